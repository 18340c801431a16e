"""Results of the Wikidata Query Service, as JSON (plain or of SPARQL 1.1) or CSV. Years are astronomical.

A date of the first of January at midnight says how exact it is no more: it is read as its year, and told.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, Participation, Place, derived_id
from timeline_gui.formats.collecting import (
    Collector,
    Given,
    claim,
    delimited,
    header_of,
    is_list,
    listed,
    read_json,
    titled,
    written,
)
from timeline_gui.formats.files import decode_head, read_head
from timeline_gui.formats.options import ReadOptions

_TIME = re.compile(r"([+-]?\d{1,16})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)Z?")
_POINT = re.compile(r"Point\((-?[\d.]+) (-?[\d.]+)\)", re.IGNORECASE)
_ITEM = re.compile(r"https?://www\.wikidata\.org/entity/(Q\d+)")
_DATES = ("date", "start", "pointintime", "time", "starttime", "startdate", "begin", "when", "inception")
_ENDS = ("end", "endtime", "enddate")
_PEOPLE = ("participants", "participant", "participantlabel", "participantlabels", "participantslabel", "actors")
_PLACES = ("placelabel", "locationlabel", "place", "location", "countrylabel")
_NO_TITLE = ("label", "eventlabel", "itemlabel", "name", "title")
_SUMMARIES = ("description", "itemdescription", "eventdescription")
_PRECISION = re.compile(r"\w*prec(?:ision)?\w*").fullmatch
_DAY = 11
"""The number by which Wikidata says that a date is known to the day."""
_MOST_DATES = 8
"""Dates of one item that are kept as one of several."""


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that these are such results, in percent."""
    text = decode_head(head)
    if "wikidata.org/entity/Q" not in text:
        return 0
    start = text.lstrip("\ufeff \t\r\n")
    if start.startswith(("[", "{")):
        return 92
    return 92 if {"item", "event", "itemlabel", "label"} & set(header_of(text)) else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The results, one event an item; rows that repeat an item add their participants to it."""
    found = Collector(path)
    events: dict[str, tuple[Event, int]] = {}
    for number, row in _rows(path, found, options):
        _take({name.lower(): text for name, text in row.items()}, number, found, events)
    for event, number in events.values():
        found.add(event, number)
    return found.batch()


def _rows(path: Path, found: Collector, options: ReadOptions) -> Iterator[tuple[int, dict[str, str]]]:
    if not decode_head(read_head(path)).lstrip("\ufeff \t\r\n").startswith(("[", "{")):
        rows = delimited(path, ",", found.notes, options.watch)
        _number, header = next(rows, (1, []))
        names = [cell.strip().lstrip("\ufeff") for cell in header]
        for number, cells in rows:
            yield number, dict(zip(names, cells, strict=False))
        return
    value = read_json(path, found.notes, options.watch)
    if isinstance(value, Mapping):
        results = value.get("results")
        value = results.get("bindings") if isinstance(results, Mapping) else None
    if not is_list(value):
        raise UserError(tell("there are no results in it"), path.name)
    for number, row in listed(value, found.notes, options.watch):
        yield number, {name: _value(cell) for name, cell in row.items()}


def _value(cell: object) -> str:
    if isinstance(cell, Mapping):
        cell = cell.get("value")
    return str(cell) if isinstance(cell, str | int | float) else ""


def _first(row: dict[str, str], names: tuple[str, ...]) -> str:
    """Take the first cell that says something out of a row."""
    return next((row.pop(name).strip() for name in names if row.get(name, "").strip()), "")


def _take(row: dict[str, str], number: int, found: Collector, events: dict[str, tuple[Event, int]]) -> None:
    """An event of a row, or what a row adds to the event of the same item; what of it stays is told."""
    item = next((match[1] for text in row.values() if (match := _ITEM.fullmatch(text.strip()))), "")
    names, title = set(row), _first(row, _NO_TITLE)
    last, first = (_first(row, _precisions(row, end=end)) for end in (True, False))
    begin = _date(_first(row, _DATES), "date", first, number, found)
    end = _date(_first(row, _ENDS), "end", last, number, found)
    date, words = found.span(begin, end, number, lone_end=True)
    cells = [row.pop(key, "") for key in _PEOPLE]
    who = [name for cell in cells for name in cell.split(";") if name.strip() and not _ITEM.match(name)]
    people = found.taking_part((name, "") for name in who)
    place, summary, article = _place(row), _first(row, _SUMMARIES), row.pop("article", "").strip()
    for name, text in row.items():
        match = _ITEM.fullmatch(text.strip())
        # Beside a label stands the item that it is of.
        if text.strip() and not (match and (match[1] == item or f"{name}label" in names)):
            found.drop(number, name, text.strip())
    event_id = derived_id("wikidata", item or f"{title}\x1f{begin.date}")
    if event_id in events:
        known, at = events[event_id]
        events[event_id] = _with_more(known, date, people, item, number, found), at
        return
    url = f"https://www.wikidata.org/wiki/{item}" if item else ""
    sources = [claim(found.source(f"Wikidata: {title or item}", url, kind="data set"))] if item else []
    if article.startswith("http"):
        sources.append(claim(found.source(f"Wikipedia: {title or article}", article, kind="encyclopaedia")))
    event = Event(
        id=event_id,
        title=titled(title or item) if title or item or begin.words else "",
        summary=summary,
        date=date,
        date_text=words,
        place=place,
        external_id=item,
        participants=people,
        citations=tuple(sources),
    )
    events[event_id] = event, number


def _with_more(
    known: Event, date: str, people: tuple[Participation, ...], item: str, number: int, found: Collector
) -> Event:
    """The event with those who take part in a further row of its item, and with its other date as one of several."""
    fresh = tuple(part for part in people if part not in known.participants)
    members = known.date.strip("[]").split(",") if known.date else []
    other = date if date and date not in members else ""
    if (
        other
        and members
        and len(members) < _MOST_DATES
        and not any(set("/[") & set(each) for each in (*members, other))
    ):
        said = tell("the same item has the date {date} above; kept as one of several", date=known.date)
        found.notes.add(number, "date", other, said)
        known = replace(known, date=f"[{','.join((*members, other))}]")
    elif other and not members:
        known = replace(known, date=other, date_text="")
    elif other:
        found.notes.add(
            number, "date", other, tell("the same item has the date {date} above; left out", date=known.date)
        )
    elif not fresh:
        found.notes.add(number, "item", item, tell("the same item stands above; skipped"), skipped=True)
    return replace(known, participants=(*known.participants, *fresh))


def _place(row: dict[str, str]) -> Place | None:
    name = next((row.pop(key).strip() for key in _PLACES if row.get(key, "").strip() and not _ITEM.match(row[key])), "")
    for key, text in row.items():
        if point := _POINT.fullmatch(text.strip()):
            del row[key]
            return Place(name, float(point[2]), float(point[1]))
    return Place(name) if name else None


def _precisions(row: Mapping[str, str], *, end: bool) -> tuple[str, ...]:
    """The columns that say how exact the start is, or the `end`."""
    return tuple(name for name in row if _PRECISION(name) and name.startswith("end") is end)


def _date(text: str, field: str, precision: str, number: int, found: Collector) -> Given:
    if not text:
        return Given()
    parts = _TIME.fullmatch(text)
    if parts is None:
        end = field == "end"
        if text.startswith(("http", "t")):  # "t123" is Wikidata's "some value"
            return found.unread(number, field, text, tell("an unknown value"), end=end)._replace(words="unknown value")
        return found.unread(number, field, text, tell("no date of Wikidata"), end=end)
    year, month, day, time = int(parts[1]), int(parts[2]), int(parts[3]), parts[4]
    if precision.isdecimal():
        date = _as_exact(int(precision), year, month, day, time)
        if not date:
            said = tell("known only to the precision {precision} of Wikidata", precision=precision)
            return found.unread(number, field, text, said, end=field == "end")
        return Given(text, found.checked(date, number, field, text, end=field == "end"))
    if (month, day, time) == (1, 1, "00:00:00"):
        said = tell("1 January may stand for the whole year: read as {year}", year=written(year))
        found.notes.add(number, field, text, said)
        month = day = 0
    date = written(year, month, day, "" if time == "00:00:00" else time[:5])
    return Given(text, found.checked(date, number, field, text, end=field == "end"))


def _as_exact(precision: int, year: int, month: int, day: int, time: str) -> str:
    """EDTF by how exact Wikidata knows it: 11 is the day, 7 the century, whose last year is 1900; "" where coarser."""
    if precision >= _DAY:
        return written(year, month, day, "" if precision == _DAY or time == "00:00:00" else time[:5])
    if precision >= _DAY - 2:
        return written(year, month if precision == _DAY - 1 else 0)
    if precision in (_DAY - 3, _DAY - 4) and 0 < year <= 9999:
        return f"{year // 10:03}X" if precision == _DAY - 3 else f"{(year - 1) // 100:02}XX"
    return ""
