"""What can still be read of a damaged document, written to a new one; the damaged file is never altered.

Tables are read row by row: forwards until a page can't be read, backwards from the end, and the keys in between one
by one. A row that refers to one that is lost goes too, or loses the reference where it may be without.
"""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from timeline_gui.core import edtf
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.store import files, fulltext, sqlite
from timeline_gui.store.opening import create_document, open_document
from timeline_gui.store.rows import fingerprint
from timeline_gui.store.tables import COLUMNS

_ORDER = (
    *("place", "actor", "source", "tag", "event", "actor_alias", "affiliation", "participation", "citation"),
    *("figure", "event_tag", "saved_view", "step", "step_change", "not_same"),
)
"""What is referred to before what refers to it; a snapshot is made anew, not saved."""
_OPTIONAL = {"event": {"place_key": "place"}, "citation": {"speaker_key": "actor"}}
_FAULTS = (sqlite3.Error, UnicodeDecodeError)
"""What a damaged file raises; the second where the damage is in the message of the first."""
_NUMBERS = {
    "place": ("latitude", "longitude"),
    "event": ("importance",),
    "citation": ("start", "end"),
    "figure": ("low", "high"),
}
_MOST_PROBES = 200_000
_EVERY = 2000


@dataclass(frozen=True, slots=True)
class Recovered:
    """Rows by table that are in the new document, and those that could be read but not kept; tables with gaps."""

    saved: dict[str, int]
    dropped: dict[str, int]
    gaps: tuple[str, ...]


def recover(path: Path, target: Path, progress: Progress | None = None) -> Recovered:
    """Write what can be read of a document to a new one, which appears whole or not at all.

    Raises UserError where nothing at all can be read, and where the target is there already or can't be written.
    """
    told = progress or SilentProgress()
    if path.absolute() == target.absolute():
        raise UserError(tell("A document can't be recovered into itself"), str(path), tell("Choose another name."))
    if not path.is_file():
        raise UserError(tell("There is no such file"), str(path), tell("See whether it was moved or renamed."))
    copy = files.private_copy(path)
    try:
        with files.new_file(target) as made, closing(_reader(copy, path)) as source:
            title = _title(source)
            create_document(made, title).close()
            return _fill(source, made, told)
    finally:
        shutil.rmtree(copy.parent, ignore_errors=True)


def _reader(copy: Path, path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(sqlite.file_uri(copy, mode="rw"), uri=True, isolation_level=None)
    try:
        connection.text_factory = lambda octets: octets.decode("utf-8", "replace")
        connection.execute("PRAGMA trusted_schema = OFF")
        found = {name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        if "event" not in found:
            raise sqlite3.DatabaseError(tell("no table of events"))
    except _FAULTS as error:
        connection.close()
        what = tell("Nothing of this file can be read ({reason})", reason=error)
        raise UserError(what, str(path), tell("Use a backup of it.")) from error
    return connection


def _title(source: sqlite3.Connection) -> str:
    with suppress(*_FAULTS):
        row = source.execute("SELECT title FROM document").fetchone()
        return str(row[0]) if row else ""
    return ""


def _fill(source: sqlite3.Connection, made: Path, progress: Progress) -> Recovered:
    saved: dict[str, int] = {}
    dropped: dict[str, int] = {}
    gaps = []
    with closing(open_document(made)) as document, document.writing() as connection:
        keys: dict[str, set[object]] = {}
        for table in _ORDER:
            columns = COLUMNS[table]
            statement = f"INSERT INTO {table} ({_listed(columns)}) VALUES ({fulltext.marks(columns)})"
            rows = _Rows(source, table)
            saved[table] = dropped[table] = 0
            keys[table] = set()
            for row in rows:
                if (saved[table] + dropped[table]) % _EVERY == 0:
                    progress.report(saved[table], 0, table)
                kept = _mended(table, row, keys)
                try:
                    connection.exec_driver_sql(statement, tuple(kept[column] for column in columns))
                except Exception as error:
                    if not isinstance(error.__cause__ or getattr(error, "orig", None), sqlite3.IntegrityError):
                        raise
                    dropped[table] += 1
                else:
                    saved[table] += 1
                    keys[table].add(kept.get("key"))
            if rows.gap:
                gaps.append(table)
        for index in fulltext.INDEXES:
            index.rebuild(connection.exec_driver_sql)
    return Recovered(saved, {table: count for table, count in dropped.items() if count}, tuple(gaps))


def _listed(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _mended(table: str, row: dict[str, Any], keys: dict[str, set[object]]) -> dict[str, Any]:
    """The row without references that may be missing, and with what follows from other columns made anew."""
    mended = dict(row)
    for column, other in _OPTIONAL.get(table, {}).items():
        if mended[column] is not None and mended[column] not in keys[other]:
            mended[column] = None
    for column in _NUMBERS.get(table, ()):
        if not isinstance(mended[column], int | float | None):
            mended[column] = None
    if table == "source":
        text = mended["text"]
        mended["sha256"] = None if text is None else fingerprint(str(text))
    if table == "event":
        try:
            date = edtf.parse(str(mended["date"]))
        except EdtfError:
            # A date that was hit is kept as words, for a person to read.
            mended["date_text"] = f"{mended['date_text']} {mended['date']}".strip()
            date = edtf.parse("")
        mended |= {
            "date": date.text,
            "begin_min": date.begin_min,
            "begin_max": date.begin_max,
            "end_min": date.end_min,
            "end_max": date.end_max,
            "date_flags": int(date.flags),
            "begin_precision": int(date.begin_precision),
            "end_precision": int(date.end_precision),
        }
    return mended


class _Rows:
    """The rows of a table as far as they can be read; `gap` says whether that was not all."""

    def __init__(self, source: sqlite3.Connection, table: str) -> None:
        self._source, self._table = source, table
        self.gap = False
        self._columns: list[str] = []
        try:
            have = [name for (name,) in source.execute("SELECT name FROM pragma_table_info(?)", (table,))]
            self._columns = [name for name in COLUMNS[table] if name in have]
        except _FAULTS:
            self.gap = True

    def __iter__(self) -> Iterator[dict[str, Any]]:
        if not self._columns:
            return
        last = None
        forwards = self._scan("ASC")
        for key, row in forwards:
            last = key
            yield row
        if not self.gap:
            return
        back: list[tuple[int, dict[str, Any]]] = []
        for key, row in self._scan("DESC"):
            if last is not None and key <= last:
                break
            back.append((key, row))
        first = back[-1][0] if back else None
        if last is not None and first is not None:
            for key in range(last + 1, min(first, last + 1 + _MOST_PROBES)):
                if (found := self._probe(key)) is not None:
                    yield found
        for _key, row in reversed(back):
            yield row

    def _scan(self, order: str) -> Iterator[tuple[int, dict[str, Any]]]:
        query = f"SELECT rowid, {_listed(tuple(self._columns))} FROM {self._table} NOT INDEXED ORDER BY rowid {order}"
        try:
            for rowid, *values in self._source.execute(query):
                yield rowid, self._row(values)
        except _FAULTS:
            self.gap = True

    def _probe(self, key: int) -> dict[str, Any] | None:
        query = f"SELECT {_listed(tuple(self._columns))} FROM {self._table} NOT INDEXED WHERE rowid = ?"
        with suppress(*_FAULTS):
            found = self._source.execute(query, (key,)).fetchone()
            return None if found is None else self._row(found)
        return None

    def _row(self, values: Any) -> dict[str, Any]:
        row = dict.fromkeys(COLUMNS[self._table], "")
        return row | dict(zip(self._columns, values, strict=True))
