"""A damaged file is told with the way out, and what can be read of it is opened as a new timeline."""

from datetime import date
from pathlib import Path

from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, click_event, shown_titles

from timeline_gui.session.documents import sample_document
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

    target = home / "mine" / "new.tlx"
    with qtbot.waitSignal(window.session.tasks.finished):
        window.files.recover_to(path, target)
    qtbot.waitUntil(lambda: window.session.path == target)
    assert 0 < len(window.session.columns) < 20
    assert "Some rows could not be read or kept" in window.messages.text
    assert path.read_bytes() == bytes(contents)
