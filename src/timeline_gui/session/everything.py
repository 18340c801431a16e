"""What is sorted of all events, whatever is asked for."""

from collections.abc import Iterator

import numpy as np

from timeline_gui.core import spans
from timeline_gui.core.columns import Columns, Ints
from timeline_gui.core.density import Counter, counter
from timeline_gui.core.reach import Reach
from timeline_gui.core.spans import Span
from timeline_gui.core.splice import Splice


class Everything:
    """Kept over filters for as long as events are drawn in the same places, and over edits of a few of them."""

    def __init__(self) -> None:
        self._of: tuple[object, ...] = ()
        self._reach: Reach | None = None
        self._counter: Counter | None = None
        self._extent: tuple[Span | None] | None = None

    def reach(self, columns: Columns) -> Reach:
        self._forget_others(columns)
        if self._reach is None:
            self._reach = Reach(columns, columns.on_axis)
        return self._reach

    def counter(self, columns: Columns) -> Counter:
        self._forget_others(columns)
        if self._counter is None:
            self._counter = counter(columns, np.flatnonzero(columns.on_axis))
        return self._counter

    def extent(self, columns: Columns) -> Span | None:
        """The seconds that all events fill on the axis, with air; None where none has a place there."""
        self._forget_others(columns)
        if self._extent is None:
            self._extent = (spans.of_events(columns, columns.on_axis),)
        return self._extent[0]

    def work_out(self, columns: Columns) -> None:
        """All of it now, before anybody asks."""
        _ = self.extent(columns), self.reach(columns), self.counter(columns)

    def arrays(self) -> Iterator[Ints]:
        """What is kept sorted just now."""
        for kept in (self._reach, self._counter):
            if kept is not None:
                yield from kept.arrays()

    def follow(self, before: Columns, columns: Columns, splice: Splice | None) -> None:
        """Keep what is sorted over an edit of a few events, which is far less work than to sort again."""
        if splice is None or not splice.is_small or not self._is_of(before) or self._is_of(columns):
            return
        self._of, self._extent = _sorted_by(columns), None
        if self._reach is not None:
            self._reach = self._reach.edited(before, columns, splice)
        if self._counter is not None:
            self._counter = self._counter.edited(before, columns, splice)

    def _is_of(self, columns: Columns) -> bool:
        of = _sorted_by(columns)
        return len(of) == len(self._of) and all(one is other for one, other in zip(of, self._of, strict=True))

    def _forget_others(self, columns: Columns) -> None:
        if not self._is_of(columns):
            self._of = _sorted_by(columns)
            self._reach = self._counter = self._extent = None


def _sorted_by(columns: Columns) -> tuple[object, ...]:
    events = columns.events
    return columns.drawn_start, columns.drawn_end, events.flags, events.begin_precision, events.end_precision
