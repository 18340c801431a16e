"""Memory in which large arrays are made again and again: what was written to before takes a fraction of the time."""

from bisect import bisect_left
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
        """The sizes of the blocks that are not free here, and all of these will need once they are made anew.

        One more of each size is for what comes in between.
        """
        free = sorted(len(self._blocks[at]) for at in self._free())
        lacking = []
        sizes = [each.nbytes for each in arrays if each.nbytes >= _LEAST]
        for size in sorted([*sizes, *set(sizes)]):
            at = bisect_left(free, size)
            if at < len(free) and _fits(size, free[at]):
                del free[at]
            else:
                lacking.append(size)
        return lacking

    def take(self, blocks: list[Block]) -> None:
        """Have these blocks too."""
        self._blocks += blocks

    def _block(self, size: int) -> Block:
        free = self._free()
        for at in free:
            if _fits(size, len(self._blocks[at])):
                return self._blocks[at]
        # Those a little too small were for a shorter document: nothing will fit into them again.
        outgrown = {at for at in free if _fits(len(self._blocks[at]), size)}
        kept = [block for at, block in enumerate(self._blocks) if at not in outgrown]
        self._blocks = kept[-_MOST + 1 :]
        self._blocks.append(_new(size))
        return self._blocks[-1]

    def _free(self) -> list[int]:
        return [at for at in range(len(self._blocks)) if _held(self._blocks, at) == _ALONE]


def _fits(size: int, block: int) -> bool:
    return size <= block <= size + size // _SPARE * 2


def _new(size: int) -> Block:
    return np.empty(size + size // _SPARE, np.uint8)


def written(sizes: Iterable[int]) -> list[Block]:
    """Blocks for arrays of so many bytes, written to already. That takes long: for a worker to call."""
    blocks = [_new(size) for size in sizes]
    for block in blocks:
        block.fill(0)
    return blocks
