"""Made-up events in the proportions of real ones, the same for the same number: for trials at any size.

Few actors are in many events and many in few (Zipf), events come in bursts, some last for years, and dates have every
precision. Nothing here is true, and the document says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from timeline_gui.core import civil
from timeline_gui.core.categories import CATEGORIES
from timeline_gui.core.model import (
    Actor,
    ActorKind,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)
from timeline_gui.core.spool import SHORT

_SEED = 20240730
_DAY = 86400
_FIRST, _LAST = civil.days_from_civil(1990, 1, 1), civil.days_from_civil(2025, 12, 31)
_SYLLABLES = ("ba", "den", "ka", "lor", "mi", "na", "os", "per", "qua", "ri", "sa", "tan", "ul", "ver", "wim", "zo")
_VERBS = ("meets", "warns", "hosts", "aids", "blames", "thanks", "visits", "receives", "presses", "backs")
_ROLES = ("host", "visitor", "mediator", "party", "donor", "recipient", "witness", "speaker")
_COUNTED = ("people", "households", "vehicles", "tonnes of food", "tents", "permits")
_KINDS: tuple[ActorKind, ...] = ("state", "organisation", "armed group")


_BLOCK = 50_000
"""Events whose chances are drawn at a time, so that any number of them needs little memory."""


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who there is: the bodies first, then the people who act for them; and where they meet, and who tells of it."""

    actors: tuple[Actor, ...]
    bodies: int
    places: tuple[Place, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class _Events:
    """The events, made anew each time that one goes through them."""

    count: int
    seed: int
    cast: _Cast

    def __len__(self) -> int:
        return self.count

    def __iter__(self) -> Iterator[Event]:
        for block, first in enumerate(range(0, self.count, _BLOCK)):
            random = np.random.default_rng((self.seed, block))
            yield from _events(random, first, min(_BLOCK, self.count - first), self.cast)


def generate(count: int, seed: int = _SEED) -> Batch:
    """A batch of `count` made-up events with their actors and sources; many events are made only as they are read."""
    random = np.random.default_rng(seed)
    cast = _cast(random, count)
    events = _Events(count, seed, cast)
    return Batch("Made-up events", cast.actors, cast.sources, events if count >= SHORT else tuple(events))


def _name(random: np.random.Generator) -> str:
    return "".join(_SYLLABLES[i] for i in random.integers(0, len(_SYLLABLES), int(random.integers(2, 5)))).capitalize()


def _cast(random: np.random.Generator, count: int) -> _Cast:
    size = int(np.clip(count // 12, 8, 2000))
    bodies = max(5, size // 4)
    names: dict[str, None] = {}
    while len(names) < size:
        name = _name(random)
        names[name if len(names) < bodies else f"{name} {_name(random)}"] = None
    actors = []
    for index, name in enumerate(names):
        if index < bodies:
            kind = _KINDS[min(int(random.integers(0, 6)) // 3, 2)] if index else "state"
            actors.append(Actor(f"generated-actor-{index}", name, kind))
        else:
            body = int(random.zipf(1.6)) % bodies
            acts_for = (Affiliation(f"generated-actor-{body}", "spokesperson"),) if random.random() < 0.7 else ()
            actors.append(Actor(f"generated-actor-{index}", name, "person", affiliations=acts_for))
    sources = tuple(_source(random, number) for number in range(max(1, min(400, count // 40))))
    return _Cast(tuple(actors), bodies, tuple(Place(_name(random)) for _ in range(60)), sources)


def _source(random: np.random.Generator, number: int) -> Source:
    return Source(
        id=f"generated-source-{number}",
        title=f"Made-up bulletin {number + 1}",
        kind="report",
        publisher=_name(random).title(),
        published=_date(int(random.integers(_FIRST, _LAST))),
        language="en",
    )


def _days(random: np.random.Generator, count: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Days of the events: half spread evenly, half in bursts of some weeks."""
    even = random.integers(_FIRST, _LAST, count)
    centres = random.integers(_FIRST, _LAST, max(3, count // 200))
    bursts = random.choice(centres, count) + np.rint(random.normal(0, 12, count)).astype(np.int64)
    return np.where(random.random(count) < 0.5, even, np.clip(bursts, _FIRST, _LAST)).astype(np.int64)


def _date(day: int, precision: str = "day") -> str:
    year, month, number = civil.civil_from_days(day)
    match precision:
        case "day":
            return f"{year:04}-{month:02}-{number:02}"
        case "month":
            return f"{year:04}-{month:02}"
        case "season":
            return f"{year:04}-{21 + month % 12 // 3:02}" if month < 12 else f"{year + 1:04}-24"
        case _:
            return f"{year:04}"


def _edtf(kind: float, day: int, second: int, length: int) -> str:
    """A date of some kind, as chance has it (0 to 1): of a day, at a `second` of it, or of `length` days from it."""
    if kind < 0.56:
        return _date(day)
    if kind < 0.70:
        return _date(day, "month")
    if kind < 0.74:
        return _date(day, "year")
    if kind < 0.76:
        return _date(day) + "~"
    if kind < 0.77:
        return _date(day, "month") + "?"
    if kind < 0.79:
        return f"[{_date(day)},{_date(day + 1)}]"
    if kind < 0.83:
        return f"{_date(day)}T{second // 3600:02}:{second // 60 % 60:02}Z"
    if kind < 0.85:
        return f"[..{_date(day)}]"
    if kind < 0.86:
        return ""
    end = day + length
    if kind < 0.95:
        return f"{_date(day)}/{_date(end)}"
    if kind < 0.98:
        return f"{_date(day, 'month')}/{_date(end, 'month')}"
    return f"{_date(day)}/" + (".." if kind < 0.99 else "")


def _events(random: np.random.Generator, first: int, count: int, cast: _Cast) -> Iterator[Event]:
    weights = 1 / np.arange(1, len(cast.actors) + 1) ** 1.05
    shares = (0.30, 0.08, 0.22, 0.12, 0.08, 0.05, 0.12, 0.03)
    days = _days(random, count)
    dates = map(
        _edtf,
        random.random(count).tolist(),
        days.tolist(),
        random.integers(0, _DAY, count).tolist(),
        ((random.pareto(1.1, count) * 6).astype(np.int64) % (_DAY // 8) + 1).tolist(),
    )
    amounts = np.where(random.random(count) < 0.25, 10 ** random.uniform(0, 5, count), 0).astype(np.int64)
    drawn = zip(
        range(first, first + count),
        dates,
        random.choice(len(cast.actors), (count, 4), p=weights / weights.sum()).tolist(),
        random.integers(1, 5, count).tolist(),
        random.integers(0, len(_ROLES), (count, 4)).tolist(),
        random.choice(_VERBS, count).tolist(),
        amounts.tolist(),
        random.choice(_COUNTED, count).tolist(),
        random.choice(len(CATEGORIES), count, p=shares).tolist(),
        np.where(random.random(count) < 0.6, random.integers(0, len(cast.places), count), -1).tolist(),
        (random.zipf(1.4, count) % len(cast.sources)).tolist(),
        strict=True,
    )
    for number, date, picks, many, roles, verb, amount, counted, category, place, source in drawn:
        actors = [cast.actors[index] for index in list(dict.fromkeys(picks))[:many]]
        title = f"{actors[0].name} {verb} {actors[1].name}" if len(actors) > 1 else f"{actors[0].name} speaks out"
        told = f"{amount:,} {counted}"
        yield Event(
            id=f"generated-event-{number}",
            title=title,
            date=date,
            place=cast.places[place] if place >= 0 else None,
            category=CATEGORIES[category],
            participants=tuple(
                Participation(actor.id, _ROLES[role]) for actor, role in zip(actors, roles, strict=False)
            ),
            citations=(
                Citation(
                    cast.sources[source].id,
                    quote=f"{title}, the made-up bulletin says.",
                    figures=(Figure(told, float(amount), float(amount), counted=counted),) if amount else (),
                ),
            ),
        )
