"""How far two events lie apart, as exact as their dates allow: from the end of one to the start of the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Literal, TypeAlias

from timeline_gui.core.civil import DAY
from timeline_gui.core.edtf import DateFlag, Edtf, Precision

Unit: TypeAlias = Literal["second", "minute", "hour", "day"]

_UNITS: dict[Precision, tuple[Unit, int]] = {
    Precision.SECOND: ("second", 1),
    Precision.MINUTE: ("minute", 60),
    Precision.HOUR: ("hour", 3600),
}
_DAY: tuple[Unit, int] = ("day", DAY)


@dataclass(frozen=True, slots=True)
class Distance:
    """Between `least` and `most` units; `most` is None where nothing bounds it.

    0 is the same unit for two moments, and touching or overlapping where one of the events lasts. `doubtful`: a date
    is approximate or uncertain, so that neither bound is sure.
    """

    least: int
    most: int | None
    unit: Unit
    moments: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """Bounds in units; infinite where there is none."""

    begin_min: float
    begin_max: float
    end_min: float
    end_max: float


def distance(a: Edtf, b: Edtf) -> Distance | None:
    """The distance of two events, whichever comes first; None where nothing at all is known of it.

    Counted in days of the calendar, from 1 to 4 April 3; in hours, minutes or seconds where both dates are as exact.
    """
    flags = a.flags | b.flags
    if flags & DateFlag.UNDATED:
        return None
    unit, seconds = _unit(a, b)
    gaps = [_gap(one, other) for one in _spans(a, seconds) for other in _spans(b, seconds)]
    least, most = min(least for least, _ in gaps), max(most for _, most in gaps)
    if least == 0 and most == inf:
        return None
    doubtful = bool(flags & (DateFlag.APPROXIMATE | DateFlag.UNCERTAIN))
    return Distance(int(least), None if most == inf else int(most), unit, not flags & DateFlag.INTERVAL, doubtful)


def _unit(a: Edtf, b: Edtf) -> tuple[Unit, int]:
    """The coarsest unit in which any of their ends is known."""
    known = max(a.begin_precision, a.end_precision, b.begin_precision, b.end_precision)
    return _UNITS.get(known, _DAY)


def _spans(date: Edtf, seconds: int) -> Sequence[_Span]:
    """What the date may mean: each member of a one-of set, or its bounds."""
    if date.candidates:
        moments = ((_floor(lo, seconds, -inf), _floor(hi, seconds, inf)) for lo, hi in date.candidates)
        return [_Span(lo, hi, lo, hi) for lo, hi in moments]
    # A start that is open lies before all time, and an end that is open after it; one that is unknown may lie anywhere.
    begin_max = -inf if date.flags & DateFlag.OPEN_START else inf
    end_min = inf if date.flags & DateFlag.OPEN_END else -inf
    return [
        _Span(
            _floor(date.begin_min, seconds, -inf),
            _floor(date.begin_max, seconds, begin_max),
            _floor(date.end_min, seconds, end_min),
            _floor(date.end_max, seconds, inf),
        )
    ]


def _floor(bound: int | None, seconds: int, unbounded: float) -> float:
    return unbounded if bound is None else bound // seconds


def _gap(a: _Span, b: _Span) -> tuple[float, float]:
    """The least and the greatest gap of two spans whose bounds vary independently."""
    least = max(0, b.begin_min - a.end_max, a.begin_min - b.end_max)
    most = max(0, b.begin_max - a.end_min, a.begin_max - b.end_min)
    return least, most
