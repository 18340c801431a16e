"""One JSON object on its way in: its values by type, with words for where a fault is."""

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from timeline_gui.core import edtf
from timeline_gui.core.errors import UserError
from timeline_gui.core.spool import Many, Spool
from timeline_gui.formats.notes import Notes

Choice = TypeVar("Choice", bound=str)

_LARGEST = 2**63 - 1
_TYPES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
    dict: "an object",
}


class Fields:
    """The fields of one object. An absent field and null are unset; a value of a wrong type raises UserError.

    `kind` is what the object is ("event"), `where` its place in the file ("event 3, citation 1"), `row` the
    number of the actor, source or event that it belongs to, from 1.
    """

    __slots__ = ("_asked", "_values", "kind", "notes", "row", "where")

    def __init__(self, value: object, kind: str, where: str, row: int | None, notes: Notes) -> None:
        self.kind, self.where, self.row, self.notes = kind, where, row, notes
        if not isinstance(value, dict):
            raise self.fault(f"this should be an object, not {_type(value)}")
        self._values: dict[str, object] = value
        self._asked: set[str] = set()

    def fault(self, what: str, remedy: str = "") -> UserError:
        """The error to raise for something wrong in this object."""
        place = f"{self.notes.file}, {self.where}" if self.where else self.notes.file
        return UserError(what, place, remedy)

    def note(self, name: str, value: object, message: str, *, skipped: bool = False) -> None:
        """Note a fault that the import survives; `skipped` where nothing remains of the record."""
        self.notes.add(self.row, self._path(name), str(value), message, skipped=skipped)

    def text(self, name: str) -> str:
        """A text, "" where unset."""
        value = self.optional_text(name)
        return "" if value is None else value

    def optional_text(self, name: str) -> str | None:
        """A text, None where unset."""
        value = self._value(name)
        if value is None:
            return None
        if not isinstance(value, str):
            raise self._wrong(name, value, "text")
        return self._sound(name, value)

    def date(self, name: str) -> str:
        """An EDTF date; one that can't be read is noted and left unset."""
        value = self.text(name)
        try:
            edtf.parse(value)
        except edtf.EdtfError as error:
            self.note(name, value, f"{error}; left out")
            return ""
        return value

    def number(self, name: str) -> float | None:
        """A number, None where unset."""
        value = self._value(name)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._wrong(name, value, "a number")
        if not abs(value) <= sys.float_info.max:
            raise self.fault(f"“{name}” is too large a number")
        return float(value)

    def whole(self, name: str) -> int | None:
        """A whole number, None where unset."""
        value = self._value(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(name, value, "a whole number")
        if not -_LARGEST <= value <= _LARGEST:
            raise self.fault(f"“{name}” is too large a number")
        return value

    def choice(self, name: str, choices: Sequence[Choice]) -> Choice | None:
        """One of the words allowed; another one is noted and left unset."""
        value = self.text(name)
        for choice in choices:
            if value == choice:
                return choice
        if value:
            self.note(name, value, f"“{value}” is none of {', '.join(choices)}; left out")
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        values = self._list(name)
        for value in values:
            if not isinstance(value, str):
                raise self._wrong(name, value, "a list of texts")
        return tuple(self._sound(name, str(value)) for value in values)

    def count(self, name: str) -> int:
        """How many items a list has."""
        return len(self._list(name))

    def objects(self, name: str, kind: str) -> Iterator["Fields"]:
        """A list of objects, each called `kind`."""
        before = f"{self.where}, " if self.where else ""
        for number, value in enumerate(self._list(name), 1):
            yield Fields(value, kind, f"{before}{kind} {number}", self.row or number, self.notes)

    def nested(self, name: str) -> "Fields | None":
        """One object, None where unset."""
        value = self._value(name)
        return None if value is None else Fields(value, name, f"{self.where}, {name}", self.row, self.notes)

    def done(self, *derived: str) -> None:
        """Note what nobody asked for, but for what is `derived` from other fields."""
        for name in self._values:
            if name not in self._asked and name not in derived:
                self.notes.unknown(self.row, self._path(name), f"the field “{name}”")

    def _path(self, name: str) -> str:
        return name if self.kind in ("event", "") else f"{self.kind}.{name}"

    def _value(self, name: str) -> object:
        self._asked.add(name)
        return self._values.get(name)

    def _list(self, name: str) -> Many[object]:
        value = self._value(name)
        if value is None:
            return ()
        if not isinstance(value, list | Spool):
            raise self._wrong(name, value, "a list")
        return value

    def _wrong(self, name: str, value: object, wanted: str) -> UserError:
        return self.fault(f"“{name}” should be {wanted}, not {_type(value)}")

    def _sound(self, name: str, value: str) -> str:
        try:
            value.isascii() or value.encode()
        except UnicodeEncodeError as error:
            raise self.fault(f"“{name}” holds half a character (a lone surrogate)") from error
        return value


def _type(value: object) -> str:
    return "nothing" if value is None else _TYPES[type(value)]
