"""The lane headers by mouse and keys."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.ui.timeline.conftest import key_of

from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.header_painting import name_lines
from timeline_gui.ui.timeline.headers import LaneHeaders
from timeline_gui.ui.timeline.pane import TimelinePane

LEFT, NONE, ALT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def headers(pane: TimelinePane, session: Session) -> LaneHeaders:
    session.view.set_grouping("actor")
    QApplication.processEvents()
    pane.timeline.headers.setFocus()
    return pane.timeline.headers


def names(session: Session) -> list[str]:
    return [entry.label for entry in session.view.lanes.entries]


def middle(headers: LaneHeaders, key: str) -> QPoint:
    return headers.rect_of(key).center().toPoint()


def drag(headers: LaneHeaders, start: QPoint, end: QPoint) -> None:
    QTest.mousePress(headers, LEFT, NONE, start)
    for step in range(1, 5):
        QTest.mouseMove(headers, start + (end - start) * step / 4)
    QTest.mouseRelease(headers, LEFT, NONE, end)


def test_headers_are_there_where_events_are_grouped(pane: TimelinePane, session: Session) -> None:
    assert not pane.timeline.headers.isVisible()

    session.view.set_grouping("category")

    assert pane.timeline.headers.isVisible()
    assert pane.timeline.canvas_rect().left() == pane.timeline.headers.width()


def test_the_arrow_at_the_right_folds_and_a_double_click_too(headers: LaneHeaders, session: Session) -> None:
    rect = headers.rect_of("sudland")
    QTest.mouseClick(headers, LEFT, NONE, QPoint(int(rect.right()) - 12, int(rect.top()) + 14))
    assert session.view.lane_look.folded == ("sudland",)
    assert headers.rect_of("sudland").height() < 30

    QTest.mouseDClick(headers, LEFT, NONE, middle(headers, "sudland"))
    assert session.view.lane_look.folded == ()


def test_the_arrow_at_the_left_opens_a_body_to_its_officials(headers: LaneHeaders, session: Session) -> None:
    rect = headers.rect_of("norland")

    QTest.mouseClick(headers, LEFT, NONE, QPoint(8, int(rect.top()) + 14))

    at = names(session).index("Norland")
    assert set(names(session)[at + 1 : at + 3]) == {"Émile Sand", "Anna Berg"}


def test_a_lane_is_dragged_to_another_place(headers: LaneHeaders, session: Session) -> None:
    assert names(session) == ["Norland", "Sudland", "Lake Union", "River Guard"]
    target = headers.rect_of("norland").topLeft().toPoint() + QPoint(40, 6)

    drag(headers, middle(headers, "union"), target)

    assert names(session) == ["Lake Union", "Norland", "Sudland", "River Guard"]


def test_keys_walk_fold_move_open_and_hide(headers: LaneHeaders, session: Session) -> None:
    QTest.keyClick(headers, Qt.Key.Key_Down)
    assert headers.focused == "sudland"
    QTest.keyClick(headers, Qt.Key.Key_Space)
    assert session.view.lane_look.folded == ("sudland",)
    QTest.keyClick(headers, Qt.Key.Key_Return)
    assert session.view.lane_look.folded == ()

    QTest.keyClick(headers, Qt.Key.Key_Up, ALT)
    assert names(session)[:2] == ["Sudland", "Norland"]
    QTest.keyClick(headers, Qt.Key.Key_Down, ALT)
    assert names(session)[:2] == ["Norland", "Sudland"]

    QTest.keyClick(headers, Qt.Key.Key_Home)
    QTest.keyClick(headers, Qt.Key.Key_Right)
    assert "Anna Berg" in names(session)
    QTest.keyClick(headers, Qt.Key.Key_Left)
    assert "Anna Berg" not in names(session)

    QTest.keyClick(headers, Qt.Key.Key_H)
    assert names(session) == ["Sudland", "Lake Union", "River Guard"]
    assert headers.focused == "sudland"


def test_a_click_on_the_title_shows_what_is_hidden(headers: LaneHeaders, session: Session) -> None:
    headers.hide_lane("norland")
    headers.hide_lane("union")
    assert session.view.lanes.hidden == 2

    QTest.mouseClick(headers, LEFT, NONE, QPoint(30, 36))

    assert names(session) == ["Norland", "Sudland", "Lake Union", "River Guard"]


def test_the_menu_of_a_lane_filters_and_moves(headers: LaneHeaders, session: Session) -> None:
    actions = {action.text(): action for action in headers.menu("norland").actions()}
    assert not actions["Move up"].isEnabled()

    actions["Move down"].trigger()
    actions["Only this actor"].trigger()

    assert session.view.lane_look.order[:2] == ("sudland", "norland")
    assert session.view.filter.actors == ("norland",)


def test_lanes_of_the_event_under_the_pointer_are_marked(
    headers: LaneHeaders, pane: TimelinePane, session: Session
) -> None:
    before = headers.grab(headers.rect_of("union").toRect()).toImage()
    point = pane.timeline.mark_point(key_of(session, "Talks"))
    assert point is not None

    QTest.mouseMove(pane.timeline.viewport(), QPoint(300, 4))
    QTest.mouseMove(pane.timeline.viewport(), point.toPoint())

    assert headers.grab(headers.rect_of("union").toRect()).toImage() != before


@pytest.mark.parametrize(
    ("name", "two", "lines"),
    [
        ("Qatar", True, ["Qatar"]),
        ("United Nations Security Council", True, ["United Nations", "Security Council"]),
        ("United Nations Security Council", False, ["United Nations S…"]),
        ("Donaudampfschifffahrtsgesellschaft", True, ["Donaudampfschiff…"]),
    ],
)
def test_a_long_name_takes_two_lines_where_there_is_room(theme: Theme, name: str, two: bool, lines: list[str]) -> None:
    room = QFontMetricsF(theme.font("body-medium")).horizontalAdvance("United Nations Se…")
    shown = name_lines(name, "body-medium", room, theme, two=two)
    assert len(shown) == len(lines)
    assert [line.rstrip("…")[:8] for line in shown] == [line.rstrip("…")[:8] for line in lines]
    assert [line.endswith("…") for line in shown] == [line.endswith("…") for line in lines]
