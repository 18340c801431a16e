"""How many events there may be in each bin of the calendar, exact and vague ones apart."""

from dataclasses import dataclass

import numpy as np

from timeline_gui.core import civil
from timeline_gui.core.columns import Columns, Csr, Ints, Mask, in_order
from timeline_gui.core.splice import Splice

_HOUR, _DAY = 3600, 86400
_MONDAY = 4 * _DAY
_MONTH_STEPS = (1, 3, 12, 60, 120)


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Counts by bin: `edges` (m + 1 seconds), and how many exact and vague events meet each of the m bins."""

    edges: Ints
    exact: Ints
    vague: Ints

    def without(self, other: "Density") -> "Density":
        """The counts without those of some of the events, in the same bins."""
        return Density(self.edges, self.exact - other.exact, self.vague - other.vague)

    @property
    def total(self) -> Ints:
        """All events of each bin."""
        result: Ints = self.exact + self.vague
        return result


def calendar_edges(left: float, right: float, width: float, least: float = 4.0) -> Ints:
    """Edges of calendar bins that cover [left, right], each at least `least` of `width` pixels wide.

    Bins are hours, days, weeks, months, quarters, years, five years, decades, or 1-2-5 times a power of ten years.
    """
    seconds = (right - left) * least / max(width, 1.0)
    for step in (_HOUR, 6 * _HOUR, _DAY, 7 * _DAY):
        if seconds <= step:
            origin = _MONDAY if step > _DAY else 0
            first, last = int((left - origin) // step), int((right - origin) // step)
            return np.arange(first, last + 2, dtype=np.int64) * step + origin
    months = next((m for m in _MONTH_STEPS if seconds <= m * 28 * _DAY), 0) or _year_step(seconds) * 12
    first = _month_number(left) // months
    count = _month_number(right) // months + 1 - first
    starts = [civil.days_from_civil(*_year_month(number * months), 1) for number in range(first, first + count + 1)]
    return np.array(starts, dtype=np.int64) * _DAY


def _year_step(seconds: float) -> int:
    years, step = seconds / (365.2425 * _DAY), 10
    while True:
        for factor in (1, 2, 5):
            if step * factor >= years:
                return step * factor
        step *= 10


def _month_number(seconds: float) -> int:
    year, month, _day = civil.civil_from_days(int(seconds // _DAY))
    return year * 12 + month - 1


def _year_month(number: int) -> tuple[int, int]:
    return number // 12, number % 12 + 1


def count(columns: Columns, mask: Mask, edges: Ints) -> Density:
    """Count each event of a mask once in every bin that it is drawn over. O(k log k) for k events."""
    return counter(columns, np.flatnonzero(mask & columns.on_axis)).count(edges)


@dataclass(frozen=True, slots=True, eq=False)
class Counter:
    """Counts the same events in ever other bins. Their ends are sorted once; a count is O(bins · log n) then.

    `exact` and `vague` are the sorted first and the sorted last seconds that their events are drawn at.
    """

    exact: tuple[Ints, Ints]
    vague: tuple[Ints, Ints]

    def edited(self, before: Columns, columns: Columns, splice: Splice) -> "Counter":
        """The same of all events after an edit of a few: `self` counts all that stand on the axis in `before`."""
        gone, come = (_kinds(of, rows[of.on_axis[rows]]) for of, rows in ((before, splice.old), (columns, splice.new)))
        exact, vague = (
            (
                splice.sorted(starts, before.drawn_start[old], columns.drawn_start[new]),
                splice.sorted(ends, before.drawn_end[old], columns.drawn_end[new]),
            )
            for (starts, ends), old, new in zip((self.exact, self.vague), gone, come, strict=True)
        )
        return Counter(exact, vague)

    def arrays(self) -> tuple[Ints, ...]:
        """What is kept sorted."""
        return *self.exact, *self.vague

    def between(self, first: int, last: int) -> int:
        """How many events are drawn anywhere between two moments, both included."""
        edges = np.array([first, last + 1])
        return sum(int(_met(starts, ends, edges)[0]) for starts, ends in (self.exact, self.vague))

    def count(self, edges: Ints) -> Density:
        """Each event once in every bin that it is drawn over."""
        exact, vague = (_met(starts, ends, edges) for starts, ends in (self.exact, self.vague))
        return Density(edges, exact, vague)


def _met(starts: Ints, ends: Ints, edges: Ints) -> Ints:
    begun: Ints = np.searchsorted(starts, edges[1:], side="left").astype(np.int64)
    over: Ints = np.searchsorted(ends, edges[:-1], side="left").astype(np.int64)
    return begun - over


def counter(columns: Columns, positions: Ints) -> Counter:
    """A counter of the events at these positions."""
    sure, doubtful = (
        (in_order(columns.drawn_start[some]), np.sort(columns.drawn_end[some])) for some in _kinds(columns, positions)
    )
    return Counter(sure, doubtful)


def _kinds(columns: Columns, positions: Ints) -> tuple[Ints, Ints]:
    """The positions of events that are dated exactly, and of the others."""
    exact = columns.exactly_dated[positions]
    return positions[exact], positions[~exact]


class Counters:
    """The counters of one set of events: for all of them (`whole`, where it is known), and for lanes looked at."""

    def __init__(self, columns: Columns, mask: Mask, members: Csr, whole: Counter | None = None) -> None:
        self._columns = columns
        self._mask = mask & columns.on_axis
        self._members = members
        self._known: dict[int, Counter] = {} if whole is None else {-1: whole}

    def of(self, lane: int) -> Counter:
        """The counter of a lane, of all events where it is -1."""
        if lane not in self._known:
            self._known[lane] = counter(self._columns, self._positions(lane))
        return self._known[lane]

    def meeting(self, lane: int, left: int, right: int) -> Ints:
        """The positions of the events of a lane, of all where it is -1, that are drawn over [left, right)."""
        positions, columns = self._positions(lane), self._columns
        found: Ints = positions[(columns.drawn_start[positions] < right) & (columns.drawn_end[positions] >= left)]
        return found

    def _positions(self, lane: int) -> Ints:
        if lane < 0:
            return np.flatnonzero(self._mask)
        members = self._members.of(lane)
        return members[self._mask[members]].astype(np.int64)


def ramp_limits(most: int) -> tuple[int, ...]:
    """The eight least counts that have a colour each: 1, then 1-2-5 and their tenfolds up to that below `most`."""
    limits = [factor * 10**power for power in range(12) for factor in (1, 2, 5)]
    last = max(sum(limit <= max(most, 1) for limit in limits), 8)
    return (1, *limits[last - 7 : last])
