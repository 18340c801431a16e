"""Columns after an edit, made from those before it and from the rows that it touched.

What comes out equals what a whole load would give, array for array; work grows with the number of events only by plain
copies of arrays.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_gui.core.assembly import drawn_end, drawn_start, in_time, known_until, members_of
from timeline_gui.core.columns import (
    ActorEntry,
    Columns,
    Csr,
    EventArrays,
    Ints,
    Pairs,
    SmallInts,
    SourceEntry,
    taken,
)
from timeline_gui.core.room import Room
from timeline_gui.core.splice import Splice

_FEW = 4096
"""Events that are looked at first: nearly all categories are met among them."""


@dataclass(frozen=True, slots=True, eq=False)
class Touched:
    """The events that an edit touched: their keys, and what the document has of them now.

    `events` has the rows that are there, in any order; `category` and `place` in it index `categories` and `places`.
    """

    keys: Ints
    events: EventArrays
    participations: Pairs
    tagged: Pairs
    cited: Pairs
    categories: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Lists:
    """What events refer to, as it is now; where an old entry stands in it, -1 where it is gone."""

    actors: tuple[ActorEntry, ...]
    sources: tuple[SourceEntry, ...]
    places: tuple[str, ...]
    tags: tuple[str, ...]
    actor_at: SmallInts | None = None
    source_at: SmallInts | None = None
    place_at: SmallInts | None = None
    tag_at: SmallInts | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Revision:
    """The columns as they are now, and how positions in them came out of those before: None where all is new."""

    columns: Columns
    splice: Splice | None = None


def revised(columns: Columns, touched: Touched, lists: Lists, room: Room | None = None) -> Revision:
    """The columns with these events as they are now. Arrays in which nothing differs are those of before.

    Large arrays are made in `room`, where one is given.
    """
    old = np.sort(columns.positions(touched.keys))
    order = in_time(touched.events)
    rows = taken(touched.events, order)
    room = room or Room()
    if _stand_still(columns, old, rows, lists):
        return _in_place(columns, touched, lists, old, rows, room)
    splice = Splice(len(columns), old, _places_for(columns.events, rows), room)
    new = splice.new
    events = EventArrays(
        *(
            splice.of(getattr(columns.events, name), getattr(rows, name))
            for name in (field.name for field in fields(EventArrays))
        )
    )
    if lists.place_at is not None:
        events = replace(events, place=splice.of(lists.place_at[columns.events.place], rows.place).astype(np.int32))
    by_key = _by_key(columns, splice, events)
    categories = columns.categories
    if not _same_categories(columns, old, rows):
        categories, category = _categories(columns, touched, events, by_key)
        events = replace(events, category=category)
    position_of = {int(key): int(position) for key, position in zip(rows.key, new, strict=True)}
    acting = _located(touched.participations, position_of)
    cited = _located(touched.cited, position_of)
    events_of_source = _by_other(columns.events_of_source, splice, cited, len(lists.sources), lists.source_at)
    until = _until(columns, lists, events, events_of_source, splice)
    end = splice.of(columns.drawn_end, drawn_end(rows, until[new]))
    start = splice.of(columns.drawn_start, drawn_start(rows, end[new]))
    if until is not columns.known_until and lists.source_at is not None:
        end = drawn_end(events, until)
        start = drawn_start(events, end)
    after = Columns(
        events=events,
        actors=lists.actors,
        sources=lists.sources,
        categories=categories,
        places=lists.places,
        tags=lists.tags,
        actors_of_event=_by_event(columns.actors_of_event, splice, acting, lists.actor_at),
        events_of_actor=_by_other(columns.events_of_actor, splice, acting, len(lists.actors), lists.actor_at),
        events_of_tag=_by_other(
            columns.events_of_tag, splice, _located(touched.tagged, position_of), len(lists.tags), lists.tag_at
        ),
        events_of_source=events_of_source,
        members=columns.members if lists.actors is columns.actors else members_of(lists.actors),
        by_key=by_key,
        known_until=until,
        drawn_start=start,
        drawn_end=end,
    )
    after.follow(columns, new, splice.of)
    # Sources that were published on another day draw other events elsewhere.
    return Revision(after, splice if lists.source_at is None else None)


def _stand_still(columns: Columns, old: Ints, rows: EventArrays, lists: Lists) -> bool:
    """Whether every event keeps its place in time, and nothing that events refer to is numbered anew."""
    numbered = (lists.actor_at, lists.source_at, lists.place_at, lists.tag_at)
    events = columns.events
    return (
        len(old) == len(rows.key)
        and np.array_equal(events.key[old], rows.key)
        and np.array_equal(events.begin_min[old], rows.begin_min)
        and np.array_equal(events.end_max[old], rows.end_max)
        and all(at is None for at in numbered)
    )


def _in_place(columns: Columns, touched: Touched, lists: Lists, old: Ints, rows: EventArrays, room: Room) -> Revision:
    """The columns where events stay where they are, whatever else is said of them."""
    arrays = {
        field.name: _with(getattr(columns.events, field.name), old, getattr(rows, field.name))
        for field in fields(EventArrays)
    }
    same = all(arrays[field.name] is getattr(columns.events, field.name) for field in fields(EventArrays))
    events = columns.events if same else EventArrays(**arrays)
    categories = columns.categories
    if events.category is not columns.events.category:
        categories, category = _categories(columns, touched, events, columns.by_key)
        events = replace(events, category=category)
    position_of = {int(key): int(position) for key, position in zip(rows.key, old, strict=True)}
    actors_of_event, events_of_actor = columns.actors_of_event, columns.events_of_actor
    splice = Splice(len(columns), old, old, room)
    tables = []
    for pairs, table in (
        (touched.participations, columns.events_of_actor),
        (touched.tagged, columns.events_of_tag),
        (touched.cited, columns.events_of_source),
    ):
        told = _located(pairs, position_of)
        if told != _held(table, splice):
            if table is columns.events_of_actor:
                actors_of_event = _by_event(columns.actors_of_event, splice, told, None)
            table = _by_other(table, splice, told, len(table.offsets) - 1, None)
        tables.append(table)
    events_of_actor, events_of_tag, events_of_source = tables
    mine = known_until(events, lists.sources, events_of_source, only=old)
    until = _with(columns.known_until, old, mine)
    end = _with(columns.drawn_end, old, drawn_end(rows, mine))
    start = _with(columns.drawn_start, old, drawn_start(rows, end[old]))
    after = replace(
        columns,
        events=events,
        categories=categories,
        places=lists.places,
        tags=lists.tags,
        actors_of_event=actors_of_event,
        events_of_actor=events_of_actor,
        events_of_tag=events_of_tag,
        events_of_source=events_of_source,
        known_until=until,
        drawn_start=start,
        drawn_end=end,
    )
    after.take_over(columns)
    return Revision(after, splice)


def _with(values: npt.NDArray[Any], at: Ints, new: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """The array with these values in it; itself where it has them already."""
    if np.array_equal(values[at], new):
        return values
    changed = values.copy()
    changed[at] = new
    return changed


def _held(table: Csr, splice: Splice) -> list[tuple[int, int]]:
    """The pairs that a table has of the positions whose rows a splice takes out, by position."""
    index = splice.leaving(table.values)
    rows = np.searchsorted(table.offsets, index, side="right") - 1
    return sorted(zip(table.values[index].tolist(), rows.tolist(), strict=True))


def _places_for(events: EventArrays, rows: EventArrays) -> Ints:
    """Where rows, which are in order, go among events: before which of them."""
    found = []
    for begin, end, key in zip(rows.begin_min.tolist(), rows.end_max.tolist(), rows.key.tolist(), strict=True):
        lo = int(np.searchsorted(events.begin_min, np.int64(begin), side="left"))
        hi = int(np.searchsorted(events.begin_min, np.int64(begin), side="right"))
        ends = events.end_max[lo:hi]
        first = lo + int(np.searchsorted(ends, np.int64(end), side="left"))
        last = lo + int(np.searchsorted(ends, np.int64(end), side="right"))
        found.append(first + int(np.searchsorted(events.key[first:last], np.int64(key))))
    return np.array(found, dtype=np.int64)


def _located(pairs: Pairs, position_of: dict[int, int]) -> list[tuple[int, int]]:
    """Position and other side of each pair, each once, in order."""
    others = zip(pairs.event_keys.tolist(), pairs.others.tolist(), strict=True)
    return sorted({(position_of[key], other) for key, other in others if key in position_of})


def _by_event(table: Csr, splice: Splice, pairs: Sequence[tuple[int, int]], renumbered: SmallInts | None) -> Csr:
    """A table by position, with the rows of these events as they are now."""
    of_new: dict[int, list[int]] = {int(position): [] for position in splice.new}
    for position, other in pairs:
        of_new[position].append(other)
    rows = [np.array(others, dtype=np.int32) for others in of_new.values()]
    values = table.values if renumbered is None else renumbered[table.values]
    added = np.array([len(row) for row in rows], dtype=np.int64)
    offsets = splice.joined([np.zeros(1, np.int64), splice.of(np.diff(table.offsets), added)], np.dtype(np.int64))
    np.cumsum(offsets, out=offsets)
    parts = []
    for start, end, at in splice.pieces:
        parts.append(values[table.offsets[start] : table.offsets[end]])
        if at >= 0:
            parts.append(rows[at])
    return Csr(offsets, splice.joined(parts, np.dtype(np.int32)))


def _by_other(
    table: Csr,
    splice: Splice,
    pairs: Sequence[tuple[int, int]],
    count: int,
    renumbered: SmallInts | None,
) -> Csr:
    """A table of positions by actor, tag or source, with the pairs of these events as they are now."""
    lost = splice.leaving(table.values)
    values, offsets = splice.places(table.values), table.offsets
    if renumbered is not None and not _stays(renumbered):
        row_of_lost = np.searchsorted(offsets, lost, side="right") - 1
        counts = np.diff(offsets) - np.bincount(row_of_lost, minlength=len(offsets) - 1)
        values, counts = _reordered(np.delete(values, lost), counts, renumbered, count)
        offsets = np.concatenate(([0], np.cumsum(counts)))
        lost = lost[:0]
    elif count >= len(offsets):
        offsets = np.concatenate((offsets, np.full(count + 1 - len(offsets), offsets[-1])))
    by_row = sorted((other, position) for position, other in pairs)
    where = []
    for other, position in by_row:
        stay = np.arange(offsets[other], offsets[other + 1])
        stay = stay[~np.isin(stay, lost)] if len(lost) else stay
        at = int(np.searchsorted(values[stay], np.int32(position)))
        where.append(stay[at] if at < len(stay) else offsets[other + 1])
    inner = splice.of_others(len(values), lost, np.array(where, dtype=np.int64))
    counts = np.diff(offsets) - np.bincount(np.searchsorted(offsets, lost, side="right") - 1, minlength=count)
    counts += np.bincount(np.array([other for other, _p in by_row], dtype=np.int64), minlength=count)
    new = np.array([position for _other, position in by_row], dtype=np.int32)
    return Csr(np.concatenate(([0], np.cumsum(counts))).astype(np.int64), inner.of(values, new))


def _stays(renumbered: SmallInts) -> bool:
    return bool(np.array_equal(renumbered, np.arange(len(renumbered))))


def _reordered(values: SmallInts, counts: Ints, renumbered: SmallInts, count: int) -> tuple[SmallInts, Ints]:
    """Rows where their numbers have changed; a row that is gone has nothing left in it."""
    offsets = np.concatenate(([0], np.cumsum(counts)))
    by_new = sorted((int(row), index) for index, row in enumerate(renumbered) if row >= 0)
    parts = [values[offsets[index] : offsets[index + 1]] for _row, index in by_new]
    new_counts = np.zeros(count, dtype=np.int64)
    for row, index in by_new:
        new_counts[row] = counts[index]
    return (np.concatenate(parts) if parts else values[:0]), new_counts


def _by_key(columns: Columns, splice: Splice, events: EventArrays) -> Ints:
    keys, by_key, old, new = columns.events.key, columns.by_key, splice.old, splice.new
    new = new[np.argsort(events.key[new], kind="stable")]
    leaving = np.searchsorted(keys, np.sort(keys[old]), sorter=by_key)
    coming = np.searchsorted(keys, events.key[new], sorter=by_key)
    return splice.of_others(len(keys), leaving, coming).of(splice.places(by_key), new)


def _same_categories(columns: Columns, old: Ints, rows: EventArrays) -> bool:
    """Whether the same events have the same categories as before, so that their order stays."""
    events = columns.events
    before = dict(zip(events.key[old].tolist(), events.category[old].tolist(), strict=True))
    return before == dict(zip(rows.key.tolist(), rows.category.tolist(), strict=True))


def _categories(
    columns: Columns, touched: Touched, events: EventArrays, by_key: Ints
) -> tuple[tuple[str, ...], SmallInts]:
    """Categories in the order of their first event by key, "" before all, and their number for each event."""
    names = touched.categories
    first = _first(events.category, by_key, len(names))
    order = [0, *(int(code) for code in np.argsort(first, kind="stable") if code and first[code] < len(by_key))]
    if order == list(range(len(columns.categories))):
        return columns.categories, events.category
    number = np.zeros(len(names), dtype=np.int32)
    number[order] = np.arange(len(order), dtype=np.int32)
    return tuple(names[code] for code in order), number[events.category]


def _first(codes: SmallInts, order: Ints, count: int) -> Ints:
    """Where in this order each of so many codes but 0 first stands; the length of the order for one that never does."""
    first = np.full(count, len(order), dtype=np.int64)
    first[0] = 0
    start, size = 0, _FEW
    while start < len(order) and (first == len(order)).any():
        few = codes[order[start : start + size]]
        here = np.full(count, len(order), dtype=np.int64)
        here[few[::-1]] = np.arange(start, start + len(few))[::-1]  # of several the last to be written counts
        np.minimum(first, here, out=first)
        start, size = start + size, size * 4
    return first


def _until(columns: Columns, lists: Lists, events: EventArrays, events_of_source: Csr, splice: Splice) -> Ints:
    """As far as sources tell of events without a known end; all anew where the sources changed."""
    if lists.source_at is not None:
        return known_until(events, lists.sources, events_of_source)
    mine = known_until(events, lists.sources, events_of_source, only=splice.new)
    return splice.of(columns.known_until, mine)
