"""A table as rows of cells becomes rows of fields, by the names in its header."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import reduce
from itertools import islice
from pathlib import Path
from typing import TypeAlias

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Reading, SeenColumn
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.deciding import Survey
from timeline_gui.formats.tabular.fields import Column
from timeline_gui.formats.tabular.refining import Refining, without_html
from timeline_gui.formats.tabular.rows import Row, to_batch

Rows: TypeAlias = Callable[[], Iterable[tuple[int, Sequence[str]]]]
"""Gives the numbered rows below the header, from the first one each time."""
_MOST_LISTED = 12
_MOST_COLUMNS = 2000
_SAMPLED, _SHOWN, _LONGEST = 200, 3, 80
"""Rows that are looked through for values of columns, values that are shown, and characters of each."""
_CITATION = ("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures")


@dataclass(frozen=True, slots=True)
class Header:
    """The row with the names of the columns."""

    row: int
    cells: tuple[str, ...]

    def fitness(self, options: ReadOptions) -> int:
        """How many columns have a meaning; a header needs a title or a date among them."""
        columns = fields.match(self.cells[:_MOST_COLUMNS], options).values()
        return len(columns) if {column.field for column in columns} & {"title", "date"} else 0


def read_grid(header: Header, rows: Rows, path: Path, options: ReadOptions, notes: Notes) -> Batch:
    """The events of a table, whose rows are asked for twice. Raises UserError without a column for a title or date."""
    cells = header.cells
    if len(cells) > _MOST_COLUMNS:
        notes.add(
            header.row,
            "",
            "",
            tell("there are {count} columns; those after {most} were left out", count=len(cells), most=_MOST_COLUMNS),
        )
        cells = cells[:_MOST_COLUMNS]
    columns = fields.match(cells, options)
    reading = _reading(header, columns, rows, options)
    _check(header, columns, options, notes, reading)
    dated = [position for position, column in columns.items() if column.field in ("date", "end")]
    naming = [position for position, column in columns.items() if column.field == "actors"]
    survey = Survey()
    refining = Refining(notes, ((column.field, fields.plain(cells[at])) for at, column in columns.items()))
    for _number, row in rows():
        for position in dated:
            if position < len(row):
                cell = row[position].strip()
                survey.date(cell)
                refining.see(columns[position].field, cell)
        for position in naming:
            if position < len(row) and row[position]:
                survey.actors(without_html(row[position].strip()))
    decisions = survey.decide(options, notes)
    batch = to_batch(refining.rows(_rows(rows(), len(header.cells), columns, notes)), path, decisions, notes)
    return replace(batch, reading=reading)


def _reading(header: Header, columns: dict[int, Column], rows: Rows, options: ReadOptions) -> Reading:
    """What was made of the columns, each with its first values."""
    values: list[dict[str, None]] = [{} for _ in header.cells[:_MOST_COLUMNS]]
    for _number, cells in islice(rows(), _SAMPLED):
        for seen, cell in zip(values, cells, strict=False):
            if cell.strip() and len(seen) < _SHOWN:
                seen.setdefault(cell.strip()[:_LONGEST])
    seen_columns = (
        SeenColumn(name.strip(), columns[at].text if at in columns else "", tuple(values[at]))
        for at, name in enumerate(header.cells[:_MOST_COLUMNS])
    )
    remembered = not options.columns and bool(fields.chosen(header.cells[:_MOST_COLUMNS], options))
    return Reading(tuple(seen_columns), row=header.row, remembered=remembered)


def _rows(
    rows: Iterable[tuple[int, Sequence[str]]], width: int, columns: dict[int, Column], notes: Notes
) -> Iterator[Row]:
    for number, cells in rows:
        if len(cells) > width and any(cells[width:]):
            notes.add(number, "", "", tell("there are more cells than columns; the last ones were left out"))
        if any(map(str.strip, cells)):
            yield _row(number, cells, columns)


def _row(number: int, cells: Sequence[str], columns: dict[int, Column]) -> Row:
    row = Row(number)
    for position, column in columns.items():
        cell = cells[position].strip() if position < len(cells) else ""
        if not cell:
            continue
        if column.field == "actors":
            row.actors.append((cell, column.role))
        elif column.field == "tags":
            row.tags.append(cell)
        elif column.role:
            row.counted += ((cell, column.role),)
        elif column.field in _CITATION:
            row.claims.setdefault(column.number, {})[column.field] = cell
        else:
            row.cells[column.field] = cell
    return row


def _check(header: Header, columns: dict[int, Column], options: ReadOptions, notes: Notes, reading: Reading) -> None:
    names = {fields.plain(cell) for cell in header.cells}
    missing = [tell("“{name}”", name=name) for name in options.mapping.values() if fields.plain(name) not in names]
    if not missing and not {column.field for column in columns.values()} & {"date", "title"}:
        missing = [tell("“{name}”", name=name) for name in ("date", "title")]
    if missing:
        listed = [cell.strip() for cell in header.cells if cell.strip()]
        rest = len(listed) - _MOST_LISTED
        shown = ", ".join(listed[:_MOST_LISTED])
        if rest > 0:
            shown = tell("{listed} and {rest} more", listed=shown, rest=str(rest))
        field = next(iter(options.mapping), "date")
        remedy = tell(
            "Its columns are: {columns}. Rename one or map it, as in {field}=COLUMN.", columns=shown, field=field
        )
        lacking = reduce(lambda one, other: tell("{one} and {other}", one=one, other=other), missing)
        raise Unreadable(tell("the table lacks {columns}", columns=lacking), notes.file, remedy, reading)
    for position, cell in enumerate(header.cells[:_MOST_COLUMNS]):
        if cell.strip() and position not in columns:
            notes.unknown(header.row, cell.strip(), tell("the column “{name}”", name=cell.strip()))
