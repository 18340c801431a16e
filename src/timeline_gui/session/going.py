"""Going from event to event, from find to find and to a date: what is selected and the range follow each other."""

import numpy as np

from timeline_gui.core import spans
from timeline_gui.core.edtf import Edtf
from timeline_gui.session.view import ViewState


def step(view: ViewState, by: int) -> None:
    """Go to the next (1) or previous (-1) shown event; from none, to the first or last."""
    shown = np.flatnonzero(view.shown)
    if len(shown):
        at = view.columns.position(view.current) if view.current is not None else None
        if at is None:
            row = 0 if by > 0 else len(shown) - 1
        elif by > 0:
            row = min(int(np.searchsorted(shown, at, side="right")), len(shown) - 1)
        else:
            row = max(int(np.searchsorted(shown, at)) - 1, 0)
        to_event(view, int(view.columns.events.key[shown[row]]))


def step_to_end(view: ViewState, last: bool) -> None:
    """Go to the first or the last shown event."""
    shown = np.flatnonzero(view.shown)
    if len(shown):
        to_event(view, int(view.columns.events.key[shown[-1 if last else 0]]))


def step_hit(view: ViewState, by: int) -> None:
    """Go to the next (1) or previous (-1) find, round at the ends."""
    if not len(view.hits):
        return
    hit = (view.hit + by) % len(view.hits) if view.hit >= 0 or by > 0 else len(view.hits) - 1
    to_event(view, int(view.hits[hit]))
    view.set_hit(hit)


def to_event(view: ViewState, key: int) -> None:
    """Select one event and bring it into view."""
    view.select([key])
    centre_on(view, key)


def centre_on(view: ViewState, key: int) -> None:
    """Move the range, its width kept, so that an event is in view; nothing moves where it already is."""
    position = view.columns.position(key)
    if position is None:
        return
    mask = np.zeros(len(view.columns), dtype=bool)
    mask[position] = True
    extent = view.extent(mask)
    if extent is not None:
        view.set_range(*spans.centred_on(view.range, extent), glide=True)


def to_selection(view: ViewState) -> None:
    """Look at the selected events, with some air on both sides."""
    mask = np.zeros(len(view.columns), dtype=bool)
    mask[view.selected] = True
    view.fit(mask)


def to_date(view: ViewState, date: Edtf) -> None:
    """Look at a date, with as much around it as it is long; one without any bound moves nothing."""
    span = spans.of_date(date)
    if span is not None:
        view.set_range(*span, glide=True)
