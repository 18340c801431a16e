"""An event as one row of a table: the columns that go out to spreadsheets, and come back by the same names.

Several values in a cell stand with ";" between them, a role in brackets behind its actor: "Qatar (host); Hamas".
Each citation has columns of its own: "quote", "source" … for the first, "quote 2", "source 2" … for the next.
"""

from collections.abc import Iterator, Mapping, Sequence

from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Batch, Citation, Event, Source
from timeline_gui.core.reference import figure_as_text

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
BETWEEN = "; "

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
    further = sum(max(0, len(event.citations) - MOST_CITATIONS) for event in batch.events)
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
    people = (
        f"{actors[p.actor_id].name} ({p.role})" if p.role else actors[p.actor_id].name for p in event.participants
    )
    return (
        event.date,
        event.title,
        BETWEEN.join(people),
        event.category,
        place.name if place else "",
        place.latitude if place else None,
        place.longitude if place else None,
        BETWEEN.join(event.tags),
        event.summary,
        event.note,
        event.date_text,
        event.date_note,
        event.status,
        event.importance,
        event.id,
        event.external_id,
    )


def _citation_cells(citation: Citation, source: Source, actors: Mapping[str, Actor]) -> Sequence[Cell]:
    return (
        citation.quote,
        source.title,
        source.url,
        source.publisher,
        source.author,
        source.published,
        actors[citation.speaker_id].name if citation.speaker_id else "",
        citation.locator,
        BETWEEN.join(figure_as_text(figure) for figure in citation.figures),
    )
