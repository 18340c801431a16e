"""Memory in which large arrays are made again and again: what was written to before takes a fraction of the time."""

from collections.abc import Iterable
from sys import getrefcount
from typing import Any, TypeAlias, TypeVar

import numpy as np
import numpy.typing as npt

Block: TypeAlias = npt.NDArray[np.uint8]
Scalar = TypeVar("Scalar", bound=np.generic)

_LEAST = 1 << 20
"""Bytes of an array for which it is worth the while."""
_SPARE = 64
"""One part in so many that a block is larger than what was asked for: arrays of a document grow row by row."""
_MOST = 96
"""Blocks that are remembered: of older ones the memory goes with the arrays in them."""


def _held(blocks: list[Block], at: int) -> int:
    return getrefcount(blocks[at])


_ALONE = _held([np.empty(0, np.uint8)], 0)


class Room:
    """Blocks of memory; one is free as soon as no array that was made in it is there any more."""

    def __init__(self) -> None:
        self._blocks: list[Block] = []

    def empty(self, length: int, dtype: np.dtype[Scalar]) -> npt.NDArray[Scalar]:
        """An array of this length whose values are any."""
        size = length * dtype.itemsize
        if size < _LEAST:
            return np.empty(length, dtype)
        found: npt.NDArray[Any] = self._block(size)[:size].view(dtype)
        return found

    def lacking(self, arrays: Iterable[npt.NDArray[Any]]) -> list[int]:
        """The sizes of the blocks that all of these, made anew twice, will need; none where it has blocks already."""
        return [] if self._blocks else [each.nbytes for each in arrays if each.nbytes >= _LEAST for _ in range(2)]

    def take(self, blocks: list[Block]) -> None:
        """Have these blocks too."""
        self._blocks += blocks

    def _block(self, size: int) -> Block:
        free = [at for at in range(len(self._blocks)) if _held(self._blocks, at) == _ALONE]
        for at in free:
            if size <= len(self._blocks[at]) <= size + size // _SPARE * 2:
                return self._blocks[at]
        # Those a little too small were for a shorter document: nothing will fit into them again.
        outgrown = {at for at in free if size // 2 < len(self._blocks[at]) < size}
        kept = [block for at, block in enumerate(self._blocks) if at not in outgrown]
        self._blocks = kept[-_MOST + 1 :]
        self._blocks.append(_new(size))
        return self._blocks[-1]


def _new(size: int) -> Block:
    return np.empty(size + size // _SPARE, np.uint8)


def written(sizes: Iterable[int]) -> list[Block]:
    """Blocks for arrays of so many bytes, written to already. That takes long: for a worker to call."""
    blocks = [_new(size) for size in sizes]
    for block in blocks:
        block.fill(0)
    return blocks
