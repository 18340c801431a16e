from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QToolButton
from tests.ui.timeline.conftest import key_of, selected

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Event
from timeline_gui.session.session import Session
from timeline_gui.ui.timeline.pane import SHELF_FROM, TimelinePane
from timeline_gui.ui.timeline.shelf import FOLDED_WIDTH, MOST_MEASURED, OPEN_WIDTH, Shelf

LEAK, SURVEY = "Tom Ash warns of a leak", "Survey of the banks"


def rows(shelf: Shelf) -> list[str]:
    return [shelf.model.index(row).data() for row in range(shelf.model.rowCount())]


def button(shelf: Shelf, name: str) -> QToolButton:
    (found,) = [button for button in shelf.findChildren(QToolButton) if button.accessibleName() == name]
    return found


def test_the_shelf_holds_what_has_no_place_on_the_axis(pane: TimelinePane) -> None:
    shelf = pane.shelf

    assert sorted(rows(shelf)) == sorted([LEAK, SURVEY])
    assert "Undated  2" in [label.text() for label in shelf.findChildren(QLabel)]
    tips = {shelf.model.index(row).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)}
    assert f"{LEAK}, before 1 Dec 2023" in tips


def test_the_model_keeps_the_rules_of_qt(pane: TimelinePane) -> None:
    tester = QAbstractItemModelTester(pane.shelf.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    pane.shelf.model.refresh()
    assert tester.model() is pane.shelf.model


def test_a_click_on_a_card_selects_its_event(pane: TimelinePane, session: Session) -> None:
    shelf = pane.shelf
    at = shelf.list.visualRect(shelf.model.index(rows(shelf).index(SURVEY))).center()

    QTest.mouseClick(shelf.list.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

    assert selected(session) == {SURVEY}
    assert session.view.current == key_of(session, SURVEY)


def test_a_selection_from_elsewhere_is_shown(pane: TimelinePane, session: Session) -> None:
    session.view.select([key_of(session, LEAK), key_of(session, "Talks")])

    chosen = pane.shelf.list.selectionModel().selectedRows()
    assert [index.data() for index in chosen] == [LEAK]
    assert selected(session) == {LEAK, "Talks at the lake"}


def test_a_filter_takes_cards_away_and_dimming_brings_them_back(pane: TimelinePane, session: Session) -> None:
    session.view.set_filter(Filter(categories=("Statement",)))
    assert rows(pane.shelf) == [LEAK]

    session.view.set_others("dim")

    assert sorted(rows(pane.shelf)) == sorted([LEAK, SURVEY])
    assert not pane.shelf.grab().isNull()


def test_without_such_events_there_is_no_shelf(
    pane: TimelinePane, session: Session, shown: Callable[[Batch], TimelinePane]
) -> None:
    session.view.set_filter(Filter(categories=("Meeting",)))
    assert not pane.shelf.isVisible()
    assert not shown(Batch("One", events=(Event("a", "Dated", date="2024"),))).shelf.isVisible()


def test_very_many_cards_are_equally_high_so_that_none_need_be_read_before_it_is_seen(
    shown: Callable[[Batch], TimelinePane],
) -> None:
    titles = ["Short", "A title that needs far more than one line, and more than two"]
    events = tuple(Event(f"e{n}", titles[n % 2], date="") for n in range(MOST_MEASURED + 1))
    shelf = shown(Batch("Many", events=events)).shelf

    heights = {shelf.list.visualRect(shelf.model.index(row)).height() for row in range(8)}

    assert shelf.model.rowCount() == MOST_MEASURED + 1
    assert len(heights) == 1


def test_of_very_many_the_first_are_cards_and_all_are_counted(
    shown: Callable[[Batch], TimelinePane], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_gui.ui.timeline.shelf.MOST_CARDS", 3)
    shelf = shown(Batch("Many", events=tuple(Event(f"e{n}", f"Event {n}", date="") for n in range(7)))).shelf
    assert rows(shelf) == ["Event 0", "Event 1", "Event 2"]
    texts = [label.text() for label in shelf.findChildren(QLabel)]
    assert "Undated  7" in texts
    assert "The first 3" in texts


def test_the_shelf_folds_to_a_tab_and_back(pane: TimelinePane) -> None:
    shelf = pane.shelf
    assert shelf.width() == OPEN_WIDTH

    QTest.mouseClick(button(shelf, "Fold the undated events"), Qt.MouseButton.LeftButton)
    assert shelf.width() == FOLDED_WIDTH
    assert not shelf.list.isVisible()
    tab = button(shelf, "Show the undated events")
    assert not tab.grab().isNull()
    QTest.keyClick(tab, Qt.Key.Key_Space)

    assert shelf.width() == OPEN_WIDTH
    assert shelf.list.isVisible()


@pytest.mark.parametrize("folded_before", [False, True])
def test_a_narrow_pane_folds_the_shelf_until_there_is_room(pane: TimelinePane, folded_before: bool) -> None:
    if folded_before:
        QTest.mouseClick(button(pane.shelf, "Fold the undated events"), Qt.MouseButton.LeftButton)

    pane.resize(SHELF_FROM - 20, 500)
    assert pane.shelf.width() == FOLDED_WIDTH
    pane.resize(SHELF_FROM + 200, 500)

    assert pane.shelf.width() == (FOLDED_WIDTH if folded_before else OPEN_WIDTH)


def test_a_title_with_a_sign_that_means_something_to_qt_is_only_text(
    shown: Callable[[Batch], TimelinePane],
) -> None:
    pane = shown(Batch("Signs", events=(Event("a", "<b>Bread</b> & salt"),)))
    assert rows(pane.shelf) == ["<b>Bread</b> & salt"]
