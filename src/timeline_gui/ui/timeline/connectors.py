"""Lines that join the marks of one event in several lanes, drawn as exactly as its date is known."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_gui.core.columns import Columns
from timeline_gui.core.layout import Placed
from timeline_gui.core.marks import Border, Mark, Shape
from timeline_gui.paint.marks import faded
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.picture import Picture, is_dimmed, mark_y

LINE, SOFT = 1.3, 8.0
DASH = 20.0
"""What a line runs beyond the canvas at its top, in pixels, so that dashes do not seem to start there."""
LEAST_COLUMN = 6.0


class Kind(Enum):
    """What the line says of the date: a day, a longer unit, or only about when."""

    EXACT = auto()
    VAGUE = auto()
    ABOUT = auto()


@dataclass(frozen=True, slots=True)
class Connector:
    """A line at `x` from the topmost to the lowest mark of an event, in layout pixels."""

    position: int
    x: float
    top: float
    bottom: float
    kind: Kind


def connectors(picture: Picture) -> list[Connector]:
    """The lines of all events in more than one lane, those that run out of what is laid out included."""
    marks: dict[int, list[Placed]] = {}
    for placed in picture.layout.placed:
        marks.setdefault(placed.item.position, []).append(placed)
    return [line for position, found in marks.items() for line in _of(picture, position, found)]


def connector_of(picture: Picture, position: int) -> Connector | None:
    """The line of one event, None where it stands in one lane only."""
    found = [placed for placed in picture.layout.placed if placed.item.position == position]
    return next(_of(picture, position, found), None) if found else None


def _of(picture: Picture, position: int, found: list[Placed]) -> Iterator[Connector]:
    lanes = picture.lanes
    first, last = int(lanes.first[position]), int(lanes.last[position])
    if first == last:
        return
    x = _joint(found[0].item.mark)
    if not 0 <= x <= picture.scale.width:
        return
    ys = [mark_y(placed, picture.layout.rules) for placed in found]
    bands, drawn = picture.layout.lanes, {placed.lane for placed in found}
    ys += [bands[lane].y + bands[lane].height / 2 for lane in (first, last) if lane not in drawn]
    yield Connector(position, x, min(ys), max(ys), _kind(found[0].item.mark))


def _joint(mark: Mark) -> float:
    """Where the line leaves a mark: in its middle, of what lasts at its start."""
    return mark.left + 1 if mark.shape is Shape.BAR else mark.centre


def _kind(mark: Mark) -> Kind:
    if mark.border is not Border.NONE or mark.shape in (Shape.PILL, Shape.RINGS):
        return Kind.ABOUT
    return Kind.VAGUE if mark.shape is Shape.BAND else Kind.EXACT


def paint_connectors(painter: QPainter, picture: Picture, theme: Theme, colours: list[QColor]) -> None:
    """All lines in sight; those of selected events stand out."""
    top, bottom = picture.scroll, picture.scroll + picture.height
    for line in connectors(picture):
        if line.bottom >= top and line.top <= bottom:
            dimmed = is_dimmed(picture, line.position)
            colour = theme.colour("dimmed") if dimmed else colours[picture.categories[line.position]]
            seen = replace(line, top=max(line.top, top - DASH), bottom=min(line.bottom, bottom))
            paint_connector(painter, seen, colour, strong=line.position in picture.selected)


def paint_connector(painter: QPainter, line: Connector, colour: QColor, *, strong: bool) -> None:
    """One line; a strong one is that of the event under the pointer or selected."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if line.kind is Kind.VAGUE:
        rect = QRectF(line.x - SOFT / 2, line.top, SOFT, line.bottom - line.top)
        painter.fillRect(rect, faded(colour, 0.5 if strong else 0.28))
        painter.fillRect(rect.adjusted(SOFT / 2 - 1, 0, 1 - SOFT / 2, 0), faded(colour, 0.5))
        return
    colour, wide = colour if strong else faded(colour, 0.8), LINE + (1 if strong else 0)
    if line.kind is Kind.EXACT:
        # On whole pixels: smoothed, each of its many rows is a span of its own, and takes twenty times as long.
        painter.fillRect(QRectF(line.x - wide / 2, line.top, wide, line.bottom - line.top), colour)
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, wide)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.drawLine(QLineF(line.x, line.top, line.x, line.bottom))


def paint_column(painter: QPainter, picture: Picture, columns: Columns, theme: Theme) -> None:
    """The whole range of the current event, tinted through the lanes that take part."""
    at, lanes = picture.current, picture.lanes
    if at is None or at not in picture.selected or lanes.first[at] < 0 or not picture.layout.lanes:
        return
    x0, x1 = picture.scale.x(int(columns.drawn_start[at])), picture.scale.x(int(columns.drawn_end[at]) + 1)
    if x1 - x0 < LEAST_COLUMN:
        x0, x1 = (x0 + x1 - LEAST_COLUMN) / 2, (x0 + x1 + LEAST_COLUMN) / 2
    first, last = picture.layout.lanes[int(lanes.first[at])], picture.layout.lanes[int(lanes.last[at])]
    rect = QRectF(x0, first.y, x1 - x0, last.y + last.height - 1 - first.y)
    painter.fillRect(rect, theme.colour("accent", theme.tokens.brush_alpha))
    for x in (x0, x1 - 1):
        painter.fillRect(QRectF(x, rect.top(), 1, rect.height()), theme.colour("accent", 0.6))
