"""Making and opening documents: only a whole one of a version that we know, and a failed try alters nothing."""

import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.errors import DamagedError, UserError
from timeline_gui.core.language import tell
from timeline_gui.store import backups, files, fulltext, migrations, sqlite
from timeline_gui.store.document import TRIGGERS, Document, has_triggers
from timeline_gui.store.migrations import MIGRATIONS, Migration
from timeline_gui.store.tables import COLUMNS

if TYPE_CHECKING:
    from timeline_gui.core.model import Batch

_UNFINISHED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
"""What SQLite says where a log was left must be taken in before the file can be read."""
LOOKED_THROUGH = 8_000_000
"""Octets of a file of which every page is looked at when it is opened, in some hundredths of a second."""
_HARMLESS = ("never used", "FTS5 table")
"""What is in no row and is not written over; and what is made anew from the rows."""


def create_document(path: Path, title: str = "") -> Document:
    """Make a new, empty document and open it. Raises UserError where the name is taken."""
    from timeline_gui.store.engine import create_tables

    with files.new_file(path) as made, closing(sqlite.connect(sqlite.file_uri(made))) as connection:
        create_tables(connection, title, str(path))
    return open_document(path)


def memory_document(batch: "Batch") -> Document:
    """A document that is no file, with the contents of a batch."""
    from timeline_gui.store import edits, imports
    from timeline_gui.store.engine import create_tables

    connection = sqlite.connect("file::memory:")
    document = Document(None, connection, None)
    create_tables(connection, batch.title, document.name)
    edits.apply(document, imports.plan_import(document, batch, batch.title).group)
    return document


def open_document(
    path: Path,
    read_only: bool = False,
    backup_folder: Path | None = None,
    steps: Sequence[Migration] = MIGRATIONS,
) -> Document:
    """Open a document; an older one is copied into `backup_folder` (else beside it) and then brought up to date.

    A file that may not be written is opened for reading only. Raises UserError, and leaves the file as it was,
    where it is not a whole document of a version that we know.
    """
    files.inspect(path)
    with sqlite.faults(str(path)):
        uri, lent_folder = _readable(path)
        try:
            version = _check(uri, path, steps)
            if read_only or not files.writable(path):
                return _open_for_reading(path, uri, lent_folder, version, steps)
        except BaseException:
            _give_back(lent_folder)
            raise
        _give_back(lent_folder)
        return _open_for_writing(path, backup_folder or path.parent, steps)


def _check(uri: str, path: Path, steps: Sequence[Migration]) -> int:
    """The version of the file, once it is sure that we know it; what is in an older one shows when it is migrated."""
    with closing(sqlite.connect(uri)) as connection:
        version = _version(connection)
        if version > migrations.newest(steps):
            raise UserError(
                tell("The document was made by a newer version of Timeline GUI"),
                str(path),
                tell("Install that version to open it."),
            )
        if version == migrations.newest(steps):
            _check_schema(connection, path)
        if path.stat().st_size <= LOOKED_THROUGH:
            _check_pages(connection, path)
        return version


def _check_pages(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a document of which a page can't be read, or is in two places; a search index is made anew instead."""
    connection.execute("PRAGMA ignore_check_constraints = ON")  # whoever sent the file may have written them
    for (verdict,) in connection.execute("PRAGMA quick_check").fetchall():
        if verdict != "ok" and not any(harmless in verdict for harmless in _HARMLESS):
            raise sqlite.damaged(str(path), " ".join(verdict.split()))


def _open_for_writing(path: Path, backup_folder: Path, steps: Sequence[Migration]) -> Document:
    uri = sqlite.file_uri(path, mode="rw")
    writer = sqlite.connect(uri)
    try:
        version = _version(writer)
        if version < migrations.newest(steps):
            backups.keep_version(writer, path, backup_folder, version, date.today())
            _migrate(writer, path, steps)
        # Whoever was stopped while writing has left a log, which goes in when we close.
        logging = writer.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    except BaseException:
        with sqlite.log_kept(path):
            writer.close()
        raise
    return Document(path, writer, lambda: sqlite.connect(uri), logging=logging)


def _open_for_reading(
    path: Path, uri: str, lent_folder: Path | None, version: int, steps: Sequence[Migration]
) -> Document:
    """Open without writing to the file or beside it: an older one is brought up to date in a copy."""
    if version < migrations.newest(steps):
        if lent_folder is None:
            copy = files.private_copy(path)
            try:
                return _open_for_reading(path, sqlite.file_uri(copy, mode="rw"), copy.parent, version, steps)
            except BaseException:
                _give_back(copy.parent)
                raise
        with closing(sqlite.connect(uri)) as connection:
            _migrate(connection, path, steps)
    return Document(path, sqlite.connect(uri), lambda: sqlite.connect(uri), read_only=True, lent_folder=lent_folder)


def _give_back(lent_folder: Path | None) -> None:
    if lent_folder is not None:
        shutil.rmtree(lent_folder)


def _readable(path: Path) -> tuple[str, Path | None]:
    """An address to read the file by; where only a copy can be read, that of one, and the copy's folder."""
    uri = files.reading_uri(path)
    try:
        with closing(sqlite.connect(uri)) as connection:
            _version(connection)
    except sqlite3.OperationalError as error:
        if not files.has_companions(path) or error.sqlite_errorcode & 0xFF not in _UNFINISHED:
            raise
        copy = files.private_copy(path)
        return sqlite.file_uri(copy, mode="rw"), copy.parent
    return uri, None


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _migrate(connection: sqlite3.Connection, path: Path, steps: Sequence[Migration]) -> None:
    try:
        migrations.migrate(connection, steps)
        _check_schema(connection, path)
    except sqlite3.Error as error:
        # A statement that fails here is one of ours, on tables that are not as we left them.
        ours = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
        plain = None if ours else sqlite.explained(error, str(path))
        raise plain or DamagedError(
            tell("The document could not be brought up to date ({reason})", reason=error),
            str(path),
            tell("It is as it was. Use a backup of it."),
        ) from error


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a document that lacks something of ours, has something else in its place, or has triggers."""
    # A trigger may have the name of something else, so it is asked for alone.
    if connection.execute(TRIGGERS).fetchone() is not None:
        raise has_triggers(str(path))
    found = {name: (kind, sql) for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema")}
    for table, columns in COLUMNS.items():
        kind, sql = found.get(table, ("", ""))
        if kind != "table" or not sql.startswith("CREATE TABLE"):
            raise sqlite.damaged(str(path), tell("its table '{table}' is missing", table=table))
        names = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        if missing := set(columns) - names:
            listed = ", ".join(sorted(missing))
            raise sqlite.damaged(str(path), tell("its table '{table}' has no {columns}", table=table, columns=listed))
    for index in fulltext.INDEXES:
        for name, statement in index.statements.items():
            if found.get(name, ("", ""))[1] != statement:
                raise sqlite.damaged(str(path), tell("its search index '{name}' is missing", name=name))
