"""A whole document as immutable arrays: what is drawn, filtered and counted never asks the database.

Events stand in the order begin_min (null first), end_max, key; an index into that order is a *position*. Relations are
compressed sparse rows (CSR). Times are seconds since 1970 as in `core.edtf`; a null bound is NEVER or ALWAYS.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property
from operator import attrgetter
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

from timeline_gui.core import edtf
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
        return _fixed((self.events.flags & DateFlag.UNDATED) != 0)

    @cached_property
    def on_axis(self) -> Mask:
        """Events that have a place on the axis: dated, and not only "before" or "after" some day."""
        return _fixed((self.events.flags & (DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER)) == 0)

    @cached_property
    def exactly_dated(self) -> Mask:
        """Events known to the day or better at both ends, without doubt."""
        events = self.events
        doubtful = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | DateFlag.ONE_OF | DateFlag.UNDATED
        # Unsigned: what is UNKNOWN, 0, becomes the greatest of all.
        begin, end = events.begin_precision - np.uint8(1), events.end_precision - np.uint8(1)
        return _fixed((np.maximum(begin, end) < Precision.DAY) & ((events.flags & doubtful) == 0))

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


def members_of(actors: tuple[ActorEntry, ...]) -> Csr:
    """Actor → itself and whoever is affiliated with it, directly or through others."""
    under: dict[int, set[int]] = {}
    for index, actor in enumerate(actors):
        for other, _role in actor.affiliations:
            under.setdefault(other, set()).add(index)
    rows: list[int] = []
    values: list[int] = []
    for index in range(len(actors)):
        reached, frontier = {index}, [index]
        while frontier:
            fresh = under.get(frontier.pop(), set()) - reached
            reached |= fresh
            frontier.extend(fresh)
        rows.extend([index] * len(reached))
        values.extend(reached)
    return build_csr(np.array(rows, dtype=np.int64), np.array(values, dtype=np.int64), len(actors))


def known_until(
    events: EventArrays, sources: tuple[SourceEntry, ...], events_of_source: Csr, only: Ints | None = None
) -> Ints:
    """For events without a known end the last day that a source of them was published, else NEVER.

    Of all events in order, or of those at a few positions.
    """
    flags = events.flags if only is None else events.flags[only]
    until = np.full(len(flags), NEVER, dtype=np.int64)
    endless = (flags & (DateFlag.OPEN_END | DateFlag.UNKNOWN_END)) != 0
    for index, source in enumerate(sources if endless.any() else ()):
        published = edtf.parse(source.published).end_max
        if published is not None:
            cited = events_of_source.of(index)
            rows: npt.NDArray[Any] = cited if only is None else np.flatnonzero(np.isin(only, cited))
            until[rows] = np.maximum(until[rows], published)
    until[~endless] = NEVER
    return until


def build_columns(
    events: EventArrays,
    participations: Pairs,
    tagged: Pairs,
    cited: Pairs,
    *,
    actors: tuple[ActorEntry, ...] = (),
    sources: tuple[SourceEntry, ...] = (),
    categories: tuple[str, ...] = ("",),
    places: tuple[str, ...] = ("",),
    tags: tuple[str, ...] = (),
) -> Columns:
    """Sort the events and index their relations. O(n log n); pairs of unknown events are dropped."""
    order = np.lexsort((events.key, events.end_max, events.begin_min))
    ordered = EventArrays(
        events.key[order],
        events.begin_min[order],
        events.begin_max[order],
        events.end_min[order],
        events.end_max[order],
        events.flags[order],
        events.begin_precision[order],
        events.end_precision[order],
        events.category[order],
        events.place[order],
        events.status[order],
        events.figures[order],
    )
    by_key = np.argsort(ordered.key, kind="stable").astype(np.int64)
    keys = ordered.key[by_key]

    def located(pairs: Pairs) -> tuple[Ints, Ints]:
        if not len(keys):
            return keys, keys
        slots = np.minimum(np.searchsorted(keys, pairs.event_keys), len(keys) - 1)
        known = keys[slots] == pairs.event_keys
        return by_key[slots[known]], pairs.others[known]

    positions, acting = located(participations)
    tag_positions, tag_indices = located(tagged)
    source_positions, source_indices = located(cited)
    events_of_source = build_csr(source_indices, source_positions, len(sources))
    until = known_until(ordered, sources, events_of_source)
    drawn_end = np.where(ordered.end_max < ALWAYS, ordered.end_max, np.maximum(ordered.begin_max, until))
    drawn_start = np.where(ordered.begin_min > NEVER, ordered.begin_min, np.minimum(ordered.end_min, drawn_end))
    return Columns(
        events=ordered,
        actors=actors,
        sources=sources,
        categories=categories,
        places=places,
        tags=tags,
        actors_of_event=build_csr(positions, acting, len(keys)),
        events_of_actor=build_csr(acting, positions, len(actors)),
        events_of_tag=build_csr(tag_indices, tag_positions, len(tags)),
        events_of_source=events_of_source,
        members=members_of(actors),
        by_key=by_key,
        known_until=until,
        drawn_start=drawn_start,
        drawn_end=drawn_end,
    )


def empty_columns() -> Columns:
    """The columns of no document."""
    ints, small, octets = np.empty(0, np.int64), np.empty(0, np.int32), np.empty(0, np.uint8)
    arrays = EventArrays(
        ints,
        ints,
        ints,
        ints,
        ints,
        np.empty(0, np.uint16),
        octets,
        octets,
        small,
        small,
        octets,
        np.empty(0, np.bool_),
    )
    none = Pairs(ints, ints)
    return build_columns(arrays, none, none, none)
