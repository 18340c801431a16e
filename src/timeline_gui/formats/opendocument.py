"""Workbooks of LibreOffice (.ods): how far their cells reach.

A cell or a row may stand for very many, which the reader of workbooks holds each for itself, of all sheets at once.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path

from timeline_gui.core.language import tell
from timeline_gui.formats.sheet_extent import BROKEN, Extent, together

MOST_CELLS = 5_000_000
"""Cells for which there is memory in any case: each takes more than one of Excel's."""
_BEGIN = re.compile(rb"<table:table(-row)?(?=[\s>/])")
_NAME = re.compile(rb'\btable:name=["\']([^"\']*)["\']').search
_DOWN = re.compile(rb'\btable:number-rows-repeated=["\'](\d{1,9})').search
_ACROSS = re.compile(rb'\btable:number-columns-repeated=["\'](\d{1,9})').search
_CELL = re.compile(rb"<table:(?:covered-)?table-cell(?=[\s>/])")
_FILLED = (b"<text:", b"office:value", b"office:date-value", b"office:string-value")


def content(path: Path) -> bytes:
    """What a workbook holds, as XML; b"" of a file that is none, or damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read("content.xml")
    except BROKEN:
        # What zipfile does not take the reader of workbooks refuses in words of its own.
        return b""


def check(xml: bytes) -> None:
    """Raise ValueError for what is no XML to its end: the reader of workbooks would look for that end for ever."""
    from xml.parsers import expat

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(xml, True)
    except (expat.ExpatError, LookupError) as error:
        raise ValueError(str(error)) from error


def _refuse(*_declared: object) -> None:
    """A workbook declares nothing, and what is declared may grow without end."""
    raise ValueError(tell("it declares what no workbook does"))


def is_one(path: Path) -> bool:
    """Whether a file is such a workbook."""
    try:
        with zipfile.ZipFile(path) as archive:
            return "content.xml" in archive.namelist()
    except BROKEN:
        return False


def rows(xml: bytes) -> Iterator[tuple[str, int, bytes]]:
    """The rows of all sheets: the sheet's name, how many times the row stands there, and its XML.

    Before those of a sheet comes what stands there before them, no times.
    """
    name = ""
    begins = [(found.start(), found[1] is not None) for found in _BEGIN.finditer(xml)]
    ends = [begin for begin, _is_row in begins[1:]] + [len(xml)]
    for (begin, is_row), end in zip(begins, ends, strict=False):
        tag = xml[begin : xml.find(b">", begin) + 1]
        if is_row:
            times = _DOWN(tag)
            yield name, int(times[1]) if times else 1, xml[begin:end]
        else:
            named = _NAME(tag)
            name = unescape(named[1].decode("utf-8", "replace")) if named else ""
            yield name, 0, xml[begin:end]


def cells(row: bytes) -> Iterator[tuple[int, bytes]]:
    """The cells of a row: how many times each stands there, and its XML."""
    for cell in _CELL.split(row)[1:]:
        yield across(cell), cell


def across(xml: bytes) -> int:
    """How many times a cell or a column stands there."""
    if b"columns-repeated" not in xml:
        return 1
    times = _ACROSS(xml, 0, xml.find(b">") + 1)
    return int(times[1]) if times else 1


def is_filled(xml: bytes) -> bool:
    """Whether a cell, or a row, has more than blank cells."""
    return any(mark in xml for mark in _FILLED)


def faults(xml: bytes) -> Mapping[str, str]:
    """What is wrong with the extent of a sheet by its name, where they can't be held together.

    Raises ValueError where it is no XML.
    """
    if xml:
        check(xml)
    found: dict[str, Extent] = {}
    row_of: dict[str, int] = {}
    elements = 0
    for name, times, row in rows(xml):
        extent, top = found.setdefault(name, Extent(right=1)), row_of.get(name, 0)
        row_of[name] = top + times
        if not times or not is_filled(row):
            continue
        width, filled = _width(row)
        elements += filled
        extent.cells += filled
        extent.top, extent.bottom = min(extent.top, top + 1), top + times
        extent.right = max(extent.right, width)
    return together(list(found.items()), elements, MOST_CELLS) if found else {}


def _width(row: bytes) -> tuple[int, int]:
    """The last column that is filled, and how many cells up to it the file itself has."""
    head = row[: max(map(row.rfind, _FILLED))]
    if b"columns-repeated" not in head:
        number = head.count(b"<table:table-cell") + head.count(b"<table:covered-table-cell")
        return number, number
    at = last = filled = 0
    for times, cell in cells(row):
        at += times
        if is_filled(cell):
            last, filled = at, filled + 1
    return last, filled
