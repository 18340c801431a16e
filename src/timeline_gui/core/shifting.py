"""Dates moved along time, no more exact afterwards than before, and the date that a place on the axis stands for."""

import re
from typing import Literal, TypeAlias

from timeline_gui.core import civil, edtf
from timeline_gui.core.civil import DAY
from timeline_gui.core.edtf import EdtfError, Precision
from timeline_gui.core.language import say, tell

Unit: TypeAlias = Literal["minute", "day", "month", "year"]

UNITS: tuple[Unit, ...] = ("minute", "day", "month", "year")
LENGTHS: dict[Unit, float] = {"minute": 60.0, "day": DAY, "month": 30.44 * DAY, "year": 365.2425 * DAY}
"""Seconds in a unit, on average."""

_PIXELS = 7.0
"""A unit this wide can be pointed at."""
_MOMENT = re.compile(
    r"(?P<year>Y-?\d{5,}|-?[\dX]{4})"
    r"(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2})(?:T(?P<hour>\d\d):(?P<minute>\d\d)(?P<rest>:\d\d)?"
    r"(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?"
)


def unit_of(text: str) -> Unit | None:
    """The coarsest unit that a part of the date is known to, by which all of it can be moved; None for no date."""
    units = [_unit(found) for found in _MOMENT.finditer(text)]
    return max(units, key=UNITS.index) if units else None


def _unit(found: re.Match[str]) -> Unit:
    if found["hour"]:
        return "minute"
    if found["day"] and "X" not in found["day"] + found["month"]:
        return "day"
    return "month" if found["month"] and found["month"].isdigit() and int(found["month"]) <= 12 else "year"


def shifted(text: str, count: int, unit: Unit, part: Literal["start", "end"] | None = None) -> str:
    """The date `count` units later, or only the start or the end of an interval; every part as exact as it was.

    29 February becomes the 28th where the other year has none, and a 31st the last day of its month. Raises EdtfError
    where a part is not known to the unit, or the end would lie before the start.
    """
    start, slash, end = text.partition("/")
    if part is not None and not slash:
        raise EdtfError(tell("{date}: only an interval has a start and an end to move", date=text))

    def moved(found: re.Match[str]) -> str:
        return _moved(found, count, unit)

    if part != "end":
        start = _MOMENT.sub(moved, start)
    if part != "start":
        end = _MOMENT.sub(moved, end)
    return edtf.parse(f"{start}{slash}{end}").text


def _moved(found: re.Match[str], count: int, unit: Unit) -> str:
    written, own = found[0], _unit(found)
    months = count * 12 if unit == "year" else count
    by_years = unit == "year" or (unit == "month" and own == "year" and months % 12 == 0)
    if not by_years and UNITS.index(unit) < UNITS.index(own):
        raise EdtfError(_too_fine(written, own, unit))
    if by_years and own == "year":
        return written.replace(found["year"], _later_year(found["year"], months // 12), 1)
    year, month = _number(found["year"]), int(found["month"])
    if unit in ("month", "year"):
        year, month = civil.add_months(year, month, months)
        day = min(int(found["day"]), civil.days_in_month(year, month)) if found["day"] and own != "month" else None
        days = f"-{found['day']}" if found["day"] and day is None else "" if day is None else f"-{day:02}"
        return f"{_year(year)}-{month:02}{days}{_time(found)}"
    at = civil.seconds(year, month, int(found["day"]), int(found["hour"] or 0), int(found["minute"] or 0))
    year, month, day, hour, minute, _second = civil.civil(at + count * round(LENGTHS[unit]))
    clock = f"T{hour:02}:{minute:02}{found['rest'] or ''}{found['zone'] or ''}" if found["hour"] else ""
    return f"{_year(year)}-{month:02}-{day:02}{clock}"


def _too_fine(date: str, own: Unit, unit: Unit) -> str:
    known = say().known_to[Precision[own.upper()]]
    match unit:
        case "minute":
            return tell("{date}: {known}, so it can't be moved by a minute", date=date, known=known)
        case "day":
            return tell("{date}: {known}, so it can't be moved by a day", date=date, known=known)
        case _:
            return tell("{date}: {known}, so it can't be moved by a month", date=date, known=known)


def _time(found: re.Match[str]) -> str:
    at = found[0].find("T")
    return found[0][at:] if at >= 0 else ""


def _number(year: str) -> int:
    if "X" in year:
        raise EdtfError(
            tell(
                "{year}: digits of the year are not known, so it can't be moved by less than they leave open", year=year
            )
        )
    return int(year.removeprefix("Y"))


def _later_year(year: str, years: int) -> str:
    """198X moves by decades, 19XX by centuries."""
    open_digits = year.count("X")
    step = 10**open_digits
    if years % step:
        given = {"year": year, "count": str(years)}
        raise EdtfError(tell("{year}: can't be moved by {count} years, for its last digits are not known", **given))
    known = int(year.replace("X", "0").removeprefix("Y")) + years
    written = _year(known)
    return written if not open_digits else written[: len(written) - open_digits] + "X" * open_digits


def _year(year: int) -> str:
    digits = f"{abs(year):04}"
    sign = "-" if year < 0 else ""
    return f"Y{sign}{digits}" if len(digits) > 4 else f"{sign}{digits}"


def steps_between(start: float, end: float, unit: Unit) -> int:
    """How many units of the calendar lie between two seconds, to the nearest; negative where the end is earlier."""
    if unit in ("minute", "day"):
        return round((end - start) / LENGTHS[unit])
    months = _months(end) - _months(start)
    return round(months if unit == "month" else months / 12)


def _months(at: float) -> float:
    year, month, day, *_clock = civil.civil(int(at // 1))
    return year * 12 + month + (day - 1) / civil.days_in_month(year, month)


def date_at(at: float, seconds_per_pixel: float) -> str:
    """The date that a place on the axis stands for, to the finest unit that can be pointed at there."""
    year, month, day, hour, minute, _second = civil.civil(int(at // 1))
    date = _year(year)
    if len(date.lstrip("Y-")) > 4:
        return date  # beyond four digits EDTF knows years only
    for unit, further in (("month", f"-{month:02}"), ("day", f"-{day:02}"), ("minute", f"T{hour:02}:{minute:02}")):
        if LENGTHS[unit] < _PIXELS * seconds_per_pixel:  # type: ignore[index]
            break
        date += further
    return date
