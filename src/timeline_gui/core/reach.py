"""A set of events so sorted that those of any span of time are found without looking at the others."""

import numpy as np

from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.splice import Splice

_BLOCK = 64
"""So many events share a latest end: of those that begin before a span, most blocks are passed over by it."""


class Reach:
    """The events of a mask that stand on the axis, by when they are drawn. O(n) to make, O(log n + k) to ask."""

    def __init__(self, columns: Columns, mask: Mask) -> None:
        positions = np.flatnonzero(mask & columns.on_axis)
        starts = columns.drawn_start[positions]
        if (starts[1:] < starts[:-1]).any():  # only events without a known start are not in order
            order = np.argsort(starts, kind="stable")
            positions, starts = positions[order], starts[order]
        lasts = columns.drawn_end[positions]
        self._hold(positions, starts, lasts, np.sort(lasts))

    def edited(self, before: Columns, columns: Columns, splice: Splice) -> "Reach":
        """The same of all events after an edit of a few: `self` is of all that stand on the axis in `before`."""
        gone, come = (of[rows] for of, rows in ((before.on_axis, splice.old), (columns.on_axis, splice.new)))
        old, new = splice.old[gone], splice.new[come]
        positions = splice.places(self._positions)
        new = new[np.lexsort((new, columns.drawn_start[new]))]
        leaving = self._rows(self._positions, before.drawn_start[old], old)
        rows = splice.of_others(len(self), np.sort(leaving), self._rows(positions, columns.drawn_start[new], new))
        found = Reach.__new__(Reach)
        found._hold(
            rows.of(positions, new),
            rows.of(self._starts, columns.drawn_start[new]),
            rows.of(self._lasts, columns.drawn_end[new]),
            splice.sorted(self._ends, before.drawn_end[old], columns.drawn_end[new]),
        )
        return found

    def _rows(self, positions: Ints, starts: Ints, wanted: Ints) -> Ints:
        """Where events stand or would stand among these, which are sorted by start, then by position."""
        found = []
        for start, position in zip(starts, wanted, strict=True):
            low, high = (int(np.searchsorted(self._starts, start, side)) for side in ("left", "right"))
            found.append(low + int(np.searchsorted(positions[low:high], position)))
        return np.array(found, dtype=np.int64)

    def _hold(self, positions: Ints, starts: Ints, lasts: Ints, ends: Ints) -> None:
        self._positions, self._starts, self._lasts, self._ends = positions, starts, lasts, ends
        blocks = range(0, len(positions), _BLOCK)
        self._latest = np.maximum.reduceat(lasts, blocks) if blocks else ends

    def __len__(self) -> int:
        return len(self._positions)

    def arrays(self) -> tuple[Ints, ...]:
        """What is kept sorted."""
        return self._positions, self._starts, self._lasts, self._ends

    def before(self, moment: int) -> int:
        """How many are over before a moment."""
        return int(np.searchsorted(self._ends, np.int64(moment), side="left"))

    def after(self, moment: int) -> int:
        """How many begin after a moment."""
        return len(self) - int(np.searchsorted(self._starts, np.int64(moment), side="right"))

    def count(self, first: int, last: int) -> int:
        """How many are drawn anywhere between two moments, both included."""
        return len(self) - self.before(first) - self.after(last)

    def turning(self, first: int, last: int) -> int:
        """How many begin or end between two moments at the least: all that begin there, or all that end there."""
        begun = int(np.searchsorted(self._starts, np.int64(first), side="left"))
        over = int(np.searchsorted(self._ends, np.int64(last), side="right"))
        return max(len(self) - self.after(last) - begun, over - self.before(first))

    def between(self, first: int, last: int) -> Ints:
        """The positions of those that are drawn anywhere between two moments, ascending."""
        begun = len(self) - self.after(last)
        blocks = np.flatnonzero(self._latest[: -(-begun // _BLOCK)] >= first)
        near = (blocks[:, None] * _BLOCK + np.arange(_BLOCK)).ravel()
        near = near[near < begun]
        found: Ints = np.sort(self._positions[near[self._lasts[near] >= first]])
        return found

    def last_before(self, moment: int) -> int | None:
        """The position of the one that is over last before a moment; of several the first."""
        over = self.before(moment)
        if not over:
            return None
        return int(self._positions[self._lasts == self._ends[over - 1]].min())

    def first_after(self, moment: int) -> int | None:
        """The position of the one that begins first after a moment; of several the first."""
        at = len(self) - self.after(moment)
        if at == len(self):
            return None
        return int(self._positions[self._starts == self._starts[at]].min())
