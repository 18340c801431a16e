"""What follows the pointer and the keyboard, over a canvas that stays as it is."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from timeline_gui.core.brush import Brush
from timeline_gui.core.edtf import Edtf
from timeline_gui.core.words import moment_in_words
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.connectors import connector_of, paint_connector
from timeline_gui.ui.timeline.gaps import gaps_of
from timeline_gui.ui.timeline.moving import Move
from timeline_gui.ui.timeline.painting import TIER, event_frame, paint_event
from timeline_gui.ui.timeline.picture import Picture, is_dimmed


@dataclass(frozen=True, slots=True)
class Over:
    """What lies over the canvas: `pointer` is a point of it, `under` the position of the event that it is on.

    `by_key`: the timeline was given the keyboard by a key, so that where it went must be seen.
    """

    brush: Brush | None
    move: Move | None
    pointer: QPointF | None
    under: int | None
    focused: bool
    by_key: bool


def paint_over_canvas(painter: QPainter, picture: Picture, over: Over, theme: Theme) -> None:
    """Brush, drag, pointer line, hover and focus."""
    if over.brush is not None:
        paint_brush(painter, picture, over.brush, theme)
    if over.move is not None and over.move.date is not None:
        paint_move(painter, picture, over.move.date, theme)
    if over.pointer is not None:
        paint_pointer(painter, over.pointer.x(), picture.height, theme)
    painter.translate(0, -picture.scroll)
    if over.under is not None:
        paint_hover(painter, picture, over.under, theme)
    ringed = over.focused and paint_focus(painter, picture, theme)
    painter.translate(0, picture.scroll)
    if over.focused and over.by_key and not ringed:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRect(QRectF(1, 1, picture.scale.width - 2, picture.height - 2))


def paint_over_axis(painter: QPainter, picture: Picture, over: Over, theme: Theme) -> None:
    """The brushed span, and flags with the dates of a drag and of the pointer."""
    scale = picture.scale
    if over.brush is not None:
        paint_axis_brush(painter, picture, over.brush, theme)
    if over.move is not None:
        start = over.move.date.begin_min if over.move.date is not None else None
        x = scale.x(start) if start is not None else scale.width / 2
        paint_pointer_flag(painter, x, over.move.words, scale.width, theme)
    if over.pointer is not None:
        text = moment_in_words(round(scale.seconds(over.pointer.x())), 1 / scale.per_second)
        paint_pointer_flag(painter, over.pointer.x(), text, scale.width, theme)


def paint_hover(painter: QPainter, picture: Picture, under: int, theme: Theme) -> None:
    """The event under the pointer; a selected one looks as it is."""
    if len(picture.lanes) and under not in picture.selected:
        line = connector_of(picture, under)
        if line is not None:
            colour = theme.category_colour(picture.slots[picture.categories[under]])
            colour = theme.colour("dimmed") if is_dimmed(picture, under) else colour
            paint_connector(painter, line, colour, gaps_of(picture))
    for placed in picture.layout.placed if under not in picture.selected else ():
        if placed.item.position == under:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            painter.drawRoundedRect(event_frame(placed, picture.layout.rules), 5, 5)
            paint_event(painter, picture, placed, theme)


def paint_focus(painter: QPainter, picture: Picture, theme: Theme) -> bool:
    """The ring around the current event of a timeline that has the keyboard; whether it is there to be seen."""
    found = False
    for placed in picture.layout.placed:
        if placed.item.position == picture.current:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(event_frame(placed, picture.layout.rules).adjusted(-1, -1, 1, 1), 6, 6)
            found = True
    return found


def paint_brush(painter: QPainter, picture: Picture, brush: Brush, theme: Theme) -> None:
    """A brushed span on the canvas."""
    x0, x1 = picture.scale.x(brush.left), picture.scale.x(brush.right)
    top = 0.0 if brush.top is None else brush.top - picture.scroll
    bottom = picture.height if brush.bottom is None else brush.bottom - picture.scroll
    painter.fillRect(QRectF(x0, top, x1 - x0, bottom - top), theme.colour("accent", theme.tokens.brush_alpha))
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    painter.drawLine(QLineF(x0, top, x0, bottom))
    painter.drawLine(QLineF(x1, top, x1, bottom))


def paint_move(painter: QPainter, picture: Picture, date: Edtf, theme: Theme) -> None:
    """Where an event that is dragged would stand: all that its date would leave open."""
    x0 = picture.scale.x(date.begin_min) if date.begin_min is not None else 0.0
    x1 = picture.scale.x(date.end_max) if date.end_max is not None else picture.scale.width
    band = QRectF(x0, 0, max(x1 - x0, 2.0), picture.height)
    painter.fillRect(band, theme.colour("accent", 1.5 * theme.tokens.brush_alpha))
    painter.setPen(QPen(theme.colour("accent"), 1.5))
    painter.drawLine(QLineF(band.left(), 0, band.left(), picture.height))
    painter.drawLine(QLineF(band.right(), 0, band.right(), picture.height))


def paint_axis_brush(painter: QPainter, picture: Picture, brush: Brush, theme: Theme) -> None:
    """A brushed span on the axis."""
    x0, x1 = picture.scale.x(brush.left), picture.scale.x(brush.right)
    painter.fillRect(QRectF(x0, TIER, x1 - x0, TIER), theme.colour("accent", theme.tokens.brush_alpha))


def paint_pointer(painter: QPainter, x: float, height: float, theme: Theme) -> None:
    """The dotted line under the pointer."""
    pen = QPen(theme.colour("ink2"), 1)
    pen.setDashPattern([2, 3])
    painter.setPen(pen)
    painter.drawLine(QLineF(x, 0, x, height))


def paint_pointer_flag(painter: QPainter, x: float, text: str, width: float, theme: Theme) -> None:
    """The date under the pointer, on the axis."""
    painter.setFont(theme.font("second"))
    wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 14
    left = min(max(x - wide / 2, 2.0), width - wide - 2)
    rect = QRectF(left, TIER + 2.5, wide, 18)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ink"))
    painter.drawRoundedRect(rect, 4, 4)
    painter.setPen(theme.colour("canvas"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, isolated(text))
