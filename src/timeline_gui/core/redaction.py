"""Leaving out what must not be handed on: sources, people and notes, wherever a batch holds them.

What is written in titles, summaries and dates is in the words of whoever made the timeline: it is not rewritten, but
where it still holds a name or title that is left out, that is counted, so that a person can see to it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from timeline_gui.core.language import tell
from timeline_gui.core.model import Actor, Batch, Event, Source
from timeline_gui.core.names import fold


@dataclass(frozen=True, slots=True)
class Redaction:
    """What is left out: sources and actors by id, and the analyst's notes."""

    sources: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    notes: bool = False

    def __bool__(self) -> bool:
        return bool(self.sources or self.actors or self.notes)


@dataclass(frozen=True, slots=True)
class Withheld:
    """How much was left out, and in how many events own words still hold a name or title that was."""

    citations: int = 0
    participations: int = 0
    notes: int = 0
    still_named: int = 0

    @property
    def words(self) -> str:
        """What was left out, without saying what it is; "" for nothing."""
        counted = (
            (self.citations, tell("1 citation"), tell("{count} citations", count=self.citations)),
            (
                self.participations,
                tell("1 participation in an event"),
                tell("{count} participations in events", count=self.participations),
            ),
            (self.notes, tell("1 analyst’s note"), tell("{count} analyst’s notes", count=self.notes)),
        )
        parts = [one if count == 1 else several for count, one, several in counted if count]
        if not parts:
            return ""
        joined = (
            parts[0] if len(parts) == 1 else tell("{names} and {last}", names=", ".join(parts[:-1]), last=parts[-1])
        )
        return tell("Withheld from this dossier: {parts}.", parts=joined)


def redacted(batch: Batch, redaction: Redaction) -> tuple[Batch, Withheld]:
    """The batch without what is left out: citations of a source, or by a speaker, go whole, with their figures."""
    if not redaction:
        return batch, Withheld()
    secrets = [*_secrets(batch.actors, batch.sources, redaction)]
    citations = participations = notes = still = 0
    events = []
    for event in batch.events:
        told = _event(event, redaction)
        citations += len(event.citations) - len(told.citations)
        participations += len(event.participants) - len(told.participants)
        notes += bool(event.note and not told.note)
        still += _names_any(told, secrets)
        events.append(told)
    actors = tuple(
        replace(actor, affiliations=tuple(tie for tie in actor.affiliations if tie.with_id not in redaction.actors))
        for actor in batch.actors
        if actor.id not in redaction.actors
    )
    sources = tuple(source for source in batch.sources if source.id not in redaction.sources)
    kept = replace(batch, actors=actors, sources=_still_cited(sources, events), events=tuple(events))
    return kept, Withheld(citations, participations, notes, still)


def _event(event: Event, redaction: Redaction) -> Event:
    return replace(
        event,
        note="" if redaction.notes else event.note,
        participants=tuple(part for part in event.participants if part.actor_id not in redaction.actors),
        citations=tuple(
            claim
            for claim in event.citations
            if claim.source_id not in redaction.sources and claim.speaker_id not in redaction.actors
        ),
    )


def _still_cited(sources: tuple[Source, ...], events: Iterable[Event]) -> tuple[Source, ...]:
    cited = {claim.source_id for event in events for claim in event.citations}
    return tuple(source for source in sources if source.id in cited)


def _secrets(actors: Iterable[Actor], sources: Iterable[Source], redaction: Redaction) -> Iterable[str]:
    for actor in actors:
        if actor.id in redaction.actors:
            yield from map(fold, (actor.name, *actor.aliases))
    yield from (fold(source.title) for source in sources if source.id in redaction.sources)


def _names_any(event: Event, secrets: Iterable[str]) -> bool:
    own = (event.title, event.summary, event.note, event.date_text, event.date_note)
    sorted_under = (event.category, *event.tags, event.place.name if event.place is not None else "")
    quoted = (claim.quote for claim in event.citations)
    words = fold(" \n ".join((*own, *sorted_under, *quoted)))
    return any(secret and secret in words for secret in secrets)
