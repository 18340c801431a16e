"""What a right-click offers, from the same actions as the menus: which of them stand where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QMenu, QWidget

from timeline_gui.ui.actions import Actions

EVENT = (
    *("show_detail", "zoom_selection", None),
    *("around_3", "around_7", "around_30", None),
    *("edit_event", "duplicate_events", "delete_events", "event_history", None),
    *("copy_text", "copy_picture", None),
    *("merge", None),
    *("export", "clear_selection"),
)
"""On an event, which is selected then."""
CANVAS = (
    *("new_event", None),
    *("zoom_fit", "zoom_in", "zoom_out", "go_to_date", None),
    *("select_all", "clear_filters", None),
    *("save_view", "export_view", "copy_picture", "print"),
)
"""On empty time."""
OVERVIEW = ("zoom_fit", "zoom_selection", "go_to_date", None, "view_back", "view_forward")


def context_menu(names: Sequence[str | None], actions: Actions, parent: QWidget) -> QMenu:
    """A menu of these actions, None for a line; it goes when it closes."""
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    for name in names:
        if name is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[name])
    return menu
