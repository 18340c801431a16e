"""Made-up events in the proportions of real ones, the same for the same number: for trials at any size.

Few actors are in many events and many in few (Zipf), events come in bursts, some last for years, and dates have every
precision. Nothing here is true, and the document says so.
"""

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

_SEED = 20240730
_DAY = 86400
_FIRST, _LAST = civil.days_from_civil(1990, 1, 1), civil.days_from_civil(2025, 12, 31)
_SYLLABLES = ("ba", "den", "ka", "lor", "mi", "na", "os", "per", "qua", "ri", "sa", "tan", "ul", "ver", "wim", "zo")
_VERBS = ("meets", "warns", "hosts", "aids", "blames", "thanks", "visits", "receives", "presses", "backs")
_ROLES = ("host", "visitor", "mediator", "party", "donor", "recipient", "witness", "speaker")
_COUNTED = ("people", "households", "vehicles", "tonnes of food", "tents", "permits")
_KINDS: tuple[ActorKind, ...] = ("state", "organisation", "armed group")


@dataclass(frozen=True, slots=True)
class _Cast:
    """Who there is: the bodies first, then the people who act for them."""

    actors: tuple[Actor, ...]
    bodies: int


def generate(count: int, seed: int = _SEED) -> Batch:
    """A batch of `count` made-up events with their actors and sources."""
    random = np.random.default_rng(seed)
    cast = _cast(random, count)
    sources = tuple(
        Source(
            id=f"generated-source-{n}",
            title=f"Made-up bulletin {n + 1}",
            kind="report",
            publisher=_name(random).title(),
            published=_date(int(random.integers(_FIRST, _LAST))),
            language="en",
        )
        for n in range(max(1, min(400, count // 40)))
    )
    events = tuple(_events(random, count, cast, sources)) if count else ()
    return Batch("Made-up events", cast.actors, sources, events)


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
    return _Cast(tuple(actors), bodies)


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


def _edtf(random: np.random.Generator, day: int) -> str:
    kind = random.random()
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
        return f"{_date(day)}T{random.integers(0, 24):02}:{random.integers(0, 60):02}Z"
    if kind < 0.85:
        return f"[..{_date(day)}]"
    if kind < 0.86:
        return ""
    end = day + int(random.pareto(1.1) * 6) % (_DAY // 8) + 1
    if kind < 0.95:
        return f"{_date(day)}/{_date(end)}"
    if kind < 0.98:
        return f"{_date(day, 'month')}/{_date(end, 'month')}"
    return f"{_date(day)}/" + (".." if kind < 0.99 else "")


def _events(random: np.random.Generator, count: int, cast: _Cast, sources: tuple[Source, ...]) -> list[Event]:
    days = _days(random, count).tolist()
    weights = 1 / np.arange(1, len(cast.actors) + 1) ** 1.05
    picks = random.choice(len(cast.actors), (count, 4), p=weights / weights.sum()).tolist()
    shares = np.array([0.30, 0.08, 0.22, 0.12, 0.08, 0.05, 0.12, 0.03])
    categories = random.choice(len(CATEGORIES), count, p=shares).tolist()
    places = [Place(_name(random)) for _ in range(60)]
    events = []
    for number, day in enumerate(days):
        taking_part = list(dict.fromkeys(picks[number]))[: int(random.integers(1, 5))]
        names = [cast.actors[index].name for index in taking_part]
        verb = _VERBS[int(random.integers(0, len(_VERBS)))]
        title = f"{names[0]} {verb} {names[1]}" if len(names) > 1 else f"{names[0]} speaks out"
        figures: tuple[Figure, ...] = ()
        if random.random() < 0.25:
            amount = int(10 ** random.uniform(0, 5))
            counted = _COUNTED[int(random.integers(0, len(_COUNTED)))]
            figures = (Figure(f"{amount:,} {counted}", float(amount), float(amount), counted=counted),)
        events.append(
            Event(
                id=f"generated-event-{number}",
                title=title,
                date=_edtf(random, int(day)),
                place=places[int(random.integers(0, len(places)))] if random.random() < 0.6 else None,
                category=CATEGORIES[categories[number]],
                participants=tuple(
                    Participation(cast.actors[index].id, _ROLES[int(random.integers(0, len(_ROLES)))])
                    for index in taking_part
                ),
                citations=(
                    Citation(
                        sources[int(random.zipf(1.4)) % len(sources)].id,
                        quote=f"{title}, the made-up bulletin says.",
                        figures=figures,
                    ),
                ),
            )
        )
    return events
