"""EDTF strings to bounds: levels 0 and 1 and, of level 2, one-of sets and quarters.

After the Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2:2019). Beyond it: intervals may
have times, and a time may stop at the hour or minute. 24:00 is the midnight that ends a day (ISO 8601-1). A
second :60 is taken where UTC may have one, at the end of a month, and counts as the second before it.
"""

import re
from functools import lru_cache
from typing import TypeAlias

from timeline_gui.core.civil import (
    DAY,
    SECOND_MAX,
    SECOND_MIN,
    add_months,
    civil_from_days,
    days_from_civil,
    days_in_month,
)
from timeline_gui.core.edtf import faults
from timeline_gui.core.edtf.date import UNDATED, DateFlag, Edtf, EdtfError, Precision

_DATE = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([?~%])?").fullmatch
_TIMED = re.compile(
    r"(-?[0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2})(?::([0-9]{2})(?::([0-9]{2})(\.[0-9]+)?)?)?"
    r"(?:Z|([+-])([0-9]{2})(?::([0-9]{2}))?)?([?~%])?"
).fullmatch
_FAR_YEAR = re.compile(r"Y(-?[1-9][0-9]{4,})([?~%])?").fullmatch
_UNSPECIFIED_YEAR = re.compile(r"(-?)(?=[0-9X]{4}(?:-|[?~%]?$))([0-9]+)(X+)(?:-XX(?:-XX)?)?([?~%])?").fullmatch
_UNSPECIFIED_DAY = re.compile(r"(-?[0-9]{4})-(?:XX(?:-XX)?|([0-9]{2})-XX)([?~%])?").fullmatch
_UNKNOWN_YEAR = re.compile(r"XXXX(?:-(?:XX|([0-9]{2}))(?:-(?:XX|([0-9]{2})))?)?([?~%])?").fullmatch

_INTERVAL = DateFlag.INTERVAL.value
_OPEN_START = DateFlag.OPEN_START.value
_OPEN_END = DateFlag.OPEN_END.value
_UNKNOWN_START = DateFlag.UNKNOWN_START.value
_UNKNOWN_END = DateFlag.UNKNOWN_END.value
_ONE_OF = DateFlag.ONE_OF.value
_BEFORE = DateFlag.BEFORE.value
_AFTER = DateFlag.AFTER.value
_WITH_TIME = DateFlag.TIMED.value
_UNBOUNDED = DateFlag.UNDATED.value
_QUALIFIERS = {
    None: 0,
    "~": DateFlag.APPROXIMATE.value,
    "?": DateFlag.UNCERTAIN.value,
    "%": DateFlag.APPROXIMATE.value | DateFlag.UNCERTAIN.value,
}


class _Flags(dict[int, DateFlag]):
    """Combinations met so far: looking one up is ten times as fast as joining flags."""

    def __missing__(self, bits: int) -> DateFlag:
        flags = self[bits] = DateFlag(bits)
        return flags


_FLAGS = _Flags()

_UNKNOWN = Precision.UNKNOWN
_YEAR = Precision.YEAR
_MONTH = Precision.MONTH
_DAY = Precision.DAY
_OF_DIGITS = {1: Precision.DECADE, 2: Precision.CENTURY, 3: Precision.COARSE}

_Moment: TypeAlias = tuple[int | None, int | None, int, Precision]
"""First and last second, flags and unit; no seconds where the year is wholly unspecified."""


@lru_cache(maxsize=65536, typed=True)  # dates repeat in a document, and each is asked for on reading and on writing
def parse(text: str) -> Edtf:
    """The date that an EDTF string stands for; "" is undated. Raises EdtfError, which names the fault."""
    if "/" in text:
        return _interval(text)
    if text[:1] == "[":
        return _one_of(text)
    if not text:
        return UNDATED
    lo, hi, flags, unit = _moment(text)
    return Edtf(text, lo, hi, lo, hi, _FLAGS[flags], unit, unit)


def _moment(text: str) -> _Moment:
    if found := _DATE(text):
        year_text, month_text, day_text, qualifier = found.groups()
        flags = _QUALIFIERS[qualifier]
        year = _year(text, year_text)
        if day_text:
            first = _day(text, year, int(month_text), int(day_text)) * DAY
            return first, first + 86_399, flags, _DAY
        if month_text:
            return _part_of_year(text, year, int(month_text), flags)
        return days_from_civil(year, 1, 1) * DAY, days_from_civil(year + 1, 1, 1) * DAY - 1, flags, _YEAR
    if found := _TIMED(text):
        return _time(text, *found.groups())
    if found := _UNSPECIFIED_YEAR(text):
        sign, digits, unknown, qualifier = found.groups()
        size = 10 ** len(unknown)
        low = int(digits) * size
        first_year, last_year = (1 - low - size, -low) if sign else (low, low + size - 1)
        return *_years(first_year, last_year), _QUALIFIERS[qualifier], _OF_DIGITS[len(unknown)]
    if found := _UNSPECIFIED_DAY(text):
        year_text, month_text, qualifier = found.groups()
        flags = _QUALIFIERS[qualifier]
        year = _year(text, year_text)
        if not month_text:
            return *_years(year, year), flags, _YEAR
        _day(text, year, int(month_text), 1)
        return _part_of_year(text, year, int(month_text), flags)
    if found := _FAR_YEAR(text):
        return _far_year(text, *found.groups())
    if found := _UNKNOWN_YEAR(text):
        month_text, day_text, qualifier = found.groups()
        _day(text, None, int(month_text or 1), int(day_text or 1))
        return None, None, _QUALIFIERS[qualifier] | _UNBOUNDED, _UNKNOWN
    raise EdtfError(faults.syntax_fault(text))


def _year(text: str, digits: str) -> int:
    year = int(digits)
    if not year and digits[0] == "-":
        raise EdtfError(faults.zero_year(text))
    return year


def _years(first: int, last: int) -> tuple[int, int]:
    return days_from_civil(first, 1, 1) * DAY, days_from_civil(last + 1, 1, 1) * DAY - 1


def _day(text: str, year: int | None, month: int, day: int) -> int:
    if not 1 <= month <= 12:
        raise EdtfError(faults.month_fault(text, month, whole=False))
    if not 1 <= day <= 28:
        length = days_in_month(2000 if year is None else year, month)
        if not 1 <= day <= length:
            raise EdtfError(faults.day_fault(text, year, month, length))
    return days_from_civil(2000 if year is None else year, month, day)


def _part_of_year(text: str, year: int, part: int, flags: int) -> _Moment:
    unit, first_month, months = _MONTH, part, 1
    if 21 <= part <= 24:
        unit, first_month, months = Precision.SEASON, 3 * (part - 20), 3
    elif 33 <= part <= 36:
        unit, first_month, months = Precision.QUARTER, 3 * (part - 33) + 1, 3
    elif not 1 <= part <= 12:
        raise EdtfError(faults.month_fault(text, part, whole=True))
    first = days_from_civil(year, first_month, 1)
    after = days_from_civil(*add_months(year, first_month, months), 1)
    return first * DAY, after * DAY - 1, flags, unit


def _far_year(text: str, year_text: str, qualifier: str | None) -> _Moment:
    if len(year_text) > 13:
        raise EdtfError(faults.too_far(text))
    year = int(year_text)
    first, last = _years(year, year)
    if first < SECOND_MIN or last > SECOND_MAX:
        raise EdtfError(faults.too_far(text))
    return first, last, _QUALIFIERS[qualifier], _YEAR


def _time(
    text: str,
    year_text: str,
    month_text: str,
    day_text: str,
    hour_text: str,
    minute_text: str | None,
    second_text: str | None,
    fraction: str | None,
    sign: str | None,
    offset_hours: str | None,
    offset_minutes: str | None,
    qualifier: str | None,
) -> _Moment:
    year = _year(text, year_text)
    days = _day(text, year, int(month_text), int(day_text))
    hour, minute, second = int(hour_text), int(minute_text or 0), int(second_text or 0)
    ends_day = hour == 24 and minute_text and not (minute or second or (fraction or "").strip(".0"))
    leap = second == 60
    if (hour > 23 and not ends_day) or minute > 59 or second > 60:
        raise EdtfError(faults.time_fault(text, hour, minute, second))
    offset = int(offset_hours or 0) * 3600 + int(offset_minutes or 0) * 60
    if offset > 14 * 3600 or int(offset_minutes or 0) > 59:
        raise EdtfError(faults.offset_fault(text))
    first = days * DAY + hour * 3600 + minute * 60 + second - leap + (offset if sign == "-" else -offset)
    if leap and ((first + 1) % DAY or civil_from_days((first + 1) // DAY)[2] != 1):
        raise EdtfError(faults.time_fault(text, hour, minute, second))
    flags = _QUALIFIERS[qualifier] | _WITH_TIME
    if second_text:
        return first, first, flags, Precision.SECOND
    if minute_text:
        return first, first + 59, flags, Precision.MINUTE
    return first, first + 3599, flags, Precision.HOUR


def _bounded(text: str) -> tuple[int, int, int, Precision]:
    first, last, flags, unit = _moment(text)
    if first is None or last is None:
        raise EdtfError(faults.boundless(text))
    return first, last, flags, unit


def _interval(text: str) -> Edtf:
    left, _, right = text.partition("/")
    if slashes := faults.slash_fault(text, left, right):
        raise EdtfError(slashes)
    begin_min = begin_max = end_min = end_max = None
    begin_unit = end_unit = _UNKNOWN
    flags = _INTERVAL
    if left == "..":
        flags |= _OPEN_START
    elif left:
        begin_min, begin_max, qualified, begin_unit = _bounded(left)
        flags |= qualified
    else:
        flags |= _UNKNOWN_START
    if right == "..":
        flags |= _OPEN_END
    elif right:
        end_min, end_max, qualified, end_unit = _bounded(right)
        flags |= qualified
        if not left:
            begin_max = end_max
    else:
        flags |= _UNKNOWN_END
        end_min = begin_min
    if begin_min is None or begin_max is None or end_min is None or end_max is None:
        if begin_min is None and end_max is None:
            flags |= _UNBOUNDED
    elif begin_min > end_max:
        raise EdtfError(faults.order_fault(text))
    else:
        begin_max = min(begin_max, end_max)
        end_min = max(end_min, begin_min)
    return Edtf(text, begin_min, begin_max, end_min, end_max, _FLAGS[flags], begin_unit, end_unit)


def _member(text: str, member: str, is_first: bool, is_last: bool) -> _Moment:
    left, dots, right = member.partition("..")
    if not dots:
        return _bounded(member)
    if not (left or (is_first and right)) or not (right or is_last):
        raise EdtfError(faults.set_fault(text))
    first: int | None = None
    last: int | None = None
    flags, unit = 0, _UNKNOWN
    if left:
        first, _, flags, unit = _bounded(left)
    else:
        flags |= _BEFORE
    if right:
        right_first, last, qualified, right_unit = _bounded(right)
        if first is not None and first > right_first:
            raise EdtfError(faults.order_fault(member))
        flags |= qualified
        unit = max(unit, right_unit)
    else:
        flags |= _AFTER
    return first, last, flags, unit


def _one_of(text: str) -> Edtf:
    members = text[1:-1].split(",")
    if text[-1] != "]" or members == [""]:
        raise EdtfError(faults.set_fault(text))
    if len(members) == 1 and ".." not in text:
        raise EdtfError(faults.set_of_one(text))
    begins: list[int | None] = []
    ends: list[int | None] = []
    flags, unit = 0, _UNKNOWN
    for place, member in enumerate(members):
        first, last, qualified, member_unit = _member(text, member, place == 0, place == len(members) - 1)
        begins.append(first)
        ends.append(last)
        flags |= qualified
        unit = max(unit, member_unit)
    if len(members) > 1 or not flags & (_BEFORE | _AFTER):
        flags |= _ONE_OF
    low = None if flags & _BEFORE else min(first for first in begins if first is not None)
    high = None if flags & _AFTER else max(last for last in ends if last is not None)
    if low is None and high is None:
        flags |= _UNBOUNDED
    begin_unit = _UNKNOWN if low is None else unit
    end_unit = _UNKNOWN if high is None else unit
    candidates = tuple(zip(begins, ends, strict=True))
    return Edtf(text, low, high, low, high, _FLAGS[flags], begin_unit, end_unit, candidates)
