"""The Help menu: every command by name, keys, and what this program is."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_gui.ui.keymap import Changed, known

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""

    def palette() -> None:
        from timeline_gui.ui.palette.box import open_palette  # asked for by name only

        open_palette(window)

    def keys() -> None:
        from timeline_gui.ui.dialogs.keys import KeysSheet  # asked for by name only

        window.open_dialog(KeysSheet(known(window.settings.keys), change_keys, window.theme, window))

    def change_keys(changed: Changed) -> None:
        window.settings.keys = changed
        window.actions_.set_keys(changed)

    def about() -> None:
        from timeline_gui.ui.dialogs.about import about_box  # asked for by name only

        window.open_dialog(about_box(window))

    return {
        "command_palette": palette,
        "keys": keys,
        "about": about,
    }
