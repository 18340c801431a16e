"""How many events there may be in each bin of the calendar, exact and vague ones apart."""

from dataclasses import dataclass

import numpy as np

from timeline_gui.core import civil
from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.edtf import DateFlag, Precision

_HOUR, _DAY = 3600, 86400
_MONDAY = 4 * _DAY
_MONTH_STEPS = (1, 3, 12, 60, 120)


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """Counts by bin: `edges` (m + 1 seconds), and how many exact and vague events meet each of the m bins."""

    edges: Ints
    exact: Ints
    vague: Ints

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


def exactly_dated(columns: Columns) -> Mask:
    """Events known to the day or better at both ends, without doubt."""
    events = columns.events
    doubtful = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | DateFlag.ONE_OF | DateFlag.UNDATED
    known = (events.begin_precision > Precision.UNKNOWN) & (events.begin_precision <= Precision.DAY)
    known &= (events.end_precision > Precision.UNKNOWN) & (events.end_precision <= Precision.DAY)
    exact: Mask = known & ((events.flags & doubtful) == 0)
    return exact


def count(columns: Columns, mask: Mask, edges: Ints) -> Density:
    """Count each event of a mask once in every bin that it is drawn over. O(k log k) for k events."""
    exact = exactly_dated(columns)
    on_axis = mask & columns.on_axis
    return Density(edges, _met(columns, on_axis & exact, edges), _met(columns, on_axis & ~exact, edges))


def _met(columns: Columns, mask: Mask, edges: Ints) -> Ints:
    starts, ends = np.sort(columns.drawn_start[mask]), np.sort(columns.drawn_end[mask])
    begun: Ints = np.searchsorted(starts, edges[1:], side="left").astype(np.int64)
    over: Ints = np.searchsorted(ends, edges[:-1], side="left").astype(np.int64)
    return begun - over
