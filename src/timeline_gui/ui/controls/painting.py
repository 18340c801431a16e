"""Strokes that controls and delegates share: frames, focus rings and check boxes, by the tokens."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPen,
    QPolygonF,
    QTextLayout,
    QTextOption,
)

from timeline_gui.paint.hits import hit_formats
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.theme import Theme

RADIUS = 5.0
BOX = 16
"""Side of a check box."""
RING = 2.0
"""Width of the focus ring."""


def paint_frame(
    painter: QPainter,
    rect: QRect,
    fill: QColor | None,
    outline: QColor | None,
    *,
    dashed: bool = False,
    radius: float = RADIUS,
) -> None:
    """A rounded box of one pixel's outline; either part may be left out."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(Qt.PenStyle.NoPen)
    if outline is not None:
        pen = QPen(outline, 1.0)
        if dashed:
            pen.setDashPattern([3.0, 2.0])
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def paint_focus(painter: QPainter, rect: QRect, theme: Theme, radius: float = RADIUS) -> None:
    """The ring that says where the keyboard is, just inside a rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent"), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = RING / 2
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()


def paint_check(painter: QPainter, rect: QRect, state: Qt.CheckState, theme: Theme, *, included: bool = False) -> None:
    """A check box: full where it was ticked itself, a pale one where another tick includes it, a dash for some."""
    t = theme.tokens
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    on = state != Qt.CheckState.Unchecked
    painter.setPen(QPen(QColor(t.accent if on else t.control), 1.0))
    painter.setBrush(QColor(t.canvas if not on else t.selection if included else t.accent))
    box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, 3, 3)
    if on:
        pen = QPen(QColor(t.accent if included else t.on_accent), 1.75)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y, side = box.x(), box.y(), box.width()
        marks = [(0.26, 0.5), (0.74, 0.5)]
        if state == Qt.CheckState.Checked:
            marks = [(0.24, 0.52), (0.43, 0.70), (0.77, 0.32)]
        painter.drawPolyline(QPolygonF([QPointF(x + fx * side, y + fy * side) for fx, fy in marks]))
    painter.restore()


def paint_text(painter: QPainter, rect: QRect, text: str, query: str = "", ground: QColor | None = None) -> None:
    """One line in the painter's font and pen, ending in "…" where it is too long; what a query finds has a ground."""
    shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    formats = hit_formats(shown, query, ground) if query and ground is not None else []
    if not formats:
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, isolated(shown))
        return
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(painter.layoutDirection())
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout = QTextLayout(shown, painter.font())
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    top = rect.y() + (rect.height() - line.height()) / 2
    layout.draw(painter, QPointF(rect.x(), top), formats)
