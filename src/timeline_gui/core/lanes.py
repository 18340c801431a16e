"""Lanes: the events of a document by actor, category, source, place or tag, and how a person has arranged them.

Everything is worked out from columns. A lane's `key` says the same in every session: the id of an actor or source, the
name of a category, place or tag, "" for the events that have none. An official's lane is that of the body, "/", and
the official's id.
"""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from typing import Literal, TypeAlias, cast, get_args

import numpy as np

from timeline_gui.core.columns import Columns, Csr, Ints, Mask, SmallInts

Grouping: TypeAlias = Literal["none", "actor", "category", "source", "place", "tag"]
Sort: TypeAlias = Literal["count", "name", "first", "own"]
NO_VALUE = ""
"""The key of the lane of events that have no actor, no category and so on."""


@dataclass(frozen=True, slots=True)
class LaneLook:
    """How the lanes of one grouping are arranged; tuples hold keys of lanes.

    `sort` is by count, name or first date, or "own": as `order` says, lanes that it does not name behind it. `folded`
    lanes are thin strips, `hidden` ones are not there, `opened` ones show their officials below them.
    """

    sort: Sort = "count"
    order: tuple[str, ...] = ()
    folded: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()


PLAIN = LaneLook()


@dataclass(frozen=True, slots=True)
class LaneEntry:
    """One lane: `index` is that of the actor, category, source, place or tag in the columns, -1 for those without."""

    key: str
    label: str
    index: int
    depth: int = 0
    officials: bool = False
    """Whether it can be opened to lanes of those who act for it."""


@dataclass(frozen=True, eq=False)
class Lanes:
    """Lanes from top to bottom; row i of `members` holds the positions of the events of lane i, ascending."""

    entries: tuple[LaneEntry, ...]
    members: Csr
    counts: Ints
    """Events of each lane that match and stand on the axis."""
    positions: int
    """How many events the document has, in lanes or not."""
    folded: tuple[int, ...] = ()
    """The lanes that are thin strips, ascending."""
    hidden: int = 0
    """How many lanes with events are hidden."""

    def __len__(self) -> int:
        return len(self.entries)

    @cached_property
    def first(self) -> SmallInts:
        """For each position the topmost of its lanes, -1 where it has none."""
        return self._last_written(reversed(range(len(self))))

    @cached_property
    def last(self) -> SmallInts:
        """For each position the lowest of its lanes, -1 where it has none."""
        return self._last_written(range(len(self)))

    @cached_property
    def labelled(self) -> SmallInts:
        """For each position the lane that names the event: the topmost that is not folded, -1 where there is none."""
        folded = set(self.folded)
        if not folded:
            return self.first
        return self._last_written(lane for lane in reversed(range(len(self))) if lane not in folded)

    def _last_written(self, order: Iterable[int]) -> SmallInts:
        """For each position the lane that is the last of its own in some order, -1 where there is none."""
        lanes = np.full(self.positions, -1, dtype=np.int32)
        for lane in order:
            lanes[self.members.of(lane)] = lane
        return lanes


_NONE = np.empty(0, np.int32)
NO_LANES = Lanes((), Csr(np.zeros(1, np.int64), _NONE), np.empty(0, np.int64), 0)


def lanes_of(columns: Columns, grouping: Grouping, look: LaneLook, drawn: Mask, matching: Mask | None = None) -> Lanes:
    """The lanes of a grouping that have an event among `drawn`, arranged as `look` says; a body's officials follow it.

    `matching` are the events that count (all that are drawn, where it is not given). O(n) in participations.
    """
    if grouping == "none":
        return NO_LANES
    tops, rows = _lanes_with_members(columns, grouping)
    drawn_rows = rows if drawn.all() else [_among(row, drawn) for row in rows]
    filled = [i for i, row in enumerate(drawn_rows) if len(row)]
    shown = [i for i in filled if tops[i].key not in look.hidden]
    entries: list[LaneEntry] = []
    members: list[SmallInts] = []
    for i in _sorted(shown, tops, drawn_rows, columns, look):
        entries.append(tops[i])
        members.append(drawn_rows[i])
        if tops[i].officials and tops[i].key in look.opened and tops[i].key not in look.folded:
            for entry, row in _officials(columns, tops[i], drawn):
                entries.append(entry)
                members.append(row)
    offsets = np.zeros(len(members) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in members], out=offsets[1:])
    values = np.concatenate(members) if members else np.empty(0, np.int32)
    counted = drawn if matching is None else drawn & matching
    counts = (
        np.diff(offsets)
        if np.array_equal(counted, drawn)
        else np.array([int(counted[row].sum()) for row in members], dtype=np.int64)
    )
    folded = tuple(lane for lane, entry in enumerate(entries) if entry.key in look.folded)
    return Lanes(tuple(entries), Csr(offsets, values), counts, len(columns), folded, len(filled) - len(shown))


def _among(row: SmallInts, mask: Mask) -> SmallInts:
    kept: SmallInts = row[mask[row]]
    return kept


def _lanes_with_members(columns: Columns, grouping: Grouping) -> tuple[list[LaneEntry], list[SmallInts]]:
    match grouping:
        case "actor":
            acting = set(np.flatnonzero(np.diff(columns.members.offsets) > 1).tolist())
            tops = _tops(columns)
            rows = [columns.events_with_members.of(i) for i in tops]
            entries = [LaneEntry(columns.actors[i].id, columns.actors[i].name, i, officials=i in acting) for i in tops]
            without = np.diff(columns.actors_of_event.offsets) == 0
        case "source":
            entries = [LaneEntry(source.id, source.title, i) for i, source in enumerate(columns.sources)]
            rows = [columns.events_of_source.of(i) for i in range(len(entries))]
        case "tag":
            entries = [LaneEntry(tag, tag, i) for i, tag in enumerate(columns.tags)]
            rows = [columns.events_of_tag.of(i) for i in range(len(entries))]
        case _:
            names, table = (
                (columns.categories, columns.events_of_category)
                if grouping == "category"
                else (columns.places, columns.events_of_place)
            )
            named = [i for i, name in enumerate(names) if name]
            entries = [LaneEntry(names[i], names[i], i) for i in named]
            rows = [table.of(i) for i in named]
    if grouping != "actor":
        without = np.ones(len(columns), dtype=bool)
        for row in rows:
            without[row] = False
    entries.append(LaneEntry(NO_VALUE, "", -1))
    rows.append(np.flatnonzero(without).astype(np.int32))
    return entries, rows


def _tops(columns: Columns) -> list[int]:
    """Those who act for nobody else; where some act for each other in a circle, the first of them."""
    tops = [i for i, actor in enumerate(columns.actors) if not actor.affiliations]
    reached = set(columns.members.of_all(tops).tolist())
    for i in range(len(columns.actors)):
        if i not in reached:
            tops.append(i)
            reached.update(columns.members.of(i).tolist())
    return tops


def _officials(columns: Columns, body: LaneEntry, drawn: Mask) -> list[tuple[LaneEntry, SmallInts]]:
    found = []
    for index in columns.members.of(body.index).tolist():
        row = _among(columns.events_of_actor.of(index), drawn)
        if index != body.index and len(row):
            actor = columns.actors[index]
            found.append((LaneEntry(f"{body.key}/{actor.id}", actor.name, index, depth=1), row))
    return sorted(found, key=lambda pair: (-len(pair[1]), pair[0].label.casefold()))


def _sorted(
    shown: list[int], tops: list[LaneEntry], rows: list[SmallInts], columns: Columns, look: LaneLook
) -> list[int]:
    """Indices of lanes in order; the lane without a value comes last unless it was put elsewhere by hand."""
    place = {key: at for at, key in enumerate(look.order)}

    def rank(i: int) -> tuple[int, int, int, str]:
        entry, row = tops[i], rows[i]
        last, name = int(entry.index < 0), entry.label.casefold()
        match look.sort:
            case "own":
                known = place.get(entry.key)
                return (0, known, 0, "") if known is not None else (1 + last, -len(row), 0, name)
            case "name":
                return last, 0, 0, name
            case "first":
                return last, int(columns.drawn_start[row].min()), 0, name
            case "count":
                return last, -len(row), i, ""

    return sorted(shown, key=rank)


def toggled(keys: tuple[str, ...], key: str) -> tuple[str, ...]:
    """The keys with one added, or without it where it is among them."""
    return tuple(other for other in keys if other != key) if key in keys else (*keys, key)


def moved(look: LaneLook, lanes: Lanes, key: str, to: int) -> LaneLook:
    """The look with a lane moved before the `to`-th of those that are no officials'; the order is now its own."""
    order = [entry.key for entry in lanes.entries if entry.depth == 0]
    if key not in order:
        return look
    at = order.index(key)
    order.pop(at)
    order.insert(to - 1 if to > at else to, key)
    rest = [known for known in look.order if known not in order]
    return replace(look, sort="own", order=(*order, *rest))


def look_to_dict(look: LaneLook) -> dict[str, object]:
    """The look as plain values for JSON."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(look).items()}


def look_from_dict(saved: object) -> LaneLook:
    """The look that `look_to_dict` wrote; what can't be read is as at first."""
    if not isinstance(saved, Mapping):
        return PLAIN
    sort = saved.get("sort")
    keys = {name: _keys(saved.get(name)) for name in ("order", "folded", "hidden", "opened")}
    return LaneLook(cast(Sort, sort) if sort in get_args(Sort) else "count", **keys)


def _keys(saved: object) -> tuple[str, ...]:
    return tuple(map(str, saved)) if isinstance(saved, Iterable) and not isinstance(saved, str) else ()
