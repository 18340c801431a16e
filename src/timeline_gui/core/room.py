"""Memory in which large arrays are made again and again: what was written to before takes a fraction of the time."""

from sys import getrefcount
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

Scalar = TypeVar("Scalar", bound=np.generic)

_LEAST = 1 << 20
"""Bytes of an array for which it is worth the while."""
_SPARE = 64
"""One part in so many that a block is larger than what was asked for: arrays of a document grow row by row."""


_MOST = 64
"""Blocks that are remembered: of older ones the memory goes with the arrays in them."""


def _held(blocks: list[npt.NDArray[np.uint8]], at: int) -> int:
    return getrefcount(blocks[at])


_ALONE = _held([np.empty(0, np.uint8)], 0)


class Room:
    """Blocks of memory; one is free as soon as no array that was made in it is there any more."""

    def __init__(self) -> None:
        self._blocks: list[npt.NDArray[np.uint8]] = []

    def empty(self, length: int, dtype: np.dtype[Scalar]) -> npt.NDArray[Scalar]:
        """An array of this length whose values are any."""
        size = length * dtype.itemsize
        if size < _LEAST:
            return np.empty(length, dtype)
        found: npt.NDArray[Any] = self._block(size)[:size].view(dtype)
        return found

    def _block(self, size: int) -> npt.NDArray[np.uint8]:
        free = [at for at in range(len(self._blocks)) if _held(self._blocks, at) == _ALONE]
        for at in free:
            if size <= len(self._blocks[at]) <= size + size // _SPARE * 2:
                return self._blocks[at]
        # Those a little too small were for a shorter document: nothing will fit into them again.
        outgrown = {at for at in free if size // 2 < len(self._blocks[at]) < size}
        kept = [block for at, block in enumerate(self._blocks) if at not in outgrown]
        self._blocks = kept[-_MOST + 1 :]
        self._blocks.append(np.empty(size + size // _SPARE, np.uint8))
        return self._blocks[-1]
