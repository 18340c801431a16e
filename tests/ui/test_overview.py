from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.conftest import STORY, event

from timeline_gui.core.brush import Brush
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch
from timeline_gui.paint.tokens import LIGHT
from timeline_gui.session.session import Session
from timeline_gui.ui.overview.strip import HEIGHT, Overview
from timeline_gui.ui.theme import Theme

YEAR_2022 = (1640995200.0, 1672531200.0)


@pytest.fixture
def strip(qtbot: QtBot, session: Session, theme: Theme) -> Overview:
    """STORY under a view of 2022."""
    strip = Overview(session, theme)
    qtbot.addWidget(strip)
    strip.resize(1000, HEIGHT)
    strip.show()
    qtbot.waitExposed(strip)
    session.view.set_range(*YEAR_2022)
    return strip


def drag(strip: Overview, start: float, end: float) -> None:
    y = 40
    QTest.mousePress(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(start), y))
    for step in range(1, 5):
        QTest.mouseMove(strip, QPoint(round(start + (end - start) * step / 4), y))
    QTest.mouseRelease(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(round(end), y))


def wheel(strip: Overview, x: float, y: int, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    at = QPointF(x, 40)
    everywhere = QPointF(strip.mapToGlobal(at.toPoint()))
    none, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(at, everywhere, QPoint(), QPoint(0, y), none, modifier, phase, False)
    QApplication.sendEvent(strip, event)


def colours(strip: Overview) -> set[str]:
    image = strip.grab().toImage()
    return {QColor(image.pixel(x, y)).name().upper() for x in range(1000) for y in range(2, 54)}


def test_it_shows_the_whole_document_whatever_is_in_view(strip: Overview, session: Session) -> None:
    before = strip.scale
    drawn = session.columns.on_axis

    assert before.x(float(session.columns.drawn_start[drawn].min())) > 0
    assert before.x(float(session.columns.drawn_end[drawn].max())) < 1000
    session.view.set_range(0, 1e6)
    assert strip.scale == before


def test_the_window_stands_where_the_view_is(strip: Overview, session: Session) -> None:
    window = strip.view_window()
    assert window.left() == pytest.approx(strip.scale.x(YEAR_2022[0]))
    assert window.right() == pytest.approx(strip.scale.x(YEAR_2022[1]))
    assert "2022" in strip.accessibleDescription()
    session.view.set_range(YEAR_2022[0], YEAR_2022[0] + 60)
    assert strip.view_window().width() == 4


def test_a_drag_inside_the_window_moves_it(strip: Overview, session: Session) -> None:
    middle = strip.view_window().center().x()
    by = 50 / strip.scale.per_second

    drag(strip, middle, middle + 50)

    assert session.view.range == pytest.approx((YEAR_2022[0] + by, YEAR_2022[1] + by))


@pytest.mark.parametrize("side", ["left", "right"])
def test_a_drag_on_a_handle_moves_one_end(strip: Overview, session: Session, side: str) -> None:
    window = strip.view_window()
    start = window.left() if side == "left" else window.right()

    drag(strip, start, start + 40)

    left, right = session.view.range
    by = 40 / strip.scale.per_second
    kept, moved = (right, left) if side == "left" else (left, right)
    assert kept == YEAR_2022[1 if side == "left" else 0]
    # Half a pixel, for the press is on a whole one.
    assert moved == pytest.approx(YEAR_2022[0 if side == "left" else 1] + by, abs=1 / strip.scale.per_second)


def test_a_drag_outside_the_window_draws_a_new_one(strip: Overview, session: Session) -> None:
    right = strip.view_window().right()

    drag(strip, right + 60, right + 160)

    assert session.view.range == pytest.approx(
        (strip.scale.seconds(round(right + 60)), strip.scale.seconds(round(right + 160)))
    )


def test_a_click_outside_the_window_brings_it_there(strip: Overview, session: Session) -> None:
    at = round(strip.view_window().right()) + 80

    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(at, 40))

    left, right = session.view.range
    assert right - left == pytest.approx(YEAR_2022[1] - YEAR_2022[0])
    assert (left + right) / 2 == pytest.approx(strip.scale.seconds(at))


def test_a_double_click_fits_all(strip: Overview, session: Session) -> None:
    QTest.mouseDClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(500, 40))

    left, right = session.view.range
    drawn = session.columns.on_axis
    assert left < session.columns.drawn_start[drawn].min()
    assert right > session.columns.drawn_end[drawn].max()


def test_the_wheel_zooms_and_with_shift_pans(strip: Overview, session: Session) -> None:
    middle = strip.view_window().center().x()
    wheel(strip, middle, 120)
    left, right = session.view.range
    assert right - left == pytest.approx((YEAR_2022[1] - YEAR_2022[0]) / 1.25)
    assert YEAR_2022[0] < left < right < YEAR_2022[1]

    wheel(strip, middle, -120, Qt.KeyboardModifier.ShiftModifier)
    assert session.view.range[0] > left
    assert session.view.range[1] - session.view.range[0] == pytest.approx(right - left)


@pytest.mark.parametrize(
    ("key", "left", "right"),
    [
        (Qt.Key.Key_Left, -0.1, -0.1),
        (Qt.Key.Key_Right, 0.1, 0.1),
        (Qt.Key.Key_Up, 0.1, -0.1),
        (Qt.Key.Key_Down, -0.125, 0.125),
        (Qt.Key.Key_Plus, 0.1, -0.1),
        (Qt.Key.Key_Minus, -0.125, 0.125),
    ],
)
def test_arrows_move_narrow_and_widen(
    strip: Overview, session: Session, key: Qt.Key, left: float, right: float
) -> None:
    span = YEAR_2022[1] - YEAR_2022[0]
    QTest.keyClick(strip, key)
    assert session.view.range == pytest.approx((YEAR_2022[0] + left * span, YEAR_2022[1] + right * span))


def test_home_and_end_look_at_the_first_and_the_last(strip: Overview, session: Session) -> None:
    span = YEAR_2022[1] - YEAR_2022[0]
    drawn = session.columns.on_axis
    QTest.keyClick(strip, Qt.Key.Key_Home)
    left, right = session.view.range
    assert left < session.columns.drawn_start[drawn].min() < right
    assert right - left == pytest.approx(span)

    QTest.keyClick(strip, Qt.Key.Key_End)

    left, right = session.view.range
    assert left < session.columns.drawn_end[drawn].max() < right


def test_the_wheel_keeps_what_is_under_the_pointer_where_it_is(strip: Overview, session: Session) -> None:
    at = strip.view_window().right() + 100
    second = strip.scale.seconds(at)
    before = (second - YEAR_2022[0]) / (YEAR_2022[1] - YEAR_2022[0])

    wheel(strip, at, 120)

    left, right = session.view.range
    assert (second - left) / (right - left) == pytest.approx(before)


def test_a_brush_is_shown_here_too(strip: Overview) -> None:
    strip.clearFocus()
    assert LIGHT.accent not in colours(strip)
    strip.set_brush(Brush(1643673600, 1646092800))
    assert LIGHT.accent in colours(strip)
    strip.set_brush(None)
    assert LIGHT.accent not in colours(strip)


def test_long_events_that_match_come_before_others(
    qtbot: QtBot, open_batch: Callable[[Batch], Session], theme: Theme
) -> None:
    kinds = ["Other"] * 6 + ["Meeting"]
    events = tuple(event(n, f"Long {n}", "2000/2020", kind, "norland") for n, kind in enumerate(kinds, 1))
    session = open_batch(replace(STORY, events=events))
    strip = Overview(session, theme)
    qtbot.addWidget(strip)
    strip.resize(1000, HEIGHT)
    session.view.set_filter(Filter(categories=("Meeting",)))
    session.view.fit()

    assert LIGHT.vague in colours(strip)


def test_the_pointer_says_what_a_drag_would_do(strip: Overview) -> None:
    window = strip.view_window()
    for x, shape in (
        (window.left(), Qt.CursorShape.SizeHorCursor),
        (window.center().x(), Qt.CursorShape.OpenHandCursor),
        (window.right() + 60, Qt.CursorShape.CrossCursor),
    ):
        QTest.mouseMove(strip, QPoint(round(x), 41))
        assert strip.cursor().shape() == shape


def test_what_does_not_match_is_grey_and_what_does_is_not(strip: Overview, session: Session) -> None:
    session.view.fit()
    assert LIGHT.exact in colours(strip)
    assert LIGHT.dimmed not in colours(strip)

    session.view.set_filter(Filter(categories=("Nothing of the kind",)))

    assert LIGHT.dimmed in colours(strip)
    assert LIGHT.exact not in colours(strip)


def test_with_the_focus_it_shows_all_that_it_shows_without(strip: Overview, session: Session, qtbot: QtBot) -> None:
    session.view.fit()
    strip.clearFocus()
    without = colours(strip)
    strip.activateWindow()
    qtbot.waitActive(strip)
    strip.setFocus()

    assert colours(strip) == without | {LIGHT.accent}


def test_an_empty_document_has_a_strip_all_the_same(qtbot: QtBot, empty_session: Session, theme: Theme) -> None:
    strip = Overview(empty_session, theme)
    qtbot.addWidget(strip)
    strip.resize(600, HEIGHT)
    strip.show()

    assert not strip.grab().isNull()
    drag(strip, 100, 300)
    assert empty_session.view.range[0] < empty_session.view.range[1]
