"""What may have happened within some days of an event: the range of time that its date and the days span."""

from timeline_gui.core.brush import limits
from timeline_gui.core.civil import DAY
from timeline_gui.core.edtf import Edtf


def around(date: Edtf, days: int) -> tuple[str, str]:
    """The limits, EDTF, from `days` before the first second that the date allows to `days` after the last.

    "" is no limit on that side; both are "" for a date without any bound.
    """
    first = None if date.begin_min is None else date.begin_min - days * DAY
    last = None if date.end_max is None else date.end_max + days * DAY
    start, end = "", ""
    if first is not None:
        start, _ = limits(first, first, exact=first % DAY != 0)
    if last is not None:
        _, end = limits(last, last, exact=(last + 1) % DAY != 0)
    return start, end
