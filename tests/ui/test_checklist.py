"""Lines to tick, by mouse and by keys, with a tick that can be seen."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_gui.ui.controls.checklist import Checklist
from timeline_gui.ui.theme import Theme

LINES = [("qatar", "Qatar"), ("chad", "Chad"), ("oman", "Oman\nand   more")]


def accents(found: Checklist, row: int, theme: Theme) -> int:
    """How many pixels of a line are of the accent, in which a box is filled."""
    image = found.grab(found.visualItemRect(found.item(row))).toImage()
    accent = QColor(theme.tokens.accent)
    return sum(image.pixelColor(x, y) == accent for x in range(image.width()) for y in range(image.height()))


def test_lines_are_ticked_by_mouse_and_by_space(qtbot: QtBot, theme: Theme) -> None:
    found = Checklist(LINES, theme, None, ["chad"])
    qtbot.addWidget(found)
    found.resize(300, 120)
    found.show()
    assert found.item(2).text() == "Oman and more"
    assert found.ticked == ["chad"]
    assert accents(found, 1, theme) > 100 > accents(found, 0, theme)

    box = QPoint(18, found.visualItemRect(found.item(0)).center().y())
    QTest.mouseClick(found.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert found.ticked == ["qatar", "chad"]

    found.setCurrentRow(1)
    QTest.keyClick(found, Qt.Key.Key_Space)
    assert found.ticked == ["qatar"]
    assert accents(found, 0, theme) > 100
