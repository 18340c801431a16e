"""Copies of documents as they were before the first step of a day, kept for a week of such days.

They stand beside the settings, not beside the document: a folder that is deleted or synchronised takes only the
document along. A copy's name tells its document, by a hash of where that is, and the day.
"""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from timeline_gui.store import files, sqlite
from timeline_gui.store.document import Document

KEPT = 7
"""Copies of one document."""
_NAME = re.compile(r"(?P<stem>.*) (?P<mark>[0-9a-f]{8}) (?P<day>\d{4}-\d\d-\d\d)\.tlx")


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy: where it is, the day before whose first step it was made, and its size in bytes."""

    path: Path
    day: date
    size: int


def begin(document: Document, folder: Path, today: date) -> Callable[[], None] | None:
    """What copies the document as it is now, whatever is written to it before that is called; None where it is done.

    Raises UserError where the folder can't be made.
    """
    if document.path is None:
        return None
    target = folder / f"{document.path.stem} {_mark(document.path)} {today.isoformat()}.tlx"
    if target.exists():
        return None
    document.begin_log()
    # In a file that logs ahead this connection goes on seeing what is there now.
    source = sqlite.connect(sqlite.file_uri(document.path, mode="ro"))
    source.execute("BEGIN")
    source.execute("SELECT count(*) FROM document").fetchone()
    path = document.path

    def copy() -> None:
        with closing(source), sqlite.faults(str(target)):
            files.make_folder(folder)
            with files.new_file(target) as made, closing(sqlite3.connect(made)) as new:
                source.backup(new)
                new.execute("PRAGMA journal_mode = DELETE")
        for old in of(path, folder)[KEPT:]:
            old.path.unlink(missing_ok=True)

    if not document.is_logging:
        copy()  # or the step would wait for this reader
        return None
    return copy


def of(path: Path, folder: Path) -> list[Backup]:
    """The copies of a document, the newest first."""
    found = []
    for candidate in folder.glob("*.tlx") if folder.is_dir() else ():
        named = _NAME.fullmatch(candidate.name)
        day = _day(named["day"]) if named and named["mark"] == _mark(path) else None
        if day is not None:
            found.append(Backup(candidate, day, candidate.stat().st_size))
    return sorted(found, key=lambda backup: backup.day, reverse=True)


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


def _mark(path: Path) -> str:
    """Tells documents of the same name in different folders apart."""
    return sha256(str(path.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:8]
