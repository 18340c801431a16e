"""Dates of a column: whether day or month comes first is decided on all of them together, or not at all."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.language import say, tell
from timeline_gui.core.spoken import read_date

_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?")
_SERIAL = re.compile(r"[2-7]\d{4}")
_SERIAL_ZERO = date(1899, 12, 30)
_MIDDLE = 12
_YEAR = re.compile(r"-?\d{1,4}")
_DAY = re.compile(r"-?\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(:\d\d)?(?: ?([AaPp])\.?[Mm]\.?)?")
_MIDNIGHT = re.compile(r"0?0:00(:00)?|12:00(:00)? ?[Aa]\.?[Mm]\.?")


@dataclass(frozen=True, slots=True)
class Cell:
    """A date as EDTF, with what was decided to read it, or what is wrong with it: then the date is ""."""

    date: str = ""
    decided: str = ""
    fault: str = ""


def shows_order(cell: str) -> bool | None:
    """Whether a date such as 13/11/2020 shows that the day comes first; None where it shows nothing."""
    found = _SLASHED.fullmatch(cell)
    if found and int(found[1]) > _MIDDLE >= int(found[3]):
        return True
    if found and int(found[3]) > _MIDDLE >= int(found[1]):
        return False
    return None


@lru_cache(maxsize=65536)
def is_edtf(words: str) -> bool:
    """Whether a cell is written as EDTF, so that the date says all that its words did."""
    return edtf_or_none(words) is not None


def read_cell(words: str, first: bool | None) -> Cell:
    """The date of a cell; `first` says whether the day comes first, None that nothing does."""
    return _read_cell(words, first, say().code)


@lru_cache(maxsize=65536)
def _read_cell(words: str, first: bool | None, _language: str) -> Cell:
    """Kept for each language, since faults are told in it."""
    found = _SLASHED.fullmatch(words)
    if found and first is not None:
        day, month = (found[1], found[3]) if first else (found[3], found[1])
        time = f"T{found[5].zfill(5)}" if found[5] else ""
        written = f"{found[4]}-{int(month):02}-{int(day):02}{time}"
    elif _SERIAL.fullmatch(words):
        day_number = _SERIAL_ZERO + timedelta(days=int(words))
        return Cell(day_number.isoformat(), tell("read as a day number of Excel"))
    else:
        written = words
    try:
        return Cell(read_date(written))
    except EdtfError as error:
        return Cell(fault=str(error))


def assembled(date: str, month: str, day: str, time: str) -> tuple[str, str]:
    """One date from cells of its own for year, month, day and time, and what was left out of it.

    What says nothing (0, midnight) is passed over. A date that is whole already takes no month and day: such columns
    repeat it, to sort or count by.
    """
    left_out = []
    month, day = (part if part.strip("0") else "" for part in (month, day))
    if day and not month and _YEAR.fullmatch(date):
        left_out.append(tell("the day “{day}”, which has no month", day=day))
    elif (month or day) and (not date or _YEAR.fullmatch(date)):
        if date and month.isdecimal() and (not day or day.isdecimal()) and len(month) <= 2 >= len(day):
            date = "-".join([_four_digits(date), month.zfill(2), *([day.zfill(2)] if day else [])])
        else:
            date = " ".join(filter(None, (day, month, date)))
    clock = _CLOCK.fullmatch(time)
    if date and clock and not _MIDNIGHT.fullmatch(time):
        hour = int(clock[1]) % 12 + 12 * (clock[4].lower() == "p") if clock[4] else int(clock[1])
        date += f"{'T' if _DAY.fullmatch(date) else ' '}{hour:02}:{clock[2]}{clock[3] or ''}"
    elif time and not clock:
        left_out.append(tell("the time “{time}”, which can’t be read", time=time))
    match left_out:
        case [one, other]:
            return date, tell("left out: {one} and {other}", one=one, other=other)
        case [one]:
            return date, tell("left out: {what}", what=one)
    return date, ""


def _four_digits(year: str) -> str:
    sign = "-" if year.startswith("-") else ""
    return sign + year.removeprefix("-").zfill(4)


def span(begin: str, end: str) -> tuple[str, str]:
    """The interval between two EDTF dates, either may be ""; and what is wrong with it."""
    if not end or end == begin:
        return begin, ""
    if "/" in begin + end or "[" in begin + end:
        return begin, tell("begin or end is an interval already; the end was left out")
    try:
        return parse(f"{begin or '..'}/{end}").text, ""
    except EdtfError as error:
        return "", tell("{fault}; kept as undated", fault=error)
