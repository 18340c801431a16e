from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from timeline_gui.core.errors import UserError
from timeline_gui.session import daily_backup
from timeline_gui.session.daily_backup import DailyBackup
from timeline_gui.session.session import Session
from timeline_gui.store import backups

MONDAY, TUESDAY = date(2026, 11, 23), date(2026, 11, 24)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where copies go."""
    monkeypatch.setattr(daily_backup, "backup_folder", lambda: tmp_path / "backups")
    return tmp_path / "backups"


def days(session: Session, folder: Path) -> list[date]:
    """The days of the copies, the newest first."""
    assert session.path is not None
    return [copy.day for copy in backups.of(session.path, folder)]


def test_a_document_is_copied_before_the_first_step_of_each_day(session: Session, folder: Path) -> None:
    today = MONDAY
    backup = DailyBackup(session.tasks, lambda: today, pytest.fail)

    for _step in range(2):
        backup.before_step(session.document)
    assert days(session, folder) == [MONDAY]
    today = TUESDAY
    backup.before_step(session.document)

    assert days(session, folder) == [TUESDAY, MONDAY]


def test_a_large_one_is_copied_while_work_goes_on(
    session: Session, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily_backup, "COPIED_AT_ONCE", 1)

    DailyBackup(session.tasks, lambda: MONDAY, pytest.fail).before_step(session.document)

    assert session.tasks.busy
    qtbot.waitUntil(lambda: not session.tasks.busy)
    assert days(session, folder) == [MONDAY]


def test_what_keeps_a_copy_from_being_made_is_told_once_a_day(session: Session, folder: Path) -> None:
    folder.write_text("a file in place of the folder")
    told: list[BaseException] = []
    backup = DailyBackup(session.tasks, lambda: MONDAY, told.append)

    for _step in range(2):
        backup.before_step(session.document)

    assert [type(error) for error in told] == [UserError]


def test_without_a_document_or_a_file_there_is_nothing_to_copy(session: Session, folder: Path) -> None:
    DailyBackup(session.tasks, lambda: MONDAY, pytest.fail).before_step(None)
    assert not folder.exists()
