"""Numbers as people write them in a cell: "at least 48 children", "$100 million", "90–100 wounded"."""

import re
from functools import lru_cache

from timeline_gui.core.model import Figure, Qualifier

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
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_BLANKS = " \u00a0\u2009\u202f"
_NUMBER = rf"\d{{1,3}}(?:[{_BLANKS}]\d{{3}})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*"
_FIGURE = re.compile(
    rf"(?P<qualifier>{'|'.join(map(re.escape, _QUALIFIERS))})?\s*(?P<currency>[$€£])?"
    rf"(?P<low>{_NUMBER})(?:\s?[-–]\s?(?P<high>{_NUMBER}))?"
    r"(?:\s(?P<scale>thousand|million|billion))?\s*(?P<percent>%)?(?P<counted>(?:\s(?!\s*\d).*)?)",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    rf"(?P<qualifier>(?!))?[$€£]?(?P<low>{_NUMBER})(?P<high>(?!))?(?P<scale>(?!))?(?![\d.,]\d)"
).match
_PLAIN = re.compile(r"\d+").fullmatch
_GROUPED = re.compile(rf"\d{{1,3}}(?:([{_BLANKS}.,'’])\d{{3}})(?:\1\d{{3}})*(?:([.,])\d+)?").fullmatch
_DECIMAL = re.compile(r"(\d+)([.,])(\d+)").fullmatch
_SIGNS = str.maketrans("", "", f"{_BLANKS}.,'’")
_LONGEST = 300


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
    if not decimal and _in_english(found):
        decimal = "."
    low = _number(found["low"], decimal)
    high = _number(found["high"], decimal) if found["high"] else low
    if low is None or high is None or high < low:
        return None
    low, high = low * scale, high * scale
    qualifier = _QUALIFIERS.get((found["qualifier"] or "").lower())
    symbol = found["currency"] or found["percent"] or ""
    what = found["counted"].strip() or counted
    return Figure(
        words,
        None if qualifier == "up to" else low,
        None if qualifier in ("more than", "at least") else high,
        unit or _CURRENCIES.get(symbol, symbol),
        what,
        qualifier,
    )


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


def _in_english(found: re.Match[str]) -> bool:
    """Whether words before or after a number are English, where a comma stands before thousands."""
    said = found["scale"] or (found["qualifier"] or "").strip(">~")
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
