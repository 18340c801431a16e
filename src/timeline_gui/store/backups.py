"""Copies of documents: as they were before the first step of a day, and before they were brought up to date.

A week of such days is kept, and the last few older versions. They stand beside the settings, not beside the document: a
folder that is deleted or synchronised takes only the document along. A copy's name tells its document, by a hash of
where that is, the day, and the version that it was brought up from. What a document was called or where it was before
is known by its contents: by the second when it was made, and by its events.
"""

import re
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_gui.store import files, sqlite

if TYPE_CHECKING:
    from timeline_gui.store.document import Document

KEPT = 7
"""Copies of one document before the first step of a day."""
KEPT_VERSIONS = 3
"""Copies of one document before it was brought up to date."""
_COMPARED = 1000
"""Events by which two documents are known to be one."""
_NAME = re.compile(
    r"(?P<stem>.*) (?P<mark>[0-9a-f]{8}) (?P<day>\d{4}-\d\d-\d\d)(?: version (?P<version>\d+)(?:-\d+)?)?\.tlx"
)


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: where it is, the day when it was made, its size in bytes, and the older version that it is of, else 0.

    `document` is what the document was called then, and `mark` the hash of where it was.
    """

    path: Path
    day: date
    size: int
    version: int
    document: str
    mark: str

    def is_of(self, path: Path) -> bool:
        """Whether it was made of the document at this path."""
        return self.mark == _mark(path)


def begin(document: "Document", folder: Path, today: date) -> Callable[[], None] | None:
    """What copies the document as it is now, whatever is written to it before that is called; None where it is done.

    Raises UserError where the document can't be read just now, or the folder can't be made.
    """
    if document.path is None or document.is_elsewhere:
        return None
    target = folder / f"{_stem(document.path, today)}.tlx"
    if target.exists():
        return None
    document.begin_log()
    document.require_own_file()
    source, path = _as_it_is_now(document.path), document.path

    def copy() -> None:
        with closing(source):
            _copy(source, target)
        _forget([backup for backup in of(path, folder) if not backup.version][KEPT:])

    if not document.is_logging:
        copy()  # or the step would wait for this reader
        return None
    return copy


def _as_it_is_now(path: Path) -> sqlite3.Connection:
    """A connection that in a file that logs ahead goes on seeing what is there now. Raises UserError."""
    with sqlite.faults(str(path)):
        source = sqlite.connect(sqlite.file_uri(path, mode="ro"))
        try:
            source.execute("BEGIN")
            source.execute("SELECT count(*) FROM document").fetchone()
        except BaseException:
            source.close()
            raise
        return source


def keep_version(connection: sqlite3.Connection, path: Path, folder: Path, version: int, today: date) -> None:
    """Copy a document before it is brought up to date. Raises UserError."""
    number, stem = 1, f"{_stem(path, today)} version {version}"
    target = folder / f"{stem}.tlx"
    while target.exists():
        number += 1
        target = folder / f"{stem}-{number}.tlx"
    _copy(connection, target)
    _forget([backup for backup in of(path, folder) if backup.version][KEPT_VERSIONS:])


def of(path: Path, folder: Path) -> list[Backup]:
    """The copies that were made of the document at this path, the newest first."""
    return [backup for backup in every(folder) if backup.is_of(path)]


def related(path: Path, folder: Path) -> list[Backup]:
    """The copies of a document, the newest first: also from before it was renamed or moved.

    Where that can't be read from the document, and nothing was copied from its path, those of documents of its name.
    """
    traits = _traits(files.reading_uri(path)) if path.is_file() else None
    if traits is None:
        return of(path, folder) or [backup for backup in every(folder) if backup.document == path.stem]
    return [backup for backup in every(folder) if backup.is_of(path) or _has(backup, traits)]


def every(folder: Path) -> list[Backup]:
    """All copies of all documents, the newest first."""
    found = []
    for candidate in folder.glob("*.tlx") if folder.is_dir() else ():
        named = _NAME.fullmatch(candidate.name)
        day = _day(named["day"]) if named else None
        if named and day is not None:
            stat = candidate.stat()
            version = int(named["version"] or 0)
            backup = Backup(candidate, day, stat.st_size, version, named["stem"], named["mark"])
            found.append((day, stat.st_mtime_ns, backup))
    return [backup for *_when, backup in sorted(found, key=lambda each: each[:2], reverse=True)]


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a document is known by, whatever it is called: when it was made, and the ids of its first events."""

    created: str
    ids: frozenset[str]


def _traits(uri: str) -> _Traits | None:
    """None where they can't be read."""
    try:
        with closing(sqlite.connect(uri)) as connection:
            row = connection.execute("SELECT created FROM document").fetchone()
            ids = connection.execute("SELECT id FROM event ORDER BY key LIMIT ?", (_COMPARED,)).fetchall()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    return _Traits(row[0], frozenset(event_id for (event_id,) in ids)) if row else None


def _has(backup: Backup, traits: _Traits) -> bool:
    """Whether a copy is of the document with these traits."""
    others = _traits(sqlite.file_uri(backup.path, immutable="1"))
    if others is None or others.created != traits.created:
        return False
    return not others.ids or not traits.ids or bool(others.ids & traits.ids)


def _day(text: str) -> date | None:
    """The day of a copy's name; a file that someone else put there may be called after an impossible one."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def count_events(backup: Backup) -> int:
    """The number of events in a copy. Raises UserError where it can't be read."""
    with (
        sqlite.faults(str(backup.path)),
        closing(sqlite.connect(sqlite.file_uri(backup.path, immutable="1"))) as connection,
    ):
        return int(connection.execute("SELECT count(*) FROM event").fetchone()[0])


def _copy(source: sqlite3.Connection, target: Path) -> None:
    with sqlite.faults(str(target)):
        files.make_folder(target.parent)
        with files.new_file(target) as made, closing(sqlite3.connect(made)) as new:
            source.backup(new)
            new.execute("PRAGMA journal_mode = DELETE")


def _forget(old: Sequence[Backup]) -> None:
    for backup in old:
        backup.path.unlink(missing_ok=True)


def _stem(path: Path, today: date) -> str:
    return f"{path.stem} {_mark(path)} {today.isoformat()}"


def _mark(path: Path) -> str:
    """Tells documents of the same name in different folders apart."""
    return sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:8]
