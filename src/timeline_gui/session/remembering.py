"""A document is found again as it was left: its view is kept in the settings, for the file stays as it is."""

from contextlib import suppress

import numpy as np

from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.edtf import EdtfError
from timeline_gui.session.session import Session
from timeline_gui.session.settings import SavedView, Settings


def remember_view(session: Session, settings: Settings) -> None:
    """Keep how the open document is looked at."""
    if session.path is not None:
        view = session.view
        settings.set_view(session.path, SavedView(*view.range, view.grouping, view.others, view.filter))
        settings.last = session.path


def restore_view(session: Session, settings: Settings) -> None:
    """Look at the open document as before, as far as what was asked for still exists."""
    saved = settings.view(session.path) if session.path is not None else None
    if saved is None:
        return
    view = session.view
    view.set_grouping("actor" if saved.grouping == "actor" else "none")
    view.set_others("dim" if saved.others == "dim" else "hide")
    known = {actor.id for actor in session.columns.actors}
    if known.issuperset(saved.filter.actors):
        with suppress(EdtfError):  # the settings were changed by hand; the document opens without a filter
            view.set_filter(saved.filter)
    if np.isfinite([saved.left, saved.right]).all() and NEVER < saved.left < saved.right < ALWAYS:
        view.set_range(saved.left, saved.right)
