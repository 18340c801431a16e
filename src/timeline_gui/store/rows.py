"""Rows of the tables from the words of the house; a row is whole, by column name, as an edit carries it.

What an import adds by the million is made as bare values first, in the order of the table's columns.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, TypeAlias

from timeline_gui.core import edtf
from timeline_gui.core.edtf import Edtf
from timeline_gui.core.model import (
    Actor,
    Affiliation,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)
from timeline_gui.store.tables import COLUMNS

Row: TypeAlias = dict[str, Any]
Values: TypeAlias = tuple[Any, ...]
"""A row without the names of its columns, in the order of `tables.COLUMNS`."""
Keys: TypeAlias = Mapping[str, int]
"""From id to key."""
_DERIVED = ("begin_min", "begin_max", "end_min", "end_max", "date_flags", "begin_precision", "end_precision")


def derived(date: Edtf) -> Row:
    """The columns of an event that follow from its date."""
    return dict(zip(_DERIVED, _follows(date), strict=True))


def _follows(date: Edtf) -> Values:
    flags, begin, end = int(date.flags), int(date.begin_precision), int(date.end_precision)
    return (date.begin_min, date.begin_max, date.end_min, date.end_max, flags, begin, end)


def named(table: str, values: Values) -> Row:
    """The row that has these values."""
    return dict(zip(COLUMNS[table], values, strict=True))


def event_values(key: int, event: Event, place_key: int | None) -> Values:
    """The event itself, with what follows from its date. Raises EdtfError."""
    return (
        key,
        event.id,
        event.title,
        event.summary,
        event.note,
        event.date,
        *_follows(edtf.parse(event.date)),
        event.date_text,
        event.date_note,
        place_key,
        event.category,
        event.importance,
        event.status,
        event.external_id,
    )


def participation_values(key: int, event_key: int, participation: Participation, position: int, actors: Keys) -> Values:
    """An actor's part in an event."""
    return (key, event_key, actors[participation.actor_id], participation.role, position)


def citation_values(key: int, event_key: int, citation: Citation, position: int, sources: Keys, actors: Keys) -> Values:
    """A source's claim about an event, without its figures."""
    return (
        key,
        event_key,
        sources[citation.source_id],
        None if citation.speaker_id is None else actors[citation.speaker_id],
        citation.quote,
        citation.start,
        citation.end,
        citation.locator,
        citation.date,
        position,
    )


def figure_values(key: int, citation_key: int, figure: Figure, position: int) -> Values:
    """A number inside a citation."""
    return (
        key,
        citation_key,
        figure.text,
        None if figure.low is None else float(figure.low),
        None if figure.high is None else float(figure.high),
        figure.unit,
        figure.counted,
        figure.qualifier,
        position,
    )


def place_row(key: int, place: Place) -> Row:
    """A place; events that name the same one share its row."""
    return {
        "key": key,
        "name": place.name,
        "latitude": None if place.latitude is None else float(place.latitude),
        "longitude": None if place.longitude is None else float(place.longitude),
    }


def tag_row(key: int, name: str) -> Row:
    """A tag."""
    return {"key": key, "name": name}


def actor_row(key: int, actor: Actor) -> Row:
    """An actor, without aliases and affiliations."""
    return {
        "key": key,
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "description": actor.description,
    }


def alias_row(key: int, actor_key: int, alias: str, position: int) -> Row:
    """Another name of an actor."""
    return {"key": key, "actor_key": actor_key, "alias": alias, "position": position}


def affiliation_row(key: int, actor_key: int, affiliation: Affiliation, position: int, actors: Keys) -> Row:
    """Whom an actor acts for."""
    return {
        "key": key,
        "actor_key": actor_key,
        "with_key": actors[affiliation.with_id],
        "role": affiliation.role,
        "date": affiliation.date,
        "position": position,
    }


def source_row(key: int, source: Source) -> Row:
    """A source, with the fingerprint of its text."""
    return {
        "key": key,
        "id": source.id,
        "title": source.title,
        "kind": source.kind,
        "publisher": source.publisher,
        "author": source.author,
        "url": source.url,
        "archive_url": source.archive_url,
        "published": source.published,
        "retrieved": source.retrieved,
        "language": source.language,
        "sha256": None if source.text is None else fingerprint(source.text),
        "text": source.text,
    }


def fingerprint(text: str) -> str:
    """The SHA-256 of a source's text, as UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
