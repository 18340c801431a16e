"""Files as bytes and text, with the faults of disks and encodings in plain words."""

import codecs
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO
from uuid import uuid4

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.formats.options import Watch, unwatched

_HEAD = 65536
_CHUNK = 1 << 20
_WATCH_EVERY = 1000
_CALLED = {"utf-8-sig": "UTF-8", "cp1252": "Windows-1252"}
LARGEST = 512 << 20
"""Bytes of the largest file that is held whole."""
LARGEST_STREAM = 8 << 30
"""Bytes of the largest file of text that is read bit by bit."""
LONGEST_LINE = 256 << 20
"""Characters of a line of it."""


_MIXED = "windows-1252-where-it-is-no-utf-8"


def _in_windows(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


codecs.register_error(_MIXED, _in_windows)


def read_head(path: Path) -> bytes:
    """The first 64 KiB. Raises UserError where the file can't be read."""
    return _read(path, _HEAD)


def read_bytes(path: Path) -> bytes:
    """The whole file. Raises UserError where it can't be read or is too large to hold."""
    data = _read(path, LARGEST + 1)
    if len(data) > LARGEST:
        raise _too_large(path, LARGEST)
    return data


def decode(data: bytes, file: str) -> tuple[str, bool]:
    """Text from UTF-8 or UTF-16, with or without byte order mark, else Windows-1252; True if that is a guess.

    Raises UserError for what is no text.
    """
    encoding = _encoding(data)
    try:
        return data.decode(encoding), False
    except UnicodeDecodeError as error:
        if encoding != "utf-8-sig":
            raise UserError(tell("this is not a text file"), file) from error
    return data.decode("cp1252", errors="replace"), True


@dataclass(frozen=True, slots=True)
class TextFile:
    """Text that is read from the disk as often as it is needed.

    `size` in bytes; `guessed` where the encoding is a guess, `zeros` where there are NUL characters.
    """

    path: Path
    encoding: str
    size: int
    guessed: bool = False
    zeros: bool = False
    errors: str = "replace"

    @property
    def mixed(self) -> bool:
        """Whether some of it is in UTF-8, and some is not."""
        return self.errors == _MIXED

    @property
    def name(self) -> str:
        """What people call the encoding."""
        return _CALLED.get(self.encoding, "UTF-16")

    def require_unicode(self) -> None:
        """Raises UserError where the encoding is only guessed, for a format that is always in Unicode."""
        if self.guessed:
            raise UserError(
                tell("this is not UTF-8, which such a file is in"), self.path.name, tell("Export it again.")
            )

    def head(self) -> str:
        """The beginning, for a look at it."""
        with self.path.open(encoding=self.encoding, errors=self.errors, newline="") as file:
            return file.read(_CHUNK).replace("\0", "")

    def pieces(self, watch: Watch = unwatched) -> Iterator[str]:
        """The text, a million characters or so at a time; `watch` hears how far it is."""
        with (
            self.path.open("rb") as octets,
            io.TextIOWrapper(octets, encoding=self.encoding, errors=self.errors, newline="") as file,
        ):
            while piece := file.read(_CHUNK):
                watch(0, octets.tell(), self.size)
                yield piece

    def lines(self, watch: Watch = unwatched) -> Iterator[str]:
        """The lines with their ends, NUL characters left out; `watch` hears how many and how far that is."""
        with (
            self.path.open("rb") as octets,
            io.TextIOWrapper(octets, encoding=self.encoding, errors=self.errors, newline="") as file,
        ):
            for number, line in enumerate(iter(lambda: file.readline(LONGEST_LINE), "")):
                if len(line) == LONGEST_LINE:
                    what = tell("a line is longer than {count} million characters", count=LONGEST_LINE >> 20)
                    raise UserError(what, self.path.name, tell("Look for a quotation mark that is not closed."))
                if number % _WATCH_EVERY == 0:
                    watch(number, octets.tell(), self.size)
                yield line.replace("\0", "") if "\0" in line else line


def size_of(path: Path) -> int:
    """Bytes of a file that is to be read bit by bit. Raises UserError where it can't be read or is too large."""
    read_head(path)
    size = path.stat().st_size
    if size > LARGEST_STREAM:
        raise _too_large(path, LARGEST_STREAM)
    return size


def open_text(path: Path) -> TextFile:
    """A file of text, once all of it was seen to be text. Raises UserError as `read_bytes` and `decode`."""
    head, size = read_head(path), size_of(path)
    encoding = _encoding(head)
    decoder = codecs.getincrementaldecoder(encoding)()
    zeros = False
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                zeros = "\0" in decoder.decode(chunk) or zeros
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        if encoding != "utf-8-sig":
            raise UserError(tell("this is not a text file"), path.name) from error
        if _is_mostly_utf8(path):
            return TextFile(path, encoding, size, guessed=True, zeros=b"\0" in head, errors=_MIXED)
        return TextFile(path, "cp1252", size, guessed=True, zeros=b"\0" in head)
    return TextFile(path, encoding, size, zeros=zeros)


def _is_mostly_utf8(path: Path) -> bool:
    """Whether as many letters beyond ASCII are right in UTF-8 as are wrong."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    right = wrong = 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            text = decoder.decode(chunk)
            marks = text.count("\ufffd")
            wrong += marks
            right += 0 if text.isascii() else len(text) - len(text.encode("ascii", "ignore")) - marks
    return right >= max(wrong, 1)


def decode_head(head: bytes) -> str:
    """As much of the beginning of a file as is text, for a look at it."""
    return head.decode(_encoding(head), errors="ignore")


def write_text(text: str, path: Path) -> None:
    """Write a whole file in UTF-8. Raises UserError; the old file stays as it was then."""
    with writing(path) as file:
        file.write(text)


@contextmanager
def writing(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """A file of text to be written bit by bit, which takes the place of `path` at the end. Raises UserError."""
    with replacing(path) as beside, beside.open("w", encoding=encoding, newline="") as file:
        yield file


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A file beside `path` to write to, which takes its place at the end: until then the old one stays whole.

    Raises UserError where that can't be done.
    """
    beside = path.with_name(f".{path.name}.{uuid4().hex[:8]}.part")
    try:
        try:
            yield beside
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        what = tell("the file can't be written: {reason}", reason=_reason(error))
        raise UserError(what, str(path), tell("Choose another folder or name.")) from error


def _read(path: Path, size: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(size)
    except FileNotFoundError as error:
        raise UserError(tell("there is no such file"), str(path)) from error
    except IsADirectoryError as error:
        raise UserError(tell("this is a folder, not a file"), str(path)) from error
    except OSError as error:
        raise UserError(tell("the file can't be read: {reason}", reason=_reason(error)), str(path)) from error


def _too_large(path: Path, most: int) -> UserError:
    what = tell("the file is larger than {most} MiB", most=most >> 20)
    return UserError(what, path.name, tell("Split it into smaller ones."))


def _reason(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    head = data[:_HEAD]
    if head.count(0) * 8 <= len(head):
        return "utf-8-sig"
    # Western text in UTF-16 has a zero in every other byte.
    return "utf-16-be" if head[0::2].count(0) > head[1::2].count(0) else "utf-16-le"
