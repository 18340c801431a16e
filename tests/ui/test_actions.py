"""The table of actions: one key for one thing, a word, an icon, a place and a handler for each."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenuBar, QWidget
from pytestqt.qtbot import QtBot

from timeline_gui.bundled import RESOURCES
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings
from timeline_gui.ui.actions import ACTIONS, MENUS, Actions, Entry, Spec
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.theme import Theme

NOT_IN_MENUS = {"find_slash"}
"""A second key of Find, which counts in the timeline alone."""


def menus(title: str, entries: tuple[Entry, ...]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    """A menu and those inside it."""
    yield title, entries
    for entry in entries:
        if isinstance(entry, tuple):
            yield from menus(*entry)


EVERY_MENU = [pair for title, entries in MENUS for pair in menus(title, entries)]
TEXTS = {spec.name: spec.text for spec in ACTIONS}


def mnemonic(text: str) -> str:
    return text[text.index("&") + 1].casefold() if "&" in text else ""


def doubled(values: list[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if value and times > 1]


def test_names_are_used_once() -> None:
    assert not doubled([spec.name for spec in ACTIONS])


def test_no_two_actions_share_a_key() -> None:
    # A key of the timeline that the window has too would be ambiguous there, so scopes do not count.
    assert not doubled([QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys])


@pytest.mark.parametrize("spec", ACTIONS, ids=lambda spec: spec.name)
def test_every_key_exists_and_every_action_says_what_it_does(spec: Spec) -> None:
    assert spec.text.replace("&", "").strip()
    assert not spec.icon or (RESOURCES / "icons" / f"{spec.icon}.svg").is_file()
    for key in spec.keys:
        sequence = QKeySequence(key)
        assert sequence.count() == 1, key
        assert sequence[0].key() != Qt.Key.Key_unknown, key


def test_letters_and_arrows_count_only_where_nobody_types() -> None:
    for spec in ACTIONS:
        for key in spec.keys:
            held = QKeySequence(key)[0].keyboardModifiers()
            plain = held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and key != "?" and not re.fullmatch(r"F\d+", key):
                assert spec.scope == "timeline", f"{spec.name}: {key}"


def test_every_action_is_in_a_menu() -> None:
    listed = [entry for _title, entries in EVERY_MENU for entry in entries if isinstance(entry, str)]

    assert not doubled(listed)
    assert {name for name in listed if not name.startswith("*")} == set(TEXTS) - NOT_IN_MENUS


@pytest.mark.parametrize(("title", "entries"), EVERY_MENU, ids=lambda value: value if isinstance(value, str) else "")
def test_no_menu_has_a_mnemonic_twice(title: str, entries: tuple[Entry, ...]) -> None:
    texts = [TEXTS[e] for e in entries if isinstance(e, str) and not e.startswith("*")]
    texts += [entry[0] for entry in entries if isinstance(entry, tuple)]
    assert not doubled([mnemonic(text) for text in texts])


def test_the_menu_bar_has_no_mnemonic_twice() -> None:
    assert not doubled([mnemonic(title) for title, _entries in MENUS])
    assert all(mnemonic(title) for title, _entries in MENUS)


@pytest.mark.parametrize(
    "name",
    ["open", "import", "export", "undo", "redo", "zoom_fit", "zoom_selection", "go_to_date", "command_palette"],
)
def test_the_names_that_others_rely_on_exist(name: str) -> None:
    assert name in TEXTS


def test_an_action_does_what_it_is_connected_to(qtbot: QtBot, theme: Theme) -> None:
    window, timeline = QWidget(), QWidget()
    qtbot.addWidget(window)
    qtbot.addWidget(timeline)
    actions = Actions(window, timeline, theme)
    done: list[str] = []
    actions.connect_to({spec.name: lambda name=spec.name: done.append(name) for spec in ACTIONS})

    for spec in ACTIONS:
        actions[spec.name].trigger()

    assert done == [spec.name for spec in ACTIONS]


def test_an_action_without_a_handler_is_a_mistake(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    with pytest.raises(KeyError):
        Actions(window, window, theme).connect_to({"open": lambda: None})


def test_of_a_group_one_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window, window, theme)
    for group in {spec.group for spec in ACTIONS if spec.group}:
        names = [spec.name for spec in ACTIONS if spec.group == group]
        for name in names:
            actions[name].setChecked(True)
            assert [other for other in names if actions[other].isChecked()] == [name]


def test_the_menu_bar_shows_every_menu(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = QMenuBar(window)
    filled: list[str] = []
    stars = ("*recent", "*panes", "*views", "*colour_tags")
    special = {name: lambda _menu, name=name: filled.append(name) for name in stars}

    Actions(window, window, theme).fill(bar, special)

    assert [action.text() for action in bar.actions()] == [title for title, _entries in MENUS]
    assert sorted(filled) == ["*colour_tags", "*panes", "*recent", "*views"]


def test_the_window_has_a_handler_and_an_icon_for_each(theme: Theme, tmp_path: Path) -> None:
    window = MainWindow(Session(), Theme("light"), Settings(tmp_path / "settings.ini"))

    for spec in ACTIONS:
        action = window.actions_[spec.name]
        assert action.receivers(SIGNAL("triggered(bool)")) > 0, spec.name
        assert action.icon().isNull() is not bool(spec.icon), spec.name
        assert action.objectName() == spec.name
    window.close()
