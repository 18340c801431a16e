"""A set of keys that takes little room where many follow one another, as those of an import do."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator


class KeyRuns:
    """Keys by the runs that they form."""

    def __init__(self, keys: Iterable[int] = ()) -> None:
        self._runs: list[tuple[int, int]] = []
        self._first = self._last = 0
        self._loose = False
        self._sorted = True
        for key in keys:
            self.add(key)

    def add(self, key: int) -> None:
        """Put a key in; quick where it lies beside the one before."""
        if self._loose and self._first <= key <= self._last:
            return
        if self._loose and key == self._last + 1:
            self._last = key
        elif self._loose and key == self._first - 1:
            self._first = key
        else:
            self._settle()
            self._first = self._last = key
            self._loose = True

    def update(self, others: "KeyRuns") -> None:
        """Put all keys of others in."""
        for first, last in others.runs():
            self.add_run(first, last)

    def add_run(self, first: int, last: int) -> None:
        """Put all keys from one to another in."""
        self._settle()
        self._first, self._last, self._loose = first, last, True

    def _settle(self) -> None:
        if self._loose:
            self._runs.append((self._first, self._last))
            self._loose = False
            self._sorted = False

    def runs(self) -> list[tuple[int, int]]:
        """The first and last of each run of consecutive keys, ascending."""
        self._settle()
        if not self._sorted:
            merged: list[tuple[int, int]] = []
            for first, last in sorted(self._runs):
                if merged and first <= merged[-1][1] + 1:
                    merged[-1] = merged[-1][0], max(last, merged[-1][1])
                else:
                    merged.append((first, last))
            self._runs, self._sorted = merged, True
        return self._runs

    def __iter__(self) -> Iterator[int]:
        for first, last in self.runs():
            yield from range(first, last + 1)

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self.runs())

    def __contains__(self, key: int) -> bool:
        runs = self.runs()
        at = bisect_right(runs, (key, 2**63)) - 1
        return at >= 0 and runs[at][0] <= key <= runs[at][1]
