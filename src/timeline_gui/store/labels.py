"""Titles by key, fast enough to ask for those of every frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import marks

LONGEST_TITLE = 1000
"""Characters of a title; more would keep the window, and nobody sees them there."""
_CHUNK = 256


@dataclass(frozen=True, slots=True)
class EventLabel:
    """What stands on a mark and in a row; `date` is EDTF, `participants` are names in their order.

    `roles` are the key of the actor and the role of each participant, in the same order. Another program may write
    while the document is open: a date that is none is "" here, and a title that is no text is shown as far as it is.
    """

    key: int
    title: str
    date: str
    place: str
    participants: tuple[str, ...]
    roles: tuple[tuple[int, str], ...] = ()


def labels(document: Document, keys: Sequence[int]) -> list[EventLabel]:
    """Labels in the order asked; a key without an event is left out."""
    found: dict[int, tuple[str, str, str]] = {}
    names: dict[int, list[str]] = {}
    roles: dict[int, list[tuple[int, str]]] = {}
    remaining = iter([int(key) for key in keys])
    with document.cursor() as cursor:
        while chunk := list(islice(remaining, _CHUNK)):
            listed = marks(chunk)
            cursor.execute(
                f"SELECT event.key, substr(event.title, 1, {LONGEST_TITLE}), event.date, coalesce(place.name, '') "
                f"FROM event LEFT JOIN place ON place.key = event.place_key WHERE event.key IN ({listed})",
                chunk,
            )
            found.update((key, (_shown(title), _date(date), place)) for key, title, date, place in cursor)
            cursor.execute(
                "SELECT participation.event_key, actor.name, actor.key, participation.role FROM participation "
                f"JOIN actor ON actor.key = participation.actor_key WHERE event_key IN ({listed}) "
                "ORDER BY participation.position, participation.key",
                chunk,
            )
            for key, name, actor, role in cursor:
                names.setdefault(key, []).append(name)
                roles.setdefault(key, []).append((actor, role or ""))
    return [
        EventLabel(key, *found[key], tuple(names.get(key, ())), tuple(roles.get(key, ())))
        for key in map(int, keys)
        if key in found
    ]


def labels_by_key(document: Document, keys: Sequence[int]) -> dict[int, EventLabel]:
    """A label for each of these events; that of one which another program has just taken away says nothing.

    What is drawn stands on columns that were read earlier, and they follow the file only in a moment.
    """
    read = {label.key: label for label in labels(document, keys)}
    return {key: read.get(key) or EventLabel(key, "", "", "", ()) for key in map(int, keys)}


def _shown(title: object) -> str:
    return title.decode("utf-8", "replace") if isinstance(title, bytes) else str(title)


def _date(text: object) -> str:
    return text if isinstance(text, str) and edtf_or_none(text) is not None else ""


def titled(document: Document, beginning: str) -> list[int]:
    """The keys of the events whose title begins with these letters; the case of Latin ones does not count."""
    escaped = beginning.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    with document.cursor() as cursor:
        cursor.execute("SELECT key FROM event WHERE title LIKE ? ESCAPE '\\'", (f"{escaped}%",))
        return [key for (key,) in cursor]
