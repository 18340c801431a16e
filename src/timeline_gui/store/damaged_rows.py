"""The rows of a table of a damaged file, around the pages that can't be read."""

import sqlite3
from collections.abc import Iterator
from typing import Any

from timeline_gui.store.tables import COLUMNS

FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file raises; the second where the damage is in the message of the first."""
_SINGLE = 20_000
"""Keys of a gap that are tried one by one, before the steps grow."""
_MOST_TRIES = 1_000_000
_LAST = 2**63 - 1
_NONE = -_LAST
"""A key that no row has: there is none any more."""

_COLUMNS = """
    SELECT CAST(found.name AS BLOB) FROM sqlite_schema AS listed, pragma_table_info(listed.name) AS found
    WHERE listed.name = ? AND listed.type = 'table' AND listed.sql LIKE 'CREATE TABLE%'
"""


class DamagedRows:
    """The rows of a table as far as they can be read, by column name; `gap` says that some can't.

    Rows are read in ascending order until one can't be, and from the next on that can: keys are tried one by one, then
    in steps that double, so that a gap of any size is crossed. Of a row of which a part can't be read the rest is kept,
    and the names of its `lost` columns are told. `misdeclared` says that the list of tables has not all of its columns.
    """

    def __init__(self, source: sqlite3.Connection, table: str, *, expected: bool) -> None:
        """`expected` says that a file of this version has the table."""
        self._source, self._table = source, table
        self._tries = 0
        self.gap = False
        self._columns: tuple[str, ...] = ()
        try:
            have = {name for (name,) in source.execute(_COLUMNS, (table,))}
            self._columns = tuple(name for name in COLUMNS[table] if name.encode() in have)
        except FAULTS:
            self.gap = True
        # No version lacks columns; a table that has not all of them was hit.
        lacking = len(self._columns) < len(COLUMNS[table])
        self.misdeclared = self.gap or (lacking and (expected or bool(self._columns)))
        self.gap = self.misdeclared

    def __iter__(self) -> Iterator[tuple[dict[str, Any], tuple[str, ...]]]:
        if not self._columns:
            return
        start: int | None = None
        while True:
            try:
                for key, row in self._scan(start):
                    if start is not None and key < start:
                        raise sqlite3.DatabaseError("the rows are not in order")
                    yield row, ()
                    start = key + 1
            except FAULTS:
                self.gap = True
            else:
                return
            found = self._next_key(1 if start is None else start)
            if found is None:
                return
            yield self._piecewise(found)
            start = found + 1

    def _scan(self, start: int | None) -> Iterator[tuple[int, dict[str, Any]]]:
        listed = ", ".join(f'"{column}"' for column in self._columns)
        where = "" if start is None else f"WHERE rowid >= {start}"
        query = f"SELECT rowid, {listed} FROM {self._table} NOT INDEXED {where} ORDER BY rowid"
        for key, *values in self._source.execute(query):
            yield key, dict(zip(self._columns, values, strict=True))

    def _next_key(self, start: int) -> int | None:
        """The first key from here on that can be read; None where there is none, or after very many tries."""
        step, at = 1, start
        while at <= _LAST and self._tries < _MOST_TRIES:
            found = self._key_from(at)
            if found is not None:
                first = self._first_between(at - step + 1, at, found)
                return None if first == _NONE else first
            if at - start >= _SINGLE:
                step *= 2
            at += step
        return None

    def _first_between(self, low: int, high: int, found: int) -> int:
        """The first key that can be read from `low` on, where from `high` on it is `found`."""
        while low < high:
            middle = (low + high) // 2
            earlier = self._key_from(middle)
            if earlier is None:
                low = middle + 1
            else:
                high, found = middle, earlier
        return found

    def _key_from(self, at: int) -> int | None:
        """The next key from here on, `_NONE` after the last, None where that can't be read."""
        self._tries += 1
        query = f"SELECT rowid FROM {self._table} NOT INDEXED WHERE rowid >= ? ORDER BY rowid LIMIT 1"
        try:
            row = self._source.execute(query, (at,)).fetchone()
        except FAULTS:
            return None
        if row is None:
            return _NONE
        return int(row[0]) if row[0] >= at else None

    def _piecewise(self, key: int) -> tuple[dict[str, Any], tuple[str, ...]]:
        row: dict[str, Any] = {}
        lost = []
        for column in self._columns:
            query = f'SELECT "{column}" FROM {self._table} NOT INDEXED WHERE rowid = ?'
            try:
                found = self._source.execute(query, (key,)).fetchone()
            except FAULTS:
                found = None
            row[column] = None if found is None else found[0]
            if found is None:
                lost.append(column)
        return row, tuple(lost)
