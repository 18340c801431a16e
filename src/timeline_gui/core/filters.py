"""Which events are asked for, and the three answers: an event matches, may match, or does not."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from timeline_gui.core import edtf
from timeline_gui.core.columns import ALWAYS, NEVER, Bytes, Columns, Csr, Ints, Mask, SmallInts
from timeline_gui.core.edtf import DateFlag
from timeline_gui.core.model import STATUSES

Answers: TypeAlias = npt.NDArray[np.uint8]

NO, MAY, YES = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Filter:
    """Criteria joined by AND; the values of one criterion join by OR (actors by AND with `all_actors`).

    `actors`, `not_actors` (none of whom takes part) and `sources` are ids, `start` and `end` EDTF: the range runs from
    the first second that `start` may mean to the last that `end` may mean. An actor includes those affiliated with it
    unless `only_named`.
    """

    actors: tuple[str, ...] = ()
    all_actors: bool = False
    only_named: bool = False
    start: str = ""
    end: str = ""
    surely: bool = False
    not_actors: tuple[str, ...] = ()
    text: str = ""
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    figures: bool = False

    @property
    def dated(self) -> bool:
        """Whether the filter asks for a range of time."""
        return bool(self.start or self.end)

    def __bool__(self) -> bool:
        return bool(
            self.actors
            or self.not_actors
            or self.dated
            or self.text
            or self.categories
            or self.tags
            or self.sources
            or self.places
            or self.statuses
            or self.figures
        )

    def range(self) -> tuple[int, int]:
        """First and last second asked for, NEVER and ALWAYS where open. Raises EdtfError for what is no date."""
        lo = edtf.parse(self.start).begin_min if self.start else None
        hi = edtf.parse(self.end).end_max if self.end else None
        return (NEVER if lo is None else lo, ALWAYS if hi is None else hi)


CRITERIA = ("actors", "not_actors", "date", "text", "categories", "tags", "sources", "places", "statuses", "figures")
_FIELDS = {"date": ("start", "end", "surely"), "actors": ("actors", "all_actors", "only_named")}
_DEFAULTS = {field.name: field.default for field in fields(Filter)}


def active(chosen: Filter) -> tuple[str, ...]:
    """The names of the criteria that the filter uses, in the order of CRITERIA."""
    return tuple(name for name in CRITERIA if (chosen.dated if name == "date" else getattr(chosen, name)))


def without(chosen: Filter, criterion: str) -> Filter:
    """The same filter with one criterion taken away."""
    return replace(chosen, **{name: _DEFAULTS[name] for name in _FIELDS.get(criterion, (criterion,))})  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a filter finds. `matched` possibly match and are listed; `surely` of them surely do; `undated` have no date.

    Undated events are among `matched` only where the filter asks for no range of time.
    """

    total: int
    matched: int
    surely: int
    undated: int


def _union(table: Csr, rows: Sequence[int], length: int) -> Mask:
    mask = np.zeros(length, dtype=bool)
    for row in rows:
        mask[table.of(row)] = True
    return mask


def _of_actor(chosen: Filter, columns: Columns, actor_id: str) -> Mask:
    index = columns.actor_index(actor_id)
    rows = [] if index is None else [index] if chosen.only_named else [int(i) for i in columns.members.of(index)]
    return _union(columns.events_of_actor, rows, len(columns))


def _of_actors(chosen: Filter, columns: Columns) -> Mask:
    masks = [_of_actor(chosen, columns, actor_id) for actor_id in chosen.actors]
    join = np.logical_and if chosen.all_actors else np.logical_or
    found: Mask = join.reduce(masks)
    return found


def _indices(names: Sequence[str], wanted: Sequence[str]) -> list[int]:
    return [i for i, name in enumerate(names) if name in wanted]


def _any_of(numbers: SmallInts | Bytes, count: int, wanted: Sequence[int]) -> Mask:
    """Which of many numbers below `count` are wanted."""
    table = np.zeros(count, dtype=bool)
    table[wanted] = True
    found: Mask = table[numbers]
    return found


def attributes(chosen: Filter, columns: Columns, hits: Ints | None = None) -> Mask:
    """The events that match in all but date. `hits` are the keys that a search found for `chosen.text`."""
    events, n = columns.events, len(columns)
    mask = np.ones(n, dtype=bool)
    if chosen.actors:
        mask &= _of_actors(chosen, columns)
    for actor_id in chosen.not_actors:
        mask &= ~_of_actor(chosen, columns, actor_id)
    if chosen.text:
        found = np.zeros(n, dtype=bool)
        if hits is not None:
            found[columns.positions(hits)] = True
        mask &= found
    if chosen.categories:
        mask &= _any_of(events.category, len(columns.categories), _indices(columns.categories, chosen.categories))
    if chosen.places:
        mask &= _any_of(events.place, len(columns.places), _indices(columns.places, chosen.places))
    if chosen.statuses:
        mask &= _any_of(events.status, len(STATUSES), _indices(STATUSES, chosen.statuses))
    if chosen.tags:
        mask &= _union(columns.events_of_tag, _indices(columns.tags, chosen.tags), n)
    if chosen.sources:
        wanted = _indices([source.id for source in columns.sources], chosen.sources)
        mask &= _union(columns.events_of_source, wanted, n)
    if chosen.figures:
        mask &= events.figures
    return mask


def within(columns: Columns, lo: int, hi: int) -> Answers:
    """For every event whether it lies in [lo, hi]: YES surely, MAY possibly, NO. O(n)."""
    events = columns.events
    possibly = (events.begin_min <= hi) & (events.end_max >= lo)
    inside = (events.begin_min >= lo) & (events.end_max <= hi)
    interval = (events.flags & DateFlag.INTERVAL) != 0
    core = interval & (events.begin_max <= events.end_min) & (events.begin_max <= hi) & (events.end_min >= lo)
    qualified = (events.flags & (DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | DateFlag.UNDATED)) != 0
    surely = (inside | core) & ~qualified
    found: Answers = possibly.astype(np.uint8) + (possibly & surely).astype(np.uint8)
    return found


def answers(chosen: Filter, columns: Columns, hits: Ints | None = None) -> Answers:
    """NO, MAY or YES for every position; undated events may match a range of time unless `chosen.surely`."""
    return _answers(chosen, columns, attributes(chosen, columns, hits))


def _answers(chosen: Filter, columns: Columns, mask: Mask) -> Answers:
    if not chosen.dated:
        return mask.astype(np.uint8) * np.uint8(YES)
    dated = within(columns, *chosen.range())
    if chosen.surely:
        dated[dated == MAY] = NO
    dated *= mask
    return dated


def counts(chosen: Filter, columns: Columns, hits: Ints | None = None) -> Counts:
    """How many events there are, match, surely match, and match in all but date and have none."""
    return answered(chosen, columns, hits)[1]


def answered(chosen: Filter, columns: Columns, hits: Ints | None = None) -> tuple[Answers, Counts]:
    """What `answers` and `counts` say, for less than both take."""
    mask = attributes(chosen, columns, hits)
    found = _answers(chosen, columns, mask)
    undated = columns.undated
    listed = (found != NO) & ~undated if chosen.dated else mask
    surely = listed & (found == YES) if chosen.dated else mask
    return found, Counts(
        total=len(columns),
        matched=int(np.count_nonzero(listed)),
        surely=int(np.count_nonzero(surely)),
        undated=int(np.count_nonzero(mask & undated)),
    )


def actor_counts(chosen: Filter, columns: Columns, hits: Ints | None = None) -> Ints:
    """Events of each actor, with its people unless `only_named`, that may match under all criteria but the actors."""
    table = columns.events_of_actor if chosen.only_named else columns.events_with_members
    others = without(chosen, "actors")
    if not others:
        return np.diff(table.offsets)
    return table.count(answers(others, columns, hits) != NO)
