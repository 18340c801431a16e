"""An actor's events over time in a few bins, for the bar beside its name."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from timeline_gui.core.columns import ALWAYS, NEVER, Columns, Mask, SmallInts

BINS = 11
_UNKNOWN = 255


@dataclass(frozen=True, slots=True)
class Histogram:
    """Events by the bin that they begin in. Those that may begin in several count in each of them, as `vague`."""

    exact: tuple[int, ...]
    vague: tuple[int, ...]

    @property
    def highest(self) -> int:
        """Events in the fullest bin."""
        return max((a + b for a, b in zip(self.exact, self.vague, strict=True)), default=0)


EMPTY = Histogram((0,) * BINS, (0,) * BINS)


class Binning:
    """Bins over a span of time, for any set of positions of one document. Cheap: as many steps as positions."""

    def __init__(self, columns: Columns, span: tuple[float, float] | None) -> None:
        self._columns = columns
        self._span = span

    @cached_property
    def _bins(self) -> npt.NDArray[np.uint8]:
        """First and last bin that each event may begin in as one number, _UNKNOWN where that is not known."""
        events, (left, right) = self._columns.events, self._span or (0.0, 0.0)
        width = max(right - left, 1.0) / BINS
        first, last = (
            np.clip((seconds - left) / width, 0, BINS - 1).astype(np.uint8)
            for seconds in (events.begin_min, events.begin_max)
        )
        pairs: npt.NDArray[np.uint8] = first * np.uint8(BINS) + last
        pairs[(events.begin_min <= NEVER) | (events.begin_max >= ALWAYS)] = _UNKNOWN
        return pairs

    def histogram(self, positions: SmallInts, mask: Mask) -> Histogram:
        """The events at these positions that the mask lets through and that have a known beginning."""
        if self._span is None:
            return EMPTY
        pairs = np.bincount(self._bins[positions[mask[positions]]], minlength=_UNKNOWN)[: BINS * BINS]
        counted = pairs.reshape(BINS, BINS)
        changes = np.zeros(BINS + 1, dtype=np.int64)
        doubtful = counted - np.diag(np.diag(counted))
        changes[:BINS] += doubtful.sum(axis=1)
        changes[1:] -= doubtful.sum(axis=0)
        return Histogram(tuple(np.diag(counted).tolist()), tuple(np.cumsum(changes)[:BINS].tolist()))
