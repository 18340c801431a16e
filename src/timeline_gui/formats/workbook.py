"""Workbooks in (xlsx, xls, ods): the sheet named, else the one whose columns mean most; formulas by their value."""

import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import LARGEST
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Unreadable, Watch
from timeline_gui.formats.tabular.grid import Header, read_grid

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
    book = _open(path)
    sheets = list(_sheets(book, path, options.sheet))
    name, sheet, header = max(sheets, key=lambda found: found[2].fitness(options))
    if len(sheets) > 1:
        others = ", ".join(tell("“{name}”", name=other) for other, *_rest in sheets if other != name)
        notes.add(None, "", name, tell("this sheet was read; not read: {others}", others=others))
    try:
        batch = read_grid(header, lambda: _watched(sheet, header, options.watch), path, options, notes)
    except Unreadable as error:
        error.reading = replace(error.reading, sheet=name, sheets=tuple(book.sheet_names))
        raise
    assert batch.reading is not None
    return replace(batch, reading=replace(batch.reading, sheet=name, sheets=tuple(book.sheet_names)))


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


def _watched(sheet: "CalamineSheet", header: Header, watch: Watch) -> Iterator[tuple[int, list[str]]]:
    """The rows below the header; `watch` hears how many of all there are."""
    for number, cells in enumerate(_rows(sheet), 1):
        if number % _WATCH_EVERY == 0:
            watch(number, number, sheet.total_height + 1)
        if number > header.row:
            yield number, cells


def _sheets(book: "CalamineWorkbook", path: Path, wanted: str) -> Iterator[tuple[str, "CalamineSheet", Header]]:
    names = book.sheet_names
    if wanted and wanted not in names:
        remedy = tell("Sheets are: {names}.", names=", ".join(names))
        raise UserError(tell("there is no sheet “{name}”", name=wanted), path.name, remedy)
    empty = True
    for name in [wanted] if wanted else names:
        sheet = _sheet(book, name, path)
        header = _header(sheet)
        if header is not None:
            empty = False
            yield name, sheet, header
    if empty:
        raise UserError(tell("the workbook is empty"), path.name)


def _open(path: Path) -> "CalamineWorkbook":
    from python_calamine import CalamineError, CalamineWorkbook  # loaded where it is used: no start needs it

    try:
        return CalamineWorkbook.from_path(path)
    except (CalamineError, OSError, ValueError) as error:
        remedy = tell("Open it in its own program and save it again.")
        raise UserError(tell("the workbook can't be read: {reason}", reason=error), path.name, remedy) from error


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
        case _:
            return str(cell).strip()
