"""Events that an import adds, when they are too many to hold in memory: their rows in a database of their own.

A step takes them over by statements of SQLite alone, gives them back the same way, and needs no memory for either.
"""

import shutil
import sqlite3
import tempfile
import weakref
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.core import spool
from timeline_gui.core.errors import OutOfDateError
from timeline_gui.core.language import tell
from timeline_gui.store import sqlite
from timeline_gui.store.fulltext import EVENTS
from timeline_gui.store.key_runs import KeyRuns
from timeline_gui.store.rows import Values
from timeline_gui.store.tables import COLUMNS

if TYPE_CHECKING:
    from sqlalchemy import Connection

TABLES = ("event", "participation", "citation", "figure", "event_tag")
"""What an event consists of; each refers to those before it."""
_ITS_EVENTS = "key IN (SELECT key FROM block.event)"


class EventBlock:
    """The rows of whole events in a file that goes with this object.

    Attributes:
        path: the file, to be attached to a connection as "block".
        count: how many events there are.
    """

    def __init__(self) -> None:
        folder = _folder()
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self.path = folder / "block"
        self.count = 0
        with _writing(self.path) as connection:
            for table in TABLES:
                connection.execute(f"CREATE TABLE {table} ({_declared(table)})")

    def add(self, rows: Mapping[str, Sequence[Values]]) -> None:
        """Put the values of rows in, by table. Raises UserError where the folder for temporary files has no room."""
        with _writing(self.path) as connection:
            for table, some in rows.items():
                marks = ", ".join("?" * len(COLUMNS[table]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", some)
        self.count += len(rows["event"])


def _folder() -> Path:
    with spool.told():
        return Path(tempfile.mkdtemp(prefix="timeline-gui-"))


@contextmanager
def _writing(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection for a moment; what would be lost with the machine needs no care."""
    with sqlite.faults(str(path)), closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        with connection:
            yield connection


def bring(connection: "Connection") -> None:
    """Take the events of the attached block into the document. Raises UserError where one is there already."""
    with _indexed_after(connection):
        for table in TABLES:
            connection.exec_driver_sql(
                f"INSERT INTO main.{table} ({_listed(table)}) SELECT {_listed(table)} FROM block.{table}"
            )
    EVENTS.remember_where(connection.exec_driver_sql, _ITS_EVENTS)


@contextmanager
def _indexed_after(connection: "Connection") -> Iterator[None]:
    """Let rows come without their indexes, which are made anew then: less work where more comes than is there."""
    fewer = "SELECT (SELECT count(*) FROM block.event) > (SELECT count(*) FROM main.event)"
    listed = ", ".join(f"'{table}'" for table in TABLES)
    indexes = f"SELECT name, sql FROM main.sqlite_schema WHERE type = 'index' AND sql <> '' AND tbl_name IN ({listed})"
    found = connection.exec_driver_sql(indexes).all() if connection.exec_driver_sql(fewer).scalar_one() else []
    for name, _statement in found:
        quoted = str(name).replace('"', '""')  # a file may hold an index of any name
        connection.exec_driver_sql(f'DROP INDEX main."{quoted}"')
    yield
    for _name, statement in found:
        connection.exec_driver_sql(statement)


def take_back(connection: "Connection", where: str) -> None:
    """Remove the events of the attached block from the document.

    Raises UserError where a row isn't as it was: somebody else wrote to it.
    """
    for table in TABLES:
        found = [f"here.{name} = there.{name}" for name in _keys(table)]
        same = " AND ".join([*found, *(f'here."{name}" IS there."{name}"' for name in COLUMNS[table])])
        query = f"SELECT (SELECT count(*) FROM block.{table} there JOIN main.{table} here ON {same}), "
        there, wanted = connection.exec_driver_sql(f"{query} (SELECT count(*) FROM block.{table})").one()
        if there != wanted:
            raise OutOfDateError(
                tell("The document was changed by another program meanwhile"),
                where,
                tell("This step no longer applies."),
            )
    EVENTS.forget_where(connection.exec_driver_sql, _ITS_EVENTS)
    for table in reversed(TABLES):
        keys = ", ".join(_keys(table))
        connection.exec_driver_sql(f"DELETE FROM main.{table} WHERE ({keys}) IN (SELECT {keys} FROM block.{table})")


def events(connection: "Connection") -> KeyRuns:
    """The events of the attached block."""
    lowest, highest, count = connection.exec_driver_sql("SELECT min(key), max(key), count(*) FROM block.event").one()
    if highest - lowest + 1 == count:
        runs = KeyRuns()
        runs.add_run(lowest, highest)
        return runs
    return KeyRuns(key for (key,) in connection.exec_driver_sql("SELECT key FROM block.event ORDER BY key"))


def _keys(table: str) -> tuple[str, ...]:
    return ("event_key", "tag_key") if table == "event_tag" else ("key",)


def _declared(table: str) -> str:
    """The columns, the key in the place of SQLite's own number of a row."""
    return _listed(table).replace('"key"', '"key" INTEGER PRIMARY KEY')


def _listed(table: str) -> str:
    return ", ".join(f'"{name}"' for name in COLUMNS[table])
