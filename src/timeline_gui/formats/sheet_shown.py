"""How a sheet of Excel shows its cells, which the reader of workbooks does not say: dates as no more than a month or a
year, numbers as per cent or in a currency, and errors.

Who types "July 2024" gets the first of July, shown as Jul-24: the day is Excel's, not the source's.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from unicodedata import category
from xml.etree.ElementTree import Element

from timeline_gui.core.language import tell
from timeline_gui.formats import sheet_extent
from timeline_gui.formats.cells import Number
from timeline_gui.formats.notes import Notes

_CHUNK = 1 << 20
COLUMNS = 1 << 14
"""Of the widest sheet: a cell is known by its row times this, and its column from 0."""
BUILT_IN = {"16": "no year", "17": "month", "9": "%", "10": "%"}
BUILT_IN |= dict.fromkeys(("5", "6", "7", "8", "42", "44"), "currency")
BESIDE = "beside "
"""Before the words that a sheet shows beside numbers, and which are told."""
_CURRENCY = re.compile(r'"\s*([$€£])\s*"|\[\$([$€£])|\[[^\]]*\]|"[^"]*"|([$€£])').finditer
_WORDS = re.compile(r'"([^"]*)"|\[\$([^\]$€£-]+)').finditer
_UNSHOWN = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')
"""What of a number format is no part of a date: texts, colours, languages, blanks."""
_CELL = re.compile(rb'<(?:\w+:)?c ([^<>]*?)(?:/>|>(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<]*</(?:\w+:)?f>))?'
                   rb'(?:<(?:\w+:)?v>([^<]*))?)')  # fmt: skip
_PLACE = re.compile(rb'\br=["\']([A-Z]{1,3})(\d{1,7})["\']').search
_STYLE = re.compile(rb'\bs=["\'](\d{1,6})["\']').search
_ERROR = re.compile(rb'\bt=["\']e["\']').search
_TEXT = re.compile(rb'\bt=["\'](?:s|str|inlineStr|b)["\']').search
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?").fullmatch
_SIGNS = ("%", "$", "€", "£")
_FIRST = {"month": re.compile(r"(-?\d{4,}-\d\d)-01").fullmatch, "year": re.compile(r"(-?\d{4,})-01-01").fullmatch}


@dataclass(frozen=True, slots=True)
class Shown:
    """What is shown in cells: "month", "year" or "no year" of dates, a sign or words beside numbers ("currency" where
    these are those of the computer), and the words of errors.
    """

    cells: Mapping[int, str] = field(default_factory=dict)
    errors: Mapping[int, str] = field(default_factory=dict)
    known: bool = False
    """Whether that could be seen."""

    def row(self, number: int, cells: list[str], left: int) -> list[str]:
        """The cells of a row, which begin in the column `left`: of dates what is shown, numbers with their sign.

        What stands for an error is blank.
        """
        for at in self._formatted(number, len(cells), left):
            what = self.cells[number * COLUMNS + left + at]
            first = _FIRST[what](cells[at]) if what in _FIRST else None
            if first:
                cells[at] = first[1]
            elif what in _SIGNS and _NUMBER(cells[at]):
                cells[at] = _with_sign(cells[at], what)
        if self.errors:
            begin = number * COLUMNS + left
            return ["" if begin + at in self.errors else cell for at, cell in enumerate(cells)]
        return cells

    def _formatted(self, number: int, width: int, left: int) -> Iterator[int]:
        begin = number * COLUMNS + left
        return (at for at in range(width) if begin + at in self.cells) if self.cells else iter(())

    def tell(self, names: Sequence[str], header: int, left: int, notes: Notes) -> None:
        """Tell of the cells below the header what is not as the file has it, by the `names` of their columns."""
        told: set[tuple[int, str]] = set()
        for cell, words in self.errors.items():
            row, at = divmod(cell, COLUMNS)
            if row > header and 0 <= at - left < len(names):
                notes.add(row, names[at - left].strip(), words, tell("an error of the spreadsheet; left out"))
        for cell, what in self.cells.items():
            row, at = divmod(cell, COLUMNS)
            if what not in _SIGNS and row > header and 0 <= at - left < len(names) and (at, what) not in told:
                told.add((at, what))
                notes.add(row, names[at - left].strip(), "", _said(what))


def _with_sign(number: str, sign: str) -> Number:
    """A number of Excel as the sheet shows it: 0.125 is 12.5%."""
    if sign == "%":
        return Number(f"{round(float(number) * 100, 10):.15g}%")
    return Number(f"-{sign}{number[1:]}" if number.startswith("-") else f"{sign}{number}")


def _said(what: str) -> str:
    if what.startswith(BESIDE):
        return tell("the sheet shows “{words}” beside these numbers; left out", words=what.removeprefix(BESIDE))
    match what:
        case "currency":
            return tell("the sheet shows these numbers in the currency of the computer, which it does not name")
        case "month":
            return tell("the sheet shows no days of these dates: first days were read as their months")
        case "year":
            return tell("the sheet shows only the years of these dates: first days were read as their years")
    return tell("the sheet shows no years of these dates: Excel adds the one in which a day is typed, so check them")


def shown(path: Path, sheet: str) -> Shown:
    """What a sheet of a workbook in XML shows; nothing of other files, and of what can't be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            part = next((part for name, part in sheet_extent.sheets(archive) if name == sheet), "")
            return _read(archive, part) if part.endswith(".xml") else Shown()
    except sheet_extent.BROKEN:
        return Shown()


def _read(archive: zipfile.ZipFile, part: str) -> Shown:
    styles = _styles(archive)
    cells: dict[int, str] = {}
    errors: dict[int, str] = {}
    with archive.open(part) as file:
        rest = b""
        while chunk := file.read(_CHUNK):
            text = rest + chunk
            cut = max(text.rfind(b"<c "), text.rfind(b":c "), 0)
            if not cut and len(text) > 16 * _CHUNK:
                break
            text, rest = text[:cut], text[cut:]
            _take(text, styles, cells, errors)
        _take(rest, styles, cells, errors)
    return Shown(cells, errors, known=True)


def _take(text: bytes, styles: Mapping[bytes, str], cells: dict[int, str], errors: dict[int, str]) -> None:
    if not styles and b't="e"' not in text and b"t='e'" not in text:
        return
    for cell in _CELL.finditer(text):
        attributes = cell[1]
        place = _PLACE(attributes)
        if place is None:
            continue
        style = _STYLE(attributes)
        what = styles.get(style[1]) if style and styles else None
        failed = _ERROR(attributes)
        if what or failed:
            at = int(place[2]) * COLUMNS + sheet_extent.column(place[1]) - 1
            if what and cell[2] and not _TEXT(attributes):
                cells[at] = what
            if failed:
                errors[at] = (cell[2] or b"").decode("utf-8", "replace")


def _styles(archive: zipfile.ZipFile) -> dict[bytes, str]:
    """What the styles of cells show, by their numbers, where that is less than a day or more than a number."""
    from defusedxml import DefusedXmlException
    from defusedxml.ElementTree import ParseError, fromstring

    try:
        root: Element = fromstring(sheet_extent.small(archive, "xl/styles.xml"))
    except (ParseError, DefusedXmlException):
        return {}
    codes = dict(BUILT_IN)
    for element in root.iter():
        if element.tag.endswith("}numFmt"):
            codes[element.get("numFmtId", "")] = of_code(element.get("formatCode", ""))
    cells = next((element for element in root if element.tag.endswith("}cellXfs")), ())
    named = ((str(number).encode(), codes.get(style.get("numFmtId", ""), "")) for number, style in enumerate(cells))
    return {number: what for number, what in named if what}


def of_code(code: str) -> str:
    """What a number format shows of a date, or the sign beside numbers; "" where it is a day, a time or neither."""
    if currency := next((found[found.lastindex] for found in _CURRENCY(code) if found.lastindex), ""):
        return str(currency)
    if "%" in _UNSHOWN.sub("", code):
        return "%"
    if words := beside(code):
        return words
    letters = set(_UNSHOWN.sub("", code).partition(";")[0].lower())
    if letters & set("hs0#?") or "general" in code.lower():
        return ""
    day, month, year = ("d" in letters, "m" in letters, "y" in letters)
    if year and not day:
        return "month" if month else "year"
    return "no year" if day and month and not year else ""


def beside(code: str) -> str:
    """The words that a number format has beside numbers, a currency among them; "" where it has none."""
    first = code.partition(";")[0]
    shown = _UNSHOWN.sub("", first)
    if not set(shown) & set("0#?") and "general" not in shown.lower():
        return ""
    words = " ".join(filter(None, ((found[1] or found[2] or "").strip() for found in _WORDS(first))))
    return sign_of(words) if any(each.isalpha() or category(each) == "Sc" for each in words) else ""


def sign_of(currency: str) -> str:
    """The sign that stands for a currency, else its words, to be told."""
    return {"USD": "$", "EUR": "€", "GBP": "£"}.get(currency, BESIDE + currency)
