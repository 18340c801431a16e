"""Launch, look around, click an event and read it."""

import sqlite3
from contextlib import closing

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, click_event, drag, key_of, middle

from timeline_gui.core.edtf import parse
from timeline_gui.ui.main_window import MainWindow


def wheel(window: MainWindow, at: QPoint, notches: int, modifier: Qt.KeyboardModifier) -> None:
    timeline = window.timeline
    event = QWheelEvent(
        QPointF(at),
        QPointF(timeline.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline.viewport(), event)


def box_of(window: MainWindow) -> pg.ViewBox:
    (box,) = [item for item in window.timeline.scene().items() if isinstance(item, pg.ViewBox)]
    return box


def detail_text(window: MainWindow) -> str:
    area = window.findChild(QScrollArea, "detail")
    assert area is not None
    words = [label.text() for label in area.findChildren(QLabel) if label.isVisibleTo(area)]
    words += [each.accessibleName() for each in area.findChildren(QWidget) if each.isVisibleTo(area)]
    return "\n".join(words)


def test_the_first_start_shows_the_sample_and_all_of_it(window: MainWindow) -> None:
    assert "Qatar as mediator" in window.windowTitle()
    assert window.session.path is not None
    assert window.session.path.exists()

    picture = window.timeline.picture()
    placed = {item.item.position for item in picture.layout.placed}
    folded = {position for chip in picture.layout.chips for position in chip.positions}
    on_axis = int(window.session.columns.on_axis.sum())
    assert len(placed | folded) == on_axis
    assert window.timeline_pane.shelf.model.rowCount() == len(window.session.columns) - on_axis
    assert (picture.earlier, picture.later) == (0, 0)


def test_the_sample_is_the_persons_own_and_is_never_overwritten(open_app: Open) -> None:
    first = open_app()
    path = first.session.path
    assert path is not None
    first.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE document SET title = 'Mine'")

    second = open_app()

    assert second.session.path == path
    assert "Mine" in second.windowTitle()


def test_x_of_the_one_view_box_is_seconds(window: MainWindow) -> None:
    key = key_of(window, "Lavrov meet in Moscow")
    day = parse("2024-07-30")
    assert day.begin_min is not None
    assert day.end_max is not None

    box = box_of(window)
    there = box.mapViewToScene(pg.Point((day.begin_min + day.end_max) / 2, 0.5))

    point = window.timeline.mark_point(key)
    assert point is not None
    assert there.x() == pytest.approx(point.x(), abs=1.0)


def test_the_wheel_zooms_at_the_pointer(window: MainWindow) -> None:
    view, area = window.session.view, window.timeline.canvas_rect()
    at = QPoint(round(area.left() + area.width() / 4), middle(window).y())
    left, right = view.range
    under = left + (right - left) * (at.x() - area.left()) / area.width()

    wheel(window, at, 2, Qt.KeyboardModifier.NoModifier)

    new_left, new_right = view.range
    assert new_right - new_left == pytest.approx((right - left) / 1.25**2)
    assert new_left + (new_right - new_left) * (at.x() - area.left()) / area.width() == pytest.approx(under, rel=1e-9)
    assert box_of(window).viewRange()[0] == pytest.approx([new_left, new_right])


def test_one_turn_of_the_wheel_never_zooms_and_pans(window: MainWindow) -> None:
    view = window.session.view
    left, right = view.range

    wheel(window, middle(window), 1, Qt.KeyboardModifier.ShiftModifier)

    assert view.range[1] - view.range[0] == pytest.approx(right - left)
    assert view.range[0] != left


def test_in_lanes_the_wheel_scrolls_the_lanes_and_ctrl_zooms(window: MainWindow) -> None:
    window.actions_["group_actor"].trigger()
    window.resize(1600, 700)
    QApplication.processEvents()
    span = window.session.view.range

    wheel(window, middle(window), -2, Qt.KeyboardModifier.NoModifier)
    assert window.session.view.range == span
    assert window.timeline.scroll > 0

    scrolled = window.timeline.scroll
    wheel(window, middle(window), 1, Qt.KeyboardModifier.ControlModifier)
    assert window.session.view.range != span
    assert window.timeline.scroll == scrolled


def test_dragging_empty_space_pans(window: MainWindow) -> None:
    area = window.timeline.canvas_rect()
    left, right = window.session.view.range
    start = QPointF(area.left() + 300, area.bottom() - 20)

    drag(window, start, start + QPointF(-120, 0))

    moved = window.session.view.range[0] - left
    assert moved == pytest.approx(120 * (right - left) / area.width(), rel=0.05)


def test_clicking_an_event_shows_its_participants_figures_and_quote(window: MainWindow) -> None:
    key = click_event(window, "Deal on exchange of 48 children")

    assert window.session.view.current == key
    words = detail_text(window)
    assert "April 2024" in words
    assert "2024-04" in words
    for name in ("Qatar", "Russia", "Ukraine"):
        assert name in words
    assert {"48", "29", "19"} <= set(words.split())
    assert "exchange of 48 children" in words
    assert "Not checked" in words


def test_keys_alone_lead_through_the_story(window: MainWindow, qtbot: QtBot) -> None:
    timeline, view = window.timeline, window.session.view
    timeline.setFocus()

    QTest.keyClick(timeline, Qt.Key.Key_Home)
    first = view.current
    QTest.keyClick(timeline, Qt.Key.Key_Right)
    second = view.current
    QTest.keyClick(timeline, Qt.Key.Key_Left)

    keys = view.columns.events.key.tolist()
    assert (first, second, view.current) == (keys[0], keys[1], keys[0])
    QTest.keyClick(timeline, Qt.Key.Key_End)
    assert view.current == keys[-1]
    QTest.keyClick(timeline, Qt.Key.Key_F)
    assert view.range[1] - view.range[0] < 4 * 366 * 86400
    QTest.keyClick(timeline, Qt.Key.Key_0)
    assert timeline.picture().earlier == 0
    QTest.keyClick(timeline, Qt.Key.Key_Escape)
    assert view.current is None


def test_ctrl_click_adds_and_shift_click_takes_all_between(window: MainWindow) -> None:
    view = window.session.view
    first = click_event(window, "UN vote")
    other = click_event(window, "109 captives", Qt.KeyboardModifier.ControlModifier)
    assert set(view.selection.tolist()) == {first, other}

    click_event(window, "UN vote")
    last = click_event(window, "109 captives", Qt.KeyboardModifier.ShiftModifier)
    columns = view.columns
    between = columns.events.key[columns.position(first) : (columns.position(last) or 0) + 1]
    assert view.selection.tolist() == between.tolist()


def test_double_click_fits_an_event(window: MainWindow) -> None:
    key = key_of(window, "109 captives")
    point = window.timeline.mark_point(key)
    assert point is not None

    QTest.mouseDClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, pos=point.toPoint())

    november = parse("2023-11")
    assert november.begin_min is not None
    assert november.end_max is not None
    left, right = window.session.view.range
    assert left < november.begin_min < november.end_max < right
    assert right - left < 60 * 86400


def test_the_pointer_resting_on_an_event_shows_its_card(window: MainWindow, qtbot: QtBot) -> None:
    key = key_of(window, "109 captives")
    point = window.timeline.mark_point(key)
    assert point is not None

    QTest.mouseMove(window.timeline.viewport(), QPoint(3, 3))
    QTest.mouseMove(window.timeline.viewport(), point.toPoint())

    card = window.timeline_pane.card
    qtbot.waitUntil(card.isVisible)
    own = window.timeline.rect_of(key)
    assert own is not None
    assert not card.geometry().intersects(own.toRect())
    window.timeline.zoom_at(1.25)
    qtbot.waitUntil(lambda: not card.isVisible())
