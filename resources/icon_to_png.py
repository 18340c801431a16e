"""Render the app icon at 256 px, for desktops that take no SVG: python resources/icon_to_png.py"""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent
SIZE = 256


def render() -> QImage:
    """The icon as a picture; under a QGuiApplication that exists."""
    image = QImage(SIZE, SIZE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(FOLDER / "timeline-gui.svg")).render(painter)
    painter.end()
    return image


if __name__ == "__main__":
    application = QGuiApplication([])
    render().save(str(FOLDER / "timeline-gui.png"))
