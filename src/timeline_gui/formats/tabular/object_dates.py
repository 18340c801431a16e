"""Dates that are objects: {"start": …, "end": …, "precision": "month"}, {"year": -44, "month": 3, "day": 15}."""

import re
from collections.abc import Mapping

from timeline_gui.core.language import tell
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular import dates, fields
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.values import as_list, filled, words_of

_EXACT = {
    **dict.fromkeys(("precision", "granularity", "resolution", "date precision"), "precision"),
    **dict.fromkeys(("approximate", "approx", "circa", "ca", "about", "estimated", "is approximate"), "approximate"),
    **dict.fromkeys(("uncertain", "doubtful", "is uncertain"), "uncertain"),
}
_WORDS = ("value", "iso", "edtf", "date")
_PARTS = ("year", "month", "day", "hour", "minute", "second")
_ERA = {"bc": True, "bce": True, "ad": False, "ce": False}
_WHOLE = re.compile(r"-?\d{1,15}").fullmatch


def take_date(row: Row, field: str, value: object, path: str, notes: Notes) -> None:
    """Put a date into the cells of a row: `field` is "date" or "end"; what is not understood is told."""
    if not isinstance(value, Mapping):
        listed = [words_of(each) for each in as_list(value)]
        row.cells[field] = listed[0] if len(listed) == 1 else "/".join(listed)
        if len(listed) > 1:
            notes.add(
                row.number, path, "; ".join(listed), tell("a list of dates was read as from the first to the last")
            )
        return
    inner = {words: (key, each) for key, words, each in filled(value)}
    exact = {_EXACT[words]: words_of(inner.pop(words)[1]) for words in list(inner) if words in _EXACT}
    before = {name: row.words(name) for name in ("date", "end")}
    if "year" in inner:
        row.cells[field] = _calendar(row.number, field, inner, notes)
    else:
        _take_named(row, field, inner, path, notes)
    for key, _each in inner.values():
        notes.left(row.number, f"{path}.{key}")
    for name in ("date", "end"):
        if row.words(name) != before[name]:
            for what, words in exact.items():
                row.cells.setdefault(f"{name} {what}", words)


def _take_named(row: Row, field: str, inner: dict[str, tuple[str, object]], path: str, notes: Notes) -> None:
    """Take out of an object what names a date, its end, its time or its words."""
    spans = {words: column.field for words in inner if (column := fields.meaning(words)) is not None}
    dated = [words for words, meant in spans.items() if meant == "date" and words != "time"]
    if "time" in inner and (dated or "value" in inner):
        row.cells["time_of_day" if field == "date" else "end_time"] = words_of(inner.pop("time")[1])
        spans.pop("time")
    ended = "end" in spans.values()
    for words, meant in spans.items():
        if meant in ("date", "end") and not (field == "end" and ended and meant == "date"):
            key, each = inner.pop(words)
            take_date(row, "end" if field == "end" else meant, each, f"{path}.{key}", notes)
        elif meant in ("date_text", "note", "date_note"):
            row.cells["date_text" if meant == "date_text" else "date_note"] = words_of(inner.pop(words)[1])
    for words in _WORDS:
        if words in inner and not row.words(field):
            row.cells[field] = words_of(inner.pop(words)[1])
    if "text" in inner:
        row.cells["date_text" if row.words(field) else field] = words_of(inner.pop("text")[1])


def _calendar(number: int, field: str, inner: dict[str, tuple[str, object]], notes: Notes) -> str:
    """A date out of its parts, which are taken out of `inner`."""
    parts = {name: words_of(inner.pop(name)[1]) for name in _PARTS if name in inner}
    year, month, day = (parts.get(name, "") for name in ("year", "month", "day"))
    era = words_of(inner["era"][1]).lower().replace(".", "") if "era" in inner else ""
    if era in _ERA and _WHOLE(year):
        inner.pop("era")
        year = str(1 - int(year)) if _ERA[era] else year
    if not _WHOLE(year):
        return " ".join(filter(None, (day, month, year)))
    if abs(int(year)) > 9999:
        if month or day:
            notes.add(
                number, field, f"{year}-{month}-{day}", tell("a far year has no month and day; they were left out")
            )
        return f"Y{int(year)}"
    hour, minute, second = (parts.get(name, "") for name in ("hour", "minute", "second"))
    hour = hour if minute or hour.strip("0") else ""
    clock = f"{hour}:{minute.zfill(2)}" + (f":{second.zfill(2)}" if second else "") if hour and minute else ""
    date, said = dates.assembled(year, month, day, clock)
    if hour and not minute and all(part.isdecimal() for part in (hour, month, day)):
        date += f"T{hour.zfill(2)}"
    elif hour and not clock:
        said = said or tell("left out: the hour “{hour}”", hour=hour)
    if said:
        notes.add(number, field, year, said)
    return date if month.strip("0") or day.strip("0") or clock else _four(year)


def _four(year: str) -> str:
    sign = "-" if year.startswith("-") else ""
    return sign + year.removeprefix("-").zfill(4)
