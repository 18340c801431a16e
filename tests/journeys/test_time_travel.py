"""Brush by hand and by keys, look around an event, go to a date, compare two events."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QInputDialog
from tests.journeys.conftest import click_event, drag, key_of, shown_titles

from timeline_gui.core.brush import Brush
from timeline_gui.core.civil import seconds
from timeline_gui.core.filters import Filter
from timeline_gui.ui.dialogs.go_to_date import GoToDate
from timeline_gui.ui.main_window import MainWindow

SHIFT, ALT = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.AltModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
MAY_BEGINS = (seconds(2024, 5), seconds(2024, 6))


def at(window: MainWindow, second: float, y: float = 30) -> QPointF:
    """A point of the timeline over a second; y 30 lies on the axis."""
    return QPointF(window.timeline.canvas_rect().left() + window.timeline.picture().scale.x(second), y)


def brush(window: MainWindow) -> Brush:
    assert window.timeline.brushing.brush is not None
    return window.timeline.brushing.brush


def test_a_drag_on_the_axis_brushes_whole_units_and_selects_what_surely_lies_there(window: MainWindow) -> None:
    window.session.view.set_range(seconds(2023, 7), seconds(2024, 10))
    near = 20 * 3600  # away from the beginning of a day

    drag(window, at(window, seconds(2024, 4, 1) + near), at(window, seconds(2024, 5, 1) - near))

    made = brush(window)
    assert made.left % 86400 == 0
    assert made.right % 86400 == 0
    assert abs(made.left - seconds(2024, 4, 1)) <= 3 * 86400


def test_an_edge_is_dragged_and_the_other_stays(window: MainWindow) -> None:
    window.session.view.set_range(seconds(2024), seconds(2024, 10))
    window.timeline.brushing.show(Brush(*map(float, MAY_BEGINS)))

    drag(window, at(window, MAY_BEGINS[1], 200), at(window, seconds(2024, 8, 5), 200))

    assert brush(window).left == MAY_BEGINS[0]
    assert abs(brush(window).right - seconds(2024, 8, 5)) <= 3 * 86400
    assert brush(window).right % 86400 == 0
    assert key_of(window, "Sheikh Tamim meets Putin") in window.session.view.selection
    drag(window, at(window, MAY_BEGINS[0]), at(window, seconds(2024, 8, 20)))
    assert brush(window).left == pytest.approx(seconds(2024, 8, 5), abs=3 * 86400)
    assert brush(window).left < brush(window).right


def test_a_click_on_an_edge_leaves_the_brush_as_it_is(window: MainWindow) -> None:
    window.session.view.set_range(seconds(2024), seconds(2024, 10))
    window.timeline.brushing.show(Brush(*map(float, MAY_BEGINS)))
    before = brush(window)

    point = at(window, MAY_BEGINS[1], 30).toPoint()
    QTest.mouseClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    assert brush(window) == before


def test_keys_begin_widen_and_narrow_a_brush_and_esc_takes_it_away(window: MainWindow) -> None:
    click_event(window, "Deal on exchange of 48 children")
    window.timeline.setFocus()
    QTest.keyClick(window.timeline, Qt.Key.Key_Right, SHIFT)
    first = brush(window)
    assert first.left <= seconds(2024, 4)
    assert first.right >= seconds(2024, 5)
    assert key_of(window, "Deal on exchange of 48 children") in window.session.view.selection

    QTest.keyClick(window.timeline, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(window.timeline, Qt.Key.Key_Left, SHIFT)
    wider = brush(window)
    assert wider.left < first.left
    assert wider.right > first.right
    QTest.keyClick(window.timeline, Qt.Key.Key_Left, SHIFT | CONTROL)
    QTest.keyClick(window.timeline, Qt.Key.Key_Right, SHIFT | CONTROL)
    assert brush(window) == first

    QTest.keyClick(window.timeline, Qt.Key.Key_Escape)
    assert window.timeline.brushing.brush is None


def test_the_bar_tells_sure_from_possible_and_its_filter_asks_for_the_same(window: MainWindow) -> None:
    window.timeline.brushing.show(Brush(seconds(2024, 7), seconds(2024, 7, 20)))
    bar = window.timeline_pane._brush_bar
    window.timeline.brushing.select()

    assert "more possibly" in bar.text.text()
    assert "1–19 Jul 2024" in bar.text.text()
    sure = set(window.session.view.selection.tolist())
    QTest.mouseClick(bar.filter, Qt.MouseButton.LeftButton)

    view = window.session.view
    assert (view.filter.start, view.filter.end) == ("2024-07-01", "2024-07-19")
    on_axis = view.columns.on_axis
    assert set(view.columns.events.key[(view.answers == 2) & on_axis].tolist()) == sure


def test_what_happened_around_an_event_is_a_filter_with_a_chip(window: MainWindow) -> None:
    click_event(window, "Deal on exchange of 48 children")

    window.actions_["around_7"].trigger()

    view = window.session.view
    assert (view.filter.start, view.filter.end) == ("2024-03-25", "2024-05-07")
    assert any("Deal on exchange" in title for title in shown_titles(window))
    assert not any("109 captives" in title for title in shown_titles(window))
    (chip,) = window.filter_bar.chips
    QTest.mouseClick(chip.cross, Qt.MouseButton.LeftButton)
    assert view.filter == Filter()


def test_any_number_of_days_can_be_asked_for(window: MainWindow) -> None:
    click_event(window, "Al Khulaifi and Lavrov meet")
    window.actions_["around_other"].trigger()
    dialog = window.findChild(QInputDialog)
    assert dialog is not None
    dialog.setIntValue(10)
    dialog.accept()

    assert window.session.view.filter.start == "2024-07-20"


def test_an_event_without_a_date_has_nothing_around_it(window: MainWindow) -> None:
    window.actions_["around_3"].trigger()
    assert not window.session.view.filter
    assert "Select an event" in window.messages.text


def test_a_date_in_words_is_understood_while_typing_and_gone_to(window: MainWindow) -> None:
    window.actions_["go_to_date"].trigger()
    dialog = window.findChild(GoToDate)
    assert dialog is not None
    QTest.keyClicks(dialog.field, "25 December")
    assert dialog.date is None
    assert "which year?" in dialog._understood.text()
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "XXXX-12-25")
    assert dialog.date is None
    assert "no place on the axis" in dialog._understood.text()
    dialog.field.clear()
    QTest.keyClicks(dialog.field, "June 2023")
    assert "2023-06" in dialog._understood.text()
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    QApplication.processEvents()

    left, right = window.session.view.range
    assert left < seconds(2023, 6) < seconds(2023, 7) < right
    assert right - left < 90 * 86400


def test_two_selected_events_have_a_distance(window: MainWindow) -> None:
    click_event(window, "Deal on exchange of 48 children")
    click_event(window, "Al Khulaifi and Lavrov meet", CONTROL)

    assert "between 91 and 120 days apart" in window.status._selected.text()
