"""Which stretch of time the enlarged drawing of a date shows, and the units that divide it."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline_gui.core import edtf
from timeline_gui.core.civil import DAY, add_months, civil
from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.edtf import DateFlag, Edtf, Precision
from timeline_gui.core.marks import Dated, Scale
from timeline_gui.core.ticks import ticks
from timeline_gui.core.words import date_in_words

_OPEN_START = DateFlag.OPEN_START | DateFlag.UNKNOWN_START
_OPEN_END = DateFlag.OPEN_END | DateFlag.UNKNOWN_END
_YEAR = 365 * DAY
INSET = 6
"""Pixels before a name."""
_NOT_DRAWN = DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER


@dataclass(frozen=True, slots=True)
class Cell:
    """A unit of time from its first second on, its names, best first, and whether the date may lie in it.

    `above` is the larger unit where that begins, "" elsewhere: it must be said, if need be instead of what follows.
    """

    start: int
    names: tuple[str, ...]
    lit: bool
    above: str = ""


@dataclass(frozen=True, slots=True)
class Frame:
    """What is drawn: seconds from `left` to `right`, in cells."""

    left: float
    right: float
    cells: tuple[Cell, ...]


def dated(date: Edtf, known_until: int = NEVER) -> Dated:
    """What the mark of a date is made from."""

    def low(bound: int | None) -> int:
        return NEVER if bound is None else bound

    def high(bound: int | None) -> int:
        return ALWAYS if bound is None else bound

    return Dated(
        low(date.begin_min),
        low(date.begin_max),
        high(date.end_min),
        high(date.end_max),
        int(date.flags),
        int(date.begin_precision),
        int(date.end_precision),
        known_until,
        tuple((low(lo), high(hi)) for lo, hi in date.candidates),
    )


def is_exact_day(date: Edtf) -> bool:
    """Whether the date is one day or time of day, without a doubt."""
    doubtful = DateFlag.INTERVAL | DateFlag.ONE_OF | DateFlag.APPROXIMATE | DateFlag.UNCERTAIN | _NOT_DRAWN
    return not date.flags & doubtful and date.begin_precision <= Precision.DAY


def frame_of(date: Edtf, known_until: int, width: float) -> Frame | None:
    """The frame of a date in a drawing `width` pixels wide; None for an exact day or one that is not on the axis."""
    flags = date.flags
    if is_exact_day(date) or flags & _NOT_DRAWN or (flags & _OPEN_START and flags & _OPEN_END):
        return None
    single = not flags & (DateFlag.INTERVAL | DateFlag.ONE_OF)
    if single and date.begin_min is not None and date.begin_precision in (Precision.MONTH, Precision.YEAR):
        return _with_neighbours(date, date.begin_min)
    return _divided(date, known_until, width)


def _with_neighbours(date: Edtf, begin: int) -> Frame:
    """A month or year between the one before and the one after it."""
    year, month = civil(begin)[:2]
    step = 1 if date.begin_precision == Precision.MONTH else 12
    units = []
    for by in (-step, 0, step):
        y, m = add_months(year, month, by)
        written = f"{'-' if y < 0 else ''}{abs(y):04}" if abs(y) < 10_000 else f"Y{y}"
        units.append(edtf.parse(f"{written}-{m:02}" if step == 1 and abs(y) < 10_000 else written))
    labels = [date_in_words(unit, short=True) for unit in units]
    for i in (2, 1):
        # The year is said once, and again where it changes.
        head, _, tail = labels[i].partition(" ")
        if step == 1 and tail and labels[i - 1].endswith(f" {tail}"):
            labels[i] = head
    starts = [unit.begin_min if unit.begin_min is not None else begin for unit in units]
    end = units[2].end_max if units[2].end_max is not None else begin
    cells = tuple(Cell(start, (label,), i == 1) for i, (start, label) in enumerate(zip(starts, labels, strict=True)))
    return Frame(starts[0], end + 1, cells)


def _divided(date: Edtf, known_until: int, width: float) -> Frame | None:
    low = date.begin_min if date.begin_min is not None else date.end_min
    high = date.end_max if date.end_max is not None else max(date.begin_max or NEVER, known_until)
    if low is None or high is None or high == NEVER:
        return None
    span = max(high + 1 - low, DAY)
    left = low - span * (0.5 if date.flags & _OPEN_START else 0.18)
    right = high + 1 + span * (0.5 if date.flags & _OPEN_END else 0.18)
    axis = ticks(left, right, width)
    tier = axis.lower if any(tick.short for tick in axis.lower) else axis.upper
    cells = []
    for index, tick in enumerate(tier):
        names: tuple[str, ...] = (tick.label, tick.short)
        above = ""
        if tick.end - tick.start < _YEAR and (index == 0 or tick.strong):
            # The larger unit is named where it begins, or the drawing would not say which year it is.
            above = next((upper.label for upper in axis.upper if upper.start <= tick.start < upper.end), "")
            names = (f"{tick.label} {above}", f"{tick.short} {above}", above) if above else names
        cells.append(Cell(tick.start, names, tick.start <= high and tick.end > low, above))
    return Frame(left, right, tuple(cells))


def names_in(frame: Frame, scale: Scale, length: Callable[[str], float]) -> list[tuple[float, str]]:
    """For each cell where its name begins and the best one that has room, "" where none has; `length` is in pixels.

    A larger unit that has no room in its cell runs on over those that follow, and they have no name then.
    """
    out, said_to = [], 0.0
    for index, cell in enumerate(frame.cells):
        later = frame.cells[index + 1 :]
        left = max(scale.x(cell.start), 0.0) + INSET
        room = scale.x(later[0].start if later else frame.right) - left
        name = next((name for name in cell.names if length(name) <= room), "")
        until = scale.x(next((other.start for other in later if other.above), frame.right))
        if not name and left + length(cell.above) <= until:
            name = cell.above
        name = name if left >= said_to else ""
        said_to = left + length(name) + 2 if name else said_to
        out.append((left, name))
    return out
