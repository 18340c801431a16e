"""A table as rows of cells becomes rows of fields, by the names in its header."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial, reduce
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeAlias

from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Reading, SeenColumn
from timeline_gui.formats.cells import Number
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.batches import to_batch
from timeline_gui.formats.tabular.dates import is_edtf
from timeline_gui.formats.tabular.deciding import Survey
from timeline_gui.formats.tabular.fields import Column
from timeline_gui.formats.tabular.own import OwnBuilder, is_own
from timeline_gui.formats.tabular.refining import Refining, without_html
from timeline_gui.formats.tabular.row import Row

Rows: TypeAlias = Callable[[], Iterable[tuple[int, Sequence[str]]]]
"""Gives the numbered rows below the header, from the first one each time."""
_MOST_LISTED = 12
_MOST_COLUMNS = 2000
_SAMPLED, _SHOWN, _LONGEST = 200, 3, 80
"""Rows that are looked through for values of columns, values that are shown, and characters of each."""
_TOGETHER = 1000
"""Rows whose cells are looked at together, each wording once."""
_DATES = ("date", "end", "published")
_CITATION = frozenset(("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures"))


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
    own = is_own(cells)
    survey = Survey()
    refining = Refining(notes, ((column.field, fields.plain(cells[at])) for at, column in columns.items()))
    looks = dict(_looks(columns, survey, refining, own=own))
    below = iter(rows())
    while some := list(islice(below, _TOGETHER)):
        met = Counter(
            (position, cell, type(cell))
            for _number, row in some
            for position in looks
            if position < len(row) and (cell := row[position])
        )
        for (position, cell, _type), times in met.items():
            looks[position](cell, times)
    decisions = survey.decide(options, notes)
    found = _rows(rows(), len(header.cells), columns, notes, stripped=not own)
    if own:
        batch = to_batch(found, path, fields.shape(cells), decisions, notes, OwnBuilder)
    else:
        batch = to_batch(refining.rows(found), path, fields.shape(cells), decisions, notes)
    return replace(batch, reading=reading)


def _looks(
    columns: dict[int, Column], survey: Survey, refining: Refining, *, own: bool
) -> Iterator[tuple[int, Callable[[str, int], None]]]:
    """What is to be shown the cells of each column on which something is decided; of an `own` table only dates."""

    def at_date(look: Callable[[str], None], field: str, cell: str, _times: int) -> None:
        cell = cell.strip()
        if not (own and is_edtf(cell)):
            look(cell)
            if field != "published":
                refining.see(field, cell)

    def at_names(cell: str, times: int) -> None:
        survey.names(without_html(cell.strip()), times)

    def at_number(look: Callable[[str], None], cell: str, _times: int) -> None:
        look(cell)

    for position, column in columns.items():
        look = survey.looking_at(column.field)
        if look is None or (own and column.field not in _DATES):
            continue
        if column.field in _DATES:
            yield position, partial(at_date, look, column.field)
        elif column.field == "actors":
            yield position, at_names
        else:
            yield position, partial(at_number, look)


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
    rows: Iterable[tuple[int, Sequence[str]]],
    width: int,
    columns: dict[int, Column],
    notes: Notes,
    *,
    stripped: bool,
) -> Iterator[Row]:
    layout = _layout(columns)
    for number, given in rows:
        if len(given) > width and any(given[width:]):
            rest = "; ".join(cell for cell in given[width:] if cell)
            notes.add(number, "", rest, tell("there are more cells than columns; the last ones were left out"))
        cells = [cell if type(cell) is Number else cell.strip() for cell in given] if stripped else list(given)
        if any(cells if stripped else map(str.strip, cells)):
            cells.extend([""] * (width - len(cells)))
            yield _row(number, cells, layout)


class _Layout(NamedTuple):
    """Where in a row stand cells of what kind: positions, with fields, roles and numbers of citations."""

    cells: list[tuple[int, str]]
    claims: list[tuple[int, int, str]]
    actors: list[tuple[int, str]]
    tags: list[int]
    counted: list[tuple[int, str]]


def _layout(columns: dict[int, Column]) -> _Layout:
    layout = _Layout([], [], [], [], [])
    for position, column in columns.items():
        if column.field in _CITATION and not column.role:
            layout.claims.append((position, column.number, column.field))
        elif column.field == "actors":
            layout.actors.append((position, column.role))
        elif column.field == "tags":
            layout.tags.append(position)
        elif column.role:
            layout.counted.append((position, column.role))
        else:
            layout.cells.append((position, column.field))
    return layout


def _row(number: int, cells: Sequence[str], layout: _Layout) -> Row:
    row = Row(number, {field: cell for at, field in layout.cells if (cell := cells[at])})
    for at, citation, field in layout.claims:
        if cell := cells[at]:
            row.claims.setdefault(citation, {})[field] = cell
    row.actors += [(cell, role) for at, role in layout.actors if (cell := cells[at])]
    row.tags += [cell for at in layout.tags if (cell := cells[at])]
    if layout.counted:
        row.counted = tuple((cell, role) for at, role in layout.counted if (cell := cells[at]))
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
        if not cell.strip() or position in columns:
            continue
        known = None if options.columns or options.mapping else fields.meaning(cell)
        if known and known.text in {column.text for column in columns.values()}:
            said = tell("another column was taken for the {field}; this one was left out", field=known.field)
            notes.add(header.row, cell.strip(), "", said)
        else:
            notes.unknown(header.row, cell.strip(), tell("the column “{name}”", name=cell.strip()))
