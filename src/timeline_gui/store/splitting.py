"""One actor, event or source that turns out to be two, as an edit that nobody has made yet."""

from collections.abc import Collection

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Source, new_id
from timeline_gui.store import rows
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft


def split_actor(document: Document, key: int, alias: str, events: Collection[int], name: str) -> EditGroup:
    """Make an alias an actor of its own, who takes over the actor's part and words in these events, by key.

    Raises UserError where the actor has no such alias.
    """
    from timeline_gui.store.records import select_rows

    with document.reading() as connection:
        draft = Draft(document)
        aliases = [row for row in select_rows(connection, "actor_alias", "actor_key", [key]) if row["alias"] == alias]
        if not aliases:
            what = tell("The actor is not called “{name}” any more", name=alias)
            raise UserError(what, document.name, tell("Nothing was changed."))
        (actor,) = select_rows(connection, "actor", "key", [key])
        other = draft.key("actor")
        draft.add("actor", rows.actor_row(other, Actor(new_id(), alias, actor["kind"])))
        for row in aliases:
            draft.remove("actor_alias", row)
        for table, column in (("participation", "actor_key"), ("citation", "speaker_key")):
            for row in select_rows(connection, table, "event_key", events):
                if row[column] == key:
                    draft.alter(table, row, {**row, column: other})
        return draft.group(name)


def split_event(document: Document, key: int, citations: Collection[int], name: str) -> EditGroup:
    """Move some citations, by their place in the event, to a new event.

    It has title, date, place, category, status, participants and tags of the old one. Raises UserError where the
    event is gone, or would be left without any citation.
    """
    from timeline_gui.store.records import event_rows

    with document.reading() as connection:
        draft = Draft(document)
        (old, *_) = [*event_rows(connection, [key]), None]
        moved = [row for place, row in enumerate(old.citations) if place in citations] if old else []
        if old is None or not moved or len(moved) == len(old.citations):
            remedy = tell("Choose some of its citations, and leave others.")
            raise UserError(tell("An event can't be split so"), document.name, remedy)
        other = draft.key("event")
        draft.add("event", {**old.event, "key": other, "id": new_id(), "summary": "", "note": "", "external_id": ""})
        for row in moved:
            draft.alter("citation", row, {**row, "event_key": other})
        for row in old.participations:
            draft.add("participation", {**row, "key": draft.key("participation"), "event_key": other})
        for row in old.tags:
            draft.add("event_tag", {**row, "event_key": other})
        return draft.group(name)


def split_source(document: Document, key: int, citations: Collection[int], title: str, name: str) -> EditGroup:
    """Let some citations, by key, cite a new source of this title.

    It is of the same kind, publisher, author and language, but what tells one publication from another, and the text,
    stay with the old source: in its words no quote has a place yet. Raises UserError where the source is gone.
    """
    from timeline_gui.store.records import select_rows

    with document.reading() as connection:
        draft = Draft(document)
        old = next(select_rows(connection, "source", "key", [key]), None)
        if old is None:
            what = tell("The source is not in the timeline any more")
            raise UserError(what, document.name, tell("Nothing was changed."))
        kept = {field: old[field] for field in ("kind", "publisher", "author", "language")}
        other = draft.key("source")
        draft.add("source", rows.source_row(other, Source(new_id(), title, **kept)))
        for row in select_rows(connection, "citation", "key", citations):
            if row["source_key"] == key:
                draft.alter("citation", row, {**row, "source_key": other, "start": None, "end": None})
        return draft.group(name)
