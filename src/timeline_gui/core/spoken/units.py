"""One date in words to EDTF: a day, a month or more, a time of day, and the doubt about it."""

import re
from contextlib import suppress

from timeline_gui.core.civil import DAY, weekday
from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.language import ENGLISH, say, tell
from timeline_gui.core.spoken.years import UnclearError, edtf_of, read_years, year_of

_MONTH_NUMBERS = {
    **{name.lower(): number for number, name in enumerate(ENGLISH.months, 1)},
    **{name.lower(): number for number, name in enumerate(ENGLISH.short_months, 1)},
    "sept": 9,
}
MONTH = rf"(?:{'|'.join(sorted(_MONTH_NUMBERS, key=len, reverse=True))})\.?"
_M = MONTH.replace("?:", "", 1)
_D = r"(\d{1,2})(?:st|nd|rd|th)?"
_DAY_MONTH_YEAR = re.compile(rf"(?:the )?{_D}(?: of)?[ -]{_M}[ ,-]+(?:of )?(.+)").fullmatch
_MONTH_DAY_YEAR = re.compile(rf"{_M} (?:the )?{_D}(?:, ?| )(.+)").fullmatch
_MONTH_YEAR = re.compile(rf"{_M}(?:[ ,-]+)(?:of )?(.+)").fullmatch
_YEAR_MONTH_DAY = re.compile(rf"(\d{{4}})[ ,-]+{_M}(?:[ -]{_D})?").fullmatch
_WITHOUT_YEAR = re.compile(rf"(?:{_D} )?{_M},? year unknown").fullmatch
_NUMBERS = re.compile(r"(-?\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?").fullmatch
_COMPACT = re.compile(r"([12]\d{3})(\d\d)(\d\d)").fullmatch
_YEAR_LAST = re.compile(r"(\d{1,2})([-./])(\d{1,2})\2(\d{2}|\d{4})").fullmatch
_WEEKDAY = re.compile(rf"({'|'.join(ENGLISH.weekdays + ENGLISH.short_weekdays).lower()})\.?,? (?:the )?(.+)").fullmatch

_CLOCK = (
    r"(?:(?P<hour>\d{1,2}):(?P<minute>\d\d)(?P<second>:\d\d(?:\.\d+)?)?"
    r"|(?P<only>\d{1,2})(?: ?h| ?(?=[ap]\.?m)))(?: ?(?P<half>[ap])\.?m\.?)?"
)
_ZONE = r"(?: ?(?P<zone>(?:(?:utc|gmt)?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?|z|utc|gmt)))?"
_DAY_TIME = re.compile(rf"(?P<day>.+?)(?:, ?| at | |t){_CLOCK}{_ZONE}").fullmatch
_TIME_DAY = re.compile(rf"(?:at )?{_CLOCK}{_ZONE}(?:,| on)? (?P<day>.+)").fullmatch
_TIME = re.compile(rf"(?:(?P<day>.+?)(?:, ?| at | |t))?(?P<clock>{_CLOCK}){_ZONE}").fullmatch
_OTHER_ZONE = re.compile(rf".*\b{_CLOCK} ?(?!utc|gmt|[ap]m)(?P<name>[a-z]{{2,5}})").fullmatch

_PART = re.compile(
    r"(?:the )?(?:very )?(?:early|mid|middle|late|beginning|start|end|first half|second half)"
    r"(?: in | of |-| )(?:the )?(.+)"
).fullmatch
_PLACED = re.compile(r"(?:some ?time )?(?:in|on|at|during)(?: the)? (.+)").fullmatch
_ABOUT = re.compile(
    r"(?:(?:some ?time )?(?:about|around|approximately|roughly) |(?:approx|circa|ca|c)\.? ?|~ ?)(.+)"
).fullmatch
_PERHAPS = re.compile(r"(?:perhaps|possibly|probably|maybe|uncertain:?) (.+)").fullmatch
_IN_DOUBT = re.compile(r"(.+?)(?: ?\(\?\)| ?\?| \(uncertain\))").fullmatch


def read_moment(words: str) -> str | None:
    """EDTF of one date with whatever doubt the words put on it; None where they are no single date.

    Raises EdtfError where they mean one that does not exist or can't be told.
    """
    plain = _read_unit(words)
    if plain is not None:
        return plain
    for pattern, sign in ((_PERHAPS, "?"), (_IN_DOUBT, "?"), (_ABOUT, "~")):
        found = pattern(words)
        inner = read_moment(found[1]) if found else None
        if inner is not None:
            return _doubted(inner, sign)
    for pattern in (_PLACED, _PART):
        if found := pattern(words):
            return read_moment(found[1])
    return None


def _doubted(edtf: str, sign: str) -> str:
    already = edtf[-1]
    if already not in "?~%":
        return edtf + sign
    return edtf if already == sign else f"{edtf[:-1]}%"


def _read_unit(words: str) -> str | None:
    if not re.search(r"[/\[]|^$", words):
        with suppress(EdtfError):
            return parse(words.upper()).text
    return _read_timed(words) or _read_day(words) or _read_month(words) or read_years(words)


def _read_day(words: str) -> str | None:
    if found := _WEEKDAY(words):
        day = _read_day(found[2])
        return None if day is None else _on_weekday(day, found[1])
    if found := _DAY_MONTH_YEAR(words):
        day, month, year = found.groups()
    elif found := _MONTH_DAY_YEAR(words):
        month, day, year = found.groups()
    elif (found := _YEAR_MONTH_DAY(words)) and found[3]:
        year, month, day = found.groups()
    else:
        return _read_numbers(words)
    return _dated(year, _MONTH_NUMBERS[month], int(day))


def _dated(year_words: str, month: int, day: int | None = None) -> str | None:
    year = year_of(year_words)
    if year is None:
        return None
    return parse(f"{edtf_of(year)}-{month:02}" + (f"-{day:02}" if day is not None else "")).text


def _on_weekday(day: str, named: str) -> str:
    begin = parse(day).begin_min
    actual = weekday((begin or 0) // DAY)
    if not ENGLISH.weekdays[actual].lower().startswith(named[:3]):
        raise UnclearError(tell("that day was a {weekday}", weekday=say().weekdays[actual]))
    return day


def _read_numbers(words: str) -> str | None:
    if found := _NUMBERS(words):
        year, sign, month, day = found.groups()
        # With a hyphen EDTF means a season by 21 to 24; with another sign nobody does.
        if not day and int(year[-2:]) < int(month) in range(13, 21 if sign == "-" else 100):
            run = f"{year}/{year[:-2]}{month}"
            raise UnclearError(tell("there is no month {month}; for a run of years write {run}", month=month, run=run))
        if int(month) > 12 and sign != "-":
            raise UnclearError(tell("there is no month {month}", month=month))
        return parse(f"{year}-{month:0>2}" + (f"-{day:0>2}" if day else "")).text
    if found := _COMPACT(words):
        return parse("-".join(found.groups())).text
    found = _YEAR_LAST(words)
    if not found:
        return None
    first, _, second, year = found.groups()
    if len(year) < 4:
        raise UnclearError(tell("write the year with four digits"))
    day_first, month_first = f"{year}-{second:0>2}-{first:0>2}", f"{year}-{first:0>2}-{second:0>2}"
    if int(first) <= 12 and int(second) <= 12 and first.lstrip("0") != second.lstrip("0"):
        one, other = (
            say().day_of_month.format(day=int(d), month=say().months[int(m) - 1])
            for d, m in ((first, second), (second, first))
        )
        read = {"one": one, "other": other, "day_first": day_first, "month_first": month_first}
        raise UnclearError(tell("is this {one} or {other}? Write {day_first} or {month_first}", **read))
    return parse(month_first if int(second) > 12 else day_first).text


def _read_month(words: str) -> str | None:
    if found := _WITHOUT_YEAR(words):
        day, month = found.groups()
        return parse(f"XXXX-{_MONTH_NUMBERS[month]:02}" + (f"-{day:0>2}" if day else "")).text
    if found := _MONTH_YEAR(words):
        return _dated(found[2], _MONTH_NUMBERS[found[1]])
    if found := _YEAR_MONTH_DAY(words):
        return _dated(found[1], _MONTH_NUMBERS[found[2]])
    return None


def _read_timed(words: str) -> str | None:
    if found := _OTHER_ZONE(words):
        zone = found["name"].upper()
        raise UnclearError(tell("write the time zone {zone} as an offset, such as UTC-05:00", zone=zone))
    found = _DAY_TIME(words) or _TIME_DAY(words)
    day = _read_day(found["day"]) if found else None
    return parse(f"{day}T{_clock(found)}").text if found and day else None


def _clock(found: re.Match[str]) -> str:
    hour = int(found["hour"] or found["only"])
    if found["half"] and 1 <= hour <= 12:
        hour = hour % 12 + (12 if found["half"] == "p" else 0)
    minute = f":{found['minute']}" if found["minute"] else ""
    offset = f"{found['sign']}{found['hours']:0>2}:{found['minutes'] or '00'}" if found["sign"] else ""
    return f"{hour:02}{minute}{found['second'] or ''}{offset or ('Z' if found['zone'] else '')}"


def split_time(words: str) -> tuple[str, str, str] | None:
    """Day, time of day and zone as written, the day and the zone "" where there is none; None without a time."""
    found = _TIME(words)
    return (found["day"] or "", found["clock"], found["zone"] or "") if found else None
