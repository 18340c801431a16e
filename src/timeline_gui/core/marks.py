"""What a date looks like at a scale, in pixels along the axis: precision is coded by shape and edge, never by colour.

A crisp edge is known, a faded edge is "somewhere in here", a dashed one approximate, a dotted one doubtful.
"""

import itertools
from dataclasses import dataclass
from enum import Enum, auto

from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.edtf import DateFlag, Precision

DOT_RADIUS = 5.5
BLOCK_FROM = 14.0
"""A precise unit at least this wide is drawn as a block over it."""
BAND_MIN = 16.0
BAR_MIN = 6.0
OPEN_MIN = 20.0
FADE_MAX = 48.0
OPEN_FADE = 80.0
MONTH = 30.44 * 86400
# As plain numbers: marks are made for each event of each frame, and an enum is slow to ask.
_INTERVAL, _ONE_OF, _TIMED = DateFlag.INTERVAL.value, DateFlag.ONE_OF.value, DateFlag.TIMED.value
_APPROXIMATE, _UNCERTAIN = DateFlag.APPROXIMATE.value, DateFlag.UNCERTAIN.value
_UNKNOWN_START, _UNKNOWN_END = DateFlag.UNKNOWN_START.value, DateFlag.UNKNOWN_END.value
_STARTS_OPEN = DateFlag.OPEN_START.value | _UNKNOWN_START
_ENDS_OPEN = DateFlag.OPEN_END.value | _UNKNOWN_END


class Shape(Enum):
    """The body of a mark."""

    DOT = auto()
    MOMENT = auto()
    BLOCK = auto()
    BAND = auto()
    PILL = auto()
    RINGS = auto()
    BAR = auto()


class Edge(Enum):
    """How a mark ends on one side."""

    NONE = auto()
    CAP = auto()
    TICK = auto()
    CHEVRON = auto()
    QUESTION = auto()


class Border(Enum):
    """The outline of a mark whose date is qualified."""

    NONE = auto()
    DASHED = auto()
    DOTTED = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark in pixels: it fades from `left` to `solid_left` and from `solid_right` to `right`.

    `strength` is the opacity of the middle of a band, `rings` are the centres of one-of candidates.
    """

    shape: Shape
    left: float
    right: float
    solid_left: float
    solid_right: float
    left_edge: Edge = Edge.NONE
    right_edge: Edge = Edge.NONE
    border: Border = Border.NONE
    question: bool = False
    strength: float = 1.0
    rings: tuple[float, ...] = ()

    @property
    def centre(self) -> float:
        """The middle of what is drawn."""
        return (self.left + self.right) / 2

    @property
    def is_bar(self) -> bool:
        """Whether the mark lasts: its label stands below it."""
        return self.shape is Shape.BAR


@dataclass(frozen=True, slots=True)
class Scale:
    """Seconds to pixels: `left` is the second at x = 0, `per_second` the pixels of a second, `width` the canvas."""

    left: float
    per_second: float
    width: float

    def x(self, seconds: float) -> float:
        """The pixel of a second, held within a few screens of the canvas so that painters stay exact."""
        far = 4 * self.width + 4000
        return min(max((seconds - self.left) * self.per_second, -far), self.width + far)

    def seconds(self, x: float) -> float:
        """The second under a pixel."""
        return self.left + x / self.per_second


@dataclass(frozen=True, slots=True)
class Dated:
    """What a mark is made from: the bounds (NEVER, ALWAYS for null) and kind of a date."""

    begin_min: int
    begin_max: int
    end_min: int
    end_max: int
    flags: int
    begin_precision: int
    end_precision: int
    known_until: int = NEVER
    candidates: tuple[tuple[int, int], ...] = ()


def mark_of(date: Dated, scale: Scale) -> Mark:
    """The mark of a date that has a place on the axis."""
    if date.flags & _INTERVAL:
        return _interval(date, scale)
    left, right = scale.x(date.begin_min), scale.x(date.end_max + 1)
    if date.flags & _ONE_OF:
        return _one_of(date, scale, left, right)
    border = _border(date.flags)
    if border is not Border.NONE:
        left, right = _widened(left, right, BAND_MIN)
        return Mark(Shape.PILL, left, right, left, right, border=border, question=bool(date.flags & _UNCERTAIN))
    if date.begin_precision <= Precision.DAY:
        if right - left >= BLOCK_FROM:
            return Mark(Shape.BLOCK, left, right, left, right)
        shape = Shape.MOMENT if date.flags & _TIMED else Shape.DOT
        left, right = _widened(left, right, 2 * DOT_RADIUS)
        return Mark(shape, left, right, left, right)
    return _band(left, right)


def _border(flags: int) -> Border:
    if flags & _APPROXIMATE:
        return Border.DASHED
    return Border.DOTTED if flags & _UNCERTAIN else Border.NONE


def _widened(left: float, right: float, least: float) -> tuple[float, float]:
    if right - left >= least:
        return left, right
    centre = (left + right) / 2
    return centre - least / 2, centre + least / 2


def _band(left: float, right: float) -> Mark:
    left, right = _widened(left, right, BAND_MIN)
    width = right - left
    fade = min(0.3 * width, FADE_MAX)
    strength = 1.0
    if width > 120:
        strength = max(0.38, 1 - 0.62 * (width - 120) / 200)
        fade *= min(1.0, (strength - 0.38) / 0.62)
    return Mark(Shape.BAND, left, right, left + fade, right - fade, Edge.TICK, Edge.TICK, strength=strength)


def _one_of(date: Dated, scale: Scale, left: float, right: float) -> Mark:
    centres = tuple((scale.x(lo) + scale.x(hi + 1)) / 2 for lo, hi in date.candidates if lo > NEVER and hi < ALWAYS)
    if right - left < BAND_MIN or len(centres) < 2 or min(_gaps(centres)) < 2 * DOT_RADIUS + 2:
        left, right = _widened(left, right, BAND_MIN)
        return Mark(Shape.PILL, left, right, left, right, border=Border.DOTTED)
    outer = DOT_RADIUS
    return Mark(Shape.RINGS, centres[0] - outer, centres[-1] + outer, centres[0], centres[-1], rings=centres)


def _gaps(centres: tuple[float, ...]) -> list[float]:
    return [right - left for left, right in itertools.pairwise(centres)]


def _interval(date: Dated, scale: Scale) -> Mark:
    flags = date.flags
    border = _border(flags)
    fade = max(14.0, min(OPEN_FADE, 5 * MONTH * scale.per_second))
    left_open = flags & _STARTS_OPEN
    right_open = flags & _ENDS_OPEN
    if left_open and right_open:
        middle = scale.width / 2
        return Mark(Shape.BAR, middle - fade, middle + fade, middle, middle, Edge.CHEVRON, Edge.CHEVRON, border)

    left, solid_left = scale.x(date.begin_min), scale.x(date.begin_max + 1)
    solid_right, right = scale.x(date.end_min), scale.x(date.end_max + 1)
    left_edge = Edge.CAP if date.begin_precision <= Precision.DAY else Edge.TICK
    right_edge = Edge.CAP if date.end_precision <= Precision.DAY else Edge.TICK
    if left_edge is Edge.CAP:
        solid_left = left
    if right_edge is Edge.CAP:
        solid_right = right
    if right_open:
        solid_right = max(solid_left, scale.x(date.known_until + 1) if date.known_until > NEVER else solid_left)
        right = max(solid_right + fade, left + OPEN_MIN)
        right_edge = Edge.QUESTION if flags & _UNKNOWN_END else Edge.CHEVRON
    elif left_open:
        solid_left = solid_right
        left = min(solid_left - fade, right - OPEN_MIN)
        left_edge = Edge.QUESTION if flags & _UNKNOWN_START else Edge.CHEVRON
    else:
        least = BAR_MIN if left_edge is right_edge is Edge.CAP else BAND_MIN
        if right - left < least:
            left, right = _widened(left, right, least)
            soft = 0.0 if least == BAR_MIN else 4.0
            solid_left, solid_right = left + soft, right - soft
        elif solid_left > solid_right:
            solid_left = solid_right = (solid_left + solid_right) / 2
    question = bool(flags & _UNCERTAIN)
    return Mark(Shape.BAR, left, right, solid_left, solid_right, left_edge, right_edge, border, question)
