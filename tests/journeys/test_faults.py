"""A damaged file is told with the way out, and what can be read of it is opened as a new timeline."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, click_event, key_of, shown_titles

from timeline_gui.app import _FaultReporter
from timeline_gui.core.errors import UserError
from timeline_gui.session.documents import sample_document
from timeline_gui.session.settings import backup_folder
from timeline_gui.store import backups, queries
from timeline_gui.ui.actions import ACTIONS
from timeline_gui.ui.dialogs.adrift import AdriftQuestion
from timeline_gui.ui.dialogs.restore import RestoreBackup
from timeline_gui.ui.main_window import MainWindow


def test_a_backup_is_made_before_the_first_step_of_a_day_and_restored(window: MainWindow) -> None:
    days = iter([date(2026, 11, 23), date(2026, 11, 23), date(2026, 11, 24)])
    window.session.today = lambda: next(days)
    for title in ("One", "Two", "Three"):
        click_event(window, "Week-long truce" if title == "One" else {"Two": "One", "Three": "Two"}[title])
        window.actions_["edit_event"].trigger()
        assert window.detail.form is not None
        window.detail.form.title.page.setPlainText(title)
        window.actions_["edit_event"].trigger()
    path = window.session.path
    assert path is not None

    window.actions_["restore_backup"].trigger()
    dialog = window.findChild(RestoreBackup)
    assert dialog is not None
    assert [dialog.list.item(row).text().split("   ")[1] for row in range(dialog.list.count())] == ["20 events"] * 2
    dialog.list.setCurrentRow(0)
    dialog.restore.click()
    restored = window.session.path
    assert restored is not None
    assert restored.name == f"{path.stem} as of 2026-11-24.tlx"
    assert "Two" in shown_titles(window)
    window.files.open_path(path)
    assert "Three" in shown_titles(window)


def edited_sample(open_app: Open, folder: Path) -> Path:
    """A sample of which a backup was made before a step; nobody has it open."""
    path = sample_document(folder)
    window = open_app(path)
    click_event(window, "Week-long truce")
    window.actions_["delete_events"].trigger()
    window.close()
    return path


def restore_dialog(window: MainWindow) -> RestoreBackup:
    """The dialog that asks for a backup."""
    dialog = window.findChild(RestoreBackup)
    assert dialog is not None
    return dialog


@pytest.mark.parametrize("lost", [0, 4096])
def test_a_backup_of_a_file_that_does_not_open_is_restored_from_the_message(
    open_app: Open, home: Path, lost: int
) -> None:
    path = edited_sample(open_app, home / "mine")
    damaged = bytes(lost) + path.read_bytes()[lost:] if lost else path.read_bytes()[:-9000]
    path.write_bytes(damaged)
    window = open_app(path)
    assert window.session.document is None
    assert "damaged" in window.messages.text or "cut short" in window.messages.text
    assert window.messages.button.text() == "Restore a backup…"
    window.messages.button.click()
    dialog = restore_dialog(window)
    assert dialog.list.count() == 1
    dialog.restore.click()
    assert window.session.path is not None
    assert window.session.path.parent == path.parent
    assert "Week-long truce" in "".join(shown_titles(window))
    assert path.read_bytes() == damaged


def test_without_a_document_any_backup_is_offered_and_stands_beside_its_document(open_app: Open, home: Path) -> None:
    path = edited_sample(open_app, home / "mine")
    window = open_app(path)
    window.session.close_document()
    assert window.actions_["restore_backup"].isEnabled()
    window.actions_["restore_backup"].trigger()
    dialog = restore_dialog(window)
    assert [dialog.list.item(row).text().split("   ")[0] for row in range(dialog.list.count())] == [path.stem]
    dialog.restore.click()
    assert window.session.path is not None
    assert window.session.path.parent == path.parent


def test_a_damaged_backup_is_told_and_leaves_nothing(open_app: Open, home: Path) -> None:
    path = edited_sample(open_app, home / "mine")
    (backup,) = backups.of(path, backup_folder())
    backup.path.write_bytes(b"garbage" * 1000)
    window = open_app(path)
    before = sorted(path.parent.iterdir())
    window.actions_["restore_backup"].trigger()
    restore_dialog(window).restore.click()
    assert "The backup is damaged" in window.messages.text
    assert window.session.path == path
    assert sorted(path.parent.iterdir()) == before


def test_a_damaged_timeline_is_recovered(open_app: Open, home: Path, qtbot: QtBot) -> None:
    path = sample_document(home / "mine")
    contents = bytearray(path.read_bytes())
    at = contents.index(b"Week-long truce")
    start = at // 4096 * 4096
    contents[start : start + 4096] = bytes([0xFF]) * 4096
    path.write_bytes(contents)
    window = open_app(path)
    assert window.session.document is None
    assert "recover what can be read" in window.messages.text
    assert window.messages.button.text() == "Recover what can be read…"

    target = home / "mine" / "new.tlx"
    with qtbot.waitSignal(window.session.tasks.finished):
        window.files.recover_to(path, target)
    qtbot.waitUntil(lambda: window.session.path == target)
    assert 0 < len(window.session.columns) < 20
    assert "Some rows could not be read or kept" in window.messages.text
    assert path.read_bytes() == bytes(contents)


@pytest.mark.parametrize("value", ["'the day after'", "x'fffe00'"])
def test_a_value_that_no_date_or_text_can_have_is_told_at_opening(open_app: Open, home: Path, value: str) -> None:
    path = sample_document(home / "mine")
    with closing(sqlite3.connect(path)) as other:
        other.execute(f"UPDATE event SET date = {value} WHERE key = 3")
        other.commit()
    before = path.read_bytes()
    window = open_app(path)
    assert window.session.document is None
    assert "damaged (event 3: date is" in window.messages.text
    assert "recover what can be read" in window.messages.text
    assert path.read_bytes() == before


def test_a_window_whose_file_is_gone_says_so_and_asks_before_it_closes(window: MainWindow, home: Path) -> None:
    path = window.session.path
    assert path is not None
    path.unlink()
    window.session.look_at_file()
    assert window.status.saved == "The file is gone: save a copy"

    window.close()
    assert window.isVisible()
    question = window.findChild(AdriftQuestion)
    assert question is not None
    copy = home / "copy.tlx"
    assert window.session.document is not None
    window.files.copy_to(copy, window.session.document)
    assert window.session.path == copy, "work goes on in the copy"
    assert window.status.saved == "✓ All changes are saved"
    assert len(window.session.columns) == 20


def test_a_window_whose_file_is_gone_closes_where_that_is_wanted(window: MainWindow) -> None:
    assert window.session.path is not None
    window.session.path.unlink()
    window.close()
    question = window.findChild(AdriftQuestion)
    assert question is not None
    question.close_button.click()
    assert not window.isVisible()


def test_what_a_person_can_put_right_is_told_as_such_wherever_it_comes_out(window: MainWindow, qtbot: QtBot) -> None:
    reporter = _FaultReporter()
    reporter.report(UserError, UserError("The disk is full", "notes.tlx", "Make room and try again."), None)
    qtbot.waitUntil(lambda: window.messages.text == "notes.tlx: The disk is full. Make room and try again.")
    assert not [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]


def elsewhere(window: MainWindow, statement: str) -> None:
    """What another program does to the open document."""
    assert window.session.path is not None
    with closing(sqlite3.connect(window.session.path)) as other:
        other.execute(statement)
        other.commit()


@pytest.mark.parametrize("change", ["date = 'some day'", "note = x'ff00'"])
def test_what_another_program_spoils_while_an_event_is_edited_leaves_what_is_typed(
    window: MainWindow, qtbot: QtBot, change: str
) -> None:
    key = click_event(window, "Week-long truce")
    window.actions_["edit_event"].trigger()
    form = window.detail.form
    assert form is not None
    form.title.page.setPlainText("Half a title")
    elsewhere(window, f"UPDATE event SET {change} WHERE key = {key}")
    qtbot.waitUntil(lambda: "The document is damaged" in window.messages.text)
    window.session.columns_changed.emit()
    assert window.detail.form is form
    assert form.title.page.toPlainText() == "Half a title"
    window.close()
    assert window.isVisible() == bool(form.unsaved()), "it asks where that can't be written"
    elsewhere(window, f"UPDATE event SET date = '2023-11', note = '' WHERE key = {key}")


def test_an_event_that_another_program_takes_away_is_no_fault_of_the_window(window: MainWindow, qtbot: QtBot) -> None:
    key = click_event(window, "Sheikh Mohammed meets Lavrov")
    document = window.session.document
    assert document is not None
    for table in ("participation", "event_tag", "citation", "event"):
        column = "key" if table == "event" else "event_key"
        elsewhere(window, f"DELETE FROM {table} WHERE {column} = {key}")
    assert window.detail._reader.read(key) is None, "the panes still list it"
    qtbot.waitUntil(lambda: not window.announcements.is_due)
    qtbot.waitUntil(lambda: len(window.session.columns) == 19)
    assert window.session.view.current is None


EVENT_TABLES = ("figure", "citation", "participation", "event_tag", "event")


def test_until_the_window_has_heard_that_events_are_gone_whatever_is_drawn_or_done_is_no_fault(
    open_app: Open, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline_gui.session.watch.EVERY_MS", 3_600_000)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_options: ("", ""))
    window = open_app(sample_document(home / "mine"))
    for table in EVENT_TABLES:
        elsewhere(window, f"DELETE FROM {table}")
    window.session.columns_changed.emit()  # nothing that was read before is kept
    keys = window.session.columns.events.key
    assert len(keys) == 20
    for name in [spec.name for spec in ACTIONS if spec.name not in {"quit", "close", "new_window"}]:
        window.session.view.select(keys[:2] if name == "merge" else keys[:1])
        QApplication.processEvents()
        if window.actions_[name].isEnabled():
            window.actions_[name].trigger()
        QApplication.processEvents()
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        window.detail.leave_editing()
    window.grab()
    assert window.isVisible()


def test_an_actor_that_another_program_has_just_added_comes_with_the_next_reading(
    window: MainWindow, qtbot: QtBot
) -> None:
    key = key_of(window, "Sheikh Mohammed meets Lavrov")
    columns = "key, id, name, kind, description"
    elsewhere(window, f"INSERT INTO actor ({columns}) VALUES (900, 'new', 'Newcomer', 'person', '')")
    elsewhere(window, f"UPDATE participation SET actor_key = 900 WHERE event_key = {key} AND position = 0")
    click_event(window, "Sheikh Mohammed meets Lavrov")
    assert window.detail._reader.read(key) is None, "the panes know of no newcomer yet"
    qtbot.waitUntil(lambda: "Newcomer" in {actor.name for actor in window.session.columns.actors})
    record = window.detail._reader.read(key)
    assert record is not None
    assert "Newcomer" in {actor.name for actor in record.actors.values()}


def test_what_another_program_has_just_written_stays_when_another_field_is_written(window: MainWindow) -> None:
    key = click_event(window, "Week-long truce")
    window.actions_["edit_event"].trigger()
    form = window.detail.form
    assert form is not None
    form.title.page.setPlainText("A truce of a week")
    elsewhere(window, f"UPDATE event SET summary = 'Written elsewhere' WHERE key = {key}")
    assert form.commit()
    assert window.session.document is not None
    event = queries.event(window.session.document, key)
    assert (event.title, event.summary) == ("A truce of a week", "Written elsewhere")
