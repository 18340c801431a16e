"""What cells hold in the manner of machines is put into words: HTML, and times counted in seconds since 1970."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html.entities import html5

from timeline_gui.core.language import tell
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.plain import plain
from timeline_gui.formats.tabular.row import Row

_TAGS = (
    "a|abbr|article|aside|b|blockquote|body|br|caption|center|cite|code|div|dd|dl|dt|em|figcaption|figure|font|footer|"
    "h[1-6]|header|hr|html|i|img|ins|del|li|mark|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|"
    "table|tbody|td|tfoot|th|thead|time|tr|tt|u|ul|wbr"
)
_TAG = re.compile(rf"<(?:/?(?:{_TAGS})(?:\s[^<>]*)?/?|!--(?:(?!<!--).)*?--)>", re.IGNORECASE | re.DOTALL).search
_ENTITY = re.compile(r"&(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{1,31};))").finditer
_CELLS = ("title", "summary", "note", "place", "category")
_CLAIMED = ("quote", "source", "publisher", "author", "speaker")
_NAMED = re.compile(r"timestamp|\bunix\b|\bepoch\b").search
_DAY = 86_400
_SECONDS, _MILLISECONDS = 10, 13
"""Digits of a Unix timestamp of our days in either."""


def without_html(text: str) -> str:
    """The words of a text that holds tags or entities of HTML; any other stays as it is."""
    if "<" not in text and "&" not in text:
        return text
    if _TAG(text) is None and not any(found[1] is None or found[1] in html5 for found in _ENTITY(text)):
        return text
    return plain(text)


class Refining:
    """Refines the rows of one file, after all their dates were seen."""

    def __init__(self, notes: Notes, headers: Iterable[tuple[str, str]]) -> None:
        """`headers` are fields of dates with the plain names of their columns."""
        self._notes = notes
        self._named = {field for field, name in headers if _NAMED(name)}
        self._stamped: dict[str, bool] = {}
        """Fields that have timestamps, and whether all are midnights."""
        self._otherwise: set[str] = set()

    def see(self, field: str, cell: str) -> None:
        """A cell of dates has this."""
        if field in self._otherwise or not cell:
            return
        if cell.isdecimal() and len(cell) in (_SECONDS, _MILLISECONDS):
            midnight = _seconds(cell) % _DAY == 0
            self._stamped[field] = midnight and self._stamped.get(field, True)
        elif field not in self._named:
            self._otherwise.add(field)

    def rows(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows, refined; what was done is told once a field."""
        stamped = {field: days for field, days in self._stamped.items() if field not in self._otherwise}
        for row in rows:
            if stamped:
                self._stamps(row, stamped)
            self._plain(row)
            yield row

    def _plain(self, row: Row) -> None:
        if not _may_be_html(row):
            return
        cells = row.cells
        for name in _CELLS:
            text = cells.get(name)
            if text and ("<" in text or "&" in text):
                cells[name] = self._words(row, name, text)
        for claim in row.claims.values():
            for name in _CLAIMED:
                text = claim.get(name)
                if text and ("<" in text or "&" in text):
                    claim[name] = self._words(row, name, text)
        for at, (text, role) in enumerate(row.actors):
            if "<" in text or "&" in text:
                row.actors[at] = self._words(row, "actors", text), role

    def _words(self, row: Row, name: str, text: str) -> str:
        words = without_html(text)
        if words != text:
            self._notes.repeated(row.number, name, text, tell("HTML was made plain text"))
        return words

    def _stamps(self, row: Row, stamped: dict[str, bool]) -> None:
        for field, days in stamped.items():
            cell = row.words(field)
            if not (cell.isdecimal() and len(cell) in (_SECONDS, _MILLISECONDS)):
                continue
            at = datetime.fromtimestamp(int(_seconds(cell)), UTC).strftime("%Y-%m-%dT%H:%M:%S")
            thousandths = cell[-3:] if len(cell) == _MILLISECONDS else "000"
            fraction = "" if thousandths == "000" else f".{thousandths}"
            row.cells[field] = at[:10] if days else f"{at}{fraction}Z"
            what = tell("Unix timestamps: all are midnights in UTC, so they were read as days")
            self._notes.repeated(
                row.number, field, cell, what if days else tell("Unix timestamps were read as times in UTC")
            )


def _may_be_html(row: Row) -> bool:
    texts = "".join(row.cells.values())
    if row.actors:
        texts += "".join([cell for cell, _role in row.actors])
    for claim in row.claims.values():
        texts += "".join(claim.values())
    return "<" in texts or "&" in texts


def _seconds(cell: str) -> float:
    return int(cell) / 1000 if len(cell) == _MILLISECONDS else int(cell)
