"""The Window menu: the panes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    return {
        "new_window": window.window_requested.emit,
        "next_pane": lambda: _next_pane(window),
        "reset_layout": window.reset_layout,
    }


def _next_pane(window: "MainWindow") -> None:
    around: tuple[QWidget, ...] = (
        window.timeline,
        window.overview,
        window.timeline.headers,
        window.table.view,
        window.detail,
        window.actors.tree,
        window.find_box.edit,
    )
    panes = [pane for pane in around if pane.isVisible()]
    focused = window.focusWidget() or window
    here = next((i for i, pane in enumerate(panes) if pane.hasFocus()), -1)
    if here < 0:
        here = next((i for i, pane in enumerate(panes) if pane.isAncestorOf(focused)), -1)
    panes[(here + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)
