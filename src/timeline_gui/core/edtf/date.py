"""What a date string means: four bounds in seconds, flags and precisions, and when that lies in a range."""

from enum import IntEnum, IntFlag
from typing import NamedTuple


class EdtfError(ValueError):
    """A string that is no date, with the fault named: "2023-02-29: February 2023 has 28 days"."""


class Precision(IntEnum):
    """The unit that a start or end is known to."""

    UNKNOWN = 0
    SECOND = 1
    MINUTE = 2
    HOUR = 3
    DAY = 4
    MONTH = 5
    QUARTER = 6
    SEASON = 7
    YEAR = 8
    DECADE = 9
    CENTURY = 10
    COARSE = 11


class DateFlag(IntFlag):
    """What else a date says. `%` is APPROXIMATE and UNCERTAIN; BEFORE, AFTER: a moment with one bound."""

    INTERVAL = 1
    APPROXIMATE = 2
    UNCERTAIN = 4
    OPEN_START = 8
    OPEN_END = 16
    UNKNOWN_START = 32
    UNKNOWN_END = 64
    ONE_OF = 128
    BEFORE = 256
    AFTER = 512
    TIMED = 1024
    UNDATED = 2048


class Edtf(NamedTuple):
    """A date: its string, which is the truth, and what follows from it.

    Bounds are whole seconds since 1970-01-01T00:00:00 UTC, inclusive; None is unbounded.
    `candidates` are the bounds of each member of a one-of set, in the order written.
    """

    text: str
    begin_min: int | None
    begin_max: int | None
    end_min: int | None
    end_max: int | None
    flags: DateFlag
    begin_precision: Precision
    end_precision: Precision
    candidates: tuple[tuple[int | None, int | None], ...] = ()


UNDATED = Edtf("", None, None, None, None, DateFlag.UNDATED, Precision.UNKNOWN, Precision.UNKNOWN)

_QUALIFIED = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN
_BEFORE_ALL = -(2**63) - 1
_AFTER_ALL = 2**63


def order_key(date: Edtf) -> tuple[int, int]:
    """Orders dates by earliest possible start (none: first), then latest possible end (none: last)."""
    return (
        _BEFORE_ALL if date.begin_min is None else date.begin_min,
        _AFTER_ALL if date.end_max is None else date.end_max,
    )


def possibly_within(date: Edtf, lo: int | None, hi: int | None) -> bool:
    """Whether the date may lie in, or an interval may overlap, the seconds lo…hi (None: unbounded)."""
    return (date.begin_min is None or hi is None or date.begin_min <= hi) and (
        date.end_max is None or lo is None or date.end_max >= lo
    )


def surely_within(date: Edtf, lo: int | None, hi: int | None) -> bool:
    """Whether the date lies in, or an interval overlaps, the seconds lo…hi whatever its bounds leave open.

    A moment: its bounds lie inside. An interval: its certain core (begin_max…end_min) meets the range, or its
    bounds lie inside. An approximate, uncertain or undated one is never sure.
    """
    if date.flags & (_QUALIFIED | DateFlag.UNDATED):
        return False
    inside_lo = lo is None or (date.begin_min is not None and date.begin_min >= lo)
    inside_hi = hi is None or (date.end_max is not None and date.end_max <= hi)
    if inside_lo and inside_hi:
        return True
    if not date.flags & DateFlag.INTERVAL:
        return False
    begin, end = date.begin_max, date.end_min
    has_core = begin is None or end is None or begin <= end
    return has_core and (begin is None or hi is None or begin <= hi) and (end is None or lo is None or end >= lo)
