"""What is in a dossier and what was left out, in words and in counts that add up to the document."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_gui.core import filters
from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.filters import NO, YES, Filter
from timeline_gui.core.language import say, tell
from timeline_gui.core.reference import words
from timeline_gui.dossier.sentences import Run, all_of, any_of, runs, strong


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
        return _counted([(int(rest.sum()), tell("event not selected"), tell("events not selected"))])
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
    one = tell("event that matches but was not selected")
    lines.append((int(rest.sum()), one, tell("events that match but were not selected")))
    return _counted(lines)


def what_is_in(chosen: Filter | None, columns: Columns, inside: Mask, may: int) -> tuple[Run, ...]:
    """The sentences that say how the events were chosen; `may` of them only may lie in the range of time."""
    total, count = len(columns), int(inside.sum())
    part = strong(tell("{count} of {total}", count=count, total=total))
    share = tell("That is {part} events in the document.", part=part)
    if total == 1:
        share = tell("That is {part} event in the document.", part=part)
    if chosen is None:
        return _said(tell("Events selected by hand."), share)
    if not chosen:
        if count == total:
            return _said(tell("Every event in the document: {part}.", part=part))
        return _said(tell("Events of the document."), share)
    asked = all_of([_asking(chosen, criterion, columns) for criterion in filters.active(chosen)])
    return _said(tell("Events that {asked}.", asked=asked), share, _certainty(chosen, count, may))


def _said(*sentences: str) -> tuple[Run, ...]:
    return runs(" ".join(filter(None, sentences)))


def _certainty(chosen: Filter, count: int, may: int) -> str:
    if not chosen.dated or not count:
        return ""
    if not may:
        return tell("Each of them lies in the range, whatever its exact date.")
    if may == count:
        return tell("Their dates are not exact enough to say that they surely lie in the range.")
    if may == 1:
        return tell("One of them only may lie in the range; the entry says so.")
    return tell("{count} of them only may lie in the range; the entry says so.", count=may)


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
    before = tell("event dated before {date}", date=start), tell("events dated before {date}", date=start)
    after = tell("event dated after {date}", date=end), tell("events dated after {date}", date=end)
    undated = tell("undated event that may lie in the range"), tell("undated events that may lie in the range")
    unsure = (
        tell("event that may lie in the range but not surely"),
        tell("events that may lie in the range but not surely"),
    )
    return [
        (events.end_max < lo, *before),
        (events.begin_min > hi, *after),
        (columns.undated, *undated),
        (filters.within(columns, lo, hi) != YES, *unsure),
    ]


def _asking(chosen: Filter, criterion: str, columns: Columns) -> str:
    """What is asked of the events, as the end of "Events that …"."""
    match criterion:
        case "actors":
            return _naming(chosen, columns)
        case "not_actors":
            return tell("do not name {names}", names=_strong(_names(chosen.not_actors, columns)))
        case "date":
            return _ranged(chosen)
        case "text":
            return tell("were found by searching for {words}", words=strong(say().quoted(chosen.text)))
        case "categories":
            if not any(chosen.categories):
                return tell("have no category")
            return tell("are of the category {names}", names=_strong(_named(chosen.categories, tell("none"))))
        case "tags":
            return tell("carry the tag {names}", names=_strong(chosen.tags))
        case "sources":
            return tell("cite {sources}", sources=_strong(_titles(chosen, columns)))
        case "places":
            if not any(chosen.places):
                return tell("have no place")
            return tell("took place in {names}", names=_strong(_named(chosen.places, tell("no named place"))))
        case "statuses":
            said = {"draft": tell("drafts"), "confirmed": tell("confirmed")}
            return tell("are {status}", status=_strong([said[status] for status in chosen.statuses]))
        case _:
            return tell("have a {figure}", figure=strong(tell("figure")))


def _lacking(chosen: Filter, criterion: str, columns: Columns) -> tuple[str, str]:
    """The events that a criterion keeps out, as one and as several."""
    match criterion:
        case "actors":
            return _not_naming(chosen, columns)
        case "not_actors":
            names = any_of(_names(chosen.not_actors, columns))
            return tell("event that names {names}", names=names), tell("events that name {names}", names=names)
        case "text":
            asked = chosen.text
            one = tell("event not found by searching for “{words}”", words=asked)
            return one, tell("events not found by searching for “{words}”", words=asked)
        case "categories":
            return tell("event of another category or none"), tell("events of another category or none")
        case "tags":
            tags = any_of(chosen.tags)
            return tell("event without the tag {names}", names=tags), tell("events without the tag {names}", names=tags)
        case "sources":
            cited = any_of(_titles(chosen, columns))
            one = tell("event that does not cite {sources}", sources=cited)
            return one, tell("events that do not cite {sources}", sources=cited)
        case "places":
            places = any_of(_named(chosen.places, tell("no named place")))
            return tell("event not placed in {names}", names=places), tell("events not placed in {names}", names=places)
        case "statuses":
            if "confirmed" in chosen.statuses:
                return tell("event that is a draft"), tell("events that are drafts")
            return tell("event that is confirmed"), tell("events that are confirmed")
        case _:
            return tell("event without a figure"), tell("events without a figure")


def _ranged(chosen: Filter) -> str:
    start, end = words(chosen.start), words(chosen.end)
    if start and end:
        span = strong(start if start == end else tell("{start} to {end}", start=start, end=end))
        return (
            tell("surely lie within {range}", range=span)
            if chosen.surely
            else tell("are dated within {range}", range=span)
        )
    bound = strong(tell("{date} or later", date=start) if start else tell("{date} or earlier", date=end))
    return tell("are surely of {bound}", bound=bound) if chosen.surely else tell("are dated {bound}", bound=bound)


def _titles(chosen: Filter, columns: Columns) -> list[str]:
    return [say().quoted(source.title) for source in columns.sources if source.id in chosen.sources]


def _names(ids: Sequence[str], columns: Columns) -> list[str]:
    return [actor.name for actor in columns.actors if actor.id in ids]


def _named(names: Sequence[str], none: str) -> list[str]:
    """Names, the empty one last, as `none`."""
    return [*filter(None, names), *([none] if "" in names else [])]


def _actors(chosen: Filter, columns: Columns) -> tuple[list[str], str]:
    """The names of the actors asked for, and what those who act for them are called: "" where nobody does."""
    indices = [index for index in map(columns.actor_index, chosen.actors) if index is not None]
    names = [columns.actors[index].name for index in indices]
    under = {int(i) for index in indices for i in columns.members.of(index)} - set(indices)
    if chosen.only_named or not under:
        return names, ""
    states = all(columns.actors[index].kind == "state" for index in indices)
    if states and all(columns.actors[index].kind == "person" for index in under):
        return names, tell("one of its officials") if len(names) == 1 else tell("one of their officials")
    return names, tell("anyone who acts for it") if len(names) == 1 else tell("anyone who acts for them")


def _naming(chosen: Filter, columns: Columns) -> str:
    names, others = _actors(chosen, columns)
    shown = [strong(name) for name in names]
    if chosen.all_actors and len(names) > 1:
        every = _with_others(all_of(shown), others)
        return tell("name both {names}", names=every) if len(names) == 2 else tell("name all of {names}", names=every)
    return tell("name {names}", names=any_of([*shown, others] if others else shown))


def _with_others(names: str, others: str) -> str:
    return tell("{names} or those who act for them", names=names) if others else names


def _not_naming(chosen: Filter, columns: Columns) -> tuple[str, str]:
    names, others = _actors(chosen, columns)
    if chosen.all_actors and len(names) > 1:
        every = _with_others(all_of(names), others)
        if len(names) == 2:
            one = tell("event that does not name both {names}", names=every)
            return one, tell("events that do not name both {names}", names=every)
        one = tell("event that does not name all of {names}", names=every)
        return one, tell("events that do not name all of {names}", names=every)
    first, *further = [*names, others] if others else names
    if not further:
        one = tell("event that does not name {names}", names=first)
        return one, tell("events that do not name {names}", names=first)
    for other in further:
        first = tell("{one} nor {other}", one=first, other=other)
    return tell("event that names neither {names}", names=first), tell("events that name neither {names}", names=first)


def _strong(names: Sequence[str]) -> str:
    return any_of([strong(name) for name in names])
