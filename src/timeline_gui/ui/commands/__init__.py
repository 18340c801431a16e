"""What the actions do: a module a menu, each a function that gives a handler for every action of its menu."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_gui.ui.commands import document, edit, editing, help, panes, picture, timeline, view

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow

Handlers = dict[str, Callable[[], object]]


def handlers(window: "MainWindow") -> Handlers:
    """A handler for each action of the window, by name."""
    menus = (document, picture, edit, editing, view, timeline, panes, help)
    return {name: handler for menu in menus for name, handler in menu.handlers(window).items()}
