"""The sheet of keys: what it shows, how a key is changed, and what it costs another action."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from timeline_gui.session.settings import Settings
from timeline_gui.ui.actions import ACTIONS, Spec
from timeline_gui.ui.dialogs.keys import GESTURES, KeysSheet
from timeline_gui.ui.dialogs.press_key import PressKey
from timeline_gui.ui.keymap import Changed, clash, keys_of, known, with_key
from timeline_gui.ui.theme import Theme

SPECS = {spec.name: spec for spec in ACTIONS}
CTRL = Qt.KeyboardModifier.ControlModifier


class Kept:
    """Remembers what a sheet said last."""

    def __init__(self) -> None:
        self.keys: Changed = {}

    def __call__(self, keys: Changed) -> None:
        self.keys = keys


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def sheet(qtbot: QtBot, theme: Theme, kept: Kept) -> KeysSheet:
    sheet = KeysSheet({}, kept, theme)
    qtbot.addWidget(sheet)
    sheet.show()
    return sheet


def row(sheet: KeysSheet, what: str) -> str:
    texts = {
        item.text(): other.text()
        for at in range(sheet.table.rowCount())
        if (item := sheet.table.item(at, 0)) and (other := sheet.table.item(at, 1))
    }
    return texts[what]


def press(sheet: KeysSheet, name: str, key: Qt.Key, modifier: Qt.KeyboardModifier = CTRL) -> PressKey:
    sheet.choose(name)
    QTest.mouseClick(sheet.change, Qt.MouseButton.LeftButton)
    (dialog,) = (box for box in sheet.findChildren(PressKey) if box.isVisible())
    QTest.keyClick(dialog.field, key, modifier)
    return dialog


def confirm(dialog: PressKey) -> None:
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)


def test_it_names_every_gesture_and_every_action_with_its_keys(sheet: KeysSheet) -> None:
    assert sheet.table.rowCount() == len(GESTURES) + len(ACTIONS)
    assert row(sheet, "Go to date") == "Ctrl+G"
    assert row(sheet, "Redo") == "Ctrl+Shift+Z, Ctrl+Y"
    assert row(sheet, "Open the sample") == ""


def test_it_is_searched_by_words_and_by_keys(sheet: KeysSheet) -> None:
    QTest.keyClicks(sheet.search, "ctrl+g")
    assert [sheet.table.item(at, 0).text() for at in range(sheet.table.rowCount())] == ["Go to date"]
    sheet.search.setText("fit sel")
    assert row(sheet, "Fit selection") == "F"


def test_a_free_key_is_given(sheet: KeysSheet, kept: Kept) -> None:
    dialog = press(sheet, "go_to_date", Qt.Key.Key_J)
    assert dialog.hint.text() == ""
    confirm(dialog)
    assert kept.keys == {"go_to_date": ("Ctrl+J",)}
    assert row(sheet, "Go to date") == "Ctrl+J"


def test_a_key_of_another_is_said_and_taken_over_only_when_confirmed(sheet: KeysSheet, kept: Kept) -> None:
    dialog = press(sheet, "go_to_date", Qt.Key.Key_O)
    assert "Open" in dialog.hint.text()
    assert dialog.confirm.text() == "Take over"
    dialog.reject()
    assert kept.keys == {}

    confirm(press(sheet, "go_to_date", Qt.Key.Key_O))
    assert kept.keys == {"go_to_date": ("Ctrl+O",), "open": ()}
    sheet.choose("open")
    QTest.mouseClick(sheet.reset, Qt.MouseButton.LeftButton)
    assert kept.keys == {}
    confirm(press(sheet, "go_to_date", Qt.Key.Key_B))
    QTest.mouseClick(sheet.reset_all, Qt.MouseButton.LeftButton)
    assert kept.keys == {}
    assert not sheet.reset_all.isEnabled()


def test_a_letter_alone_is_refused_where_one_may_type(sheet: KeysSheet) -> None:
    dialog = press(sheet, "open", Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier)
    assert not dialog.confirm.isEnabled()
    assert "writes a letter" in dialog.hint.text()


def test_in_the_timeline_a_letter_alone_is_a_key(sheet: KeysSheet, kept: Kept) -> None:
    confirm(press(sheet, "zoom_selection", Qt.Key.Key_B, Qt.KeyboardModifier.NoModifier))
    assert kept.keys == {"zoom_selection": ("B",)}


def test_a_gesture_can_t_be_changed(sheet: KeysSheet) -> None:
    sheet.table.selectRow(0)
    assert sheet.chosen is None
    assert not sheet.change.isEnabled()


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.name)
def test_the_keys_of_the_table_clash_with_nothing(spec: Spec) -> None:
    assert [clash(spec, key, {}) for key in spec.keys] == [None] * len(spec.keys)


def test_the_key_of_the_table_is_no_change() -> None:
    changed = with_key(SPECS["go_to_date"], "Ctrl+J", {})
    assert with_key(SPECS["go_to_date"], "Ctrl+G", changed) == {}


def test_what_is_remembered_of_another_version_is_left_out() -> None:
    remembered = {"gone": ("Ctrl+J",), "open": ("nonsense", "Ctrl+G", "Ctrl+B")}
    assert known(remembered) == {"open": ("Ctrl+B",)}
    assert keys_of(SPECS["open"], {}) == ("Ctrl+O",)


def test_changed_keys_are_there_at_the_next_start(tmp_path: Path) -> None:
    path = tmp_path / "settings.ini"
    settings = Settings(path)
    settings.keys = {"open": ("Ctrl+B",), "find_slash": ()}
    settings.save()
    assert Settings(path).keys == {"open": ("Ctrl+B",), "find_slash": ()}
    path.write_text('[General]\nkeys="[3"\n', "utf-8")
    assert Settings(path).keys == {}
