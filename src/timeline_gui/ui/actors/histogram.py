"""An actor's events over time in a few bins, for the bar beside its name."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from timeline_gui.core.columns import ALWAYS, NEVER, Columns, Mask, SmallInts

BINS = 11


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

    def histogram(self, positions: SmallInts, mask: Mask) -> Histogram:
        """The events at these positions that the mask lets through and that have a known beginning."""
        if self._span is None:
            return EMPTY
        events, (left, right) = self._columns.events, self._span
        positions = positions[mask[positions]]
        first, last = events.begin_min[positions], events.begin_max[positions]
        known = (first > NEVER) & (last < ALWAYS)
        bins = self._bins(first[known], left, right), self._bins(last[known], left, right)
        exact = bins[0] == bins[1]
        counted = np.bincount(bins[0][exact], minlength=BINS)
        changes = np.zeros(BINS + 1, dtype=np.int64)
        np.add.at(changes, bins[0][~exact], 1)
        np.add.at(changes, bins[1][~exact] + 1, -1)
        spread = np.cumsum(changes)[:BINS]
        return Histogram(tuple(map(int, counted)), tuple(map(int, spread)))

    @staticmethod
    def _bins(seconds: npt.NDArray[np.int64], left: float, right: float) -> npt.NDArray[np.int64]:
        width = max(right - left, 1.0) / BINS
        return np.clip(((seconds - left) / width).astype(np.int64), 0, BINS - 1)
