"""The brush on the timeline: what lies in it, where its edges are taken hold of, and how keys move them."""

from collections.abc import Callable
from math import inf
from typing import Literal, TypeAlias

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QPointF, Signal

from timeline_gui.core.brush import Brush, answers_in, unit_edges
from timeline_gui.core.columns import Ints
from timeline_gui.core.filters import MAY, NO, YES, Answers
from timeline_gui.session.view import ViewState
from timeline_gui.ui.timeline.picture import Picture, mark_y

Side: TypeAlias = Literal["left", "right"]
Edges: TypeAlias = npt.NDArray[np.float64]
"""Seconds where units of the calendar in view begin, ascending."""
REACH = 6.0
"""Pixels from an edge of the brush within which it can be taken hold of."""


class Brushing(QObject):
    """The brush of one timeline, and what it selects.

    Signals:
        changed: the brush is new or gone, or what it holds is selected.
    """

    changed = Signal()

    def __init__(self, view: ViewState, picture: Callable[[], Picture], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._picture = picture
        self.brush: Brush | None = None

    def show(self, brush: Brush | None) -> None:
        """Show another brush, or none."""
        if brush != self.brush:
            self.brush = brush
            self.changed.emit()

    def select(self) -> None:
        """Select what surely lies in the brush: in its span of time and, where it has some, in its rows."""
        if self.brush is not None:
            keys: Ints = self._view.columns.events.key[answers(self._picture(), self._view, self.brush) == YES]
            self._view.select(keys)
            self.changed.emit()

    def counts(self) -> tuple[int, int]:
        """How many events surely lie in the brush, and how many more may; 0 where there is none."""
        if self.brush is None:
            return 0, 0
        found = answers(self._picture(), self._view, self.brush)
        return int((found == YES).sum()), int((found == MAY).sum())

    def edge_at(self, point: QPointF) -> Side | None:
        """The edge of the brush under a point of the canvas, or of the axis above it."""
        return edge_at(self._picture(), self.brush, point)

    def move_edge(self, by: int, *, narrow: bool = False) -> None:
        """Widen the brush by a unit to the left (-1) or right (1), or narrow it from the other side.

        Where there is none, one begins: the unit of the current event, else the middle of what is in view.
        """
        edges = unit_edges(self._picture().scale).astype(float)
        if self.brush is None:
            moved: Brush | None = first(self._view, edges)
        else:
            moved = widened(self.brush, edges, by, narrow=narrow)
        if moved is not None:
            self.show(moved)
            self.select()


def answers(picture: Picture, view: ViewState, brush: Brush) -> Answers:
    """Whether each event lies in a brush: in its span of time and, where it has some, in its rows."""
    found = answers_in(view.columns, brush)
    found[~view.shown] = NO
    if brush.top is not None and brush.bottom is not None:
        rows = np.zeros(len(view.columns), dtype=bool)
        for placed in picture.layout.placed:
            rows[placed.item.position] |= brush.top <= mark_y(placed, picture.layout.rules) <= brush.bottom
        found[~rows] = NO
    return found


def edge_at(picture: Picture, brush: Brush | None, at: QPointF) -> Side | None:
    """The edge of a brush under a point of the canvas, or of the axis above it."""
    if brush is None or at.x() < 0:
        return None
    top, bottom = (brush.top, brush.bottom) if brush.top is not None and brush.bottom is not None else (-inf, inf)
    if at.y() >= 0 and not top <= at.y() + picture.scroll <= bottom:
        return None
    to_left, to_right = abs(at.x() - picture.scale.x(brush.left)), abs(at.x() - picture.scale.x(brush.right))
    if min(to_left, to_right) > REACH:
        return None
    return "left" if to_left < to_right else "right"


def widened(brush: Brush, edges: Edges, by: int, *, narrow: bool) -> Brush | None:
    """A brush that is wider by a unit to the left (-1) or right (1), or narrower from the other side."""
    left, right = brush.left, brush.right
    later, sooner = edges[edges > (left if narrow else right)], edges[edges < (right if narrow else left)]
    if by > 0 and len(later):
        left, right = (float(later[0]), right) if narrow else (left, float(later[0]))
    elif by < 0 and len(sooner):
        left, right = (left, float(sooner[-1])) if narrow else (float(sooner[-1]), right)
    return Brush(left, right, brush.top, brush.bottom) if left < right else None


def first(view: ViewState, edges: Edges) -> Brush | None:
    """Where a brush begins: the units of the current event, else the one in the middle of what is in view."""
    position = view.columns.position(view.current) if view.current is not None else None
    at, end = (view.range[0] + view.range[1]) / 2, None
    if position is not None and view.columns.on_axis[position]:
        at, end = float(view.columns.drawn_start[position]), float(view.columns.drawn_end[position])
    start = max(int(np.searchsorted(edges, at, side="right")) - 1, 0)
    last = int(np.searchsorted(edges, at if end is None else end, side="right"))
    left, right = float(edges[start]), float(edges[min(max(last, start + 1), len(edges) - 1)])
    return Brush(left, right) if left < right else None
