"""What is decided on all rows of a table together: the order of day and month, and whether commas part names."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from timeline_gui.core.language import tell
from timeline_gui.core.names import fold
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular import dates

_BETWEEN = re.compile(r"[;|\n]")
_OFTEN = 0.5


@dataclass(frozen=True, slots=True)
class Decisions:
    """Holds for every row; `day_first` is None where nothing settles it."""

    day_first: bool | None = None
    commas: bool = False


class Survey:
    """A first look at every row. It keeps each wording of actors once, and two dates."""

    def __init__(self) -> None:
        self._shown: dict[bool, str] = {}
        self._actors: Counter[str] = Counter()

    def date(self, cell: str) -> None:
        """A cell has a date."""
        first = dates.shows_order(cell)
        if first is not None:
            self._shown.setdefault(first, cell)

    def actors(self, cell: str) -> None:
        """A cell has names."""
        self._actors[cell] += 1

    def decide(self, options: ReadOptions, notes: Notes) -> Decisions:
        """What holds for all rows; what was decided without being asked is noted."""
        day_first = options.day_first
        if day_first is None and len(self._shown) == 1:
            ((day_first, shown),) = self._shown.items()
            if day_first:
                said = tell("shows that dates have the day before the month; all were read so")
            else:
                said = tell("shows that dates have the month before the day; all were read so")
            notes.add(None, "date", shown, said)
        return Decisions(day_first, _commas_part(self._actors, notes))


def parts(cell: str, *, commas: bool) -> list[str]:
    """The names in a cell, between semicolons, bars or line breaks; else, where they part names, between commas."""
    if ";" in cell or "\n" in cell or "|" in cell:
        split = _BETWEEN.split(cell)
    else:
        split = cell.split(",") if commas else [cell]
    return [part for each in split if (part := each.strip())]


def _commas_part(cells: Mapping[str, int], notes: Notes) -> bool:
    """Whether commas part names: no other sign does, and most names beside one stand elsewhere as well."""
    with_commas = [cell for cell in cells if "," in cell]
    if not with_commas:
        return False
    alone: Counter[str] = Counter()
    for cell, times in cells.items():
        for part in parts(cell, commas=True):
            alone[fold(part)] += times
    beside = [(fold(part), cells[cell]) for cell in with_commas for part in parts(cell, commas=True)]
    elsewhere = sum(times for part, times in beside if alone[part] > 1)
    listed = not any(_BETWEEN.search(cell) for cell in cells)
    listed = listed and elsewhere >= _OFTEN * sum(times for _part, times in beside)
    said = tell("commas were taken to part names") if listed else tell("names with commas were kept whole")
    notes.add(None, "actors", with_commas[0], said)
    return listed
