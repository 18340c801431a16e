"""How far the cells of a sheet reach: the reader of workbooks takes memory for each between the first and the last.

One cell that was left far off, at XFD1048576, asks for half a terabyte. What the file itself says of its extent may be
wrong, so that the cells are looked at.
"""

import posixpath
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from lzma import LZMAError
from pathlib import Path
from typing import IO

from timeline_gui.core.language import tell

MOST_CELLS = 30_000_000
"""Cells for which there is memory in any case."""
_MOST_TO_ONE = 20
"""Cells that may be blank for one that is not."""
_CHUNK = 1 << 20
_LARGEST_PART = 16 << 20
_ROW = re.compile(rb'<(?:\w+:)?row [^<>]*?\br=["\'](\d{1,10})["\']')
_FAR_CELL = re.compile(rb'<c r="([A-Z]{2,7})(\d{1,10})"')
_ANY_FAR_CELL = re.compile(rb'<(?:\w+:)?c [^<>]*?\br=["\']([A-Z]{2,7})(\d{1,10})["\']')
_LETTERS = 26
"""Columns of one letter: with as many rows as a sheet has they hold no more cells than there is memory for."""
BROKEN = (zipfile.BadZipFile, zlib.error, LZMAError, KeyError, OSError, ValueError, EOFError, RuntimeError)
"""What reading a damaged or locked archive raises."""
_ROW_HEADER, _CELLS = 0, {*range(1, 12), 62}
"""Kinds of records in a binary sheet."""


@dataclass(slots=True)
class Extent:
    """How many cells there are, the rows between which they stand, and the last column, or one beyond it."""

    cells: int = 0
    top: int = 1 << 32
    bottom: int = 0
    right: int = _LETTERS

    def fault(self) -> str:
        """What is wrong in words where most of the sheet would be blank, else ""."""
        if not self.cells:
            return ""
        return "" if _can_be_held(self.whole, self.cells, MOST_CELLS) else self.reach()

    @property
    def whole(self) -> int:
        """The cells between the first and the last, blank ones too."""
        return (self.bottom - self.top + 1) * self.right if self.cells else 0

    def reach(self) -> str:
        """How far the cells reach, in words, where that is too far."""
        return tell(
            "its {cells} cells reach to column {column} and row {row}, which is more than can be held",
            cells=self.cells,
            column=letters(self.right),
            row=self.bottom,
        )


def _can_be_held(whole: int, cells: int, most: int) -> bool:
    return whole <= most or whole <= _MOST_TO_ONE * cells


def together(found: Sequence[tuple[str, Extent]], cells: int, most: int = MOST_CELLS) -> Mapping[str, str]:
    """What is wrong with the largest of sheets that are held all at once, if they are too large, by its name.

    `cells` is how many of them the file itself has.
    """
    if _can_be_held(sum(extent.whole for _name, extent in found), cells, most):
        return {}
    name, largest = max(found, key=lambda each: each[1].whole)
    return {name: largest.reach()}


def faults(path: Path) -> Mapping[str, str]:
    """What is wrong with the extent of sheets, by their names; nothing of a file that is no workbook of Excel's."""
    try:
        with zipfile.ZipFile(path) as archive:
            found = {name: _extent(archive, part).fault() for name, part in sheets(archive)}
    except BROKEN:
        # What zipfile does not take the reader of workbooks refuses in words of its own.
        return {}
    return {name: fault for name, fault in found.items() if fault}


def sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The sheets by name, each with the part of the archive that holds its cells.

    A part that no name was found for goes by its own: then the file is wrong, or not as we know it.
    """
    parts = {name for name in archive.namelist() if "/worksheets/" in name and name.endswith((".xml", ".bin"))}
    for name, part in _named(archive):
        if part in parts:
            parts.discard(part)
            yield name, part
    for part in sorted(parts):
        if "/_rels/" not in part:
            yield part, part


def _named(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        book, links = (small(archive, f"xl/{part}") for part in ("workbook.xml", "_rels/workbook.xml.rels"))
        targets = {link.get("Id", ""): link.get("Target", "") for link in fromstring(links)}
        for element in fromstring(book).iter():
            if element.tag.endswith("}sheet"):
                link = next((value for key, value in element.items() if key.endswith("}id")), "")
                yield element.get("name", ""), posixpath.normpath(posixpath.join("/xl", targets.get(link, "")))[1:]
    except (ParseError, DefusedXmlException, KeyError, ValueError):
        return


def small(archive: zipfile.ZipFile, name: str) -> bytes:
    """The beginning of a part that is known to be small."""
    with archive.open(name) as part:
        return part.read(_LARGEST_PART)


def _extent(archive: zipfile.ZipFile, part: str) -> Extent:
    """How far the cells reach, as far as they can be read."""
    found = Extent()
    try:
        with archive.open(part) as file:
            (_add_binary if part.endswith(".bin") else _add_xml)(file, found)
    except BROKEN:
        pass
    return found


def _add_xml(file: IO[bytes], found: Extent) -> None:
    rest = b""
    while chunk := file.read(_CHUNK):
        text = rest + chunk
        cut = text.rfind(b"<")
        text, rest = (text[:cut], text[cut:]) if cut > 0 else (text, b"")
        _take(text, found)
    _take(rest, found)


def _take(text: bytes, found: Extent) -> None:
    """Look only at the cells beyond column Z, which most sheets have none of."""
    cells = text.count(b"<c ") + text.count(b":c ")
    far = set((_FAR_CELL if cells == text.count(b'<c r="') else _ANY_FAR_CELL).findall(text))
    found.cells += cells
    rows = [int(row) for row in {*_ROW.findall(text), *(row for _letters, row in far)}]
    found.top, found.bottom = min((found.top, *rows)), max((found.bottom, *rows))
    found.right = max((found.right, *(column(letters) for letters in {letters for letters, _row in far})))


def _add_binary(file: IO[bytes], found: Extent) -> None:
    while kind := _variable(file, 2):
        size = _variable(file, 4)
        place = int.from_bytes((file.read(size[0]) if size else b"")[:4], "little") + 1
        if kind[0] == _ROW_HEADER:
            found.top, found.bottom = min(found.top, place), max(found.bottom, place)
        elif kind[0] in _CELLS:
            found.cells, found.right = found.cells + 1, max(found.right, place)


def _variable(file: IO[bytes], longest: int) -> tuple[int] | None:
    """A number of seven bits a byte, the first the lowest; nothing at the end."""
    value = 0
    for place in range(longest):
        octet = file.read(1)
        if not octet:
            return None
        value |= (octet[0] & 0x7F) << 7 * place
        if octet[0] < 0x80:
            break
    return (value,)


def column(letters: bytes) -> int:
    """The number of a column, from 1."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def letters(column: int) -> str:
    """The name of a column, from 1 on."""
    text = ""
    while column:
        column, place = divmod(column - 1, 26)
        text = chr(65 + place) + text
    return text
