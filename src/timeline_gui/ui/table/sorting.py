"""The order of rows by a column, as one number for each position; equal ones stay in the order of time."""

from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from timeline_gui.core.columns import Columns, Csr, Ints, SmallInts, build_csr
from timeline_gui.core.names import fold

Order: TypeAlias = npt.NDArray[np.integer[Any]]
"""Whole numbers, in 16 bits where they fit: numpy sorts those without comparing."""


def ranks_of_names(names: Sequence[str]) -> Ints:
    """The place of each name in alphabetical order, case and accents aside; names that are the same share a place.

    What has no name comes last.
    """
    folded = [fold(name) for name in names]
    places = {name: place for place, name in enumerate(sorted({name for name in folded if name}))}
    return np.array([places.get(name, len(places)) for name in folded], dtype=np.int64)


def by_name(indices: SmallInts, names: Sequence[str]) -> Order:
    """Ranks by category or place; what has none comes last."""
    ranks: Order = ranks_of_names(names).astype(_short(len(names)))[indices]
    return ranks


def by_actors(columns: Columns) -> Order:
    """Ranks by the first participant's name, then the number of participants; events without any come last."""
    return by_first(columns.events_of_actor, [actor.name for actor in columns.actors], len(columns))


def inverted(table: Csr, length: int) -> Csr:
    """Position → values, from value → positions."""
    rows = np.repeat(np.arange(len(table.offsets) - 1, dtype=np.int64), np.diff(table.offsets))
    return build_csr(table.values.astype(np.int64), rows, length)


def by_first(table: Csr, names: Sequence[str], length: int) -> Order:
    """Ranks by the first of an event's values in alphabetical order, then by their number; without any last.

    `table` is value → positions, of which there are `length`.
    """
    sizes = np.bincount(table.values, minlength=length)
    places, step = ranks_of_names(names), int(sizes.max(initial=0)) + 1
    last = (len(names) + 1) * step
    ranks = np.full(length, last, dtype=_short(last))
    for value in np.argsort(-places, kind="stable").tolist():
        ranks[table.of(value)] = places[value] * step  # what is written last is the first in the alphabet
    ranks += sizes.astype(ranks.dtype)
    return ranks


def ordered(positions: Ints, ranks: Order, *, descending: bool) -> Ints:
    """The positions in the order of their ranks; O(n) where these have 16 bits or fewer, else O(n log n)."""
    wanted = ranks[positions]
    result: Ints = positions[np.argsort(~wanted if descending else wanted, kind="stable")]
    return result


def _short(most: int) -> np.dtype[np.integer[Any]]:
    return np.dtype(np.uint16) if most < 1 << 16 else np.dtype(np.int64)
