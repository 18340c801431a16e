"""What steps did to events, kept in the document: when a date was altered, and from what.

Written in the transaction of the step itself. Events that a step adds or removes stand there as runs of keys, so that a
great import costs a few rows; of an event that is altered only the columns that differ are kept.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from timeline_gui.core.edits import Change, EditGroup, Row
from timeline_gui.store import blocks
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import marks
from timeline_gui.store.key_runs import KeyRuns

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

    Actors, places, sources and tags stand there by name.
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
    """Write down a step, and what it does to events; to be called in its transaction, once it is made."""
    if not group:
        return
    come, gone = _come_and_gone(group)
    if group.block:
        (gone if group.block_goes else come).update(blocks.events(connection))
    runs = [(first, last, ("", "{}")) for first, last in come.runs()]
    runs += [(first, last, ("{}", "")) for first, last in gone.runs()]
    lines = list(_lines(connection, group, come, gone))
    names = _Names(connection, group, [values for _key, line in lines for values in (line.before, line.after)])
    rows = [(first, last, "event", *how) for first, last, how in runs]
    rows += [(key, key, line.relation, names.as_json(line.before), names.as_json(line.after)) for key, line in lines]
    made = now.strftime("%Y-%m-%dT%H:%M:%SZ")
    cursor = connection.exec_driver_sql("INSERT INTO step (made, name) VALUES (?, ?)", (made, group.name))
    step = cursor.lastrowid
    if rows:
        into = "step_change (step_key, event_key, last_key, relation, before, after)"
        connection.exec_driver_sql(f"INSERT INTO {into} VALUES (?, ?, ?, ?, ?, ?)", [(step, *row) for row in rows])


def _come_and_gone(group: EditGroup) -> tuple[KeyRuns, KeyRuns]:
    """The events that a step adds, and those that it removes."""
    come, gone = KeyRuns(), KeyRuns()
    for change in group.of("event"):
        if change.before is None:
            come.add(_key(change.after, "key"))
        elif change.after is None:
            gone.add(_key(change.before, "key"))
    return come, gone


def _lines(connection: "Connection", group: EditGroup, come: KeyRuns, gone: KeyRuns) -> Iterator[tuple[int, Line]]:
    """What differs in rows of events that were there before and still are, by the event's key."""

    def is_whole(event: int) -> bool:
        return event in come or event in gone

    citations = _owners_of_citations(connection, group, is_whole)
    for change in chain.from_iterable(_by_event(each) for each in group.of(*_KEPT)):
        row = change.after or change.before or {}
        is_figure = change.table == "figure"
        event = citations.get(_key(row, "citation_key")) if is_figure else _key(row, _OWNER[change.table])
        if event is None or is_whole(event):
            continue
        line = _differing(change)
        if line.before != line.after:
            yield event, line


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


def _owners_of_citations(connection: "Connection", group: EditGroup, is_whole: Callable[[int], bool]) -> dict[int, int]:
    """The event of each citation whose figures change, but of those that come or go with their events."""
    wanted, within = KeyRuns(), KeyRuns()
    owners: dict[int, int] = {}
    for change in group.of("figure"):
        wanted.add(_key(change.after or change.before, "citation_key"))
    for change in group.of("citation") if wanted else ():
        for row in (change.before, change.after):
            if row is not None and is_whole(_key(row, "event_key")):
                within.add(_key(row, "key"))
            elif row is not None:
                owners[_key(row, "key")] = _key(row, "event_key")
    missing = [key for key in wanted if key not in within and key not in owners]
    for start in range(0, len(missing), _CHUNK):
        chunk = tuple(missing[start : start + _CHUNK])
        found = connection.exec_driver_sql(f"SELECT key, event_key FROM citation WHERE key IN ({marks(chunk)})", chunk)
        owners.update((key, event) for key, event in found)
    return owners


def _differing(change: Change) -> Line:
    kept, before, after = _KEPT[change.table], change.before, change.after
    if before is None or after is None:
        one, other = (
            None if row is None else {name: row[name] for name in kept if row[name] not in ("", None)}
            for row in (before, after)
        )
        return Line(change.table, one, other)  # type: ignore[arg-type]
    names = [name for name in kept if before[name] != after[name]]
    return Line(
        change.table,
        {name: before[name] for name in names},  # type: ignore[misc]
        {name: after[name] for name in names},  # type: ignore[misc]
    )


class _Names:
    """What rows refer to, by the names of the time: what is deleted later has a name in the history still."""

    def __init__(self, connection: "Connection", group: EditGroup, rows: Iterable[Values | None]) -> None:
        wanted: dict[str, set[int]] = {}
        for values in rows:
            for column, value in (values or {}).items():
                if column in _NAMED and isinstance(value, int):
                    wanted.setdefault(_NAMED[column][0], set()).add(value)
        columns = dict(_NAMED.values())
        self._names = {
            (change.table, _key(row, "key")): str(row[columns[change.table]])
            for change in group.of(*columns)
            for row in (change.before, change.after)
            if row is not None
        }
        for table, keys in wanted.items():
            missing = sorted(key for key in keys if (table, key) not in self._names)
            for start in range(0, len(missing), _CHUNK):
                chunk = tuple(missing[start : start + _CHUNK])
                query = f"SELECT key, {columns[table]} FROM {table} WHERE key IN ({marks(chunk)})"
                found = connection.exec_driver_sql(query, chunk)
                self._names.update(((table, key), name) for key, name in found)

    def as_json(self, values: Values | None) -> str:
        """A row as it is kept: "" for none, keys of actors, places, sources and tags as names."""
        if values is None:
            return ""
        told: dict[str, object] = {}
        for column, value in values.items():
            if column in _NAMED:
                name = self._names.get((_NAMED[column][0], value), "") if isinstance(value, int) else None
                told[column.removesuffix("_key")] = name
            else:
                told[column] = value
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


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
    return [Recorded(made, name, tuple(lines)) for made, name, lines in steps.values()]


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
    except (ValueError, RecursionError):
        return {"": text}
    return found if isinstance(found, dict) else {"": text}
