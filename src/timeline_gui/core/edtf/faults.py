"""Says in plain words why a string is no date; asked only once the parser has refused it."""

import re
from collections.abc import Callable

from timeline_gui.core.language import say, tell

_FAULTS: tuple[tuple[re.Pattern[str], Callable[[], str]], ...] = tuple(
    (re.compile(pattern, re.ASCII), fault)
    for pattern, fault in (
        (r"\s*", lambda: tell("no date; write one such as 2024-07-30, 2024-07, 2024 or 2024-07-30/2024-08-02")),
        (r".*\s.*", lambda: tell("a date has no spaces in it")),
        (r"\.\.", lambda: tell('an open "..", but of what? Write ../2024 or 2024/..')),
        (
            r"\d{1,2}",
            lambda: tell("a century or part of a date; write 19XX for 1900 to 1999, years with four digits"),
        ),
        (r"\d{3}", lambda: tell("a year has four digits (0987), a decade an X (198X)")),
        (r"\+.*", lambda: tell("a year has no plus sign; beyond four digits it begins with Y")),
        (r"\d{8}", lambda: tell("write year, month and day with hyphens: 2024-07-30")),
        (r"-?\d{5,}.*", lambda: tell("a year beyond four digits begins with Y: Y12000, Y-11999")),
        (r"Y-?\d{1,4}[?~%]?", lambda: tell("Y is for years beyond four digits; leave it out")),
        (r"Y-?0.*", lambda: tell("a year beyond four digits does not begin with 0")),
        (
            r"Y?-?\d+([ES].*)",
            lambda: tell("powers and significant digits are not read; write the year out: Y-170000000"),
        ),
        (r"Y-?\d+-.*", lambda: tell("a year beyond four digits has neither month nor day")),
        (r"-?\d{4}-\d{1,2}(-\d{1,2})?", lambda: tell("month and day have two digits: 2024-07-03")),
        (r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}", lambda: tell("write the year first: 2024-07-30")),
        (r"\d{1,2}:\d\d.*", lambda: tell("a time of day needs its date: 2024-07-30T14:05")),
        (
            r".*[?~%].*[?~%]",
            lambda: tell('"?", "~" or "%" stands once, at the end; "%" is both uncertain and approximate'),
        ),
        (r".*[?~%].+", lambda: tell('"?", "~" or "%" stands at the end of a date')),
        (r"-?\d*[xu]+[\dxu-]*", lambda: tell("an unspecified digit is a capital X: 198X, 2004-XX")),
        (r"-XXXX.*", lambda: tell("nothing is known of this year; leave the sign out")),
        (r"[\dX-]*X[\dX-]*T.*", lambda: tell("a time of day needs a whole date")),
        (
            r"-?[\dX-]*X[\dX-]*",
            lambda: tell("unspecified digits stand at the right: 198X, 19XX, 2004-XX, 1985-04-XX"),
        ),
        (r"-?\d{4}(-\d\d)?T.*", lambda: tell("a time of day needs a whole date")),
        (
            r"-?\d{4}-\d\d-\d\d[Tt].*",
            lambda: tell("a time of day is written T14:05, T14:05:30Z or T14:05:30+03:00"),
        ),
        (
            r"\{.*",
            lambda: tell('"{{…}}" means all of these dates; make one event of each, or write [a,b] for one of them'),
        ),
        (r"[\[\]].*|.*[\[\]]", lambda: tell("a set of possible dates is written [2024-07-30,2024-07-31]")),
        (r".*\.\..*", lambda: tell('".." stands in a set or an interval: [1670..1672], 2024/..')),
    )
)

_NUMBER = re.compile(r"[0-9]{1,2}").fullmatch


def shown(text: str) -> str:
    """The string as a message quotes it: short, and without what would break the line."""
    clean = "".join(c if c.isprintable() else "�" for c in text[:41])
    return clean if len(text) <= 40 else clean[:40] + "…"


def about(text: str, what: str) -> str:
    """A message: the string, then what is wrong with it."""
    return f"{shown(text)}: {what}"


def zero_year(text: str) -> str:
    """The year -0000."""
    return about(text, tell("there is no year -0000; the year before 1 is 0000, 1 BCE"))


def too_far(text: str) -> str:
    """A year that seconds do not reach."""
    return about(text, tell("too far away; years reach to 292 billion on either side"))


def offset_fault(text: str) -> str:
    """A time zone that there is not."""
    return about(text, tell("an offset from UTC lies between -14:00 and +14:00"))


def order_fault(text: str) -> str:
    """An interval whose end lies before its start."""
    return about(text, tell("it ends before it begins"))


def boundless(text: str) -> str:
    """A side of an interval, or a member of a set, of which nothing is known."""
    return about(text, tell("nothing bounds this date; in an interval leave the side empty"))


def set_fault(text: str) -> str:
    """Brackets that hold no set."""
    what = tell("a set of possible dates is written [2024-07-30,2024-07-31], [..2024-07-30] or [2024-07-30..]")
    return about(text, what)


def set_of_one(text: str) -> str:
    """Brackets about a single date."""
    return about(text, tell("a set of one; write the date without brackets"))


def syntax_fault(text: str) -> str:
    """What is wrong with a date that has not even the shape of one."""
    for pattern, what in _FAULTS:
        if pattern.fullmatch(text):
            return about(text, what()) if text.strip() else what()
    return about(text, tell("not an EDTF date such as 2024-07-30, 2024-07, 2024 or 2024-07-30/2024-08-02"))


def slash_fault(text: str, left: str, right: str) -> str | None:
    """What is wrong with slashes that part no interval: 03/04/2024."""
    if "/" in right or _NUMBER(left) or _NUMBER(right):
        return about(text, tell("a slash parts the start and the end of an interval; write a day as 2024-07-30"))
    if not left and not right:
        return about(text, tell("an interval needs a start or an end"))
    return None


def day_fault(text: str, year: int | None, month: int, length: int) -> str:
    """A day that the month does not have; `year` is None where it is unspecified."""
    named = say().months[month - 1]
    if year is not None:
        named = f"{named} {say().year(year)}"
    return about(text, tell("{month} has {days} days", month=named, days=length))


def month_fault(text: str, month: int, *, whole: bool) -> str:
    """A month, season or quarter that is none; `whole` where no day follows."""
    if whole and 25 <= month <= 41:
        return about(text, tell("{number} is not read; seasons are 21 to 24, quarters 33 to 36", number=f"{month:02}"))
    if 21 <= month <= 36:
        return about(text, tell("{number} is a season or quarter, which has no days", number=f"{month:02}"))
    return about(text, tell("there is no month {number}", number=f"{month:02}"))


def time_fault(text: str, hour: int, minute: int, second: int) -> str:
    """A time of day that no clock shows."""
    if hour == 24:
        return about(text, tell("only 24:00 stands for the end of a day"))
    if hour > 24:
        return about(text, tell("there is no hour {number}", number=f"{hour:02}"))
    if minute > 59:
        return about(text, tell("there is no minute {number}", number=f"{minute:02}"))
    if second > 60:
        return about(text, tell("there is no second {number}", number=f"{second:02}"))
    return about(text, tell("a leap second, :60, is the last second of a month in UTC"))
