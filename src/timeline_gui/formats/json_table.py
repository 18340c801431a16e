"""JSON that is a table: a list of rows, each a list of cells, with the names of the columns in one near the top."""

import json
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.core.spool import Many
from timeline_gui.formats.collecting import is_list
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.grid import Header, read_grid
from timeline_gui.formats.tabular.values import is_empty, words_of

_HEADER_WITHIN = 20
_WATCH_EVERY = 1000


def table_in(value: object) -> Many[object] | None:
    """The rows, where a value is a table or an object that has one and no list of objects; else None."""
    if is_list(value):
        return value if isinstance(_first(value), list) else None
    if not isinstance(value, Mapping):
        return None
    lists = [each for each in value.values() if is_list(each)]
    if any(isinstance(_first(each), Mapping) for each in lists):
        return None
    tables = (each for each in lists if isinstance(_first(each), list))
    return next((each for each in tables if _header(each).fitness(ReadOptions())), None)


def read_table(rows: Many[object], path: Path, options: ReadOptions, notes: Notes) -> Batch:
    """The events of a table. Raises UserError where no column means a date or a title."""
    for number, row in enumerate(rows, 1):
        if not isinstance(row, list):
            shown = json.dumps(row, ensure_ascii=False)
            notes.add(number, "", shown, tell("no row of the table; skipped"), skipped=True)
    header = _header(rows)

    def below() -> Iterator[tuple[int, list[str]]]:
        for number, row in enumerate(rows, 1):
            if number % _WATCH_EVERY == 0:
                options.watch(number, number, len(rows))
            if number > header.row and isinstance(row, list):
                yield number, _cells(row)

    return read_grid(header, below, path, options, notes)


def _first(values: Many[object]) -> object:
    return next(iter(values), None)


def _header(rows: Many[object]) -> Header:
    """The row near the top with most columns of known meaning."""
    near = [
        Header(number, tuple(_cells(row)))
        for number, row in enumerate(islice(rows, _HEADER_WITHIN), 1)
        if isinstance(row, list)
    ]
    return max(near, key=lambda header: header.fitness(ReadOptions()), default=Header(1, ()))


def _cells(row: list[object]) -> list[str]:
    return [_words(cell) for cell in row]


def _words(cell: object) -> str:
    """A cell in words; what is in a list has semicolons between, an object stays as it is written."""
    if is_empty(cell):
        return ""
    if isinstance(cell, list) and not any(isinstance(each, list | dict) for each in cell):
        return "; ".join(map(words_of, cell))
    return json.dumps(cell, ensure_ascii=False) if isinstance(cell, list | dict) else words_of(cell)
