"""The Edit menu: steps back and forth, the selection, and finding."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    session, view = window.session, window.session.view

    def escape() -> None:
        """Takes away one thing at a time: the brush, the selection, the finds."""
        if window.timeline.brushing.brush is not None:
            window.timeline.brushing.show(None)
        elif len(view.selection):
            view.clear_selection()
        else:
            view.find("")

    settle = window.detail.settle

    def find() -> None:
        window.find_box.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        window.find_box.edit.selectAll()

    return {
        "undo": session.undo,
        "redo": session.redo,
        "copy_text": window.detail.copy_as_text,
        "select_all": view.select_shown,
        "clear_selection": escape,
        "find": find,
        "find_slash": find,
        "split_event": lambda: settle(window.splitting.split_event),
        "merge": lambda: settle(window.merging.merge),
        "sources": lambda: settle(lambda: show_sources(window)),
        "terms": lambda: settle(lambda: _show_terms(window)),
        "find_duplicates": lambda: settle(window.merging.find_duplicates),
    }


def _show_terms(window: "MainWindow") -> None:
    """Show the places, tags and categories; there is one such dialog."""
    from timeline_gui.ui.dialogs.terms import Terms

    dialog = window.findChild(Terms)
    if not isinstance(dialog, Terms):
        dialog = Terms(window.session, window.detail.commit, window.actions_["undo"], window.theme, window)
    dialog.show()
    dialog.refresh()
    dialog.raise_()
    dialog.activateWindow()


def show_sources(window: "MainWindow", source_id: str = "", quote: str = "") -> None:
    """Show the sources and their texts, or a quote in the text of one; there is one such dialog."""
    from timeline_gui.ui.sources.dialog import Sources

    dialog = window.findChild(Sources)
    if not isinstance(dialog, Sources):
        dialog = Sources(window.session, window.detail.commit, window.actions_["undo"], window.theme, window)
    dialog.show()
    dialog.refresh()
    if source_id:
        dialog.look_at(source_id, quote)
    dialog.raise_()
    dialog.activateWindow()
