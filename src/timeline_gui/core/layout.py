"""Where marks and labels stand: rows packed without overlap, what does not fit folded into chips.

Everything is laid out in screen space. Order is that of the document, so that selecting, hovering or finding never
moves anything; an event keeps the row it had while that row has room.
"""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from timeline_gui.core.marks import Mark

LABEL_GAP = 8.0
EDGE = 6.0
"""What a label keeps from the edge of the canvas."""
CHIP_WIDTH = 44.0
BELOW_BAR_FROM = 60.0
BELOW_BAND_FROM = 160.0


class Side(Enum):
    """Where a label stands, seen from its mark."""

    RIGHT = auto()
    LEFT = auto()
    BELOW = auto()
    NONE = auto()


@dataclass(frozen=True, slots=True)
class Label:
    """A title and a second line with their widths in pixels, already cut to size."""

    title: str
    title_width: float
    second: str = ""
    second_width: float = 0.0
    minor: bool = False
    """Whether it only says who or as what, beside the mark of an event that another lane names."""


@dataclass(frozen=True, slots=True)
class Item:
    """One event to be placed: its position in the columns, its mark and its label."""

    position: int
    mark: Mark
    label: Label


@dataclass(frozen=True, slots=True)
class Rules:
    """The measures of a grouping, in pixels. `stacked`: the second line stands under the title, else nothing does."""

    row_height: float
    gap: float
    padding: float
    stacked: bool
    chip_height: float = 32.0


PACKED = Rules(row_height=44.0, gap=22.0, padding=8.0, stacked=True)
COMPACT = Rules(row_height=32.0, gap=22.0, padding=8.0, stacked=False)
"""For more events than PACKED has room for: titles alone."""
LANES = Rules(row_height=32.0, gap=14.0, padding=7.0, stacked=False)
LANE_MIN = 52.0
LANE_ROWS = 6
STRIP = 22.0
"""How high a folded lane is."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An event where it is drawn: `y` is the top of its row, `box` what it keeps free of others (left, right)."""

    item: Item
    lane: int
    row: int
    y: float
    side: Side
    label_x: float
    box: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Chip:
    """Events that did not fit, folded at their place in time."""

    lane: int
    x: float
    y: float
    positions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Lane:
    """A horizontal band of the canvas; `index` counts lanes from the top, -1 where rows are not grouped."""

    index: int
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Layout:
    """What is on the canvas, lanes from top to bottom; `height` may exceed the canvas where lanes scroll."""

    placed: tuple[Placed, ...]
    chips: tuple[Chip, ...]
    lanes: tuple[Lane, ...]
    height: float
    rules: Rules

    def rows(self) -> dict[tuple[int, int], int]:
        """The row of each (lane, position): what the next layout keeps where it can."""
        return {(placed.lane, placed.item.position): placed.row for placed in self.placed}


EMPTY = Layout((), (), (), 0.0, PACKED)


class _Row:
    """Disjoint occupied spans of one row, in order."""

    __slots__ = ("spans",)

    def __init__(self) -> None:
        self.spans: list[tuple[float, float]] = []

    def has_room(self, left: float, right: float) -> bool:
        at = bisect_left(self.spans, (left, right))
        if at and self.spans[at - 1][1] > left:
            return False
        return at == len(self.spans) or self.spans[at][0] >= right

    def take(self, left: float, right: float) -> None:
        insort(self.spans, (left, right))


def placement(item: Item, width: float, rules: Rules) -> tuple[Side, float, tuple[float, float]]:
    """Side, x of the label's left edge, and the box that mark and label fill, on a canvas `width` wide."""
    mark, label = item.mark, item.label
    visible = min(mark.right, width) - max(mark.left, 0.0)
    beside = max(label.title_width, label.second_width) if rules.stacked else label.title_width
    if visible >= (BELOW_BAR_FROM if mark.is_bar else BELOW_BAND_FROM):
        inline = label.title_width + (LABEL_GAP + label.second_width if rules.stacked and label.second else 0.0)
        x = min(max(mark.left, EDGE), max(width - inline - EDGE, EDGE))
        return Side.BELOW, x, (min(mark.left, x), max(mark.right, x + inline))
    right = mark.right + LABEL_GAP
    if right + beside <= width - EDGE:
        return Side.RIGHT, right, (mark.left, right + beside)
    left = mark.left - LABEL_GAP - beside
    if left >= EDGE:
        return Side.LEFT, left, (left, mark.right)
    x = min(max(right, EDGE), max(width - beside - EDGE, EDGE))
    if x >= right:
        return Side.RIGHT, x, (mark.left, x + beside)
    return Side.BELOW, x, (min(mark.left, x), max(mark.right, x + beside))


def _pack(
    items: Sequence[Item], width: float, rows: int, rules: Rules, lane: int, kept: Mapping[tuple[int, int], int]
) -> tuple[list[tuple[Item, int, Side, float, tuple[float, float]]], list[Item], int]:
    tracks: list[_Row] = []
    out = []
    folded = []
    half = rules.gap / 2
    for item in items:
        side, x, box = placement(item, width, rules)
        left, right = box[0] - half, box[1] + half
        wanted = kept.get((lane, item.position))
        row = -1
        if wanted is not None and wanted < rows:
            while len(tracks) <= wanted:
                tracks.append(_Row())
            if tracks[wanted].has_room(left, right):
                row = wanted
        if row < 0:
            row = next((i for i, track in enumerate(tracks) if track.has_room(left, right)), -1)
        if row < 0:
            if len(tracks) >= rows:
                folded.append(item)
                continue
            row = len(tracks)
            tracks.append(_Row())
        tracks[row].take(left, right)
        out.append((item, row, side, x, box))
    return out, folded, len(tracks)


def _chips(folded: Sequence[Item], width: float, lane: int, y: float) -> list[Chip]:
    chips: list[Chip] = []
    for item in sorted(folded, key=lambda item: item.mark.centre):
        x = min(max(item.mark.centre, CHIP_WIDTH / 2 + EDGE), width - CHIP_WIDTH / 2 - EDGE)
        if chips and x - chips[-1].x < CHIP_WIDTH + 4:
            last = chips[-1]
            chips[-1] = Chip(lane, last.x, y, (*last.positions, item.position))
        else:
            chips.append(Chip(lane, x, y, (item.position,)))
    return chips


def lay_out_packed(
    items: Sequence[Item], width: float, height: float, before: Layout | None = None, floor: float = 0.0
) -> Layout:
    """Rows over the whole canvas: with second lines where all fit, else titles alone, else chips at the bottom.

    Events keep their rows, and rows their height, from the layout `before` where they can. Chips leave `floor` pixels
    at the bottom free.
    """
    if before is not None:
        return _packed(items, width, height, floor, before.rules, before.rows())
    roomy = _packed(items, width, height, floor, PACKED, {})
    return _packed(items, width, height, floor, COMPACT, {}) if roomy.chips else roomy


def _packed(
    items: Sequence[Item], width: float, height: float, floor: float, rules: Rules, kept: Mapping[tuple[int, int], int]
) -> Layout:
    rows = max(1, int((height - rules.padding) // rules.row_height))
    packed, folded, _ = _pack(items, width, rows, rules, -1, kept)
    if folded and rows > 1:
        rows = max(1, int((height - floor - rules.padding - rules.chip_height) // rules.row_height))
        packed, folded, _ = _pack(items, width, rows, rules, -1, kept)
    top = rules.padding
    placed = [Placed(item, -1, row, top + row * rules.row_height, side, x, box) for item, row, side, x, box in packed]
    chips = _chips(folded, width, -1, top + rows * rules.row_height)
    return Layout(tuple(placed), tuple(chips), (Lane(-1, 0.0, height),), height, rules)


@dataclass(frozen=True, slots=True)
class LaneItems:
    """What stands in one lane; a folded one is a thin strip of marks without labels."""

    index: int
    items: Sequence[Item]
    folded: bool = False


def lay_out_lanes(lanes: Sequence[LaneItems], width: float, before: Layout | None = None) -> Layout:
    """Lanes from top to bottom, at most six labelled rows in each; others keep marks, labels fold into chips.

    Lanes are as high as what stands in them; they scroll where they are higher than the canvas.
    """
    kept = before.rows() if before is not None else {}
    placed: list[Placed] = []
    chips: list[Chip] = []
    bands: list[Lane] = []
    y = 0.0
    for lane in lanes:
        used = 0
        if lane.items:
            in_lane, folded, used = _fill(lane, y, width, LANE_ROWS, kept)
            placed += in_lane
            chips += folded
        height = STRIP if lane.folded else lane_height(used)
        bands.append(Lane(lane.index, y, height))
        y += height
    return Layout(tuple(placed), tuple(chips), tuple(bands), y, LANES)


def lay_out_in_bands(
    lanes: Sequence[LaneItems], bands: Sequence[Lane], width: float, before: Layout | None = None
) -> Layout:
    """Only some lanes, in bands whose heights are known beforehand: so that of many lanes those in sight are enough."""
    kept = before.rows() if before is not None else {}
    placed: list[Placed] = []
    chips: list[Chip] = []
    for lane in lanes:
        band = bands[lane.index]
        rows = max(1, int((band.height - 2 * LANES.padding) // LANES.row_height))
        in_lane, folded, _ = _fill(lane, band.y, width, min(rows, LANE_ROWS), kept)
        if folded:
            in_lane, folded, _ = _fill(lane, band.y, width, max(1, min(rows - 2, LANE_ROWS)), kept)
        placed += in_lane
        lowest = band.y + band.height - 26.0
        chips += [Chip(chip.lane, chip.x, min(chip.y, lowest), chip.positions) for chip in folded]
    height = bands[-1].y + bands[-1].height if bands else 0.0
    return Layout(tuple(placed), tuple(chips), tuple(bands), height, LANES)


def lane_height(rows: int) -> float:
    """How high a lane of so many rows is, in pixels."""
    return max(LANE_MIN, rows * LANES.row_height + 2 * LANES.padding)


def _fill(
    lane: LaneItems, y: float, width: float, rows: int, kept: Mapping[tuple[int, int], int]
) -> tuple[list[Placed], list[Chip], int]:
    """What is placed in a lane whose top is at `y`, its chips, and how many rows they take."""
    if lane.folded:
        top = y + (STRIP - LANES.row_height) / 2
        return [_bare(item, lane.index, 0, top) for item in lane.items], [], 1
    packed, folded, used = _pack(lane.items, width, rows, LANES, lane.index, kept)
    top = y + LANES.padding
    placed = [
        Placed(item, lane.index, row, top + row * LANES.row_height, side, x, box) for item, row, side, x, box in packed
    ]
    if not folded:
        return placed, [], used
    bottom = top + used * LANES.row_height
    placed += [_bare(item, lane.index, used, bottom) for item in folded]
    return placed, _chips(folded, width, lane.index, bottom + LANES.row_height), used + 2


def _bare(item: Item, lane: int, row: int, y: float) -> Placed:
    return Placed(item, lane, row, y, Side.NONE, 0.0, (item.mark.left, item.mark.right))
