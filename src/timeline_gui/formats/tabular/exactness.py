"""Dates made as inexact as their source says they are: "precision: month", "approximate: yes"."""

import re
from collections.abc import Mapping
from functools import lru_cache

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.language import say, tell
from timeline_gui.core.names import fold

FIELDS = frozenset(f"{of}{what}" for what in ("precision", "approximate", "uncertain") for of in ("", "date ", "end "))
"""Cells that say how exact both dates of a row are, its date, or its end."""
_PIECE = re.compile(
    r"(?<![\dX:T-])(?P<year>-?[\dX]{4})(?:-(?P<month>[\dX]{2})(?:-(?P<day>[\dX]{2})"
    r"(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?P<second>:\d\d(?:\.\d+)?)?)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?)?)?"
    r"(?P<mark>[?~%]?)"
)
_UNITS = {
    "century": ("century", "centuries", "jahrhundert"),
    "decade": ("decade", "decades", "jahrzehnt"),
    "year": ("year", "years", "y", "yyyy", "jahr", "annee"),
    "quarter": ("quarter",),
    "month": ("month", "months", "yyyy-mm", "monat", "mois"),
    "day": ("day", "days", "d", "date", "yyyy-mm-dd", "tag", "jour"),
    "hour": ("hour", "hours"),
    "minute": ("minute", "minutes"),
    "": ("second", "seconds", "millisecond", "exact", "exactly", "precise", "full"),
}
_KNOWN = {word: unit for unit, words in _UNITS.items() for word in words}
_ABOUT = ("approximate", "approximately", "circa", "about", "estimated")
_YES = ("true", "yes", "y", "1", "x", "ja", "oui", "si")
_NO = ("", "false", "no", "n", "0", "nein", "non")


def as_exact(date: str, name: str, cells: Mapping[str, str]) -> tuple[str, str]:
    """The EDTF date that a row's cell `name` says, as exact as other cells say it is, and what is wrong with them.

    One whose precision is not known is "".
    """

    def said(what: str) -> str:
        return fold(cells.get(f"{name} {what}") or cells.get(what, ""))

    return _as_exact(date, said("precision"), said("approximate"), said("uncertain"), say().code)


@lru_cache(maxsize=4096)
def _as_exact(date: str, precision: str, approximate: str, uncertain: str, _language: str) -> tuple[str, str]:
    """Kept for each language, since faults are told in it."""
    marks = "~" * (approximate not in _NO or precision in _ABOUT) + "?" * (uncertain not in _NO)
    doubtful = [words for words in (approximate, uncertain) if words not in _NO and words not in _YES]
    unit = "" if not precision or precision in _ABOUT else _KNOWN.get(precision)
    if unit is None:
        return "", tell("the precision “{precision}” is not known; kept as undated", precision=precision)
    changed = _PIECE.sub(lambda found: _piece(found, unit, marks), date)
    if edtf_or_none(changed) is None:
        return "", tell("there is no such date for the precision “{precision}”; kept as undated", precision=precision)
    return changed, tell("“{words}” was taken for yes: the date is marked", words=doubtful[0]) if doubtful else ""


def _piece(found: re.Match[str], unit: str, marks: str) -> str:
    year, month, day, hour, minute, second = found.group("year", "month", "day", "hour", "minute", "second")
    zone = found["zone"] or ""
    text = year
    match unit:
        case "century":
            text = f"{year[:-2]}XX"
        case "decade":
            text = f"{year[:-1]}X" if year[-2:] != "XX" else year
        case "quarter" if month and month.isdecimal() and int(month) <= 12:
            text = f"{year}-{33 + (int(month) - 1) // 3}"
        case "year":
            pass
        case _:
            text += f"-{month}" if month else ""
            text += f"-{day}" if day and unit not in ("month", "quarter") else ""
            if hour and unit not in ("month", "quarter", "day"):
                text += f"T{hour}"
                text += f":{minute}" if minute and unit != "hour" else ""
                text += (second or "") if unit == "" else ""
                text += zone
    both = {*marks, *("~?" if found["mark"] == "%" else found["mark"])}
    return text + ("%" if both == {"~", "?"} else "".join(both))
