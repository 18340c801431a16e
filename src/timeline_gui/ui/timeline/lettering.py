"""Texts of the canvas: the same few in frame after frame, so on a screen each is set once and then copied."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEngine, QPainter, QPixmap

from timeline_gui.core.language import say
from timeline_gui.ui.theme import font

_MARGIN = 2


def draw_text(painter: QPainter, at: QPointF, text: str, style: str, colour: QColor) -> None:
    """Draw a line of text with its baseline at a point. On paper it stays text, on a screen it is a cached picture."""
    if painter.paintEngine().type() != QPaintEngine.Type.Raster:
        painter.setFont(font(style))
        painter.setPen(colour)
        painter.drawText(at, text)
        return
    pixmap, ascent = _lettered(text, style, colour.rgba(), painter.device().devicePixelRatioF())
    painter.drawPixmap(QPointF(round(at.x()) - _MARGIN, round(at.y() - ascent)), pixmap)


def compact(number: int) -> str:
    """A count in at most four letters: 999, 1.2k, 34k, 5.6M."""
    for limit, unit in ((1_000_000, "M"), (1_000, "k")):
        if number >= limit:
            value = number / limit
            return f"{value:.1f}{unit}".replace(".", say().decimal) if value < 10 else f"{value:.0f}{unit}"
    return str(number)


@lru_cache(maxsize=1000)
def _lettered(text: str, style: str, rgba: int, ratio: float) -> tuple[QPixmap, float]:
    metrics = QFontMetricsF(font(style))
    ascent = float(ceil(metrics.ascent()))
    width, height = metrics.horizontalAdvance(text) + 2 * _MARGIN, ascent + metrics.descent() + 1
    pixmap = QPixmap(ceil(width * ratio), ceil(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setFont(font(style))
    painter.setPen(QColor.fromRgba(rgba))
    painter.drawText(QPointF(_MARGIN, ascent), text)
    painter.end()
    return pixmap, ascent
