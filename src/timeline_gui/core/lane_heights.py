"""How high many lanes are, from columns alone: to lay out all labels of hundreds in each frame is slow."""

import numpy as np

from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.lanes import Lanes
from timeline_gui.core.layout import LANE_ROWS, STRIP, Lane, lane_height
from timeline_gui.core.marks import Scale

LABEL = 180.0
"""Pixels that a mark with its label is taken to fill."""


def bands(columns: Columns, lanes: Lanes, folded: set[str], inside: Mask, scale: Scale) -> tuple[Lane, ...]:
    """The lanes with their tops and heights, where `inside` are the events in view. O(n) in participations.

    A lane gets as many rows as events begin within one label's width, and one for each that lasts longer; two more
    where that exceeds what is labelled, for the marks and chips of the rest.
    """
    rows = needed_rows(columns, lanes, inside, scale)
    out = []
    y = 0.0
    for index, (entry, needed) in enumerate(zip(lanes.entries, rows.tolist(), strict=True)):
        height = STRIP if entry.key in folded else lane_height(needed if needed <= LANE_ROWS else LANE_ROWS + 2)
        out.append(Lane(index, y, height))
        y += height
    return tuple(out)


def needed_rows(columns: Columns, lanes: Lanes, inside: Mask, scale: Scale) -> Ints:
    """About how many rows each lane needs so that no labels meet."""
    members = lanes.members
    count = len(lanes)
    of_lane = np.repeat(np.arange(count), np.diff(members.offsets))
    kept = inside[members.values]
    of_lane, positions = of_lane[kept], members.values[kept]
    lefts = (columns.drawn_start[positions] - scale.left) * scale.per_second
    rights = (columns.drawn_end[positions] - scale.left) * scale.per_second
    long = rights - lefts > LABEL
    needed: Ints = np.bincount(of_lane[long], minlength=count).astype(np.int64)
    slots = int(scale.width // LABEL) + 2
    slot = np.clip(lefts[~long] // LABEL, 0, slots - 1).astype(np.int64)
    filled = np.bincount(of_lane[~long] * slots + slot, minlength=count * slots).reshape(count, slots)
    meeting = filled.copy()
    meeting[:, 1:] += filled[:, :-1]
    needed += meeting.max(axis=1, initial=0)
    return needed
