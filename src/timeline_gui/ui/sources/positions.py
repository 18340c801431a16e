"""Code points, in which anchors count, against the UTF-16 units in which Qt counts."""

from bisect import bisect_left


class Positions:
    """The way between both for one text."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [place for place, letter in enumerate(text) if ord(letter) > 0xFFFF]
        self._wide_units = [place + number for number, place in enumerate(self._wide)]

    def units(self, point: int) -> int:
        """Where a code point stands in units."""
        return point + bisect_left(self._wide, point)

    def point(self, units: int) -> int:
        """The code point that begins at, or goes through, these units."""
        before = bisect_left(self._wide_units, units)
        inside = before > 0 and self._wide_units[before - 1] + 1 == units
        return units - before + inside
