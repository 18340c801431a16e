"""Whether a document holds together: its file, its references, its dates, and its quotes against their sources."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, TypeAlias

from timeline_gui.core import edtf
from timeline_gui.core.language import tell
from timeline_gui.core.model import Problem
from timeline_gui.core.quotes import find_quote, nearest_passage
from timeline_gui.store import copies, fulltext, sqlite, values
from timeline_gui.store.document import Document
from timeline_gui.store.rows import fingerprint

_Fault: TypeAlias = tuple[str, str, str]
"""Field, value and message."""

Verdict: TypeAlias = Literal["verified", "not found", "not checked"]

_DATES = (
    ("affiliation.date", "SELECT date FROM affiliation WHERE date != ''"),
    ("citation.date", "SELECT date FROM citation WHERE date != ''"),
    ("source.published", "SELECT published FROM source WHERE published != ''"),
    ("source.retrieved", "SELECT retrieved FROM source WHERE retrieved != ''"),
)
"""Dates that nothing is derived from."""
_CLAIMS = (
    'SELECT event.key, position, citation.key, event.id, event.title, quote, start, "end" FROM citation '
    "JOIN event ON event.key = event_key WHERE source_key = ? AND quote != ''"
)


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """A quote and whether it stands in its source's text; `nearest` is the passage closest to a missing one."""

    event_id: str
    event_title: str
    source_id: str
    quote: str
    verdict: Verdict
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong with a document, and what is known of each quote in it, by event."""

    broken: tuple[Problem, ...]
    quotes: tuple[QuoteCheck, ...]


def check(document: Document, lent: Mapping[str, str] | None = None) -> Report:
    """Check everything. `lent` are texts of sources by id, which count for this check instead of what is stored."""
    with document.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            faults = [*_file(cursor), *_values(cursor), *_references(cursor), *_dates(cursor)]
            told, quotes = _sources(cursor, lent or {})
        finally:
            cursor.connection.rollback()
    broken = tuple(Problem(document.name, None, *fault) for fault in [*faults, *_indexes(document), *told])
    return Report(broken, tuple(quotes))


def _file(cursor: sqlite3.Cursor) -> Iterator[_Fault]:
    for (message,) in cursor.execute("PRAGMA integrity_check").fetchall():
        if message != "ok":
            yield "file", "", str(message)


def _values(cursor: sqlite3.Cursor) -> Iterator[_Fault]:
    for fault in values.faults(cursor):
        yield (
            f"{fault.table}.{fault.column}",
            str(fault.value),
            tell("row {row} holds what is not of its kind", row=str(fault.row)),
        )


def _indexes(document: Document) -> Iterator[_Fault]:
    """The indexes in a copy: to look at them SQLite wants to be able to write."""
    with TemporaryDirectory(prefix="timeline-gui-") as folder:
        copy = Path(folder) / "copy.tlx"
        copies.save_copy(document, copy)
        with closing(sqlite.connect(sqlite.file_uri(copy))) as connection:
            for index in fulltext.INDEXES:
                if not fulltext.is_sound(connection.cursor(), index):
                    said = tell("what words are searched in does not fit the texts; the next edit mends it")
                    yield index.name, "", said


def _references(cursor: sqlite3.Cursor) -> Iterator[_Fault]:
    for table, row, parent, _ in cursor.execute("PRAGMA foreign_key_check").fetchall():
        yield table, str(row), tell("it refers to a row of “{table}” that is not there", table=parent)


def _dates(cursor: sqlite3.Cursor) -> Iterator[_Fault]:
    events = cursor.execute(
        "SELECT title, date, begin_min, begin_max, end_min, end_max, date_flags, begin_precision, end_precision "
        "FROM event"
    )
    for title, written, *derived in events:
        try:
            date = edtf.parse(written)
        except edtf.EdtfError as error:
            fault = tell("the date of “{title}” can't be read: {fault}", title=title, fault=error)
            yield "date", written, fault
            continue
        if list(date[1:8]) != derived:
            fault = tell("what is derived from the date of “{title}” does not follow from it", title=title)
            yield "date", written, fault
    for field, query in _DATES:
        for (written,) in cursor.execute(query):
            try:
                edtf.parse(written)
            except edtf.EdtfError as error:
                yield field, written, tell("the date can't be read: {fault}", fault=error)


def _sources(cursor: sqlite3.Cursor, lent: Mapping[str, str]) -> tuple[list[_Fault], list[QuoteCheck]]:
    """Each source's text once: its fingerprint, its anchors, its quotes."""
    faults: list[_Fault] = []
    quotes: list[tuple[tuple[int, ...], QuoteCheck]] = []
    for key, source_id, title in cursor.execute("SELECT key, id, title FROM source").fetchall():
        (stored, expected) = cursor.execute("SELECT text, sha256 FROM source WHERE key = ?", (key,)).fetchone()
        if stored is not None and fingerprint(stored) != expected:
            fault = tell("the text of “{title}” has another SHA-256", title=title)
            faults.append(("source.sha256", str(expected), fault))
        text = lent.get(source_id, stored)
        claims = cursor.execute(_CLAIMS, (key,)).fetchall()
        for *order, event_id, event_title, quote, start, end in claims:
            verdict, nearest = _verdict(quote, text)
            quotes.append((tuple(order), QuoteCheck(event_id, event_title, source_id, quote, verdict, nearest)))
            if stored is not None and start is not None and not fills(quote, stored[start:end]):
                place = {"start": str(start), "end": str(end), "title": title}
                fault = tell("it does not stand at {start}–{end} in the text of “{title}”", **place)
                faults.append(("citation.quote", quote, fault))
    return faults, [quote for _, quote in sorted(quotes, key=lambda pair: pair[0])]


def _verdict(quote: str, text: str | None) -> tuple[Verdict, str]:
    """What is known of a quote, and where it is not found the passage that comes closest."""
    if text is None:
        return "not checked", ""
    if find_quote(quote, text):
        return "verified", ""
    return "not found", nearest_passage(quote, text)


def fills(quote: str, passage: str) -> bool:
    """Whether a quote is all that stands in a passage."""
    passage = passage.strip()
    return find_quote(quote, passage) == (0, len(passage))
