"""Lanes: the events of each actor, category, source, place or tag, and how a person has arranged them.

A `LaneTable` holds what follows from the document, a `LaneLook` what the person chose; `lane_rows` puts both together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, cast, get_args

import numpy as np

from timeline_gui.core.columns import Columns, Csr, Ints, Mask, SmallInts, build_csr

Grouping: TypeAlias = Literal["none", "actor", "category", "source", "place", "tag"]
Sort: TypeAlias = Literal["count", "name", "first", "own"]

NOBODY = ""
"""The key of the lane for events without an actor, category, source, place or tag."""


@dataclass(frozen=True, slots=True)
class LaneLook:
    """How lanes are arranged, by their keys: `order` counts where `sort` is "own", a folded lane shows marks alone.

    `opened` are actors whose officials have lanes of their own under theirs.
    """

    sort: Sort = "count"
    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, eq=False)
class LaneTable:
    """Every lane that a grouping of a document can have. `actors` and `parents` are -1 where there is none.

    `events` gives for a lane the positions of its events, `lanes` for a position the lanes that it stands in.
    """

    keys: tuple[str, ...]
    names: tuple[str, ...]
    actors: tuple[int, ...]
    parents: tuple[int, ...]
    events: Csr
    lanes: Csr


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A lane that is shown: its index in the table, how many of its events are drawn, and what can be done with it."""

    index: int
    key: str
    name: str
    count: int
    folded: bool
    depth: int = 0
    officials: int = 0
    opened: bool = False
    actor: int = -1


def lane_table(columns: Columns, grouping: Grouping) -> LaneTable:
    """The lanes of a grouping. O(k log k) for k relations."""
    count = len(columns)
    match grouping:
        case "actor":
            return _actor_table(columns)
        case "category":
            return _value_table(columns.categories, columns.events.category, count)
        case "place":
            return _value_table(columns.places, columns.events.place, count)
        case "tag":
            return _related_table(columns.tags, columns.tags, columns.events_of_tag, count)
        case "source":
            ids = [source.id for source in columns.sources]
            return _related_table(ids, [source.title for source in columns.sources], columns.events_of_source, count)
        case "none":
            return _table([], [], [], [], [], count)


def _value_table(names: Sequence[str], values: SmallInts, count: int) -> LaneTable:
    # The empty name is the lane of those without a value.
    numbers = values.astype(np.int64)
    events = build_csr(numbers, np.arange(count, dtype=np.int64), len(names))
    return _table(list(names), list(names), [-1] * len(names), [-1] * len(names), [events], count)


def _related_table(keys: Sequence[str], names: Sequence[str], events: Csr, count: int) -> LaneTable:
    without = np.ones(count, dtype=np.bool_)
    without[events.values] = False
    rest = np.flatnonzero(without)
    nobody = Csr(np.array([0, len(rest)], np.int64), rest.astype(np.int32))
    lanes = len(keys) + 1
    return _table([*keys, NOBODY], [*names, ""], [-1] * lanes, [-1] * lanes, [events, nobody], count)


def _actor_table(columns: Columns) -> LaneTable:
    tops = [index for index, actor in enumerate(columns.actors) if not actor.affiliations]
    reached = set(tops).union(*(columns.members.of(top).tolist() for top in tops))
    # Those who act for each other in a circle have nobody above them.
    tops = sorted({*tops, *(index for index in range(len(columns.actors)) if index not in reached)})
    keys, names, actors, parents, parts = [], [], [], [], []
    for top in tops:
        members = columns.members.of(top)
        parts.append(columns.events_of_actor.of_all(members) if len(members) > 1 else columns.events_of_actor.of(top))
        keys.append(columns.actors[top].id)
        names.append(columns.actors[top].name)
        actors.append(top)
        parents.append(-1)
    for lane, top in enumerate(tops):
        for member in columns.members.of(top).tolist():
            if member != top:
                parts.append(columns.events_of_actor.of(member))
                keys.append(f"{columns.actors[top].id}/{columns.actors[member].id}")
                names.append(columns.actors[member].name)
                actors.append(member)
                parents.append(lane)
    without = np.flatnonzero(np.diff(columns.actors_of_event.offsets) == 0).astype(np.int32)
    offsets = np.zeros(len(parts) + 2, dtype=np.int64)
    np.cumsum([*map(len, parts), len(without)], out=offsets[1:])
    events = Csr(offsets, np.concatenate([*parts, without]).astype(np.int32))
    return _table([*keys, NOBODY], [*names, ""], [*actors, -1], [*parents, -1], [events], len(columns))


def _table(
    keys: list[str], names: list[str], actors: list[int], parents: list[int], parts: list[Csr], count: int
) -> LaneTable:
    offsets = np.zeros(len(keys) + 1, dtype=np.int64)
    if parts:
        np.cumsum(np.concatenate([np.diff(part.offsets) for part in parts]), out=offsets[1:])
    values = np.concatenate([part.values for part in parts]) if parts else np.empty(0, np.int32)
    rows = np.repeat(np.arange(len(keys), dtype=np.int64), np.diff(offsets))
    lanes = build_csr(values.astype(np.int64), rows, count)
    return LaneTable(tuple(keys), tuple(names), tuple(actors), tuple(parents), Csr(offsets, values), lanes)


def lane_counts(table: LaneTable, mask: Mask) -> Ints:
    """How many events of each lane a mask over positions holds."""
    running = np.zeros(len(table.events.values) + 1, dtype=np.int64)
    np.cumsum(mask[table.events.values], out=running[1:])
    found: Ints = running[table.events.offsets[1:]] - running[table.events.offsets[:-1]]
    return found


def lane_rows(table: LaneTable, look: LaneLook, mask: Mask) -> tuple[LaneRow, ...]:
    """The lanes from top to bottom: those that have an event of the mask and are not hidden, officials under theirs."""
    counts = lane_counts(table, mask).tolist()
    under: dict[int, list[int]] = {}
    for index, parent in enumerate(table.parents):
        if counts[index] and table.keys[index] not in look.hidden:
            under.setdefault(parent, []).append(index)
    order = _ordering(table, look, mask, counts)
    rows = []
    for index in sorted(under.get(-1, ()), key=order.__getitem__):
        key = table.keys[index]
        officials = sorted(under.get(index, ()), key=order.__getitem__)
        opened = bool(officials) and key in look.opened
        rows.append(_row(table, index, counts, look, officials=len(officials), opened=opened))
        rows += [_row(table, official, counts, look, depth=1) for official in officials if opened]
    return tuple(rows)


def _row(
    table: LaneTable,
    index: int,
    counts: Sequence[int],
    look: LaneLook,
    *,
    depth: int = 0,
    officials: int = 0,
    opened: bool = False,
) -> LaneRow:
    key = table.keys[index]
    folded = key in look.folded
    return LaneRow(index, key, table.names[index], counts[index], folded, depth, officials, opened, table.actors[index])


def _ordering(table: LaneTable, look: LaneLook, mask: Mask, counts: Sequence[int]) -> list[tuple[object, ...]]:
    """A sort key a lane; the lane of those without a value is the last in every order."""
    own = {key: place for place, key in enumerate(look.order)} if look.sort == "own" else {}
    keys: list[tuple[object, ...]] = []
    for index, key in enumerate(table.keys):
        name = table.names[index].casefold()
        match look.sort:
            case "name":
                rank: tuple[object, ...] = (name,)
            case "first":
                positions = table.events.of(index)
                drawn = mask[positions]
                rank = (int(positions[drawn.argmax()]) if drawn.any() else len(mask),)
            case _:
                rank = (own.get(key, len(own)), -counts[index], index)
        keys.append((key == NOBODY, *rank, index))
    return keys


def moved(rows: Sequence[LaneRow], look: LaneLook, key: str, to: int) -> LaneLook:
    """The look in which a lane stands at another place among those of its depth, counted from 0."""
    tops = [row.key for row in rows if not row.depth]
    if key not in tops or key == NOBODY:
        return look
    tops.remove(key)
    tops.insert(min(max(to, 0), len(tops)), key)
    return replace(look, sort="own", order=tuple(tops))


def toggled(keys: frozenset[str], key: str) -> frozenset[str]:
    """With the key where it was not in, without where it was."""
    return keys ^ {key}


def look_to_dict(look: LaneLook) -> dict[str, object]:
    """The look as plain values for JSON."""
    return {
        "sort": look.sort,
        "order": list(look.order),
        "folded": sorted(look.folded),
        "hidden": sorted(look.hidden),
        "opened": sorted(look.opened),
    }


def look_from_dict(saved: Mapping[str, object]) -> LaneLook:
    """The look that `look_to_dict` wrote; what can't be read is as at first."""

    def keys(name: str) -> list[str]:
        value = saved.get(name)
        return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []

    sort = saved.get("sort")
    return LaneLook(
        cast(Sort, sort) if sort in get_args(Sort) else "count",
        tuple(keys("order")),
        frozenset(keys("folded")),
        frozenset(keys("hidden")),
        frozenset(keys("opened")),
    )
