"""An event as one row of a table: the columns that go out to spreadsheets, and come back by the same names.

Several values in a cell stand as `sheet_cells` says: "Qatar (host); Hamas".
Each citation has columns of its own: "quote", "source" … for the first, "quote 2", "source 2" … for the next.
"""

from collections.abc import Iterator, Mapping, Sequence

from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Batch, Citation, Event, Source
from timeline_gui.core.names import fold
from timeline_gui.formats.sheet_cells import figures_cell, people_cell, tags_cell

EVENT_COLUMNS = (
    "date",
    "title",
    "actors",
    "category",
    "place",
    "latitude",
    "longitude",
    "tags",
    "summary",
    "note",
    "date as written",
    "date note",
    "status",
    "importance",
    "id",
    "external id",
)
CITATION_COLUMNS = ("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures")
MOST_CITATIONS = 12

Cell = str | float | None


def header(batch: Batch) -> list[str]:
    """The names of the columns, as many citations as any event has."""
    most = min(max((len(event.citations) for event in batch.events), default=0), MOST_CITATIONS)
    return [*EVENT_COLUMNS, *(_numbered(name, n) for n in range(1, max(most, 1) + 1) for name in CITATION_COLUMNS)]


def rows(batch: Batch) -> Iterator[list[Cell]]:
    """A row an event, in the order of the batch, as wide as its citations need."""
    actors = {actor.id: actor for actor in batch.actors}
    sources = {source.id: source for source in batch.sources}
    for event in batch.events:
        cells = list(_event_cells(event, actors))
        for citation in event.citations[:MOST_CITATIONS]:
            cells += _citation_cells(citation, sources[citation.source_id], actors)
        yield cells


def left_out(batch: Batch) -> str:
    """What a table does not hold, in words."""
    further = empty = 0
    dated = False
    sources = {source.id: source for source in batch.sources}
    for event in batch.events:
        further += max(0, len(event.citations) - MOST_CITATIONS)
        for citation in event.citations:
            dated = dated or bool(citation.date)
            empty += not any(_citation_cells(citation, sources[citation.source_id], None))
    parts = []
    if dated:
        parts.append(tell("the dates that sources give"))
    if any(source.archive_url or source.retrieved for source in batch.sources):
        parts.append(tell("where sources are archived and when they were retrieved"))
    if any(source.kind or source.language for source in batch.sources):
        parts.append(tell("kinds and languages of sources"))
    if any(actor.kind or actor.description for actor in batch.actors):
        parts.append(tell("kinds and descriptions of actors"))
    if len({fold(actor.name) for actor in batch.actors}) < len(batch.actors):
        parts.append(tell("which of several actors of one name is meant"))
    if len({_as_cited(source) for source in batch.sources}) < len(batch.sources):
        parts.append(tell("which of several sources of one title is meant"))
    if empty:
        parts.append(tell("{number} citations that say nothing", number=empty))
    more = tell("Left out are also: {parts}.", parts=", ".join(parts)) if parts else ""
    return " ".join(filter(None, (_always_left_out(further), more)))


def _always_left_out(further: int) -> str:
    if further:
        return tell(
            "A table leaves out {count} citations beyond {most} of an event, the full texts of sources, where quotes "
            "stand in them and actors’ aliases and affiliations; the exchange format holds them all.",
            count=further,
            most=MOST_CITATIONS,
        )
    return tell(
        "A table leaves out the full texts of sources, where quotes stand in them and actors’ aliases and "
        "affiliations; the exchange format holds them all."
    )


def _numbered(name: str, number: int) -> str:
    return name if number == 1 else f"{name} {number}"


def _event_cells(event: Event, actors: Mapping[str, Actor]) -> Sequence[Cell]:
    place = event.place
    return (
        event.date,
        event.title,
        people_cell((actors[part.actor_id].name, part.role) for part in event.participants),
        event.category,
        place.name if place else "",
        place.latitude if place else None,
        place.longitude if place else None,
        tags_cell(event.tags),
        event.summary,
        event.note,
        event.date_text,
        event.date_note,
        event.status,
        event.importance,
        event.id,
        event.external_id,
    )


def _speaker(actor_id: str | None, actors: Mapping[str, Actor] | None) -> str:
    if actor_id is None:
        return ""
    return actor_id if actors is None else actors[actor_id].name


def _as_cited(source: Source) -> tuple[str, ...]:
    return source.title, source.url, source.publisher, source.author, source.published


def _citation_cells(citation: Citation, source: Source, actors: Mapping[str, Actor] | None) -> Sequence[Cell]:
    """The cells of a citation; without `actors` whoever speaks goes by id."""
    return (
        citation.quote,
        *_as_cited(source),
        _speaker(citation.speaker_id, actors),
        citation.locator,
        figures_cell(citation.figures),
    )
