"""Titles by key, fast enough to ask for those of every frame."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import marks

_CHUNK = 256


@dataclass(frozen=True, slots=True)
class EventLabel:
    """What stands on a mark and in a row; `date` is EDTF, `parts` are actor key, name and role in their order."""

    key: int
    title: str
    date: str
    place: str
    parts: tuple[tuple[int, str, str], ...]

    @property
    def participants(self) -> tuple[str, ...]:
        """The names of those who take part."""
        return tuple(name for _key, name, _role in self.parts)


def labels(document: Document, keys: Sequence[int]) -> list[EventLabel]:
    """Labels in the order asked; a key without an event is left out."""
    found: dict[int, tuple[str, str, str]] = {}
    parts: dict[int, list[tuple[int, str, str]]] = {}
    remaining = iter([int(key) for key in keys])
    with document.cursor() as cursor:
        while chunk := list(islice(remaining, _CHUNK)):
            listed = marks(chunk)
            cursor.execute(
                "SELECT event.key, event.title, event.date, coalesce(place.name, '') FROM event "
                f"LEFT JOIN place ON place.key = event.place_key WHERE event.key IN ({listed})",
                chunk,
            )
            found.update((key, (title, date, place)) for key, title, date, place in cursor)
            cursor.execute(
                "SELECT participation.event_key, actor.key, actor.name, participation.role FROM participation "
                f"JOIN actor ON actor.key = participation.actor_key WHERE event_key IN ({listed}) "
                "ORDER BY participation.position, participation.key",
                chunk,
            )
            for key, *part in cursor:
                parts.setdefault(key, []).append(tuple(part))
    return [EventLabel(key, *found[key], tuple(parts.get(key, ()))) for key in map(int, keys) if key in found]
