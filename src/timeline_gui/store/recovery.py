"""What can still be read of a damaged document, written to a new one; the damaged file is never altered.

It is read in copies, in up to four ways: with the log beside it and without, with its own first page and with one of
ours. The first way that leaves nothing out counts, else the one that gives most. Tables are read row by row around the
pages that can't be read. A row that refers to one that is lost goes too, or loses the reference where it may be
without.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Problem
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.store import files, fulltext, migrations, salvage, sqlite
from timeline_gui.store.damaged_rows import FAULTS, DamagedRows
from timeline_gui.store.mending import Mender
from timeline_gui.store.opening import create_document, open_document

if TYPE_CHECKING:
    from sqlalchemy import Connection

_ORDER = (
    *("place", "actor", "source", "tag", "event", "actor_alias", "affiliation", "participation", "citation"),
    *("figure", "event_tag", "saved_view", "step", "step_change", "not_same"),
)
"""What is referred to before what refers to it; a snapshot is made anew, not saved."""
_EVERY = 2000
_TEXTS = 8
"""Texts of sources that are kept at hand."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """Rows by table that are in the new document, and those that could be read but not kept; tables with gaps.

    `problems` are the first of the `altered` values that a document can't hold, with what became of them. `listed` says
    that the file's own list of tables is whole.
    """

    saved: dict[str, int]
    dropped: dict[str, int]
    gaps: tuple[str, ...]
    problems: tuple[Problem, ...] = ()
    altered: int = 0
    listed: bool = True

    @property
    def whole(self) -> bool:
        """Whether every row was read and kept."""
        return not self.dropped and not self.gaps

    @property
    def worth(self) -> tuple[int, int]:
        """How much there is: what had to be replaced hardly counts."""
        return sum(self.saved.values()) - self.altered, -len(self.gaps)


@dataclass(frozen=True, slots=True)
class _Way:
    """How a file is read: with the log beside it or without, with its own first page or one of ours."""

    log: bool
    own_page: bool


def recover(path: Path, target: Path, progress: Progress | None = None) -> Recovered:
    """Write what can be read of a document to a new one, which appears whole or not at all.

    Raises UserError where nothing at all can be read, and where the target is there already or can't be written.
    """
    told = progress or SilentProgress()
    if path.absolute() == target.absolute():
        raise UserError(tell("A document can't be recovered into itself"), str(path), tell("Choose another name."))
    if not path.is_file():
        raise UserError(tell("There is no such file"), str(path), tell("See whether it was moved or renamed."))
    with files.new_file(target) as made, TemporaryDirectory(prefix=".tries-", dir=made.parent) as folder:
        tried = _tried(path, Path(folder), told)
        way, found, best = max(tried, key=lambda each: (each[1].whole, each[1].worth))
        best.replace(made)
        return replace(found, problems=(*_of_the_file(path, way), *found.problems))


def _tried(path: Path, folder: Path, progress: Progress) -> list[tuple[_Way, Recovered, Path]]:
    """What each way gave, and where; the first that leaves nothing out is the last that is tried."""
    tried: list[tuple[_Way, Recovered, Path]] = []
    reason: BaseException | None = None
    for number, way in enumerate(_ways(path)):
        if way.own_page and any(found.listed for _way, found, _made in tried):
            break  # it would name the same tables
        made = folder / f"{number}.tlx"
        try:
            found = _recovered(path, made, way, progress)
        except FAULTS as error:
            reason = reason or error
            continue
        if way.own_page and not any(found.saved.values()):
            continue
        tried.append((way, found, made))
        if found.whole:
            break
    if not tried:
        what = tell("Nothing of this file can be read ({reason})", reason=reason)
        raise UserError(what, str(path), tell("Use a backup of it.")) from reason
    return tried


def _ways(path: Path) -> Iterator[_Way]:
    logs = (True, False) if files.has_companions(path) else (False,)
    for own_page in (False, True):
        for log in logs:
            yield _Way(log, own_page)


def _of_the_file(path: Path, way: _Way) -> list[Problem]:
    told = []
    if files.has_companions(path) and not way.log:
        message = tell("the log beside it is damaged or belongs to another document: it was left aside")
        told.append(Problem(path.name, None, "file", "", message))
    if way.own_page:
        message = tell("the list of its tables is damaged: they were read as this program makes them")
        told.append(Problem(path.name, None, "file", "", message))
    return told


def _recovered(path: Path, made: Path, way: _Way, progress: Progress) -> Recovered:
    with ExitStack() as stack:
        copy = stack.enter_context(salvage.readable_copy(path, log=way.log, own_page=way.own_page))
        source = stack.enter_context(closing(_reader(copy.path, whole=not way.own_page)))
        create_document(made, _title(source)).close()
        return _fill(source, copy.regrown, path, made, progress)


def _reader(copy: Path, *, whole: bool) -> sqlite3.Connection:
    """A connection to a copy, which gives text as bytes; a `whole` list of its tables has one of events."""
    connection = sqlite3.connect(sqlite.file_uri(copy, mode="rw"), uri=True, isolation_level=None)
    try:
        connection.text_factory = bytes
        connection.execute("PRAGMA trusted_schema = OFF")
        found = connection.execute("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'event'").fetchone()
        if whole and found is None:
            raise sqlite3.DatabaseError(tell("no table of events"))
    except FAULTS:
        connection.close()
        raise
    return connection


def _title(source: sqlite3.Connection) -> str:
    with suppress(*FAULTS):
        row = source.execute("SELECT title FROM document").fetchone()
        return row[0].decode("utf-8", "replace") if row and isinstance(row[0], bytes) else ""
    return ""


def _fill(source: sqlite3.Connection, regrown: frozenset[str], path: Path, made: Path, progress: Progress) -> Recovered:
    saved: dict[str, int] = {}
    dropped: dict[str, int] = {}
    gaps = []
    listed = True
    newest = migrations.newest(migrations.MIGRATIONS)
    expected = source.execute("PRAGMA user_version").fetchone()[0] >= newest
    with closing(open_document(made)) as document, document.writing() as connection:

        @lru_cache(_TEXTS)
        def text_of(source_key: int) -> str | None:
            text: str | None = connection.exec_driver_sql(
                "SELECT text FROM source WHERE key = ?", (source_key,)
            ).scalar()
            return text

        mender = Mender(path.name, text_of)
        for table in _ORDER:
            rows = DamagedRows(source, table, expected=expected)
            listed &= not rows.misdeclared
            saved[table] = dropped[table] = 0
            for read, lost in rows:
                if (saved[table] + dropped[table]) % _EVERY == 0:
                    progress.report(saved[table], 0, table)
                row = mender.mended(table, read, lost)
                if _inserted(connection, table, row):
                    saved[table] += 1
                    mender.kept(table, row)
                else:
                    dropped[table] += 1
            # Of a table whose rows were looked for on all pages nobody can say that they are all.
            if rows.gap or table in regrown:
                gaps.append(table)
            if table in regrown:
                mender.note_table(table, tell("its rows were found by how they look: deleted ones may be among them"))
        for index in fulltext.INDEXES:
            index.rebuild(connection.exec_driver_sql)
    lost_rows = {table: count for table, count in dropped.items() if count}
    return Recovered(saved, lost_rows, tuple(gaps), tuple(mender.problems), mender.count, listed)


def _inserted(connection: "Connection", table: str, row: Mapping[str, Any]) -> bool:
    """Whether the document took the row: not where what it refers to is lost."""
    listed = ", ".join(f'"{column}"' for column in row)
    statement = f"INSERT INTO {table} ({listed}) VALUES ({fulltext.marks(tuple(row))})"
    try:
        connection.exec_driver_sql(statement, tuple(row.values()))
    except Exception as error:
        if not isinstance(error.__cause__ or getattr(error, "orig", None), sqlite3.IntegrityError):
            raise
        return False
    return True
