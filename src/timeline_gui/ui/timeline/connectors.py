"""Lines that join the marks of one event in several lanes, drawn as exactly as its date is known."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import TypeAlias

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QPainter

from timeline_gui.core.columns import Columns
from timeline_gui.core.layout import Placed
from timeline_gui.core.marks import Border, Mark, Shape
from timeline_gui.paint.marks import faded
from timeline_gui.paint.rects import fill_rects
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.gaps import Gaps
from timeline_gui.ui.timeline.picture import Picture, is_dimmed, mark_y

Stroke: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height of a rectangle, in layout pixels."""
LINE, SOFT = 1.3, 8.0
DASH, DASH_EVERY = 4.0, 7.0
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


def paint_connectors(painter: QPainter, picture: Picture, theme: Theme, colours: list[QColor], gaps: Gaps) -> None:
    """All lines in sight; those of selected events stand out."""
    top, bottom = picture.scroll, picture.scroll + picture.height
    alike: defaultdict[tuple[int, Kind, bool, int], list[Connector]] = defaultdict(list)
    for line in connectors(picture):
        if line.bottom >= top and line.top <= bottom:
            dimmed = is_dimmed(picture, line.position)
            colour = theme.colour("dimmed") if dimmed else colours[picture.categories[line.position]]
            seen = replace(line, top=max(line.top, top), bottom=min(line.bottom, bottom))
            alike[round(line.x), line.kind, line.position in picture.selected, colour.rgba()].append(seen)
    strokes: defaultdict[int, list[Stroke]] = defaultdict(list)
    for (_x, _kind, strong, rgba), lines in alike.items():
        for line in _united(lines):
            for shade, stroke in _strokes(line, QColor.fromRgba(rgba), gaps, strong=strong):
                strokes[shade].append(stroke)
    _fill(painter, strokes)


def _united(lines: list[Connector]) -> Iterator[Connector]:
    """Lines at one place as those that they make together: each pixel is filled once."""
    begun: Connector | None = None
    for line in sorted(lines, key=lambda line: line.top):
        if begun is not None and line.top <= begun.bottom:
            begun = replace(begun, bottom=max(begun.bottom, line.bottom))
        else:
            if begun is not None:
                yield begun
            begun = line
    if begun is not None:
        yield begun


def paint_connector(painter: QPainter, line: Connector, colour: QColor, gaps: Gaps) -> None:
    """The line of the event under the pointer."""
    strokes: defaultdict[int, list[Stroke]] = defaultdict(list)
    for rgba, stroke in _strokes(line, colour, gaps, strong=True):
        strokes[rgba].append(stroke)
    _fill(painter, strokes)


def _fill(painter: QPainter, strokes: Mapping[int, list[Stroke]]) -> None:
    # On whole pixels: smoothed, each of the many rows of a line is a span of its own, and takes twenty times as long.
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    for rgba, rects in strokes.items():
        lefts, tops, widths, heights = np.array(rects).T
        fill_rects(painter, lefts, tops, widths, heights, QBrush(QColor.fromRgba(rgba)))


def _strokes(line: Connector, colour: QColor, gaps: Gaps, *, strong: bool) -> Iterator[tuple[int, Stroke]]:
    """The rectangles of a line, each with its colour as Qt counts it."""
    if line.kind is Kind.VAGUE:
        soft = faded(colour, 0.5 if strong else 0.28).rgba()
        core = faded(colour, 0.5).rgba()
        for top, bottom in gaps.along(line.x - SOFT / 2, line.x + SOFT / 2, line.top, line.bottom):
            yield soft, (line.x - SOFT / 2, top, SOFT, bottom - top)
            yield core, (line.x - 1, top, 2.0, bottom - top)
        return
    wide = LINE + (1 if strong else 0)
    rgba = (colour if strong else faded(colour, 0.8)).rgba()
    for top, bottom in gaps.along(line.x - wide / 2, line.x + wide / 2, line.top, line.bottom):
        for begin, end in [(top, bottom)] if line.kind is Kind.EXACT else _dashes(top, bottom):
            yield rgba, (line.x - wide / 2, begin, wide, end - begin)


def _dashes(top: float, bottom: float) -> Iterator[tuple[float, float]]:
    """Dashes that stay where they are while lanes are scrolled."""
    for number in range(int(top // DASH_EVERY), int(bottom // DASH_EVERY) + 1):
        begin, end = max(number * DASH_EVERY, top), min(number * DASH_EVERY + DASH, bottom)
        if begin < end:
            yield begin, end


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
