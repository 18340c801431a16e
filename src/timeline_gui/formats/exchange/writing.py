"""Records to exchange JSON."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from json.encoder import encode_basestring
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.filters import Counts
from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Place, Source
from timeline_gui.formats.files import writing

FORMAT = "timeline-gui/1"
_WIDTH = 110
_line = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write the records to a file; nothing is left out, so there is nothing to tell. Raises UserError."""
    with writing(path) as file:
        file.writelines(pieces(batch, counts))
    return ""


def pieces(batch: Batch, counts: Counts | None = None) -> Iterator[str]:
    """The exchange format bit by bit; `counts` says from how many events these were chosen.

    It is laid out for people to read too: two spaces a level, short lists and objects of plain values in line. Texts
    that are unset are left out. Actors go by name, or by id where a name would not tell two apart.
    """
    if counts is None:
        undated = sum(not event.date for event in batch.events)
        counts = Counts(len(batch.events), len(batch.events), len(batch.events), undated)
    name_of = _references(batch.actors)
    head = {
        "format": FORMAT,
        "title": batch.title,
        "total": counts.total,
        "matched": counts.matched,
        "surely": counts.surely,
        "undated": counts.undated,
        "actors": [_actor(actor, name_of) for actor in batch.actors],
        "sources": [_source(source) for source in batch.sources],
    }
    yield "{\n"
    for name, value in head.items():
        yield f"  {_line(name)}: {_laid_out(value, 1)},\n"
    yield '  "events": ['
    separator = "\n    "
    for event in batch.events:
        yield separator + _laid_out(_event(event, name_of), 2)
        separator = ",\n    "
    yield "]\n}\n" if not batch.events else "\n  ]\n}\n"


def dumps(batch: Batch, counts: Counts | None = None) -> str:
    """All of it as one text."""
    return "".join(pieces(batch, counts))


def _references(actors: tuple[Actor, ...]) -> dict[str, str]:
    bearers = Counter(actor.name for actor in actors)
    ids = {actor.id for actor in actors}
    return {a.id: a.name if bearers[a.name] == 1 and a.name not in ids else a.id for a in actors}


def _set(**fields: object) -> dict[str, object]:
    return {name: value for name, value in fields.items() if value is not None and value != ""}


def _number(value: float | None) -> float | None:
    return int(value) if value is not None and abs(value) < 2**53 and value == int(value) else value


def _actor(actor: Actor, name_of: Mapping[str, str]) -> dict[str, object]:
    affiliations = [{"with": name_of[to.with_id], **_set(role=to.role, date=to.date)} for to in actor.affiliations]
    head = {"id": actor.id, "name": actor.name, "kind": actor.kind, "aliases": list(actor.aliases)}
    return {**head, "affiliations": affiliations, **_set(description=actor.description)}


def _source(source: Source) -> dict[str, object]:
    head = {"id": source.id, "title": source.title}
    named = ("kind", "publisher", "author", "url", "archive_url", "published", "retrieved", "language")
    text = {} if source.text is None else {"text": source.text}
    return {**head, **_set(**{name: getattr(source, name) for name in named}), **text}


def _event(event: Event, name_of: Mapping[str, str]) -> dict[str, object]:
    when = edtf.parse(event.date)
    return {
        "id": event.id,
        "title": event.title,
        **_set(summary=event.summary, note=event.note),
        "date": event.date or None,
        **_set(date_text=event.date_text, date_note=event.date_note),
        "bounds": [when.begin_min, when.begin_max, when.end_min, when.end_max],
        **_set(place=event.place and _place(event.place), category=event.category),
        "tags": list(event.tags),
        **_set(importance=event.importance),
        "status": event.status,
        **_set(external_id=event.external_id),
        "participants": [{"actor": name_of[p.actor_id], **_set(role=p.role)} for p in event.participants],
        "citations": [_citation(citation, name_of) for citation in event.citations],
    }


def _place(place: Place) -> dict[str, object]:
    return {"name": place.name, **_set(latitude=_number(place.latitude), longitude=_number(place.longitude))}


def _citation(citation: Citation, name_of: Mapping[str, str]) -> dict[str, object]:
    speaker = None if citation.speaker_id is None else name_of[citation.speaker_id]
    return {
        "source": citation.source_id,
        **_set(quote=citation.quote, start=citation.start, end=citation.end, locator=citation.locator),
        **_set(speaker=speaker, date=citation.date),
        "figures": [_figure(figure) for figure in citation.figures],
    }


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "text": figure.text,
        **_set(low=_number(figure.low), high=_number(figure.high)),
        **_set(unit=figure.unit, counted=figure.counted, qualifier=figure.qualifier),
    }


def _laid_out(value: object, depth: int) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if not isinstance(value, dict | list) or not value:
        return _line(value)
    inner = value.values() if isinstance(value, dict) else value
    if not any(isinstance(item, dict | list) for item in inner):
        line = _line(value)
        if len(line) + 2 * depth <= _WIDTH:
            return line
    indent = "  " * (depth + 1)
    between = f",\n{indent}"
    if isinstance(value, dict):
        items = [f'"{name}": {_laid_out(item, depth + 1)}' for name, item in value.items()]
        return f"{{\n{indent}{between.join(items)}\n{indent[2:]}}}"
    items = [_laid_out(item, depth + 1) for item in value]
    return f"[\n{indent}{between.join(items)}\n{indent[2:]}]"
