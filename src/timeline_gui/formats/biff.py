"""Workbooks of the Excel before 2007 (.xls), record by record: how far their cells reach, and how they show them.

The reader of workbooks takes memory for all between the first cell and the last of each sheet, and for what a sheet
only says of its extent, as soon as it opens such a file.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline_gui.core.language import tell
from timeline_gui.formats import ole
from timeline_gui.formats.files import read_bytes, read_head
from timeline_gui.formats.sheet_extent import MOST_CELLS, Extent, letters, together
from timeline_gui.formats.sheet_shown import BUILT_IN, COLUMNS, Shown, of_code

_BOF, _EOF, _LOCKED, _SHEET, _DIMENSIONS, _SEVERAL = 0x0809, 0x000A, 0x002F, 0x0085, 0x0200, 0x00BD
_CELLS = {0x0006, 0x00D6, 0x00FD, 0x0203, 0x0204, 0x0205, 0x0206, 0x027E, 0x0406, _SEVERAL}
_FORMAT, _STYLE, _FORMULA, _NUMBER, _SMALL_NUMBER, _FAILED = 0x041E, 0x00E0, 0x0006, 0x0203, 0x027E, 0x0205
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 0xF: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A"}
_UNICODE = 0x0600
"""The version of BOF whose names are Unicode."""
_HEADER = struct.Struct("<HH").unpack_from
_PLACE = struct.Struct("<HH").unpack_from


def book(path: Path) -> bytes:
    """The records of a workbook; b"" of a file that is none, or locked. Raises ValueError where it is damaged."""
    if not read_head(path).startswith(ole.MAGIC):
        return b""
    stream = ole.stream(read_bytes(path), "Workbook", "Book")
    return b"" if any(kind == _LOCKED for kind, _at, _size in records(stream, 0)) else stream


def records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """The records from one place to the end of its part: kind, where its data begin, and their length."""
    end = len(stream) - 4
    while at <= end:
        kind, size = _HEADER(stream, at)
        if kind == _EOF:
            return
        yield kind, at + 4, size
        at += 4 + size


def sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """The names of the sheets, each with the place where its records begin."""
    unicode = True
    for kind, at, size in records(stream, 0):
        if kind == _BOF:
            unicode = _HEADER(stream, at)[0] == _UNICODE
        if kind == _SHEET and size >= 7:
            data = stream[at : at + size]
            if unicode and data[7] & 1:
                name = data[8 : 8 + 2 * data[6]].decode("utf-16-le", "replace")
            else:
                begin = 7 + unicode
                name = data[begin : begin + data[6]].decode("latin-1")
            yield name, int.from_bytes(data[:4], "little")


def faults(stream: bytes) -> Mapping[str, str]:
    """What is wrong with the extent of a sheet by its name, where they can't be held together.

    Raises ValueError where sheets lie in one another, or records are cut short.
    """
    found: dict[int, Extent] = {}
    named = list(sheets(stream))
    looked = 0
    for name, place in named:
        if place in found:
            continue
        found[place], said, length = _extent(stream, place)
        looked += length
        if looked > len(stream):
            raise ValueError(tell("its sheets lie in one another"))
        if said:
            return {name: said}
    return together([(name, found[place]) for name, place in named], sum(each.cells for each in found.values()))


def _extent(stream: bytes, place: int) -> tuple[Extent, str, int]:
    """How far the cells reach, what is wrong with what the sheet says of it, and how many bytes were looked at."""
    found, said, last = Extent(right=1), "", place
    top, bottom, right, cells = found.top, found.bottom, found.right, 0
    for kind, at, size in records(stream, place):
        last = min(at + size, len(stream))
        if kind in _CELLS and size >= 4:
            row, column = _PLACE(stream, at)
            several = max((size - 6) // 6, 1) if kind == _SEVERAL else 1
            cells += several
            top, bottom, right = min(top, row + 1), max(bottom, row + 1), max(right, column + several)
        elif kind == _DIMENSIONS and size in (10, 14):
            first, end, left, until = struct.unpack_from("<HHHH" if size == 10 else "<IIHH", stream, at)
            if (end - first + 1) * (until - left + 1) > MOST_CELLS or end < first or until < left:
                said = tell(
                    "it says that it reaches to column {column} and row {row}, which is more than can be held",
                    column=letters(until),
                    row=end,
                )
    return Extent(cells, top, bottom, right), said, last - place


def shown(stream: bytes, sheet: str) -> Shown:
    """What a sheet shows in its cells."""
    place = next((place for name, place in sheets(stream) if name == sheet), len(stream))
    styles = _styles(stream)
    cells: dict[int, str] = {}
    errors: dict[int, str] = {}
    for kind, at, size in records(stream, place):
        if kind in (_NUMBER, _SMALL_NUMBER, _FORMULA, _FAILED, _SEVERAL) and size >= 8:
            row, column, style = struct.unpack_from("<HHH", stream, at)
            found = (row + 1) * COLUMNS + column
            if kind == _SEVERAL:
                for number in range((size - 6) // 6):
                    if what := styles.get(struct.unpack_from("<H", stream, at + 4 + 6 * number)[0]):
                        cells[found + number] = what
            elif code := _error(stream[at : at + size], kind):
                errors[found] = code
            elif what := styles.get(style):
                cells[found] = what
    return Shown(cells, errors, known=True)


def _error(cell: bytes, kind: int) -> str:
    """The words of an error, "" of a cell that has none."""
    if kind == _FAILED and cell[7]:
        return _ERRORS.get(cell[6], "#")
    if kind == _FORMULA and cell[6:7] == b"\x02" and cell[12:14] == b"\xff\xff":
        return _ERRORS.get(cell[8], "#")
    return ""


def _styles(stream: bytes) -> Mapping[int, str]:
    """What the styles of cells show, by their numbers, where that is less than a day or more than a number."""
    codes, styles, unicode = dict(BUILT_IN), list[str](), True
    for kind, at, size in records(stream, 0):
        data = stream[at : at + size]
        if kind == _BOF:
            unicode = data[:2] == _UNICODE.to_bytes(2, "little")
        elif kind == _FORMAT and size > 5:
            codes[str(int.from_bytes(data[:2], "little"))] = of_code(_code(data, unicode=unicode))
        elif kind == _STYLE and size >= 4:
            styles.append(str(int.from_bytes(data[2:4], "little")))
    return {number: codes[style] for number, style in enumerate(styles) if codes.get(style)}


def _code(data: bytes, *, unicode: bool) -> str:
    if not unicode:
        return data[3 : 3 + data[2]].decode("latin-1")
    long = int.from_bytes(data[2:4], "little")
    return (
        data[5 : 5 + 2 * long].decode("utf-16-le", "replace") if data[4] & 1 else data[5 : 5 + long].decode("latin-1")
    )
