"""A table as rows of cells becomes rows of fields, by the names in its header."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.fields import Column
from timeline_gui.formats.tabular.rows import Row, to_batch

_MOST_LISTED = 12
_MOST_COLUMNS = 2000
_CITATION = ("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures")


@dataclass(frozen=True, slots=True)
class Header:
    """The row with the names of the columns."""

    row: int
    cells: tuple[str, ...]

    def fitness(self, options: ReadOptions) -> int:
        """How many columns have a meaning; a header needs a title or a date among them."""
        columns = fields.match(self.cells[:_MOST_COLUMNS], options.mapping).values()
        return len(columns) if {column.field for column in columns} & {"title", "date"} else 0


def read_grid(
    header: Header, rows: Iterable[tuple[int, Sequence[str]]], path: Path, options: ReadOptions, notes: Notes
) -> Batch:
    """The events of a table. Raises UserError where it has no column for a title or a date."""
    cells = header.cells
    if len(cells) > _MOST_COLUMNS:
        notes.add(header.row, "", "", f"there are {len(cells):,} columns; those after {_MOST_COLUMNS:,} were left out")
        cells = cells[:_MOST_COLUMNS]
    columns = fields.match(cells, options.mapping)
    _check(header, columns, options, notes)
    found = []
    for number, row in rows:
        if not any(map(str.strip, row)):
            continue
        if any(row[len(header.cells) :]):
            notes.add(number, "", "", "there are more cells than columns; the last ones were left out")
        found.append(_row(number, row, columns))
    return to_batch(found, path, options, notes)


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
        elif column.field in _CITATION:
            row.claims.setdefault(column.number, {})[column.field] = cell
        else:
            row.cells[column.field] = cell
    return row


def _check(header: Header, columns: dict[int, Column], options: ReadOptions, notes: Notes) -> None:
    names = {fields.plain(cell) for cell in header.cells}
    missing = [f"“{name}”" for name in options.mapping.values() if fields.plain(name) not in names]
    if not missing and not {column.field for column in columns.values()} & {"date", "title"}:
        missing = ["“date”", "“title”"]
    if missing:
        listed = [cell.strip() for cell in header.cells if cell.strip()]
        rest = len(listed) - _MOST_LISTED
        shown = ", ".join(listed[:_MOST_LISTED]) + (f" and {rest} more" if rest > 0 else "")
        field = next(iter(options.mapping), "date")
        remedy = f"Its columns are: {shown}. Rename one or map it, as in {field}=COLUMN."
        raise UserError(f"the table lacks {' and '.join(missing)}", notes.file, remedy)
    for position, cell in enumerate(header.cells[:_MOST_COLUMNS]):
        if cell.strip() and position not in columns:
            notes.unknown(header.row, cell.strip(), f"the column “{cell.strip()}”")
