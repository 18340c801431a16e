"""What a screen reader finds on the timeline, and what it is told."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, key_of

from timeline_gui.core.filters import Filter
from timeline_gui.ui.main_window import MainWindow

NAME = QAccessible.Text.Name


def timeline_of(window: MainWindow) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(window.timeline)
    assert found is not None
    return found


def items(window: MainWindow) -> dict[str, QAccessibleInterface]:
    """The events that are told, by their words."""
    timeline = timeline_of(window)
    children = [timeline.child(at) for at in range(timeline.childCount())]
    return {child.text(NAME): child for child in children if child and child.role() == QAccessible.Role.ListItem}


def test_the_timeline_is_a_list_of_events(window: MainWindow) -> None:
    assert timeline_of(window).role() == QAccessible.Role.List
    found = items(window)
    (words,) = (words for words in found if "meets Lavrov in Moscow" in words)
    assert "22 June 2023" in words
    assert "Qatar" in words
    assert len(found) == 17


def test_an_item_stands_where_its_event_is_drawn(window: MainWindow) -> None:
    key = key_of(window, "meets Lavrov in Moscow")
    point = window.timeline.mark_point(key)
    assert point is not None
    at = window.timeline.mapToGlobal(point.toPoint())
    (item,) = (item for words, item in items(window).items() if "meets Lavrov in Moscow" in words)
    assert item.rect().contains(at)
    assert "meets Lavrov in Moscow" in timeline_of(window).childAt(at.x(), at.y()).text(NAME)


def test_selection_and_focus_are_told(window: MainWindow) -> None:
    window.timeline.setFocus()
    QTest.keyClick(window.timeline, Qt.Key.Key_End)
    chosen = [item for item in items(window).values() if item.state().selected]
    assert len(chosen) == 1
    assert timeline_of(window).focusChild().text(NAME) == chosen[0].text(NAME)


def test_only_what_is_drawn_is_told(window: MainWindow) -> None:
    timeline_of(window).childCount()
    window.session.view.set_filter(Filter(categories=("Agreement",)))
    QApplication.processEvents()
    assert len(items(window)) == 2


@pytest.fixture
def listening() -> Iterator[None]:
    """A screen reader runs: Qt asks each widget at once, even while it is built."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.mark.usefixtures("listening")
def test_windows_come_and_go_under_a_screen_reader(open_app: Open) -> None:
    for _ in range(3):
        window = open_app()
        assert items(window)
        window.timeline.setFocus()
        QTest.keyClick(window.timeline, Qt.Key.Key_Right)
        QTest.keyClick(window.timeline, Qt.Key.Key_End)
        window.session.view.set_filter(Filter(categories=("Agreement",)))
        QApplication.processEvents()
        assert len(items(window)) == 2
        window.close()
        QApplication.processEvents()
        gc.collect()


def test_filter_finds_and_selection_are_announced_once_they_rest(window: MainWindow, qtbot: QtBot) -> None:
    announcements = window.announcements
    view = window.session.view
    qtbot.waitUntil(lambda: not announcements.is_due)
    with qtbot.waitSignal(announcements.announced) as said:
        view.set_filter(Filter(categories=("Meeting",)))
        view.set_filter(Filter(categories=("Agreement",)))
    assert said.args == ["2 of 20 events match"]
    with qtbot.waitSignal(announcements.announced) as said:
        view.set_filter(Filter())
        view.find("children")
    assert said.args is not None
    assert said.args[0].startswith("20 of 20 events match. ")
    assert said.args[0].endswith("finds")
    with qtbot.waitSignal(announcements.announced) as said:
        view.select([key_of(window, "meets Lavrov in Moscow")])
    assert said.args is not None
    assert said.args[0].endswith("22 June 2023")
