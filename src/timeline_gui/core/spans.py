"""Spans of time to look at, as pairs of seconds: which one shows some events, or a date, and how wide one may be."""

from datetime import UTC, datetime
from typing import TypeAlias

from timeline_gui.core import civil
from timeline_gui.core.columns import ALWAYS, NEVER, Columns, Mask
from timeline_gui.core.edtf import DateFlag, Edtf

Span: TypeAlias = tuple[float, float]

DAY = 86400.0
NARROWEST = 60.0
"""Seconds across the canvas at the closest zoom."""
WIDEST = 2.0**61
"""And at the farthest: all of the calendar."""


def this_year() -> Span:
    """What is in view where no event says otherwise."""
    year = datetime.now(UTC).year
    return float(civil.seconds(year)), float(civil.seconds(year + 1))


def offered(left: float, right: float) -> Span:
    """The span, or one with the same middle where it is narrower or wider than what can be looked at."""
    middle, width = (left + right) / 2, right - left
    possible = min(max(width, NARROWEST), WIDEST)
    return (left, right) if possible == width else (middle - possible / 2, middle + possible / 2)


def of_events(columns: Columns, mask: Mask) -> Span | None:
    """What the events of a mask fill on the axis, with air on both sides; None where none has a place there."""
    mask = mask & columns.on_axis & (columns.drawn_start > NEVER) & (columns.drawn_end < ALWAYS)
    if not mask.any():
        return None
    left = float(columns.drawn_start.min(where=mask, initial=ALWAYS))
    right = float(columns.drawn_end.max(where=mask, initial=NEVER))
    timed = not (mask & ((columns.events.flags & DateFlag.TIMED) == 0)).any()
    air = max((right - left) * 0.06, NARROWEST if timed else 3 * DAY)
    return left - air, right + air


def of_date(date: Edtf) -> Span | None:
    """A date with as much around it as it is long; None for one without any bound."""
    first = date.begin_min if date.begin_min is not None else date.end_max
    last = date.end_max if date.end_max is not None else date.begin_min
    if first is None or last is None:
        return None
    air = max((last - first) * 0.5, DAY)
    return first - air, last + air


def centred_on(span: Span, event: Span) -> Span:
    """The span moved so that an event is in the middle of it; as it is where that can be seen already."""
    (left, right), (first, last) = span, event
    in_sight = first < right and last > left and (first >= left or last <= right)
    if in_sight or (first < left and last > right):
        return span
    middle, half = (first + last) / 2, (right - left) / 2
    return middle - half, middle + half
