"""An open document: one SQLite file, for writing or reading, or one in memory.

At rest it is a single plain file, which opens from a read-only folder too. From the first write on SQLite logs ahead
(WAL), so that reading never waits for writing; at closing the log is taken in and removed.
"""

import os
import shutil
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core.errors import DamagedError, UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Cancelled, Progress
from timeline_gui.store import files, sqlite

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

_LOG_SECONDS = 0.25
_LET_BE = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR)
_INSTRUCTIONS = 100_000
"""Of SQLite's machine, between two questions whether to stop: some milliseconds."""


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
        self._closed = self._overwritten = False
        self._logging = logging
        # A lent folder holds a copy that is read instead, whatever becomes of the file.
        self._file = files.identity(path) if path is not None and lent_folder is None else None
        self._log: dict[Path, tuple[int, int] | None] = {}
        self._remember_log()

    @property
    def name(self) -> str:
        """What messages call the document."""
        return str(self.path) if self.path else tell("the document in memory")

    @property
    def title(self) -> str:
        """The title that the document gives itself, perhaps ""."""
        with self.cursor() as cursor:
            row = cursor.execute("SELECT title FROM document").fetchone()
        return str(row[0]) if row else ""

    @contextmanager
    def cursor(self) -> Iterator[sqlite3.Cursor]:
        """A cursor for reading without SQLAlchemy; errors come out in plain words."""
        with self._use(), sqlite.faults(self.name), self._reader() as connection:
            yield connection.cursor()

    @contextmanager
    def reading(self) -> Iterator["Connection"]:
        """A connection that sees one state of the document throughout."""
        with self._use(), sqlite.faults(self.name), self._reading_engine() as engine, engine.connect() as connection:
            yield connection

    @property
    def is_elsewhere(self) -> bool:
        """Whether the file has another name by now, or none: by its path another one would be opened, or nothing."""
        return self._file is not None and self.path is not None and files.identity(self.path) != self._file

    @property
    def is_overwritten(self) -> bool:
        """Whether another program has written over the file, once and for all: our log fits nothing in it any more.

        While we log, SQLite lets nobody end that; so who does has copied something over the file, or emptied it.
        """
        if self._logging and not self._overwritten and self.path is not None and not self.is_elsewhere:
            with suppress(OSError):  # a drive that does not answer says nothing of the file
                self._overwritten = not files.logs_ahead(self.path)
        return self._overwritten

    def require_own_file(self) -> None:
        """Raises UserError where another program has written over the file: what it holds now is not ours."""
        if self.is_overwritten:
            remedy = tell("Nothing of this one is left in it, and nothing is written to it. Restore a backup.")
            raise UserError(tell("Another program has written over the document"), self.name, remedy)

    def take_log_away(self) -> None:
        """Of a file that is elsewhere, take away the names of its log: it would be taken for that of another file."""
        for path, known in self._log.items():
            if known is not None and files.identity(path) == known:
                path.unlink(missing_ok=True)

    @contextmanager
    def writing(self, beside: Path | None = None, progress: Progress | None = None) -> Iterator["Connection"]:
        """A connection in a transaction that is kept whole, or taken back by an exception.

        `beside` is another database to read from, which it has as "block". `progress` is asked now and
        then whether to stop: Cancelled comes out then. Who has one is in the background and waits longer
        for another program that holds the file.
        """
        if self.read_only:
            remedy = tell("Save a copy, and go on with that.")
            raise UserError(tell("The document is open for reading only"), self.name, remedy)
        self.begin_log()
        self.require_own_file()
        with (
            self._use(),
            self._writing,
            sqlite.faults(self.name),
            _attached(self._writer, beside),
            _asking(self._writer, progress),
            self._writing_engine.begin() as connection,
        ):
            if connection.exec_driver_sql(TRIGGERS).first() is not None:
                raise has_triggers(self.name)
            yield connection
        self._remember_log()

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

    @property
    def is_being_written(self) -> bool:
        """Whether another thread of ours writes a step just now, for which `data_version` would wait."""
        if self._writing.acquire(blocking=False):
            self._writing.release()
            return False
        return True

    def data_version(self) -> int:
        """A number that changes when another program, and not we, wrote to the document."""
        with self._use(), sqlite.faults(self.name):
            return int(self._writer.execute("PRAGMA data_version").fetchone()[0])

    def highest_key(self, table: str) -> int:
        """The highest key that the document has of a table, or that its history names."""
        with self.cursor() as cursor:
            (highest,) = cursor.execute(f"SELECT coalesce(max(key), 0) FROM {table}").fetchone()
            if table == "event":
                (named,) = cursor.execute("SELECT coalesce(max(last_key), 0) FROM step_change").fetchone()
                highest = max(highest, named)
        return int(highest)

    def take_keys(self, table: str, count: int, above: int) -> range:
        """Keys for new rows, above a highest one, and above those that were taken or that an undo may bring back."""
        with self._uses:
            first = max(above, self._highest.get(table, 0)) + 1
            self._highest[table] = first + count - 1
        return range(first, first + count)

    def keep_key(self, table: str, key: int) -> None:
        """Never hand this key out again while the document is open: the row may come back."""
        with self._uses:
            self._highest[table] = max(key, self._highest.get(table, 0))

    def close(self, keep: Callable[[sqlite3.Connection, Path], None] | None = None) -> None:
        """Stop who still reads, and leave one file behind. A second time does nothing.

        `keep` is called last, with the only connection to a file at rest, where the document may be written.
        """
        if not self._stop():
            return
        try:
            if self.is_overwritten:
                self._empty_log()
            elif self._logging:
                with sqlite.faults(self.name):
                    _end_log(self._writer)
            if self.is_elsewhere:
                self.take_log_away()
            elif keep is not None and self.path is not None and not self.read_only and not self._overwritten:
                keep(self._writer, self.path)
        finally:
            self._writer.close()
            if self._overwritten:
                self.take_log_away()
            if self._lent_folder:
                shutil.rmtree(self._lent_folder, ignore_errors=True)

    def abandon(self) -> None:
        """Close a document that can't be shown: file and log stay as they are."""
        if self.path is None or self._lent_folder is not None:
            self.close()
        elif self._stop():
            with sqlite.log_kept(self.path):
                self._writer.close()

    def _stop(self) -> bool:
        """Close all but the writer, once nobody reads or writes; whether that was not done before."""
        with self._uses:
            if self._closed:
                return False
            self._closed = True
            for connection in (self._writer, *self._readers.values()):
                connection.interrupt()
            self._uses.wait_for(lambda: not self._used)
        if self._connect and "engine" in self.__dict__:
            self.engine.dispose()
        for connection in self._readers.values():
            connection.close()
        return True

    def _empty_log(self) -> None:
        """Leave SQLite nothing that it could take into a file of other contents as it closes."""
        log = files.companion(self.path, "-wal") if self.path is not None else None
        if log is not None and files.identity(log) == self._log.get(log):
            os.truncate(log, 0)

    def _remember_log(self) -> None:
        """Which files the log is in, as soon as there is one."""
        if self._logging and self.path is not None and not any(self._log.values()):
            names = (files.companion(self.path, ending) for ending in ("-wal", "-shm"))
            self._log = {name: files.identity(name) for name in names}

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

    @contextmanager
    def _reader(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection; the writer's where no other can be made, whose turn is waited for."""
        thread = threading.get_ident()
        if thread in self._readers:
            yield self._readers[thread]
        elif self._connect is None or self.is_elsewhere:
            with self._writing:
                yield self._writer
        else:
            self._readers[thread] = self._connect()
            yield self._readers[thread]

    @contextmanager
    def _reading_engine(self) -> Iterator["Engine"]:
        if self._connect is not None and self.is_elsewhere:
            with self._writing:
                yield self._writing_engine
        else:
            yield self.engine


TRIGGERS = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"


def has_triggers(where: str) -> DamagedError:
    """A document whose triggers would change more than a person asks for."""
    remedy = tell("Recover what can be read of it (File menu, or timeline-gui recover): the new document has none.")
    return DamagedError(tell("The document has triggers, which act on their own"), where, remedy)


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
    _wait(connection, sqlite.PATIENT_SECONDS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)
        _wait(connection, sqlite.BUSY_SECONDS)


def _wait(connection: sqlite3.Connection, seconds: float) -> None:
    connection.execute(f"PRAGMA busy_timeout = {int(seconds * 1000)}")


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
    """Wait a moment for others who have the file open, then let it be: what is in the log is as safe as in the file.

    So it is where the disk is full or has turned read-only: the log stays beside the file until the next opening.
    """
    _wait(connection, _LOG_SECONDS)
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF not in _LET_BE:
            raise
    finally:
        _wait(connection, sqlite.BUSY_SECONDS)
