"""Years in words to EDTF: 44 BCE, 12,000 BCE, the 1980s, the 5th century BCE, winter 2023–24, Q1 2024."""

import re

from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.language import ENGLISH, say, tell

_ERA = re.compile(r".* (b?ce)").fullmatch
_YEAR = re.compile(r"(?:year )?(ce )?(\d{1,3}(?:,\d{3})+|\d{1,15})(?: ?(b?ce))?").fullmatch
_PAIR = re.compile(r"(.+?)(?: ?[–/-] ?| to )(.+)").fullmatch
_RUN = re.compile(r"(?:the )?(decade|century|millennium) (.+)").fullmatch
_PLURAL = re.compile(r"(?:the )?(\d{3,4})'?s").fullmatch
_ORDINAL = re.compile(r"(?:the )?(\d{1,3})(?:st|nd|rd|th)[ -](century|c\.?|millennium)(?: (b?ce))?").fullmatch
_SEASON = re.compile(rf"(?:the )?({'|'.join(ENGLISH.seasons)}|fall)(?: of|,)? (.+)").fullmatch
_QUARTER = re.compile(r"q([1-4])[ /-](.+)").fullmatch
_ORDINAL_QUARTER = re.compile(
    r"(?:the )?(1st|2nd|3rd|4th|first|second|third|fourth|last) quarter(?: of|,)? (.+)"
).fullmatch
_YEAR_QUARTER = re.compile(r"(.+?)[ /-]?q([1-4])").fullmatch

_DIGITS = {"decade": 1, "century": 2, "c": 2, "c.": 2, "millennium": 3}
"""How many digits of the year it leaves open."""
_QUARTERS = {
    "1st": 1,
    "first": 1,
    "2nd": 2,
    "second": 2,
    "3rd": 3,
    "third": 3,
    "4th": 4,
    "fourth": 4,
    "last": 4,
}


class UnclearError(EdtfError):
    """What is unclear in words; `read_date` puts the words before it."""


def era_of(words: str) -> str:
    """The era that words end with: "ce", "bce" or none."""
    found = _ERA(words)
    return found[1] if found else ""


def year_of(words: str) -> int | None:
    """The astronomical year that is meant. A number without an era needs three or four digits."""
    found = _YEAR(words)
    if not found:
        return None
    before, digits, after = found.groups()
    number = int(digits.replace(",", ""))
    if after == "bce" and not before:
        return 1 - number if number else None
    if before or after:
        return number or None
    return number if digits.isdigit() and 3 <= len(digits) <= 4 else None


def edtf_of(year: int) -> str:
    """An astronomical year as EDTF writes it."""
    if abs(year) > 9999:
        return f"Y{year}"
    return f"{'-' * (year < 0)}{abs(year):04}"


def read_years(words: str) -> str | None:
    """EDTF of a year, season, quarter, decade, century or millennium; None for anything else."""
    year = year_of(words)
    if year is not None:
        return edtf_of(year)
    return _plural(words) or _ordinal(words) or _run(words) or _season(words) or _quarter(words)


def _unspecified(first: int, last: int, digits: int) -> str | None:
    size = 10**digits
    start = -last if first < 0 else first
    if last - first + 1 != size or start % size:
        return None
    return f"{'-' * (first < 0)}{start // size:0{4 - digits}}{'X' * digits}"


def _plural(words: str) -> str | None:
    found = _PLURAL(words)
    if not found or not found[1].endswith("0"):
        return None
    # "the 1900s" may be a decade or a century: the wider one is sure to hold.
    return f"{found[1][:-2]:0>2}XX" if found[1].endswith("00") else f"{found[1][:-1]:0>3}X"


def _ordinal(words: str) -> str | None:
    found = _ORDINAL(words)
    if not found or found[1] == "0":
        return None
    number, digits = int(found[1]) - 1, _DIGITS[found[2]]
    if number < 0 or number >= 10 ** (4 - digits):
        return None
    return f"{'-' * (found[3] == 'bce')}{number:0{4 - digits}}{'X' * digits}"


def _run(words: str) -> str | None:
    found = _RUN(words)
    years = pair_of(found[2]) if found else None
    return _unspecified(*years, _DIGITS[found[1]]) if found and years else None


def pair_of(words: str) -> tuple[int, int] | None:
    """Two years written as one: 2023–24, 50–41 BCE, 1 BCE to 1 CE."""
    found = _PAIR(words)
    if not found:
        return None
    left, right = found.groups()
    if left.isdigit() and len(left) == 4 and right.isdigit() and len(right) == 2:
        right = left[:2] + right
    era = era_of(right)
    first = year_of(f"{left} {era}" if era and not era_of(left) else left)
    last = year_of(right)
    return None if first is None or last is None else (first, last)


def _season(words: str) -> str | None:
    found = _SEASON(words)
    if not found:
        return None
    season = found[1].replace("fall", "autumn")
    number = 21 + ENGLISH.seasons.index(season)
    if season == "winter":
        years = pair_of(found[2])
        if years and years[1] == years[0] + 1:
            return f"{edtf_of(years[0])}-{number}"
        year = year_of(found[2])
        if year is None:
            return None
        raise UnclearError(tell("which? Write {one} or {other}", one=_winter(year - 1), other=_winter(year)))
    year = year_of(found[2])
    return None if year is None else f"{edtf_of(year)}-{number}"


def _winter(first: int) -> str:
    return say().season.format(season=say().seasons[-1], years=say().years(first, first + 1))


def _quarter(words: str) -> str | None:
    for pattern, number_at, year_at in ((_QUARTER, 1, 2), (_ORDINAL_QUARTER, 1, 2), (_YEAR_QUARTER, 2, 1)):
        found = pattern(words)
        year = year_of(found[year_at]) if found else None
        if found and year is not None:
            return f"{edtf_of(year)}-{32 + (_QUARTERS.get(found[number_at]) or int(found[number_at]))}"
    return None
