"""One event with all that it refers to, as the pane shows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline_gui.core.claims import Verdict, verdict
from timeline_gui.core.errors import OutOfDateError
from timeline_gui.core.model import Actor, Event, Source
from timeline_gui.core.names import fold
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.store.document import Document
from timeline_gui.store.queries import NO_KEY

_ACTORS_KEPT = 2_000
_SOURCES_KEPT = 64


@dataclass(frozen=True, slots=True)
class Record:
    """An event with its actors and sources by id, and the verdict on each citation's quote."""

    key: int
    position: int
    event: Event
    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A participant as a chip shows it: for whom a person acts in this event, and in which role."""

    actor: Actor
    role: str
    acts_for: tuple[Actor, ...] = field(default=())


class Reader:
    """Reads events, and keeps the actors and sources of those read before: neighbours share most of them."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._actors: dict[str, Actor] = {}
        self._sources: dict[str, Source] = {}
        self._columns = session.columns
        self.names: dict[str, str] = {}
        self._actor_keys: dict[str, int] = {}
        self._source_keys: dict[str, int] = {}
        self._start()

    def _start(self) -> None:
        """Forget all: the document has other rows."""
        self._columns = columns = self._session.columns
        self._actors.clear()
        self._sources.clear()
        self._sources.clear()
        self.names = {actor.id: actor.name for actor in columns.actors}
        self._actor_keys = {actor.id: actor.key for actor in columns.actors}
        self._source_keys = {source.id: source.key for source in columns.sources}

    def read(self, key: int) -> Record | None:
        """The event with this key; None where the document no longer has it or what it refers to.

        It comes back whole where another program has given it new actors or sources, once those are read.
        """
        if self._session.columns is not self._columns:
            self._start()
        document, position = self._session.document, self._session.columns.position(key)
        if document is None or position is None:
            return None
        try:
            return self._record(document, key, position)
        except OutOfDateError:
            return None

    def _record(self, document: Document, key: int, position: int) -> Record:
        event = queries.event(document, key)
        acting = {part.actor_id for part in event.participants}
        acting |= {citation.speaker_id for citation in event.citations if citation.speaker_id is not None}
        actors = {actor_id: self._actor(document, actor_id) for actor_id in acting}
        cited = {citation.source_id for citation in event.citations}
        sources = {source_id: self._source(document, source_id) for source_id in cited}
        verdicts = tuple(verdict(citation, sources[citation.source_id]) for citation in event.citations)
        return Record(key, position, event, actors, sources, verdicts)

    def _actor(self, document: Document, actor_id: str) -> Actor:
        if actor_id not in self._actors:
            if len(self._actors) >= _ACTORS_KEPT:
                self._actors.clear()
            self._actors[actor_id] = queries.actor(document, self._actor_keys.get(actor_id, NO_KEY))
        return self._actors[actor_id]

    def _source(self, document: Document, source_id: str) -> Source:
        if source_id not in self._sources:
            if len(self._sources) >= _SOURCES_KEPT:
                self._sources.clear()
            self._sources[source_id] = queries.source(document, self._source_keys.get(source_id, NO_KEY))
        return self._sources[source_id]


def parts(record: Record) -> tuple[Part, ...]:
    """The participants in the order of the document.

    Whom a person acts for takes part too: it is named in the person's chip, and has none of its own where it has no
    role of its own.
    """
    taking_part = {part.actor_id: part for part in record.event.participants}
    found, spoken_for = [], set()
    for part in record.event.participants:
        actor = record.actors[part.actor_id]
        acts_for: list[Actor] = []
        for affiliation in actor.affiliations if actor.kind == "person" else ():
            other = taking_part.get(affiliation.with_id)
            if other is None or record.actors[affiliation.with_id] in acts_for:
                continue
            acts_for.append(record.actors[affiliation.with_id])
            if fold(other.role) in ("", fold(part.role)):
                spoken_for.add(affiliation.with_id)
        found.append(Part(actor, part.role, tuple(acts_for)))
    return tuple(part for part in found if part.actor.id not in spoken_for)


def offices(actor: Actor, names: Mapping[str, str]) -> list[str]:
    """What a person is to others: "foreign minister, Russia"."""
    return [
        ", ".join(part for part in (affiliation.role, names.get(affiliation.with_id, ""), affiliation.date) if part)
        for affiliation in actor.affiliations
    ]
