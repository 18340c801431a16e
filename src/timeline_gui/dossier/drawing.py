"""The app's own painter, into SVG."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from math import ceil

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QPainter
from PySide6.QtSvg import QSvgGenerator

from timeline_gui.bundled import RESOURCES
from timeline_gui.core.edtf import Edtf
from timeline_gui.core.marks import DOT_RADIUS
from timeline_gui.paint.icons import ICON_SIZE, icon_mark, kind_of, paint_icon

FAMILIES = ["Inter", "Noto Sans", "Noto Naskh Arabic"]
_ICON_MARGIN = 2.0
_MEASURED_AT = 100


@contextmanager
def drawing() -> Iterator[None]:
    """Fonts and painters work inside, on any thread; where there is no window, the command line's main thread.

    Qt wants one application object for fonts. The window has one; without it one that shows nothing is made and ended.
    """
    own = None if QGuiApplication.instance() else QGuiApplication(["timeline-gui", "-platform", "offscreen"])
    try:
        if FAMILIES[0] not in QFontDatabase.families():
            for path in sorted((RESOURCES / "fonts").glob("*.ttf")):
                QFontDatabase.addApplicationFont(str(path))
        yield
    finally:
        if own is not None:
            own.shutdown()


def svg(width: float, height: float, paint: Callable[[QPainter], None]) -> str:
    """What `paint` draws, as SVG of that size in pixels; the rest is cut off."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(96)
    generator.setSize(QSize(ceil(width), ceil(height)))
    generator.setViewBox(QRectF(0, 0, width, height))
    painter = QPainter(generator)
    painter.setFont(QFont(FAMILIES))
    paint(painter)
    painter.end()
    return bytes(buffer.data().data()).decode()


def icon_svg(date: Edtf, colour: str) -> str:
    """The icon of a date's kind, no wider than its mark."""
    kind = kind_of(date)
    mark = icon_mark(kind)
    width, height = ICON_SIZE.width(), ICON_SIZE.height()
    left, right = (mark.left, mark.right) if mark else (width / 2 - DOT_RADIUS, width / 2 + DOT_RADIUS)
    left, right = max(left - _ICON_MARGIN, 0.0), min(right + _ICON_MARGIN, float(width))

    def paint(painter: QPainter) -> None:
        rect = QRectF(-left, 0, width, height)
        paint_icon(painter, rect, kind, QColor(colour), QColor("#FFFFFF"))

    return svg(right - left, height, paint)


def text_width(text: str, pixels: float, weight: QFont.Weight = QFont.Weight.Medium) -> float:
    """How wide a line is in the dossier's font, with a little room for another's shaping."""
    font = QFont(FAMILIES)
    font.setPixelSize(_MEASURED_AT)
    font.setWeight(weight)
    return QFontMetricsF(font).horizontalAdvance(text) * pixels / _MEASURED_AT * 1.03
