"""The texts of sources: paste one, see which quotes stand in it, cite from it, and bring a new version."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import click_event

from timeline_gui.core.model import Batch, Citation
from timeline_gui.store import queries
from timeline_gui.ui.detail.link import LinkRow
from timeline_gui.ui.dialogs.split import SplitSource
from timeline_gui.ui.editing.source_form import SourceForm
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.sources.changing import PasteText, TextChange
from timeline_gui.ui.sources.dialog import Sources

LEFT = Qt.MouseButton.LeftButton
EVENT = "Al Khulaifi and Lavrov meet in Moscow"


def batch(window: MainWindow) -> Batch:
    assert window.session.document is not None
    return queries.batch(window.session.document)


def quotes(window: MainWindow) -> list[str]:
    return [claim.quote for event in batch(window).events for claim in event.citations if claim.quote]


def settled(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.session.tasks.busy)
    QApplication.processEvents()


def sources(window: MainWindow, qtbot: QtBot) -> Sources:
    window.actions_["sources"].trigger()
    (dialog,) = window.findChildren(Sources)
    settled(window, qtbot)
    return dialog


def paste(window: MainWindow, dialog: Sources, text: str, qtbot: QtBot) -> None:
    """Paste a text as a person does: it waits in the clipboard."""
    QGuiApplication.clipboard().setText(text)
    QTest.mouseClick(dialog.paste_button, LEFT)
    (asked,) = dialog.findChildren(PasteText)
    assert asked.text == text
    QTest.mouseClick(asked.use_button, LEFT)
    qtbot.waitUntil(lambda: not dialog.findChildren(PasteText))
    settled(window, qtbot)
    settled(window, qtbot)


def change(dialog: Sources) -> TextChange:
    (asked,) = dialog.findChildren(TextChange)
    return asked


def select(dialog: Sources, words: str) -> None:
    """Drag over words in the text."""
    start = dialog.text.toPlainText().index(words)
    cursor = dialog.text.textCursor()
    cursor.setPosition(start)
    dialog.text.setTextCursor(cursor)
    dialog.text.ensureCursorVisible()
    first = dialog.text.cursorRect().center()
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    end = QTextCursor(cursor)
    end.clearSelection()
    last = dialog.text.cursorRect(end).center()
    viewport = dialog.text.viewport()
    QTest.mousePress(viewport, LEFT, pos=first)
    QTest.mouseMove(viewport, (first + last) / 2)
    QTest.mouseMove(viewport, last)
    QTest.mouseRelease(viewport, LEFT, pos=last)


def shows(window: MainWindow) -> list[LinkRow]:
    return [link for link in window.detail.findChildren(LinkRow) if link.text() == "Show it in the text"]


def cells(dialog: Sources) -> list[str]:
    model = dialog.table.model()
    return [model.index(0, column).data() for column in range(4)]


@pytest.fixture
def whole(window: MainWindow) -> str:
    """A text with all the quotes of the sample in it."""
    return "🕊 As reported.\n\n" + "\n\n".join(f"It says: {quote}." for quote in quotes(window))


def test_a_pasted_text_proves_the_quotes_that_stand_in_it(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    before, dialog = batch(window), sources(window, qtbot)
    assert cells(dialog)[2:] == ["–", ""]
    assert "not checked" in dialog.quotes.item(0).text()
    assert not dialog.remove_button.isEnabled()
    paste(window, dialog, whole, qtbot)
    assert cells(dialog)[2:] == ["held", f"{len(quotes(window))} found"]
    assert dialog.text.toPlainText() == whole
    for event in batch(window).events:
        for claim in event.citations:
            assert claim.quote == "" or whole[claim.start : claim.end] == claim.quote
    QTest.mouseClick(dialog.quotes.viewport(), LEFT, pos=dialog.quotes.visualItemRect(dialog.quotes.item(1)).center())
    marked = [each.cursor.selectedText() for each in dialog.text.extraSelections()]
    assert dialog.quotes.quote is not None
    assert marked[-1] == dialog.quotes.quote.quote
    assert len(marked) == len(dialog.quotes.places)
    window.actions_["undo"].trigger()
    settled(window, qtbot)
    assert batch(window) == before
    assert dialog.text.toPlainText() == ""


def test_which_quotes_a_new_version_loses_is_said_before(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    dialog = sources(window, qtbot)
    paste(window, dialog, whole, qtbot)
    lost = quotes(window)[0]
    newer = whole.replace(f" {lost}.", f" {lost.split()[0]} not {lost.split(maxsplit=1)[1]}.")
    held = batch(window)
    paste(window, dialog, newer, qtbot)
    (listed,) = change(dialog).lists
    assert listed.count() == 1
    assert lost in listed.item(0).text()
    assert "nearest: " in listed.item(0).text()
    assert batch(window) == held
    QTest.mouseClick(change(dialog).use_button, LEFT)
    settled(window, qtbot)
    assert batch(window).sources[0].text == newer
    assert "1 not found" in cells(dialog)[3]
    rows = [row for row in range(dialog.quotes.count()) if "· not found" in dialog.quotes.item(row).text()]
    dialog.quotes.setCurrentRow(rows[0])
    assert "Nearest to it is" in dialog.note.text()
    window.actions_["undo"].trigger()
    settled(window, qtbot)
    assert batch(window) == held


def test_a_quote_takes_the_passage_that_comes_nearest(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    dialog, before = sources(window, qtbot), quotes(window)
    first, rest = before[0].split(maxsplit=1)
    paste(window, dialog, whole.replace(f" {before[0]}.", f" {first} indeed {rest}."), qtbot)
    QTest.mouseClick(change(dialog).use_button, LEFT)
    settled(window, qtbot)
    assert not dialog.requote_button.isEnabled()
    QTest.mouseClick(dialog.quotes.viewport(), LEFT, pos=dialog.quotes.visualItemRect(dialog.quotes.item(0)).center())
    assert dialog.text.textCursor().selectedText() == f"{first} indeed {rest}"
    QTest.mouseClick(dialog.requote_button, LEFT)
    settled(window, qtbot)
    assert quotes(window)[0] == f"{first} indeed {rest}"
    assert cells(dialog)[3] == f"{len(before)} found"
    assert dialog.quotes.quote is not None
    assert dialog.quotes.quote.place is not None


def test_a_text_that_loses_quotes_can_be_declined(window: MainWindow, qtbot: QtBot) -> None:
    before, dialog = batch(window), sources(window, qtbot)
    paste(window, dialog, "Something else altogether", qtbot)
    QTest.keyClick(change(dialog), Qt.Key.Key_Escape)
    assert batch(window) == before
    assert not window.session.undo_stack.canUndo()


def test_words_chosen_in_the_text_are_cited_for_the_current_event(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    key, dialog = click_event(window, EVENT), sources(window, qtbot)
    paste(window, dialog, whole, qtbot)
    assert EVENT in dialog.event_label.text()
    assert not dialog.cite_button.isEnabled()
    select(dialog, "s reporte")
    QTest.mouseClick(dialog.cite_button, LEFT)
    settled(window, qtbot)
    cited = queries.event(window.session.document, key).citations[-1]
    start = whole.index("As reported")
    assert cited == Citation(batch(window).sources[0].id, "As reported", start, start + len("As reported"))
    assert dialog.quotes.quote is not None
    assert dialog.quotes.quote.quote == "As reported"
    assert window.detail.record is not None
    assert window.detail.record.verdicts[-1] == "verified"
    window.actions_["undo"].trigger()
    assert cited not in queries.event(window.session.document, key).citations


def test_words_are_chosen_and_cited_by_keys_alone(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    key, dialog = click_event(window, EVENT), sources(window, qtbot)
    paste(window, dialog, whole, qtbot)
    dialog.text.setFocus()
    QTest.keyClick(dialog.text, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(dialog.text, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(dialog.cite_button, Qt.Key.Key_Space)
    assert queries.event(window.session.document, key).citations[-1].quote == whole.splitlines()[0]


def test_without_an_event_nothing_can_be_cited(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    window.session.view.clear_selection()
    dialog = sources(window, qtbot)
    paste(window, dialog, whole, qtbot)
    select(dialog, "reported")
    assert not dialog.cite_button.isEnabled()
    click_event(window, EVENT)
    assert dialog.cite_button.isEnabled()


def test_a_text_is_read_from_a_file_and_taken_away_again(
    window: MainWindow, whole: str, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.html"
    path.write_text(f"<!doctype html><html><body><p>{whole}</p></body></html>", encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    dialog = sources(window, qtbot)
    QTest.mouseClick(dialog.open_button, LEFT)
    for _ in range(3):  # the file, the quotes in it, the proofs
        settled(window, qtbot)
    assert cells(dialog)[3] == f"{len(quotes(window))} found"
    QTest.mouseClick(dialog.remove_button, LEFT)
    settled(window, qtbot)
    settled(window, qtbot)
    assert batch(window).sources[0].text is None


def test_a_file_without_words_is_told_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(b"%PDF-1.4 cut off")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    before, dialog = batch(window), sources(window, qtbot)
    QTest.mouseClick(dialog.open_button, LEFT)
    settled(window, qtbot)
    assert "PDF" in dialog.note.text()
    assert batch(window) == before


def test_a_quote_leads_to_its_event(window: MainWindow, qtbot: QtBot) -> None:
    dialog = sources(window, qtbot)
    row = next(row for row in range(dialog.quotes.count()) if EVENT in dialog.quotes.item(row).text())
    dialog.quotes.setCurrentRow(row)
    dialog.quotes.scrollToItem(dialog.quotes.item(row))
    place = dialog.quotes.visualItemRect(dialog.quotes.item(row)).center()
    QTest.mouseClick(dialog.quotes.viewport(), LEFT, pos=place)
    QTest.mouseDClick(dialog.quotes.viewport(), LEFT, pos=place)
    assert EVENT in dialog.event_label.text()


def test_the_detail_of_an_event_leads_to_the_quote_in_its_text(window: MainWindow, whole: str, qtbot: QtBot) -> None:
    click_event(window, EVENT)
    assert not shows(window)
    dialog = sources(window, qtbot)
    paste(window, dialog, whole, qtbot)
    dialog.close()
    first, *_ = shows(window)
    QTest.mouseClick(first, LEFT)
    assert dialog.isVisible()
    told = next(event for event in batch(window).events if event.title == EVENT)
    assert dialog.quotes.quote is not None
    assert (dialog.quotes.quote.quote, dialog.quotes.quote.event_title) == (told.citations[0].quote, EVENT)


def test_another_document_closes_the_dialog_and_another_theme_paints_it_anew(
    window: MainWindow, whole: str, qtbot: QtBot
) -> None:
    dialog = sources(window, qtbot)
    paste(window, dialog, whole, qtbot)
    light = dialog.text.extraSelections()
    window.actions_["theme_dark"].trigger()
    dark = dialog.text.extraSelections()
    assert dark[0].format.background().color() != light[0].format.background().color()
    window.session.close_document()
    assert not dialog.isVisible()
    assert dialog.source is None
    window.actions_["theme_light"].trigger()


def test_typing_finds_a_source(window: MainWindow, qtbot: QtBot) -> None:
    dialog = sources(window, qtbot)
    QTest.mouseClick(dialog.search, LEFT, pos=QPoint(60, 10))
    QTest.keyClicks(dialog.search, "no such")
    assert dialog.table.model().rowCount() == 0
    assert not dialog.paste_button.isEnabled()
    QTest.keyClick(dialog.search, Qt.Key.Key_Escape)
    assert dialog.table.model().rowCount() == 1
    assert dialog.isVisible()


def test_a_source_is_changed_and_deleted_with_its_citations(window: MainWindow, qtbot: QtBot) -> None:
    dialog = sources(window, qtbot)
    before, line = batch(window), dialog.source
    assert line is not None
    QTest.mouseClick(dialog.edit_button, LEFT)
    (form,) = dialog.findChildren(SourceForm)
    form.fields["title"].line.setText("Another title")
    form.ok.click()
    assert "Another title" in [source.title for source in batch(window).sources]
    settled(window, qtbot)
    QTest.mouseClick(dialog.delete_button, LEFT)
    assert line.key not in [source.key for source in window.session.columns.sources]
    assert len(batch(window).events) == len(before.events)
    assert "Undo brings it back" in dialog.note.text()
    window.actions_["undo"].trigger()
    window.actions_["undo"].trigger()
    assert batch(window) == before
    settled(window, qtbot)


def test_some_citations_of_a_source_turn_out_to_come_from_another(window: MainWindow, qtbot: QtBot) -> None:
    dialog = sources(window, qtbot)
    before, line = batch(window), dialog.source
    assert line is not None
    QTest.mouseClick(dialog.split_button, LEFT)
    (asking,) = dialog.findChildren(SplitSource)
    assert asking.citations.count() == line.citations
    assert not asking.split_button.isEnabled()
    asking.citations.item(0).setCheckState(Qt.CheckState.Checked)
    assert not asking.split_button.isEnabled()
    QTest.keyClicks(asking.title, "A second report")
    QTest.keyClick(asking.title, Qt.Key.Key_Return)
    after = {source.title: source.id for source in batch(window).sources}
    citing = [claim for event in batch(window).events for claim in event.citations]
    assert sum(claim.source_id == after["A second report"] for claim in citing) == 1
    assert "A second report" in window.actions_["undo"].text()
    window.actions_["undo"].trigger()
    assert batch(window) == before
    settled(window, qtbot)
