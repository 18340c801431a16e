"""Whoever can't see the window, or uses no mouse, finds the same in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from timeline_gui.core.filters import Filter
from timeline_gui.session import going
from timeline_gui.ui.main_window import MainWindow

TARGET = 24
GENERIC = {QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.NoRole}


def as_it_starts(_window: MainWindow) -> None:
    pass


def with_an_event_and_a_filter(window: MainWindow) -> None:
    first = window.session.columns.actors[0].id
    window.session.view.set_filter(Filter(actors=(first,), start="2024"))
    going.step_to_end(window.session.view, last=True)


def in_lanes(window: MainWindow) -> None:
    window.actions_["group_actor"].trigger()
    window.find_box.edit.setText("children")


def without_a_match(window: MainWindow) -> None:
    window.session.view.set_filter(Filter(start="1850", end="1851", categories=("Meeting",), surely=True))
    window.session.view.set_show_may(False)


def without_a_document(window: MainWindow) -> None:
    window.actions_["close"].trigger()


STATES = [as_it_starts, with_an_event_and_a_filter, in_lanes, without_a_match, without_a_document]


@pytest.fixture(params=STATES, ids=lambda state: state.__name__)
def seen(request: pytest.FixtureRequest, window: MainWindow) -> list[QWidget]:
    """All visible widgets of the window in one of its states."""
    state: Callable[[MainWindow], None] = request.param
    state(window)
    QApplication.processEvents()
    return [widget for widget in window.findChildren(QWidget) if widget.isVisible()]


def takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None


def test_what_takes_the_focus_has_a_name_and_says_what_it_is(seen: list[QWidget]) -> None:
    for widget in filter(takes_focus, seen):
        known = QAccessible.queryAccessibleInterface(widget)
        assert known is not None
        assert known.text(QAccessible.Text.Name).strip(), f"{widget} has no name"
        assert known.role() not in GENERIC, f"{widget} has only a generic role"


def test_what_is_pressed_is_large_enough_to_hit(seen: list[QWidget]) -> None:
    for widget in seen:
        if isinstance(widget, QAbstractButton | QLineEdit):
            assert min(widget.width(), widget.height()) >= TARGET, f"{widget} is {widget.size()}"
