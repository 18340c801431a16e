"""A brushed span of time and rows, and which events lie in it."""

from dataclasses import dataclass

from timeline_gui.core import civil
from timeline_gui.core.columns import Columns, Mask
from timeline_gui.core.edtf import DateFlag

_DAY = 86400


@dataclass(frozen=True, slots=True)
class Brush:
    """Seconds from `left` to `right`; rows from `top` to `bottom` in layout pixels, or all of them."""

    left: float
    right: float
    top: float | None = None
    bottom: float | None = None


def inside(columns: Columns, lo: int, hi: int) -> Mask:
    """Events on the axis that lie in [lo, hi]: wholly, or for an interval with a part that is certain."""
    events = columns.events
    whole = (events.begin_min >= lo) & (events.end_max <= hi)
    lasting = (events.flags & DateFlag.INTERVAL) != 0
    core = lasting & (events.begin_max <= events.end_min) & (events.begin_max <= hi) & (events.end_min >= lo)
    found: Mask = (whole | core) & columns.on_axis
    return found


def as_dates(left: float, right: float) -> tuple[str, str]:
    """A span as two EDTF strings that hold it: days, or seconds where it is shorter than two days."""
    exact = right - left < 2 * _DAY
    return _edtf(int(left), exact=exact), _edtf(int(right), exact=exact)


def _edtf(at: int, *, exact: bool) -> str:
    year, month, day, hour, minute, second = civil.civil(at)
    digits = f"{abs(year):04}"
    sign = "-" if year < 0 else ""
    date = f"{'Y' if len(digits) > 4 else ''}{sign}{digits}"
    if len(digits) > 4:
        return date  # beyond four digits EDTF knows years only
    date += f"-{month:02}-{day:02}"
    return f"{date}T{hour:02}:{minute:02}:{second:02}" if exact else date
