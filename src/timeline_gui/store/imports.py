"""What an import would do to a document, as one edit that nobody has made yet.

Records are known again by id; actors also by name or alias, sources by title and address, events by all that they
say. A known actor or source gains what is new; a known event becomes what the import says of it.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from typing import TYPE_CHECKING

import numpy as np

from timeline_gui.core.collection import without_collection
from timeline_gui.core.edits import EditGroup
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Event, Problem, derived_id
from timeline_gui.core.names import fold
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.event_plan import EventPlan
from timeline_gui.store.parties import plan_actors, plan_sources

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.records import EventRows
    from timeline_gui.store.rows import Row

_LONG_ID = 16
_AT_ONCE = 5000
"""Events that are compared with the document together."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The edit to make, and the events that it adds, updates and skips: those already there or without content."""

    group: EditGroup
    added: int
    updated: int
    skipped: int
    problems: tuple[Problem, ...]


def plan_import(document: Document, batch: Batch, name: str, progress: Progress | None = None) -> ImportPlan:
    """Compare a batch with a document. Writes nothing; raises Cancelled where `progress` does."""
    progress = progress or SilentProgress()
    added = updated = done = 0
    seen: set[str] = set()
    problems: list[Problem] = []
    with document.reading() as connection, without_collection():
        draft = Draft(document)
        sources = plan_sources(draft, connection, batch.sources)
        actors = plan_actors(draft, connection, batch.actors)
        plan = EventPlan(draft, connection, sources, actors, unplaced=batch.unplaced, most=batch.most_citations)
        stored = _Stored(connection, plan, batch, name)
        incoming = iter(batch.events)
        while some := list(islice(incoming, _AT_ONCE)):
            progress.report(done, len(batch.events), name)
            events = list(_first_of_each(some, seen, name, problems))
            done += len(some)
            plan.meet(events)
            known = stored.known(events)
            for is_known, run in _runs(events, known):
                if is_known:
                    updated += sum(plan.update(known[event.id], event) for event in run)
                else:
                    new = [stored.told_apart(event, problems) for event in run]
                    plan.add(new)
                    added += len(new)
    skipped = len(batch.events) - added - updated + batch.skipped
    return ImportPlan(
        draft.group(tell("Import {name}", name=name)), added, updated, skipped, (*batch.problems, *problems)
    )


def _first_of_each(events: Iterable[Event], seen: set[str], name: str, problems: list[Problem]) -> Iterator[Event]:
    """Those whose id was not seen yet; the others are told by their titles, since rows are not known here."""
    for event in events:
        if event.id in seen:
            message = tell("another event has this id already; “{title}” was skipped", title=event.title)
            problems.append(Problem(name, None, "id", event.external_id or event.id, message))
        else:
            seen.add(event.id)
            yield event


def _runs(events: Iterable[Event], known: Container[str]) -> Iterator[tuple[bool, Iterator[Event]]]:
    """Events in their order, those that are known and those that are not in runs: what is alike is done together."""
    return groupby(events, lambda event: event.id in known)


class _Stored:
    """What the document has of an import's events: those of their ids, and those that say the same.

    The id that a table gives a row ("12") may be that of another row in another table. It is known by what the file is
    called, as long ago, or by the names of its columns if title or date are the same too.
    """

    def __init__(self, connection: "Connection", plan: EventPlan, batch: Batch, name: str) -> None:
        from timeline_gui.store import records

        self._connection = connection
        self._plan = plan
        self._name, self._row_ids = name, batch.row_ids
        # Which stored events may be meant without their ids: by what they are called and when, sorted.
        titled = np.fromiter(records.titles_and_dates(connection, _mark), dtype=[("key", np.int64), ("mark", np.int64)])
        self._is_empty = not len(titled)
        if len(titled):
            ids = {event.id for event in batch.events}
            meant = np.array(sorted(records.keys_of(connection, "event", ids).values()), dtype=np.int64)
            titled = titled[np.isin(titled["key"], meant, invert=True)]
        self._titled = np.sort(titled, order=["mark", "key"])
        self._taken: set[int] = set()
        self._others: dict[str, str] = {}
        """By the id of an event the title of another one that has it."""

    def known(self, events: Sequence[Event]) -> dict[str, "EventRows"]:
        """The stored rows of these events, by the id that the import gives them."""
        from timeline_gui.store import records

        if self._is_empty:
            return {}
        by_id = records.keys_of(self._connection, "event", [event.id for event in events])
        named = {event.id: self._by_file(event) for event in events if self._row_ids and event.external_id}
        by_file = records.keys_of(self._connection, "event", list(named.values())) if named else {}
        alike = {event.id: self._alike(event) for event in events if event.id not in by_id}
        keys = dict.fromkeys((*by_id.values(), *by_file.values(), *(key for some in alike.values() for key in some)))
        rows = {bundle.event["key"]: bundle for bundle in records.event_rows(self._connection, list(keys))}
        found: dict[str, EventRows] = {}
        for event in events:
            key = by_file.get(named.get(event.id, ""))
            if key is None and event.id in by_id:
                old = rows[by_id[event.id]].event
                if event.id not in named or _may_be_same(old, event):
                    key = by_id[event.id]
                else:
                    self._others[event.id] = old["title"]
            if key is None:
                key = next((each for each in alike.get(event.id, ()) if self._is_same(rows[each], event)), None)
            if key is not None:
                self._taken.add(key)
                found[event.id] = rows[key]
        return found

    def told_apart(self, event: Event, problems: list[Problem]) -> Event:
        """The event under an id of its own, where another one of the document has its id; that is told."""
        other = self._others.get(event.id)
        if other is None:
            return event
        said = tell("in the document this is the id of “{title}”; added as another event", title=other)
        problems.append(Problem(self._name, None, "id", event.external_id, said))
        return replace(event, id=self._by_file(event))

    def _by_file(self, event: Event) -> str:
        return derived_id("event", self._name, event.external_id)

    def _is_same(self, old: "EventRows", event: Event) -> bool:
        if old.event["key"] in self._taken:
            return False
        by_row = self._row_ids and event.external_id and old.event["external_id"] == event.external_id
        return bool(by_row) or self._plan.says_the_same(old, event)

    def _alike(self, event: Event) -> list[int]:
        if not len(self._titled):
            return []
        mark = _mark(event.title, event.date)
        first, last = (int(np.searchsorted(self._titled["mark"], np.int64(mark), side)) for side in ("left", "right"))
        return [int(key) for key in self._titled["key"][first:last] if key not in self._taken]


def _may_be_same(old: "Row", event: Event) -> bool:
    """Whether rows of one id are one event: a long id is given once, of short ones title or date have to agree."""
    return (
        len(event.external_id) >= _LONG_ID
        or fold(old["title"]) == fold(event.title)
        or (old["date"] != "" and old["date"] == event.date)
    )


def _mark(title: str, date: str) -> int:
    """The same for events of the same title and date, hardly ever for others: eight bytes instead of texts."""
    return hash((title, date))
