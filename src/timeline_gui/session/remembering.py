"""A document is found again as it was left: its view is kept in the settings, for looking is not an edit."""

from dataclasses import replace

from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings
from timeline_gui.session.views import captured, show


def remember_view(session: Session, settings: Settings) -> None:
    """Keep how the open document is looked at; what is selected is a matter of the moment."""
    if session.path is not None:
        settings.set_view(session.path, replace(captured(session.view), selection=()))
        settings.last = session.path


def restore_view(session: Session, settings: Settings) -> None:
    """Look at the open document as before, as far as what was asked for still exists."""
    saved = settings.view(session.path) if session.path is not None else None
    if saved is not None:
        show(session.view, saved, glide=False)
