"""Connections to SQLite as a document needs them, and what SQLite's errors mean in plain words."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from timeline_gui.core.errors import DamagedError, OutOfDateError, UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Cancelled

APPLICATION_ID = 0x544C4755
"""In the file's header: "TLGU"."""

BUSY_SECONDS = 1.0
"""So long a window may stand still for another program that holds the file."""
PATIENT_SECONDS = 5.0
"""So long a job in the background waits before it writes."""
_PRAGMAS = (
    "foreign_keys = ON",
    # A document may come from anyone: nothing in its schema may call what has side effects.
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "cache_size = -32768",
)

_NOT_AS_MADE = (
    *("no such table", "no such column", "unsupported file format", "malformed database schema"),
    *("no such function", "unknown function", "unsafe use of", "no such collation sequence"),
    *("invalid fts5 file format", "vtable constructor failed"),
)
"""How SQLite tells that the tables are not what they were at opening, or were never ours."""
_OUR_CHECKS = "CHECK constraint failed: ck_"
_CONFLICTS = {
    sqlite3.SQLITE_CONSTRAINT_UNIQUE,
    sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY,
    sqlite3.SQLITE_CONSTRAINT_FOREIGNKEY,
    sqlite3.SQLITE_CONSTRAINT_TRIGGER,  # what ON DELETE RESTRICT reports
}


def connect(uri: str) -> sqlite3.Connection:
    """A connection in autocommit; any thread may use it, one at a time."""
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_SECONDS)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return connection


def file_uri(path: Path, **options: str) -> str:
    """The address of an existing file for `connect`."""
    query = "&".join(f"{name}={value}" for name, value in options.items())
    return f"{path.absolute().as_uri()}?{query}"


@contextmanager
def log_kept(path: Path) -> Iterator[None]:
    """Connections to a file that are closed inside leave its log beside it: the last of them else takes it in."""
    # Who only reads can't take it in, and while it is there nobody else does.
    with closing(sqlite3.connect(file_uri(path, mode="ro"), uri=True)) as witness:
        witness.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone()
        yield


class IndexDamagedError(UserError):
    """What words are searched in does not fit the texts; it can be made anew from them."""


def index_damaged(where: str) -> IndexDamagedError:
    """The words that are searched in can't be read as they should."""
    return IndexDamagedError(tell("The search index is damaged"), where, remedy())


def remedy() -> str:
    """What to do about a document that is damaged."""
    return tell("Use a backup, or recover what can be read of it (File menu, or timeline-gui recover).")


def damaged(where: str, detail: object = "") -> DamagedError:
    """The document can't be read as it should."""
    what = tell("The document is damaged ({detail})", detail=detail) if str(detail) else tell("The document is damaged")
    return DamagedError(what, where, remedy())


def explained(error: sqlite3.Error, where: str) -> BaseException | None:
    """What an error of SQLite means to a person, None where it means a mistake of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return damaged(where, tell("text that is not UTF-8")) if "decode" in str(error) else None
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return UserError(
                tell("The document is being used by another program"),
                where,
                tell("Wait until it has finished, or close it there."),
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return UserError(
                tell("The document can't be written"),
                where,
                tell("Save a copy where you may write, and go on there."),
            )
        case sqlite3.SQLITE_CANTOPEN:
            return UserError(
                tell("The document can't be opened"),
                where,
                tell("See whether the file and its folder are there and yours to use."),
            )
        case sqlite3.SQLITE_FULL:
            return UserError(tell("The disk is full"), where, tell("Nothing was changed. Make room and try again."))
        case sqlite3.SQLITE_IOERR:
            return UserError(
                tell("The disk does not answer as it should"),
                where,
                tell("Nothing was changed. See whether the drive is still there."),
            )
        case sqlite3.SQLITE_CORRUPT if code == sqlite3.SQLITE_CORRUPT_VTAB:
            return index_damaged(where)
        case sqlite3.SQLITE_CORRUPT:
            return damaged(where, error)
        case sqlite3.SQLITE_ERROR if str(error).startswith(_NOT_AS_MADE):
            return damaged(where, error)
        case sqlite3.SQLITE_CONSTRAINT if "CHECK" in str(error) and not str(error).startswith(_OUR_CHECKS):
            return damaged(where, error)
        case sqlite3.SQLITE_NOTADB:
            return UserError(tell("This is not a Timeline GUI document"), where, tell("Choose another file."))
        case sqlite3.SQLITE_INTERRUPT:
            return Cancelled()
        case sqlite3.SQLITE_CONSTRAINT if code in _CONFLICTS:
            return OutOfDateError(
                tell("The document has other contents than this step was made for"),
                where,
                tell("Nothing was changed. Open it again."),
            )
        case sqlite3.SQLITE_TOOBIG:
            return UserError(tell("A text is too long to be stored"), where, tell("Nothing was changed."))
    return None


@contextmanager
def faults(where: str) -> Iterator[None]:
    """Turn what SQLite raises inside into what a person can act on; a mistake of ours is raised as it is."""
    try:
        yield
    except sqlite3.Error as error:
        plain = explained(error, where)
        if plain is None:
            raise
        raise plain from error
    except UnicodeDecodeError as error:  # in the message of an error of SQLite, of all things
        raise damaged(where) from error
    except (UnicodeEncodeError, OverflowError) as error:
        told = tell("Nothing was changed ({reason}).", reason=error)
        raise UserError(tell("A text or number can't be stored"), where, told) from error
