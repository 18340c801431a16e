"""A brushed span of time and rows, which events lie in it, and the units of the calendar that its edges keep to."""

from dataclasses import dataclass
from math import ceil, floor

import numpy as np

from timeline_gui.core import civil
from timeline_gui.core.civil import DAY
from timeline_gui.core.columns import Columns, Ints
from timeline_gui.core.density import calendar_edges
from timeline_gui.core.filters import NO, Answers, within
from timeline_gui.core.marks import Scale

SNAP = 6.0
"""Pixels that a unit which edges keep to has at least."""


@dataclass(frozen=True, slots=True)
class Brush:
    """From second `left` up to second `right`; rows from `top` to `bottom` in layout pixels, or all of them."""

    left: float
    right: float
    top: float | None = None
    bottom: float | None = None

    @property
    def seconds(self) -> tuple[int, int]:
        """The first and the last whole second in it."""
        return floor(self.left), max(floor(self.left), ceil(self.right) - 1)


def answers_in(columns: Columns, brush: Brush) -> Answers:
    """For every event whether it lies in the brushed span of time: YES surely, MAY possibly, NO, or not on the axis."""
    found = within(columns, *brush.seconds)
    found[~columns.on_axis] = NO
    return found


def unit_edges(scale: Scale) -> Ints:
    """Where the units of the calendar that edges keep to begin, over the whole view and a little beyond."""
    return calendar_edges(scale.left, scale.seconds(scale.width), scale.width, SNAP)


def snapped(at: float, scale: Scale) -> float:
    """The nearest beginning of a unit."""
    edges = unit_edges(scale)
    return float(edges[np.argmin(np.abs(edges - at))])


def as_dates(left: float, right: float) -> tuple[str, str]:
    """A span up to `right` as two EDTF strings that hold it: days where it ends with them or is two days or longer."""
    first, last = Brush(left, right).seconds
    whole = first % DAY == 0 and (last + 1) % DAY == 0
    return limits(first, last, exact=not whole and right - left < 2 * DAY)


def limits(first: int, last: int, *, exact: bool) -> tuple[str, str]:
    """The days, or seconds where `exact`, from a first to a last second."""
    return _edtf(first, exact=exact), _edtf(last, exact=exact)


def _edtf(at: int, *, exact: bool) -> str:
    year, month, day, hour, minute, second = civil.civil(at)
    digits = f"{abs(year):04}"
    sign = "-" if year < 0 else ""
    date = f"{'Y' if len(digits) > 4 else ''}{sign}{digits}"
    if len(digits) > 4:
        return date  # beyond four digits EDTF knows years only
    date += f"-{month:02}-{day:02}"
    return f"{date}T{hour:02}:{minute:02}:{second:02}" if exact else date
