"""Names in a file that are nearly those of actors in the document: offered to a person, never taken in silence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from timeline_gui.core.event_spool import event_spool
from timeline_gui.core.model import Actor, Batch, Citation, Event
from timeline_gui.core.names import fold

_NEAR = 84
"""Percent of letters that two names share, in order; under it unlike names of one length begin to match."""
_MOST = 200
_MOST_NEW = 2000
"""New actors of a file that are compared with one another: twice as many take four times as long."""


class Named(Protocol):
    """Who is known, as a record or as an entry of the columns."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Likeness:
    """A new actor of a file who may be one that is known, or one that stands before it in the file."""

    actor: Actor
    known_id: str
    known_name: str


def likenesses(incoming: Iterable[Actor], known: Iterable[Named]) -> tuple[Likeness, ...]:
    """The new actors whose name is nearly a name or an alias of one that is `known`, at most 200.

    So is an earlier one of the file, unless there are very many.
    """
    from rapidfuzz import fuzz, process  # loaded where it is used: no start needs it

    called = {fold(name): actor for actor in known for name in (*actor.aliases, actor.name)}
    ids = {actor.id for actor in called.values()}
    found: list[Likeness] = []
    fresh = 0
    for actor in incoming:
        name = fold(actor.name)
        if actor.id in ids or name in called:
            continue
        best = process.extractOne(name, called.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
        if best is not None:
            found.append(Likeness(actor, called[best[0]].id, called[best[0]].name))
            if len(found) == _MOST:
                break
        fresh += 1
        if fresh <= _MOST_NEW:
            called[name] = actor
    return tuple(found)


def unite(batch: Batch, chosen: Iterable[Likeness]) -> Batch:
    """The batch with the chosen actors taken for the known ones, who gain the other names as aliases."""
    known: dict[str, Likeness] = {}
    for likeness in chosen:
        last = likeness
        while last.known_id in known:  # one may be like another who is like a third
            last = known[last.known_id]
        if last.known_id != likeness.actor.id:
            known[likeness.actor.id] = replace(likeness, known_id=last.known_id, known_name=last.known_name)
    if not known:
        return batch
    united: dict[str, Actor] = {}
    for actor in batch.actors:
        if actor.id not in known:
            united[actor.id] = actor
            continue
        likeness = known[actor.id]
        earlier = united.get(likeness.known_id, Actor(likeness.known_id, likeness.known_name))
        aliases = dict.fromkeys((*earlier.aliases, actor.name, *actor.aliases))
        united[likeness.known_id] = replace(earlier, aliases=tuple(aliases))

    def meant(actor_id: str) -> str:
        return known[actor_id].known_id if actor_id in known else actor_id

    def cited(citation: Citation) -> Citation:
        speaker = citation.speaker_id
        return replace(citation, speaker_id=meant(speaker)) if speaker in known else citation

    def told(event: Event) -> Event:
        parts = dict.fromkeys(replace(part, actor_id=meant(part.actor_id)) for part in event.participants)
        return replace(event, participants=tuple(parts), citations=tuple(map(cited, event.citations)))

    actors = tuple(
        replace(actor, affiliations=tuple(replace(each, with_id=meant(each.with_id)) for each in actor.affiliations))
        for actor in united.values()
    )
    events = event_spool()
    for event in batch.events:
        events.append(told(event))
    return replace(batch, actors=actors, events=events.settled())
