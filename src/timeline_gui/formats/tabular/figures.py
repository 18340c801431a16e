"""Numbers as people write them in a cell: "at least 48 children", "$100 million", "90–100 wounded"."""

import re
from functools import lru_cache

from timeline_gui.core.model import Figure, Qualifier
from timeline_gui.core.names import fold
from timeline_gui.core.reference import plain_number

_QUALIFIERS: dict[str, Qualifier] = {
    "more than": "more than",
    "over": "more than",
    ">": "more than",
    "at least": "at least",
    "about": "about",
    "around": "about",
    "approximately": "about",
    "some": "about",
    "c.": "about",
    "~": "about",
    "up to": "up to",
    "exactly": "exactly",
}
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP"}
_SAME_UNIT = {
    "$": re.compile(r"\$|dollar|^[A-Z]{2}D$", re.IGNORECASE),
    "€": re.compile(r"€|eur", re.IGNORECASE),
    "£": re.compile(r"£|gbp|pound|sterling|pfund", re.IGNORECASE),
    "%": re.compile(r"%|per ?cent|pct|prozent", re.IGNORECASE),
}
"""Units that a sign in the words may stand for: "$" for Canadian dollars, too."""
_ENGLISH = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "bn": 1e9, "mn": 1e6, "mln": 1e6}
_ENGLISH |= {f"{name}s": scale for name, scale in _ENGLISH.items() if len(name) > 3} | {"lakh": 1e5, "crore": 1e7}
_OTHERS = {"tsd": 1e3, "tausend": 1e3, "mio": 1e6, "millionen": 1e6, "mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9}
_OTHERS |= {"millones": 1e6, "milliard": 1e9, "milliards": 1e9}
_SCALES = _ENGLISH | _OTHERS
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_UNSURE = re.compile(
    r"(?:k|m|b|mm|bln|hundreds?|dozens?|billionen|trillionen|dutzend|hundert)(?!\w)|(?:to|bis|or|oder|and a|und ein)\b|"
    r"(?:plus|approx|approximately|minimum|maximum|at least|at most)\b|[-+–—/±×*<>~=&,;:]",
    re.IGNORECASE,
).match
"""What makes another number of the one before it, in ways that are not sure."""
_OR_MORE = re.compile(r"(?P<more>or more|oder mehr)\b|(?:or less|or fewer|oder weniger)\b", re.IGNORECASE).match
_BLANKS = " \u00a0\u2009\u202f"
_NUMBER = rf"\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*"
_FIGURE = re.compile(
    rf"(?P<qualifier>{'|'.join(map(re.escape, _QUALIFIERS))})?\s*(?P<currency>[$€£])?"
    rf"(?P<low>{_NUMBER})(?:\s?(?P<first>{_SCALE})(?!\w)\.?(?=\s*(?:[-–]|to\b|bis\b)))?"
    rf"(?:(?:\s?[-–]\s?|\s(?:to|bis|or|oder)\s)[$€£]?(?P<high>{_NUMBER}))?"
    rf"(?:\s(?P<scale>{_SCALE})(?!\w)\.?)?\s*(?P<percent>%)?(?P<counted>(?:\s(?!\s*\d).*)?)",
    re.IGNORECASE,
)
_SCALED_UNIT = re.compile(
    rf"(?P<before>{_SCALE})(?!\w)\.?(?:\s+(?:of\s+)?(?P<rest>\S.*))?|(?P<unit>.*\S)\s+\(?(?P<behind>{_SCALE})\.?\)?",
    re.IGNORECASE,
).fullmatch
_BEGINNING = re.compile(
    rf"(?P<qualifier>(?!))?[$€£]?(?P<low>{_NUMBER})(?P<high>(?!))?(?P<scale>(?!))?(?![\d.,]\d)"
).match
_PLAIN = re.compile(r"\d+").fullmatch
_GROUPED = re.compile(rf"\d{{1,3}}(?:([{_BLANKS}.,'’])\d{{3}})(?:\1\d{{3}})*(?:([.,])\d+)?").fullmatch
_DECIMAL = re.compile(r"(\d+)([.,])(\d+)").fullmatch
_SIGNS = str.maketrans("", "", f"{_BLANKS}.,'’")
_LONGEST = 300
_GREATEST = 1e300
"""The greatest number that a document holds."""


@lru_cache(maxsize=4096)
def read_figure(text: str, unit: str = "", counted: str = "", decimal: str = ".") -> Figure | None:
    """The figure that a text is, None where it does not begin with a number that is sure.

    `decimal` is the sign before decimals, "" where nobody knows: then "1.200" is no sure number.
    """
    words = text.strip()
    found = _FIGURE.fullmatch(words) if len(words) <= _LONGEST else None
    if found is None:
        return None
    scale = _SCALES.get((found["scale"] or "").lower(), 1.0)
    first = _SCALES.get((found["first"] or "").lower(), scale)
    what = found["counted"].strip()
    bound = _OR_MORE(what)
    what = what[bound.end() :].strip() if bound else what
    if _UNSURE(what) or (found["first"] and not (found["high"] and found["scale"])) or (bound and found["high"]):
        return None
    if not decimal and _in_english(found):
        decimal = "."
    low = _number(found["low"], decimal)
    high = _number(found["high"], decimal) if found["high"] else low
    if low is None or high is None:
        return None
    low, high = low * first, high * scale
    if not low <= high <= _GREATEST:
        return None
    qualifier = _QUALIFIERS.get((found["qualifier"] or "").lower())
    if bound:
        qualifier = "at least" if bound["more"] else "up to"
    symbol = found["currency"] or found["percent"] or ""
    if symbol and not (unit and _SAME_UNIT[symbol].search(unit)):
        unit = _CURRENCIES.get(symbol, symbol)
    return Figure(
        words,
        None if qualifier == "up to" else low,
        None if qualifier in ("more than", "at least") else high,
        unit,
        _both(what, counted),
        qualifier,
    )


def scale_in(unit: str) -> tuple[str, str] | None:
    """The scale that a unit has, and the unit without it: "million USD", "EUR (Mio.)"; None where it has none."""
    found = _SCALED_UNIT(unit.strip()) if len(unit) <= _LONGEST else None
    if found is None:
        return None
    rest = found["rest"] or found["unit"] or ""
    return None if _SCALED_UNIT(rest) else (found["before"] or found["behind"], rest)


def takes_scale(text: str) -> bool:
    """Whether a text is a number, or two, with neither a scale, per cent nor what is counted."""
    found = _FIGURE.fullmatch(text.strip().removeprefix("-")) if len(text) <= _LONGEST else None
    return found is not None and not (found["first"] or found["scale"] or found["percent"] or found["counted"].strip())


def between(low: float | None, high: float | None, value: str, unit: str = "", counted: str = "") -> Figure:
    """A number with bounds, or one bound alone: it is "at least" so much, or "up to" it. `value` is "" without one."""
    if low is not None and high is not None:
        span = f"{plain_number(low)}–{plain_number(high)}"
        return Figure(f"{value} ({span})" if value else span, low, high, unit, counted)
    number = low if low is not None else high
    assert number is not None
    bound = f"{'at least' if low is not None else 'up to'} {plain_number(number)}"
    text = f"{value} ({bound})" if value else bound
    return Figure(text, low, high, unit, counted, "at least" if low is not None else "up to")


@lru_cache(maxsize=4096)
def shows_decimal(text: str) -> str:
    """The sign before decimals that the numbers of a text show: "12,5" and "1.234.567" the comma.

    "?" where they have a sign that may stand before thousands or decimals, "" where they have none.
    """
    words = text.strip()
    found = _FIGURE.fullmatch(words) or _BEGINNING(words) if len(words) <= _LONGEST else None
    if found is None:
        return ""
    shown = {sign for number in (found["low"], found["high"]) if number and (sign := _decimal(number))}
    if "?" in shown and _in_english(found):
        shown = shown - {"?"} | {"."}
    return shown.pop() if len(shown) == 1 else "?" if shown else ""


def _both(what: str, counted: str) -> str:
    """What is counted, by the words themselves and by what stands beside them: "children, killed"."""
    if set(fold(counted).split()) <= set(fold(what).split()):
        return what
    return ", ".join(filter(None, (what, counted)))


def _in_english(found: re.Match[str]) -> bool:
    """Whether words before or after a number are English, where a comma stands before thousands."""
    scale = (found["scale"] or "").lower()
    said = scale in _ENGLISH if scale else (found["qualifier"] or "").strip(">~")
    return bool(said) and "." not in found["low"] + (found["high"] or "")


def _number(text: str, decimal: str) -> float | None:
    """The number, None where that is not sure."""
    sign = _decimal(text)
    if sign == "?":
        sign = decimal
        if not sign:
            return None
    elif sign is None:
        return None
    digits = text if not sign else text.replace(sign, "\0")
    whole = digits.translate(_SIGNS)
    return float(whole.replace("\0", "."))


def _decimal(text: str) -> str | None:
    """The sign before decimals in a number, or that it shows; "?" where it may be either, None for no number."""
    if _PLAIN(text):
        return ""
    found = _DECIMAL(text)
    if found:
        before, sign, after = found.groups()
        return "?" if len(after) == 3 >= len(before) and before[0] != "0" else sign
    grouped = _GROUPED(text)
    if grouped is None or grouped[1] == grouped[2]:
        return None
    if grouped[2]:
        return grouped[2]
    return {".": ",", ",": "."}.get(grouped[1], "")
