"""A large document comes in the background; the window goes on with the one that is open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import click_event

from timeline_gui.app import open_window
from timeline_gui.core.generate import generate
from timeline_gui.session import opened
from timeline_gui.session.documents import create_from
from timeline_gui.ui.main_window import MainWindow


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A document that counts as large."""
    path = tmp_path / "large.tlx"
    create_from(generate(300), path)
    monkeypatch.setattr(opened, "AT_ONCE", 1000)
    monkeypatch.setattr(opened, "AT_START", 1000)
    return path


def test_the_open_document_stays_until_the_other_is_there(window: MainWindow, qtbot: QtBot, large: Path) -> None:
    before = window.session.path

    with qtbot.waitSignal(window.session.document_changed):
        assert window.files.open_path(large)
        assert window.session.path == before
        assert window.session.tasks.busy

    assert window.session.path == large
    assert len(window.session.columns) == 300
    assert window.settings.recent[0] == large


def test_stop_keeps_the_document_that_is_open(window: MainWindow, qtbot: QtBot, large: Path) -> None:
    before = window.session.path
    window.files.open_path(large)
    with qtbot.waitSignal(window.session.message_raised) as raised:
        window.session.tasks.cancel()
    assert raised.args[0].text == "Stopped. Nothing was changed."
    assert window.session.path == before
    assert [path.name for path in large.parent.iterdir() if path.name.startswith(large.name)] == [large.name]


def test_what_can_t_be_opened_is_told_and_the_open_one_stays(window: MainWindow, qtbot: QtBot, large: Path) -> None:
    before = window.session.path
    whole = large.read_bytes()
    large.write_bytes(whole[: len(whole) // 2])
    with qtbot.waitSignal(window.session.message_raised) as raised:
        window.files.open_path(large)
    assert raised.args[0].kind == "error"
    assert large.name in raised.args[0].text
    assert window.session.path == before
    assert large.read_bytes() == whole[: len(whole) // 2]


def test_a_start_shows_the_window_first_and_says_what_is_on_its_way(qtbot: QtBot, home: Path, large: Path) -> None:
    window = open_window(str(large))
    assert isinstance(window, MainWindow)
    assert window.session.document is None
    assert window.welcome.isVisible()
    assert "Opening large.tlx…" in [label.text() for label in window.welcome.findChildren(QLabel)]
    assert not [button for button in window.welcome.findChildren(QPushButton) if button.isVisible()]
    qtbot.waitUntil(lambda: window.session.document is not None)
    assert len(window.session.columns) == 300
    window.close()


def test_a_copy_of_a_large_document_is_written_in_the_background(
    window: MainWindow, qtbot: QtBot, large: Path, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.session.document_changed):
        window.files.open_path(large)
    document = window.session.document
    assert document is not None
    with qtbot.waitSignal(window.session.message_raised) as raised:
        window.files.copy_to(tmp_path / "copy.tlx", document)
    assert raised.args[0].text.startswith("A copy was written")
    assert (tmp_path / "copy.tlx").exists()


def test_a_document_that_is_open_already_stays_with_its_steps(window: MainWindow) -> None:
    click_event(window, "Week-long truce")
    window.actions_["delete_events"].trigger()
    assert window.session.path is not None
    assert window.files.open_path(window.session.path)
    assert "“Qatar as mediator” is open already." in window.messages.text
    window.actions_["open_sample"].trigger()
    assert window.session.undo_stack.canUndo()
    window.actions_["undo"].trigger()
    assert len(window.session.columns) == 20
