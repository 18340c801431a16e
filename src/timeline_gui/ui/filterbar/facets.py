"""How many events each value of a criterion has under all other criteria."""

import numpy as np

from timeline_gui.core import filters
from timeline_gui.core.columns import Columns, Csr, Ints, Mask, SmallInts
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import STATUSES


def facet_counts(criterion: str, chosen: Filter, columns: Columns, hits: Ints | None) -> Ints:
    """Events by value, in the order of the columns' own lists; those that may match count. `hits` as in `answers`."""
    others = filters.without(chosen, criterion)
    if criterion in ("actors", "not_actors"):
        return filters.actor_counts(others, columns, hits)
    mask = filters.answers(others, columns, hits) != filters.NO
    events = columns.events
    match criterion:
        case "categories":
            return _counted(events.category, mask, len(columns.categories))
        case "places":
            return _counted(events.place, mask, len(columns.places))
        case "statuses":
            return _counted(events.status, mask, len(STATUSES))
        case "tags":
            return _summed(columns.events_of_tag, mask)
        case "sources":
            return _summed(columns.events_of_source, mask)
    raise KeyError(criterion)


def _counted(values: SmallInts | np.ndarray[tuple[int], np.dtype[np.uint8]], mask: Mask, length: int) -> Ints:
    return np.bincount(values[mask], minlength=length).astype(np.int64)


def _summed(table: Csr, mask: Mask) -> Ints:
    running = np.concatenate(([0], np.cumsum(mask[table.values], dtype=np.int64)))
    result: Ints = running[table.offsets[1:]] - running[table.offsets[:-1]]
    return result
