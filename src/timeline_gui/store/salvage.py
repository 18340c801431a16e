"""Copies of a damaged file that SQLite can read further than the file itself.

The copy is filled up to whole pages and says of itself how many it has. Where that is not enough it gets a first page
of our own, which names our tables and where their rows are: as the rest of the file tells, else as in a new document.
Tables of which pages above the rows are lost get new ones (`leaves`).
"""

import re
import shutil
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from timeline_gui.store import files, leaves, migrations, sqlite
from timeline_gui.store.tables import COLUMNS

_MAGIC = b"SQLite format 3\0"
_SIZES = tuple(2**power for power in range(9, 17))
_PAGE = 4096
"""The size of our pages, where the file does not tell another."""
_TREES = (b"\5", b"\r")
"""How a page of rows begins."""
_SEARCHED = 16_000_000
"""Bytes at the beginning of a file that the names of its tables are looked for in."""


@dataclass(frozen=True, slots=True)
class Readable:
    """A copy to read, and the tables whose rows were looked for on all pages."""

    path: Path
    regrown: frozenset[str]


@contextmanager
def readable_copy(path: Path, *, log: bool, own_page: bool) -> Iterator[Readable]:
    """A copy to read: with the log that stands beside the file or without it, with its first page or one of ours.

    Raises UserError where the file can't be copied, and sqlite3.Error where it can't be read that way.
    """
    copy = files.private_copy(path, log=log)
    try:
        _fill_up(copy)
        yield Readable(copy, _with_own_page(copy, log) if own_page else _regrown(copy, log))
    finally:
        shutil.rmtree(copy.parent, ignore_errors=True)


def _with_own_page(copy: Path, log: bool) -> frozenset[str]:
    described = _described(copy)
    page = _page_naming(described)
    free = _free_list(copy)
    _write(copy, page)
    if log:
        _take_in(copy)
    _write(copy, page[:32] + free + page[40:])  # what is on free pages is from before
    grown = leaves.regrow(copy, described.roots)
    if grown:
        _write(copy, _page_naming(replace(described, roots={**described.roots, **grown})))
    return frozenset(grown)


def _regrown(copy: Path, log: bool) -> frozenset[str]:
    """Give new roots to tables whose pages above the rows are lost, where the list of tables can be read."""
    try:
        if log:
            _take_in(copy)
        with closing(_connected(copy)) as connection:
            rows = connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table' AND rootpage > 0")
            roots = dict(rows.fetchall())
    except (sqlite3.Error, UnicodeDecodeError):
        return frozenset()  # whoever reads the copy finds out why
    if not roots.keys() >= COLUMNS.keys():
        return frozenset()
    grown = leaves.regrow(copy, roots)
    if grown:
        with closing(_connected(copy)) as connection:
            connection.execute("PRAGMA writable_schema = ON")
            for table, root in grown.items():
                connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (root, table))
    return frozenset(grown)


def _connected(copy: Path) -> sqlite3.Connection:
    return sqlite3.connect(sqlite.file_uri(copy, mode="rw"), uri=True, isolation_level=None)


def _free_list(copy: Path) -> bytes:
    """Where the file's list of free pages begins, and its length; nothing where it has no first page of its own."""
    with copy.open("rb") as file:
        head = file.read(40)
    return head[32:] if head.startswith(_MAGIC) else bytes(8)


def _page_size(head: bytes) -> int:
    size = int.from_bytes(head[16:18])
    size = 65536 if size == 1 else size
    return size if head.startswith(_MAGIC) and size in _SIZES else _PAGE


def _fill_up(copy: Path) -> None:
    """Make the last page whole with zeros; a number of pages that are not there is the end for SQLite."""
    with copy.open("r+b") as file:
        head = file.read(100)
        size, page = copy.stat().st_size, _page_size(head)
        pages = max(1, -(-size // page))
        file.truncate(pages * page)
        if head.startswith(_MAGIC):
            file.seek(28)
            file.write(pages.to_bytes(4))


def _take_in(copy: Path) -> None:
    """Write what is in the log to the copy."""
    with closing(_connected(copy)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _write(copy: Path, page: bytes) -> None:
    with copy.open("r+b") as file:
        file.write(page)
        pages = copy.stat().st_size // len(page)
        file.seek(28)
        file.write(pages.to_bytes(4))


@dataclass(frozen=True, slots=True)
class _Described:
    """What our own first page says: where our tables begin, by name, the size of a page, and the version."""

    roots: Mapping[str, int]
    size: int
    version: int


def _described(copy: Path) -> _Described:
    """What the file tells of our tables. Raises sqlite3.DatabaseError where that is nothing."""
    with copy.open("rb") as file:
        contents = file.read(_SEARCHED)
    there = copy.stat().st_size
    size, roots = max(
        ((size, _roots(contents, size)) for size in (_page_size(contents[:100]), _PAGE)), key=lambda each: len(each[1])
    )
    if not roots and contents[68:72] != sqlite.APPLICATION_ID.to_bytes(4):
        raise sqlite3.DatabaseError("no table of events")
    version = int.from_bytes(contents[60:64])
    newest = migrations.newest(migrations.MIGRATIONS)
    if size == _PAGE:
        with TemporaryDirectory(prefix="timeline-gui-") as folder:
            new, taken = _new_roots(Path(folder) / "new"), set(roots.values())
            roots |= {table: root for table, root in new.items() if table not in roots and root not in taken}
    roots = {table: root for table, root in roots.items() if root * size <= there}
    return _Described(roots, size, version if 1 <= version <= newest else newest)


def _roots(contents: bytes, size: int) -> dict[str, int]:
    """Where the rows of our tables begin, by what is left of the list of tables: kind, names, page and SQL."""
    found = {}
    for table in COLUMNS:
        name = table.encode()
        for row in re.finditer(rb"table" + name + name + rb"([\x00-\xff]{1,4})CREATE TABLE", contents):
            root = int.from_bytes(row[1])
            start = (root - 1) * size
            if root > 1 and (start >= len(contents) or contents[start : start + 1] in _TREES):
                found[table] = root
    return found


def _new_roots(path: Path) -> dict[str, int]:
    """Where the rows of our tables begin in a new document."""
    from timeline_gui.store.engine import create_tables

    with closing(sqlite.connect(path.absolute().as_uri())) as connection:
        create_tables(connection, "", str(path))
        rows = connection.execute("SELECT name, rootpage FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {table: root for table, root in rows if table in COLUMNS}


def _page_naming(described: _Described) -> bytes:
    """The first page of a database with these tables, of plain columns."""
    with TemporaryDirectory(prefix="timeline-gui-") as folder:
        return _page_made(Path(folder) / "page", described)


def _page_made(path: Path, described: _Described) -> bytes:
    roots = described.roots
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {described.size}")
        connection.execute(f"PRAGMA user_version = {described.version}")
        connection.execute("PRAGMA writable_schema = ON")
        for table in roots:
            columns = ", ".join(
                f'"{column}" INTEGER PRIMARY KEY' if column == "key" else f'"{column}"' for column in COLUMNS[table]
            )
            connection.execute(f"CREATE TABLE {table} ({columns})")
        # All at once, while the connection still knows where its own are.
        connection.execute("BEGIN")
        for table, root in roots.items():
            connection.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (root, table))
        connection.execute("COMMIT")
    page = path.read_bytes()[: described.size]
    if page[100] != _TREES[1][0]:
        raise sqlite3.DatabaseError("the list of tables does not fit on a page")
    return page
