"""The events beside an event: before and after it in time, and the nearest that share a participant."""

from dataclasses import dataclass

import numpy as np

from timeline_gui.core.columns import Columns, Mask, SmallInts


@dataclass(frozen=True, slots=True)
class Shared:
    """An event that has participants in common with another one: its position, and their actor indices."""

    position: int
    actors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Positions beside an event; `sharing` stands in order of time and leaves out `previous` and `following`."""

    previous: int | None
    following: int | None
    sharing: tuple[Shared, ...]


def neighbours(columns: Columns, position: int, shown: Mask, most: int = 4) -> Neighbours:
    """Look among the shown events that have a place on the axis; `most` sharing ones, half of them on each side.

    O(n) for the mask, then O(actors · log n): an actor in half of a million events costs no more than one in ten.
    """
    listed = shown & columns.on_axis
    before, after = np.flatnonzero(listed[:position]), np.flatnonzero(listed[position + 1 :])
    previous = int(before[-1]) if len(before) else None
    following = position + 1 + int(after[0]) if len(after) else None
    if not columns.on_axis[position]:
        previous = following = None
    taken = {previous, following}
    earlier: set[int] = set()
    later: set[int] = set()
    for actor in columns.actors_of_event.of(position):
        rows = columns.events_of_actor.of(int(actor))
        at = int(np.searchsorted(rows, np.int32(position)))
        earlier |= _nearest(rows[:at][::-1], listed, taken, most)
        later |= _nearest(rows[at + 1 :], listed, taken, most)
    left, right = sorted(earlier, reverse=True), sorted(later)
    from_right = min(len(right), most - min(len(left), most // 2))
    chosen = sorted(left[: most - from_right]) + right[:from_right]
    mine = set(columns.actors_of_event.of(position).tolist())
    return Neighbours(
        previous,
        following,
        tuple(Shared(p, tuple(a for a in columns.actors_of_event.of(p).tolist() if a in mine)) for p in chosen),
    )


def _nearest(rows: SmallInts, listed: Mask, taken: set[int | None], most: int) -> set[int]:
    found: set[int] = set()
    for start in range(0, len(rows), 256):
        part = rows[start : start + 256]
        for position in part[listed[part]].tolist():
            if position not in taken:
                found.add(position)
                if len(found) == most:
                    return found
    return found
