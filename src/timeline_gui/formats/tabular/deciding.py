"""What is decided on all rows of a table together: the order of day and month, signs in numbers, how names stand."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from timeline_gui.core.language import tell
from timeline_gui.formats.cells import Number
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.dates import UNDECIDED, Order, shown_by
from timeline_gui.formats.tabular.figures import shows_decimal
from timeline_gui.formats.tabular.naming import Naming, decide_naming, parts

_NUMBERS = frozenset(("value", "low", "high", "figures"))


@dataclass(frozen=True, slots=True)
class Decisions:
    """Holds for every row; `decimal` is the sign before decimals, "" where nothing shows it."""

    dates: Order = UNDECIDED
    published: Order = UNDECIDED
    decimal: str = ""
    naming: Naming = field(default_factory=Naming)


class _Dates:
    """A look at all dates of a column, of which it keeps a few."""

    def __init__(self) -> None:
        self._shown: dict[bool, str] = {}
        self._other_century = self._hour = False
        self._midnight = ""

    def look(self, cell: str) -> None:
        shown = shown_by(cell)
        if shown is None:
            return
        if shown.order is not None:
            self._shown.setdefault(shown.order, cell)
        self._other_century |= shown.other_century
        self._hour |= shown.hour
        if shown.midnight:
            self._midnight = self._midnight or cell

    def decide(self, day_first: bool | None, name: str, notes: Notes) -> Order:
        if day_first is None and len(self._shown) == 1:
            ((day_first, shown),) = self._shown.items()
            if day_first:
                notes.add(None, name, shown, tell("shows that dates have the day before the month; all were read so"))
            else:
                notes.add(None, name, shown, tell("shows that dates have the month before the day; all were read so"))
        whole_days = bool(self._midnight) and not self._hour
        if whole_days:
            said = tell("every time in the column is midnight; taken for days without a time")
            notes.add(None, name, self._midnight, said)
        return Order(day_first, not self._other_century, whole_days)


class Survey:
    """A first look at every row. It keeps each wording of actors once, and a few dates and numbers."""

    def __init__(self) -> None:
        self._dates, self._published = _Dates(), _Dates()
        self._decimals: dict[str, str] = {}
        self._actors: Counter[str] = Counter()

    def date(self, cell: str) -> None:
        """A cell has a date."""
        self._dates.look(cell)

    def looking_at(self, field: str) -> Callable[[str], None] | None:
        """What is to be shown the cells of a field; None where nothing is decided on them."""
        if field == "actors":
            return self.names
        if field == "published":
            return self._published.look
        if field in ("date", "end"):
            return self.date
        return self._look_at_number if field in _NUMBERS else None

    def names(self, cell: str, times: int = 1) -> None:
        """So many rows have these actors."""
        self._actors[cell] += times

    def _look_at_number(self, cell: str) -> None:
        if ("." in cell or "," in cell) and type(cell) is not Number:
            for text in parts(cell, commas=False):
                if sign := shows_decimal(text):
                    self._decimals.setdefault(sign, text)

    def decide(self, options: ReadOptions, notes: Notes) -> Decisions:
        """What holds for all rows; what was decided without being asked is noted."""
        return Decisions(
            self._dates.decide(options.day_first, "date", notes),
            self._published.decide(options.day_first, "published", notes),
            self._decimal(notes),
            decide_naming(self._actors, notes),
        )

    def _decimal(self, notes: Notes) -> str:
        shown = self._decimals.keys() - {"?"}
        if len(shown) != 1:
            return ""
        (sign,) = shown
        if "?" in self._decimals:
            if sign == ",":
                said = tell("shows that a comma stands before decimals; all numbers were read so")
            else:
                said = tell("shows that a point stands before decimals; all numbers were read so")
            notes.add(None, "figures", self._decimals[sign], said)
        return sign
