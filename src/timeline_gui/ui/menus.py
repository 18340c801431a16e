"""Menus beside those of the menu bar, from the same actions: what a right-click offers, and colours."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from timeline_gui.core.colouring import TAG
from timeline_gui.session.view import ViewState
from timeline_gui.ui.actions import Actions, translated

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
FIGURE = ("show_detail", "zoom_selection", None, "edit_event", "copy_text", None, "export_figures")
"""On a figure, whose event is selected then."""
OVERVIEW = ("zoom_fit", "zoom_selection", "go_to_date", None, "view_back", "view_forward")


def offer(pane: QWidget, names: Sequence[str | None], actions: Actions, parent: QWidget) -> None:
    """Let a right-click, or the menu key, on a pane offer these actions."""

    def pop_up(at: QPoint) -> None:
        context_menu(names, actions, parent).popup(pane.mapToGlobal(at))

    pane.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    pane.customContextMenuRequested.connect(pop_up)


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


def colour_menu(actions: Actions, view: ViewState, parent: QWidget) -> QMenu:
    """What events can be coloured by."""
    menu = QMenu(parent)
    for name in ("category", "source", "status"):
        menu.addAction(actions[f"colour_{name}"])
    fill_with_tags(menu.addMenu(translated("&Tag")), view)
    return menu


def fill_with_tags(menu: QMenu, view: ViewState) -> None:
    """Offer each time that the menu opens the tags that there are, to colour by."""

    def fill() -> None:
        menu.clear()
        for tag in view.columns.tags:
            action = menu.addAction(tag.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(view.colour == TAG + tag)
            action.triggered.connect(lambda _=False, tag=tag: view.set_colour(TAG + tag))
        if menu.isEmpty():
            menu.addAction(QCoreApplication.translate("menus", "No tags")).setEnabled(False)

    menu.aboutToShow.connect(fill)
