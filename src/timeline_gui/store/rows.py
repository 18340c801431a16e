"""Rows of the tables from the words of the house; a row is whole, by column name, as an edit carries it."""

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

Row: TypeAlias = dict[str, Any]
Keys: TypeAlias = Mapping[str, int]
"""From id to key."""


def derived(date: Edtf) -> Row:
    """The columns of an event that follow from its date."""
    return {
        "begin_min": date.begin_min,
        "begin_max": date.begin_max,
        "end_min": date.end_min,
        "end_max": date.end_max,
        "date_flags": int(date.flags),
        "begin_precision": int(date.begin_precision),
        "end_precision": int(date.end_precision),
    }


def event_row(key: int, event: Event, place_key: int | None) -> Row:
    """The event itself, with what follows from its date. Raises EdtfError."""
    date = edtf.parse(event.date)
    return {
        "key": key,
        "id": event.id,
        "title": event.title,
        "summary": event.summary,
        "note": event.note,
        "date": event.date,
        **derived(date),
        "date_text": event.date_text,
        "date_note": event.date_note,
        "place_key": place_key,
        "category": event.category,
        "importance": event.importance,
        "status": event.status,
        "external_id": event.external_id,
    }


def participation_row(key: int, event_key: int, participation: Participation, position: int, actors: Keys) -> Row:
    """An actor's part in an event."""
    return {
        "key": key,
        "event_key": event_key,
        "actor_key": actors[participation.actor_id],
        "role": participation.role,
        "position": position,
    }


def citation_row(key: int, event_key: int, citation: Citation, position: int, sources: Keys, actors: Keys) -> Row:
    """A source's claim about an event, without its figures."""
    return {
        "key": key,
        "event_key": event_key,
        "source_key": sources[citation.source_id],
        "speaker_key": None if citation.speaker_id is None else actors[citation.speaker_id],
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "locator": citation.locator,
        "date": citation.date,
        "position": position,
    }


def figure_row(key: int, citation_key: int, figure: Figure, position: int) -> Row:
    """A number inside a citation."""
    return {
        "key": key,
        "citation_key": citation_key,
        "text": figure.text,
        "low": None if figure.low is None else float(figure.low),
        "high": None if figure.high is None else float(figure.high),
        "unit": figure.unit,
        "counted": figure.counted,
        "qualifier": figure.qualifier,
        "position": position,
    }


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


def event_tag_row(event_key: int, tag_key: int, position: int) -> Row:
    """An event's tag."""
    return {"event_key": event_key, "tag_key": tag_key, "position": position}


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
