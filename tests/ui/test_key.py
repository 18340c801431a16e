from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from timeline_gui.core.categories import CATEGORIES
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Event
from timeline_gui.session.session import Session
from timeline_gui.ui.key.pane import MOST, KeyPane
from timeline_gui.ui.theme import Theme


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Callable[[Session], KeyPane]:
    def shown(session: Session) -> KeyPane:
        pane = KeyPane(session, theme)
        qtbot.addWidget(pane)
        pane.resize(280, 400)
        pane.show()
        qtbot.waitExposed(pane)
        return pane

    return shown


@pytest.fixture
def pane(show: Callable[[Session], KeyPane], session: Session) -> KeyPane:
    return show(session)


def buttons(pane: KeyPane) -> dict[str, QToolButton]:
    """The buttons that are there: those of before are gone at the next turn of the event loop."""
    QApplication.sendPostedEvents(None, 52)
    return {button.text(): button for button in pane.findChildren(QToolButton)}


def counts(pane: KeyPane) -> dict[str, int]:
    said = (button.accessibleName().rsplit(", ", 1) for button in buttons(pane).values())
    return {name: int(count.split()[0]) for name, count in said}


def click(pane: KeyPane, name: str) -> None:
    QTest.mouseClick(buttons(pane)[name], Qt.MouseButton.LeftButton)


def test_categories_of_the_document_stand_in_order_with_their_counts(pane: KeyPane) -> None:
    assert counts(pane) == {
        "Meeting": 2,
        "Agreement": 1,
        "Armed conflict": 1,
        "Humanitarian": 1,
        "Law and votes": 1,
        "Statement": 1,
        "Other": 1,
    }
    assert list(counts(pane)) == [name for name in CATEGORIES if name != "Aid and money"]
    assert not pane.grab().isNull()


def test_a_click_filters_and_a_second_one_takes_the_filter_away(pane: KeyPane, session: Session) -> None:
    click(pane, "Meeting")
    click(pane, "Agreement")

    assert session.view.filter.categories == ("Meeting", "Agreement")
    assert buttons(pane)["Meeting"].isChecked()
    click(pane, "Meeting")
    assert session.view.filter.categories == ("Agreement",)
    assert not buttons(pane)["Meeting"].isChecked()


def test_counts_are_those_that_match_and_no_category_is_lost(pane: KeyPane, session: Session) -> None:
    session.view.set_filter(Filter(actors=("union",)))

    found = counts(pane)
    assert (found["Agreement"], found["Meeting"], found["Armed conflict"]) == (1, 1, 0)
    assert len(found) == 7


def test_the_focus_stays_where_it_was_when_the_buttons_are_new(pane: KeyPane, qtbot: QtBot) -> None:
    pane.activateWindow()
    qtbot.waitActive(pane)
    buttons(pane)["Agreement"].setFocus()

    QTest.keyClick(buttons(pane)["Agreement"], Qt.Key.Key_Space)

    assert buttons(pane)["Agreement"].hasFocus()


def test_events_without_a_category_are_told_so(
    show: Callable[[Session], KeyPane], open_batch: Callable[[Batch], Session]
) -> None:
    assert counts(show(open_batch(Batch("None", events=(Event("e", "Event"),))))) == {"No category": 1}


def test_an_empty_document_has_only_shapes(show: Callable[[Session], KeyPane], empty_session: Session) -> None:
    pane = show(empty_session)
    assert buttons(pane) == {}
    assert not pane.grab().isNull()


def test_more_categories_than_fit_a_key_are_cut(
    show: Callable[[Session], KeyPane], open_batch: Callable[[Batch], Session]
) -> None:
    events = tuple(Event(f"e{n}", "Event", category=f"Kind {n}") for n in range(MOST + 10))
    assert len(buttons(show(open_batch(Batch("Many", events=events))))) == MOST
