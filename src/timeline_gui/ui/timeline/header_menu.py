"""The menus of the lane headers: what can be done to one lane, and how all of them are sorted."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from timeline_gui.core.lanes import LaneEntry, Sort
from timeline_gui.session.view import ViewState

if TYPE_CHECKING:
    from timeline_gui.ui.timeline.headers import LaneHeaders


translate = QCoreApplication.translate


def _add(menu: QMenu, text: str, run: Callable[[], object], keys: str = "", *, enabled: bool = True) -> QAction:
    action = menu.addAction(text)
    if keys:
        action.setShortcut(QKeySequence(keys))
    action.setEnabled(enabled)
    action.triggered.connect(lambda _checked=False: run())
    return action


def lane_menu(view: ViewState, headers: "LaneHeaders", key: str) -> QMenu:
    """The menu of one lane, which goes when it is closed."""
    menu, look = _menu(headers), view.lane_look
    keys = [entry.key for entry in view.lanes.entries]
    entry = view.lanes.entries[keys.index(key)]
    tops = [entry.key for entry in view.lanes.entries if not entry.depth]
    if not entry.depth:
        fold = translate("lanes", "Unfold") if key in look.folded else translate("lanes", "Fold to a strip")
        _add(menu, fold, lambda: headers.fold(key), "Space")
        if entry.officials:
            opened = (
                translate("lanes", "Fold the officials back")
                if key in look.opened
                else translate("lanes", "Show the officials")
            )
            _add(menu, opened, lambda: headers.open(key), "Right", enabled=key not in look.folded)
        menu.addSeparator()
        at = tops.index(key)
        _add(
            menu,
            translate("lanes", "Move up"),
            lambda: headers.shift(key, -1),
            "Alt+Up",
            enabled=at > 0,
        )
        _add(
            menu,
            translate("lanes", "Move down"),
            lambda: headers.shift(key, 1),
            "Alt+Down",
            enabled=at + 1 < len(tops),
        )
        _add(menu, translate("lanes", "Hide"), lambda: headers.hide_lane(key), "Del")
        menu.addSeparator()
    only = _only(view, entry)
    if only is not None:
        _add(menu, *only)
    if look.hidden:
        _add(menu, translate("lanes", "Show all lanes"), headers.show_all)
    menu.addSeparator()
    _add_sorts(menu.addMenu(translate("lanes", "Sort lanes")), view)
    return menu


def title_menu(view: ViewState, headers: "LaneHeaders") -> QMenu:
    """The menu of the title over the headers."""
    menu = _menu(headers)
    _add_sorts(menu, view)
    menu.addSeparator()
    _add(
        menu,
        translate("lanes", "Show all lanes"),
        headers.show_all,
        enabled=bool(view.lane_look.hidden),
    )
    return menu


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _add_sorts(menu: QMenu, view: ViewState) -> None:
    def sort(by: Sort) -> None:
        view.set_lane_look(replace(view.lane_look, sort=by))

    choices: tuple[tuple[Sort, str], ...] = (
        ("count", translate("lanes", "By count")),
        ("name", translate("lanes", "By name")),
        ("first", translate("lanes", "By first date")),
        ("own", translate("lanes", "In my own order")),
    )
    for by, text in choices:
        action = _add(menu, text, partial(sort, by))
        action.setCheckable(True)
        action.setChecked(view.lane_look.sort == by)


def _only(view: ViewState, entry: LaneEntry) -> tuple[str, Callable[[], None]] | None:
    """Words and deed of the filter that leaves the events of one lane; there is none for those without an actor."""
    chosen = view.filter
    match view.grouping:
        case "actor" if entry.index >= 0:
            text, found = (
                translate("lanes", "Only this actor"),
                replace(chosen, actors=(view.columns.actors[entry.index].id,)),
            )
        case "category":
            text, found = (
                translate("lanes", "Only this category"),
                replace(chosen, categories=(entry.key,)),
            )
        case "source" if entry.index >= 0:
            text, found = translate("lanes", "Only this source"), replace(chosen, sources=(entry.key,))
        case "place" if entry.index >= 0:
            text, found = translate("lanes", "Only this place"), replace(chosen, places=(entry.key,))
        case "tag" if entry.index >= 0:
            text, found = translate("lanes", "Only this tag"), replace(chosen, tags=(entry.key,))
        case _:
            return None
    return text, lambda: view.set_filter(found)
