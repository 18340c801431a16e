import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from timeline_gui import __version__
from timeline_gui.paint.tokens import LIGHT
from timeline_gui.ui.dialogs.about import about_box
from timeline_gui.ui.dialogs.go_to_date import GoToDate
from timeline_gui.ui.theme import Theme


@pytest.fixture
def dialog(qtbot: QtBot, theme: Theme) -> GoToDate:
    dialog = GoToDate(theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def understood(dialog: GoToDate) -> QLabel:
    (label,) = dialog.findChildren(QLabel)
    return label


def ok(dialog: GoToDate) -> bool:
    buttons = dialog.findChild(QDialogButtonBox)
    assert isinstance(buttons, QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


@pytest.mark.parametrize(
    ("typed", "edtf", "said"),
    [
        ("April 2024", "2024-04", "April 2024"),
        ("2023-11", "2023-11", "November 2023"),
        ("44 BC", "-0043", "44 BCE"),
        ("c. 1850", "1850~", "about 1850"),
        ("before 30 July 2024", "[..2024-07-30]", "before"),
    ],
)
def test_what_is_typed_is_shown_as_it_is_understood(dialog: GoToDate, typed: str, edtf: str, said: str) -> None:
    QTest.keyClicks(dialog.field, typed)

    assert dialog.date is not None
    assert dialog.date.text == edtf
    assert said in understood(dialog).text()
    assert edtf in understood(dialog).text()
    assert ok(dialog)


@pytest.mark.parametrize("typed", ["30 February 2024", "2024-13", "gibberish"])
def test_what_is_no_date_is_told_and_can_t_be_confirmed(dialog: GoToDate, typed: str) -> None:
    QTest.keyClicks(dialog.field, typed)

    assert dialog.date is None
    assert LIGHT.warning in understood(dialog).styleSheet()
    assert not ok(dialog)
    QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_without_a_word_it_says_what_may_be_written(dialog: GoToDate) -> None:
    assert understood(dialog).text() == "In words or as EDTF"
    assert not ok(dialog)
    QTest.keyClicks(dialog.field, "2024")
    dialog.field.clear()
    assert dialog.date is None
    assert not ok(dialog)


def test_enter_confirms_and_esc_does_not(dialog: GoToDate, qtbot: QtBot) -> None:
    QTest.keyClicks(dialog.field, "2024")
    with qtbot.waitSignal(dialog.date_chosen) as chosen:
        QTest.keyClick(dialog.field, Qt.Key.Key_Return)
    assert chosen.args is not None
    assert chosen.args[0].text == "2024"

    dialog.show()
    with qtbot.assertNotEmitted(dialog.date_chosen):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_about_names_the_program_and_its_version(qtbot: QtBot, theme: Theme) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    assert about_box(parent).text() == f"Timeline GUI {__version__}"
