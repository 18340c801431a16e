"""Columns from a few dates, without a database."""

from collections.abc import Sequence

import numpy as np

from timeline_gui.core.assembly import build_columns
from timeline_gui.core.columns import ALWAYS, NEVER, ActorEntry, Columns, EventArrays, Pairs, SourceEntry
from timeline_gui.core.edtf import DateFlag, parse


def _bound(value: int | None, flags: int, open_flag: DateFlag, open_value: int, other: int) -> int:
    if value is not None:
        return value
    return open_value if flags & open_flag else other


def columns_of(
    *dates: str,
    taking_part: Sequence[Sequence[int]] = (),
    actors: tuple[ActorEntry, ...] = (),
    cited: Sequence[Sequence[int]] = (),
    sources: tuple[SourceEntry, ...] = (),
    categories: tuple[str, ...] = ("",),
    category: Sequence[int] = (),
    tags: tuple[str, ...] = (),
    tagged: Sequence[Sequence[int]] = (),
) -> Columns:
    """Events with keys 1, 2, 3 … in the order given; relations are lists of indices an event."""
    parsed = [parse(date) for date in dates]
    n = len(parsed)
    events = EventArrays(
        key=np.arange(1, n + 1, dtype=np.int64),
        begin_min=np.array([NEVER if d.begin_min is None else d.begin_min for d in parsed], np.int64),
        begin_max=np.array(
            [_bound(d.begin_max, d.flags, DateFlag.OPEN_START, NEVER, ALWAYS) for d in parsed], np.int64
        ),
        end_min=np.array([_bound(d.end_min, d.flags, DateFlag.OPEN_END, ALWAYS, NEVER) for d in parsed], np.int64),
        end_max=np.array([ALWAYS if d.end_max is None else d.end_max for d in parsed], np.int64),
        flags=np.array([d.flags for d in parsed], np.uint16),
        begin_precision=np.array([d.begin_precision for d in parsed], np.uint8),
        end_precision=np.array([d.end_precision for d in parsed], np.uint8),
        category=np.array(category or [0] * n, np.int32),
        place=np.zeros(n, np.int32),
        status=np.ones(n, np.uint8),
        figures=np.zeros(n, bool),
    )
    return build_columns(
        events,
        _pairs(taking_part),
        _pairs(tagged),
        _pairs(cited),
        actors=actors,
        sources=sources,
        categories=categories,
        tags=tags,
    )


def _pairs(rows: Sequence[Sequence[int]]) -> Pairs:
    keys = [key for key, others in enumerate(rows, 1) for _ in others]
    return Pairs(np.array(keys, np.int64), np.array([other for others in rows for other in others], np.int64))


QATAR, RUSSIA, LAVROV, UN = (
    ActorEntry(1, "qatar", "Qatar", "state", ("Doha",)),
    ActorEntry(2, "russia", "Russia", "state"),
    ActorEntry(3, "lavrov", "Sergey Lavrov", "person", affiliations=((1, "foreign minister"),)),
    ActorEntry(4, "un", "United Nations", "organisation"),
)
CAST = (QATAR, RUSSIA, LAVROV, UN)
