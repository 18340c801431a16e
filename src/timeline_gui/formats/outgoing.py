"""Dates on their way to formats that know only two moments: where they begin and end there, and what that hides."""

from collections.abc import Iterable
from typing import NamedTuple

from timeline_gui.core.edtf import DateFlag, Edtf, Precision, parse
from timeline_gui.core.language import tell

_HELD = DateFlag.TIMED | DateFlag.INTERVAL
"""What two moments say as well."""


class Shown(NamedTuple):
    """First and last second. Not `exact` is a date whose possible days all are filled.

    One that is `open` has no beginning or no end, or nobody knows it: the moments are of the other side.
    """

    low: int
    high: int
    exact: bool
    open: bool


def shown(date: Edtf) -> Shown | None:
    """How a date is shown by two moments; None where nothing says when."""
    if date.begin_min is None and date.end_max is None:
        return None
    exact = date.begin_precision <= Precision.DAY and not date.flags & ~_HELD
    if date.begin_min is not None and date.end_max is not None:
        return Shown(date.begin_min, date.end_max, exact, open=False)
    known = parse(known_side(date.text))
    assert known.begin_min is not None
    assert known.end_max is not None
    return Shown(known.begin_min, known.end_max, exact=False, open=True)


def known_side(text: str) -> str:
    """The date that an open one begins or ends with: "2024" of "[..2024]", "2023-10" of "2023-10/..".

    Of one of several it is the first, or the last where what stands before it is open.
    """
    if not text.startswith("["):
        left, _slash, right = text.partition("/")
        return right if left in ("", "..") else left
    members = text[1:-1].split(",")
    return members[-1].rpartition("..")[2] or members[0].partition("..")[0]


def open_sides(count: int) -> str:
    """What is left out of so many open dates, for a list; "" where there are none."""
    return (
        tell("the open side of {count} dates, which are shown by the one that is known", count=count) if count else ""
    )


def left_out(parts: Iterable[str]) -> str:
    """The sentence that tells what a format has no place for; empty parts are none."""
    listed = ", ".join(filter(None, parts))
    return tell("Left out: {parts}. The exchange format holds them all.", parts=listed)
