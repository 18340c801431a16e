"""Columns brought up to date after a step, from the rows that it touched instead of all of them."""

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from timeline_gui.core.columns import Columns, EventArrays, Ints, Pairs, SmallInts
from timeline_gui.core.edits import EditGroup
from timeline_gui.core.revised import Lists, Revision, Touched, revised
from timeline_gui.core.room import Room
from timeline_gui.store import bulk
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import marks
from timeline_gui.store.sqlite import damaged

_OWNED = ("participation", "citation", "event_tag")
_CHUNK = 500
_WHOLE = 0.02
"""From this part of the events on, or from FEW rows, all are read."""
_FEW = 2000


def reload_columns(document: Document, columns: Columns, group: EditGroup, room: Room | None = None) -> Revision:
    """The columns after a step that is made already, in `room`. Equal to `bulk.load_columns`. Raises UserError.

    Where the rows refer to what another program has just written, and `columns` do not know yet, all are read.
    """
    if group.block or len(group.changes) > max(_FEW, _WHOLE * len(columns)):
        return Revision(bulk.read_columns(document))
    with document.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            after = _followed(cursor, columns, group, room)
            return Revision(bulk.load(cursor)) if after is None else after
        except (TypeError, ValueError, OverflowError, KeyError) as error:
            raise damaged(document.name, error) from error
        finally:
            cursor.connection.rollback()


def _followed(cursor: sqlite3.Cursor, columns: Columns, group: EditGroup, room: Room | None) -> Revision | None:
    """As `_reload`; None too where what a row refers to is not among what is known."""
    try:
        return _reload(cursor, columns, group, room)
    except KeyError:
        return None


def _reload(cursor: sqlite3.Cursor, columns: Columns, group: EditGroup, room: Room | None) -> Revision | None:
    """The columns, None where only all rows tell what became of the places."""
    tables = {change.table for change in group.changes}
    keys = _touched(cursor, group)
    lists = _lists(cursor, columns, tables, group)
    if lists is None:
        return None
    events = np.fromiter(_of(cursor, f"{bulk.EVENT} WHERE", "key", keys), dtype=bulk.EVENTS)
    names = bulk.Numbers({name: number for number, name in enumerate(columns.categories)})
    category = {key: names[name] for key, name in _of(cursor, "SELECT key, category FROM event WHERE", "key", keys)}
    places = {name: number for number, name in enumerate(lists.places)}
    of_place = dict(_of(cursor, "SELECT key, name FROM place WHERE", "key", events["place"].tolist()))
    with_figures = {
        key
        for (key,) in _of(
            cursor,
            "SELECT DISTINCT event_key FROM figure JOIN citation ON citation.key = citation_key WHERE",
            "event_key",
            keys,
        )
    }
    rows = EventArrays(
        key=events["key"],
        begin_min=events["begin_min"],
        begin_max=events["begin_max"],
        end_min=events["end_min"],
        end_max=events["end_max"],
        flags=events["flags"],
        begin_precision=events["begin_precision"],
        end_precision=events["end_precision"],
        category=np.array([category[key] for key in events["key"].tolist()], dtype=np.int32),
        place=np.array([places[of_place.get(key, "")] for key in events["place"].tolist()], dtype=np.int32),
        status=events["status"],
        figures=np.array([key in with_figures for key in events["key"].tolist()], dtype=np.bool_),
    )
    touched = Touched(
        keys,
        rows,
        _pairs(cursor, "participation", "actor_key", keys, {a.key: i for i, a in enumerate(lists.actors)}),
        _tagged(cursor, keys, {name: i for i, name in enumerate(lists.tags)}),
        _pairs(cursor, "citation", "source_key", keys, {s.key: i for i, s in enumerate(lists.sources)}),
        tuple(names),
    )
    return revised(columns, touched, lists, room)


def _touched(cursor: sqlite3.Cursor, group: EditGroup) -> Ints:
    """The events whose rows, or rows that belong to them, differ."""
    found: set[int] = set()
    citations: set[int] = set()
    owners: dict[int, int] = {}
    for change in group.changes:
        for row in (change.before, change.after):
            if row is None:
                continue
            if change.table == "event":
                found.add(_int(row["key"]))
            elif change.table in _OWNED:
                found.add(_int(row["event_key"]))
                if change.table == "citation":
                    owners[_int(row["key"])] = _int(row["event_key"])
            elif change.table == "figure":
                citations.add(_int(row["citation_key"]))
    unknown = sorted(citations - set(owners))
    owners |= dict(_of(cursor, "SELECT key, event_key FROM citation WHERE", "key", unknown))
    found |= {owners[key] for key in citations if key in owners}
    return np.array(sorted(found), dtype=np.int64)


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def _of(cursor: sqlite3.Cursor, head: str, column: str, keys: Iterable[int]) -> Iterable[Any]:
    """The rows of a query whose column has one of the keys."""
    listed = [int(key) for key in keys]
    for start in range(0, len(listed), _CHUNK):
        chunk = listed[start : start + _CHUNK]
        yield from cursor.execute(f"{head} {column} IN ({marks(chunk)})", chunk).fetchall()


def _pairs(cursor: sqlite3.Cursor, table: str, column: str, keys: Ints, index: dict[int, int]) -> Pairs:
    found = list(_of(cursor, f"SELECT event_key, {column} FROM {table} WHERE", "event_key", keys))
    return Pairs(
        np.array([event for event, _other in found], dtype=np.int64),
        np.array([index[other] for _event, other in found], dtype=np.int64),
    )


def _tagged(cursor: sqlite3.Cursor, keys: Ints, index: dict[str, int]) -> Pairs:
    head = "SELECT event_key, name FROM event_tag JOIN tag ON tag.key = tag_key WHERE"
    found = list(_of(cursor, head, "event_key", keys))
    return Pairs(
        np.array([event for event, _tag in found], dtype=np.int64),
        np.array([index[str(tag)] for _event, tag in found], dtype=np.int64),
    )


def _lists(cursor: sqlite3.Cursor, columns: Columns, tables: set[str], group: EditGroup) -> Lists | None:
    """What events refer to: read again only where a step wrote to it. None where places can't be told apart."""
    actors, sources, places, tags = columns.actors, columns.sources, columns.places, columns.tags
    actor_at = source_at = place_at = tag_at = None
    if tables & {"actor", "actor_alias", "affiliation"}:
        actors, _keys = bulk.read_actors(cursor)
        actor_at = _found([a.key for a in columns.actors], [a.key for a in actors])
    if "source" in tables:
        sources, _keys = bulk.read_sources(cursor)
        source_at = _found([s.key for s in columns.sources], [s.key for s in sources])
    if "place" in tables:
        places = bulk.read_places(cursor)
        named = _named(group)
        if named is None or named.keys() & set(places):
            return None
        place_at = _found([named.get(name, name) for name in columns.places], places)
        if np.array_equal(place_at, np.arange(len(places))):
            place_at = None
    if "tag" in tables:
        tags, tag_at = _tags(cursor, group)
    return Lists(actors, sources, places, tags, actor_at, source_at, place_at, tag_at)


def _named(group: EditGroup) -> dict[str, str] | None:
    """The new name of each place that is called otherwise; None where two of one name part.

    A place that is called as another one is is one with it in the columns, so that its old name must be gone.
    """
    pairs = [
        (str(change.before["name"]), str(change.after["name"]))
        for change in group.of("place")
        if change.before and change.after
    ]
    named = {old: new for old, new in pairs if old != new}
    return named if all(named.get(old, old) == new for old, new in pairs) else None


def _tags(cursor: sqlite3.Cursor, group: EditGroup) -> tuple[tuple[str, ...], SmallInts | None]:
    """The tags, and where each of before stands among them, None where they stay: by key, since names may be new."""
    now = cursor.execute("SELECT key, name FROM tag ORDER BY key").fetchall()
    keys = [key for key, _name in now]
    came = {_int(change.after["key"]) for change in group.of("tag") if change.after and not change.before}
    gone = {_int(change.before["key"]) for change in group.of("tag") if change.before and not change.after}
    before = sorted((set(keys) - came) | gone)
    return tuple(name for _key, name in now), None if before == keys else _found(before, keys)


def _found(before: Sequence[object], after: Sequence[object]) -> SmallInts:
    index = {entry: number for number, entry in enumerate(after)}
    return np.array([index.get(entry, -1) for entry in before], dtype=np.int32)
