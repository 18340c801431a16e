"""What a person does by hand to events, actors and sources, as edits that nobody has made yet.

A record says all that its row shall say: what it leaves out is taken away. A place or tag that no event has any more
goes with the last one that had it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Event, Source
from timeline_gui.store import rows
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.event_plan import EventPlan
from timeline_gui.store.rows import Row

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from timeline_gui.store.records import EventRows


def revise(
    document: Document,
    name: str,
    *,
    changed: Mapping[int, Event] | None = None,
    added: Sequence[Event] = (),
    removed: Sequence[int] = (),
    actors: Sequence[Actor] = (),
    sources: Sequence[Source] = (),
) -> EditGroup:
    """Make events by key say what these records say, add new ones, and remove some; `actors` and `sources` are new.

    Raises UserError where an event is gone, or refers to an actor or a source that is not there.
    """
    from timeline_gui.store import records

    changed = changed or {}
    told = [*changed.values(), *added]
    with document.reading() as connection:
        draft = Draft(document)
        new_actors = {actor.id: _add_actor(draft, actor) for actor in actors}
        new_sources = {source.id: _add_source(draft, source) for source in sources}
        acting = {part.actor_id for event in told for part in event.participants}
        acting |= {claim.speaker_id for event in told for claim in event.citations if claim.speaker_id is not None}
        cited = {claim.source_id for event in told for claim in event.citations}
        acting |= {tie.with_id for actor in actors for tie in actor.affiliations}
        actor_keys = records.keys_of(connection, "actor", acting) | new_actors
        source_keys = records.keys_of(connection, "source", cited) | new_sources
        if missing := (acting - set(actor_keys)) | (cited - set(source_keys)):
            what = tell("There is no actor or source {id!r} any more", id=min(missing))
            raise UserError(what, document.name, tell("Choose another."))
        for actor in actors:
            _add_affiliations(draft, new_actors[actor.id], actor, actor_keys)
        plan = EventPlan(draft, connection, source_keys, actor_keys)
        plan.meet(told)
        stored = {bundle.event["key"]: bundle for bundle in records.event_rows(connection, [*changed, *removed])}
        if gone := {*changed, *removed} - set(stored):
            what = tell("{count} of the events are not there any more", count=str(len(gone)))
            raise UserError(what, document.name, tell("Nothing was changed."))
        for key, event in changed.items():
            plan.update(stored[key], event)
        plan.add(added)
        for key in removed:
            plan.remove(stored[key])
        _prune(draft, connection, list(stored.values()), told)
        return draft.group(name)


def put_actor(document: Document, key: int, actor: Actor, name: str) -> EditGroup:
    """Make an actor say what this record says, aliases and affiliations included. Raises UserError."""
    from timeline_gui.store import records

    with document.reading() as connection:
        draft = Draft(document)
        old = _stored(connection, "actor", key, document)
        draft.alter("actor", old, {**rows.actor_row(key, actor), "id": old["id"]})
        aliases = sorted(records.select_rows(connection, "actor_alias", "actor_key", [key]), key=_position)
        if [row["alias"] for row in aliases] != list(actor.aliases):
            for row in aliases:
                draft.remove("actor_alias", row)
            _add_aliases(draft, key, actor)
        ties = sorted(records.select_rows(connection, "affiliation", "actor_key", [key]), key=_position)
        others = records.keys_of(connection, "actor", {tie.with_id for tie in actor.affiliations})
        told = [(others.get(tie.with_id), tie.role, tie.date) for tie in actor.affiliations]
        if [(row["with_key"], row["role"], row["date"]) for row in ties] != told:
            for row in ties:
                draft.remove("affiliation", row)
            _add_affiliations(draft, key, actor, others)
        return draft.group(name)


def put_source(document: Document, key: int, source: Source, name: str) -> EditGroup:
    """Make a source say what this record says; the anchors of its quotes are the caller's care. Raises UserError."""

    with document.reading() as connection:
        draft = Draft(document)
        old = _stored(connection, "source", key, document)
        draft.alter("source", old, {**rows.source_row(key, source), "id": old["id"]})
        return draft.group(name)


def remove_actor(document: Document, key: int, name: str) -> EditGroup:
    """Remove an actor: its names, its affiliations, its part in events, and its name as the speaker of citations."""
    from timeline_gui.store import records

    with document.reading() as connection:
        draft = Draft(document)
        for table, column in (
            ("participation", "actor_key"),
            ("actor_alias", "actor_key"),
            ("affiliation", "actor_key"),
            ("affiliation", "with_key"),
        ):
            for row in records.select_rows(connection, table, column, [key]):
                draft.remove(table, row)
        for row in records.select_rows(connection, "citation", "speaker_key", [key]):
            draft.alter("citation", row, {**row, "speaker_key": None})
        for row in records.select_rows(connection, "actor", "key", [key]):
            draft.remove("actor", row)
        return draft.group(name)


def remove_source(document: Document, key: int, name: str) -> EditGroup:
    """Remove a source with all its citations and their figures."""
    from timeline_gui.store import records

    with document.reading() as connection:
        draft = Draft(document)
        citations = list(records.select_rows(connection, "citation", "source_key", [key]))
        for row in records.select_rows(connection, "figure", "citation_key", [claim["key"] for claim in citations]):
            draft.remove("figure", row)
        for row in citations:
            draft.remove("citation", row)
        for row in records.select_rows(connection, "source", "key", [key]):
            draft.remove("source", row)
        return draft.group(name)


def _stored(connection: "Connection", table: str, key: int, document: Document) -> Row:
    """The row that is edited. Raises UserError where another program has taken it away."""
    from timeline_gui.store import records

    row = records.row(connection, table, {"key": key})
    if row is None:
        what = tell("That is not in the document any more")
        raise UserError(what, document.name, tell("Nothing was changed."))
    return row


def _position(row: Row) -> tuple[int, int]:
    return row["position"], row["key"]


def _add_actor(draft: Draft, actor: Actor) -> int:
    key = draft.key("actor")
    draft.add("actor", rows.actor_row(key, actor))
    _add_aliases(draft, key, actor)
    return key


def _add_aliases(draft: Draft, key: int, actor: Actor) -> None:
    for position, alias in enumerate(actor.aliases):
        draft.add("actor_alias", rows.alias_row(draft.key("actor_alias"), key, alias, position))


def _add_affiliations(draft: Draft, key: int, actor: Actor, actors: Mapping[str, int]) -> None:
    for position, tie in enumerate(actor.affiliations):
        if tie.with_id not in actors:
            what = tell("There is no actor {id!r} any more", id=tie.with_id)
            raise UserError(what, actor.name, tell("Choose another."))
        row = rows.affiliation_row(draft.key("affiliation"), key, tie, position, actors)
        draft.add("affiliation", row)


def _add_source(draft: Draft, source: Source) -> int:
    key = draft.key("source")
    draft.add("source", rows.source_row(key, source))
    return key


def _prune(draft: Draft, connection: "Connection", before: "Sequence[EventRows]", after: Iterable[Event]) -> None:
    """Remove the places and tags that only these events had, and have no more."""
    from timeline_gui.store import records

    after = list(after)
    places = Counter(key for bundle in before if (key := bundle.event["place_key"]) is not None)
    kept_places = {(event.place.name, event.place.latitude, event.place.longitude) for event in after if event.place}
    for row in records.select_rows(connection, "place", "key", places):
        kept = (row["name"], row["latitude"], row["longitude"]) in kept_places
        if not kept and records.count(connection, "event", "place_key", row["key"]) == places[row["key"]]:
            draft.remove("place", row)
    tags = Counter(tag["tag_key"] for bundle in before for tag in bundle.tags)
    kept_tags = {tag for event in after for tag in event.tags}
    for row in records.select_rows(connection, "tag", "key", tags):
        if (
            row["name"] not in kept_tags
            and records.count(connection, "event_tag", "tag_key", row["key"]) == tags[row["key"]]
        ):
            draft.remove("tag", row)
