"""What steps did to events, kept in the document: when a date was altered, and from what.

Written in the transaction of the step itself. Events that a step adds or removes stand there as runs of keys, so that a
great import costs a few rows; of an event that is altered only the columns that differ are kept.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from timeline_gui.core.edits import Change, EditGroup, Row
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import marks

if TYPE_CHECKING:
    from sqlalchemy import Connection

Values: TypeAlias = Mapping[str, str | int | float | None]

_OWNER = {"event": "key", "participation": "event_key", "citation": "event_key", "event_tag": "event_key"}
_KEPT = {
    "event": (
        *("title", "summary", "note", "date", "date_text", "date_note", "place_key"),
        *("category", "importance", "status", "external_id"),
    ),
    "participation": ("actor_key", "role"),
    "citation": ("source_key", "speaker_key", "quote", "start", "end", "locator", "date"),
    "figure": ("text", "low", "high", "unit", "counted", "qualifier"),
    "event_tag": ("tag_key",),
}
"""The columns that say something; the others follow from them or only order rows."""
_NAMED = {
    "place_key": ("place", "name"),
    "actor_key": ("actor", "name"),
    "speaker_key": ("actor", "name"),
    "source_key": ("source", "title"),
    "tag_key": ("tag", "name"),
}
_CHUNK = 500


@dataclass(frozen=True, slots=True)
class Line:
    """What differs in one row of a relation; `before` is None where the row came, `after` where it went.

    Keys of actors, places, sources and tags are given as names, as far as they are still there.
    """

    relation: str
    before: Values | None
    after: Values | None


@dataclass(frozen=True, slots=True)
class Recorded:
    """One step that touched an event: when, in UTC, what it was called, and what it did."""

    made: str
    step: str
    lines: tuple[Line, ...]


def record(connection: "Connection", group: EditGroup, now: datetime) -> None:
    """Write down what a step does to events; to be called in its transaction, once it is made."""
    rows = list(_rows(connection, group.changes))
    if not rows:
        return
    made = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    cursor = connection.exec_driver_sql("INSERT INTO step (made, name) VALUES (?, ?)", (made, group.name))
    step = cursor.lastrowid
    connection.exec_driver_sql(
        "INSERT INTO step_change (step_key, event_key, last_key, relation, before, after) VALUES (?, ?, ?, ?, ?, ?)",
        [(step, *row) for row in rows],
    )


_Row: TypeAlias = tuple[int, int, str, str, str]


def _rows(connection: "Connection", changes: Sequence[Change]) -> Iterator[_Row]:
    """First and last key, relation, before and after."""
    come = {_key(c.after, "key") for c in changes if c.table == "event" and c.before is None and c.after}
    gone = {_key(c.before, "key") for c in changes if c.table == "event" and c.after is None and c.before}
    yield from ((first, last, "event", "", "{}") for first, last in _runs(come))
    yield from ((first, last, "event", "{}", "") for first, last in _runs(gone))
    whole = come | gone
    citations = _owners_of_citations(connection, changes)
    for change in chain.from_iterable(_by_event(each) for each in changes if each.table in _KEPT):
        row = change.after or change.before or {}
        event = (
            citations.get(_key(row, "citation_key")) if change.table == "figure" else _key(row, _OWNER[change.table])
        )
        if event is None or event in whole:
            continue
        before, after = _differing(change)
        if before != after:
            yield event, event, change.table, before, after


def _by_event(change: Change) -> Iterator[Change]:
    """The change as each event sees it: what moves to another one goes here and comes there."""
    owner = _OWNER.get(change.table)
    if owner and change.before and change.after and change.before[owner] != change.after[owner]:
        yield Change(change.table, change.before, None)
        yield Change(change.table, None, change.after)
    else:
        yield change


def _key(row: Row | None, column: str) -> int:
    value = (row or {})[column]
    assert isinstance(value, int)
    return value


def _runs(keys: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The first and last of each run of consecutive keys."""
    first = last = None
    for key in sorted(keys):
        if first is None or last is None:
            first = last = key
        elif key == last + 1:
            last = key
        else:
            yield first, last
            first = last = key
    if first is not None and last is not None:
        yield first, last


def _owners_of_citations(connection: "Connection", changes: Sequence[Change]) -> dict[int, int]:
    """The event of each citation whose figures change."""
    wanted = {_key(c.after or c.before, "citation_key") for c in changes if c.table == "figure"}
    owners = {
        _key(row, "key"): _key(row, "event_key")
        for c in changes
        if c.table == "citation"
        for row in (c.before, c.after)
        if row is not None
    }
    missing = sorted(wanted - set(owners))
    for start in range(0, len(missing), _CHUNK):
        chunk = tuple(missing[start : start + _CHUNK])
        found = connection.exec_driver_sql(f"SELECT key, event_key FROM citation WHERE key IN ({marks(chunk)})", chunk)
        owners.update((key, event) for key, event in found)
    return owners


def _differing(change: Change) -> tuple[str, str]:
    kept, before, after = _KEPT[change.table], change.before, change.after
    if before is None or after is None:
        return tuple(  # type: ignore[return-value]
            "" if row is None else _json({name: row[name] for name in kept if row[name] not in ("", None)})
            for row in (before, after)
        )
    names = [name for name in kept if before[name] != after[name]]
    return _json({name: before[name] for name in names}), _json({name: after[name] for name in names})


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def of_event(document: Document, key: int) -> list[Recorded]:
    """What was done to an event, the newest first."""
    with document.cursor() as cursor:
        cursor.execute(
            "SELECT step.key, step.made, step.name, relation, before, after "
            "FROM step_change JOIN step ON step.key = step_key "
            "WHERE event_key <= ? AND last_key >= ? ORDER BY step.key DESC, step_change.key",
            (key, key),
        )
        steps: dict[int, tuple[str, str, list[Line]]] = {}
        for step, made, name, relation, before, after in cursor.fetchall():
            lines = steps.setdefault(step, (made, name, []))[2]
            lines.append(Line(relation, _values(before), _values(after)))
    names = _names(document, [line for _made, _name, lines in steps.values() for line in lines])
    return [
        Recorded(made, name, tuple(Line(x.relation, _told(x.before, names), _told(x.after, names)) for x in lines))
        for made, name, lines in steps.values()
    ]


def is_empty(document: Document) -> bool:
    """Whether nothing is recorded."""
    with document.cursor() as cursor:
        return cursor.execute("SELECT 1 FROM step LIMIT 1").fetchone() is None


def clear(document: Document) -> None:
    """Forget what is recorded, for good. Raises UserError where the document can't be written."""
    with document.writing() as connection:
        connection.exec_driver_sql("DELETE FROM step_change")
        connection.exec_driver_sql("DELETE FROM step")


def _values(text: str) -> Values | None:
    """What is kept of a row; another program may have written what is no JSON object."""
    if not text:
        return None
    try:
        found = json.loads(text)
    except ValueError:
        return {"": text}
    return found if isinstance(found, dict) else {"": text}


def _names(document: Document, lines: Sequence[Line]) -> dict[tuple[str, int], str]:
    """The names of what the lines refer to, by table and key."""
    wanted: dict[tuple[str, str], set[int]] = {}
    for line in lines:
        for values in (line.before, line.after):
            for column, value in (values or {}).items():
                if column in _NAMED and isinstance(value, int):
                    wanted.setdefault(_NAMED[column], set()).add(value)
    names: dict[tuple[str, int], str] = {}
    with document.cursor() as cursor:
        for (table, column), keys in wanted.items():
            listed = sorted(keys)
            for start in range(0, len(listed), _CHUNK):
                chunk = listed[start : start + _CHUNK]
                cursor.execute(f"SELECT key, {column} FROM {table} WHERE key IN ({marks(chunk)})", chunk)
                names.update(((table, key), name) for key, name in cursor)
    return names


def _told(values: Values | None, names: Mapping[tuple[str, int], str]) -> Values | None:
    if values is None:
        return None
    told = dict(values)
    for column in _NAMED:
        value = told.pop(column, None)
        if isinstance(value, int):
            table, _name = _NAMED[column]
            told[column.removesuffix("_key")] = names.get((table, value), f"#{value}")
        elif column in values:
            told[column.removesuffix("_key")] = None
    return told
