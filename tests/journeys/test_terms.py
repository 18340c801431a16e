"""Places, tags and categories are put right in one dialog, in all events at once."""

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Place
from timeline_gui.store.terms import Kind
from timeline_gui.ui.dialogs.terms import NAME, Terms
from timeline_gui.ui.main_window import MainWindow


@pytest.fixture
def dialog(window: MainWindow) -> Terms:
    window.actions_["terms"].trigger()
    (found,) = window.findChildren(Terms)
    QApplication.processEvents()
    return found


def names(dialog: Terms, kind: Kind) -> list[str]:
    model = dialog.pages[kind].model
    return [model.term(row).name for row in range(model.rowCount())]


def write(dialog: Terms, index: QModelIndex, text: str) -> None:
    """Type into a cell as a person does."""
    table = dialog.page.table
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.viewport().findChildren(QLineEdit)[-1]
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def cell(dialog: Terms, kind: Kind, name: str, column: int = NAME) -> QModelIndex:
    page = dialog.pages[kind]
    dialog.tabs.setCurrentWidget(page)
    return page.proxy.mapFromSource(page.model.index(page.model.row_of(name), column))


def choose(dialog: Terms, kind: Kind, name: str) -> None:
    index = cell(dialog, kind, name)
    dialog.page.table.setCurrentIndex(index)


def test_a_category_is_renamed_everywhere(window: MainWindow, dialog: Terms, qtbot: QtBot) -> None:
    first = names(dialog, "category")[0]
    write(dialog, cell(dialog, "category", first), "Talks of all kinds")
    qtbot.waitUntil(lambda: "Talks of all kinds" in window.session.columns.categories)
    assert first not in names(dialog, "category")
    assert "Changed in" in dialog.note.text()
    window.actions_["undo"].trigger()
    assert first in names(dialog, "category")


def test_a_place_is_located_by_a_pair_of_degrees(dialog: Terms, qtbot: QtBot) -> None:
    doha = names(dialog, "place")[0]
    write(dialog, cell(dialog, "place", doha, 1), "91, 10")
    assert "degrees" in dialog.note.text()
    write(dialog, cell(dialog, "place", doha, 1), "25.28")
    qtbot.waitUntil(lambda: "both degrees" in dialog.note.text())
    assert dialog.pages["place"].model.term(0).place == Place(doha), "no other half is made up"
    write(dialog, cell(dialog, "place", doha, 1), "25.28, 51.53")
    model = dialog.pages["place"].model
    qtbot.waitUntil(lambda: model.term(model.row_of(doha)).place == Place(doha, 25.28, 51.53))


def test_a_name_is_needed(dialog: Terms) -> None:
    first = names(dialog, "category")[0]
    write(dialog, cell(dialog, "category", first), " ")
    assert "Write a name" in dialog.note.text()
    assert names(dialog, "category")[0] == first


def test_one_is_taken_away_and_its_events_stay(window: MainWindow, dialog: Terms) -> None:
    first = names(dialog, "category")[0]
    choose(dialog, "category", first)
    dialog.delete_button.click()
    assert first not in names(dialog, "category")
    assert len(window.session.columns) == 20
    assert "Undo brings" in dialog.note.text()


def test_its_events_are_shown_in_the_window(window: MainWindow, dialog: Terms) -> None:
    first = names(dialog, "category")[0]
    choose(dialog, "category", first)
    dialog.show_button.click()
    assert window.session.view.filter == Filter(categories=(first,))
