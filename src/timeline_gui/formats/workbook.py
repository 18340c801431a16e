"""Workbooks in (xlsx, xls, ods): the sheet named, else the one whose columns mean most; formulas by their value."""

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats import acled, biff, opendocument, opendocument_shown, sheet_extent, sheet_shown
from timeline_gui.formats.cells import Number
from timeline_gui.formats.collecting import Collector
from timeline_gui.formats.files import LARGEST
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable, Watch
from timeline_gui.formats.sheet_shown import Shown
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.grid import Header, Rows, read_grid

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENDINGS = (".xlsx", ".xls", ".ods", ".xlsm", ".xlsb")
_HEADER_WITHIN = 20
_WATCH_EVERY = 1000


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is a workbook, in percent."""
    if not head.startswith((_ZIP, _OLE)):
        return 0
    if ending in _ENDINGS or b"xl/" in head or b"opendocument.spreadsheet" in head:
        return 95
    return 20 if head.startswith(_OLE) else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a sheet. Raises UserError for what is no workbook, too large, or without a table of events."""
    notes = Notes(path.name)
    _check_size(path)
    _check_extent(path)
    too_far = sheet_extent.faults(path)
    book = _open(path)
    sheets = list(_sheets(book, path, options.sheet, too_far, notes))
    name, sheet, header = max(sheets, key=lambda found: found[2].fitness(options))
    if len(sheets) > 1:
        others = ", ".join(tell("“{name}”", name=other) for other, *_rest in sheets if other != name)
        notes.add(None, "", name, tell("this sheet was read; not read: {others}", others=others))
    shown, left = _shown(path, name), sheet.start[1] if sheet.start else 0
    shown.tell(header.cells, header.row, left, notes)
    if not shown.known:
        _tell_first_days(sheet, header, notes)

    def rows() -> Iterator[tuple[int, list[str]]]:
        return _watched(sheet, header, shown, left, options.watch)

    if acled.has_columns(header.cells) and not options.columns and not options.mapping:
        return _from_acled(path, rows, header, options, notes)
    try:
        batch = read_grid(header, rows, path, options, notes)
    except Unreadable as error:
        if too_far and not options.sheet:
            raise _too_far("", too_far, path) from error
        error.reading = replace(error.reading, sheet=name, sheets=tuple(book.sheet_names))
        raise
    assert batch.reading is not None
    return replace(batch, reading=replace(batch.reading, sheet=name, sheets=tuple(book.sheet_names)))


def _from_acled(path: Path, rows: Rows, header: Header, options: ReadOptions, notes: Notes) -> Batch:
    found = Collector(path)
    found.notes = notes
    notes.add(header.row, "", "", tell("these are the columns of ACLED; they were read as its own files are"))
    names = [cell.strip().lower() for cell in header.cells]

    def named(_notes: Notes) -> Iterator[tuple[int, dict[str, str]]]:
        for number, cells in rows():
            if any(cells):
                yield number, dict(zip(names, cells, strict=False))

    return acled.from_rows(named, found, options)


def _check_size(path: Path) -> None:
    """A small archive may unpack to more than memory holds."""
    try:
        with zipfile.ZipFile(path) as archive:
            size = sum(part.file_size for part in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError):
        # What zipfile does not take the reader of workbooks refuses in words of its own.
        return
    if size > LARGEST:
        remedy = tell("Save only what is needed in a smaller workbook, or as CSV.")
        raise UserError(tell("the workbook unpacks to more than {most} MiB", most=LARGEST >> 20), path.name, remedy)


def _check_extent(path: Path) -> None:
    """Refuse what the reader of workbooks would take too much memory for as soon as it opens the file."""
    try:
        too_far = biff.faults(biff.book(path)) or opendocument.faults(opendocument.content(path))
    except ValueError as error:
        raise _damaged(error, path) from error
    if too_far:
        raise _too_far("", too_far, path)


def _shown(path: Path, sheet: str) -> Shown:
    if stream := biff.book(path):
        return biff.shown(stream, sheet)
    if opendocument.is_one(path):
        return opendocument_shown.shown(path, sheet)
    return sheet_shown.shown(path, sheet)


def _watched(
    sheet: "CalamineSheet", header: Header, shown: Shown, left: int, watch: Watch
) -> Iterator[tuple[int, list[str]]]:
    """The rows below the header; `watch` hears how many of all there are."""
    for number, cells in enumerate(_rows(sheet), 1):
        if number % _WATCH_EVERY == 0:
            watch(number, number, sheet.total_height + 1)
        if number > header.row:
            yield number, shown.row(number, cells, left)


def _tell_first_days(sheet: "CalamineSheet", header: Header, notes: Notes) -> None:
    """Tell of columns with nothing but first days of months: whether the sheet shows the day can't be seen there."""
    columns = fields.match(header.cells, ReadOptions())
    dated = [at for at, column in columns.items() if column.field in ("date", "end", "published")]
    seen: dict[int, set[int]] = {at: set() for at in dated}
    for cells in islice(sheet.iter_rows(), header.row, None):
        for at in dated:
            cell = cells[at] if at < len(cells) else None
            if isinstance(cell, date):
                seen[at].add(cell.day)
    for at, days in seen.items():
        if days == {1}:
            said = tell("all these dates are first days: the sheet may show only months or years, so check them")
            notes.add(header.row, header.cells[at].strip(), "", said)


def _sheets(
    book: "CalamineWorkbook", path: Path, wanted: str, too_far: Mapping[str, str], notes: Notes
) -> Iterator[tuple[str, "CalamineSheet", Header]]:
    names = book.sheet_names
    if wanted in too_far or not too_far.keys() <= set(names):
        raise _too_far(wanted, too_far, path)
    if wanted and wanted not in names:
        remedy = tell("Sheets are: {names}.", names=", ".join(names))
        raise UserError(tell("there is no sheet “{name}”", name=wanted), path.name, remedy)
    empty = True
    for name in [wanted] if wanted else names:
        if name in too_far:
            notes.add(None, "", name, tell("this sheet was not read: {fault}", fault=too_far[name]))
            continue
        sheet = _sheet(book, name, path)
        header = _header(sheet)
        if header is not None:
            empty = False
            yield name, sheet, header
    if empty and too_far:
        raise _too_far(wanted, too_far, path)
    if empty:
        raise UserError(tell("the workbook is empty"), path.name)


def _too_far(wanted: str, too_far: Mapping[str, str], path: Path) -> UserError:
    name = wanted if wanted in too_far else next(iter(too_far))
    what = tell("the sheet “{name}” can’t be held: {fault}", name=name, fault=too_far[name])
    return UserError(what, path.name, tell("Delete the cell that stands far off the others, and save it again."))


def _open(path: Path) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook  # loaded where it is used: no start needs it

    try:
        return CalamineWorkbook.from_path(path)
    except (CalamineError, OSError, ValueError) as error:
        if "Cell limit" in str(error):
            what = tell("a cell stands so far off the others that what lies between can’t be held")
            remedy = tell("Delete the cell that stands far off the others, and save it again.")
            raise UserError(what, path.name, remedy) from error
        raise _damaged(error, path) from error


def _damaged(error: Exception, path: Path) -> UserError:
    remedy = tell("Open it in its own program and save it again.")
    return UserError(tell("the workbook can't be read: {reason}", reason=error), path.name, remedy)


def _sheet(book: "CalamineWorkbook", name: str, path: Path) -> "CalamineSheet":
    from python_calamine import CalamineError

    try:
        return book.get_sheet_by_name(name)
    except (CalamineError, ValueError) as error:
        what = tell("the sheet “{name}” can't be read: {reason}", name=name, reason=error)
        raise UserError(what, path.name) from error


def _rows(sheet: "CalamineSheet") -> Iterator[list[str]]:
    for cells in sheet.iter_rows():
        yield [_as_text(cell) for cell in cells]


def _header(sheet: "CalamineSheet") -> Header | None:
    """The row near the top with most columns of known meaning, else the first not blank; None of a blank sheet."""
    filled = (Header(number, tuple(cells)) for number, cells in enumerate(_rows(sheet), 1) if any(cells))
    near = islice(filled, _HEADER_WITHIN)
    return max(near, key=lambda header: header.fitness(ReadOptions()), default=None)


def _as_text(cell: float | str | bool | time | date | datetime | timedelta) -> str:
    """A cell in words that its own kind of value reads back: a midnight is a day, a whole number has no point."""
    match cell:
        case datetime():
            return cell.date().isoformat() if cell.time() == time() else cell.isoformat(timespec="seconds")
        case date() | time():
            return cell.isoformat()
        case float() if cell.is_integer():
            return str(int(cell))
        case float():
            return Number(cell)
        case _:
            return str(cell).strip()
