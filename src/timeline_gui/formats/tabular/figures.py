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
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_FIGURE = re.compile(
    rf"(?P<qualifier>{'|'.join(map(re.escape, _QUALIFIERS))})?\s*(?P<currency>[$€£])?"
    rf"(?P<low>{_NUMBER})(?:\s?[-–]\s?(?P<high>{_NUMBER}))?"
    r"(?:\s(?P<scale>thousand|million|billion))?\s*(?P<percent>%)?(?P<counted>(?:\s.*)?)",
    re.IGNORECASE,
)
_LONGEST = 300


@lru_cache(maxsize=4096)
def read_figure(text: str, unit: str = "", counted: str = "") -> Figure | None:
    """The figure that a text is, None where it does not begin with a number that is sure."""
    words = text.strip()
    found = _FIGURE.fullmatch(words) if len(words) <= _LONGEST else None
    if found is None:
        return None
    scale = _SCALES.get((found["scale"] or "").lower(), 1.0)
    low = _number(found["low"]) * scale
    high = _number(found["high"]) * scale if found["high"] else low
    if high < low:
        return None
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


def _number(text: str) -> float:
    return float(text.replace(",", ""))
