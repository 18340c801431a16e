"""What an import would do to a document, as one edit that nobody has made yet.

Records are known again by id; actors also by name or alias, sources by title and address, events by all that they
say. A known actor or source gains what is new; a known event becomes what the import says of it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.model import Batch, Event, Problem
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.event_plan import EventPlan
from timeline_gui.store.parties import plan_actors, plan_sources

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.records import EventRows

_REPORT_EVERY = 1000


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
    events, problems = _unique(batch.events, name)
    added = updated = 0
    with document.reading() as connection:
        draft = Draft(document)
        sources = plan_sources(draft, connection, batch.sources)
        plan = EventPlan(draft, connection, sources, plan_actors(draft, connection, batch.actors), events)
        known = _known(connection, plan, events)
        for number, event in enumerate(events):
            if number % _REPORT_EVERY == 0:
                (progress or SilentProgress()).report(number, len(events), name)
            if event.id not in known:
                plan.add(event)
                added += 1
            elif plan.update(known[event.id], event):
                updated += 1
    skipped = len(batch.events) - added - updated + batch.skipped
    return ImportPlan(draft.group(f"Import {name}"), added, updated, skipped, (*batch.problems, *problems))


def _unique(events: tuple[Event, ...], name: str) -> tuple[list[Event], list[Problem]]:
    first: dict[str, Event] = {}
    problems = []
    for number, event in enumerate(events, 1):
        if event.id in first:
            message = "another event has this id already; skipped"
            problems.append(Problem(name, number, "id", event.id, message))
        else:
            first[event.id] = event
    return list(first.values()), problems


def _known(connection: "Connection", plan: EventPlan, events: list[Event]) -> dict[str, "EventRows"]:
    """What the document has of the events, by the id that the import gives them."""
    from timeline_gui.store import records

    ids = [event.id for event in events]
    by_id = {row["id"]: row["key"] for row in records.select_rows(connection, "event", "id", ids)}
    by_key = set(by_id.values())
    wanted = {(event.title, event.date) for event in events if event.id not in by_id}
    alike: dict[tuple[str, str], list[int]] = {}
    for key, title, date in records.titles_and_dates(connection) if wanted else ():
        if (title, date) in wanted and key not in by_key:
            alike.setdefault((title, date), []).append(key)
    keys = [*by_key, *(key for candidates in alike.values() for key in candidates)]
    stored = {bundle.event["key"]: bundle for bundle in records.event_rows(connection, keys)}
    found = {event_id: stored[key] for event_id, key in by_id.items()}
    for event in events:
        candidates = alike.get((event.title, event.date), [])
        if event.id not in found:
            same = next((key for key in candidates if plan.says_the_same(stored[key], event)), None)
            if same is not None:
                candidates.remove(same)
                found[event.id] = stored[same]
    return found
