"""The two tiers of a time axis: below, the units that fit; above, larger ones that say where in time one is.

Which units follows from the pixels that they get: decade over year, year over quarter (from 60 px a year),
year over month (34 px a month), month over day (9 px a day), date over hour (120 px a day), hour over
minute, minute over second; far out, powers of ten of years. Years are named and grouped as people count:
there is no year 0. Where a unit is too narrow for its name the tier takes several in one: days 1 to 4,
5 to 9 …; six hours; five years.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import ceil, floor
from typing import NamedTuple, TypeAlias

from timeline_gui.core.civil import DAY, add_months, civil_from_days, days_from_civil, days_in_month, weekday
from timeline_gui.core.language import say

CHARACTER = 7.0
"""Pixels that a character of a label is taken to need."""
GAP = 6.0
"""Pixels that a label keeps free."""

_YEAR = 365.2425 * DAY
_MONTH = _YEAR / 12
_DAYS_LABELLED = (1, 5, 10, 15, 20, 25)
_CLOCK = (
    # step, unit above, pixels that a step needs
    (1, 60, 64.0),
    (5, 60, 64.0),
    (15, 60, 64.0),
    (30, 3600, 64.0),
    (60, 3600, 44.0),
    (5 * 60, 3600, 44.0),
    (15 * 60, 3600, 44.0),
    (30 * 60, DAY, 44.0),
    (3600, DAY, 44.0),
    (3 * 3600, DAY, 44.0),
    (6 * 3600, DAY, 44.0),
    (12 * 3600, DAY, 0.0),
)


class Tick(NamedTuple):
    """One unit of a tier, from its first second to that of the next.

    `label` is the longest form of name that fits the units of the tier, `short` the shortest, for a unit that
    is only partly in view; both are "" where none fits. `strong`: a unit of the upper tier begins here.
    """

    start: int
    end: int
    label: str
    short: str
    strong: bool


class Axis(NamedTuple):
    """Both tiers, each without gaps over the whole view."""

    upper: tuple[Tick, ...]
    lower: tuple[Tick, ...]


_Names: TypeAlias = tuple[str, ...]
"""What a unit may be called, longest first."""
_Units: TypeAlias = list[tuple[int, _Names]]
"""First second and names of every unit in view; the last one only ends the one before."""


def ticks(left: float, right: float, width: float) -> Axis:
    """The axis of a view from `left` to `right`, seconds since 1970, that is `width` pixels wide."""
    if not right > left or not width > 0:
        return Axis((), ())
    per_second = width / (right - left)
    low, high = floor(left), ceil(right)
    if per_second * DAY >= 120:
        step, above = next((step, above) for step, above, least in _CLOCK if step * per_second >= least)
        upper = _clock(low, high, above, _date if above == DAY else _date_and_minute)
        lower = _clock(low, high, step, _second if step < 60 else _minute if step < 3600 else _hour)
        return _axis(upper, lower, per_second)
    if per_second * DAY >= 9:
        labelled = range(1, 32) if per_second * DAY >= 2 * CHARACTER + GAP else _DAYS_LABELLED
        return _axis(_months(low, high, 1, _month_and_year), _days(low, high, labelled), per_second)
    if per_second * _MONTH >= 34:
        return _axis(_years(low, high, 1, _year), _months(low, high, 1, _month), per_second)
    if per_second * _YEAR >= max(60, _room_for_years(low, high)):
        return _axis(_years(low, high, 1, _year), _months(low, high, 3, _short_month), per_second)
    step = _year_step(low, high, per_second)
    above = 10 ** len(str(step))
    return _axis(_years(low, high, above, _decade_or_more), _years(low, high, step, _year), per_second)


def _axis(upper: _Units, lower: _Units, per_second: float) -> Axis:
    strong = {start for start, _ in upper}
    return Axis(_tier(upper, per_second, strong), _tier(lower, per_second, strong))


def _tier(units: _Units, per_second: float, strong: set[int]) -> tuple[Tick, ...]:
    fitted = []
    form = 0
    for (start, names), (end, _) in pairwise(units):
        room = (end - start) * per_second / CHARACTER
        first = next((i for i, name in enumerate(names) if len(name) <= room), None)
        form = max(form, first or 0)
        fitted.append((start, end, names if first is not None else None))
    return tuple(
        Tick(start, end, names[form] if names else "", names[-1] if names else "", start in strong)
        for start, end, names in fitted
    )


def _clock(low: int, high: int, step: int, names: Callable[[int], _Names]) -> _Units:
    starts = range(low - low % step, high + step + 1, step)
    return [(at, names(at)) for at in starts]


def _date(at: int) -> _Names:
    days = at // DAY
    year, month, day = civil_from_days(days)
    short, long = (
        say().day_of_month.format(day=day, month=names[month - 1]) for names in (say().short_months, say().months)
    )
    long = f"{long} {say().year(year)}"
    return f"{say().weekdays[weekday(days)]} {long}", long, f"{short} {say().year(year)}", short


def _date_and_minute(at: int) -> _Names:
    _, long, medium, _ = _date(at)
    minute = _minute(at)[0]
    return f"{long}, {minute}", f"{medium}, {minute}", minute


def _minute(at: int) -> _Names:
    minutes = at % DAY // 60
    return (f"{minutes // 60:02}:{minutes % 60:02}",)


def _hour(at: int) -> _Names:
    return *_minute(at), f"{at % DAY // 3600:02}"


def _second(at: int) -> _Names:
    return f"{_minute(at)[0]}:{at % 60:02}", f":{at % 60:02}"


def _days(low: int, high: int, labelled: Sequence[int]) -> _Units:
    """Days, or runs of them that begin on the days of the month that are `labelled`."""
    days = low // DAY
    year, month, day = civil_from_days(days)
    days -= day - 1
    units: _Units = []
    while True:
        length = days_in_month(year, month)
        for day in labelled:
            if day <= length:
                first = days + day - 1
                named = f"{say().short_weekdays[weekday(first)]} {day}"
                units.append((first * DAY, (named, str(day)) if len(labelled) > 6 else (str(day),)))
                if first * DAY > high:
                    return _from(units, low)
        days += length
        year, month = add_months(year, month, 1)


def _from(units: _Units, low: int) -> _Units:
    """Without the units that end before the view."""
    return units[max(0, sum(start <= low for start, _ in units) - 1) :]


def _months(low: int, high: int, step: int, names: Callable[[int, int], _Names]) -> _Units:
    year, month, _ = civil_from_days(low // DAY)
    month -= (month - 1) % step
    units: _Units = []
    while True:
        start = days_from_civil(year, month, 1) * DAY
        units.append((start, names(year, month)))
        if start > high:
            return units
        year, month = add_months(year, month, step)


def _month(year: int, month: int) -> _Names:
    return say().months[month - 1], say().short_months[month - 1]


def _short_month(year: int, month: int) -> _Names:
    return (say().short_months[month - 1],)


def _month_and_year(year: int, month: int) -> _Names:
    short, named = say().short_months[month - 1], say().year(year)
    return f"{say().months[month - 1]} {named}", f"{short} {named}", short


def _years(low: int, high: int, step: int, names: Callable[[int, int], _Names]) -> _Units:
    """Groups of `step` years: those that begin with 1 CE, 10 CE, 20 CE …, and 10 BCE, 20 BCE …"""
    group = _group(civil_from_days(low // DAY)[0], step)
    units: _Units = []
    while True:
        first = _first_year(group, step)
        start = days_from_civil(first, 1, 1) * DAY
        units.append((start, names(first, _first_year(group + 1, step) - 1)))
        if start > high:
            return units
        group += 1


def _group(year: int, step: int) -> int:
    return year // step if year > 0 or step == 1 else -((step - year) // step)


def _first_year(group: int, step: int) -> int:
    if group > 0 or step == 1:
        return group * step
    return 1 + group * step


def _year(first: int, last: int) -> _Names:
    return (say().year(first),)


def _decade_or_more(first: int, last: int) -> _Names:
    group = last - first + 1
    form = {10: say().decade_of, 100: say().century_of}.get(group) if 100 <= first < 10_000 else None
    named = form.format(first=first, years=say().years(first, last)) if form else say().years(first, last)
    return named, say().year(first)


def _room_for_years(low: int, high: int) -> float:
    """Pixels for the longest name of a year in view."""
    return max(len(say().year(civil_from_days(at // DAY)[0])) for at in (low, high)) * CHARACTER + GAP


def _year_step(low: int, high: int, per_second: float) -> int:
    """The least of 1, 5, 10, 50, 100, 500, 1000, 2000, 5000, 10 000 … years whose names fit."""
    least = _room_for_years(low, high) / (_YEAR * per_second)
    power = 1
    while True:
        for factor in (1, 5) if power < 1000 else (1, 2, 5):
            if power * factor >= least:
                return power * factor
        power *= 10
