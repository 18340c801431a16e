from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QTableWidget, QToolButton
from pytestqt.qtbot import QtBot

from timeline_gui.core.model import Problem
from timeline_gui.session.messages import Message
from timeline_gui.ui import messages
from timeline_gui.ui.messages import MessageBar, ProblemsDialog
from timeline_gui.ui.theme import Theme

PROBLEMS = (
    Problem("visits.csv", 3, "date", "one fine day", "no date; kept as undated"),
    Problem("visits.csv", None, "", "", "this is not UTF-8"),
)


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> MessageBar:
    """A message bar whose information stays for a moment only."""
    monkeypatch.setattr(messages, "INFO_MS", 30)
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.resize(800, 40)
    return bar


def button(bar: MessageBar, name: str) -> QToolButton:
    (found,) = [b for b in bar.findChildren(QToolButton) if name in (b.text(), b.accessibleName())]
    return found


def test_it_is_not_there_until_there_is_something_to_say(bar: MessageBar) -> None:
    assert not bar.isVisible()

    bar.show_message(Message("error", "visits.csv: the table is empty"))

    assert bar.isVisible()
    assert bar.text == "visits.csv: the table is empty"
    assert bar.accessibleName() == bar.text
    assert not bar.grab().isNull()


def test_information_goes_by_itself(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Message("info", "2 events added"))
    qtbot.waitUntil(lambda: not bar.isVisible())


@pytest.mark.parametrize("kind", ["warning", "error"])
def test_what_matters_stays_until_it_is_dismissed(bar: MessageBar, qtbot: QtBot, kind: str) -> None:
    bar.show_message(Message("info", "2 events added"))
    bar.show_message(Message("warning" if kind == "warning" else "error", "2 problems"))

    assert not bar._timer.isActive()
    assert bar.isVisible()
    QTest.mouseClick(button(bar, "Dismiss the message"), Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_it_never_takes_the_keyboard(bar: MessageBar) -> None:
    bar.show_message(Message("error", "No"))
    assert bar.focusPolicy() == Qt.FocusPolicy.NoFocus
    assert not any(label.hasFocus() for label in bar.findChildren(QLabel))


def test_a_text_is_shown_as_it_is(bar: MessageBar) -> None:
    bar.show_message(Message("error", "<b>bold</b>.csv & more"))

    (label,) = [label for label in bar.findChildren(QLabel) if label.text()]
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>bold</b>.csv & more"


def test_details_are_offered_where_there_are_some(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Message("info", "2 events added"))
    assert not button(bar, "Details").isVisible()

    bar.show_message(Message("warning", "2 problems", PROBLEMS))
    QTest.mouseClick(button(bar, "Details"), Qt.MouseButton.LeftButton)

    dialog = bar.window().findChild(ProblemsDialog)
    assert isinstance(dialog, ProblemsDialog)
    qtbot.waitUntil(dialog.isVisible)
    dialog.reject()


def test_the_table_of_problems_names_file_row_field_and_value(qtbot: QtBot, theme: Theme) -> None:
    dialog = ProblemsDialog(PROBLEMS)
    qtbot.addWidget(dialog)
    table = dialog.findChild(QTableWidget)
    assert isinstance(table, QTableWidget)

    def row(number: int) -> list[str]:
        return [item.text() for column in range(5) if (item := table.item(number, column)) is not None]

    assert table.rowCount() == 2
    assert row(0) == ["visits.csv", "3", "date", "one fine day", "no date; kept as undated"]
    assert row(1) == ["visits.csv", "", "", "", "this is not UTF-8"]
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    dialog.show()
    buttons.button(QDialogButtonBox.StandardButton.Close).click()
    assert not dialog.isVisible()


def test_a_message_may_offer_the_action_that_helps(bar: MessageBar, qtbot: QtBot) -> None:
    bar.show_message(Message("error", "The file is gone.", action="save_copy", action_text="Save a copy…"))
    assert (bar.button.text(), bar.button.isVisible()) == ("Save a copy…", True)
    with qtbot.waitSignal(bar.action_requested) as asked:
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["save_copy", None]
    bar.show_message(Message("error", "Damaged", action="recover", action_text="Recover…", path=Path("a.tlx")))
    with qtbot.waitSignal(bar.action_requested) as asked:
        QTest.mouseClick(bar.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["recover", Path("a.tlx")]
    bar.show_message(Message("error", "Another"))
    assert not bar.button.isVisible()
