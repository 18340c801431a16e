"""ACLED's events (acleddata.com), of every version met, as CSV, as its service answers in JSON, or in a workbook.

How exact a date is stands in time_precision.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TypeAlias

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Citation, Event, Figure, derived_id
from timeline_gui.formats.collecting import (
    Collector,
    claim,
    counted,
    header_of,
    is_list,
    listed,
    named_rows,
    number_in,
    read_json,
    titled,
)
from timeline_gui.formats.files import decode_head, read_head
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular import dates
from timeline_gui.formats.tabular.deciding import Survey
from timeline_gui.formats.tabular.figures import read_figure

Rows: TypeAlias = Callable[[Notes], Iterable[tuple[int, Mapping[str, str]]]]
"""Gives the numbered rows from the first one each time, cells by the names of their columns in lower case."""
NEEDED = {"event_date", "event_type", "actor1", "fatalities"}
_OFTEN = {"time_precision", "interaction", "inter1", "event_id_cnty", "data_id", "geo_precision"}
_REPEATED = {"", "year", "event_id_no_cnty"}
"""Columns that say what others do."""
_KNOWN = _REPEATED | {
    *("event_id_cnty", "data_id", "event_date", "time_precision", "event_type", "sub_event_type", "disorder_type"),
    *("actor1", "actor2", "assoc_actor_1", "assoc_actor_2", "ally_actor_1", "ally_actor_2", "civilian_targeting"),
    *("country", "admin1", "location", "latitude", "longitude", "geo_precision", "source", "notes", "fatalities"),
    "tags",
}
_WHERE = {"2": "place known to the area", "3": "place known to the region"}
_SEPARATORS = (",", ";", "\t")
_SHORT_YEAR = re.compile(r"(.*[-/. ])(\d\d)")
_CROWD = re.compile(r"crowd size ?= ?(.+)", re.IGNORECASE)
_PRECISIONS = ("1", "2", "3")
_WEEK = 3


def _separator(head: str) -> str:
    return next((sep for sep in _SEPARATORS if NEEDED.issubset(header_of(head, sep))), "")


def _is_json(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith(("{", "["))


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that this is that data set, in percent."""
    text = decode_head(head)
    if _is_json(text):
        return 97 if has_columns([name for name in NEEDED | _OFTEN if f'"{name}"' in text]) else 0
    separator = _separator(text)
    return 97 if separator and has_columns(header_of(text, separator)) else 0


def has_columns(names: Iterable[str]) -> bool:
    """Whether these are the columns of that data set."""
    found = {name.strip().lower() for name in names}
    return found >= NEEDED and bool(found & _OFTEN)


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of the data set. Raises UserError where its columns are missing."""
    found = Collector(path)
    text = decode_head(read_head(path))
    if _is_json(text):
        value = read_json(path, found.notes, options.watch)
        if isinstance(value, Mapping):
            value = value.get("data")
        if not is_list(value):
            raise UserError(tell("there is no list of events in it"), path.name)
        objects = value

        def of_json(notes: Notes) -> Iterable[tuple[int, Mapping[str, str]]]:
            for number, each in listed(objects, notes, options.watch):
                yield number, {name.lower(): "" if cell is None else str(cell) for name, cell in each.items()}

        return from_rows(of_json, found, options)
    separator = _separator(text) or ","
    return from_rows(lambda notes: named_rows(path, separator, NEEDED, "ACLED", notes, options.watch), found, options)


def from_rows(rows: Rows, found: Collector, options: ReadOptions) -> Batch:
    """The events of rows, which are asked for twice: what one date shows of day and month holds for all."""
    survey = Survey()
    for _number, row in rows(Notes(found.file)):
        survey.date(_with_century(row.get("event_date", ""), row.get("year", "")))
    order = survey.decide(options, found.notes).dates
    rest: dict[str, None] = {}
    known: set[str] = set(_KNOWN)
    for number, row in rows(found.notes):
        if not row.keys() <= known:
            rest.update(dict.fromkeys(name for name in row if name not in known))
            known |= rest.keys()
        _add(row, number, order, found)
        for name in rest:
            if row.get(name):
                found.drop(number, name, row[name])
    return found.batch()


def _add(row: Mapping[str, str], number: int, order: dates.Order, found: Collector) -> None:
    words, precision = row.get("event_date", ""), _whole(row.get("time_precision", "1"))
    name, country = row.get("location", ""), row.get("country", "")
    place = found.place(name, row.get("latitude", ""), row.get("longitude", ""), number)
    kind, sub = row.get("event_type", ""), row.get("sub_event_type", "")
    first, second = row.get("actor1", ""), row.get("actor2", "")
    people = [(first, "actor 1"), (second, "actor 2")]
    for side in ("1", "2"):
        beside = row.get(f"assoc_actor_{side}", "") or row.get(f"ally_actor_{side}", "")
        people += [(other, f"associated with actor {side}") for other in beside.split(";")]
    between = f"{first} – {second}" if second else first
    event_id = row.get("event_id_cnty", "") or row.get("data_id", "")
    where = _WHERE.get(_whole(row.get("geo_precision", "")), "") if place else ""
    tags = (sub, row.get("disorder_type", ""), row.get("civilian_targeting", ""), country, row.get("admin1", ""), where)
    event = Event(
        id=derived_id("acled", event_id or f"{words}\x1f{between}\x1f{name}\x1f{row.get('notes', '')}"),
        title=titled(", ".join(filter(None, (": ".join(filter(None, (sub or kind, between))), name)))),
        date=_date(_with_century(words, row.get("year", "")), precision, order, number, found),
        date_text=words,
        date_note={"2": "ACLED knows the week", "3": "ACLED knows the month"}.get(precision, ""),
        place=place,
        category=kind,
        tags=tuple(dict.fromkeys(tag for tag in (*tags, *_tags(row)) if tag not in ("", kind, name))),
        external_id=event_id,
        participants=found.taking_part(people),
        citations=_citations(row, number, found),
    )
    found.add(event, number)


def _whole(text: str) -> str:
    """A number as it was before a program made it "1.0"."""
    return text.removesuffix(".0")


def _with_century(words: str, year: str) -> str:
    """The date with all of its year, which a column of its own says: "13-Nov-20" is of 2020."""
    found, year = _SHORT_YEAR.fullmatch(words), _whole(year)
    return f"{found[1]}{year}".replace("-", " ") if found and len(year) == 4 and year.endswith(found[2]) else words


def _tags(row: Mapping[str, str]) -> list[str]:
    return [tag for part in row.get("tags", "").split(";") if (tag := part.strip()) and not _CROWD.fullmatch(tag)]


def _crowd(row: Mapping[str, str]) -> Iterable[Figure]:
    """How many people were there, which stands among the tags."""
    for part in row.get("tags", "").split(";"):
        if crowd := _CROWD.fullmatch(part.strip()):
            yield read_figure(crowd[1], "", "crowd") or Figure(crowd[1], counted="crowd")


def _date(words: str, precision: str, order: dates.Order, number: int, found: Collector) -> str:
    cell = dates.read_cell(words, order) if words else dates.Cell()
    if cell.fault:
        found.unread(number, "event_date", words, cell.fault)
    elif cell.decided:
        found.notes.add(number, "event_date", words, cell.decided)
    day = cell.date
    if precision not in _PRECISIONS:
        said = tell("how exact the date is is not known: read as it stands, so check it")
        found.notes.add(number, "time_precision", precision, said)
    if precision == "3" and len(day) >= 7:
        return day[:7]
    if precision == "2" and len(day) == 10:
        middle = date.fromisoformat(day)
        around = timedelta(days=_WEEK)
        said = tell("known to the week: read as the week around {day}", day=day)
        found.notes.add(number, "time_precision", "2", said)
        return f"[{middle - around}..{middle + around}]"
    return day


def _citations(row: Mapping[str, str], number: int, found: Collector) -> tuple[Citation, ...]:
    deaths = number_in(row.get("fatalities", ""))
    if deaths is None and row.get("fatalities"):
        found.notes.add(number, "fatalities", row["fatalities"], tell("this is no such number; left out"))
    figures = [*([counted(deaths, "fatalities")] if deaths is not None else []), *_crowd(row)]
    names = [name.strip() for name in row.get("source", "").split(";") if name.strip()]
    data_set = found.source("ACLED", "https://acleddata.com/", kind="data set")
    quote = row.get("notes", "")
    claims = [claim(data_set, quote, figures, locator=row.get("event_id_cnty", "") or row.get("data_id", ""))]
    return (*claims, *(claim(found.source(name)) for name in names))
