"""A document as a file: what its first bytes tell, copies, and new files that never replace another unasked."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from timeline_gui.core.errors import DamagedError, UserError
from timeline_gui.core.language import tell
from timeline_gui.store import sqlite

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_COMPANIONS = ("-wal", "-journal")
_SCHEMA = b"CREATE TABLE participation ("
"""Stands in the list of the tables of a document, which is longer than the first page."""
_SEARCHED = 1_000_000


def companion(path: Path, ending: str) -> Path:
    """The file that SQLite keeps beside a database: its write-ahead log or rollback journal."""
    return path.with_name(path.name + ending)


def has_companions(path: Path) -> bool:
    """Whether somebody has the file open, or was stopped while writing to it."""
    return any(companion(path, ending).exists() for ending in _COMPANIONS)


def identity(path: Path) -> tuple[int, int] | None:
    """Which file bears this name, None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def was_document(path: Path) -> bool:
    """Whether a file that does not begin as a document is one whose beginning was hit. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_HEADER)
        if head.startswith(_MAGIC) or b"\0" not in head:
            return False
        if path.suffix.casefold() == ".tlx" and len(head) == _HEADER and not any(head[: len(_MAGIC)]):
            return True
        return _SCHEMA in head + file.read(_SEARCHED)


def inspect(path: Path) -> None:
    """Refuse, by its first bytes and without SQLite, what is not a whole document. Raises UserError."""
    where = str(path)
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER)
            size = os.fstat(file.fileno()).st_size
    except FileNotFoundError:
        raise UserError(tell("There is no such file"), where, tell("See whether it was moved or renamed.")) from None
    except IsADirectoryError:
        raise UserError(tell("This is a folder, not a document"), where, tell("Choose a file in it.")) from None
    except OSError as error:
        if path.is_dir():
            raise UserError(tell("This is a folder, not a document"), where, tell("Choose a file in it.")) from None
        what = tell("The file can't be read ({reason})", reason=error.strerror)
        raise UserError(what, where, tell("See whether it is yours to read.")) from None
    if not header:
        raise DamagedError(tell("The file is empty"), where, tell("Use a backup or another copy of it."))
    if not header.startswith(_MAGIC[: len(header)]):
        if was_document(path):
            raise sqlite.damaged(where, tell("its first page is not that of a document"))
        raise UserError(
            tell("This is not a Timeline GUI document"), where, tell("To bring in its contents, import the file.")
        )
    if len(header) < _HEADER or _cut_short(path, header, size):
        raise DamagedError(tell("The document is cut short"), where, sqlite.remedy())
    if int.from_bytes(header[68:72]) != sqlite.APPLICATION_ID:
        raise UserError(
            tell("This file belongs to another application"), where, tell("Choose a Timeline GUI document.")
        )


def _cut_short(path: Path, header: bytes, size: int) -> bool:
    """Whether pages are missing; while a log stands beside the file only SQLite can tell."""
    if has_companions(path):
        return False
    page = int.from_bytes(header[16:18])
    page = 65536 if page == 1 else page
    counted = header[24:28] == header[92:96]
    return counted and size < page * int.from_bytes(header[28:32])


def writable(path: Path) -> bool:
    """Whether the file and the folder, where SQLite keeps its log, may be written."""
    effective = os.access in os.supports_effective_ids
    return all(os.access(place, os.W_OK, effective_ids=effective) for place in (path, path.parent))


def logs_ahead(path: Path) -> bool:
    """Whether a file says of itself that it is a database with a log beside it (WAL). Raises OSError."""
    with path.open("rb") as file:
        head = file.read(20)
    return head.startswith(_MAGIC) and head[18:20] == b"\2\2"


def reading_uri(path: Path) -> str:
    """The address to read a file by without anything being written beside it."""
    if logs_ahead(path) and not companion(path, "-wal").exists():
        # Nobody has it open, and SQLite would make a log for us to read it.
        return sqlite.file_uri(path, immutable="1")
    return sqlite.file_uri(path, mode="ro")


def private_copy(path: Path, *, log: bool = True) -> Path:
    """A copy of the file, with its log or without, in a folder of its own, which whoever asked takes away."""
    folder = Path(mkdtemp(prefix="timeline-gui-"))
    copy = folder / path.name
    try:
        for ending in ("", *_COMPANIONS) if log else ("",):
            if companion(path, ending).is_file():
                shutil.copyfile(companion(path, ending), companion(copy, ending))
    except OSError as error:
        shutil.rmtree(folder)
        what = tell("The file can't be read ({reason})", reason=error.strerror)
        raise UserError(what, str(path), tell("See whether it is there.")) from None
    return copy


def make_folder(folder: Path) -> None:
    """Make a folder where it is missing. Raises UserError."""
    with _writing(folder):
        folder.mkdir(parents=True, exist_ok=True)


@contextmanager
def new_file(path: Path, replace: bool = False) -> Iterator[Path]:
    """A place to make a file, which then takes its name, whole; left with an exception, nothing stays.

    Raises UserError where the name is taken (unless `replace`) or the folder can't be written.
    """
    if path.exists() and not replace:
        raise _taken(path)
    with _writing(path), TemporaryDirectory(prefix=f".{path.stem}-", dir=path.parent) as folder:
        made = Path(folder) / path.name
        yield made
        _take_name(made, path, replace)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        what = tell("The file can't be written ({reason})", reason=error.strerror)
        raise UserError(what, str(path), tell("Choose a folder that is there and yours to use.")) from error


def _take_name(made: Path, path: Path, replace: bool) -> None:
    if replace:
        made.replace(path)
        return
    try:
        # A link, unlike a rename, never replaces what another program has made meanwhile.
        os.link(made, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        if path.exists():
            raise _taken(path) from None
        made.replace(path)


def _taken(path: Path) -> UserError:
    return UserError(tell("There is a file of this name already"), str(path), tell("Choose another name."))
