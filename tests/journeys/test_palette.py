"""Commands by name: Ctrl+K, a few letters, Enter."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, key_of

from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.palette.box import CommandPalette


def open_palette(window: MainWindow, typed: str = "") -> CommandPalette:
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    (box,) = (box for box in window.findChildren(CommandPalette) if box.isVisible())
    QTest.keyClicks(box.line, typed)
    return box


def press(box: CommandPalette, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(box.line, key)


def test_a_few_letters_and_enter_do_it(window: MainWindow) -> None:
    press(open_palette(window, "gr act"))
    assert window.session.view.grouping == "actor"


def test_every_command_is_offered_with_its_key_and_place(window: MainWindow) -> None:
    box = open_palette(window)
    offered = {entry.text: (entry.place, entry.keys) for entry in box.entries}
    assert offered["Open"] == ("File", "Ctrl+O")
    assert offered["Dim"] == ("View › Others", "")
    press(box, Qt.Key.Key_Escape)


def test_what_was_used_last_comes_first(window: MainWindow, open_app: Open) -> None:
    press(open_palette(window, "fit all"))
    press(open_palette(window, "gr act"))
    box = open_palette(window)
    assert [entry.name for entry in box.entries[:2]] == ["group_actor", "zoom_fit"]
    press(box, Qt.Key.Key_Escape)
    again = open_palette(open_app())
    assert again.entries[0].name == "group_actor"
    press(again, Qt.Key.Key_Escape)


def test_what_can_t_be_done_now_stands_last_says_why_and_does_nothing(window: MainWindow) -> None:
    box = open_palette(window, "undo")
    assert not box.entries[0].enabled
    assert box.entries[0].place == "There is no step to undo"
    press(box)
    assert box.isVisible()
    press(box, Qt.Key.Key_Escape)


def test_what_needs_lanes_an_event_or_a_document_says_so(window: MainWindow) -> None:
    window.session.view.select([])
    for typed, why in (("show all lanes", "Events are not grouped in lanes"), ("edit event", "No event is selected")):
        box = open_palette(window, typed)
        reasons = {entry.place for entry in box.entries if not entry.enabled}
        assert why in reasons
        press(box, Qt.Key.Key_Escape)
    window.actions_["close"].trigger()
    box = open_palette(window, "go to date")
    assert {entry.place for entry in box.entries if entry.name == "go_to_date"} == {"No document is open"}
    press(box, Qt.Key.Key_Escape)


def test_an_actor_is_ticked(window: MainWindow) -> None:
    press(open_palette(window, "hamas"))
    view = window.session.view
    assert [actor.name for actor in view.columns.actors if actor.id in view.filter.actors] == ["Hamas"]


def test_an_event_is_shown(window: MainWindow) -> None:
    key = key_of(window, "meets Lavrov in Moscow")
    press(open_palette(window, "meets lavrov"))
    assert window.session.view.current == key


def test_a_date_is_gone_to(window: MainWindow) -> None:
    box = open_palette(window, "October 2023")
    assert box.entries[0].text == "Go to October 2023"
    press(box)
    left, right = window.session.view.range
    assert left < 1696118400 < 1698796799 < right


def test_arrows_move_and_a_click_chooses(window: MainWindow, qtbot: QtBot) -> None:
    box = open_palette(window, "fit")
    first = box.list.currentIndex().row()
    press(box, Qt.Key.Key_Down)
    assert box.list.currentIndex().row() == first + 1
    rect = box.list.visualRect(box.list.model().index(first, 0))
    QTest.mouseClick(box.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert window.settings.recent_commands[0] == "zoom_fit"


def test_without_a_document_it_opens_too(open_app: Open, home: Path) -> None:
    window = open_app()
    window.actions_["close"].trigger()
    press(open_palette(window, "open the sample"))
    assert window.session.document is not None
