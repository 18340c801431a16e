"""Keys are changed in the sheet and work at once, and at the next start."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from tests.journeys.conftest import Open

from timeline_gui.ui.dialogs.keys import KeysSheet
from timeline_gui.ui.dialogs.press_key import PressKey
from timeline_gui.ui.main_window import MainWindow

NONE = Qt.KeyboardModifier.NoModifier


def span(window: MainWindow) -> float:
    left, right = window.session.view.range
    return right - left


def test_a_changed_key_works_at_once_and_at_the_next_start(window: MainWindow, open_app: Open) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1)
    (sheet,) = window.findChildren(KeysSheet)
    sheet.choose("group_actor")
    QTest.keyClick(sheet.change, Qt.Key.Key_Space)
    (dialog,) = sheet.findChildren(PressKey)
    QTest.keyClick(dialog.field, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.confirm, Qt.Key.Key_Space)
    sheet.reject()

    QTest.keyClick(window.timeline, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.session.view.grouping == "actor"
    again = open_app()
    assert again.actions_["group_actor"].shortcut().toString() == "Ctrl+L"


def test_w_s_a_d_zoom_and_move(window: MainWindow) -> None:
    before = span(window)
    QTest.keyClick(window.timeline, Qt.Key.Key_W)
    assert span(window) < before
    QTest.keyClick(window.timeline, Qt.Key.Key_S)
    left = window.session.view.range[0]
    QTest.keyClick(window.timeline, Qt.Key.Key_D)
    assert window.session.view.range[0] > left
    QTest.keyClick(window.timeline, Qt.Key.Key_A)
    assert abs(window.session.view.range[0] - left) < 1


def test_it_is_seen_that_the_timeline_has_the_keyboard(window: MainWindow) -> None:
    window.activateWindow()

    def ringed() -> bool:
        area = window.timeline.canvas_rect()
        picture = window.timeline.grab().toImage()
        accent = window.theme.colour("accent")
        return picture.pixelColor(round(area.left()) + 1, round(area.center().y())) == accent

    assert not ringed(), "at first it has it anyway"
    window.overview.setFocus()
    for _pane in range(7):
        QTest.keyClick(window, Qt.Key.Key_F6)
        if window.timeline.hasFocus():
            break
    assert ringed()
    QTest.keyClick(window.timeline, Qt.Key.Key_Home)
    QTest.keyClick(window.timeline, Qt.Key.Key_End)
    assert not ringed(), "the event has the ring"
    QTest.keyClick(window.timeline, Qt.Key.Key_F6)
    assert not ringed()
