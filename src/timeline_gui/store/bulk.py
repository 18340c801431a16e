"""Reading a whole document into columns without making an object of anything."""

import sqlite3
from collections.abc import Iterator
from itertools import chain, count
from typing import Any

import numpy as np

from timeline_gui.core import edtf
from timeline_gui.core.assembly import build_columns
from timeline_gui.core.columns import (
    ALWAYS,
    NEVER,
    ActorEntry,
    Columns,
    EventArrays,
    Ints,
    Mask,
    Pairs,
    SmallInts,
    SourceEntry,
)
from timeline_gui.core.edtf import DateFlag, Edtf
from timeline_gui.core.language import tell
from timeline_gui.core.model import STATUSES
from timeline_gui.core.progress import Progress
from timeline_gui.store import snapshots, values
from timeline_gui.store.document import Document
from timeline_gui.store.sqlite import damaged

EVENTS = np.dtype(
    [
        ("key", np.int64),
        ("begin_min", np.int64),
        ("begin_max", np.int64),
        ("end_min", np.int64),
        ("end_max", np.int64),
        ("flags", np.uint16),
        ("begin_precision", np.uint8),
        ("end_precision", np.uint8),
        ("place", np.int64),
        ("status", np.uint8),
    ]
)


# A null stands for no bound: of an interval the start then lies before all and the end after all; of a moment,
# whose bounds say where it may lie, the latest start lies after all and the earliest end before all.
_BOUNDS = (
    f"coalesce(begin_min, {NEVER}), "
    f"coalesce(begin_max, iif(date_flags & {int(DateFlag.INTERVAL)}, {NEVER}, {ALWAYS})), "
    f"coalesce(end_min, iif(date_flags & {int(DateFlag.INTERVAL)}, {ALWAYS}, {NEVER})), "
    f"coalesce(end_max, {ALWAYS})"
)
_STATUS = "CASE status " + " ".join(f"WHEN '{status}' THEN {i}" for i, status in enumerate(STATUSES)) + " END"

_PARTS = 8
"""Of reading all rows, as far as progress tells."""
_PLACES = "SELECT key, name FROM place WHERE key > 0 ORDER BY key"


class Numbers(dict[str, int]):
    """Numbers names in the order in which they are first asked for."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self)
        return self[name]


def load_columns(document: Document) -> Columns:
    """All events and what they are related to, as one state. Raises UserError for a damaged document."""
    return snapshots.read(document) or read_sound_columns(document)


def read_sound_columns(document: Document, progress: Progress | None = None) -> Columns:
    """The same from the rows alone, which another program may have written. Raises Cancelled where `progress` does."""
    values.require_sound(document)
    return read_columns(document, progress, ours=False)


def read_columns(document: Document, progress: Progress | None = None, *, ours: bool = True) -> Columns:
    """The same from rows that we wrote, if they are `ours`; else what is derived from a date may not fit it."""
    with document.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            return load(cursor, progress, document.path.name if document.path else "", ours=ours)
        except (TypeError, ValueError, OverflowError, KeyError) as error:
            raise damaged(document.name, _explained(error)) from error
        finally:
            cursor.connection.rollback()


def _explained(error: Exception) -> object:
    """What another program has written, as far as the error tells."""
    key = error.args[0] if isinstance(error, KeyError) else error
    return tell("something refers to {key}, which is not there", key=str(key)) if isinstance(key, int) else key


EVENT = (
    f"SELECT key, {_BOUNDS}, date_flags, begin_precision, end_precision, coalesce(place_key, 0), {_STATUS} FROM event"
)


def load(cursor: sqlite3.Cursor, progress: Progress | None = None, name: str = "", *, ours: bool = True) -> Columns:
    """All events and what they are related to, from the rows that a cursor sees. `progress` hears of each part."""
    parts = count()

    def begin() -> None:
        if progress is not None:
            progress.report(next(parts), _PARTS, name)

    begin()
    events = np.fromiter(cursor.execute(f"{EVENT} ORDER BY key"), dtype=EVENTS)
    if not ours:
        _hold_to_dates(cursor, events)
    # In the order of their first event, so that a new category moves no other one.
    begin()
    categories = Numbers({"": 0})
    category = np.fromiter(
        map(categories.__getitem__, _column(cursor, "SELECT category FROM event ORDER BY key")),
        dtype=np.int32,
    )
    begin()
    places, place = _places(cursor, events["place"])
    actors, actor_keys = read_actors(cursor)
    sources, source_keys = read_sources(cursor)
    tags = cursor.execute("SELECT key, name FROM tag ORDER BY key").fetchall()
    begin()
    figures = _with_figures(cursor, events["key"])
    begin()
    acting = _pairs(cursor, "participation", "actor_key", actor_keys)
    begin()
    tagged = _pairs(cursor, "event_tag", "tag_key", np.array([key for key, _ in tags], dtype=np.int64))
    begin()
    cited = _pairs(cursor, "citation", "source_key", source_keys)
    begin()
    return build_columns(
        EventArrays(
            key=events["key"],
            begin_min=events["begin_min"],
            begin_max=events["begin_max"],
            end_min=events["end_min"],
            end_max=events["end_max"],
            flags=events["flags"],
            begin_precision=events["begin_precision"],
            end_precision=events["end_precision"],
            category=category,
            place=place,
            status=events["status"],
            figures=figures,
        ),
        acting,
        tagged,
        cited,
        actors=actors,
        sources=sources,
        categories=tuple(categories),
        places=places,
        tags=tuple(name for _, name in tags),
    )


def _hold_to_dates(cursor: sqlite3.Cursor, events: np.ndarray[tuple[int], Any]) -> None:
    """Where another program has written a date without what follows from it, let that follow: the date is the truth."""
    known: dict[str, tuple[Any, ...]] = {}
    rows = cursor.execute(
        "SELECT date, begin_min, begin_max, end_min, end_max, date_flags, begin_precision, end_precision "
        "FROM event ORDER BY key"
    )
    for position, row in enumerate(rows):
        if known.get(row[0]) != row[1:]:
            date = edtf.parse(row[0])
            known[row[0]] = tuple(date[1:8])
            if known[row[0]] != row[1:]:
                _derive(events, position, date)


def _derive(events: np.ndarray[tuple[int], Any], position: int, date: Edtf) -> None:
    latest_start, earliest_end = (NEVER, ALWAYS) if date.flags & DateFlag.INTERVAL else (ALWAYS, NEVER)
    told = (
        ("begin_min", date.begin_min, NEVER),
        ("begin_max", date.begin_max, latest_start),
        ("end_min", date.end_min, earliest_end),
        ("end_max", date.end_max, ALWAYS),
    )
    for name, bound, unknown in told:
        events[name][position] = unknown if bound is None else bound
    events["flags"][position] = int(date.flags)
    events["begin_precision"][position] = int(date.begin_precision)
    events["end_precision"][position] = int(date.end_precision)


def _column(cursor: sqlite3.Cursor, query: str) -> Iterator[Any]:
    """The values of a query with one column."""
    return chain.from_iterable(cursor.execute(query))


def _keys(cursor: sqlite3.Cursor, query: str) -> Ints:
    return np.fromiter(_column(cursor, query), dtype=np.int64)


def _indices(keys: Ints, known: Ints) -> Ints:
    """The index of each key in the ascending ones that are known. Raises KeyError for another."""
    if not len(keys):
        return keys
    found = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    if not len(known) or not np.array_equal(known[found], keys):
        raise KeyError(tell("rows refer to rows that are not there"))
    return found.astype(np.int64)


def _pairs(cursor: sqlite3.Cursor, table: str, column: str, known: Ints) -> Pairs:
    flat = _keys(cursor, f"SELECT event_key, {column} FROM {table}")  # one column after the other, row by row
    return Pairs(flat[0::2], _indices(flat[1::2], known))


def _with_figures(cursor: sqlite3.Cursor, events: Ints) -> Mask:
    having = _keys(
        cursor,
        "SELECT DISTINCT event_key FROM figure JOIN citation ON citation.key = figure.citation_key",
    )
    return np.isin(events, having)


def _places(cursor: sqlite3.Cursor, place_keys: Ints) -> tuple[tuple[str, ...], SmallInts]:
    """The names of places, "" first, and which of them each event has; places of the same name are one."""
    names = Numbers({"": 0})
    rows = [(0, ""), *cursor.execute(_PLACES)]
    number = np.array([names[name] for _, name in rows], dtype=np.int32)
    known = np.array([key for key, _ in rows], dtype=np.int64)
    indices = number[_indices(place_keys, known)]
    return tuple(names), indices


def read_places(cursor: sqlite3.Cursor) -> tuple[str, ...]:
    """The names of places, "" first, each once."""
    return tuple(dict.fromkeys(("", *(name for _key, name in cursor.execute(_PLACES)))))


def read_actors(cursor: sqlite3.Cursor) -> tuple[tuple[ActorEntry, ...], Ints]:
    """The actors, and their keys."""
    rows = cursor.execute("SELECT key, id, name, kind FROM actor ORDER BY key").fetchall()
    index = {row[0]: i for i, row in enumerate(rows)}
    aliases: dict[int, list[str]] = {}
    for key, alias in cursor.execute("SELECT actor_key, alias FROM actor_alias ORDER BY position, key"):
        aliases.setdefault(key, []).append(alias)
    affiliations: dict[int, list[tuple[int, str]]] = {}
    for key, other, role in cursor.execute("SELECT actor_key, with_key, role FROM affiliation ORDER BY position, key"):
        affiliations.setdefault(key, []).append((index[other], role))
    entries = tuple(
        ActorEntry(key, id_, name, kind, tuple(aliases.get(key, ())), tuple(affiliations.get(key, ())))
        for key, id_, name, kind in rows
    )
    return entries, np.array(list(index), dtype=np.int64)


def read_sources(cursor: sqlite3.Cursor) -> tuple[tuple[SourceEntry, ...], Ints]:
    """The sources, and their keys."""
    rows = cursor.execute("SELECT key, id, title, published FROM source ORDER BY key").fetchall()
    entries = tuple(SourceEntry(key, id_, title, _readable(date)) for key, id_, title, date in rows)
    return entries, np.array([row[0] for row in rows], dtype=np.int64)


def _readable(date: str) -> str:
    """The date, "" where another program wrote one that can't be read; `checks` tells of it."""
    try:
        edtf.parse(date)
    except edtf.EdtfError:
        return ""
    return date
