"""The columns of a large document, kept in it as blobs, so that opening is reading.

A snapshot is true for one state of the file: that of its change counter (bytes 24 to 27 of the header), which every
write to a file at rest raises, whoever writes. While a log stands beside the file the counter tells nothing, and rows
are read.
A snapshot that is stale, damaged or not there is no fault: it only makes opening slow.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from timeline_gui.core.columns import ActorEntry, Columns, Csr, EventArrays, SourceEntry
from timeline_gui.core.model import ACTOR_KINDS, STATUSES
from timeline_gui.store import files
from timeline_gui.store.document import Document

LEAST = 20_000
"""Events from which on a snapshot is worth its place."""

_FORMAT = 1
_EVENTS = {
    "key": np.int64,
    "begin_min": np.int64,
    "begin_max": np.int64,
    "end_min": np.int64,
    "end_max": np.int64,
    "flags": np.uint16,
    "begin_precision": np.uint8,
    "end_precision": np.uint8,
    "category": np.int32,
    "place": np.int32,
    "status": np.uint8,
    "figures": np.bool_,
}
_ALONE = {"by_key": np.int64, "known_until": np.int64, "drawn_start": np.int64, "drawn_end": np.int64}
_TABLES = ("actors_of_event", "events_of_actor", "events_of_tag", "events_of_source", "members")


def read(document: Document) -> Columns | None:
    """The columns as they were kept, None where nothing is kept that is true."""
    path = document.path
    if path is None or files.has_companions(path):
        return None
    with document.cursor() as cursor:
        cursor.execute("BEGIN")
        try:
            # While we read nobody can write to a file at rest: the counter stays what it is.
            head = cursor.execute("SELECT counter, data FROM snapshot WHERE name = 'head'").fetchone()
            if head is None or head[0] != _counter(path) or files.has_companions(path):
                return None
            kept = dict(cursor.execute("SELECT name, data FROM snapshot WHERE counter = ?", (head[0],)).fetchall())
        finally:
            cursor.connection.rollback()
    try:
        return _columns(json.loads(kept["head"]), kept)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def is_true(path: Path) -> bool:
    """Whether a file keeps columns as it is now: it opens fast then."""
    try:
        if files.has_companions(path):
            return False
        with closing(sqlite3.connect(files.reading_uri(path), uri=True)) as connection:
            head = connection.execute("SELECT counter FROM snapshot WHERE name = 'head'").fetchone()
        return head is not None and head[0] == _counter(path)
    except (OSError, sqlite3.Error):
        return False


def keeper(columns: Columns, *, kept_already: bool) -> Callable[[sqlite3.Connection, Path], None] | None:
    """What keeps these columns once the file is at rest; None for a document that opens fast without.

    `kept_already` says that the file holds just these, and only its counter has changed.
    """
    if len(columns) < LEAST:
        return None
    return lambda connection, path: _keep(connection, path, None if kept_already else columns)


def _keep(connection: sqlite3.Connection, path: Path, columns: Columns | None) -> None:
    try:
        if connection.execute("PRAGMA journal_mode").fetchone()[0] != "delete":
            return  # somebody else has the file open
        connection.execute("BEGIN EXCLUSIVE")
        counter = _counter(path) + 1
        if columns is None:
            connection.execute("UPDATE snapshot SET counter = ?", (counter,))
        else:
            connection.execute("DELETE FROM snapshot")
            statement = "INSERT INTO snapshot (name, counter, data) VALUES (?, ?, ?)"
            connection.executemany(statement, ((name, counter, data) for name, data in _blobs(columns)))
        connection.execute("COMMIT")
    except (sqlite3.Error, OSError):
        # The document is whole without it; the next opening reads the rows.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _counter(path: Path) -> int:
    with path.open("rb") as file:
        return int.from_bytes(file.read(28)[24:28])


# Columns as blobs


def _blobs(columns: Columns) -> Iterator[tuple[str, bytes]]:
    head = {
        "format": _FORMAT,
        "events": len(columns),
        "actors": [[a.key, a.id, a.name, a.kind, a.aliases, a.affiliations] for a in columns.actors],
        "sources": [[s.key, s.id, s.title, s.published] for s in columns.sources],
        "categories": columns.categories,
        "places": columns.places,
        "tags": columns.tags,
    }
    yield "head", json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
    for name in _EVENTS:
        yield f"events.{name}", _bytes(getattr(columns.events, name))
    for name in _ALONE:
        yield name, _bytes(getattr(columns, name))
    for name in _TABLES:
        table: Csr = getattr(columns, name)
        yield f"{name}.offsets", _bytes(table.offsets)
        yield f"{name}.values", _bytes(table.values)


def _bytes(array: npt.NDArray[Any]) -> bytes:
    return array.astype(array.dtype.newbyteorder("<"), copy=False).tobytes()


def _columns(head: dict[str, Any], kept: dict[str, bytes]) -> Columns:
    """The columns of a snapshot. Raises ValueError where they don't hold together."""
    if head["format"] != _FORMAT:
        raise ValueError("another format")
    count = int(head["events"])
    actors = tuple(
        ActorEntry(
            int(key), str(id_), str(name), kind, tuple(aliases), tuple((int(at), str(role)) for at, role in ties)
        )
        for key, id_, name, kind, aliases, ties in head["actors"]
    )
    sources = tuple(SourceEntry(int(key), *map(str, rest)) for key, *rest in head["sources"])
    events = EventArrays(**{name: _array(kept[f"events.{name}"], kind, count) for name, kind in _EVENTS.items()})
    alone = {name: _array(kept[name], kind, count) for name, kind in _ALONE.items()}
    of_actor, of_tag, of_source = len(actors), len(head["tags"]), len(sources)
    rows = dict(zip(_TABLES, (count, of_actor, of_tag, of_source, of_actor), strict=True))
    values = dict(zip(_TABLES, (of_actor, count, count, count, of_actor), strict=True))
    tables = {name: _table(kept, name, rows[name], values[name]) for name in _TABLES}
    _hold(all(actor.kind in ACTOR_KINDS for actor in actors))
    _hold(_within(events.category, len(head["categories"])) and _within(events.place, len(head["places"])))
    _hold(_within(events.status, len(STATUSES)) and _within(alone["by_key"], count))
    return Columns(
        events=events,
        actors=actors,
        sources=sources,
        categories=tuple(map(str, head["categories"])),
        places=tuple(map(str, head["places"])),
        tags=tuple(map(str, head["tags"])),
        actors_of_event=tables["actors_of_event"],
        events_of_actor=tables["events_of_actor"],
        events_of_tag=tables["events_of_tag"],
        events_of_source=tables["events_of_source"],
        members=tables["members"],
        by_key=alone["by_key"],
        known_until=alone["known_until"],
        drawn_start=alone["drawn_start"],
        drawn_end=alone["drawn_end"],
    )


def _array(data: bytes, kind: Any, count: int) -> npt.NDArray[Any]:
    dtype = np.dtype(kind)
    _hold(isinstance(data, bytes) and len(data) == count * dtype.itemsize)
    found = np.frombuffer(data, dtype=dtype.newbyteorder("<"))
    return found if dtype.isnative and found.dtype == dtype else found.astype(dtype)


def _table(kept: dict[str, bytes], name: str, rows: int, values: int) -> Csr:
    offsets = _array(kept[f"{name}.offsets"], np.int64, rows + 1)
    data = kept[f"{name}.values"]
    table = Csr(offsets, _array(data, np.int32, len(data) // 4))
    _hold(offsets[0] == 0 and offsets[-1] == len(table.values) and bool((offsets[1:] >= offsets[:-1]).all()))
    _hold(_within(table.values, values))
    return table


def _within(numbers: npt.NDArray[Any], end: int) -> bool:
    return not len(numbers) or (int(numbers.min()) >= 0 and int(numbers.max()) < end)


def _hold(true: object) -> None:
    if not true:
        raise ValueError("the snapshot does not hold together")
