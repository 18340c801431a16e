"""What panes, exports and forms ask of a document by key."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from timeline_gui.core.errors import OutOfDateError
from timeline_gui.core.event_spool import event_spool
from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Batch, Event, Place, Source
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.store.document import Document
from timeline_gui.store.labels import EventLabel, labels, labels_by_key
from timeline_gui.store.sqlite import damaged

if TYPE_CHECKING:
    from sqlalchemy import Connection

_PIECE = 1000
"""Events that are read at a time."""
NO_KEY = -1
"""What no row has for a key: asked for where a row that refers to another is newer than what was read."""
_TEXTS = ("title", "summary", "note", "date", "date_text", "date_note", "category", "status", "external_id")
__all__ = [
    "NO_KEY",
    "EventLabel",
    "actor",
    "actors",
    "batch",
    "event",
    "events",
    "keys_of_events",
    "labels",
    "labels_by_key",
    "place",
    "prepare",
    "source",
]


@contextmanager
def _reading(document: Document) -> Iterator["Connection"]:
    try:
        with document.reading() as connection:
            yield connection
    except KeyError as error:
        raise damaged(document.name, tell("something refers to {key}, which is not there", key=error)) from error


def _gone(document: Document) -> OutOfDateError:
    """What another program has taken away since it was shown."""
    return OutOfDateError(tell("That is not in the document any more"), document.name, tell("Choose something else."))


def prepare(document: Document) -> None:
    """Take the second that the first look at an event and the first edit would take; for a worker to call early."""
    from timeline_gui.store import records, writing  # noqa: F401

    with _reading(document) as connection:
        records.events(connection, [])


def event(document: Document, key: int) -> Event:
    """One event with all that belongs to it. Raises OutOfDateError where there is none."""
    found = events(document, [key])
    if not found:
        raise _gone(document)
    return found[0]


def events(document: Document, keys: Sequence[int]) -> list[Event]:
    """Events in the order asked; a key without an event is left out.

    Raises DamagedError where another program has written what is no text, since the document was opened.
    """
    from timeline_gui.store import records

    with _reading(document) as connection:
        found = records.events(connection, keys)
    for event in found:
        for name in _TEXTS:
            if not isinstance(getattr(event, name), str):
                what = tell("the {field} of “{event}” is no text", field=name, event=event.id)
                raise damaged(document.name, what)
    return found


def actor(document: Document, key: int) -> Actor:
    """One actor. Raises OutOfDateError where there is none."""
    from timeline_gui.store import records

    with _reading(document) as connection:
        found = records.actors(connection, {key})
    if not found:
        raise _gone(document)
    return found[0]


def actors(document: Document) -> list[Actor]:
    """All actors."""
    from timeline_gui.store import records

    with _reading(document) as connection:
        return records.actors(connection, None)


def source(document: Document, key: int) -> Source:
    """One source with its text. Raises OutOfDateError where there is none."""
    from timeline_gui.store import records

    with _reading(document) as connection:
        found = records.sources(connection, {key})
    if not found:
        raise _gone(document)
    return found[0]


def place(document: Document, name: str) -> Place | None:
    """The place of this name, one whose position is known rather than another."""
    with document.cursor() as cursor:
        row = cursor.execute(
            "SELECT name, latitude, longitude FROM place WHERE name = ? ORDER BY latitude IS NULL, key LIMIT 1", (name,)
        ).fetchone()
    return Place(*row) if row is not None else None


def batch(document: Document, keys: Sequence[int] | None = None, progress: Progress | None = None) -> Batch:
    """The whole document, or these events in this order with only the actors and sources that they refer to.

    An actor brings along whom it acts for, so that references inside a batch always resolve inside it. Very many events
    stand on the disk. Raises Cancelled where `progress` does.
    """
    from timeline_gui.store import records

    told = progress or SilentProgress()
    title, found = document.title, event_spool()
    acting: set[int] = set()
    cited: set[int] = set()
    with _reading(document) as connection:
        wanted = records.all_keys(connection, "event") if keys is None else keys
        for start in range(0, len(wanted), _PIECE):
            told.report(start, len(wanted))
            bundles = list(records.event_rows(connection, wanted[start : start + _PIECE]))
            acting |= records.actor_keys(bundles)
            cited |= records.source_keys(bundles)
            for event in records.as_events(connection, bundles):
                found.append(event)
        actors = records.actors(connection, None if keys is None else records.with_affiliates(connection, acting))
        sources = records.sources(connection, None if keys is None else cited)
    return Batch(title, tuple(actors), tuple(sources), found.settled())


def keys_of_events(document: Document, ids: Sequence[str]) -> list[int]:
    """The keys of events by id, in the order asked; an id without an event is left out."""
    from timeline_gui.store import records

    with _reading(document) as connection:
        found = {row["id"]: row["key"] for row in records.select_rows(connection, "event", "id", ids)}
    return [found[wanted] for wanted in ids if wanted in found]
