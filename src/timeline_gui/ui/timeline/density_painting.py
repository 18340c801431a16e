"""Events counted over time where single ones have no room: bars for all of them, a row of colours for each lane."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from timeline_gui.core.columns import Ints
from timeline_gui.core.density import Density, ramp_limits
from timeline_gui.paint.rects import Numbers, fill_rects
from timeline_gui.ui.theme import Theme, text_width
from timeline_gui.ui.timeline.lettering import compact, draw_text
from timeline_gui.ui.timeline.picture import TOTALS_HEIGHT, Picture

Spans: TypeAlias = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
LINE = 20.0
_SWATCH, _LEFT = 14.0, 10.0
_FOOT, _LANE_FOOT = 48.0, 8.0
"""The highest grey bar under marks, of the canvas and of a lane."""


def paint_density(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """The counts of a picture that is too full for single events, under a key that says what they mean."""
    totals = picture.density
    if totals is None:
        return
    limits = ramp_limits(picture.most)
    key = _key(picture, limits, theme)
    places, lines = _flowed([_room(brush, text) for brush, text in key], picture.scale.width)
    painter.translate(0, -picture.scroll)
    bottom = TOTALS_HEIGHT - 2 if picture.lanes else picture.height
    spans = _spans(picture, totals)
    _paint_bars(painter, spans, totals, picture.behind, (lines * LINE + 12, bottom), theme)
    _paint_rows(painter, spans, picture, limits, theme)
    painter.translate(0, picture.scroll)
    painter.fillRect(QRectF(0, 0, picture.scale.width, lines * LINE + 3), theme.colour("panel"))
    for (brush, text), at in zip(key, places, strict=True):
        if brush is not None:
            painter.fillRect(QRectF(at.x(), at.y() + 7, _SWATCH, 10), brush)
        left = at.x() + (_SWATCH + 5 if brush is not None else 0)
        draw_text(painter, QPointF(left, at.y() + 16), text, "second", theme.colour("ink2" if brush else "ink"))


def _spans(picture: Picture, counts: Density) -> Spans:
    """Left edge and width of each bin in pixels, with a gap where bins are wide enough for one."""
    edges = np.clip((counts.edges - picture.scale.left) * picture.scale.per_second, -1, picture.scale.width + 1)
    widths = np.diff(edges)
    return edges[:-1], np.maximum(widths - (widths > 3), 1.0)


def paint_behind(painter: QPainter, picture: Picture, theme: Theme) -> None:
    """Under marks, what does not match and is too much for marks of its own: grey bars at the foot, or of each lane."""
    if picture.behind is None:
        return
    spans, grey = _spans(picture, picture.behind), QBrush(theme.colour("dimmed"))
    if not picture.lanes:
        foot = min(_FOOT, picture.height / 4)
        _paint_bar(painter, spans, picture.behind.total, picture.height, _unit(picture.behind.total, foot), grey)
        return
    for index, counts in picture.rows_behind.items():
        lane = next(lane for lane in picture.layout.lanes if lane.index == index)
        bottom = lane.y + lane.height - 1 - picture.scroll
        _paint_bar(painter, spans, counts.total, bottom, _unit(counts.total, _LANE_FOOT), grey)


def _paint_bars(
    painter: QPainter,
    spans: Spans,
    counts: Density,
    behind: Density | None,
    between: tuple[float, float],
    theme: Theme,
) -> None:
    """Bars of all events: exact ones, vague ones above them, and above those what does not match."""
    top, bottom = between
    others = behind.total if behind is not None else np.zeros_like(counts.total)
    unit = _unit(counts.total + others, bottom - top)
    _paint_bar(painter, spans, counts.exact, bottom, unit, QBrush(theme.colour("exact")))
    _paint_bar(painter, spans, counts.vague, bottom - counts.exact * unit, unit, _hatch(theme))
    _paint_bar(painter, spans, others, bottom - counts.total * unit, unit, QBrush(theme.colour("dimmed")))


def _unit(counts: Ints, height: float) -> float:
    """Pixels for each event where the highest bar has this height."""
    return height / max(int(counts.max(initial=0)), 1)


def _paint_bar(
    painter: QPainter, spans: Spans, counts: Ints, bottom: Numbers | float, unit: float, brush: QBrush
) -> None:
    filled = np.flatnonzero(counts)
    lefts, widths = (each[filled] for each in spans)
    heights = counts[filled] * unit
    fill_rects(painter, lefts, np.broadcast_to(bottom, counts.shape)[filled] - heights, widths, heights, brush)


def _paint_rows(painter: QPainter, spans: Spans, picture: Picture, limits: tuple[int, ...], theme: Theme) -> None:
    """The lanes: each bin in the colour of its count, hatched where most of its events are known less exactly."""
    if not picture.rows:
        return
    lefts, widths = spans
    lanes = [picture.layout.lanes[index] for index in picture.rows]
    tops = np.array([lane.y for lane in lanes])
    height = lanes[0].height
    counts = picture.rows.values()
    exact, vague = np.stack([each.exact for each in counts]), np.stack([each.vague for each in counts])
    steps = np.searchsorted(limits, exact + vague, side="right") - 1
    hatch = QBrush(theme.colour("canvas", 0.75), Qt.BrushStyle.BDiagPattern)
    if picture.rows_behind:
        others = np.stack([each.total for each in picture.rows_behind.values()])
        row, at = np.nonzero((others > 0) & (exact + vague == 0))
        fill_rects(painter, lefts[at], tops[row] + height / 2 - 1, widths[at], 3.0, QBrush(theme.colour("dimmed")))
    marked = [(steps == step, QBrush(QColor(colour))) for step, colour in enumerate(theme.tokens.ramp)]
    for cells, brush in (*marked, (vague > exact, hatch)):
        row, at = np.nonzero(cells)
        fill_rects(painter, lefts[at], tops[row] + 3, widths[at], height - 6, brush)
    lines = np.zeros(len(lanes))
    fill_rects(painter, lines, tops + height - 1, lines + picture.scale.width, 1.0, QBrush(theme.colour("line")))


def _hatch(theme: Theme) -> QBrush:
    return QBrush(theme.colour("vague"), Qt.BrushStyle.BDiagPattern)


def _key(picture: Picture, limits: tuple[int, ...], theme: Theme) -> list[tuple[QBrush | None, str]]:
    """What is counted, what colours and hatching mean, and how to come back to single events."""
    count = picture.crowd
    words = QCoreApplication.translate("timeline", "%n event(s) in view, counted over time", "", count)
    entries: list[tuple[QBrush | None, str]] = [
        (None, words),
        (None, QCoreApplication.translate("timeline", "zoom in to see each")),
        (QBrush(theme.colour("exact")), QCoreApplication.translate("timeline", "known to the day")),
        (_hatch(theme), QCoreApplication.translate("timeline", "known less exactly")),
    ]
    if picture.behind is not None:
        not_matching = QCoreApplication.translate("timeline", "does not match")
        entries.append((QBrush(theme.colour("dimmed")), not_matching))
    if picture.lanes:
        entries += [
            (QBrush(QColor(colour)), f"{compact(limit)}+")
            for limit, colour in zip(limits, theme.tokens.ramp, strict=True)
        ]
    return entries


def _room(brush: QBrush | None, text: str) -> float:
    return text_width("second", text) + 16 + (_SWATCH + 5 if brush is not None else 0)


def _flowed(widths: list[float], width: float) -> tuple[list[QPointF], int]:
    """Where entries stand one after the other, in as many lines as they need, and how many these are."""
    places, x, line = [], _LEFT, 0
    for room in widths:
        if x > _LEFT and x + room > width:
            x, line = _LEFT, line + 1
        places.append(QPointF(x, line * LINE))
        x += room
    return places, line + 1
