"""The find box: it marks and steps, and hides nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.ui.find.box import FindBox
from timeline_gui.ui.theme import Theme


@pytest.fixture
def box(qtbot: QtBot, session: Session, theme: Theme) -> FindBox:
    box = FindBox(session, theme)
    qtbot.addWidget(box)
    box.resize(320, 30)
    box.show()
    return box


def test_the_line_is_found_by_its_name(box: FindBox) -> None:
    assert box.findChild(QLineEdit, "search") is box.edit
    assert box.edit.placeholderText() == "Find in titles, quotes and notes"


def test_finds_are_counted_per_key_and_hide_nothing(qtbot: QtBot, box: FindBox, session: Session) -> None:
    qtbot.keyClicks(box.edit, "dam")
    assert box.counted.text() == "3 found"
    assert session.view.shown.all()
    qtbot.keyClicks(box.edit, "p")
    assert box.counted.text() == "Not found"
    assert not box.next.isEnabled()


def test_enter_steps_forward_and_shift_enter_back(qtbot: QtBot, box: FindBox, session: Session) -> None:
    qtbot.keyClicks(box.edit, "dam")
    qtbot.keyClick(box.edit, Qt.Key.Key_Return)
    assert box.counted.text() == "1 of 3"
    assert session.view.current == session.view.hits[0]
    qtbot.keyClick(box.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert box.counted.text() == "3 of 3"
    assert session.view.current == session.view.hits[2]


def test_buttons_step_and_clear(qtbot: QtBot, box: FindBox, session: Session) -> None:
    qtbot.keyClicks(box.edit, "dam")
    qtbot.mouseClick(box.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(box.next, Qt.MouseButton.LeftButton)
    assert box.counted.text() == "2 of 3"
    qtbot.mouseClick(box.previous, Qt.MouseButton.LeftButton)
    assert box.counted.text() == "1 of 3"
    qtbot.mouseClick(box.clear, Qt.MouseButton.LeftButton)
    assert box.edit.text() == ""
    assert session.view.find_text == ""
    assert not box.clear.isVisible()


def test_alt_enter_makes_a_filter_of_the_words(qtbot: QtBot, box: FindBox, session: Session) -> None:
    session.view.set_filter(Filter(categories=("Meeting", "Armed conflict")))
    qtbot.keyClicks(box.edit, "dam")
    qtbot.keyClick(box.edit, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert session.view.filter == Filter(categories=("Meeting", "Armed conflict"), text="dam")
    assert box.edit.text() == ""


def test_esc_clears_once_and_then_belongs_to_the_window(qtbot: QtBot, box: FindBox, session: Session) -> None:
    qtbot.keyClicks(box.edit, "dam")
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert session.view.find_text == ""


def test_a_find_cleared_elsewhere_empties_the_line(qtbot: QtBot, box: FindBox, session: Session) -> None:
    qtbot.keyClicks(box.edit, "dam")
    session.view.find("")
    assert box.edit.text() == ""


def test_words_do_not_run_under_the_buttons(qtbot: QtBot, box: FindBox) -> None:
    qtbot.keyClicks(box.edit, "dam and a long line of words that does not fit into the box at all")
    assert box.edit.textMargins().right() >= box.width() - box.counted.mapTo(box, box.counted.rect().topLeft()).x() - 12
    buttons = (box.previous, box.next, box.clear)
    assert all(button.width() >= 24 and button.height() >= 24 for button in buttons)
