"""A whole document as immutable arrays: what is drawn, filtered and counted never asks the database.

Events stand in the order begin_min (null first), end_max, key; an index into that order is a *position*. Relations are
compressed sparse rows (CSR). Times are seconds since 1970 as in `core.edtf`; a null bound is NEVER or ALWAYS.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from timeline_gui.core.edtf import DateFlag, Precision
from timeline_gui.core.model import ActorKind

Ints: TypeAlias = npt.NDArray[np.int64]
SmallInts: TypeAlias = npt.NDArray[np.int32]
Bytes: TypeAlias = npt.NDArray[np.uint8]
Flags: TypeAlias = npt.NDArray[np.uint16]
Mask: TypeAlias = npt.NDArray[np.bool_]

Number = TypeVar("Number", bound=np.integer[Any])

NEVER = -(2**62)
ALWAYS = 2**62


@dataclass(frozen=True, slots=True, eq=False)
class Csr:
    """Rows of ascending int32 values: row i is `values[offsets[i]:offsets[i + 1]]`."""

    offsets: Ints
    values: SmallInts

    def of(self, row: int) -> SmallInts:
        """The values of one row, a view."""
        return self.values[self.offsets[row] : self.offsets[row + 1]]

    def count(self, mask: Mask) -> Ints:
        """How many values of each row are in a mask. O(n), with little for each."""
        running = np.zeros(len(self.values) + 1, dtype=np.int32)
        np.cumsum(mask[self.values], dtype=np.int32, out=running[1:])
        return np.diff(running[self.offsets]).astype(np.int64)

    def totals(self, rows: Ints, count: int) -> Ints:
        """In how many of these rows each of the values 0 to `count` - 1 stands."""
        lengths = self.offsets[rows + 1] - self.offsets[rows]
        before = np.repeat(np.cumsum(lengths) - lengths, lengths)
        within = np.arange(len(before)) - before
        found = self.values[np.repeat(self.offsets[rows], lengths) + within]
        return np.bincount(found, minlength=count).astype(np.int64)

    def of_all(self, rows: Sequence[int] | SmallInts) -> SmallInts:
        """The distinct values of several rows, ascending."""
        parts = [self.of(int(row)) for row in rows]
        return _distinct(np.concatenate(parts)) if parts else self.values[:0]


def in_order(values: Ints) -> Ints:
    """The values ascending; those that are so already, as starts and rows mostly are, are looked at and not sorted."""
    return values if (values[1:] >= values[:-1]).all() else np.sort(values)


def _distinct(numbers: npt.NDArray[Number]) -> npt.NDArray[Number]:
    """The numbers in order, each once. As np.unique, which takes 20 ms of a start to load masked arrays."""
    numbers = np.sort(numbers)
    first = np.ones(len(numbers), dtype=np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=first[1:])
    return numbers[first]


def build_csr(rows: Ints, values: Ints, count: int) -> Csr:
    """A CSR table of `count` rows from pairs of small numbers; a pair given twice stands once. O(k log k)."""
    offsets = np.zeros(count + 1, dtype=np.int64)
    if not len(rows):
        return Csr(offsets, values.astype(np.int32))
    span = int(values.max()) + 1
    pairs = _distinct(rows * span + values)  # one sorted key a pair: four times as fast as sorting by two columns
    rows, values = np.divmod(pairs, span)
    np.cumsum(np.bincount(rows, minlength=count), out=offsets[1:])
    return Csr(offsets, values.astype(np.int32))


@dataclass(frozen=True, slots=True)
class ActorEntry:
    """What every pane needs of an actor; `affiliations` are (index of the other actor, role)."""

    key: int
    id: str
    name: str
    kind: ActorKind
    aliases: tuple[str, ...] = ()
    affiliations: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """What every pane needs of a source; `published` is EDTF."""

    key: int
    id: str
    title: str
    published: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class EventArrays:
    """The event table as it comes, in any order. Bounds are int64 with NEVER or ALWAYS for null."""

    key: Ints
    begin_min: Ints
    begin_max: Ints
    end_min: Ints
    end_max: Ints
    flags: Flags
    begin_precision: Bytes
    end_precision: Bytes
    category: SmallInts
    place: SmallInts
    status: Bytes
    figures: Mask


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """A relation as it comes: event keys, and the index of the other side (actor, tag or source)."""

    event_keys: Ints
    others: Ints


@dataclass(frozen=True, eq=False)
class Columns:
    """All events of a document by position, and what they are related to.

    Masks are worked out once, and may not be written to.
    """

    events: EventArrays
    actors: tuple[ActorEntry, ...]
    sources: tuple[SourceEntry, ...]
    categories: tuple[str, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    actors_of_event: Csr
    events_of_actor: Csr
    events_of_tag: Csr
    events_of_source: Csr
    members: Csr
    """Actor → itself and whoever is affiliated with it, directly or through others."""
    by_key: Ints
    """Positions in ascending order of key."""
    known_until: Ints
    """For an event without a known end the last day that a source of it was published, else NEVER."""
    drawn_start: Ints
    drawn_end: Ints
    """First and last second that a mark stands for: without a known start or end, as far as something is known."""

    def __len__(self) -> int:
        return len(self.events.key)

    def arrays(self) -> Iterator[npt.NDArray[Any]]:
        """All of them, those of relations too."""
        for value in (getattr(self, field.name) for field in fields(self)):
            if isinstance(value, EventArrays | Csr):
                yield from (getattr(value, field.name) for field in fields(value))
            elif isinstance(value, np.ndarray):
                yield value

    def is_like(self, other: "Columns") -> bool:
        """Whether both hold the same arrays and lists: an edit of words only has changed nothing that is drawn."""
        return all(getattr(self, field.name) is getattr(other, field.name) for field in fields(self))

    def take_over(self, other: "Columns") -> None:
        """Keep what has been worked out of arrays of other columns that are also arrays of these."""
        for name, sources in _WORKED_OUT_OF.items():
            known = other.__dict__.get(name)
            if known is not None and all(source(self) is source(other) for source in map(attrgetter, sources)):
                self.__dict__[name] = known

    def follow(self, other: "Columns", new: Ints, carried: Callable[[Mask, Mask], Mask]) -> None:
        """Keep the masks of other columns for the events that stay.

        `carried` makes of such a mask, and of what it is for the events at the positions `new`, that of all.
        """
        rows = taken(self.events, new)
        for name, worked_out in _MASKS.items():
            if name in other.__dict__:
                self.__dict__[name] = _fixed(carried(other.__dict__[name], worked_out(rows)))

    def positions(self, keys: Ints | Sequence[int]) -> Ints:
        """The positions of the keys that exist, in the order asked."""
        wanted = np.asarray(keys, dtype=np.int64)
        if not len(self) or not len(wanted):
            return np.empty(0, dtype=np.int64)
        keys = self.events.key
        if len(wanted) < len(self) // 32:  # a few are looked up in place, for many it pays to sort the keys first
            found: Ints = self.by_key[np.minimum(np.searchsorted(keys, wanted, sorter=self.by_key), len(self) - 1)]
            return np.asarray(found[keys[found] == wanted])
        slots = self._slots
        if slots is not None:
            among = wanted[(wanted >= 0) & (wanted < len(slots))]
            at = slots[among]
            return at[at >= 0].astype(np.int64)
        ordered = keys[self.by_key]
        at = np.minimum(np.searchsorted(ordered, wanted), len(self) - 1)
        return np.asarray(self.by_key[at[ordered[at] == wanted]])

    @cached_property
    def _slots(self) -> SmallInts | None:
        """The position of each key up to the highest, -1 where there is none; None where keys are too far apart."""
        keys = self.events.key
        if keys.min() < 0 or keys.max() > 4 * len(self):
            return None
        slots = np.full(int(keys.max()) + 1, -1, dtype=np.int32)
        slots[keys] = np.arange(len(self), dtype=np.int32)
        slots.setflags(write=False)
        return slots

    def position(self, key: int) -> int | None:
        """The position of one event, None where the key is not in the document."""
        found = self.positions([key])
        return int(found[0]) if len(found) else None

    @cached_property
    def undated(self) -> Mask:
        """Events without any date, as a mask over positions."""
        return _fixed(_undated(self.events))

    @cached_property
    def on_axis(self) -> Mask:
        """Events that have a place on the axis: dated, and not only "before" or "after" some day."""
        return _fixed(_on_axis(self.events))

    @cached_property
    def exactly_dated(self) -> Mask:
        """Events known to the day or better at both ends, without doubt."""
        return _fixed(_exactly_dated(self.events))

    @cached_property
    def events_with_members(self) -> Csr:
        """Actor → the events of it and of whoever is affiliated with it."""
        alone, members = self.events_of_actor, self.members
        if len(members.values) == len(self.actors):
            return alone
        bodies = (np.diff(members.offsets) > 1).tolist()
        rows = [alone.of_all(members.of(i)) if body else alone.of(i) for i, body in enumerate(bodies)]
        return _table(rows)

    @cached_property
    def events_of_category(self) -> Csr:
        """Category → its events."""
        return _by_number(self.events.category, len(self.categories))

    @cached_property
    def events_of_place(self) -> Csr:
        """Place → its events."""
        return _by_number(self.events.place, len(self.places))

    def actor_index(self, actor_id: str) -> int | None:
        """The index of the actor with this id."""
        return next((i for i, actor in enumerate(self.actors) if actor.id == actor_id), None)


def taken(events: EventArrays, rows: Ints) -> EventArrays:
    """The events in some rows alone."""
    return EventArrays(*(getattr(events, field.name)[rows] for field in fields(EventArrays)))


def _undated(events: EventArrays) -> Mask:
    return np.asarray(events.flags & DateFlag.UNDATED, np.bool_)


def _on_axis(events: EventArrays) -> Mask:
    return ~np.asarray(events.flags & (DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER), np.bool_)


def _exactly_dated(events: EventArrays) -> Mask:
    doubtful = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | DateFlag.ONE_OF | DateFlag.UNDATED
    # Unsigned: what is UNKNOWN, 0, becomes the greatest of all.
    begin, end = events.begin_precision - np.uint8(1), events.end_precision - np.uint8(1)
    return np.asarray((np.maximum(begin, end) < Precision.DAY) & ((events.flags & doubtful) == 0), np.bool_)


_MASKS = {"undated": _undated, "on_axis": _on_axis, "exactly_dated": _exactly_dated}
"""The masks of columns, and how each is worked out of events."""
_WORKED_OUT_OF = {
    "_slots": ("events.key",),
    "undated": ("events.flags",),
    "on_axis": ("events.flags",),
    "exactly_dated": ("events.flags", "events.begin_precision", "events.end_precision"),
    "events_with_members": ("events_of_actor", "members"),
    "events_of_category": ("events.category", "categories"),
    "events_of_place": ("events.place", "places"),
}
"""What columns work out once, and what of."""


def _table(rows: Sequence[SmallInts]) -> Csr:
    offsets = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=offsets[1:])
    return Csr(offsets, np.concatenate(rows))


def _by_number(numbers: SmallInts, count: int) -> Csr:
    offsets = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(numbers, minlength=count), out=offsets[1:])
    few = numbers.astype(np.uint16) if count < 2**16 else numbers  # short numbers are sorted in a tenth of the time
    return Csr(offsets, np.argsort(few, kind="stable").astype(np.int32))


def _fixed(mask: Mask) -> Mask:
    mask.flags.writeable = False
    return mask
