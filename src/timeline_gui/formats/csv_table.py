"""A plain table as CSV: one event a row, columns by name in any order, whatever the case.

date      EDTF or plain words ("April 2024"); what can't be read stays as words on an undated event
title     a row without title and date is no event
actors    names with ";" between them
category, quote, source (its title), url (its address)

Separated by comma, semicolon or tab (RFC 4180 quoting); UTF-8, UTF-16 or Windows-1252. Cells go out as they
are, for a quote must stay word for word: a spreadsheet may take one that begins with "=" for a formula.
"""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.model import Batch, Citation, Event, Participation, Source, new_id
from timeline_gui.core.spoken import read_date
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.files import decode, decode_head, read_bytes, write_text
from timeline_gui.formats.notes import UNTITLED, Notes

FIELDS = ("date", "title", "actors", "category", "quote", "source", "url")
_NEEDED = ("date", "title")
_BETWEEN_ACTORS = ";"
_SEPARATORS = ",;\t"
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class _Header:
    row: int
    cells: tuple[str, ...]
    separator: str


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is such a table, in percent."""
    header = _find_header(decode_head(head), FIELDS)
    names = {_key(cell) for cell in header.cells} if header else set()
    if names.issuperset(_NEEDED):
        return 90
    return 30 if ending in (".csv", ".tsv") else 0


def read(path: Path, mapping: Mapping[str, str]) -> Batch:
    """The events of a table; `mapping` gives for a field the name of its column where it has another.

    A quote without a source cites the file itself. Raises UserError where the columns for date and title are
    missing or the quoting is broken.
    """
    notes = Notes(path.name)
    text, guessed = decode(read_bytes(path), path.name)
    if guessed:
        notes.add(None, "", "", "this is not UTF-8; read as Windows-1252, so check letters with accents")
    header = _find_header(text, [_key(mapping.get(field, field)) for field in FIELDS])
    if header is None:
        raise UserError("the table is empty", path.name)
    columns = _columns(header, mapping, notes)
    rows = _Rows(path.name, notes)
    for number, cells in _records(text, header.separator, path.name):
        if number > header.row and any(cells):
            if any(cells[len(header.cells) :]):
                notes.add(number, "", "", "there are more cells than columns; the last ones were left out")
            rows.add(number, {name: cells[i].strip() for name, i in columns.items() if i < len(cells)})
    return rows.batch()


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write one row an event with its first quote; returns what was left out, in words. Raises UserError."""
    names = {actor.id: actor.name for actor in batch.actors}
    sources = {source.id: source for source in batch.sources}
    table = io.StringIO(newline="")
    writer = csv.writer(table, delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
    writer.writerow(FIELDS)
    left_out = 0
    for event in batch.events:
        quoted = [citation for citation in event.citations if citation.quote]
        left_out += max(0, len(quoted) - 1)
        cited = next(iter(quoted or event.citations), None)
        source = sources[cited.source_id] if cited else None
        actors = dict.fromkeys(names[participant.actor_id] for participant in event.participants)
        writer.writerow(
            (
                event.date,
                event.title,
                f"{_BETWEEN_ACTORS} ".join(actors),
                event.category,
                cited.quote if cited else "",
                source.title if source else "",
                source.url if source else "",
            )
        )
    write_text(table.getvalue(), path, encoding="utf-8-sig")
    if not left_out:
        return ""
    quotes = f"{left_out} further quote{'s' if left_out > 1 else ''} left out"
    return f"A plain table holds one quote an event: {quotes}. The exchange format holds them all."


class _Rows:
    """Turns rows into events, with one actor a name and one source a title and address."""

    def __init__(self, file: str, notes: Notes) -> None:
        self._file, self._notes = file, notes
        self._book = ActorBook()
        self._sources: dict[tuple[str, str], Source] = {}
        self._events: list[Event] = []
        self._skipped = 0

    def add(self, number: int, cells: Mapping[str, str]) -> None:
        title, words = cells.get("title", ""), cells.get("date", "")
        if not title and not words:
            self._notes.add(number, "title", "", "neither title nor date; skipped")
            self._skipped += 1
            return
        if not title:
            self._notes.add(number, "title", "", f"no title; called “{UNTITLED}”")
        date, fault = _date(words)
        if fault:
            self._notes.add(number, "date", words, f"{fault}; kept as undated")
        self._events.append(
            Event(
                id=new_id(),
                title=title or UNTITLED,
                date=date,
                date_text="" if words == date else words,
                category=cells.get("category", ""),
                participants=tuple(self._participants(cells.get("actors", ""))),
                citations=tuple(self._citations(cells)),
            )
        )

    def batch(self) -> Batch:
        return Batch(
            title=Path(self._file).stem,
            actors=self._book.actors,
            sources=tuple(self._sources.values()),
            events=tuple(self._events),
            problems=self._notes.problems(),
            skipped=self._skipped,
        )

    def _participants(self, names: str) -> Iterator[Participation]:
        found = (self._book.find(name.strip()) for name in names.split(_BETWEEN_ACTORS) if name.strip())
        return (Participation(actor) for actor in dict.fromkeys(found))

    def _citations(self, cells: Mapping[str, str]) -> Iterator[Citation]:
        quote, title, url = cells.get("quote", ""), cells.get("source", ""), cells.get("url", "")
        if not (quote or title or url):
            return
        key = (title or url or self._file, url)
        if key not in self._sources:
            kind = "" if title or url else "data set"
            self._sources[key] = Source(new_id(), title=key[0], kind=kind, url=url)
        yield Citation(self._sources[key].id, quote)


@lru_cache(maxsize=4096)
def _date(words: str) -> tuple[str, str]:
    """The date as EDTF, and what is wrong with it."""
    try:
        return read_date(words), ""
    except EdtfError as error:
        return "", str(error)


def _key(name: str) -> str:
    return name.strip().casefold()


def _records(text: str, separator: str, file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows by number from 1, blank ones counted, as a spreadsheet shows them."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            yield number, cells
    except csv.Error as error:
        remedy = "Look for a quotation mark that is not closed or not doubled."
        raise UserError(f"the row can't be read: {error}", f"{file}, row {number + 1}", remedy) from error


def _find_header(text: str, known: Sequence[str]) -> _Header | None:
    """The first row that is not blank, by the separator that yields most known columns, then most columns."""
    headers = []
    for separator in _SEPARATORS:
        try:
            rows = _records(text, separator, "")
            number, cells = next((number, cells) for number, cells in rows if any(map(str.strip, cells)))
        except (UserError, StopIteration):
            continue
        headers.append(_Header(number, tuple(cells), separator))

    def fitness(header: _Header) -> tuple[int, int]:
        return sum(_key(cell) in known for cell in header.cells), len(header.cells)

    return max(headers, key=fitness, default=None)


def _columns(header: _Header, mapping: Mapping[str, str], notes: Notes) -> dict[str, int]:
    """Which column each field is in."""
    places: dict[str, int] = {}
    for index, cell in enumerate(header.cells):
        places.setdefault(_key(cell), index)
    wanted = {field: _key(mapping.get(field, field)) for field in FIELDS}
    missing = [field for field, name in wanted.items() if name not in places]
    missing = [field for field in missing if field in _NEEDED or field in mapping]
    if missing:
        names = " and ".join(f"“{mapping.get(field, field)}”" for field in missing)
        remedy = f"Its columns are: {_listed(header.cells)}. Rename one or map it, as in {missing[0]}=COLUMN."
        raise UserError(f"the table lacks {names}", notes.file, remedy)
    columns = {field: places[name] for field, name in wanted.items() if name in places}
    for index, cell in enumerate(header.cells):
        if cell.strip() and index not in columns.values():
            notes.unknown(header.row, cell.strip(), f"the column “{cell.strip()}”")
    return columns


def _listed(cells: Sequence[str]) -> str:
    names = [cell.strip() for cell in cells if cell.strip()]
    rest = len(names) - _MOST_LISTED
    return ", ".join(names[:_MOST_LISTED]) + (f" and {rest} more" if rest > 0 else "")
