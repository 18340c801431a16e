"""JSON read bit by bit: lists of very many values stand on the disk while a file is read.

The standard library's decoder takes one value at a time from a window of the text that grows until the value is whole.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from math import isfinite
from sys import get_int_max_str_digits
from typing import Any

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.spool import Many, Spool, SpoolFile
from timeline_gui.formats.notes import Notes

LARGEST_VALUE = 256 << 20
"""Characters of the largest value, but for lists of others, that is held."""
_BLANKS = re.compile(r"[ \t\n\r]*")
_OUTER = 4
"""Objects in each other whose lists may be long; what stands deeper is held."""
_SAID: Mapping[str, Callable[[], str]] = {
    "Extra data": lambda: tell("Extra data"),
    "Expecting value": lambda: tell("Expecting value"),
    "Expecting ',' delimiter": lambda: tell("Expecting ',' delimiter"),
    "Expecting ':' delimiter": lambda: tell("Expecting ':' delimiter"),
    "Expecting property name enclosed in double quotes": lambda: tell(
        "Expecting property name enclosed in double quotes"
    ),
    "Illegal trailing comma before end of object": lambda: tell("Illegal trailing comma before end of object"),
    "Illegal trailing comma before end of array": lambda: tell("Illegal trailing comma before end of array"),
    "Invalid control character at": lambda: tell("Invalid control character at"),
    "Invalid \\escape": lambda: tell("Invalid \\escape"),
    "Invalid \\uXXXX escape": lambda: tell("Invalid \\uXXXX escape"),
    "Unterminated string starting at": lambda: tell("Unterminated string starting at"),
}
_NEAR_THE_END = 16
"""Characters of a token that may be cut by the end of the window: the longest is -Infinity."""


def value_spool() -> Spool[Any]:
    """A row of values of JSON to be filled."""
    return Spool(SpoolFile(), _same, _same)


def parse_json(data: bytes, file: str, notes: Notes | None = None, row: int | None = None) -> object:
    """The value of a text that is held whole. Raises UserError with the place of the fault.

    With `notes` a number that is none (NaN) is nothing and told, and so is the first of two same keys.
    """
    lenient = _Lenient(notes)
    try:
        value: object = json.loads(data, **lenient.hooks)
    except json.JSONDecodeError as error:
        raise _fault(error.msg, file, error.lineno, error.colno) from error
    except (ValueError, RecursionError) as error:
        raise _unread(error, file) from error
    return lenient.told(value, row, "")


def stream_json(pieces: Iterable[str], file: str, notes: Notes | None = None) -> object:
    """The value that the pieces make together. A long list that stands in no other is a Spool.

    Raises UserError with the place of the fault. `notes` hear what `parse_json` tells, with its number in its list.
    """
    return _Window(pieces, file, notes).whole()


class _Lenient:
    """Takes what is not quite JSON, and tells it once the value is whole: the decoder may begin several times."""

    def __init__(self, notes: Notes | None) -> None:
        self._notes = notes
        self._doubled: list[tuple[str, object]] = []
        self._odd = False

    @property
    def hooks(self) -> dict[str, Any]:
        """What a decoder is given."""
        return {"parse_constant": self._constant} | ({"object_pairs_hook": self._pairs} if self._notes else {})

    def begin(self) -> None:
        """Forget what was met in a value that was not whole."""
        self._doubled.clear()
        self._odd = False

    def told(self, value: object, row: int | None, path: str) -> object:
        """The value without numbers that are none; `path` is where it stands."""
        for key, first in self._doubled:
            self.double(row, _below(path, key), first)
        return self._finite(value, row, path) if self._odd else value

    def double(self, row: int | None, path: str, first: object) -> None:
        """Tell the first value of a key that stands twice."""
        if self._notes:
            shown = json.dumps(first, ensure_ascii=False) if not isinstance(first, str | Spool) else str(first)
            self._notes.add(row, path, shown, tell("the key stands twice in one object; this first value was left out"))

    def _constant(self, constant: str) -> float:
        if self._notes is None:
            raise ValueError(tell("{constant} is not a number", constant=constant))
        self._odd = True
        return float(constant)

    def _pairs(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found = dict(pairs)
        if len(found) != len(pairs):
            last = {key: at for at, (key, _value) in enumerate(pairs)}
            self._doubled += [pair for at, pair in enumerate(pairs) if last[pair[0]] != at]
        return found

    def _finite(self, value: object, row: int | None, path: str) -> object:
        match value:
            case dict():
                return {key: self._finite(each, row, _below(path, key)) for key, each in value.items()}
            case list():
                return [self._finite(each, row, path) for each in value]
            case float() if not isfinite(value) and self._notes:
                self._notes.repeated(row, path, json.dumps(value), tell("this is not a number; left out"))
                return None
        return value


class _Window:
    """The part of the text that is looked at, from `at` on; what lies before was read."""

    def __init__(self, pieces: Iterable[str], file: str, notes: Notes | None) -> None:
        self._pieces, self._file = iter(pieces), file
        self._text, self._at, self._ended = "", 0, False
        self._lines, self._columns = 0, 0
        self._lenient = _Lenient(notes)
        self._decode = json.JSONDecoder(**self._lenient.hooks).raw_decode

    def whole(self) -> object:
        value = self._outer(_OUTER, "")
        if self._next():
            raise self._fault("Extra data", self._at)
        return value

    def _outer(self, depth: int, path: str) -> object:
        """A value whose lists may be long, as far down as `depth` objects."""
        match self._next():
            case "[" if depth:
                return self._list()
            case "{" if depth:
                return self._object(depth - 1, path)
        return self._lenient.told(self._value(), None, path)

    def _object(self, depth: int, path: str) -> dict[str, object]:
        found: dict[str, object] = {}
        for _ in self._items("}"):
            if self._next() != '"':
                raise self._fault("Expecting property name enclosed in double quotes", self._at)
            name = str(self._value())
            self._expect(":")
            if name in found:
                self._lenient.double(None, _below(path, name), found[name])
            found[name] = self._outer(depth, _below(path, name))
        return found

    def _list(self) -> "list[object] | Many[object]":
        spool = value_spool()
        for _ in self._items("]"):
            spool.append(self._lenient.told(self._value(), len(spool) + 1, ""))
        settled = spool.settled()
        return list(settled) if isinstance(settled, tuple) else settled

    def _items(self, closing: str) -> Iterator[None]:
        """Stop before each item of what opens here and ends with `closing`."""
        self._at += 1
        if self._next() != closing:
            yield
            while self._next() != closing:
                self._expect(",")
                self._next()
                yield
        self._at += 1

    def _expect(self, sign: str) -> None:
        if self._next() != sign:
            raise self._fault(f"Expecting '{sign}' delimiter", self._at)
        self._at += 1

    def _next(self) -> str:
        """The next sign that is no blank, "" at the end."""
        while True:
            found = _BLANKS.match(self._text, self._at)
            assert found is not None
            self._at = found.end()
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._more():
                return ""

    def _value(self) -> object:
        self._next()
        while True:
            self._lenient.begin()
            try:
                value, end = self._decode(self._text, self._at)
            except json.JSONDecodeError as error:
                cut = error.pos > len(self._text) - _NEAR_THE_END or error.msg.startswith("Unterminated")
                if not (cut and self._more()):
                    raise self._fault(error.msg, error.pos) from error
            except (ValueError, RecursionError) as error:
                raise _unread(error, self._file) from error
            else:
                # A number near the end of the window may go on: the rest of 1e+9 begins with three signs.
                if end + 3 <= len(self._text) or not self._more():
                    self._at = end
                    return value

    def _more(self) -> bool:
        """Let the window grow, without what was read; False at the end of the text."""
        if self._ended:
            return False
        if len(self._text) - self._at > LARGEST_VALUE:
            what = tell("a value is longer than {most} million characters", most=LARGEST_VALUE >> 20)
            raise UserError(what, self._file, tell("Split the file into smaller ones."))
        wanted = max(1, len(self._text) - self._at)
        pieces = []
        while wanted > 0 and (piece := next(self._pieces, "")):
            pieces.append(piece)
            wanted -= len(piece)
        self._ended = wanted > 0
        if not pieces:
            return False
        lines, columns = self._where(self._at)
        self._lines, self._columns = lines - 1, columns - 1
        self._text, self._at = self._text[self._at :] + "".join(pieces), 0
        return True

    def _where(self, at: int) -> tuple[int, int]:
        """Line and column, from 1."""
        lines = self._text.count("\n", 0, at)
        start = self._text.rfind("\n", 0, at) + 1
        return self._lines + lines + 1, at - start + 1 + (self._columns if not lines else 0)

    def _fault(self, what: str, at: int) -> UserError:
        return _fault(what, self._file, *self._where(at))


def _fault(what: str, file: str, line: int, column: int) -> UserError:
    where = tell("{file}, line {line}, column {column}", file=file, line=str(line), column=str(column))
    return UserError(tell("this is not JSON: {what}", what=_told(what)), where)


def _told(what: str) -> str:
    """What the decoder of the standard library says, as far as it is known."""
    return _SAID[what]() if what in _SAID else what


def _same(value: Any) -> Any:
    return value


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _unread(error: Exception, file: str) -> UserError:
    """What keeps a value from being read, in words of people, not of Python."""
    why = str(error)
    if isinstance(error, RecursionError):
        why = tell("lists and objects stand in each other too deeply")
    elif "set_int_max_str_digits" in why:
        why = tell("a whole number in it has more digits than can be read ({most})", most=get_int_max_str_digits())
    return UserError(tell("this is not JSON that can be read: {reason}", reason=why), file)
