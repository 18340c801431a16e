from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QScrollBar, QToolButton
from pytestqt.qtbot import QtBot
from tests.ui.timeline.conftest import click, key_of, look_at, selected, settle

from timeline_gui.core.brush import Brush
from timeline_gui.core.model import Batch, Event
from timeline_gui.session.session import Session
from timeline_gui.ui.timeline.in_view import MOST_MARKS
from timeline_gui.ui.timeline.pane import LISTED_IN_CHIP, TimelinePane

EARLIER, LATER = "Events before what is in view", "Events after what is in view"
COVERING = "Events that cover all of what is in view"


def button(pane: TimelinePane, name: str) -> QToolButton:
    (found,) = [button for button in pane.findChildren(QToolButton) if name in (button.accessibleName(), button.text())]
    return found


def press(pane: TimelinePane, name: str) -> None:
    QTest.mouseClick(button(pane, name), Qt.MouseButton.LeftButton)
    settle(pane.timeline)


def crowd(count: int) -> Batch:
    return Batch("Day", events=tuple(Event(f"e{n}", f"Salt & bread {n}", date="2024-07-30") for n in range(count)))


def test_what_lies_out_of_view_is_counted_at_the_edges_and_a_click_goes_there(
    pane: TimelinePane, session: Session
) -> None:
    look_at(pane.timeline, session, "2022-04", "2022-06")

    assert button(pane, EARLIER).text().startswith("3 ")
    assert button(pane, LATER).text().startswith("1 ")
    before = session.view.range
    press(pane, LATER)
    assert pane.timeline.mark_point(key_of(session, "Treaty")) is not None
    assert session.view.range[1] - session.view.range[0] == before[1] - before[0]
    assert not button(pane, LATER).isVisible()


def test_earlier_goes_to_the_last_of_what_was_before(pane: TimelinePane, session: Session) -> None:
    look_at(pane.timeline, session, "2022-04", "2022-06")

    press(pane, EARLIER)

    assert pane.timeline.mark_point(key_of(session, "River Guard blocks")) is not None


def test_with_everything_in_view_nothing_is_counted(pane: TimelinePane) -> None:
    assert not button(pane, EARLIER).isVisible()
    assert not button(pane, LATER).isVisible()


def test_what_covers_all_of_the_view_is_counted_where_it_is_too_much_and_a_click_selects_it(
    shown: Callable[[Batch], TimelinePane],
) -> None:
    lasting = [Event(f"l{n}", f"L{n}", date="1990/2019") for n in range(MOST_MARKS)]
    pane = shown(Batch("Many", events=(*lasting, Event("day", "The day", date="2008-02-12"))))
    session = pane._session
    assert not button(pane, COVERING).isVisible()

    look_at(pane.timeline, session, "2008-02", "2008-02")
    assert button(pane, COVERING).text() == f"{MOST_MARKS} cover all of this"
    assert pane.timeline.mark_point(key_of(session, "The day")) is not None

    press(pane, COVERING)
    assert len(session.view.selection) == MOST_MARKS


@pytest.mark.parametrize("width", [1000, 300])
def test_the_numbers_at_the_bottom_never_cover_each_other(shown: Callable[[Batch], TimelinePane], width: int) -> None:
    lasting = [Event(f"l{n}", f"L{n}", date="1990/2019") for n in range(MOST_MARKS)]
    others = [Event(date, date, date=date) for date in ("1950", "2008-02-12", "2030")]
    pane = shown(Batch("Many", events=(*lasting, *others)))
    pane.resize(width, 500)
    look_at(pane.timeline, pane._session, "2008-02", "2008-02")

    places = [button(pane, name).geometry() for name in (EARLIER, COVERING, LATER)]
    assert all(button(pane, name).isVisible() for name in (EARLIER, COVERING, LATER))
    assert not any(one.intersects(other) for one, other in combinations(places, 2))


def test_lanes_that_do_not_fit_have_a_scroll_bar(pane: TimelinePane, session: Session) -> None:
    (bar,) = [bar for bar in pane.findChildren(QScrollBar) if bar.accessibleName() == "Scroll the lanes"]
    assert not bar.isVisible()

    session.view.set_grouping("actor")
    pane.resize(1000, 250)
    settle(pane.timeline)
    assert bar.isVisible()
    bar.setValue(bar.maximum())

    assert pane.timeline.scroll == bar.maximum()


def test_a_brush_says_what_is_in_it_and_can_be_zoomed_to(pane: TimelinePane, session: Session) -> None:
    bar = pane.findChild(QFrame, "brush_bar")
    assert isinstance(bar, QFrame)
    assert not bar.isVisible()

    pane.timeline.brushing.show(Brush(1640995200, 1672531200))

    assert bar.isVisible()
    said = bar.findChild(QLabel)
    assert isinstance(said, QLabel)
    assert "3 event" in said.text()
    assert "2022" in said.text()
    press(pane, "Zoom")
    assert session.view.range == (1640995200, 1672531200)
    assert pane.timeline.brushing.brush is None
    assert not bar.isVisible()


def test_a_brush_can_become_a_filter_or_be_dismissed(pane: TimelinePane, qtbot: QtBot) -> None:
    pane.timeline.brushing.show(Brush(1640995200, 1672531200))
    with qtbot.waitSignal(pane.range_filter_requested) as asked:
        press(pane, "Filter")
    assert asked.args == [1640995200, 1672531200]
    assert pane.timeline.brushing.brush is None

    pane.timeline.brushing.show(Brush(1640995200, 1672531200))
    press(pane, "Remove the brush")
    assert pane.timeline.brushing.brush is None


def test_a_chip_opens_the_list_of_what_is_folded_into_it(shown: Callable[[Batch], TimelinePane]) -> None:
    pane = shown(crowd(100))
    session = pane._session
    chip = pane.timeline.picture().layout.chips[0]

    menu = pane.chip_menu(session.columns.events.key[list(chip.positions)])

    entries = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert len(entries) == LISTED_IN_CHIP + 1
    assert entries[0].startswith("Salt && bread")
    rest = len(chip.positions) - LISTED_IN_CHIP
    assert entries[-1] == f"Select all {len(chip.positions)} ({rest} more)"
    menu.actions()[0].trigger()
    assert len(selected(session)) == 1
    menu.actions()[-1].trigger()
    assert len(session.view.selection) == len(chip.positions)
    assert np.isin(session.view.selected, chip.positions).all()


def test_a_click_on_a_chip_opens_its_menu(shown: Callable[[Batch], TimelinePane], qtbot: QtBot) -> None:
    pane = shown(crowd(100))
    chip = pane.timeline.picture().layout.chips[0]
    at = pane.timeline.canvas_rect().topLeft() + QPointF(chip.x, chip.y + 12)

    with qtbot.waitSignal(pane.timeline.chip_clicked) as clicked:
        click(pane.timeline, at.toPoint())

    assert clicked.args is not None
    assert clicked.args[0].tolist() == pane._session.columns.events.key[list(chip.positions)].tolist()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()


def test_the_brush_bar_never_covers_the_counts_at_the_edges(pane: TimelinePane, session: Session) -> None:
    look_at(pane.timeline, session, "2022-04", "2022-06")
    left, right = session.view.range
    bar = pane.findChild(QFrame, "brush_bar")
    assert isinstance(bar, QFrame)

    for part in (0.02, 0.5, 0.98):
        at = left + (right - left) * part
        pane.timeline.brushing.show(Brush(at - 86400, at + 86400))
        for name in (EARLIER, LATER):
            assert button(pane, name).isVisible()
            assert not bar.geometry().intersects(button(pane, name).geometry())
        assert pane.timeline.canvas_rect().toRect().contains(bar.geometry())
