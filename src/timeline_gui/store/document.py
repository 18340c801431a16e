"""A document: one SQLite file, open for writing or reading, or one in memory.

At rest it is a single plain file, which opens from a read-only folder too. From the first write on SQLite logs ahead
(WAL), so that reading never waits for writing; at closing the log is taken in and removed.
"""

import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import Cancelled, Progress
from timeline_gui.store import backups, files, fulltext, migrations, sqlite
from timeline_gui.store.migrations import MIGRATIONS, Migration
from timeline_gui.store.tables import COLUMNS

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from timeline_gui.core.model import Batch

_LOG_MILLISECONDS = 250
_INSTRUCTIONS = 100_000
"""Of SQLite's machine, between two questions whether to stop: some milliseconds."""
_UNFINISHED = (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
"""What SQLite says where a log that was left must be taken in before the file can be read."""


class Document:
    """An open document. Every thread reads through a connection of its own; all writing goes through one.

    Attributes:
        path: the file, None in memory.
        read_only: whether edits are refused.
    """

    def __init__(
        self,
        path: Path | None,
        writer: sqlite3.Connection,
        connect: Callable[[], sqlite3.Connection] | None,
        *,
        read_only: bool = False,
        logging: bool = False,
        lent_folder: Path | None = None,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._writer = writer
        self._connect = connect
        self._lent_folder = lent_folder
        self._readers: dict[int, sqlite3.Connection] = {}
        self._highest: dict[str, int] = {}
        self._writing = threading.RLock()
        self._uses = threading.Condition()
        self._used = 0
        self._closed = False
        self._logging = logging

    @property
    def name(self) -> str:
        """What messages call the document."""
        return str(self.path) if self.path else "the document in memory"

    @property
    def title(self) -> str:
        """The title that the document gives itself, perhaps ""."""
        with self.cursor() as cursor:
            row = cursor.execute("SELECT title FROM document").fetchone()
        return str(row[0]) if row else ""

    @contextmanager
    def cursor(self) -> Iterator[sqlite3.Cursor]:
        """A cursor for reading without SQLAlchemy; errors come out in plain words."""
        with self._use(), sqlite.faults(self.name):
            yield self._reader().cursor()

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """A connection that sees one state of the document throughout."""
        with self._use(), sqlite.faults(self.name), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self, beside: Path | None = None, progress: Progress | None = None) -> Iterator["Connection"]:
        """A connection in a transaction that is kept whole, or taken back by an exception.

        `beside` is another database to read from, which it has as "block". `progress` is asked now and
        then whether to stop: Cancelled comes out then.
        """
        if self.read_only:
            raise UserError("The document is open for reading only", self.name, "Save a copy, and go on with that.")
        self.begin_log()
        with (
            self._use(),
            self._writing,
            sqlite.faults(self.name),
            _attached(self._writer, beside),
            _asking(self._writer, progress),
            self._writing_engine.begin() as connection,
        ):
            yield connection

    def begin_log(self) -> None:
        """Be ready to write while others read. Until then the file is as it was: opening alone alters nothing."""
        if self._logging or self.read_only or self.path is None:
            return
        with self._use(), self._writing, sqlite.faults(self.name):
            self._logging = _begin_log(self._writer)

    @property
    def is_logging(self) -> bool:
        """Whether writing does not disturb who reads."""
        return self._logging

    @cached_property
    def engine(self) -> "Engine":
        """SQLAlchemy's way to read; importing it takes most of a second, so not before it is asked for."""
        from timeline_gui.store.engine import pooled_engine, single_engine

        return pooled_engine(self._connect, self.name) if self._connect else single_engine(self._writer, self.name)

    @cached_property
    def _writing_engine(self) -> "Engine":
        from timeline_gui.store.engine import single_engine

        return single_engine(self._writer, self.name, begin="BEGIN IMMEDIATE")

    def data_version(self) -> int:
        """A number that changes when another program, and not we, wrote to the document."""
        with self._use(), sqlite.faults(self.name):
            return int(self._writer.execute("PRAGMA data_version").fetchone()[0])

    def next_keys(self, table: str) -> Iterator[int]:
        """Keys for new rows, above all that the document has, and above those that an undo may bring back."""
        with self.cursor() as cursor:
            (highest,) = cursor.execute(f"SELECT coalesce(max(key), 0) FROM {table}").fetchone()
        while True:
            with self._uses:
                highest = max(highest, self._highest.get(table, 0)) + 1
                self._highest[table] = highest
            yield highest

    def keep_key(self, table: str, key: int) -> None:
        """Never hand this key out again while the document is open: the row may come back."""
        with self._uses:
            self._highest[table] = max(key, self._highest.get(table, 0))

    def close(self, keep: Callable[[sqlite3.Connection, Path], None] | None = None) -> None:
        """Stop who still reads, and leave one file behind. A second time does nothing.

        `keep` is called last, with the only connection to a file at rest, where the document may be written.
        """
        with self._uses:
            if self._closed:
                return
            self._closed = True
            for connection in (self._writer, *self._readers.values()):
                connection.interrupt()
            self._uses.wait_for(lambda: not self._used)
        if self._connect and "engine" in self.__dict__:
            self.engine.dispose()
        for connection in self._readers.values():
            connection.close()
        try:
            if self._logging:
                with sqlite.faults(self.name):
                    _end_log(self._writer)
            if keep is not None and self.path is not None and not self.read_only:
                keep(self._writer, self.path)
        finally:
            self._writer.close()
            if self._lent_folder:
                shutil.rmtree(self._lent_folder, ignore_errors=True)

    @contextmanager
    def _use(self) -> Iterator[None]:
        with self._uses:
            if self._closed:
                raise Cancelled
            self._used += 1
        try:
            yield
        finally:
            with self._uses:
                self._used -= 1
                self._uses.notify_all()

    def _reader(self) -> sqlite3.Connection:
        if self._connect is None:
            return self._writer
        thread = threading.get_ident()
        if thread not in self._readers:
            self._readers[thread] = self._connect()
        return self._readers[thread]


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
                "The document was made by a newer version of Timeline GUI",
                str(path),
                "Install that version to open it.",
            )
        if version == migrations.newest(steps):
            _check_schema(connection, path)
        return version


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
            uri, lent_folder = sqlite.file_uri(copy, mode="rw"), copy.parent
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
        plain = sqlite.explained(error, str(path))
        raise plain or UserError(
            f"The document could not be brought up to date ({error})",
            str(path),
            "It is as it was. Use a backup of it.",
        ) from error


def _check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse a document that lacks something of ours, has something else in its place, or has triggers."""
    found = {name: (kind, sql) for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema")}
    if any(kind == "trigger" for kind, _ in found.values()):
        raise UserError(
            "The document has triggers, which act on their own",
            str(path),
            "Ask who made it for one without.",
        )
    for table, columns in COLUMNS.items():
        kind, sql = found.get(table, ("", ""))
        if kind != "table" or not sql.startswith("CREATE TABLE"):
            raise sqlite.damaged(str(path), f"its table {table!r} is missing")
        names = {name for (name,) in connection.execute("SELECT name FROM pragma_table_info(?)", (table,))}
        if missing := set(columns) - names:
            raise sqlite.damaged(str(path), f"its table {table!r} has no {', '.join(sorted(missing))}")
    for index in fulltext.INDEXES:
        for name, statement in index.statements.items():
            if found.get(name, ("", ""))[1] != statement:
                raise sqlite.damaged(str(path), f"its search index {name!r} is missing")


def _begin_log(connection: sqlite3.Connection) -> bool:
    """Whether the log is begun: not where others hold the file just now."""
    with _patient(connection):
        return str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]) == "wal"
    return False


@contextmanager
def _attached(connection: sqlite3.Connection, path: Path | None) -> Iterator[None]:
    if path is None:
        yield
        return
    connection.execute("ATTACH ? AS block", (sqlite.file_uri(path, mode="ro"),))
    try:
        yield
    finally:
        connection.execute("DETACH block")


@contextmanager
def _asking(connection: sqlite3.Connection, progress: Progress | None) -> Iterator[None]:
    if progress is None:
        yield
        return

    def ask() -> bool:
        try:
            progress.report(0, 0)
        except Cancelled:
            return True
        return False

    connection.set_progress_handler(ask, _INSTRUCTIONS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def _end_log(connection: sqlite3.Connection) -> None:
    with _patient(connection):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        try:
            connection.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.OperationalError as error:
            # The file has another name by now, or none; what was in the log is in it.
            if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_DBMOVED:
                raise


@contextmanager
def _patient(connection: sqlite3.Connection) -> Iterator[None]:
    """Wait a moment for others who have the file open, then let it be: the log is a convenience."""
    connection.execute(f"PRAGMA busy_timeout = {_LOG_MILLISECONDS}")
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
            raise
    finally:
        connection.execute(f"PRAGMA busy_timeout = {int(sqlite.BUSY_SECONDS * 1000)}")
