"""A batch as something to read: entries in order of time, each claim with a numbered note that says where it is from.

What Markdown, Word and the web page have in common; each of them only gives it its form.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from timeline_gui.core import edtf
from timeline_gui.core.claims import Verdict, verdict
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Batch, Citation, Event, Source
from timeline_gui.core.reference import as_written, figure_as_text, source_reference, words
from timeline_gui.core.words import date_in_words, precision_in_words


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says: figures, quote with its speaker, the date it gives in words; `note` counts from 1."""

    figures: tuple[str, ...]
    quote: str
    speaker: str
    dated: str
    note: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One event. `people` are names with roles, `note` is the analyst's own.

    `written` is the date in the words of the source, marked as such; `draft` the word for that, "" where it is none.
    `date_note` and `note` are what they are, with a colon, and what they say, "" where there is none.
    """

    id: str
    title: str
    date: str
    edtf: str
    kind: str
    written: str
    place: str
    category: str
    tags: tuple[str, ...]
    draft: str
    people: tuple[tuple[str, str], ...]
    summary: str
    claims: tuple[Claim, ...]
    date_note: tuple[str, str]
    note: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Report:
    """All of it: `scope` says how many events of the document these are, `notes` are what claims refer to."""

    title: str
    scope: str
    entries: tuple[Entry, ...]
    notes: tuple[str, ...]


def make_report(batch: Batch, counts: Counts | None) -> Report:
    """Put a batch in order of time and number its references."""
    actors = {actor.id: actor for actor in batch.actors}
    sources = {source.id: source for source in batch.sources}
    notes: list[str] = []

    def claim(citation: Citation) -> Claim:
        notes.append(_reference(citation, sources[citation.source_id]))
        speaker = actors[citation.speaker_id].name if citation.speaker_id else ""
        figures = tuple(figure_as_text(figure) for figure in citation.figures)
        dated = tell("this source dates it {date}", date=words(citation.date)) if citation.date else ""
        return Claim(figures, citation.quote, speaker, dated, len(notes))

    ordered = sorted(batch.events, key=lambda event: (edtf.order_key(edtf.parse(event.date)), event.id))
    entries = tuple(_entry(event, actors, tuple(map(claim, event.citations))) for event in ordered)
    return Report(batch.title or tell("Timeline"), _scope(len(entries), counts), entries, tuple(notes))


def _scope(count: int, counts: Counts | None) -> str:
    total = counts.total if counts is not None else count
    if total == count:
        return tell("1 event") if total == 1 else tell("{count} events", count=total)
    return tell("{count} of {total} events; the others are left out", count=count, total=total)


def _reference(citation: Citation, source: Source) -> str:
    reference = f"{source_reference(source, citation.locator)}."
    return f"{reference} {_proved(verdict(citation, source))}" if citation.quote else reference


def _proved(found: Verdict) -> str:
    match found:
        case "verified":
            return tell("Quote found word for word in the source’s text.")
        case "not found":
            return tell("Quote not found in the source’s text.")
        case _:
            return tell("Quote not checked: the source’s text is not in the document.")


def _entry(event: Event, actors: Mapping[str, Actor], claims: tuple[Claim, ...]) -> Entry:
    date = edtf.parse(event.date)
    return Entry(
        id=event.id,
        title=event.title,
        date=date_in_words(date, weekday=True),
        edtf=event.date,
        kind=precision_in_words(date),
        written=as_written(event.date_text) if event.date_text else "",
        place=event.place.name if event.place else "",
        category=event.category,
        tags=event.tags,
        draft=tell("draft") if event.status == "draft" else "",
        people=tuple((actors[part.actor_id].name, part.role) for part in event.participants),
        summary=event.summary,
        claims=claims,
        date_note=(tell("Date:"), event.date_note),
        note=(tell("Note (the analyst’s, not the source’s):"), event.note),
    )
