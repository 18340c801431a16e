"""Memory is used again only when nobody looks at what was made in it."""

import numpy as np
import pytest

from timeline_gui.core import room as room_module
from timeline_gui.core.room import Room, written

LARGE = 500_000
WHOLE = np.dtype(np.int64)


def test_an_array_that_somebody_holds_stays_as_it_is() -> None:
    room = Room()
    held = room.empty(LARGE, WHOLE)
    held[:] = 1
    part = held[10:20]
    other = room.empty(LARGE, WHOLE)
    other[:] = 2
    del held
    third = room.empty(LARGE, WHOLE)
    third[:] = 3

    assert part.tolist() == [1] * 10, "a part of it is still there"
    assert not np.shares_memory(other, third)


def test_what_is_let_go_of_is_used_again_also_for_a_little_more() -> None:
    room = Room()
    first = room.empty(LARGE, WHOLE)
    where = first.ctypes.data
    del first

    second = room.empty(LARGE + 1, WHOLE)
    assert (second.ctypes.data, len(second), second.dtype) == (where, LARGE + 1, WHOLE)


def test_blocks_that_are_outgrown_are_given_back() -> None:
    room = Room()
    for length in range(LARGE, 2 * LARGE, LARGE // 50):
        room.empty(length, WHOLE)
    assert len(room._blocks) == 1


def test_short_arrays_are_made_anew() -> None:
    room = Room()
    assert len(room.empty(10, WHOLE)) == 10
    assert room._blocks == []


def test_what_an_edit_will_take_is_got_beforehand_and_again_as_long_as_the_first_is_shown() -> None:
    room, short, long = Room(), np.zeros(10), np.zeros(LARGE)
    sizes = room.lacking([short, long, long])
    assert sizes == [long.nbytes] * 3, "two, and one for what comes in between"
    room.take(written(sizes))
    assert room.lacking([long, long]) == []

    addresses = {block.ctypes.data for block in room._blocks}
    made = [room.empty(LARGE, WHOLE) for _ in range(2)]
    assert {array.ctypes.data for array in made} < addresses
    assert room.lacking([long, long]) == [long.nbytes] * 2
    del made
    assert room.lacking([long, long]) == []


def test_only_so_many_blocks_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room_module, "_MOST", 3)
    room = Room()
    held = [room.empty(LARGE, WHOLE) for _ in range(5)]
    for number, array in enumerate(held):
        array[:] = number
    assert len(room._blocks) == 3
    assert [int(array[0]) for array in held] == [0, 1, 2, 3, 4]
