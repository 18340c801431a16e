"""One JSON object on its way in: its values by type, with words for where a fault is."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias, TypeVar

from timeline_gui.core import edtf
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.spool import Many, Spool
from timeline_gui.formats.notes import Notes

Choice = TypeVar("Choice", bound=str)

_LARGEST = 2**63 - 1
_NUMBERED: Mapping[str, Callable[[str], str]] = {
    "actor": lambda number: tell("actor {number}", number=number),
    "affiliation": lambda number: tell("affiliation {number}", number=number),
    "source": lambda number: tell("source {number}", number=number),
    "event": lambda number: tell("event {number}", number=number),
    "participant": lambda number: tell("participant {number}", number=number),
    "citation": lambda number: tell("citation {number}", number=number),
    "figure": lambda number: tell("figure {number}", number=number),
}
"""What is listed, with its number."""
Place: TypeAlias = tuple[tuple[str, int], ...]
"""Kinds of objects and their numbers, the outermost first; an object that is no item of a list has 0."""


class Fields:
    """The fields of one object. An absent field and null are unset; a value of a wrong type raises UserError.

    `place` is where the object stands in the file, `row` the number of the actor, source or event that it belongs to,
    from 1.
    """

    __slots__ = ("_asked", "_values", "kind", "notes", "place", "row")

    def __init__(self, value: object, place: Place, row: int | None, notes: Notes) -> None:
        self.place, self.row, self.notes = place, row, notes
        self.kind = place[-1][0] if place else ""
        """What the object is: "event", "" for the whole file."""
        if not isinstance(value, dict):
            raise self.fault(tell("this should be an object, not {type}", type=_type(value)))
        self._values: dict[str, object] = value
        self._asked: set[str] = set()

    def fault(self, what: str, remedy: str = "") -> UserError:
        """The error to raise for something wrong in this object."""
        return UserError(what, ", ".join((self.notes.file, *(numbered(*step) for step in self.place))), remedy)

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
            raise self._wrong(name, value, tell("text"))
        return self._sound(name, value)

    def date(self, name: str) -> str:
        """An EDTF date; one that can't be read is noted and left unset."""
        value = self.text(name)
        try:
            edtf.parse(value)
        except edtf.EdtfError as error:
            self.note(name, value, tell("{fault}; left out", fault=error))
            return ""
        return value

    def number(self, name: str) -> float | None:
        """A number, None where unset."""
        value = self._value(name)
        if value is None:
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self._wrong(name, value, tell("a number"))
        if not abs(value) <= sys.float_info.max:
            raise self.fault(tell("“{name}” is too large a number", name=name))
        return float(value)

    def whole(self, name: str) -> int | None:
        """A whole number, None where unset."""
        value = self._value(name)
        if value is None:
            return None
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._wrong(name, value, tell("a whole number"))
        if not -_LARGEST <= value <= _LARGEST:
            raise self.fault(tell("“{name}” is too large a number", name=name))
        return value

    def choice(self, name: str, choices: Sequence[Choice]) -> Choice | None:
        """One of the words allowed; another one is noted and left unset."""
        value = self.text(name)
        for choice in choices:
            if value == choice:
                return choice
        if value:
            listed = ", ".join(choices)
            self.note(name, value, tell("“{value}” is none of {choices}; left out", value=value, choices=listed))
        return None

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of texts."""
        values = self._list(name)
        for value in values:
            if not isinstance(value, str):
                raise self._wrong(name, value, tell("a list of texts"))
        return tuple(self._sound(name, str(value)) for value in values)

    def count(self, name: str) -> int:
        """How many items a list has."""
        return len(self._list(name))

    def objects(self, name: str, kind: str) -> Iterator["Fields"]:
        """A list of objects, each called `kind`."""
        for number, value in enumerate(self._list(name), 1):
            yield Fields(value, (*self.place, (kind, number)), self.row or number, self.notes)

    def nested(self, name: str) -> "Fields | None":
        """One object, None where unset."""
        value = self._value(name)
        return None if value is None else Fields(value, (*self.place, (name, 0)), self.row, self.notes)

    def done(self, *derived: str) -> None:
        """Note what nobody asked for, but for what is `derived` from other fields."""
        for name in self._values:
            if name not in self._asked and name not in derived:
                self.notes.unknown(self.row, self._path(name), tell("the field “{name}”", name=name))

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
            raise self._wrong(name, value, tell("a list"))
        return value

    def _wrong(self, name: str, value: object, wanted: str) -> UserError:
        return self.fault(tell("“{name}” should be {wanted}, not {type}", name=name, wanted=wanted, type=_type(value)))

    def _sound(self, name: str, value: str) -> str:
        try:
            value.isascii() or value.encode()
        except UnicodeEncodeError as error:
            raise self.fault(tell("“{name}” holds half a character (a lone surrogate)", name=name)) from error
        return value


def numbered(kind: str, number: int) -> str:
    """What people call an item of a list: "event 3"; what is none goes by its name in the file."""
    return _NUMBERED[kind](str(number)) if number else kind


def _type(value: object) -> str:
    match value:
        case None:
            return tell("nothing")
        case bool():
            return tell("true or false")
        case int() | float():
            return tell("a number")
        case str():
            return tell("text")
        case dict():
            return tell("an object")
        case _:
            return tell("a list")
