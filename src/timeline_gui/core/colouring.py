"""What colours name: the category of an event, its first source, its status, or whether it bears a tag."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

import numpy as np

from timeline_gui.core.categories import OTHER, category_slots
from timeline_gui.core.columns import Columns, SmallInts
from timeline_gui.core.model import STATUSES

Criterion: TypeAlias = Literal["categories", "sources", "statuses", "tags"]
BY_CATEGORY = "category"
TAG = "tag:"
"""Before the name of the tag that colours tell apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """What each colour stands for: `names` and `slots` side by side, `of` the index into them for each position.

    `values` are what the filter's `criterion` calls the names; "" stands for events without any.
    """

    by: str
    criterion: Criterion
    names: tuple[str, ...]
    values: tuple[str, ...]
    slots: tuple[int, ...]
    of: SmallInts


def colouring(columns: Columns, by: str) -> Colouring:
    """The colours of all events; by category where `by` names nothing that the document has. O(n)."""
    if by == "source" and columns.sources:
        first = np.full(len(columns), len(columns.sources), dtype=np.int32)
        for index in reversed(range(len(columns.sources))):
            first[columns.events_of_source.of(index)] = index
        names = (*(source.title for source in columns.sources), "")
        values = (*(source.id for source in columns.sources), "")
        return Colouring(by, "sources", names, values, _by_count(first, len(names)), first)
    if by == "status":
        return Colouring(by, "statuses", STATUSES, STATUSES, (3, 1), columns.events.status.astype(np.int32))
    if by.startswith(TAG) and by[len(TAG) :] in columns.tags:
        tag = by[len(TAG) :]
        without = np.ones(len(columns), dtype=np.int32)
        without[columns.events_of_tag.of(columns.tags.index(tag))] = 0
        return Colouring(by, "tags", (tag, ""), (tag, ""), (0, OTHER), without)
    names = columns.categories
    return Colouring(BY_CATEGORY, "categories", names, names, category_slots(names), columns.events.category)


def _by_count(of: SmallInts, length: int) -> tuple[int, ...]:
    """A slot for each name: seven colours for those with most events, that of "Other" for the rest and for none."""
    counts = np.bincount(of, minlength=length)[: length - 1]
    ranked: Sequence[int] = np.argsort(-counts, kind="stable").tolist()
    slots = [OTHER] * length
    for slot, index in enumerate(ranked[:OTHER]):
        slots[index] = slot
    return tuple(slots)
