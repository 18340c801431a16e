"""A plain table as CSV: one event a row, columns by name in any order, whatever the case.

Which names mean which field stands in `tabular/fields.py`. Separated by comma, semicolon, tab or bar (RFC 4180
quoting); UTF-8, UTF-16 or Windows-1252. A cell that a spreadsheet would run as a formula goes out with an apostrophe
before it, and comes in again without.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats import sheet_rows
from timeline_gui.formats.cells import guarded, unguarded
from timeline_gui.formats.delimited import rows
from timeline_gui.formats.files import TextFile, decode_head, open_text, writing
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable, Watch
from timeline_gui.formats.tabular.grid import Header, read_grid

_SEPARATORS = ",;\t|"
_HEADER_WITHIN = 20
_SURE = 3
_WATCH_EVERY = 1000
KEPT = 100_000
"""Rows of the longest table that is held while it is looked through and read; a longer one is read twice."""


@dataclass(frozen=True, slots=True)
class _Found:
    header: Header
    separator: str
    fitness: int


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is such a table, in percent."""
    found = _find_header(decode_head(head), ReadOptions())
    if found and found.fitness > 1:
        return 80 if found.fitness < _SURE and ending not in (".csv", ".tsv", ".txt") else 90
    return 30 if ending in (".csv", ".tsv") else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a table. A quote without a source cites the file itself and the row.

    Raises UserError where no column means a date or a title, or the quoting is broken.
    """
    notes = Notes(path.name)
    text = open_text(path)
    notes.encoding(guessed=text.guessed, mixed=text.mixed)
    if text.zeros:
        notes.add(None, "", "", tell("there are NUL characters; they were left out"))
    found = _find_header(text.head(), options)
    if found is None:
        raise UserError(tell("the table is empty"), path.name)

    table = _Table(text, found, options.watch)
    try:
        batch = read_grid(found.header, table.rows, path, options, notes)
    except Unreadable as error:
        error.reading = replace(error.reading, encoding=text.name, separator=found.separator)
        raise
    assert batch.reading is not None
    return replace(batch, reading=replace(batch.reading, encoding=text.name, separator=found.separator))


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write one row an event with all its citations; returns what was left out, in words. Raises UserError."""
    names = sheet_rows.header(batch)
    with writing(path, encoding="utf-8-sig") as file:
        writer = csv.writer(file, delimiter="\t" if path.suffix.lower() == ".tsv" else ",")
        writer.writerow(names)
        for cells in sheet_rows.rows(batch):
            date, *others = cells
            texts = (guarded(cell) if isinstance(cell, str) else cell for cell in others)
            writer.writerow([date, *texts, *("" for _ in names[len(cells) :])])  # EDTF is no formula: -0044 is a year
    return sheet_rows.left_out(batch) if batch.events else ""


class _Table:
    """The rows below a header, to be gone through as often as wanted: those of a table that is not long are kept."""

    def __init__(self, text: TextFile, found: _Found, watch: Watch) -> None:
        self._text, self._found, self._watch = text, found, watch
        self._kept: list[tuple[int, list[str]]] | None = None

    def rows(self) -> Iterator[tuple[int, list[str]]]:
        """The rows by number, as `delimited.rows`; the watch hears how far it is each time."""
        return self._read() if self._kept is None else self._again(self._kept)

    def _read(self) -> Iterator[tuple[int, list[str]]]:
        kept: list[tuple[int, list[str]]] = []
        header = self._found.header.row
        is_long = False
        for number, cells in rows(self._text.lines(self._watch), self._found.separator, self._text.path.name):
            if number > header:
                row = number, _unguarded(cells)
                if not is_long:
                    kept.append(row)
                    if len(kept) > KEPT:
                        is_long, kept = True, []
                yield row
        self._kept = None if is_long else kept

    def _again(self, kept: list[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
        size = self._text.size
        for at, row in enumerate(kept):
            if at % _WATCH_EVERY == 0:
                self._watch(at, size * at // len(kept), size)
            yield row


def _unguarded(cells: list[str]) -> list[str]:
    return [unguarded(cell) if cell[:1] == "'" else cell for cell in cells]


def _find_header(text: str, options: ReadOptions) -> _Found | None:
    """The row near the top with most columns of known meaning, by the separator that yields most, then most columns."""
    best = [found for separator in _SEPARATORS if (found := _header_by(text, separator, options))]
    return max(best, key=lambda found: (found.fitness, len(found.header.cells)), default=None)


def _header_by(text: str, separator: str, options: ReadOptions) -> _Found | None:
    table = rows(io.StringIO(text, newline=""), separator, "")
    filled = ((number, _unguarded(cells)) for number, cells in table if any(map(str.strip, cells)))
    headers = []
    try:
        headers += [Header(number, tuple(cells)) for number, cells in islice(filled, 1)]
        for number, cells in islice(filled, _HEADER_WITHIN):
            headers.append(Header(number, tuple(cells)))  # what came before a broken row counts
    except UserError:
        pass
    found = [_Found(header, separator, header.fitness(options)) for header in headers]
    return max(found, key=lambda header: header.fitness, default=None)
