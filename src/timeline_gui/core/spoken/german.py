"""Dates in German put into the English that `phrases` reads: "vor dem 30. Juli 2024" is "before 30 july 2024"."""

import re
from collections.abc import Callable
from typing import TypeAlias

from timeline_gui.core.language import ENGLISH, GERMAN

_Rule: TypeAlias = tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]]

_MONTHS = {
    **{name.lower(): english for name, english in zip(GERMAN.months, ENGLISH.months, strict=True)},
    **{name.lower().rstrip("."): english for name, english in zip(GERMAN.short_months, ENGLISH.months, strict=True)},
    "jänner": "January",
    "feber": "February",
    "maerz": "March",
    "mär": "March",
    "sept": "September",
}
_WEEKDAYS = {
    **dict(zip((name.lower() for name in GERMAN.weekdays), ENGLISH.weekdays, strict=True)),
    "sonnabend": "Saturday",
}


def _named(names: dict[str, str]) -> _Rule:
    known = "|".join(sorted(names, key=len, reverse=True))
    return re.compile(rf"\b({known})\b\.?"), lambda found: names[found[1]].lower()


def _rules(*pairs: tuple[str, str]) -> tuple[_Rule, ...]:
    return tuple((re.compile(pattern), form) for pattern, form in pairs)


_THE = r"(?:d(?:em|en|er|as|ie) )?"
_RULES: tuple[_Rule, ...] = (
    (re.compile(r"\b\d{1,3}(?:\.\d{3})+\b"), lambda found: found[0].replace(".", ",")),
    *_rules(
        # A time and "am" are no English "a.m."; "um" before one is no "about".
        (r"\buhr am\b", "uhr on"),
        (r"(?<=\d) am (?=\d{1,2}\.)", " on "),
        (r"\bum (?=\d{1,2}(?::\d\d){0,2} uhr)", "at "),
        (r"\bv\. ?chr\.?(?![a-z])", "bce"),
        (r"\bn\. ?chr\.?(?![a-z])", "ce"),
        (r"\b(\d{1,3})\. ?(?:jh\.?|jahrhunderts?)(?: (b?ce))?", r"\1th century \2"),
        (r"\bjahrhundert (?=\d)", "century "),
        (r"\bjahrzehnt (?=\d)", "decade "),
        (r"\bjahrtausend (?=\d)", "millennium "),
        (r"\b(\d{2,3}0)er(?:n)?(?: jahren?)?\b", r"\1s"),
        (r"\b([1-4])\. quartal(?: von)? ", r"q\1 "),
    ),
    _named(_MONTHS),
    _named(_WEEKDAYS),
    *_rules(
        (r"\b(\d{1,2})\.(?= ?[a-z])", r"\1"),
        (r"\b(\d{1,2})\.(?= ?[–,-])", r"\1"),
        (r"\b(?:frühling|frühjahr)\b", "spring"),
        (r"\bsommer\b", "summer"),
        (r"\bherbst\b", "autumn"),
        (r"\b(\d{1,2}:\d\d(?::\d\d)?) uhr\b", r"\1"),
        (r"\b(\d{1,2}) uhr\b", r"\1 h"),
        (r"\bmitteleuropäische (?:sommer)?zeit\b", "cet"),
        (r"\bjahr unbekannt\b", "year unknown"),
        (r"^(?:undatiert|ohne datum|o\. ?d\.?|unbekannt|kein datum)$", "undated"),
        (r"\bbeginn offen\b", "start open"),
        (r"\bbeginn unbekannt\b", "start unknown"),
        (r"\bende offen\b", "end open"),
        (r"\bende unbekannt\b", "end unknown"),
        (r"\b(?:anfang|mitte|ende)(?: (?:des|der))? (?=[a-z\d])", "early "),
        (r"\b(?:erste|zweite) hälfte (?:des |der |von )?", "first half of "),
        (rf"\b(?:vor|spätestens(?: am)?|nicht nach) {_THE}", "before "),
        (rf"\b(?:nach|frühestens(?: am)?|nicht vor) {_THE}", "after "),
        (r",? oder (?:später|danach)\b", " or later"),
        (r",? oder (?:früher|davor)\b", " or earlier"),
        (rf"\bseit {_THE}", "since "),
        (rf"^bis(?: zum)? {_THE}(?:jahr )?", "until "),
        (r"\bbis heute\b", "to present"),
        (r" bis(?: zum)? ", " to "),
        (r"\bzwischen (?:dem )?", "between "),
        (r"\bund (?:dem )?", "and "),
        (r"\bim laufe (?:von|des) ", "within "),
        (r"\b(?:etwa|ungefähr|zirka|circa|ca\.?|um|rund)(?: (?:am|im|das jahr))? (?=[a-z\d])", "about "),
        (r"\b(?:vielleicht|möglicherweise|vermutlich|wahrscheinlich)(?: (?:am|im))? ", "perhaps "),
        (r"\bvon (?:dem |vom )?", "from "),
        (r"^vom ", "from "),
        (r"\boder\b", "or"),
        (r"^(?:am|im|den|in) (?:jahre? |den |der )?", ""),
    ),
)


def in_english(words: str) -> str:
    """The same date in English; other words stay as they are. `words` are in lower case with one kind of dash."""
    for pattern, form in _RULES:
        words = pattern.sub(form, words)
    return " ".join(words.split())
