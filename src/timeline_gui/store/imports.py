"""What an import would do to a document, as one edit that nobody has made yet.

Records are known again by id; actors also by name or alias, sources by title and address, events by all that they
say. A known actor or source gains what is new; a known event becomes what the import says of it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.model import Batch, Event, Problem
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.store import rows
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.parties import plan_actors, plan_sources
from timeline_gui.store.rows import Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.records import EventRows

_REPORT_EVERY = 1000
_OWNERS = ("key", "event_key", "citation_key")

_Claim: TypeAlias = tuple[Row, list[Row]]
"""A citation and its figures."""


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
        planner = _EventPlanner(draft, connection, batch)
        known = planner.known(events)
        for number, event in enumerate(events):
            if number % _REPORT_EVERY == 0:
                (progress or SilentProgress()).report(number, len(events), name)
            if event.id not in known:
                planner.add(event)
                added += 1
            elif planner.update(known[event.id], event):
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


class _EventPlanner:
    """Turns events into changes, once the actors and sources that they refer to have their keys."""

    def __init__(self, draft: Draft, connection: "Connection", batch: Batch) -> None:
        from timeline_gui.store.records import select_rows

        self._draft = draft
        self._connection = connection
        self._sources = plan_sources(draft, connection, batch.sources)
        self._actors = plan_actors(draft, connection, batch.actors)
        self._places: dict[tuple[str, float | None, float | None], int] = {
            (row["name"], row["latitude"], row["longitude"]): row["key"] for row in select_rows(connection, "place")
        }
        self._tags: dict[str, int] = {row["name"]: row["key"] for row in select_rows(connection, "tag")}

    def known(self, events: list[Event]) -> dict[str, "EventRows"]:
        """What the document has of the events, by the id that the import gives them."""
        from timeline_gui.store import records

        ids = [event.id for event in events]
        by_id = {row["id"]: row["key"] for row in records.select_rows(self._connection, "event", "id", ids)}
        by_key = set(by_id.values())
        wanted = {(event.title, event.date) for event in events if event.id not in by_id}
        alike: dict[tuple[str, str], list[int]] = {}
        for key, title, date in records.titles_and_dates(self._connection) if wanted else ():
            if (title, date) in wanted and key not in by_key:
                alike.setdefault((title, date), []).append(key)
        keys = [*by_key, *(key for candidates in alike.values() for key in candidates)]
        stored = {bundle.event["key"]: bundle for bundle in records.event_rows(self._connection, keys)}
        found = {event_id: stored[key] for event_id, key in by_id.items()}
        for event in events:
            candidates = alike.get((event.title, event.date), [])
            if event.id not in found:
                same = next((key for key in candidates if self._says_the_same(stored[key], event)), None)
                if same is not None:
                    candidates.remove(same)
                    found[event.id] = stored[same]
        return found

    def add(self, event: Event) -> None:
        """The event is new."""
        key = self._draft.key("event")
        self._draft.add("event", rows.event_row(key, event, self._place(event)))
        for part in self._participations(event):
            self._add_participation(key, part)
        for claim in self._claims(event):
            self._add_claim(key, claim)
        for tag in self._tag_rows(event):
            self._draft.add("event_tag", {**tag, "event_key": key})

    def update(self, old: "EventRows", event: Event) -> bool:
        """The event is known: make it say what the import says; whether anything has to change."""
        key, draft = old.event["key"], self._draft
        event = replace(event, id=old.event["id"])
        changed = draft.alter("event", old.event, rows.event_row(key, event, self._place(event)))
        for part, new_part in _differing(old.participations, self._participations(event)):
            changed = True
            if part:
                draft.remove("participation", part)
            if new_part:
                self._add_participation(key, new_part)
        claims = zip(old.citations, old.figures, strict=True)
        for claim, new_claim in zip_longest(claims, self._claims(event)):
            if not _alike_claims(claim, new_claim):
                changed = True
                self._remove_claim(claim)
                if new_claim:
                    self._add_claim(key, new_claim)
        for tag, new_tag in _differing(old.tags, self._tag_rows(event)):
            changed = True
            if tag:
                draft.remove("event_tag", tag)
            if new_tag:
                draft.add("event_tag", {**new_tag, "event_key": key})
        return changed

    def _says_the_same(self, old: "EventRows", event: Event) -> bool:
        """Whether a stored event says all that this one says; places and tags that are not stored never do."""
        claims = zip(old.citations, old.figures, strict=True)
        row = rows.event_row(old.event["key"], replace(event, id=old.event["id"]), self._stored_place(event))
        return (
            old.event == row
            and [tag["tag_key"] for tag in old.tags] == [self._tags.get(name) for name in _tags(event)]
            and not list(_differing(old.participations, self._participations(event)))
            and all(_alike_claims(*pair) for pair in zip_longest(claims, self._claims(event)))
        )

    def _add_participation(self, event_key: int, row: Row) -> None:
        key = self._draft.key("participation")
        self._draft.add("participation", {**row, "key": key, "event_key": event_key})

    def _add_claim(self, event_key: int, claim: _Claim) -> None:
        citation, figures = claim
        key = self._draft.key("citation")
        self._draft.add("citation", {**citation, "key": key, "event_key": event_key})
        for figure in figures:
            self._draft.add("figure", {**figure, "key": self._draft.key("figure"), "citation_key": key})

    def _remove_claim(self, claim: _Claim | None) -> None:
        if claim:
            for figure in claim[1]:
                self._draft.remove("figure", figure)
            self._draft.remove("citation", claim[0])

    # Rows that belong to nothing yet

    def _participations(self, event: Event) -> list[Row]:
        return [
            rows.participation_row(0, 0, part, position, self._actors)
            for position, part in enumerate(event.participants)
        ]

    def _claims(self, event: Event) -> list[_Claim]:
        return [
            (
                rows.citation_row(0, 0, claim, position, self._sources, self._actors),
                [rows.figure_row(0, 0, figure, place) for place, figure in enumerate(claim.figures)],
            )
            for position, claim in enumerate(event.citations)
        ]

    def _tag_rows(self, event: Event) -> list[Row]:
        return [rows.event_tag_row(0, self._tag(name), position) for position, name in enumerate(_tags(event))]

    def _tag(self, name: str) -> int:
        if name not in self._tags:
            self._tags[name] = self._draft.key("tag")
            self._draft.add("tag", rows.tag_row(self._tags[name], name))
        return self._tags[name]

    def _place(self, event: Event) -> int | None:
        place = event.place
        if place is None:
            return None
        where = (place.name, place.latitude, place.longitude)
        if where not in self._places:
            self._places[where] = self._draft.key("place")
            self._draft.add("place", rows.place_row(self._places[where], place))
        return self._places[where]

    def _stored_place(self, event: Event) -> int | None:
        place = event.place
        return None if place is None else self._places.get((place.name, place.latitude, place.longitude), 0)


def _tags(event: Event) -> Iterator[str]:
    """The event's tags, each once."""
    return iter(dict.fromkeys(event.tags))


def _alike(before: Row | None, after: Row | None) -> bool:
    """Whether two rows say the same, whatever they belong to."""
    if before is None or after is None:
        return False
    return all(before[name] == value for name, value in after.items() if name not in _OWNERS)


def _differing(before: list[Row], after: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """The pairs of rows in the same position that do not say the same."""
    return (pair for pair in zip_longest(before, after) if not _alike(*pair))


def _alike_claims(before: _Claim | None, after: _Claim | None) -> bool:
    if before is None or after is None:
        return False
    return _alike(before[0], after[0]) and not list(_differing(before[1], after[1]))
