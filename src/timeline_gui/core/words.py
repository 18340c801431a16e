"""Dates in words, never more exact than they are. The words stand in `language`; `spoken` reads them back."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from timeline_gui.core.civil import DAY, civil, days_from_civil
from timeline_gui.core.civil import weekday as weekday_of
from timeline_gui.core.edtf import DateFlag, Edtf, Precision, parse
from timeline_gui.core.language import say

_QUALIFIED = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN
_OFFSET = re.compile(r"T.*?([+-])([0-9]{2})(?::([0-9]{2}))?[?~%]?").fullmatch
_UNKNOWN_YEAR = re.compile(r"XXXX-([0-9]{2})(?:-([0-9]{2}))?").match
_SOLID_YEARS = range(100, 10_000)
"""Years whose number alone is read as a year."""
_YEARS_ONLY_FROM = 300 * 365 * DAY
_TIMES_UP_TO = 2 * DAY
_EXACT_TO_THE_YEAR, _EXACT_TO_THE_MONTH = 200 * DAY, 12 * DAY


class _Unit(NamedTuple):
    """A moment taken apart: its first and last year, the date and time where it is, and how exact it is."""

    year: int
    month: int
    day: int
    time: str
    zone: str
    last_year: int
    precision: Precision
    flags: DateFlag


def date_in_words(date: Edtf, short: bool = False, *, weekday: bool = False) -> str:
    """A date as people write it: "April 2024" ("Apr 2024" in short), "about 1850", "since 7 October 2023".

    With `weekday` an exact day is "Tuesday 30 July 2024".
    """
    if date.flags & DateFlag.INTERVAL:
        return _interval(date.text, short)
    if date.text[:1] == "[":
        return _one_of(date.text, short)
    if date.flags & DateFlag.UNDATED:
        return _undated(date.text, short)
    unit = _unit(date)
    words = _qualified(unit, short)
    if weekday and unit.precision is Precision.DAY and not date.flags:
        return f"{say().weekdays[weekday_of(days_from_civil(unit.year, unit.month, unit.day))]} {words}"
    return words


def _unit(date: Edtf) -> _Unit:
    assert date.begin_min is not None
    assert date.end_max is not None
    offset, zone = _offset(date.text) if date.flags & DateFlag.TIMED else (0, "")
    last_year = civil(date.end_max)[0]
    return _unit_at(date.begin_min + offset, zone, last_year, date.begin_precision, date.flags)


def _unit_at(local: int, zone: str, last_year: int, precision: Precision, flags: DateFlag) -> _Unit:
    year, month, day, hour, minute, second = civil(local)
    time = f"{hour:02}:{minute:02}:{second:02}"
    if precision is Precision.MINUTE:
        time = time[:5]
    elif precision is Precision.HOUR:
        time = say().hour.format(hour=time[:2])
    elif precision > Precision.HOUR:
        time = ""
    return _Unit(year, month, day, time, zone, last_year, precision, flags)


def _offset(text: str) -> tuple[int, str]:
    """Seconds from UTC and the name of the zone of a date-time."""
    found = _OFFSET(text, text.index("T"))
    if not found or not int(found[2] + (found[3] or "")):
        return 0, say().utc
    sign, hours, minutes = found.groups()
    seconds = int(hours) * 3600 + int(minutes or 0) * 60
    return (seconds if sign == "+" else -seconds), f"{say().utc}{sign.replace('-', '−')}{hours}:{minutes or '00'}"


def _plain(unit: _Unit, short: bool, *, without_year: bool = False, with_era: bool = False) -> str:
    """What a moment is called, its qualifiers left aside."""
    first, last, precision = unit.year, unit.last_year, unit.precision
    months = say().short_months if short else say().months
    year = "" if without_year else f" {say().year(first)}"
    if precision <= Precision.DAY:
        day = f"{say().day_of_month.format(day=unit.day, month=months[unit.month - 1])}{year}"
        return say().time.format(day=day, time=unit.time, zone=unit.zone) if unit.time else day
    if precision is Precision.MONTH:
        return f"{months[unit.month - 1]}{year}"
    if precision is Precision.QUARTER:
        return say().quarter.format(number=(unit.month + 2) // 3, year=say().year(first))
    if precision is Precision.SEASON:
        years = _winter(first) if last > first else say().year(first)
        return say().season.format(season=say().seasons[unit.month // 3 - 1], years=years)
    if precision is Precision.YEAR:
        return say().year(first, with_era=with_era)
    return _span_of_years(first, last, precision)


def _winter(year: int) -> str:
    if year in _SOLID_YEARS and year >= 1000 and year % 100 != 99 and year != 9999:
        return f"{year}–{(year + 1) % 100:02}"
    return say().years(year, year + 1)


def _span_of_years(first: int, last: int, precision: Precision) -> str:
    years = say().years(first, last)
    if precision is Precision.DECADE:
        form = say().decade_of if first in _SOLID_YEARS and first % 100 else say().decade
        return form.format(first=first, years=years)
    if precision is Precision.CENTURY:
        if last <= 0:
            return say().century_bce.format(ordinal=say().ordinal(1 - last // 100))
        return (say().century_of if first in _SOLID_YEARS else say().century).format(first=first, years=years)
    return say().millennium.format(years=years)


def _qualified(unit: _Unit, short: bool, *, with_era: bool = False) -> str:
    words = _plain(unit, short, with_era=with_era)
    if unit.flags & DateFlag.APPROXIMATE:
        words = (say().short_about if short else say().about).format(words)
    if unit.flags & DateFlag.UNCERTAIN:
        words = (say().short_perhaps if short else say().perhaps).format(words)
    return words


def _joined(units: Sequence[_Unit], short: bool) -> tuple[list[str], bool]:
    """What several moments are called side by side: what all share is said once, by the first or last.

    And whether they share all but the last part, as in 29–30 July.
    """
    last = units[-1]
    # "662 or 1 BCE" would be read as two years BCE.
    words = [_qualified(unit, short, with_era=last.year <= 0) for unit in units]
    if any(unit.flags & _QUALIFIED for unit in units):
        return words, False
    precisions = {unit.precision for unit in units}
    if precisions <= {Precision.DAY, Precision.MONTH} and {unit.year for unit in units} == {last.year}:
        if precisions == {Precision.DAY} and {unit.month for unit in units} == {last.month}:
            return [*(say().day.format(unit.day) for unit in units[:-1]), words[-1]], True
        return [*(_plain(unit, short, without_year=True) for unit in units[:-1]), words[-1]], False
    if last.time and all(unit.time and unit[:3] == last[:3] and unit.zone == last.zone for unit in units):
        first = words[0].removesuffix(f" {last.zone}")
        return [first, *(unit.time for unit in units[1:-1]), f"{last.time} {last.zone}"], True
    if precisions == {Precision.YEAR}:
        era = words[-1].partition(" ")[2]
        if era and all(word.endswith(f" {era}") for word in words):
            return [*(word.removesuffix(f" {era}") for word in words[:-1]), words[-1]], False
    return words, False


def _interval(text: str, short: bool) -> str:
    left, _, right = text.partition("/")
    sides = [_unit(parse(side)) for side in (left, right) if side not in ("", "..")]
    if len(sides) == 2:
        if sides[0] == sides[1]:
            return say().within.format(_qualified(sides[0], short))
        words, tight = _joined(sides, short)
        return (say().tight_range if tight else say().range).format(*words)
    if sides and right == "..":
        return say().since.format(_qualified(sides[0], short))
    if sides and left == "..":
        return say().until.format(_qualified(sides[0], short))
    named = {"..": say().start_open, "": say().start_unknown}
    begin = named[left] if left in named else _qualified(sides[0], short)
    named = {"..": say().end_open, "": say().end_unknown}
    end = named[right] if right in named else _qualified(sides[0], short)
    return say().range.format(begin, end)


def _one_of(text: str, short: bool) -> str:
    members = text[1:-1].split(",")
    if ".." not in text:
        words, _ = _joined([_unit(parse(member)) for member in members], short)
        return _listed(words, say().either)
    return _listed([_member(member, short) for member in members], say().either_after_comma)


def _listed(words: Sequence[str], last: str) -> str:
    return last.join(part for part in (say().comma.join(words[:-1]), words[-1]) if part)


def _member(member: str, short: bool) -> str:
    left, dots, right = member.partition("..")
    units = [_unit(parse(side)) for side in (left, right) if side]
    if not dots:
        return _qualified(units[0], short)
    if not left:
        form = say().before_day if units[0].precision <= Precision.DAY and not units[0].flags else say().before
        return form.format(_qualified(units[0], short))
    if not right:
        return say().after.format(_qualified(units[0], short))
    return say().between.format(*_joined(units, short)[0])


def _undated(text: str, short: bool) -> str:
    found = _UNKNOWN_YEAR(text)
    if not found:
        return say().undated
    month = (say().short_months if short else say().months)[int(found[1]) - 1]
    date = say().day_of_month.format(day=int(found[2]), month=month) if found[2] else month
    return say().without_year.format(date=date)


def precision_in_words(date: Edtf) -> str:
    """What kind of date it is, for a badge or key: "Exact day", "Month", "Interval", "Approximate" …"""
    flags = date.flags
    kinds = (
        (DateFlag.UNDATED, say().kind_undated),
        (DateFlag.ONE_OF, say().kind_one_of),
        (DateFlag.BEFORE, say().kind_before),
        (DateFlag.AFTER, say().kind_after),
        (DateFlag.OPEN_END, say().kind_open_end),
        (DateFlag.UNKNOWN_END, say().kind_unknown_end),
        (DateFlag.OPEN_START, say().kind_open_start),
        (DateFlag.UNKNOWN_START, say().kind_unknown_start),
        (DateFlag.INTERVAL, say().kind_interval),
    )
    kind = next((name for flag, name in kinds if flags & flag), "")
    qualifier = _qualifier(flags)
    if not kind:
        return qualifier.capitalize() or say().kinds[date.begin_precision]
    return say().comma.join(part for part in (kind, qualifier) if part)


def _qualifier(flags: DateFlag) -> str:
    if flags & _QUALIFIED == _QUALIFIED:
        return say().approximate_and_uncertain
    return say().approximate if flags & DateFlag.APPROXIMATE else say().uncertain if flags & _QUALIFIED else ""


def explain_in_words(date: Edtf) -> str:
    """How exact a date is, in one line: "somewhere in the month", "start known to the day, end open"."""
    flags = date.flags
    if flags & DateFlag.INTERVAL:
        return _explain_interval(date)
    if flags & DateFlag.UNDATED:
        return say().when_unknown
    if flags & DateFlag.ONE_OF:
        if len(date.candidates) == 1:
            return say().one_of_span
        return say().one_of_members.format(count=say().several if ".." in date.text else len(date.candidates))
    if flags & (DateFlag.BEFORE | DateFlag.AFTER):
        form = say().at_the_latest if flags & DateFlag.BEFORE else say().at_the_earliest
        return form.format(date_in_words(parse(date.text.strip("[.]"))))
    return _explain_moment(date)


def _explain_moment(date: Edtf) -> str:
    if qualifier := _qualifier(date.flags):
        return say().the_unit_is.format(unit=say().the_unit[date.begin_precision], qualifier=qualifier)
    if date.begin_precision <= Precision.DAY:
        return say().known_to[date.begin_precision]
    if date.begin_precision is Precision.SEASON and date.begin_min is not None and date.end_max is not None:
        first, last = (say().months[civil(at)[1] - 1] for at in (date.begin_min, date.end_max))
        return say().season_means.format(first=first, last=last)
    return say().somewhere_in[date.begin_precision]


def _explain_interval(date: Edtf) -> str:
    left, _, right = date.text.partition("/")
    if left == right and left != "..":
        return say().same_unit[date.begin_precision]
    begin, end = _explain_side(left), _explain_side(right)
    if begin == end:
        return say().start_and_end.format(begin)
    return say().comma.join((say().start.format(begin), say().end.format(end)))


def _explain_side(text: str) -> str:
    if text == "..":
        return say().open
    side = parse(text)
    return _qualifier(side.flags) or (say().known_to[side.begin_precision] if text else say().unknown)


def range_in_words(lo_seconds: int, hi_seconds: int) -> str:
    """A view's range: "1 Jan 2022 – 31 Dec 2024"; times where it is short, only years where it is very long.

    A range that ends as a day begins does not reach into that day.
    """
    low, high, span = lo_seconds, max(lo_seconds, hi_seconds - 1), hi_seconds - lo_seconds
    precision = Precision.YEAR if span >= _YEARS_ONLY_FROM else Precision.DAY
    if span < _TIMES_UP_TO and (low % DAY or hi_seconds % DAY not in (0, DAY - 1)):
        precision, high = Precision.MINUTE, hi_seconds
    begin, end = (_unit_at(at, say().utc, civil(at)[0], precision, DateFlag(0)) for at in (low, high))
    if begin == end:
        return _plain(begin, short=True)
    words, tight = _joined((begin, end), short=True)
    return (say().tight_range if tight else say().range).format(*words)


def moment_in_words(at: int, unit: float) -> str:
    """A moment, as exact as a unit of so many seconds allows: "20 Sep 2022", "44 BCE"."""
    year, month, day, hour, minute, _second = civil(at)
    months = say().short_months
    if unit >= _EXACT_TO_THE_YEAR:
        return say().year(year)
    if unit >= _EXACT_TO_THE_MONTH:
        return f"{months[month - 1]} {say().year(year)}"
    date = f"{say().day_of_month.format(day=day, month=months[month - 1])} {say().year(year)}"
    return date if unit >= 1800 else f"{date}, {hour:02}:{minute:02}"
