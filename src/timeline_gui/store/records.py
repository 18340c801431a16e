"""Rows out of the tables, as they are and as the words of the house: where SQLAlchemy reads."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from sqlalchemy import Connection, func, select

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
from timeline_gui.store.rows import Row
from timeline_gui.store.schema import TABLES

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class EventRows:
    """An event's row and those that belong to it, in their order; `figures` has a list for each citation."""

    event: Row
    participations: list[Row]
    citations: list[Row]
    figures: list[list[Row]]
    tags: list[Row]


def select_rows(
    connection: Connection, table: str, column: str = "key", values: Iterable[object] | None = None
) -> Iterator[Row]:
    """The rows whose column has one of the values, in no order; without values all rows, by key."""
    source = TABLES[table]
    names = source.c.keys()
    if values is None:
        for row in connection.execute(select(source).order_by(*source.primary_key)):
            yield dict(zip(names, row, strict=True))
        return
    remaining = iter(values)
    while chunk := list(islice(remaining, _CHUNK)):
        for row in connection.execute(select(source).where(source.c[column].in_(chunk))):
            yield dict(zip(names, row, strict=True))


def row(connection: Connection, table: str, like: Mapping[str, object]) -> Row | None:
    """The row with the primary key of this one, None where there is none."""
    source = TABLES[table]
    statement = select(source).where(*(column == like[column.name] for column in source.primary_key))
    found = connection.execute(statement).one_or_none()
    return None if found is None else dict(zip(source.c.keys(), found, strict=True))


def _grouped(rows: Iterable[Row], column: str) -> defaultdict[int, list[Row]]:
    groups: defaultdict[int, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    for group in groups.values():
        if len(group) > 1:
            group.sort(key=lambda row: (row["position"], row.get("key", 0)))
    return groups


def all_keys(connection: Connection, table: str) -> list[int]:
    """Every key of a table, lowest first."""
    key = TABLES[table].c.key
    return list(connection.scalars(select(key).order_by(key)))


def event_rows(connection: Connection, keys: Sequence[int]) -> Iterator[EventRows]:
    """The events of these keys, in the order asked, keys without one left out."""
    found = {row["key"]: row for row in select_rows(connection, "event", "key", keys)}
    participations = _grouped(select_rows(connection, "participation", "event_key", keys), "event_key")
    citations = _grouped(select_rows(connection, "citation", "event_key", keys), "event_key")
    tags = _grouped(select_rows(connection, "event_tag", "event_key", keys), "event_key")
    cited = [row["key"] for group in citations.values() for row in group]
    figures = _grouped(select_rows(connection, "figure", "citation_key", cited), "citation_key")
    for key in keys:
        if key in found:
            claims = citations.get(key, [])
            yield EventRows(
                found[key],
                participations.get(key, []),
                claims,
                [figures.get(claim["key"], []) for claim in claims],
                tags.get(key, []),
            )


def _by_key(connection: Connection, table: str, column: str, keys: set[int]) -> dict[int, str]:
    source = TABLES[table]
    found: dict[int, str] = {}
    remaining = iter(keys)
    while chunk := list(islice(remaining, _CHUNK)):
        statement = select(source.c.key, source.c[column]).where(source.c.key.in_(chunk))
        found.update((key, value) for key, value in connection.execute(statement))
    return found


def keys_of(connection: Connection, table: str, ids: Iterable[str]) -> dict[str, int]:
    """The keys of actors, sources or events by id; an id without a row is left out."""
    source = TABLES[table]
    found: dict[str, int] = {}
    remaining = iter(ids)
    while chunk := list(islice(remaining, _CHUNK)):
        found.update(
            (row.id, row.key)
            for row in connection.execute(select(source.c.id, source.c.key).where(source.c.id.in_(chunk)))
        )
    return found


def count(connection: Connection, table: str, column: str, value: object) -> int:
    """How many rows have this value."""
    source = TABLES[table]
    return connection.execute(select(func.count()).select_from(source).where(source.c[column] == value)).scalar_one()


def events(connection: Connection, keys: Sequence[int]) -> list[Event]:
    """The events of these keys, in the order asked, keys without one left out."""
    return as_events(connection, list(event_rows(connection, keys)))


def as_events(connection: Connection, bundles: Sequence[EventRows]) -> list[Event]:
    """Rows as events."""
    tag_keys = {row["tag_key"] for bundle in bundles for row in bundle.tags}
    place_keys = {bundle.event["place_key"] for bundle in bundles} - {None}
    actor_ids = _by_key(connection, "actor", "id", actor_keys(bundles))
    source_ids = _by_key(connection, "source", "id", source_keys(bundles))
    tag_names = _by_key(connection, "tag", "name", tag_keys)
    places = {
        row["key"]: Place(row["name"], row["latitude"], row["longitude"])
        for row in select_rows(connection, "place", "key", place_keys)
    }
    return [_event(bundle, actor_ids, source_ids, tag_names, places) for bundle in bundles]


def actor_keys(bundles: Iterable[EventRows]) -> set[int]:
    """The actors that take part in the events or speak in them."""
    keys: set[int] = set()
    for bundle in bundles:
        keys.update(row["actor_key"] for row in bundle.participations)
        keys.update(row["speaker_key"] for row in bundle.citations if row["speaker_key"] is not None)
    return keys


def source_keys(bundles: Iterable[EventRows]) -> set[int]:
    """The sources that the events cite."""
    return {row["source_key"] for bundle in bundles for row in bundle.citations}


def _event(
    bundle: EventRows,
    actor_ids: dict[int, str],
    source_ids: dict[int, str],
    tag_names: dict[int, str],
    places: dict[int, Place],
) -> Event:
    row = bundle.event
    return Event(
        id=row["id"],
        title=row["title"],
        summary=row["summary"],
        note=row["note"],
        date=row["date"],
        date_text=row["date_text"],
        date_note=row["date_note"],
        place=None if row["place_key"] is None else places[row["place_key"]],
        category=row["category"],
        tags=tuple(tag_names[tag["tag_key"]] for tag in bundle.tags),
        importance=row["importance"],
        status=row["status"],
        external_id=row["external_id"],
        participants=tuple(Participation(actor_ids[part["actor_key"]], part["role"]) for part in bundle.participations),
        citations=tuple(
            Citation(
                source_id=source_ids[claim["source_key"]],
                quote=claim["quote"],
                start=claim["start"],
                end=claim["end"],
                locator=claim["locator"],
                speaker_id=None if claim["speaker_key"] is None else actor_ids[claim["speaker_key"]],
                date=claim["date"],
                figures=tuple(
                    Figure(
                        figure["text"],
                        figure["low"],
                        figure["high"],
                        figure["unit"],
                        figure["counted"],
                        figure["qualifier"],
                    )
                    for figure in figures
                ),
            )
            for claim, figures in zip(bundle.citations, bundle.figures, strict=True)
        ),
    )


def actors(connection: Connection, keys: set[int] | None) -> list[Actor]:
    """Actors by key, with their aliases and affiliations; None: all."""
    found = sorted(select_rows(connection, "actor", "key", keys), key=lambda row: row["key"])
    aliases = _grouped(select_rows(connection, "actor_alias", "actor_key", keys), "actor_key")
    affiliations = _grouped(select_rows(connection, "affiliation", "actor_key", keys), "actor_key")
    others = {row["with_key"] for group in affiliations.values() for row in group}
    ids = _by_key(connection, "actor", "id", others)
    return [
        Actor(
            id=row["id"],
            name=row["name"],
            kind=row["kind"],
            aliases=tuple(alias["alias"] for alias in aliases.get(row["key"], ())),
            affiliations=tuple(
                Affiliation(ids[tie["with_key"]], tie["role"], tie["date"]) for tie in affiliations.get(row["key"], ())
            ),
            description=row["description"],
        )
        for row in found
    ]


def with_affiliates(connection: Connection, keys: set[int]) -> set[int]:
    """The actors and all that they act for, directly or through others."""
    reached, frontier = set(keys), set(keys)
    while frontier:
        rows = select_rows(connection, "affiliation", "actor_key", frontier)
        frontier = {row["with_key"] for row in rows} - reached
        reached |= frontier
    return reached


def sources(connection: Connection, keys: set[int] | None) -> list[Source]:
    """Sources by key, with their texts; None: all."""
    found = sorted(select_rows(connection, "source", "key", keys), key=lambda row: row["key"])
    for row in found:
        del row["key"], row["sha256"]
    return [Source(**row) for row in found]


def titles_and_dates(connection: Connection, mark: Callable[[str, str], int]) -> Iterator[tuple[int, int]]:
    """The key of every event, and what `mark` makes of its title and date."""
    event = TABLES["event"]
    for key, title, date in connection.execute(select(event.c.key, event.c.title, event.c.date)):
        yield key, mark(title, date)
