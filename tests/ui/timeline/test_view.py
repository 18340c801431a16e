from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.timeline.conftest import Show, click, drag, key_of, look_at, mark_of, selected, settle, wheel

from timeline_gui.core.brush import Brush
from timeline_gui.core.generate import generate
from timeline_gui.core.model import Batch
from timeline_gui.session.session import Session
from timeline_gui.ui.timeline.cell_words import cell_in_words
from timeline_gui.ui.timeline.painting import AXIS_HEIGHT
from timeline_gui.ui.timeline.pane import TimelinePane
from timeline_gui.ui.timeline.view import TimelineView

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SPACE = QPoint(500, 440)
"""A point of the canvas where nothing is."""


def second_at(timeline: TimelineView, x: float) -> float:
    settle(timeline)
    return timeline.picture().scale.seconds(x)


def width(session: Session) -> float:
    left, right = session.view.range
    return right - left


# Wheel and pinch


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, CTRL])
def test_the_wheel_zooms_at_the_pointer(
    timeline: TimelineView, session: Session, modifier: Qt.KeyboardModifier
) -> None:
    before, under = width(session), second_at(timeline, 300)

    wheel(timeline, QPointF(300, 200), 120, modifier=modifier)

    assert width(session) == pytest.approx(before / 1.25)
    assert second_at(timeline, 300) == pytest.approx(under)
    wheel(timeline, QPointF(300, 200), -120, modifier=modifier)
    assert width(session) == pytest.approx(before)


def test_shift_and_wheel_or_a_sideways_wheel_pans(timeline: TimelineView, session: Session) -> None:
    before, left = width(session), session.view.range[0]

    wheel(timeline, QPointF(300, 200), -120, modifier=SHIFT)
    moved = session.view.range[0]
    wheel(timeline, QPointF(300, 200), x=-120)

    assert left < moved < session.view.range[0]
    assert width(session) == pytest.approx(before)


def test_in_lanes_the_wheel_scrolls_and_only_ctrl_zooms(timeline: TimelineView, session: Session) -> None:
    session.view.set_grouping("actor")
    timeline.window().resize(1000, 250)
    settle(timeline)
    before = session.view.range
    assert timeline.scroll_room > 0

    wheel(timeline, QPointF(300, 200), -120)

    assert timeline.scroll == pytest.approx(min(72, timeline.scroll_room))
    assert session.view.range == before
    under = second_at(timeline, 300 - 150)
    wheel(timeline, QPointF(300, 200), 120, modifier=CTRL)
    assert width(session) < before[1] - before[0]
    assert second_at(timeline, 300 - 150) == pytest.approx(under)


def test_a_pinch_zooms_at_the_pointer(timeline: TimelineView, session: Session) -> None:
    before, under, at = width(session), second_at(timeline, 300), QPointF(300, 200)
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        at,
        0.25,
        QPointF(),
    )

    QApplication.sendEvent(timeline.viewport(), pinch)

    assert width(session) == pytest.approx(before / 1.25)
    assert second_at(timeline, 300) == pytest.approx(under)


# Drags


@pytest.mark.parametrize("button", [Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton])
def test_a_drag_on_empty_space_takes_the_time_along(
    timeline: TimelineView, session: Session, button: Qt.MouseButton
) -> None:
    before, under = width(session), second_at(timeline, 500)

    drag(timeline, SPACE, SPACE - QPoint(100, 0), button=button)

    assert second_at(timeline, 400) == pytest.approx(under, rel=1e-6)
    assert width(session) == pytest.approx(before)
    assert not selected(session)


def test_shift_and_drag_brushes_a_span_and_selects_what_lies_in_it(timeline: TimelineView, session: Session) -> None:
    look_at(timeline, session, "2021", "2023")
    scale = timeline.picture().scale

    drag(timeline, QPoint(round(scale.x(1640995200)), 440), QPoint(round(scale.x(1672531200)), 440), SHIFT)

    assert timeline.brushing.brush is not None
    assert (timeline.brushing.brush.top, timeline.brushing.brush.bottom) == (None, None)
    assert selected(session) == {"River Guard blocks the dam", "Talks at the lake", "Drought in the south"}


def test_a_brush_over_rows_takes_only_what_stands_in_them(timeline: TimelineView, session: Session) -> None:
    look_at(timeline, session, "2021", "2023")
    talks = mark_of(timeline, session, "Talks")

    drag(timeline, QPoint(1, talks.y() - 12), QPoint(840, talks.y() + 12), SHIFT)

    keys = session.columns.events.key.tolist()
    in_row = {key for key in keys if (at := timeline.mark_point(key)) is not None and abs(at.y() - talks.y()) <= 12}
    assert set(session.view.selection.tolist()) == in_row
    assert len(in_row) < 6
    assert timeline.brushing.brush is not None
    assert timeline.brushing.brush.top == pytest.approx(talks.y() - 12 - AXIS_HEIGHT)


def test_a_drag_on_the_axis_brushes_and_a_click_takes_the_brush_away(timeline: TimelineView, session: Session) -> None:
    before = session.view.range
    drag(timeline, QPoint(200, 30), QPoint(400, 30))
    assert timeline.brushing.brush is not None
    assert session.view.range == before
    kept = session.view.selection.tolist()

    click(timeline, SPACE)

    assert timeline.brushing.brush is None
    assert session.view.selection.tolist() == kept


# Clicks


def test_clicks_select_one_toggle_and_take_all_between(timeline: TimelineView, session: Session) -> None:
    click(timeline, mark_of(timeline, session, "Anna Berg opens"))
    assert selected(session) == {"Anna Berg opens the dam"}

    click(timeline, mark_of(timeline, session, "Talks"), CTRL)
    assert selected(session) == {"Anna Berg opens the dam", "Talks at the lake"}
    click(timeline, mark_of(timeline, session, "Anna Berg opens"), CTRL)
    assert selected(session) == {"Talks at the lake"}

    click(timeline, mark_of(timeline, session, "Anna Berg opens"))
    click(timeline, mark_of(timeline, session, "Talks"), SHIFT)
    between = ("Anna Berg opens the dam", "Drought in the south", "River Guard blocks the dam", "Talks at the lake")
    assert selected(session) == set(between)
    assert session.view.current == key_of(session, "Anna Berg opens")

    click(timeline, SPACE)
    assert not selected(session)


def test_a_click_on_a_label_selects_its_event(timeline: TimelineView, session: Session) -> None:
    rect = timeline.rect_of(key_of(session, "Talks"))
    assert rect is not None

    click(timeline, QPoint(round(rect.right()) - 12, round(rect.center().y())))

    assert selected(session) == {"Talks at the lake"}


def test_a_double_click_fits_the_event(timeline: TimelineView, session: Session) -> None:
    at = mark_of(timeline, session, "Talks")

    QTest.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    left, right = session.view.range
    assert left < 1652140800 < 1652227199 < right
    assert right - left < 31 * 86400


def test_where_events_are_counted_a_click_selects_those_of_a_bin_and_a_double_click_goes_there(
    shown: Callable[[Batch], TimelinePane],
) -> None:
    pane = shown(generate(1500))
    timeline, view = pane.timeline, pane.timeline.session.view
    view.set_grouping("category")
    settle(timeline)
    picture = timeline.picture()
    lane = picture.layout.lanes[1]
    counts = picture.rows[lane.index]
    at = int(counts.total.argmax())
    x, y = picture.scale.x(float(counts.edges[at : at + 2].mean())), lane.y + lane.height / 2
    point = (timeline.canvas_rect().topLeft() + QPointF(x, y)).toPoint()
    cell = picture.cell(x, y)
    assert cell is not None

    click(timeline, point)
    assert len(view.selection) == cell.exact + cell.vague
    assert str(len(view.selection)) in cell_in_words(timeline.picture(), view, cell)
    names = [view.columns.actors[at].name for at in range(len(view.columns.actors))]
    positions = view.columns.positions(view.selection)
    most = max(
        names,
        key=lambda name: sum(name == names[a] for p in positions for a in view.columns.actors_of_event.of(int(p))),
    )
    (with_whom,) = [
        line for line in cell_in_words(timeline.picture(), view, cell).splitlines() if line.startswith("Mostly with")
    ]
    assert with_whom.startswith(f"Mostly with {most} (")

    QTest.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert view.range == (cell.left, cell.right)


def test_a_double_click_on_empty_space_moves_nothing(timeline: TimelineView, session: Session) -> None:
    before = session.view.range
    QTest.mouseDClick(timeline.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, SPACE)
    assert session.view.range == before


# Keys


def test_up_and_down_go_from_row_to_row(timeline: TimelineView, session: Session) -> None:
    session.view.select([key_of(session, "Plan")])
    before = mark_of(timeline, session, "Plan").y()

    QTest.keyClick(timeline, Qt.Key.Key_Down)
    (title,) = selected(session)
    assert mark_of(timeline, session, title).y() > before
    QTest.keyClick(timeline, Qt.Key.Key_Up)
    (title,) = selected(session)
    assert mark_of(timeline, session, title).y() == before


def test_without_a_current_event_down_begins_with_the_first(timeline: TimelineView, session: Session) -> None:
    QTest.keyClick(timeline, Qt.Key.Key_Down)
    assert len(selected(session)) == 1


def test_space_takes_the_current_event_out(timeline: TimelineView, session: Session) -> None:
    session.view.select([key_of(session, "Plan"), key_of(session, "Talks")], key_of(session, "Talks"))
    QTest.keyClick(timeline, Qt.Key.Key_Space)
    assert selected(session) == {"Plan for a dam is published"}


# Moving


def test_keys_zoom_around_the_current_event(timeline: TimelineView, session: Session) -> None:
    session.view.select([key_of(session, "Talks")])
    before = mark_of(timeline, session, "Talks").x()

    timeline.zoom_at(2.0)
    settle(timeline)

    assert mark_of(timeline, session, "Talks").x() == pytest.approx(before, abs=1)


def test_a_fit_glides_and_ends_where_it_was_asked_for(timeline: TimelineView, session: Session, qtbot: QtBot) -> None:
    look_at(timeline, session, "2022-05", "2022-05")

    session.view.fit()

    assert timeline.picture().scale.left != pytest.approx(session.view.range[0])
    qtbot.waitUntil(lambda: timeline.picture().scale.left == session.view.range[0], timeout=2000)
    assert timeline.picture().scale.seconds(timeline.picture().scale.width) == pytest.approx(session.view.range[1])


def test_a_press_ends_a_glide_at_once(timeline: TimelineView, session: Session) -> None:
    look_at(timeline, session, "2022-05", "2022-05")
    session.view.fit()

    click(timeline, SPACE)

    assert timeline.picture().scale.left == session.view.range[0]


def test_the_view_box_says_what_is_in_view_and_may_be_told(timeline: TimelineView, session: Session) -> None:
    box = timeline._stage.box
    look_at(timeline, session, "2022", "2022")
    assert box.viewRange()[0] == pytest.approx(session.view.range)

    box.setXRange(1.6e9, 1.7e9, padding=0)

    assert session.view.range == pytest.approx((1.6e9, 1.7e9))


def test_the_current_event_is_scrolled_into_view_in_lanes(timeline: TimelineView, session: Session) -> None:
    session.view.set_grouping("actor")
    timeline.window().resize(1000, 250)
    settle(timeline)

    session.view.select([key_of(session, "River Guard blocks")])

    assert mark_of(timeline, session, "River Guard blocks").y() < 250
    session.view.set_grouping("none")
    assert timeline.scroll == 0


def test_an_event_out_of_view_has_no_place(timeline: TimelineView, session: Session) -> None:
    look_at(timeline, session, "1999", "1999")
    assert timeline.rect_of(key_of(session, "Talks")) is None
    assert timeline.mark_point(key_of(session, "Talks")) is None


def test_labels_are_told_where_they_stand(timeline: TimelineView, session: Session) -> None:
    rect = timeline.rect_of(key_of(session, "Talks"))
    assert rect is not None
    assert sum(rect.contains(label) for label in timeline.label_rects()) == 1


def test_new_rows_are_drawn_and_the_brush_goes(timeline: TimelineView, session: Session) -> None:
    timeline.brushing.show(Brush(1.6e9, 1.7e9))

    session.columns_changed.emit()

    assert timeline.brushing.brush is None
    assert len(timeline.picture().layout.placed) == 6


def test_hovering_tells_the_event_and_then_that_there_is_none(
    timeline: TimelineView, session: Session, qtbot: QtBot
) -> None:
    at = mark_of(timeline, session, "Talks")
    with qtbot.waitSignal(timeline.hovered) as entered:
        QTest.mouseMove(timeline.viewport(), at)
    with qtbot.waitSignal(timeline.hovered) as left:
        QTest.mouseMove(timeline.viewport(), SPACE)

    assert entered.args is not None
    assert entered.args[0] == key_of(session, "Talks")
    assert left.args is not None
    assert left.args[0] is None


def test_a_document_without_events_has_an_axis_all_the_same(show: Show, empty_session: Session) -> None:
    timeline = show(empty_session).timeline

    picture = timeline.picture()

    assert picture.axis.upper
    assert not picture.layout.placed
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(timeline, key)
    assert not timeline.grab().isNull()
