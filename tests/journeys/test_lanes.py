"""Lanes in the whole window: by each grouping, folded, hidden and moved."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.journeys.conftest import Open, key_of

from timeline_gui.ui.main_window import MainWindow


def labels(window: MainWindow) -> list[str]:
    return [entry.label for entry in window.session.view.lanes.entries]


@pytest.mark.parametrize(
    ("grouping", "lane"),
    [("actor", "Qatar"), ("category", "Meeting"), ("source", "Qatar"), ("place", ""), ("tag", "")],
)
def test_events_are_grouped_by_each(window: MainWindow, grouping: str, lane: str) -> None:
    window.actions_[f"group_{grouping}"].trigger()
    QApplication.processEvents()

    assert any(lane in label for label in labels(window))
    assert window.timeline.headers.isVisible()
    assert len(window.timeline.picture().layout.lanes) == len(labels(window))


def test_a_lane_is_opened_folded_moved_and_hidden_by_keys_alone(window: MainWindow) -> None:
    window.actions_["group_actor"].trigger()
    QApplication.processEvents()
    headers, view = window.timeline.headers, window.session.view
    current = view.current
    headers.setFocus()

    QTest.keyClick(headers, Qt.Key.Key_Home)
    QTest.keyClick(headers, Qt.Key.Key_Right)
    assert "Al Khulaifi" in " ".join(labels(window))
    assert view.current == current
    QTest.keyClick(headers, Qt.Key.Key_Return)
    assert len(view.lane_look.folded) == 1
    first, second = [entry.key for entry in view.lanes.entries if not entry.depth][:2]
    QTest.keyClick(headers, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert [entry.key for entry in view.lanes.entries if not entry.depth][:2] == [second, first]
    QTest.keyClick(headers, Qt.Key.Key_Delete)
    assert first not in [entry.key for entry in view.lanes.entries]
    window.actions_["show_all_lanes"].trigger()
    assert first in [entry.key for entry in view.lanes.entries]


def test_lanes_are_found_again_as_they_were_left(open_app: Open) -> None:
    first = open_app()
    first.actions_["group_category"].trigger()
    first.actions_["lanes_by_name"].trigger()
    first.timeline.headers.hide_lane("Meeting")
    first.actions_["colour_status"].trigger()
    first.close()

    view = open_app().session.view

    assert (view.grouping, view.colour) == ("category", "status")
    assert (view.lane_look.sort, view.lane_look.hidden) == ("name", ("Meeting",))


def test_the_lanes_of_the_event_under_the_pointer_stand_out(window: MainWindow) -> None:
    window.actions_["group_actor"].trigger()
    window.timeline.setFocus()
    QApplication.processEvents()
    point = window.timeline.mark_point(key_of(window, "Sheikh Mohammed meets Lavrov"))
    assert point is not None
    QTest.mouseMove(window.timeline.viewport(), QPoint(400, 4))
    lanes = {entry.label: entry.key for entry in window.session.view.lanes.entries}
    headers = window.timeline.headers

    def header(key: str) -> QImage:
        return headers.grab(headers.rect_of(key).toRect() & headers.rect()).toImage()

    before = {name: header(key) for name, key in lanes.items()}

    QTest.mouseMove(window.timeline.viewport(), point.toPoint())

    marked = {name for name, key in lanes.items() if header(key) != before[name]}
    assert marked == {"Qatar", "Russia"}


def test_the_key_says_what_colours_mean(window: MainWindow) -> None:
    window.actions_["colour_source"].trigger()

    titles = {source.title for source in window.session.columns.sources}
    assert {button.text() for button in window.key.buttons()} <= titles | {"No source"}
