"""A view as a value: what is asked for, how it is laid out, and where one looks; to go back to, to keep, to hand on."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import cast, get_args

import numpy as np

from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.filters import Filter
from timeline_gui.core.lanes import PLAIN, Grouping, LaneLook, look_from_dict, look_to_dict
from timeline_gui.session.view import Others, ViewState

MOST_SELECTED = 10_000
"""A larger selection is not part of a view."""


@dataclass(frozen=True, slots=True)
class View:
    """How a document is looked at: seconds from `left` to `right`, and the keys of the selected events.

    `lanes` are pairs of a grouping and how its lanes are arranged.
    """

    left: float
    right: float
    grouping: str = "none"
    others: str = "hide"
    show_may: bool = True
    filter: Filter = field(default_factory=Filter)
    selection: tuple[int, ...] = ()
    colour: str = "category"
    lanes: tuple[tuple[Grouping, LaneLook], ...] = ()

    def same_but_selection(self, other: "View") -> bool:
        """Whether both look at the same; ranges that differ by less than a thousandth of their width do not count."""
        slack = (self.right - self.left) / 1000
        return (self.grouping, self.others, self.show_may, self.filter, self.colour, self.lanes) == (
            other.grouping,
            other.others,
            other.show_may,
            other.filter,
            other.colour,
            other.lanes,
        ) and max(abs(self.left - other.left), abs(self.right - other.right)) <= slack


def captured(state: ViewState) -> View:
    """The view as it is now."""
    chosen = tuple(state.selection.tolist()) if len(state.selection) <= MOST_SELECTED else ()
    lanes = tuple(sorted((grouping, look) for grouping, look in state.lane_looks.items() if look != PLAIN))
    return View(*state.range, state.grouping, state.others, state.show_may, state.filter, chosen, state.colour, lanes)


def show(state: ViewState, view: View, *, glide: bool = True) -> None:
    """Look at the document that way, as far as what the view asks for still exists."""
    state.set_grouping(cast(Grouping, view.grouping) if view.grouping in get_args(Grouping) else "none")
    looks = dict(view.lanes)
    for grouping in get_args(Grouping):
        state.set_lane_look(looks.get(grouping, PLAIN), grouping)
    state.set_colour(view.colour)
    state.set_others(cast(Others, view.others) if view.others in get_args(Others) else "hide")
    state.set_show_may(view.show_may)
    known = {actor.id for actor in state.columns.actors}
    chosen = view.filter if known.issuperset(view.filter.actors) else Filter()
    try:
        state.set_filter(chosen)
    except EdtfError:  # changed by hand: all events are better than none
        state.set_filter(Filter())
    if np.isfinite([view.left, view.right]).all() and NEVER < view.left < view.right < ALWAYS:
        state.set_range(view.left, view.right, glide=glide)
    state.select(view.selection)


def to_dict(view: View) -> dict[str, object]:
    """The view as plain values for JSON."""
    return asdict(view) | {"lanes": {grouping: look_to_dict(look) for grouping, look in view.lanes}}


def from_dict(saved: object) -> View | None:
    """The view that `to_dict` wrote, None where it can't be read: half a filter would show what nobody asked for."""
    if not isinstance(saved, Mapping):
        return None
    try:
        return View(
            float(saved["left"]),
            float(saved["right"]),
            str(saved.get("grouping", "none")),
            str(saved.get("others", "hide")),
            bool(saved.get("show_may", True)),
            _filter(saved["filter"]),
            tuple(int(key) for key in saved.get("selection", ())),
            str(saved.get("colour", "category")),
            _lanes(saved.get("lanes", {})),
        )
    except (TypeError, ValueError, KeyError, AttributeError):
        return None


def _filter(saved: Mapping[str, object]) -> Filter:
    chosen = {name: tuple(map(str, v)) if isinstance(v, list) else v for name, v in saved.items()}
    if any(type(value) is not type(getattr(Filter(), name)) for name, value in chosen.items()):
        raise TypeError("a criterion of another kind")
    return Filter(**chosen)  # type: ignore[arg-type]


def _lanes(saved: Mapping[str, object]) -> tuple[tuple[Grouping, LaneLook], ...]:
    groupings = sorted(get_args(Grouping))
    return tuple((grouping, look_from_dict(saved[grouping])) for grouping in groupings if grouping in saved)
