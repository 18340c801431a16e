"""How arrays by position change where some rows go and others come."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from timeline_gui.core.columns import Ints, SmallInts
from timeline_gui.core.room import Room

Number = TypeVar("Number", np.int32, np.int64)
_FEW = 8
"""Rows that go or come up to which arrays are gone through for each of them."""


class Splice:
    """Rows that go and rows that come: arrays are copied in pieces, once.

    `old` are the rows that go; `before` says before which of the rows as they were each new row comes, ascending.
    """

    def __init__(self, count: int, old: Ints, before: Ints, room: Room) -> None:
        self._count, self.old, self._before, self._room = count, old, before, room
        self.new: Ints = before - np.searchsorted(old, before) + np.arange(len(before))
        """Where new rows stand in the end."""
        cuts = sorted([(int(row), 1, 0) for row in old] + [(int(row), 0, at) for at, row in enumerate(before)])
        self.pieces: list[tuple[int, int, int]] = []
        """Rows of before that stay, from one to before another, and the new row behind them, -1 for none."""
        start = 0
        for row, goes, at in cuts:
            self.pieces.append((start, row, -1 if goes else at))
            start = row + goes
        self.pieces.append((start, count, -1))

    @property
    def is_small(self) -> bool:
        """Whether so few rows go and come that going through arrays for each of them is the fastest."""
        return len(self.pieces) <= _FEW

    def of(self, values: npt.NDArray[Any], new: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """The array with its old rows gone and the new ones in it."""
        parts = []
        for start, end, at in self.pieces:
            parts.append(values[start:end])
            if at >= 0:
                parts.append(new[at : at + 1])
        return self.joined(parts, values.dtype)

    def joined(self, parts: Sequence[npt.NDArray[Any]], dtype: np.dtype[Any]) -> npt.NDArray[Any]:
        """The parts one after the other."""
        found = self._room.empty(sum(map(len, parts)), dtype)
        return np.concatenate(parts, out=found, casting="unsafe")

    def of_others(self, count: int, old: Ints, before: Ints) -> "Splice":
        """How other arrays change, made in the same room."""
        return Splice(count, old, before, self._room)

    def sorted(self, values: Ints, gone: Ints, come: Ints) -> Ints:
        """A sorted array of other things, in the same room, without these values and with those."""
        gone, come = np.sort(gone), np.sort(come)
        # Of values that are the same, each that goes is another one of them.
        at = np.searchsorted(values, gone) + np.arange(len(gone)) - np.searchsorted(gone, gone)
        found: Ints = self.of_others(len(values), at, np.searchsorted(values, come)).of(values, come)
        return found

    def places(self, rows: npt.NDArray[Number]) -> npt.NDArray[Number]:
        """The new positions of rows as they were; of one that goes any, if `is_small` that of the next that stays."""
        if not self.is_small:
            moved: npt.NDArray[Number] = self._moved[rows].astype(rows.dtype)
            return moved
        # Comparing goes through memory once, in order: far faster than to look each row up.
        places = self.joined([rows], rows.dtype)
        for row in self._before.tolist():
            np.add(places, rows >= row, out=places, casting="unsafe")
        for row in self.old.tolist():
            np.subtract(places, rows > row, out=places, casting="unsafe")
        return places

    def leaving(self, rows: npt.NDArray[Number]) -> Ints:
        """Where among rows as they were those stand that go."""
        if not self.is_small:
            gone = np.zeros(self._count, dtype=np.bool_)
            gone[self.old] = True
            return np.flatnonzero(gone[rows])
        found = [np.flatnonzero(rows == row) for row in self.old.tolist()]
        return np.sort(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)

    @cached_property
    def _moved(self) -> SmallInts:
        moved = np.empty(self._count, dtype=np.int32)
        shift = 0
        for start, end, at in self.pieces:
            moved[start:end] = np.arange(start + shift, end + shift, dtype=np.int32)
            if at >= 0:
                shift += 1
            elif end < self._count:
                moved[end] = 0
                shift -= 1
        return moved
