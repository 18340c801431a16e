"""Dates of a column: whether day or month comes first is decided on all of them together, or not at all."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, partial
from typing import NamedTuple

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.language import say, tell
from timeline_gui.core.names import fold
from timeline_gui.core.spoken import read_date

_ALONE = r"(?<![\w/.-]){}(?![/-]?\d|\.\d)"
_NUMBERS = re.compile(_ALONE.format(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|(?<!-)\d\d)"))
_MONTH_YEAR = re.compile(_ALONE.format(r"(0?[1-9]|1[0-2])[/.-](\d{4})"))
_MIDNIGHT_AFTER = re.compile(
    r"(\d{4}-\d\d-\d\d|\d{1,2}([/.-])\d{1,2}\2\d{4})[ T]0?0:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?"
)
_RUN = re.compile(r"(?<=[/.]\d{4})-(?=\d{1,2}[/.])")
_HOUR = re.compile(r"\d:\d\d|\d ?[ap]\.?m\b|\d ?h\b|T\d\d", re.IGNORECASE).search
_BY_YEAR = re.compile(r"-?\d{4}-[^/]*").fullmatch
_SIDE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-9]{2})?)?[?~%]?"
_PLAIN = re.compile(rf"{_SIDE}|(?:{_SIDE}|\.\.)?/(?:{_SIDE}|\.\.)?").fullmatch
"""Years, months and days in EDTF, and intervals: most dates of tables. In them the year stands first on both sides."""
_SEASON_OR_RUN = re.compile(r"\d\d(\d\d)-(2[1-4])").fullmatch
_CENTURY = 1970
"""The first year that two digits are taken for."""
_SERIAL = re.compile(r"[2-7]\d{4}")
_SERIAL_ZERO = date(1899, 12, 30)
_MIDDLE = 12
_YEAR = re.compile(r"-?\d{1,4}")
_DAY = re.compile(r"-?\d{4}-\d\d-\d\d")
_CLOCK = re.compile(r"(\d{1,2}):(\d\d)(:\d\d)?(?: ?([AaPp])\.?[Mm]\.?)?")
_GOES_ON = frozenset(
    (
        *("ongoing", "on going", "present", "now", "to date", "current", "continuing", "still ongoing", "to present"),
        *("andauernd", "laufend", "heute", "bis heute", "dauert an", "fortlaufend", "offen", "en cours", "en curso"),
    )
)
_NO_END = frozenset(("-", "–", "—", "n/a", "na", "none", "null", "nil", "no", "n.a", "keines", "kein", "entfällt"))
"""What stands in a cell of ends for none."""
_MIDNIGHT = re.compile(r"0?0:00(:00)?|12:00(:00)? ?[Aa]\.?[Mm]\.?")


@dataclass(frozen=True, slots=True)
class Cell:
    """A date as EDTF, with what was decided to read it, or what is wrong with it: then the date is ""."""

    date: str = ""
    decided: str = ""
    fault: str = ""


class Order(NamedTuple):
    """How the dates of a column are read.

    `day_first` is None where nothing settles it, `short_years` whether two digits are a year from 1970 to 2069, and
    `whole_days` whether its midnights stand for whole days.
    """

    day_first: bool | None = None
    short_years: bool = False
    whole_days: bool = False


UNDECIDED = Order()


class Shown(NamedTuple):
    """What one cell shows of its column: None and False where nothing.

    `order` is whether the day comes first, `other_century` whether a year is none that two digits may stand for,
    `midnight` and `hour` whether it has a time of day: a midnight, or another one.
    """

    order: bool | None = None
    other_century: bool = False
    midnight: bool = False
    hour: bool = False


@lru_cache(maxsize=65536)
def shown_by(cell: str) -> Shown | None:
    """What a date such as 13/11/2020 14:00 shows of the others in its column, None where nothing."""
    if _PLAIN(cell):
        return None  # nothing of how others are to be read
    order, far = None, False
    for found in _NUMBERS.finditer(_RUN.sub(" - ", cell)):
        first, second, year = int(found[1]), int(found[3]), found[4]
        if order is None and (first > _MIDDLE) is not (second > _MIDDLE):
            order = first > _MIDDLE
        far = far or (len(year) == 4 and not _CENTURY <= int(year) < _CENTURY + 100)
    midnight = _MIDNIGHT_AFTER.fullmatch(cell) is not None
    shown = Shown(order, far, midnight, not midnight and _HOUR(cell) is not None)
    return None if shown == Shown() else shown


def is_plain(words: str) -> bool:
    """Whether a cell is a year, month or day in EDTF, or an interval of such, which says the same in every column."""
    return _PLAIN(words) is not None and edtf_or_none(words) is not None


@lru_cache(maxsize=65536)
def is_edtf(words: str) -> bool:
    """Whether a cell is written as EDTF, so that the date says all that its words did."""
    return edtf_or_none(words) is not None


def read_cell(words: str, order: Order = UNDECIDED) -> Cell:
    """The date of a cell in a column that is read so."""
    return _read_cell(words, order, say().code)


@lru_cache(maxsize=65536)
def _read_cell(words: str, order: Order, _language: str) -> Cell:
    """Kept for each language, since faults are told in it."""
    if _SERIAL.fullmatch(words):
        day_number = _SERIAL_ZERO + timedelta(days=int(words))
        return Cell(day_number.isoformat(), tell("read as a day number of Excel"))
    written, said = words, ""
    if order.whole_days and (midnight := _MIDNIGHT_AFTER.fullmatch(words)):
        written = midnight[1]
    if not _BY_YEAR(written) and not _PLAIN(written):
        written = _RUN.sub(" - ", written)
        short = [_year(found[4]) for found in _NUMBERS.finditer(written) if order.short_years and len(found[4]) == 2]
        if short:
            said = tell("the year was taken for {year}", year=" – ".join(dict.fromkeys(short)))
        written = _NUMBERS.sub(partial(_as_edtf, order), written)
        written = _MONTH_YEAR.sub(lambda found: f"{found[2]}-{int(found[1]):02}", written)
    if (found := _SEASON_OR_RUN(written)) and int(found[2]) == (int(found[1]) + 1) % 100:
        given = {"words": written, "run": f"{written[:4]}/{int(written[:4]) + 1}"}
        said = tell("{words} is a season in EDTF, and was read so; two years are {run}", **given)
    try:
        return Cell(read_date(written), said)
    except EdtfError as error:
        return Cell(fault=str(error))


def _as_edtf(order: Order, found: re.Match[str]) -> str:
    """The date 03/04/2024 by year, month and day; as it stands where that is not known."""
    first, second, year = int(found[1]), int(found[3]), found[4]
    if len(year) == 2:
        if not order.short_years:
            return found[0]
        year = _year(year)
    own = first > _MIDDLE if (first > _MIDDLE) is not (second > _MIDDLE) else None
    day_first = order.day_first if own is None or order.day_first is not None else own
    if day_first is None and first != second:
        return found[0]
    day, month = (second, first) if day_first is False else (first, second)
    return f"{year}-{month:02}-{day:02}"


def _year(digits: str) -> str:
    return str(_CENTURY + (int(digits) - _CENTURY) % 100)


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
        date = _MIDNIGHT_AFTER.sub(r"\1", date)
        hour = int(clock[1]) % 12 + 12 * (clock[4].lower() == "p") if clock[4] else int(clock[1])
        date += f"{'T' if _DAY.fullmatch(date) else ' '}{hour:02}:{clock[2]}{clock[3] or ''}"
    elif clock and not date and not _MIDNIGHT.fullmatch(time):
        left_out.append(tell("the time “{time}”, which has no date", time=time))
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


def is_open_end(words: str) -> bool:
    """Whether a cell of ends says that it goes on."""
    return fold(words).strip(" .") in _GOES_ON


def without_end(begin: str, words: str) -> str:
    """The EDTF date of what begins then, whose end is only in words: it goes on, has none, or nobody knows it."""
    said = fold(words).strip(" .")
    if not begin or said in _NO_END or "/" in begin or "[" in begin:
        return begin
    return f"{begin}/.." if said in _GOES_ON else f"{begin}/"


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
