"""The steps from each version of the file to the next, as data.

A new document has the tables of `schema` and is at once of the newest version. Whoever changes `schema` adds a
step here that brings older files to the same tables; tests hold the two together.
"""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from timeline_gui.core.language import tell

Step: TypeAlias = str | Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Migration:
    """What makes a file of the version before one of `version`: SQL statements or functions, in order."""

    version: int
    name: str
    steps: tuple[Step, ...]


FIRST_VERSION = 1
MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        2,
        "saved views",
        (
            """CREATE TABLE saved_view (
            key INTEGER NOT NULL,
            name TEXT NOT NULL,
            definition TEXT NOT NULL,
            CONSTRAINT pk_saved_view PRIMARY KEY (key),
            CONSTRAINT uq_saved_view_name UNIQUE (name)
            )""",
        ),
    ),
    Migration(
        3,
        "history, what is not the same, and columns ready to draw",
        (
            """CREATE TABLE step (
            key INTEGER NOT NULL,
            made TEXT NOT NULL,
            name TEXT NOT NULL,
            CONSTRAINT pk_step PRIMARY KEY (key)
            )""",
            """CREATE TABLE step_change (
            key INTEGER NOT NULL,
            step_key INTEGER NOT NULL,
            event_key INTEGER NOT NULL,
            last_key INTEGER NOT NULL,
            relation TEXT NOT NULL,
            before TEXT NOT NULL,
            after TEXT NOT NULL,
            CONSTRAINT pk_step_change PRIMARY KEY (key),
            CONSTRAINT fk_step_change_step_key FOREIGN KEY(step_key) REFERENCES step (key) ON DELETE RESTRICT
            )""",
            "CREATE INDEX ix_step_change_step_key ON step_change (step_key)",
            "CREATE INDEX ix_step_change_event_key ON step_change (event_key)",
            """CREATE TABLE not_same (
            kind TEXT NOT NULL,
            one_id TEXT NOT NULL,
            other_id TEXT NOT NULL,
            CONSTRAINT pk_not_same PRIMARY KEY (kind, one_id, other_id)
            )""",
            """CREATE TABLE snapshot (
            name TEXT NOT NULL,
            counter INTEGER NOT NULL,
            data BLOB NOT NULL,
            CONSTRAINT pk_snapshot PRIMARY KEY (name)
            )""",
        ),
    ),
)


def newest(migrations: Sequence[Migration]) -> int:
    """The version of a file that all steps have been made on."""
    return migrations[-1].version if migrations else FIRST_VERSION


def migrate(connection: sqlite3.Connection, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring a file to the newest version, each step in a transaction with its version number.

    Raises sqlite3.Error where a step fails; the file is then whole, at the last version that it reached.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    # A table that is made anew under its old name must not take its children's rows with it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for migration in migrations:
            if migration.version > version:
                _migrate(connection, migration)
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _migrate(connection: sqlite3.Connection, migration: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in migration.steps:
            if isinstance(step, str):
                connection.execute(step)
            else:
                step(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise sqlite3.IntegrityError(
                tell("{migration}: rows refer to rows that are not there", migration=migration.name)
            )
        connection.execute(f"PRAGMA user_version = {migration.version}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
