"""What is in a dossier and what was left out, in words and in counts that add up to the document."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_gui.core import filters
from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.filters import NO, YES, Filter
from timeline_gui.core.model import Status
from timeline_gui.core.reference import words

_STATUS: dict[Status, tuple[str, str]] = {
    "draft": ("event that is a draft", "events that are drafts"),
    "confirmed": ("event that is confirmed", "events that are confirmed"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence; `strong` is what was asked for."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """So many events are not in the dossier, and why: "3", "events dated before 2023"."""

    count: int
    text: str


def left_out(chosen: Filter | None, columns: Columns, inside: Mask, hits: Ints | None = None) -> tuple[LeftOut, ...]:
    """Every event that is not inside, counted once under the first criterion that keeps it out.

    `chosen` is None where the events were picked by hand. The counts sum to the events that are not inside.
    """
    rest = ~inside
    if chosen is None:
        return _counted([(int(rest.sum()), "event not selected", "events not selected")])
    lines = []
    for criterion in filters.active(chosen):
        if criterion == "date":
            parts = _outside_range(chosen, columns)
        else:
            fails = filters.answers(_alone(chosen, criterion), columns, hits) == NO
            parts = [(fails, *_lacking(chosen, criterion, columns))]
        for fails, one, several in parts:
            lines.append((int((rest & fails).sum()), one, several))
            rest = rest & ~fails
    unasked = ("event that matches but was not selected", "events that match but were not selected")
    lines.append((int(rest.sum()), *unasked))
    return _counted(lines)


def what_is_in(chosen: Filter | None, columns: Columns, inside: Mask, may: int) -> tuple[Run, ...]:
    """The sentences that say how the events were chosen; `may` of them only may lie in the range of time."""
    total, count = len(columns), int(inside.sum())
    share = (Run("That is "), Run(f"{count:,} of {total:,}", strong=True), Run(f" {_events(total)} in the document."))
    if chosen is None:
        return (Run("Events selected by hand. "), *share)
    if not chosen:
        if count == total:
            return (Run("Every event in the document: "), Run(f"{count:,} of {total:,}", strong=True), Run("."))
        return (Run("Events of the document. "), *share)
    clauses = [_asking(chosen, criterion, columns) for criterion in filters.active(chosen)]
    return (Run("Events that "), *_joined(clauses), Run(". "), *share, *_certainty(chosen, count, may))


def _certainty(chosen: Filter, count: int, may: int) -> tuple[Run, ...]:
    if not chosen.dated or not count:
        return ()
    if not may:
        return (Run(" Each of them lies in the range, whatever its exact date."),)
    if may == count:
        return (Run(" Their dates are not exact enough to say that they surely lie in the range."),)
    which = "One of them only may" if may == 1 else f"{may} of them only may"
    return (Run(f" {which} lie in the range; the entry says so."),)


def _counted(lines: Sequence[tuple[int, str, str]]) -> tuple[LeftOut, ...]:
    return tuple(LeftOut(count, one if count == 1 else several) for count, one, several in lines if count)


def _alone(chosen: Filter, criterion: str) -> Filter:
    alone = chosen
    for other in filters.active(chosen):
        if other != criterion:
            alone = filters.without(alone, other)
    return alone


def _outside_range(chosen: Filter, columns: Columns) -> list[tuple[Mask, str, str]]:
    lo, hi = chosen.range()
    events = columns.events
    start, end = words(chosen.start), words(chosen.end)
    unsure = filters.within(columns, lo, hi) != YES
    return [
        (events.end_max < lo, *_both(f"dated before {start}")),
        (events.begin_min > hi, *_both(f"dated after {end}")),
        (columns.undated, "undated event that may lie in the range", "undated events that may lie in the range"),
        (unsure, *_both("that may lie in the range but not surely")),
    ]


def _asking(chosen: Filter, criterion: str, columns: Columns) -> list[Run]:
    match criterion:
        case "actors":
            return _naming(chosen, columns)
        case "not_actors":
            return [Run("do not name "), *_listed(_names(chosen.not_actors, columns))]
        case "date":
            return _ranged(chosen)
        case "text":
            return [Run("were found by searching for "), Run(f"“{chosen.text}”", strong=True)]
        case "categories":
            return [Run("are of the category "), *_listed(chosen.categories)]
        case "tags":
            return [Run("carry the tag "), *_listed(chosen.tags)]
        case "sources":
            return [Run("cite "), *_listed([f"“{title}”" for title in _titles(chosen, columns)])]
        case "places":
            return [Run("took place in "), *_listed(chosen.places)]
        case "statuses":
            return [Run("are "), *_listed([{"draft": "drafts"}.get(status, status) for status in chosen.statuses])]
        case _:
            return [Run("have a "), Run("figure", strong=True)]


def _lacking(chosen: Filter, criterion: str, columns: Columns) -> tuple[str, str]:
    """The events that a criterion keeps out, as one and as several."""
    match criterion:
        case "actors":
            return _not_naming(chosen, columns)
        case "not_actors":
            return _both(f"that name {_plain(_names(chosen.not_actors, columns))}")
        case "text":
            return _both(f"not found by searching for “{chosen.text}”")
        case "categories":
            return _both("of another category or none")
        case "tags":
            return _both(f"without the tag {_plain(chosen.tags)}")
        case "sources":
            cited = _plain([f"“{title}”" for title in _titles(chosen, columns)])
            return f"event that does not cite {cited}", f"events that do not cite {cited}"
        case "places":
            return _both(f"not placed in {_plain(chosen.places)}")
        case "statuses":
            return _STATUS["draft" if "confirmed" in chosen.statuses else "confirmed"]
        case _:
            return _both("without a figure")


def _both(text: str) -> tuple[str, str]:
    return f"event {text}", f"events {text}"


def _ranged(chosen: Filter) -> list[Run]:
    verb = Run("surely lie within " if chosen.surely else "are dated within ")
    start, end = words(chosen.start), words(chosen.end)
    if start == end:
        return [verb, Run(start, strong=True)]
    if start and end:
        return [verb, Run(f"{start} to {end}", strong=True)]
    bound = f"{start} or later" if start else f"{end} or earlier"
    return [Run("are surely of " if chosen.surely else "are dated "), Run(bound, strong=True)]


def _titles(chosen: Filter, columns: Columns) -> list[str]:
    return [source.title for source in columns.sources if source.id in chosen.sources]


def _names(ids: Sequence[str], columns: Columns) -> list[str]:
    return [actor.name for actor in columns.actors if actor.id in ids]


def _actors(chosen: Filter, columns: Columns) -> tuple[list[str], str]:
    """The names of the actors asked for, and what those who act for them are called: "" where nobody does."""
    indices = [index for index in map(columns.actor_index, chosen.actors) if index is not None]
    names = [columns.actors[index].name for index in indices]
    under = {int(i) for index in indices for i in columns.members.of(index)} - set(indices)
    if chosen.only_named or not under:
        return names, ""
    states = all(columns.actors[index].kind == "state" for index in indices)
    officials = states and all(columns.actors[index].kind == "person" for index in under)
    one = len(names) == 1
    if officials:
        return names, f"one of {'its' if one else 'their'} officials"
    return names, f"anyone who acts for {'it' if one else 'them'}"


def _naming(chosen: Filter, columns: Columns) -> list[Run]:
    names, others = _actors(chosen, columns)
    if chosen.all_actors and len(names) > 1:
        tail = ", or those who act for them" if others else ""
        return [Run("name both " if len(names) == 2 else "name all of "), *_listed(names, "and"), Run(tail)]
    return [Run("name "), *_listed(names), Run(f" or {others}" if others else "")]


def _not_naming(chosen: Filter, columns: Columns) -> tuple[str, str]:
    names, others = _actors(chosen, columns)
    if chosen.all_actors and len(names) > 1:
        every = ("both " if len(names) == 2 else "all of ") + _plain(names, "and")
        every += " or those who act for them" if others else ""
        return f"event that does not name {every}", f"events that do not name {every}"
    either = [*names, others] if others else names
    if len(either) == 1:
        return f"event that does not name {either[0]}", f"events that do not name {either[0]}"
    neither = " nor ".join(either)
    return f"event that names neither {neither}", f"events that name neither {neither}"


def _listed(names: Sequence[str], word: str = "or") -> list[Run]:
    runs: list[Run] = []
    for index, name in enumerate(names):
        if index:
            runs.append(Run(f" {word} " if index == len(names) - 1 else ", "))
        runs.append(Run(name, strong=True))
    return runs


def _plain(names: Sequence[str], word: str = "or") -> str:
    return "".join(run.text for run in _listed(names, word))


def _joined(clauses: Sequence[list[Run]]) -> list[Run]:
    runs: list[Run] = []
    for index, clause in enumerate(clauses):
        if index:
            runs.append(Run(" and " if index == len(clauses) - 1 else ", "))
        runs += clause
    return runs


def _events(count: int) -> str:
    return "event" if count == 1 else "events"
