"""Edits by hand: what a form, a drag or a menu changes becomes one step of the session, or a message why not."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Event, Source, new_id
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.store import queries, revisions
from timeline_gui.store.document import Document

LONGEST_NAME = 60
Refused: TypeAlias = Callable[[UserError], object]
"""What hears why an edit can't be made."""


def shortened(title: str) -> str:
    """A title as the name of a step holds it."""
    return title if len(title) <= LONGEST_NAME else f"{title[: LONGEST_NAME - 1].rstrip()}…"


def change_events(
    session: Session,
    changed: Mapping[int, Event],
    name: str,
    actors: Sequence[Actor] = (),
    sources: Sequence[Source] = (),
    refused: Refused | None = None,
) -> bool:
    """Make events by key say what these records say; whether that went well."""
    return step(
        session,
        lambda document: revisions.revise(document, name, changed=changed, actors=actors, sources=sources),
        refused,
    )


def add_events(session: Session, events: Sequence[Event], name: str) -> list[int]:
    """Add events; their keys, none where that could not be done."""
    if not step(session, lambda document: revisions.revise(document, name, added=events)):
        return []
    assert session.document is not None
    return queries.keys_of_events(session.document, [event.id for event in events])


def duplicate_events(session: Session, keys: Sequence[int], name: str) -> list[int]:
    """Add copies of events, drafts as long as nobody has looked at them; their keys."""
    if session.document is None:
        return []
    copies = [
        replace(event, id=new_id(), external_id="", status="draft") for event in queries.events(session.document, keys)
    ]
    return add_events(session, copies, name)


def remove_events(session: Session, keys: Sequence[int], name: str) -> bool:
    """Remove events with their citations and figures; whether that went well."""
    return step(session, lambda document: revisions.revise(document, name, removed=keys))


def change_actor(session: Session, key: int, actor: Actor, name: str, refused: Refused | None = None) -> bool:
    """Make an actor say what this record says; whether that went well."""
    return step(session, lambda document: revisions.put_actor(document, key, actor, name), refused)


def remove_actor(session: Session, key: int, name: str) -> bool:
    """Remove an actor from the document and its events; whether that went well."""
    return step(session, lambda document: revisions.remove_actor(document, key, name))


def change_source(session: Session, key: int, source: Source, name: str, refused: Refused | None = None) -> bool:
    """Make a source say what this record says; whether that went well."""
    return step(session, lambda document: revisions.put_source(document, key, source, name), refused)


def remove_source(session: Session, key: int, name: str) -> bool:
    """Remove a source with its citations; whether that went well."""
    return step(session, lambda document: revisions.remove_source(document, key, name))


def step(session: Session, planned: Callable[[Document], EditGroup], refused: Refused | None = None) -> bool:
    """Make a planned edit, as one step to undo; whether that went well.

    What a person can put right goes to `refused`, and is reported where there is none.
    """
    if session.document is None:
        return False
    try:
        group = planned(session.document)
        if group:
            session.apply(group)
    except UserError as error:
        (refused or session.report)(error)
        return False
    return True


def can_write(session: Session) -> bool:
    """Whether the open document can be written at all; where it can't, a message says so and offers a copy."""
    document = session.document
    if document is None or not document.read_only:
        return document is not None
    text = QCoreApplication.translate(
        "editing", "%1 can’t be written: it is open for reading only. Save a copy, and go on in that."
    )
    text = text.replace("%1", document.name)
    copy = QCoreApplication.translate("editing", "Save a copy…")
    session.message_raised.emit(Message("error", text, action="save_copy", action_text=copy))
    return False
