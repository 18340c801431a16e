"""Whether every value in a document is of its kind: another program may have written anything into the tables.

What is asked of each is that it can be shown. `checks` looks further, at what belongs together.
"""

import sqlite3
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from timeline_gui.core import edtf
from timeline_gui.core.model import ACTOR_KINDS, QUALIFIERS, STATUSES
from timeline_gui.store.document import Document
from timeline_gui.store.sqlite import damaged
from timeline_gui.store.tables import COLUMNS

_NUMBERS = {"begin_min", "begin_max", "end_min", "end_max", "date_flags", "begin_precision", "end_precision"}
_WHOLE = _NUMBERS | {"key", "position", "importance", "start", "end", "last_key", "counter"}
_REAL = {"latitude": 90, "longitude": 180, "low": 1e300, "high": 1e300}
"""The greatest that each may be."""
_SMALL = {"date_flags": 2**16 - 1, "begin_precision": 2**8 - 1, "end_precision": 2**8 - 1}
"""The greatest of what follows from a date and is kept in few bits."""
_EMPTY = {"begin_min", "begin_max", "end_min", "end_max", "importance", "start", "end", "place_key", "speaker_key"} | {
    *_REAL,
    "sha256",
    "qualifier",
}
"""What may be null, beside the text of a source."""
_ONE_OF = {("event", "status"): STATUSES, ("actor", "kind"): ACTOR_KINDS, ("figure", "qualifier"): QUALIFIERS}
_UNSEEN = {"snapshot"}
"""Tables that are held against their own format where they are read."""
_DATES = ("event.date", "citation.date", "affiliation.date")


class Fault(NamedTuple):
    """A value that is not of its kind; `row` is the key, or what stands for one."""

    table: str
    column: str
    row: object
    value: object

    def __str__(self) -> str:
        return f"{self.table} {self.row}: {self.column} is {_shortened(self.value)}"


def require_sound(document: Document) -> None:
    """Raises UserError, which names the first, where a value can't be shown for what it is."""
    with document.cursor() as cursor:
        for fault in faults(cursor):
            raise damaged(document.name, fault)


def faults(cursor: sqlite3.Cursor) -> Iterator[Fault]:
    """The first value of each column of each table that is not of its kind, then the dates that are none."""
    for table, columns in COLUMNS.items():
        if table not in _UNSEEN:
            yield from _of_another_kind(cursor, table, columns)
            yield from _undecodable(cursor, table, [column for column in columns if is_text(column)])
    for name in _DATES:
        table, column = name.split(".")
        yield from _no_dates(cursor, table, column)


def is_text(column: str) -> bool:
    """Whether a column holds text, in whatever table."""
    return column not in _WHOLE and column not in _REAL and not column.endswith("_key")


def _wanted(table: str, column: str) -> str:
    name = f'"{column}"'
    if column in _REAL:
        kind = f"typeof({name}) IN ('real', 'integer') AND abs({name}) <= {_REAL[column]}"
    elif column in _SMALL:
        kind = f"typeof({name}) = 'integer' AND {name} BETWEEN 0 AND {_SMALL[column]}"
    elif not is_text(column):
        kind = f"typeof({name}) = 'integer'"
    elif (table, column) in _ONE_OF:
        kind = f"{name} IN ({', '.join(f'{value!r}' for value in _ONE_OF[table, column])})"
    else:
        kind = f"typeof({name}) = 'text'"
    empty = column in _EMPTY or (table, column) == ("source", "text")
    return f"({kind} OR {name} IS NULL)" if empty else f"({kind} AND {name} IS NOT NULL)"


def _of_another_kind(cursor: sqlite3.Cursor, table: str, columns: Sequence[str]) -> Iterator[Fault]:
    wanted = [_wanted(table, column) for column in columns]
    # All of them in one go through the table; only where there is one, each column for itself.
    if cursor.execute(f'SELECT 1 FROM "{table}" WHERE NOT ({" AND ".join(wanted)}) LIMIT 1').fetchone() is None:
        return
    for column, condition in zip(columns, wanted, strict=True):
        row = cursor.execute(
            f'SELECT {_row(table)}, typeof("{column}"), substr(CAST("{column}" AS BLOB), 1, 200) FROM "{table}" '
            f"WHERE NOT {condition} LIMIT 1"
        ).fetchone()
        if row is not None:
            yield Fault(table, column, row[0], f"{row[1]} {(row[2] or b'').decode('utf-8', 'replace')}".strip())


def _undecodable(cursor: sqlite3.Cursor, table: str, columns: Sequence[str]) -> Iterator[Fault]:
    """The first text that is not UTF-8. Reading them is what finds it, all of a row at once."""
    if not columns:
        return
    try:
        deque(cursor.execute(f'SELECT {" || ".join(map(_or_empty, columns))} FROM "{table}"'), maxlen=0)
    except sqlite3.OperationalError as error:
        if "decode" not in str(error):
            raise
    else:
        return
    octets = ", ".join(f"CAST({_or_empty(column)} AS BLOB)" for column in columns)
    for row, *texts in cursor.execute(f'SELECT {_row(table)}, {octets} FROM "{table}"'):
        for column, text in zip(columns, texts, strict=True):
            try:
                text.decode("utf-8")
            except UnicodeDecodeError:
                yield Fault(table, column, row, text.decode("utf-8", "replace"))
                return


def _or_empty(column: str) -> str:
    return f"coalesce(\"{column}\", '')"


def _row(table: str) -> str:
    """What tells a row from others of its table."""
    return "key" if "key" in COLUMNS[table] else "rowid"


def _no_dates(cursor: sqlite3.Cursor, table: str, column: str) -> Iterator[Fault]:
    # A set of Python's finds those that differ in a third of the time that SQLite takes to sort them.
    for date in set(chain.from_iterable(cursor.execute(f"SELECT {column} FROM {table} WHERE {column} != ''"))):
        try:
            edtf.parse(date)
        except edtf.EdtfError:
            row = cursor.execute(f"SELECT key FROM {table} WHERE {column} = ? LIMIT 1", (date,)).fetchone()
            yield Fault(table, column, row and row[0], date)


def _shortened(value: object) -> str:
    text = str(value)
    return f"“{text[:60]}…”" if len(text) > 60 else f"“{text}”"
