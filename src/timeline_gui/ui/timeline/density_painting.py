"""Events counted over time where single ones have no room: bars for all of them, a row of colours for each lane."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from timeline_gui.core.density import Density, ramp_limits
from timeline_gui.paint.rects import fill_rects
from timeline_gui.ui.theme import Theme, text_width
from timeline_gui.ui.timeline.lettering import compact, draw_text
from timeline_gui.ui.timeline.picture import TOTALS_HEIGHT, Picture

Spans: TypeAlias = tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]
LINE = 20.0
_SWATCH, _LEFT = 14.0, 10.0


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
    _paint_bars(painter, spans, totals, (lines * LINE + 12, bottom), theme)
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


def _paint_bars(painter: QPainter, spans: Spans, counts: Density, between: tuple[float, float], theme: Theme) -> None:
    top, bottom = between
    filled = np.flatnonzero(counts.total)
    lefts, widths = (each[filled] for each in spans)
    unit = (bottom - top) / max(int(counts.total.max(initial=0)), 1)
    sure, doubtful = counts.exact[filled] * unit, counts.vague[filled] * unit
    fill_rects(painter, lefts, bottom - sure, widths, sure, QBrush(theme.colour("exact")))
    fill_rects(painter, lefts, bottom - sure - doubtful, widths, doubtful, _hatch(theme))


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
