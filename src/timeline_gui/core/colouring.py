"""What the colours of the marks name: category, source, status, or whether an event has a tag."""

from dataclasses import dataclass

import numpy as np

from timeline_gui.core.categories import OTHER, category_slots
from timeline_gui.core.columns import Columns, SmallInts
from timeline_gui.core.model import STATUSES

BY_TAG = "tag:"
_TAGGED, _DRAFT = 3, 3


@dataclass(frozen=True, slots=True, eq=False)
class Colouring:
    """A name and a colour slot 0…7 for each value, and for each position the index of its value.

    An empty name stands for events without a value; `shared` is the index for those with several, else -1.
    """

    names: tuple[str, ...]
    slots: tuple[int, ...]
    of: SmallInts
    shared: int = -1

    def slot(self, position: int) -> int:
        """The colour slot of an event."""
        return self.slots[int(self.of[position])]


def colouring(columns: Columns, by: str) -> Colouring:
    """Colours by "category", "source", "status" or "tag:NAME"; by category where the tag is no more."""
    if by == "source":
        return _by_source(columns)
    if by == "status":
        slots = tuple(_DRAFT if status == "draft" else OTHER for status in STATUSES)
        return Colouring(tuple(STATUSES), slots, columns.events.status.astype(np.int32))
    if by.startswith(BY_TAG) and (tag := by.removeprefix(BY_TAG)) in columns.tags:
        of = np.zeros(len(columns), dtype=np.int32)
        of[columns.events_of_tag.of(columns.tags.index(tag))] = 1
        return Colouring(("", tag), (OTHER, _TAGGED), of)
    return Colouring(columns.categories, category_slots(columns.categories), columns.events.category)


def _by_source(columns: Columns) -> Colouring:
    """The seven sources with most events have colours, the others one; an event of several sources is "shared"."""
    count = len(columns.sources)
    per_source = np.diff(columns.events_of_source.offsets)
    slots = [OTHER] * (count + 2)
    for slot, index in enumerate(np.argsort(-per_source, kind="stable")[:OTHER].tolist()):
        slots[index] = slot
    of = np.full(len(columns), count, dtype=np.int32)
    sources = np.repeat(np.arange(count, dtype=np.int32), per_source)
    cited = np.bincount(columns.events_of_source.values, minlength=len(columns))
    of[columns.events_of_source.values] = sources
    of[cited > 1] = count + 1
    titles = tuple(source.title for source in columns.sources)
    return Colouring((*titles, "", ""), tuple(slots), of, shared=count + 1)
