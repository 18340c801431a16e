"""A long row of values that stands on the disk but for its beginning and end: what holds an import of millions."""

import marshal
import tempfile
import threading
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import IO, Generic, Protocol, TypeVar

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Progress

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_TOLD_EVERY = 1000
PIECE = 1000
"""Values that are written, and held in memory, at a time. While as many are read no other thread goes on."""
SHORT = 10_000
"""Fewer are a tuple in the end."""


class Many(Protocol[T_co]):
    """Values to be counted, and gone through as often as wanted: a tuple, or what stands on the disk."""

    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[T_co]: ...


class SpoolFile:
    """A nameless file for the pieces of a spool; it goes with whoever holds it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._end = 0

    @cached_property
    def _file(self) -> IO[bytes]:
        file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with this object
        weakref.finalize(self, file.close)
        return file

    def write(self, piece: bytes) -> tuple[int, int]:
        """Keep a piece; where it stands, and its length. Raises UserError where the disk is full."""
        with self._lock, told():
            self._file.seek(self._end)
            self._file.write(piece)
            self._file.flush()
            where = self._end, len(piece)
            self._end += len(piece)
            return where

    def read(self, where: tuple[int, int]) -> bytes:
        """A piece that was written."""
        with self._lock, told():
            self._file.seek(where[0])
            return self._file.read(where[1])


class Watched(Generic[T_co]):
    """Values that tell a progress how many of them were gone through, each time that they are."""

    def __init__(self, values: Many[T_co], progress: Progress, what: str) -> None:
        self._values, self._progress, self._what = values, progress, what

    def __len__(self) -> int:
        return len(self._values)

    def __iter__(self) -> Iterator[T_co]:
        for number, value in enumerate(self._values):
            if number % _TOLD_EVERY == 0:
                self._progress.report(number, len(self._values), self._what)
            yield value


@contextmanager
def told() -> Iterator[None]:
    """Turn what keeps temporary files from being written into what a person can act on."""
    try:
        yield
    except OSError as error:
        what = tell("The folder for temporary files can't be used ({reason})", reason=error.strerror)
        raise UserError(what, remedy=tell("Make room there, then try again.")) from error


class Spool(Generic[T]):
    """Values in the order in which they were appended, to be gone through as often as wanted.

    `encode` makes a value of tuples, texts, numbers and None, `decode` turns that back. The first `held` values stay
    in memory, which is many times as fast.
    """

    def __init__(
        self, file: SpoolFile, encode: Callable[[T], object], decode: Callable[[object], T], held: int = 0
    ) -> None:
        self._spool_file, self._encode, self._decode = file, encode, decode
        self._room = held
        self._held: list[T] = []
        self._pieces: list[tuple[int, int]] = []
        self._end: list[T] = []

    def append(self, value: T) -> None:
        """Add a value. Raises UserError where the disk is full."""
        if len(self._held) < self._room:
            self._held.append(value)
            return
        self._end.append(value)
        if len(self._end) == PIECE:
            self._pieces.append(self._spool_file.write(marshal.dumps([self._encode(each) for each in self._end])))
            self._end = []

    def __len__(self) -> int:
        return len(self._held) + len(self._pieces) * PIECE + len(self._end)

    def __iter__(self) -> Iterator[T]:
        yield from self._held
        for where in self._pieces:
            yield from map(self._decode, marshal.loads(self._spool_file.read(where)))
        yield from self._end

    def settled(self) -> "Many[T]":
        """All of it, as a tuple where it is short."""
        return self if len(self) >= SHORT else tuple(self)
