"""Dates of a column: whether day or month comes first is decided on all of them together, or not at all."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from functools import lru_cache

from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.spoken import read_date

_SLASHED = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T](\d{1,2}:\d{2}(?::\d{2})?))?")
_SERIAL = re.compile(r"[2-7]\d{4}")
_SERIAL_ZERO = date(1899, 12, 30)
_MIDDLE = 12


def day_first(cells: Iterable[str]) -> tuple[bool | None, str]:
    """Whether the day comes first in dates such as 13/11/2020, and a cell that shows it; None where none does.

    Also None where one cell shows the one and another the other.
    """
    shown: dict[bool, str] = {}
    for cell in cells:
        found = _SLASHED.fullmatch(cell.strip())
        if found and int(found[1]) > _MIDDLE >= int(found[3]):
            shown.setdefault(True, cell)
        elif found and int(found[3]) > _MIDDLE >= int(found[1]):
            shown.setdefault(False, cell)
    return next(iter(shown.items())) if len(shown) == 1 else (None, "")


@lru_cache(maxsize=65536)
def read_cell(words: str, first: bool | None) -> tuple[str, str]:
    """The date as EDTF, and what is wrong or was decided about it. With a fault the date is ""."""
    found = _SLASHED.fullmatch(words)
    if found and first is not None:
        day, month = (found[1], found[3]) if first else (found[3], found[1])
        time = f"T{found[5].zfill(5)}" if found[5] else ""
        written = f"{found[4]}-{int(month):02}-{int(day):02}{time}"
    elif _SERIAL.fullmatch(words):
        return (_SERIAL_ZERO + timedelta(days=int(words))).isoformat(), "read as a day number of Excel"
    else:
        written = words
    try:
        return read_date(written), ""
    except EdtfError as error:
        return "", f"{error}; kept as undated"


def span(begin: str, end: str) -> tuple[str, str]:
    """The interval between two EDTF dates, either may be ""; and what is wrong with it."""
    if not end or end == begin:
        return begin, ""
    if "/" in begin + end or "[" in begin + end:
        return begin, "begin or end is an interval already; the end was left out"
    try:
        return parse(f"{begin or '..'}/{end}").text, ""
    except EdtfError as error:
        return "", f"{error}; kept as undated"
