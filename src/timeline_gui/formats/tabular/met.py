"""What was made of cells before: tables say the same dates, names, places and sources in very many rows."""

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from timeline_gui.formats.notes import Notes

V = TypeVar("V")

_MOST = 65536


class Met(Generic[V]):
    """Values by the words that they were made of.

    One in whose making something was noted is not kept: it is to be noted of each row that has these words.
    """

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._values: dict[Hashable, V] = {}

    def __call__(self, words: Hashable, make: Callable[..., V], *args: object) -> V:
        """The value of these words, made where they are new; what it is made of beside them changes nothing."""
        found = self._values.get(words)
        if found is None:
            before = self._notes.added
            found = make(*args)
            if self._notes.added == before:
                if len(self._values) == _MOST:
                    self._values.clear()
                self._values[words] = found
        return found
