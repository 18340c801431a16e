"""The full-text indexes (FTS5) over events and actors, and how they keep in step with their tables.

Each index takes its text from a view, so that no text is stored twice and whatever belongs to a row is indexed
under its key. Actors have an index of their own, because a name that changes would otherwise touch every event of
the actor. Words are found with case and accents folded.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from timeline_gui.store.key_runs import KeyRuns
from timeline_gui.store.sqlite import index_damaged

if TYPE_CHECKING:
    from timeline_gui.store.document import Document

Execute: TypeAlias = Callable[[str, tuple[Any, ...]], object]

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class TextIndex:
    """An FTS5 table, the view that it takes its text from, and the view's columns beside `key`."""

    name: str
    view: str
    columns: tuple[str, ...]
    query: str

    @property
    def statements(self) -> dict[str, str]:
        """What makes the view and the index, by name; a document whose own differ is refused."""
        return {
            self.view: f"CREATE VIEW {self.view} AS {self.query}",
            self.name: (
                f"CREATE VIRTUAL TABLE {self.name} USING fts5({', '.join(self.columns)}, "
                f"content='{self.view}', content_rowid='key', "
                # Three letters is where typing begins to tell; an index for two costs a third more to build.
                "tokenize='unicode61 remove_diacritics 2', prefix='3')"
            ),
        }

    def forget(self, execute: Execute, keys: KeyRuns) -> None:
        """Take rows out, before their text changes."""
        listed = ", ".join(self.columns)
        head = f"INSERT INTO {self.name}({self.name}, rowid, {listed}) SELECT 'delete', key, {listed} "
        _for_keys(execute, f"{head} FROM {self.view}", keys)

    def forget_where(self, execute: Execute, condition: str) -> None:
        """Take out the rows of which something holds, before they go."""
        listed = ", ".join(self.columns)
        head = f"INSERT INTO {self.name}({self.name}, rowid, {listed}) SELECT 'delete', key, {listed}"
        execute(f"{head} FROM {self.view} WHERE {condition}", ())

    def remember_where(self, execute: Execute, condition: str) -> None:
        """Put in the rows of which something holds, once they are there."""
        listed = ", ".join(self.columns)
        execute(f"INSERT INTO {self.name}(rowid, {listed}) SELECT key, {listed} FROM {self.view} WHERE {condition}", ())

    def remember(self, execute: Execute, keys: KeyRuns) -> None:
        """Put rows in that are not in; keys without a row are left out."""
        listed = ", ".join(self.columns)
        _for_keys(
            execute,
            f"INSERT INTO {self.name}(rowid, {listed}) SELECT key, {listed} FROM {self.view}",
            keys,
        )

    def rebuild(self, execute: Execute) -> None:
        """Index everything anew; the way after a load of many rows."""
        execute(f"INSERT INTO {self.name}({self.name}) VALUES ('rebuild')", ())


EVENTS = TextIndex(
    "event_search",
    "event_text",
    ("title", "summary", "note", "quotes"),
    "SELECT key, title, summary, note, "
    "(SELECT group_concat(quote, char(10)) FROM citation WHERE event_key = event.key) AS quotes FROM event",
)
ACTORS = TextIndex(
    "actor_search",
    "actor_text",
    ("name", "aliases"),
    "SELECT key, name, (SELECT group_concat(alias, char(10)) FROM actor_alias "
    "WHERE actor_key = actor.key) AS aliases FROM actor",
)
INDEXES = (EVENTS, ACTORS)


def rebuild(document: "Document") -> None:
    """Make all indexes anew from the texts. Raises UserError where the document can't be written."""
    with document.writing() as connection:
        for index in INDEXES:
            index.rebuild(connection.exec_driver_sql)


@contextmanager
def damage_told(where: str) -> Iterator[None]:
    """What comes out while words are taken in or out is the index's own: raises IndexDamagedError."""
    try:
        yield
    except Exception as error:
        if isinstance(getattr(error, "orig", error), sqlite3.IntegrityError):
            raise index_damaged(where) from error
        raise


def is_sound(cursor: sqlite3.Cursor, index: TextIndex) -> bool:
    """Whether an index fits the texts that it was made from."""
    try:
        cursor.execute(f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_CORRUPT:
            raise
        return False
    return True


def _for_keys(execute: Execute, head: str, keys: KeyRuns) -> None:
    short = KeyRuns()
    for first, last in keys.runs():
        if last - first >= _CHUNK:
            execute(f"{head} WHERE key BETWEEN ? AND ?", (first, last))
        else:
            short.add_run(first, last)
    remaining = iter(short)
    while chunk := tuple(islice(remaining, _CHUNK)):
        execute(f"{head} WHERE key IN ({marks(chunk)})", chunk)


def marks(values: Sequence[object]) -> str:
    """A question mark for each value."""
    return ", ".join("?" * len(values))
