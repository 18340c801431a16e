"""Rows of a damaged document as a whole one may hold them: what a field can't hold is replaced, and told.

A row stays for all that is right in it. What says nothing of itself is given the neutral value: an actor's odd kind
becomes “other”, an odd number none, a date that can't be read words.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias

from timeline_gui.core import edtf
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.language import tell
from timeline_gui.core.model import ACTOR_KINDS, QUALIFIERS, STATUSES, Problem, new_id
from timeline_gui.store.checks import fills
from timeline_gui.store.rows import derived, fingerprint
from timeline_gui.store.tables import COLUMNS

MOST_TOLD = 10_000
"""Replaced values that are listed; the rest is counted."""
_LONGEST = 200
_REFERENCES: Mapping[str, Mapping[str, str]] = {"event": {"place_key": "place"}, "citation": {"speaker_key": "actor"}}
"""Those that a row may be without."""
_CHOICES: Mapping[tuple[str, str], tuple[tuple[str, ...], str | None]] = {
    ("actor", "kind"): (ACTOR_KINDS, "other"),
    ("event", "status"): (STATUSES, "confirmed"),
    ("figure", "qualifier"): (QUALIFIERS, None),
}
"""Fields of few words, and what stands for any other word."""
_DATES = {"affiliation": ("date",), "citation": ("date",), "source": ("published", "retrieved")}
"""Dates that have no words beside them."""
_DERIVED = {"begin_min", "begin_max", "end_min", "end_max", "date_flags", "begin_precision", "end_precision"}
"""What follows from an event's date."""
_Row: TypeAlias = dict[str, Any]
_Note: TypeAlias = Callable[[str, object, str], None]
"""Takes a field, its value, and what became of it."""


class Mender:
    """Mends row after row, tables in the order of their references, and remembers what is there to refer to.

    Attributes:
        problems: the first values that were replaced, each with its table, row and field.
        count: how many were.
    """

    def __init__(self, file: str, text_of: Callable[[int], str | None]) -> None:
        """`text_of` gives the text of a source that is in the new document, by key."""
        self._file = file
        self._text_of = text_of
        self._keys: dict[str, set[object]] = {}
        self._ids: dict[str, set[object]] = {}
        self.problems: list[Problem] = []
        self.count = 0

    def mended(self, table: str, read: Mapping[str, Any], lost: Iterable[str] = ()) -> _Row:
        """A row that the table takes, as far as that can be said of a row alone."""
        key = read.get("key")

        def note(field: str, value: object, message: str) -> None:
            self.count += 1
            if len(self.problems) < MOST_TOLD:
                row = key if isinstance(key, int) else None
                self.problems.append(Problem(self._file, row, f"{table}.{field}", _shown(value), message))

        for column in lost:
            note(column, "", tell("it can't be read"))
        row = {
            column: _value(column, kind, nullable, read.get(column), note) for column, kind, nullable in _kinds(table)
        }
        for (of, column), (words, neutral) in _CHOICES.items():
            if of == table and row[column] not in (*words, neutral):
                note(
                    column,
                    row[column],
                    tell("it is none of the words there are: replaced by “{word}”", word=neutral or "none"),
                )
                row[column] = neutral
        for column, other in _REFERENCES.get(table, {}).items():
            if row[column] is not None and row[column] not in self._keys.get(other, ()):
                note(column, row[column], tell("the {table} that it refers to is lost", table=other))
                row[column] = None
        for column in _DATES.get(table, ()):
            if not _is_date(row[column]):
                note(column, row[column], tell("it is no date: left out"))
                row[column] = ""
        if "id" in row and (not row["id"] or row["id"] in self._ids.get(table, ())):
            note("id", row["id"], tell("another has it, or it is empty: replaced by a new one"))
            row["id"] = new_id()
        match table:
            case "event":
                _mend_event(row, note)
            case "place":
                _mend_place(row, note)
            case "figure":
                _mend_figure(row, note)
            case "source":
                _mend_source(row, note)
            case "citation":
                self._mend_citation(row, note)
        return row

    def note_table(self, table: str, message: str) -> None:
        """Tell something of a table, which counts as no value."""
        self.problems.append(Problem(self._file, None, table, "", message))

    def kept(self, table: str, row: Mapping[str, Any]) -> None:
        """The row is in the new document."""
        self._keys.setdefault(table, set()).add(row.get("key"))
        if "id" in row:
            self._ids.setdefault(table, set()).add(row["id"])

    def _mend_citation(self, row: _Row, note: _Note) -> None:
        start, end = row["start"], row["end"]
        if start is None and end is None:
            return
        if start is None or end is None or not 0 <= start <= end:
            message = tell("the quote stands at no such place in the text: left out")
        elif (text := self._text_of(row["source_key"])) is not None and not fills(row["quote"], text[start:end]):
            message = tell("the quote does not stand there in the text: left out")
        else:
            return
        note("start", f"{start}–{end}", message)
        row["start"] = row["end"] = None


@cache
def _kinds(table: str) -> tuple[tuple[str, type, bool], ...]:
    """The columns of a table, with what they hold and whether they may be without it."""
    from timeline_gui.store.schema import TABLES  # SQLAlchemy, which no start waits for

    columns = TABLES[table].columns
    return tuple(
        (column, columns[column].type.python_type, bool(columns[column].nullable)) for column in COLUMNS[table]
    )


def _value(column: str, kind: type, nullable: bool, value: Any, note: _Note) -> Any:
    """A value of the kind that the column holds."""
    if column in _DERIVED:
        return None
    if kind is str:
        return _text(column, value, note) if value is not None or not nullable else None
    if column == "key" or column.endswith("_key"):
        return value if isinstance(value, int) else None
    number = _number(value, whole=kind is int)
    if number is None and value is not None:
        note(column, value, tell("it is no number: left out"))
    return 0 if number is None and not nullable else number


def _text(column: str, value: object, note: _Note) -> str:
    if not isinstance(value, bytes):
        return "" if value is None else str(value)
    if b"\0" in value:
        # What a lost page was filled up with.
        note(column, value, tell("there are zeros in the text: left out"))
        value = value.replace(b"\0", b"")
    try:
        return value.decode()
    except UnicodeDecodeError:
        note(column, value, tell("it is not UTF-8: what could not be read is “�” now"))
        return value.decode("utf-8", "replace")


def _number(value: Any, *, whole: bool) -> float | int | None:
    if not isinstance(value, int | float) or not math.isfinite(value):
        return None
    if not whole:
        return float(value)
    return int(value) if value == int(value) and abs(value) < 2**63 else None


def _mend_event(row: _Row, note: _Note) -> None:
    """What follows from the date is made anew; a date that was hit is kept as words, for a person to read."""
    if not _is_date(row["date"]):
        note("date", row["date"], tell("it is no date: kept as words"))
        row["date_text"] = f"{row['date_text']} {row['date']}".strip()
        row["date"] = ""
    date = edtf.parse(row["date"])
    row |= {"date": date.text, **derived(date)}


def _mend_place(row: _Row, note: _Note) -> None:
    latitude, longitude = row["latitude"], row["longitude"]
    if latitude is None and longitude is None:
        return
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        note("latitude", f"{latitude}, {longitude}", tell("it is no place on earth: left out"))
        row["latitude"] = row["longitude"] = None


def _mend_figure(row: _Row, note: _Note) -> None:
    low, high = row["low"], row["high"]
    if low is not None and high is not None and low > high:
        note("low", f"{low}–{high}", tell("it is no range: left out"))
        row["low"] = row["high"] = None


def _mend_source(row: _Row, note: _Note) -> None:
    text, stored = row["text"], row["sha256"]
    row["sha256"] = None if text is None else fingerprint(text)
    if row["sha256"] != stored:
        note("sha256", stored or "", tell("the text is not as it was stored: it may be damaged"))


def _is_date(text: str) -> bool:
    try:
        edtf.parse(text)
    except EdtfError:
        return False
    return True


def _shown(value: object) -> str:
    """The value on a line, whatever it would do to a terminal."""
    text = value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
    short = text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
    return "".join(character if character.isprintable() else "�" for character in short)
