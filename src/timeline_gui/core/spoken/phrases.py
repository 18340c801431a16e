"""Phrases of several dates to EDTF: ranges, what has only a start or an end, and one of several."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.edtf.faults import about
from timeline_gui.core.language import ENGLISH, tell
from timeline_gui.core.spoken.german import in_english
from timeline_gui.core.spoken.units import MONTH, read_moment, split_time
from timeline_gui.core.spoken.years import UnclearError, era_of

_SIGNS = str.maketrans({"−": "-", "‐": "-", "‑": "-", "‒": "-", "—": "–", "―": "–", "’": "'", "‘": "'"})
_BCE = re.compile(r" ?(?<![a-z])b\.? ?c\.?(?: ?e\.?)?(?![a-z])")
_CE = re.compile(r" ?(?<![a-z])(?:a\.? ?d\.?|c\.? ?e\.?)(?![a-z])")
_COMMA_BEFORE_YEAR = re.compile(rf"({MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?), (?=\d{{4}}\b)")

_NONE = re.compile(r"undated|not dated|no date|(?:date )?unknown|unknown date|none|n\.?d|n/a|[-–?]").fullmatch
_NOW = r"(?:the )?(?:present(?: day)?|now|today|date|ongoing|end open)"
_SIDED = tuple(
    (re.compile(pattern).fullmatch, form)
    for pattern, form in (
        (
            r"(?:on or before|before|prior to|by|no later than|not later than|at the latest(?: on| in)?) (.+)",
            "[..{}]",
        ),
        (r"(.+?),? (?:at the latest|or earlier|or before|at latest)", "[..{}]"),
        (
            r"(?:on or after|after|no earlier than|not earlier than|not before|at the earliest(?: on| in)?) (.+)",
            "[{}..]",
        ),
        (r"(.+?),? (?:at the earliest|or later|or after|at earliest)", "[{}..]"),
        (r"(?:ongoing |ever )?since (.+)", "{}/.."),
        (r"(?:from |starting )?(.+?) (?:on|onwards?)", "{}/.."),
        (rf"(?:from )?(.+?)(?: ?[–-] ?| to | until | till ){_NOW}", "{}/.."),
        (r"from (.+)", "{}/.."),
        (r"(?:until|till|up to|ending) (.+)", "../{}"),
        (r"start open ?[–-] ?(.+)", "../{}"),
        (r"within (.+)", "{0}/{0}"),
    )
)
_BETWEEN = re.compile(r"between (.+) and (.+)").fullmatch
_SEPARATORS = (" – ", " - ", " to ", " until ", " till ", " through ", "–", "-")
_TIGHT = ("–", "-")
_STARTS = {"start unknown": "", "?": "", "start open": ".."}
_ENDS = {"end unknown": "", "?": "", "end open": ".."}
_LIST = re.compile(r",? or |, (?!\d{1,2}(?::| ?h\b))").split
_COMMA = re.compile(r", (?!\d{1,2}(?::| ?h\b))").split
_NUMBER_ALONE = re.compile(r"[\d,]+").fullmatch
_YEAR_ALONE = re.compile(r"Y?-?\d{4,}[?~%]?").fullmatch
_CALENDAR = re.compile(r"(-?\d{4})-(\d\d)").match
_YEAR_AND_PART = re.compile(r"\d{4}-\d\d").fullmatch
_DAY_AND_YEAR = re.compile(r"(\d{1,2}),? (\d{4})").fullmatch
_STARTS_WITH_MONTH = re.compile(rf"{MONTH} ").match

_LONGEST = 800
_LOOKS_LIKE_EDTF = re.compile(r"[0-9XYTZES/.:,\[\]{}?~%+-]+").fullmatch
_RELATIVE = re.compile(r".*\b(?:today|yesterday|tomorrow|tonight|ago|last|next|this|recently|earlier|\w+day)\b").match
_NAMES_A_MONTH = re.compile(rf"(?:.*\b)?{MONTH}\b(?!.*\d{{3}})").match


def read_date(text: str) -> str:
    """EDTF from EDTF or plain words, English or German; "" where these say that there is no date.

    Nothing is made more exact than it was written: "early July 2024" is 2024-07, and 03/04/2024 is refused. Raises
    EdtfError, which says what is wrong or missing.
    """
    words = " ".join(text.split())
    as_written = words.replace(" ", "") if words[:1] == "[" or "/" in words else words
    try:
        return parse(as_written).text
    except EdtfError as error:
        fault = str(error)
    if len(words) > _LONGEST:
        raise EdtfError(about(words, tell("too long for a date")))
    folded = _folded(words)
    try:
        read = _first((partial(_read, folded), partial(_read_german, folded)))
    except UnclearError as unclear:
        raise EdtfError(about(words, str(unclear))) from None
    if read is not None:
        return parse(read).text
    raise EdtfError(fault if _LOOKS_LIKE_EDTF(as_written) else about(words, _why_not(folded)))


def _folded(words: str) -> str:
    """Lower case, one kind of dash, hyphen and apostrophe, eras as "bce" and "ce", no full stop at the end."""
    plain = words.lower().translate(_SIGNS)
    plain = _CE.sub(" ce", _BCE.sub(" bce", plain))
    plain = _COMMA_BEFORE_YEAR.sub(r"\1 ", plain)
    return " ".join(plain.split()).rstrip(".,; ")


def _why_not(words: str) -> str:
    if split_time(words):
        return tell("a time of day needs its date")
    if _NAMES_A_MONTH(words):
        return tell("which year?")
    if _RELATIVE(words):
        return tell("that depends on when it was written; give the date itself")
    return tell(
        "no date that can be read; write it like 30 July 2024, April 2024, about 1850, 44 BCE, 1914–1918, or in EDTF"
    )


def _read(words: str) -> str | None:
    if _NONE(words):
        return ""
    return _first(partial(reader, words) for reader in (_sided, read_moment, _range, _one_of))


def _read_german(words: str) -> str | None:
    translated = in_english(words)
    return None if translated == words else _read(_folded(translated))


def _first(attempts: Iterable[Callable[[], str | None]]) -> str | None:
    """What the first attempt reads; where none does, the first fault that one named is raised."""
    fault: EdtfError | None = None
    try:
        for attempt in attempts:
            try:
                read = attempt()
            except EdtfError as error:
                fault = fault or error
            else:
                if read is not None:
                    return read
        if fault:
            raise fault
        return None
    finally:
        fault = None  # else it and this frame would hold each other, for each of the dates of a file


def _sided(words: str) -> str | None:
    for matches, form in _SIDED:
        if found := matches(words):
            moment = read_moment(found[1])
            if moment is not None:
                return form.format(moment)
    if found := _BETWEEN(words):
        both = _side_by_side(found.groups())
        return f"[{both[0]}..{both[1]}]" if both else None
    return None


def _range(words: str) -> str | None:
    plain = words.removeprefix("from ")
    splits = [
        (plain[: found.start()], plain[found.end() :], separator in _TIGHT)
        for separator in _SEPARATORS
        for found in re.finditer(re.escape(separator), plain)
        # With a hyphen it might as well be a month or season: 2019-20, 2020-21.
        if separator != "-" or not _YEAR_AND_PART(plain)
    ]
    return _first(partial(_interval, left.strip(), right.strip(), tight=tight) for left, right, tight in splits)


def _interval(left: str, right: str, *, tight: bool) -> str | None:
    """From one date to another. A doubt before a `tight` dash is about both: "c. 1850–1860"."""
    start, end = _STARTS.get(left), _ENDS.get(right)
    if start is None and end is None:
        both = _side_by_side((left, right))
        if both and tight and both[0][-1] in "?~%" and both[1][-1] not in "?~%":
            both[1] += both[0][-1]
        return f"{both[0]}/{both[1]}" if both else None
    start = read_moment(left) if start is None else start
    end = read_moment(right) if end is None else end
    return None if start is None or end is None else f"{start}/{end}"


def _one_of(words: str) -> str | None:
    words = words.removeprefix("either ")
    attempts = []
    parts = _LIST(words)
    if len(parts) > 1:
        attempts.append(partial(_set, partial(_side_by_side, parts)))
    head, _, last = words.rpartition(", or ")
    if head:
        attempts.append(partial(_set, partial(_members, [*_COMMA(head), last])))
    return _first(attempts)


def _set(read: Callable[[], Sequence[str] | None]) -> str | None:
    members = read()
    return f"[{','.join(members)}]" if members else None


def _members(parts: Sequence[str]) -> list[str] | None:
    members = []
    for part in parts:
        read = _sided(part) or read_moment(part)
        if read is None or "/" in read:
            return None
        members.append(read.strip("[]"))
    return members


def _side_by_side(parts: Sequence[str]) -> list[str] | None:
    """Dates that share what only the last one says: the month and year of "29–30 July 2024", its era, its zone."""
    *firsts, last = parts
    if len(last) == 2 and last.isdigit() and len(firsts[0]) == 4 and firsts[0].isdigit():
        last = firsts[0][:2] + last
    if (found := _DAY_AND_YEAR(last)) and (month := _STARTS_WITH_MONTH(firsts[0])):
        last = f"{month[0]}{found[1]} {found[2]}"
    if timed := _share_day(firsts, last):
        *firsts, last = timed
    final = read_moment(last)
    if final is None:
        return None
    endings = _endings(final)
    era = era_of(last) if _YEAR_ALONE(final) else ""
    read = [*(_completed(first, era, endings) for first in firsts), final]
    return None if None in read else [date for date in read if date is not None]


def _share_day(firsts: Sequence[str], last: str) -> list[str] | None:
    """Times of one day, each with the day that stands by the first and the zone that stands by the last."""
    dated, clocks = split_time(firsts[0]), [split_time(part) for part in (*firsts[1:], last)]
    if not dated or not dated[0] or not all(clock and not clock[0] for clock in clocks):
        return None
    times = [dated, *(clock for clock in clocks if clock)]
    zone = times[-1][2]
    return [f"{dated[0]}, {clock} {own or zone}".strip() for _, clock, own in times]


def _endings(edtf: str) -> list[str]:
    """What the dates before this one may leave out."""
    found = _CALENDAR(edtf)
    if not found:
        return []
    year, month = f" {ENGLISH.year(int(found[1])).lower()}", int(found[2])
    return [f" {ENGLISH.months[month - 1].lower()}{year}", year] if month <= 12 else [year]


def _completed(words: str, era: str, endings: Sequence[str]) -> str | None:
    if era and _NUMBER_ALONE(words):
        words = f"{words} {era}"
    return _first(partial(read_moment, form) for form in (words, *(words + ending for ending in endings)))
