"""Columns made from rows as they come: sorted, and with their relations indexed."""

from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_gui.core import edtf
from timeline_gui.core.columns import (
    ALWAYS,
    NEVER,
    ActorEntry,
    Columns,
    Csr,
    EventArrays,
    Ints,
    Pairs,
    SourceEntry,
    build_csr,
    taken,
)
from timeline_gui.core.edtf import DateFlag


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


def drawn_end(events: EventArrays, until: Ints) -> Ints:
    """The last second that each mark stands for."""
    return np.where(events.end_max < ALWAYS, events.end_max, np.maximum(events.begin_max, until))


def drawn_start(events: EventArrays, end: Ints) -> Ints:
    """The first second that each mark stands for, which ends then."""
    return np.where(events.begin_min > NEVER, events.begin_min, np.minimum(events.end_min, end))


def in_time(events: EventArrays) -> Ints:
    """The order in which events stand."""
    return np.lexsort((events.key, events.end_max, events.begin_min))


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
    ordered = taken(events, in_time(events))
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
    end = drawn_end(ordered, until)
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
        drawn_start=drawn_start(ordered, end),
        drawn_end=end,
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
