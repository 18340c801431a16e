"""What is to be painted, worked out from columns, view and size: no widget, no painter."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from timeline_gui.core import density
from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.density import Counters, Density
from timeline_gui.core.edtf import DateFlag
from timeline_gui.core.filters import MAY, NO
from timeline_gui.core.lanes import NO_LANES, LaneEntry, Lanes
from timeline_gui.core.layout import (
    LABEL_GAP,
    LANES,
    Chip,
    Item,
    Lane,
    LaneItems,
    Layout,
    Placed,
    Rules,
    Side,
    lay_out_in_bands,
    lay_out_lanes,
    lay_out_packed,
)
from timeline_gui.core.marks import Dated, Scale, mark_of
from timeline_gui.core.ticks import Axis, ticks
from timeline_gui.session.view import ViewState
from timeline_gui.ui.timeline.in_view import MOST_MARKS, NOBODY, around, few, fullest, is_crowded, near
from timeline_gui.ui.timeline.labels import Labels

_ONE_OF = DateFlag.ONE_OF.value
TOTALS_HEIGHT, COUNTED_LANE = 120.0, 26.0
"""Where events are counted by lane, all of them stand above in the first, each lane in the second pixels."""
TARGET = 24.0
"""Pixels within which a mark answers."""
TITLE_LINE = 18.0
EDGE_COUNTS = 32.0
"""Pixels at the bottom of the canvas that the counts of what lies beyond it stand in."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A bin under the pointer: of a lane, of all events where that is -1. `left` and `right` are seconds."""

    lane: int
    left: int
    right: int
    exact: int
    vague: int


@dataclass(frozen=True, slots=True)
class Picture:
    """The canvas at one moment, in pixels from its top left corner; positions index the columns."""

    scale: Scale
    height: float
    axis: Axis
    layout: Layout
    slots: tuple[int, ...]
    categories: Mapping[int, int]
    answers: Mapping[int, int]
    selected: frozenset[int]
    current: int | None
    hits: frozenset[int]
    find_text: str
    span: tuple[int, int]
    """First and last second in view."""
    earlier: int
    later: int
    """How many events that match lie before and after what is in view."""
    density: Density | None
    rows: Mapping[int, Density]
    """The counts of lanes, where events are counted by lane: of those around the ones in sight."""
    behind: Density | None
    """The counts of events that do not match and are to be drawn in grey, where they are too many for marks."""
    rows_behind: Mapping[int, Density]
    """The same by lane."""
    most: int
    """The greatest of the counts of the lane with most events: what colours are chosen by."""
    crowd: int
    """How many events are in view, as marks or counted."""
    covering: Ints
    """The positions of those that cover all of what is in view, where they are too many to be drawn with the rest."""
    scroll: float = 0.0
    lanes: Lanes = NO_LANES
    laid_out_at: float | None = None
    """Of very many lanes only some are laid out: those half a canvas around this scroll."""

    def reaches(self, scroll: float) -> bool:
        """Whether all that is in sight after scrolling is laid out."""
        return self.laid_out_at is None or abs(scroll - self.laid_out_at) <= self.height / 2

    def lane_at(self, y: float) -> LaneEntry | None:
        """The lane at a height of the canvas."""
        below = y + self.scroll
        lanes = self.layout.lanes
        at = next((lane.index for lane in lanes if lane.y <= below < lane.y + lane.height), None)
        return self.lanes.entries[at] if at is not None and self.lanes else None

    def cell(self, x: float, y: float) -> Cell | None:
        """The bin under a point that counts any event, where events are counted."""
        counts, lane = self.density, -1
        if counts is None:
            return None
        if self.lanes and y + self.scroll >= TOTALS_HEIGHT:
            lane = int((y + self.scroll - TOTALS_HEIGHT) // COUNTED_LANE)
            if lane not in self.rows:
                return None
            counts = self.rows[lane]
        at = int(np.searchsorted(counts.edges, self.scale.seconds(x), side="right")) - 1
        if not 0 <= at < len(counts.exact) or not counts.total[at]:
            return None
        left, right = counts.edges[at : at + 2].tolist()
        return Cell(lane, left, right, int(counts.exact[at]), int(counts.vague[at]))

    def hit(self, x: float, y: float) -> Placed | Chip | None:
        """The event or chip under a point; of several marks the nearest."""
        y += self.scroll
        for chip in self.layout.chips:
            if abs(x - chip.x) <= 22 and chip.y <= y <= chip.y + 26:
                return chip
        rules = self.layout.rules
        best, distance = None, np.inf
        for placed in self.layout.placed:
            away = max(placed.item.mark.left - x, x - placed.item.mark.right, 0.0) + abs(y - mark_y(placed, rules))
            near = away <= TARGET / 2 and abs(y - mark_y(placed, rules)) <= TARGET / 2
            if near and away < distance:
                best, distance = placed, away
        if best is not None:
            return best
        for placed in self.layout.placed:
            left, top, width, height = label_rect(placed, rules)
            if left <= x <= left + width and top <= y <= top + height:
                return placed
        return None


def mark_y(placed: Placed, rules: Rules) -> float:
    """The centre of a mark, in layout pixels."""
    if rules.stacked:
        return placed.y + 11.0
    return placed.y + (6.0 if placed.side is Side.BELOW else rules.row_height / 2)


def label_rect(placed: Placed, rules: Rules) -> tuple[float, float, float, float]:
    """Left, top, width and height of a label, in layout pixels; without a label, of nothing."""
    label, stacked = placed.item.label, rules.stacked
    match placed.side:
        case Side.NONE:
            return placed.label_x, placed.y, 0.0, 0.0
        case Side.BELOW:
            inline = label.title_width + (LABEL_GAP + label.second_width if stacked and label.second else 0.0)
            return placed.label_x, placed.y + (18.0 if stacked else 11.0), inline, TITLE_LINE
        case _ if stacked:
            height = TITLE_LINE + (14.0 if label.second else 0.0)
            return placed.label_x, placed.y + 2.0, max(label.title_width, label.second_width), height
        case _:
            return placed.label_x, placed.y + (rules.row_height - TITLE_LINE) / 2, label.title_width, TITLE_LINE


def build(
    view: ViewState,
    labels: Labels,
    span: tuple[float, float],
    width: float,
    height: float,
    before: Layout | None,
    scroll: float = 0.0,
) -> Picture:
    """Work out the canvas for the seconds of `span`."""
    columns = view.columns
    left, right = span
    scale = Scale(left, width / (right - left), width)
    lo, hi = int(np.floor(left)), int(np.ceil(right))
    lanes = view.lanes
    current = columns.position(view.current) if view.current is not None else None
    reach = view.drawn_reach
    grey = view.others == "dim" and reach.count(lo, hi) > MOST_MARKS
    if grey:
        reach = view.reach  # what matches matters more than what is only drawn in grey: that is counted
    crowd, earlier, later = reach.count(lo, hi), view.reach.before(lo), view.reach.after(hi)
    in_sight, positions = around(view, reach, scale, (lo, hi), height, scroll)
    covering = NOBODY
    if positions is None:
        positions, covering = few(reach, columns, lo, hi, current)
    if positions is not None and view.grouping != "none":
        positions, covering = (some[lanes.first[some] >= 0] for some in (positions, covering))
    crowded = positions is None
    if positions is None:
        positions, layout = NOBODY, _counted_lanes(len(lanes))
    else:
        floor = EDGE_COUNTS if earlier or later or len(covering) else 0.0
        layout = _laid_out(view, labels, positions, scale, height, floor, before, in_sight, scroll)
    near_by = near(layout.lanes, scroll, height) if crowded or grey else []
    totals, rows = _counted(view.counters, scale, near_by) if crowded else (None, {})
    behind, rows_behind = _counted_behind(view, scale, near_by) if grey else (None, {})
    most = int(view.counters.of(fullest(lanes)).count(totals.edges).total.max(initial=0)) if totals is not None else 0
    if totals is not None and lanes.hidden:
        crowd = view.counters.of(-1).between(lo, hi)
    colours = view.colouring
    return Picture(
        scale=scale,
        height=height,
        axis=ticks(left, right, width),
        layout=layout,
        slots=colours.slots,
        categories={int(p): int(colours.of[p]) for p in positions},
        answers={int(p): view.answer_of(int(p)) for p in positions},
        selected=_among(positions, view.selected, len(columns)),
        current=current,
        hits=_among(positions, view.found, len(columns)),
        find_text=view.find_text,
        span=(lo, hi),
        earlier=earlier,
        later=later,
        density=totals,
        rows=rows,
        behind=behind,
        rows_behind=rows_behind,
        most=most,
        crowd=crowd,
        covering=covering,
        scroll=scroll,
        lanes=lanes,
        laid_out_at=scroll if in_sight is not None or rows else None,
    )


def count_ahead(view: ViewState, span: tuple[float, float], height: float, scroll: float) -> Iterator[int]:
    """Count the events of the lanes that a picture will show as counts: one lane a turn, for each takes its time."""
    if not is_crowded(view, int(np.floor(span[0])), int(np.ceil(span[1]))):
        return
    for lane in near(_counted_lanes(len(view.lanes)).lanes, scroll, height):
        for counters in (view.counters, view.drawn_counters):
            counters.of(lane.index)
        yield lane.index


def _counted(counters: Counters, scale: Scale, near: list[Lane]) -> tuple[Density, dict[int, Density]]:
    """The counts of all events, and those of some lanes."""
    edges = density.calendar_edges(scale.left, scale.seconds(scale.width), scale.width)
    rows = {lane.index: counters.of(lane.index).count(edges) for lane in near if lane.index >= 0}
    return counters.of(-1).count(edges), rows


def _counted_behind(view: ViewState, scale: Scale, near: list[Lane]) -> tuple[Density, dict[int, Density]]:
    """The counts of what is only dimmed: of all that is drawn, without what matches."""
    drawn, rows = _counted(view.drawn_counters, scale, near)
    matching, matching_rows = _counted(view.counters, scale, near)
    return drawn.without(matching), {lane: counts.without(matching_rows[lane]) for lane, counts in rows.items()}


@lru_cache(maxsize=4)
def _counted_lanes(count: int) -> Layout:
    rows = tuple(Lane(at, TOTALS_HEIGHT + COUNTED_LANE * at, COUNTED_LANE) for at in range(count))
    return Layout((), (), rows, TOTALS_HEIGHT + COUNTED_LANE * len(rows) if rows else 0.0, LANES)


def _among(positions: Ints, chosen: Ints, length: int) -> frozenset[int]:
    mask = np.zeros(length, dtype=bool)
    mask[chosen] = True
    return frozenset(positions[mask[positions]].tolist())


def dated(columns: Columns, position: int, labels: Labels) -> Dated:
    """What the mark of an event is made from."""
    events = columns.events
    flags = int(events.flags[position])
    return Dated(
        int(events.begin_min[position]),
        int(events.begin_max[position]),
        int(events.end_min[position]),
        int(events.end_max[position]),
        flags,
        int(events.begin_precision[position]),
        int(events.end_precision[position]),
        int(columns.known_until[position]),
        labels.candidates(int(events.key[position])) if flags & _ONE_OF else (),
    )


def _laid_out(
    view: ViewState,
    labels: Labels,
    positions: Ints,
    scale: Scale,
    height: float,
    floor: float,
    before: Layout | None,
    in_sight: tuple[Lane, ...] | None,
    scroll: float,
) -> Layout:
    columns = view.columns
    keys = [int(columns.events.key[p]) for p in positions]
    texts = labels.of(keys)
    items: dict[int, Item] = {}
    for position, key in zip(positions.tolist(), keys, strict=True):
        mark = mark_of(dated(columns, position, labels), scale)
        if mark.right >= 0 and mark.left <= scale.width:
            items[position] = Item(position, mark, texts[key])
    if view.grouping == "none":
        return lay_out_packed(list(items.values()), scale.width, height, before, floor)
    present = np.zeros(len(columns), dtype=bool)
    present[list(items)] = True
    folded = set(view.lane_look.folded)
    entries = view.lanes.entries
    wanted = range(len(entries)) if in_sight is None else [band.index for band in near(in_sight, scroll, height)]
    within = _within_lanes(view.lanes, present)
    filled = [
        LaneItems(
            index,
            _in_lane(view, labels, items, index, within[index]) if index in within else (),
            entries[index].key in folded,
        )
        for index in wanted
    ]
    if in_sight is None:
        return lay_out_lanes(filled, scale.width, before)
    return lay_out_in_bands(filled, in_sight, scale.width, before)


def _within_lanes(lanes: Lanes, present: Mask) -> Mapping[int, Sequence[int]]:
    """The positions of a mask by lane, for lanes that have any: in one pass, since most of very many have none."""
    members = lanes.members
    at = np.flatnonzero(present.take(members.values))
    of = np.searchsorted(members.offsets, at, side="right") - 1
    found: defaultdict[int, list[int]] = defaultdict(list)
    for lane, position in zip(of.tolist(), members.values[at].tolist(), strict=True):
        found[lane].append(position)
    return found


def _in_lane(
    view: ViewState, labels: Labels, items: Mapping[int, Item], lane: int, positions: Sequence[int]
) -> list[Item]:
    """The events of a lane: named where it is the topmost of theirs, else with who takes part or as what."""
    out = []
    for position in positions:
        item = items[position]
        if view.lanes.labelled[position] != lane:
            key = int(view.columns.events.key[position])
            actor = view.lanes.entries[lane].index if view.grouping == "actor" else -1
            item = Item(position, item.mark, labels.part(key, actor))
        out.append(item)
    return out


def is_dimmed(picture: Picture, position: int) -> bool:
    """Whether an event is drawn only in grey: it does not match."""
    return picture.answers.get(position, NO) == NO


def in_next_row(picture: Picture, here: Placed, by: int) -> Placed | None:
    """The matching event nearest to one that is placed, in the next row below (1) or above (-1) that has any."""
    rows: dict[float, list[Placed]] = {}
    for placed in picture.layout.placed:
        other = placed.item.position != here.item.position
        if (placed.y - here.y) * by > 0 and other and not is_dimmed(picture, placed.item.position):
            rows.setdefault(placed.y, []).append(placed)
    if not rows:
        return None
    nearest = rows[min(rows, key=lambda y: abs(y - here.y))]
    return min(nearest, key=lambda placed: abs(placed.item.mark.centre - here.item.mark.centre))


def only_may(picture: Picture, position: int) -> bool:
    """Whether an event only may match: it is drawn with a dotted outline."""
    return picture.answers.get(position, NO) == MAY
