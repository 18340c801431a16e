"""The order of rows by a column, as one number for each position; equal ones stay in the order of time."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from timeline_gui.core.columns import Columns, Csr, Ints, SmallInts, build_csr
from timeline_gui.core.names import fold

_MOST_FEW = 1 << 16
_LAST = np.iinfo(np.int64).max


def ranks_of_names(names: Sequence[str]) -> Ints:
    """The place of each name in alphabetical order, case and accents aside; names that are the same share a place."""
    folded = [fold(name) for name in names]
    places = {name: place for place, name in enumerate(sorted(set(folded)))}
    return np.array([places[name] if name else _LAST for name in folded], dtype=np.int64)


def by_name(indices: SmallInts, names: Sequence[str]) -> Ints:
    """Ranks by category or place; what has none comes last."""
    ranks: Ints = ranks_of_names(names)[indices] if len(names) else np.zeros(len(indices), np.int64)
    return ranks


def by_actors(columns: Columns) -> Ints:
    """Ranks by the first participant's name, then the number of participants; events without any come last."""
    return by_first(columns.actors_of_event, [actor.name for actor in columns.actors])


def inverted(table: Csr, length: int) -> Csr:
    """Position → values, from value → positions."""
    rows = np.repeat(np.arange(len(table.offsets) - 1, dtype=np.int64), np.diff(table.offsets))
    return build_csr(table.values.astype(np.int64), rows, length)


def by_first(table: Csr, names: Sequence[str]) -> Ints:
    """Ranks by the first of an event's values in alphabetical order, then by their number; without any last."""
    if not len(table.values):
        return np.zeros(len(table.offsets) - 1, np.int64)
    sizes = np.diff(table.offsets)
    # No name at all stands last, and fits into few bits with the others: those are gone through faster.
    places = np.minimum(ranks_of_names(names), len(names)).astype(np.int32)[table.values]
    ranks = np.full(len(sizes), _LAST, dtype=np.int64)
    filled = np.flatnonzero(sizes)
    first = np.minimum.reduceat(places, table.offsets[filled]).astype(np.int64)
    ranks[filled] = first * (int(sizes.max()) + 1) + sizes[filled]
    return ranks


def ordered(positions: Ints, ranks: Ints, *, descending: bool) -> Ints:
    """The positions in the order of their ranks; O(n) where there are few different ones, else O(n log n)."""
    wanted = ranks[positions]
    if descending:
        wanted = -wanted
    result: Ints = positions[np.argsort(_few(wanted), kind="stable")]
    return result


def _few(ranks: Ints) -> Ints | npt.NDArray[np.uint16]:
    """The same order in 16 bits, which numpy sorts without comparing, where that is possible."""
    known = ranks[np.abs(ranks) != _LAST]
    if not len(known) or int(known.max()) - int(known.min()) > _MOST_FEW - 2:
        return ranks
    low = int(known.min()) - 1
    return (np.clip(ranks, low, int(known.max()) + 1) - low).astype(np.uint16)
