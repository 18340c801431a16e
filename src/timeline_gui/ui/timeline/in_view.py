"""Which of the events in view are drawn, each with its mark: all of them, those around the lanes in sight, or few."""

import numpy as np

from timeline_gui.core.columns import Columns, Ints, Mask
from timeline_gui.core.lane_heights import bands
from timeline_gui.core.lanes import Lanes
from timeline_gui.core.layout import Lane
from timeline_gui.core.marks import Scale
from timeline_gui.core.reach import Reach
from timeline_gui.session.view import ViewState

MOST_MARKS = 600
"""More events than this in view, or in the lanes around those in sight, are counted over time: of too many those
that begin and end outside are left to a number, and where the rest is few enough that is drawn."""
NOBODY = np.empty(0, np.int64)


def around(
    view: ViewState, reach: Reach, scale: Scale, span: tuple[int, int], height: float, scroll: float
) -> tuple[tuple[Lane, ...] | None, Ints | None]:
    """The events in view that are laid out, None where they are too many; of those of very many lanes the ones around
    what is in sight, with where all lanes stand then.
    """
    lo, hi = span
    if reach.count(lo, hi) <= MOST_MARKS:
        return None, reach.between(lo, hi)
    if view.grouping == "none" or _is_any_full(view, lo, hi):
        return None, None
    columns, lanes = view.columns, view.lanes
    inside = np.zeros(len(columns), dtype=bool)
    inside[reach.between(lo, hi)] = True
    inside &= lanes.first >= 0
    if int(_by_lane(lanes, inside).max(initial=0)) > MOST_MARKS:
        return None, None
    all_bands = bands(columns, lanes, set(view.lane_look.folded), inside, scale)
    if _most_around(lanes, all_bands, inside, height) > MOST_MARKS:
        return None, None
    return all_bands, np.flatnonzero(inside & _in_bands(lanes, all_bands, scroll, height))


def few(reach: Reach, columns: Columns, lo: int, hi: int, current: int | None) -> tuple[Ints | None, Ints]:
    """Of too many events in view those that begin or end there, None where they are too many too; and the others.

    What covers all of the view says least of it. The current one is drawn all the same.
    """
    if reach.turning(lo, hi) > MOST_MARKS:
        return None, NOBODY
    inside = reach.between(lo, hi)
    covers = (columns.drawn_start[inside] < lo) & (columns.drawn_end[inside] > hi) & (inside != current)
    return (None, NOBODY) if len(inside) - int(covers.sum()) > MOST_MARKS else (inside[~covers], inside[covers])


def is_crowded(view: ViewState, lo: int, hi: int) -> bool:
    """Whether lanes are sure to hold too many events in view."""
    return view.drawn_reach.count(lo, hi) > MOST_MARKS and _is_any_full(view, lo, hi)


def _is_any_full(view: ViewState, lo: int, hi: int) -> bool:
    """Whether the lane with most events alone holds too many of those in view: quickly known of a million."""
    return bool(view.lanes) and view.counters.of(fullest(view.lanes)).between(lo, hi) > MOST_MARKS


def fullest(lanes: Lanes) -> int:
    """The lane with most events, -1 where there is none: all events then."""
    return int(lanes.counts.argmax()) if lanes else -1


def _by_lane(lanes: Lanes, inside: Mask) -> Ints:
    return lanes.members.count(inside)


def _most_around(lanes: Lanes, all_bands: tuple[Lane, ...], inside: Mask, height: float) -> int:
    """How many events are laid out at most, wherever the lanes are scrolled to: so scrolling changes no look."""
    so_far = np.concatenate(([0], np.cumsum(_by_lane(lanes, inside))))
    tops = np.array([band.y for band in all_bands])
    last = np.searchsorted(tops, tops + 2 * height, side="left")
    return int((so_far[last] - so_far[:-1]).max(initial=0))


def _in_bands(lanes: Lanes, all_bands: tuple[Lane, ...], scroll: float, height: float) -> Mask:
    """The events of the lanes in sight, and half a canvas around them."""
    mask = np.zeros(lanes.positions, dtype=bool)
    for band in near(all_bands, scroll, height):
        mask[lanes.members.of(band.index)] = True
    return mask


def near(all_bands: tuple[Lane, ...], scroll: float, height: float) -> list[Lane]:
    """The lanes in sight, and those half a canvas around them."""
    top, bottom = scroll - height / 2, scroll + 1.5 * height
    return [band for band in all_bands if band.y + band.height > top and band.y < bottom]
