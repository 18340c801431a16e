"""What a person has typed is in the file, or it stays where it was typed, or the person is asked: it is never lost."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, click_event, key_of
from tests.journeys.test_editing import TRUCE, edited, event_of, type_into

from timeline_gui.session import editing
from timeline_gui.session.documents import sample_document
from timeline_gui.store import files, sqlite
from timeline_gui.ui.detail.unsaved import UnsavedQuestion
from timeline_gui.ui.docks import title_of
from timeline_gui.ui.editing.actor_form import ActorForm
from timeline_gui.ui.editing.several import SeveralEvents
from timeline_gui.ui.editing.source_form import SourceForm
from timeline_gui.ui.main_window import MainWindow

MEETING = "Al Khulaifi and Lavrov"
TYPED = "Ask for the list."


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits long for another program here."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)


@contextmanager
def held(window: MainWindow) -> Iterator[None]:
    """Another program holds the document's file meanwhile."""
    assert window.session.path is not None
    with closing(sqlite3.connect(window.session.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        yield
        other.execute("ROLLBACK")


def question_of(window: MainWindow) -> UnsavedQuestion:
    """The one question that is asked."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    (question,) = (found for found in window.findChildren(UnsavedQuestion) if found.isVisible())
    return question


def asks(window: MainWindow) -> bool:
    return any(found.isVisible() for found in window.findChildren(UnsavedQuestion))


def said(window: MainWindow) -> list[str]:
    """What stands in the status bar."""
    return [label.text() for label in window.status.findChildren(QLabel)]


def click(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_what_could_not_be_written_stays_and_is_written_later(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    with held(window):
        type_into(form.note.page, TYPED, Qt.Key.Key_Tab)
        assert "used by another program" in window.messages.text
        assert form.note.page.toPlainText() == TYPED
        assert form.note.note.text().startswith("Not saved: ")
        assert "used by another program" in form.note.note.text()
        QApplication.processEvents()
        assert "Not all that you typed is saved" in said(window)
        type_into(form.place.line, "Doha, again", Qt.Key.Key_Tab)
        form.note.page.setFocus()
        QTest.keyClick(form.note.page, Qt.Key.Key_Tab)
        assert form.note.page.toPlainText() == TYPED
    assert event_of(window, key) == before

    type_into(form.category.line, "Talks", Qt.Key.Key_Tab)
    assert form.note.page.toPlainText() == TYPED, "another field that is written puts nothing back"
    assert form.place.line.text() == "Doha, again"
    form.note.page.setFocus()
    QTest.keyClick(form.note.page, Qt.Key.Key_Tab)
    assert event_of(window, key).note == TYPED
    assert form.note.note.text() == ""
    assert form.commit()
    QApplication.processEvents()
    assert "✓ All changes are saved" in said(window)
    window.actions_["edit_event"].trigger()
    assert window.detail.form is None
    place = event_of(window, key).place
    assert place is not None
    assert place.name == "Doha, again"
    assert not asks(window)


def test_citations_and_participants_that_could_not_be_written_stay(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    card, row = form.citations.cards[0], form.participants.rows[0]
    with held(window):
        type_into(card.locator.line, "page 7", Qt.Key.Key_Tab)
        type_into(row.role.line, "observer", Qt.Key.Key_Tab)
        form.participants.add.click()
        type_into(form.participants.rows[-1].actor.line, "Red Cross", Qt.Key.Key_Tab)
        type_into(card.speaker.line, "Nobody known", Qt.Key.Key_Tab)
        form.participants.rows[1].removed.emit()
        assert "Not saved" in card.locator.note.text()
        assert "Not saved" in row.role.note.text()
    assert event_of(window, key) == before
    assert form.citations.cards[0] is card
    assert len(form.participants.rows) == len(before.participants) + 1

    assert form.commit()
    after = event_of(window, key)
    assert after.citations[0].locator == "page 7"
    assert after.citations[0].quote == before.citations[0].quote
    assert after.participants[0].role == "observer"
    assert after.participants[1:-1] == before.participants[1:]
    names = {actor.id: actor.name for actor in window.session.columns.actors}
    assert names[after.participants[-1].actor_id] == "Red Cross"
    assert names[after.citations[0].speaker_id or ""] == "Nobody known"


def test_a_role_without_an_actor_and_a_quote_without_a_source_stay(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    form.participants.add.click()
    row = form.participants.rows[-1]
    type_into(row.role.line, "observer", Qt.Key.Key_Tab)
    assert row.role.line.text() == "observer"
    assert "Say who it is" in row.actor.note.text()
    form.citations.add.click()
    card = form.citations.cards[-1]
    type_into(card.quote.page, "We counted them.", Qt.Key.Key_Tab)
    window.actions_["edit_event"].trigger()
    assert "Name the source" in question_of(window).text()
    click(question_of(window).keep)
    assert window.detail.form is form

    type_into(row.actor.line, "Red Cross")
    type_into(card.source.line, "A second report")
    after = event_of(window, key)
    assert after.participants[:-1] == before.participants
    assert after.participants[-1].role == "observer"
    assert after.citations[-1].quote == "We counted them."


@pytest.mark.parametrize("without", [False, True])
def test_closing_asks_about_what_could_not_be_written(window: MainWindow, without: bool) -> None:
    key, form = edited(window, TRUCE)
    with held(window):
        form.note.page.setFocus()
        QTest.keyClicks(form.note.page, TYPED)
        window.close()
        question = question_of(window)
        assert question.text().startswith("What you typed in “Own note” is not saved: ")
        assert "used by another program" in question.text()
        assert question.defaultButton() is question.keep
        click(question.without if without else question.keep)
        assert shiboken6.isValid(window) is not without
    if not without:
        assert window.isVisible()
        assert window.focusWidget() is form.note.page
        assert form.note.page.toPlainText().startswith(TYPED)
        assert form.commit()
        assert event_of(window, key).note.startswith(TYPED)


def test_closing_asks_about_a_date_that_can_not_be_read(window: MainWindow) -> None:
    _key, form = edited(window, TRUCE)
    form.date.line.setFocus()
    form.date.line.selectAll()
    QTest.keyClicks(form.date.line, "2023-02-29")
    window.close()
    assert "February 2023 has 28 days" in question_of(window).text()
    QTest.keyClick(question_of(window), Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.isVisible()
    assert form.date.line.text() == "2023-02-29"


def test_closing_asks_nothing_where_all_is_written(open_app: Open) -> None:
    window = open_app()
    key, form = edited(window, TRUCE)
    path = window.session.path
    assert path is not None
    form.note.page.setFocus()
    QTest.keyClicks(form.note.page, TYPED)
    window.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not shiboken6.isValid(window)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT note FROM event WHERE key = ?", (key,)).fetchone()[0].startswith(TYPED)


@pytest.mark.parametrize("without", [False, True])
def test_another_event_waits_for_what_can_not_be_read(window: MainWindow, without: bool) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    type_into(form.date.line, "2023-02-29")
    other = click_event(window, MEETING)
    question = question_of(window)
    assert question.text() == "What you typed in “Date” is not saved: 2023-02-29: February 2023 has 28 days."
    assert window.session.view.current == key
    click(question.without if without else question.keep)
    assert window.session.view.current == (other if without else key)
    assert window.session.view.selection.tolist() == [other if without else key]
    assert (window.detail.form is form) is not without
    if not without:
        assert form.date.line.text() == "2023-02-29"
        assert window.focusWidget() is form.date.line
    assert event_of(window, key) == before


def test_what_is_typed_of_an_event_that_is_gone_is_told(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    type_into(form.date.line, "2023-02-29")
    assert editing.remove_events(window.session, [key], "Delete it")
    assert not asks(window)
    assert window.messages.text.startswith("Not kept: Date: 2023-02-29")
    assert window.detail.form is None
    window.actions_["undo"].trigger()
    assert event_of(window, key).date == "2023-11"


def test_what_is_half_typed_of_an_event_that_another_program_takes_away_is_told(
    window: MainWindow, qtbot: QtBot
) -> None:
    key, form = edited(window, TRUCE)
    form.note.page.setFocus()
    QTest.keyClicks(form.note.page, TYPED)
    assert window.session.path is not None
    with closing(sqlite3.connect(window.session.path)) as other:
        for table in ("event_tag", "participation", "citation"):
            other.execute(f"DELETE FROM {table} WHERE event_key = ?", (key,))
        other.execute("DELETE FROM event WHERE key = ?", (key,))
        other.commit()
    qtbot.waitUntil(lambda: window.detail.form is None)
    assert window.messages.text.startswith("Not kept: Own note: ")
    assert window.messages.message is not None
    (typed,) = window.messages.message.problems
    assert typed.value.startswith(TYPED)


def test_a_selection_of_several_comes_back_whole(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    other = click_event(window, MEETING, Qt.KeyboardModifier.ControlModifier)
    window.session.view.select([key, other], key)
    form = window.detail.form
    assert form is not None
    type_into(form.date.line, "2023-02-29")
    click_event(window, "Zelenskyy meets Sheikh Tamim")
    click(question_of(window).keep)
    assert window.session.view.selection.tolist() == [key, other]
    assert window.session.view.current == key


def test_the_table_keeps_its_row_where_another_event_waits(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    type_into(form.date.line, "2023-02-29")
    table, other = window.table.view, key_of(window, MEETING)
    position = window.session.columns.position(other)
    assert position is not None
    index = table.model().index(window.table.model.row_of(position), 0)
    table.scrollTo(index)
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=table.visualRect(index).center())
    click(question_of(window).keep)
    assert window.session.view.current == key
    rows = {index.row() for index in table.selectionModel().selectedIndexes()}
    shown = window.session.columns.position(key)
    assert shown is not None
    assert rows == {window.table.model.row_of(shown)}


def test_another_document_waits_for_what_can_not_be_written(window: MainWindow, home: Path) -> None:
    other = sample_document(home / "other")
    path = window.session.path
    key, form = edited(window, TRUCE)
    with held(window):
        form.note.page.setFocus()
        QTest.keyClicks(form.note.page, TYPED)
        assert window.files.open_path(other)
        click(question_of(window).keep)
        assert window.session.path == path
        window.actions_["close"].trigger()
        click(question_of(window).keep)
        assert window.session.path == path
    assert form.commit()
    assert window.files.open_path(other)
    assert not asks(window)
    assert window.session.path == other
    assert not window.detail.editing
    assert window.files.open_path(path) if path is not None else False
    assert event_of(window, key).note.startswith(TYPED)


def test_a_document_that_comes_in_the_background_waits_too(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    other = sample_document(home / "other")
    path = window.session.path
    _key, form = edited(window, TRUCE)
    window.session.open_aside("other", lambda: other, lambda _path: None, window.detail.settle)
    type_into(form.date.line, "2023-02-29")
    qtbot.waitUntil(lambda: asks(window))
    click(question_of(window).keep)
    assert window.session.path == path
    window.session.open_aside("other", lambda: other, lambda _path: None, window.detail.settle)
    qtbot.waitUntil(lambda: asks(window))
    click(question_of(window).without)
    assert window.session.path == other


def test_commands_wait_for_what_can_not_be_read(window: MainWindow) -> None:
    _key, form = edited(window, TRUCE)
    count = len(window.session.columns)
    type_into(form.date.line, "2023-02-29")
    for name in ("new_event", "duplicate_events", "delete_events", "merge", "edit_event"):
        window.actions_[name].trigger()
        click(question_of(window).keep)
        assert window.detail.form is form
        assert window.actions_["edit_event"].isChecked()
    assert len(window.session.columns) == count
    window.actions_["theme_dark"].trigger()
    assert window.detail.form is form
    assert form.date.line.text() == "2023-02-29"


def test_dialogs_stay_with_what_could_not_be_written(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    form.citations.cards[0].pencil.click()
    source = window.findChild(SourceForm)
    assert source is not None
    type_into(source.fields["title"].line, "The report", Qt.Key.Key_Tab)
    with held(window):
        click(source.ok)
        assert source.isVisible()
        assert source.fault.text().startswith("Not saved: ")
        assert source.fields["title"].line.text() == "The report"
    click(source.ok)
    assert window.session.columns.sources[0].title == "The report"
    window.actions_["edit_event"].trigger()

    hamas = next(actor for actor in window.session.columns.actors if actor.name == "Hamas")
    window.actors.edit_requested.emit(hamas.id)
    actor = window.findChild(ActorForm)
    assert actor is not None
    type_into(actor.description.page, "A movement", Qt.Key.Key_Tab)
    with held(window):
        click(actor.ok)
        assert actor.isVisible()
        assert actor.fault.text().startswith("Not saved: ")
        assert actor.description.page.toPlainText() == "A movement"
    click(actor.ok)
    assert window.findChild(ActorForm) is None

    click_event(window, TRUCE)
    click_event(window, MEETING, Qt.KeyboardModifier.ControlModifier)
    window.actions_["edit_event"].trigger()
    several = window.findChild(SeveralEvents)
    assert several is not None
    type_into(several.add_tags.line, "seen", Qt.Key.Key_Tab)
    with held(window):
        click(several.ok)
        assert several.isVisible()
        assert several.fault.text().startswith("Not saved: ")
    click(several.ok)
    assert event_of(window, key).tags[-1] == "seen"


ODD = "Prix\u00a0: 5\u00a0000\u202f€ et\r\nautre ligne\u2028fin "


def test_looking_at_the_fields_alters_nothing(open_app: Open, home: Path) -> None:
    path = sample_document(home / "mine")
    with closing(sqlite3.connect(path)) as file:
        (key,) = file.execute("SELECT key FROM event WHERE title LIKE ?", (f"{TRUCE}%",)).fetchone()
        for column in ("title", "summary", "note", "category", "date_text"):
            file.execute(f"UPDATE event SET {column} = ? WHERE key = ?", (ODD, key))
        file.execute("UPDATE citation SET quote = ?, locator = ? WHERE event_key = ?", (ODD, ODD, key))
        file.execute("UPDATE participation SET role = ? WHERE event_key = ?", (ODD, key))
        file.execute("INSERT INTO event_search(event_search) VALUES ('rebuild')")
        file.commit()
    window = open_app(path)
    window.session.view.select([key])
    before = event_of(window, key)
    window.actions_["edit_event"].trigger()
    form = window.detail.form
    assert form is not None
    form.title.page.setFocus()
    for _ in range(60):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert form.commit()
    window.actions_["edit_event"].trigger()
    assert window.session.undo_stack.count() == 0
    assert event_of(window, key) == before

    window.actions_["edit_event"].trigger()
    form = window.detail.form
    assert form is not None
    quote = form.citations.cards[0].quote.page
    quote.setFocus()
    QTest.keyClick(quote, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(quote, "x")
    QTest.keyClick(quote, Qt.Key.Key_Tab)
    assert event_of(window, key).citations[0].quote == f"{ODD}x"


def test_a_file_that_can_only_be_read_opens_no_form(
    open_app: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = sample_document(home / "mine")
    monkeypatch.setattr(files, "writable", lambda _path: False)
    window = open_app(path)
    assert window.session.document is not None
    click_event(window, TRUCE)
    for name in ("edit_event", "new_event", "duplicate_events", "delete_events", "import", "merge"):
        action = window.actions_[name]
        assert not action.isEnabled(), name
        assert "save a copy" in str(action.property("why_not"))
    assert window.actions_["save_copy"].isEnabled()
    title = title_of(window.docks.detail)
    (pencil,) = (
        button for button in title.findChildren(type(title._close)) if button.accessibleName() == "Edit the event"
    )
    assert not pencil.isEnabled()
    assert "save a copy" in pencil.toolTip()

    window.detail.edit()
    assert window.detail.form is None
    assert "Save a copy" in window.messages.text
    assert window.messages.button.text() == "Save a copy…"
    for actor in window.session.columns.actors[:1]:
        window.actors.edit_requested.emit(actor.id)
    assert window.findChild(ActorForm) is None
