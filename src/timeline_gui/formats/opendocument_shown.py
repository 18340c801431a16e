"""How a sheet of LibreOffice (.ods) shows its cells: dates as no more than a month or a year, signs, and errors."""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from xml.etree.ElementTree import Element

from timeline_gui.formats import opendocument
from timeline_gui.formats.sheet_extent import BROKEN, small
from timeline_gui.formats.sheet_shown import COLUMNS, Shown, sign_of

_KIND = re.compile(rb'\boffice:value-type=["\'](\w+)').search
_SPECIAL = re.compile(rb"value-type=[\"'](?:date|percentage|currency|error)|table:formula").search
_CURRENCY = re.compile(rb'\boffice:currency=["\'](\w+)').search
_STYLE = re.compile(rb'\btable:style-name=["\']([^"\']*)').search
_DEFAULT = re.compile(rb'\btable:default-cell-style-name=["\']([^"\']*)').search
_COLUMN = re.compile(rb"<table:table-column(?=[\s>/])[^>]*>").findall
_ERROR = re.compile(rb"\bcalcext:value-type=[\"']error").search
_WORDS = re.compile(rb"<text:p\b[^>]*>([^<]*)").search
_ERROR_WORDS = re.compile(rb"#(?:N/A|DIV/0!|VALUE!|REF!|NAME\?|NUM!|NULL!)|Err:\d{3}").fullmatch


def shown(path: Path, sheet: str) -> Shown:
    """What a sheet shows; `known` where each date has a format that says it."""
    xml = opendocument.content(path)
    styles = _styles(path, xml)
    cells: dict[int, str] = {}
    errors: dict[int, str] = {}
    known, row_number = True, 1
    columns: list[bytes] = []
    for name, times, row in opendocument.rows(xml):
        if name != sheet:
            continue
        if not times:
            columns = _columns(row)
            continue
        if _SPECIAL(row):
            for at, across, cell in _special(row):
                what, said = _what(cell, row, at, columns, styles)
                known = known and what != "unknown"
                for place in range(at, at + across):
                    for number in range(row_number, row_number + times):
                        if said:
                            errors[number * COLUMNS + place] = said
                        elif what not in ("", "unknown"):
                            cells[number * COLUMNS + place] = what
        row_number += times
    return Shown(cells, errors, known)


def _special(row: bytes) -> Iterator[tuple[int, int, bytes]]:
    """The cells of which something may be shown beside their value: the column, how many they are, and the XML."""
    at = 0
    for times, cell in opendocument.cells(row):
        if _SPECIAL(cell) and opendocument.is_filled(cell):
            yield at, times, cell
        at += times


def _columns(table: bytes) -> list[bytes]:
    """The style that each column gives its cells."""
    found: list[bytes] = []
    for column in _COLUMN(table):
        style = _DEFAULT(column)
        found += [style[1] if style else b""] * min(opendocument.across(column), COLUMNS - len(found))
    return found


def _what(cell: bytes, row: bytes, at: int, columns: list[bytes], styles: Mapping[str, str]) -> tuple[str, str]:
    """What is shown of a cell, "unknown" of a date without a format; and the words of an error."""
    tag = cell[: cell.find(b">") + 1]
    words = _WORDS(cell)
    text = words[1].strip() if words else b""
    if _ERROR(tag) or (b"table:formula" in tag and _ERROR_WORDS(text)):
        return "", unescape(text.decode("utf-8", "replace")) or "#"
    kind = _KIND(tag)
    if kind is None or kind[1] not in (b"date", b"percentage", b"currency"):
        return "", ""
    if kind[1] == b"percentage":
        return "%", ""
    if kind[1] == b"currency":
        currency = _CURRENCY(tag)
        return sign_of(currency[1].decode("ascii", "replace")) if currency else "", ""
    style = _STYLE(tag) or _DEFAULT(row, 0, row.find(b">"))
    name = style[1] if style else columns[at] if at < len(columns) else b""
    return styles.get(unescape(name.decode("utf-8", "replace")), "unknown"), ""


def _styles(path: Path, xml: bytes) -> Mapping[str, str]:
    """What the styles of cells show of dates: "" for a day; those without a format of dates are none."""
    formats: dict[str, str] = {}
    named: dict[str, tuple[str, str]] = {}
    for element in _style_elements(path, xml):
        kind, name = element.tag.rpartition("}")[2], _of(element, "name")
        if kind == "date-style":
            parts = {part.tag.rpartition("}")[2] for part in element}
            formats[name] = _of_parts(parts)
        elif kind == "style" and _of(element, "family") == "table-cell":
            named[name] = _of(element, "data-style-name"), _of(element, "parent-style-name")
    found = {}
    for name in named:
        seen: set[str] = set()
        style = name
        while style in named and style not in seen:
            seen.add(style)
            data, parent = named[style]
            if data:
                if data in formats:
                    found[name] = formats[data]
                break
            style = parent
    return found


def _of(element: Element, name: str) -> str:
    return next((value for key, value in element.items() if key.endswith("}" + name)), "")


def _of_parts(parts: set[str]) -> str:
    if parts & {"hours", "minutes", "seconds"}:
        return ""
    day, month, year = (name in parts for name in ("day", "month", "year"))
    if year and not day:
        return "month" if month else "" if "quarter" in parts else "year"
    return "no year" if day and month and not year else ""


def _style_elements(path: Path, xml: bytes) -> Iterator[Element]:
    """The styles that a workbook has in either part, as far as they can be read."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, iterparse

    try:
        with zipfile.ZipFile(path) as archive:
            parts = [small(archive, "styles.xml")] if "styles.xml" in archive.namelist() else []
        for part in (*parts, xml):
            for event, element in iterparse(io.BytesIO(part), ("start", "end")):
                if element.tag.endswith("}body"):
                    break
                if event == "end":
                    yield element
    except (ParseError, DefusedXmlException, *BROKEN):
        return
