"""Parts of the dialog of sources: places in a text, and what the list says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from timeline_gui.store.source_texts import SourceLine, SourceQuote
from timeline_gui.ui.sources.changing import PasteText
from timeline_gui.ui.sources.model import SourceModel
from timeline_gui.ui.sources.positions import Positions
from timeline_gui.ui.sources.quotes import MOST, QuoteList
from timeline_gui.ui.sources.text_view import SourceText
from timeline_gui.ui.theme import Theme

AWKWARD = "Ä 🕊🕊 one\r\ntwo\rthree\u2029four\u2028five\x0c“six” 𝔖even\n"


def test_places_go_there_and_back_in_any_text() -> None:
    positions = Positions(AWKWARD)
    for point in range(len(AWKWARD) + 1):
        units = positions.units(point)
        assert units == len(AWKWARD[:point].encode("utf-16-le")) // 2
        assert positions.point(units) == point


@pytest.mark.parametrize("words", ["one", "two", "three", "four", "five", "“six”", "𝔖even", "🕊"])
def test_what_is_selected_is_what_stands_there(qtbot: QtBot, theme: Theme, words: str) -> None:
    view = SourceText(theme)
    qtbot.addWidget(view)
    view.show_text(AWKWARD)
    start = AWKWARD.index(words)
    span = (start, start + len(words))
    view.mark([span])
    (selection,) = view.extraSelections()
    assert selection.cursor.selectedText() == words
    view.setTextCursor(selection.cursor)
    assert view.selected == span


def test_without_words_chosen_nothing_is_selected(qtbot: QtBot, theme: Theme) -> None:
    view = SourceText(theme)
    qtbot.addWidget(view)
    view.show_text(None)
    assert view.selected == (0, 0)
    view.show_text("words")
    view.moveCursor(QTextCursor.MoveOperation.End)
    assert view.selected == (5, 5)


def test_pasted_words_keep_their_kinds_of_space(qtbot: QtBot, theme: Theme) -> None:
    dialog = PasteText("A report")
    qtbot.addWidget(dialog)
    dialog.field.clear()
    assert not dialog.use_button.isEnabled()
    dialog.field.insertPlainText("39\u00a0400\r\npeople")
    assert dialog.text == "39\u00a0400\npeople"
    assert dialog.use_button.isEnabled()


def test_of_very_many_quotes_the_first_are_listed_those_not_found_before_others(qtbot: QtBot, theme: Theme) -> None:
    listed = QuoteList(theme)
    qtbot.addWidget(listed)
    quotes = [SourceQuote(key, key, "Talks", "words", (0, 5)) for key in range(MOST)]
    listed.show_quotes([*quotes, SourceQuote(MOST, 7, "War", "more", None)], "words")
    assert listed.count() == MOST + 1
    assert listed.item(0).text() == "“more”\nWar · not found"
    assert listed.item(MOST).text().startswith("Only the first")
    assert len(listed.places) == MOST - 1


def test_the_list_tells_quotes_that_are_not_found(theme: Theme, qtmodeltester: ModelTester) -> None:
    model = SourceModel(theme)
    model.show_lines([SourceLine(3, "A report", 2, True), SourceLine(1, "B report", 0, False)])
    model.show_proofs({3: (1, 1)})
    qtmodeltester.check(model)
    cells = [[model.index(row, column).data() for column in range(4)] for row in range(2)]
    assert cells == [["A report", "2", "held", "1 found, 1 not found"], ["B report", "0", "–", ""]]
    assert model.index(0, 3).data(Qt.ItemDataRole.ForegroundRole) == theme.colour("warning")
    assert (model.row(1), model.row(2)) == (1, -1)
