"""The Help menu: every command by name, keys, and what this program is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_gui.ui.dialogs.about import about_box
from timeline_gui.ui.dialogs.keys import KeysSheet

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""

    def palette() -> None:
        from timeline_gui.ui.palette.box import open_palette  # asked for by name only

        open_palette(window)

    return {
        "command_palette": palette,
        "keys": lambda: window.open_dialog(KeysSheet(window)),
        "about": lambda: window.open_dialog(about_box(window)),
    }
