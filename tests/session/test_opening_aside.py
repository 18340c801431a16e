"""Documents that come in the background: only the one that was asked for last is shown, and no other stays open."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.session.conftest import STORY

from timeline_gui.core.errors import UserError
from timeline_gui.session.documents import create_from
from timeline_gui.session.session import Session


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another document."""
    path = tmp_path / "other.tlx"
    create_from(STORY, path)
    return path


def open_aside(session: Session, path: Path) -> list[Path]:
    """Open a document in the background; the list has it once it is shown."""
    shown: list[Path] = []
    session.open_aside(path.name, lambda: path, shown.append)
    return shown


def wait_for_worker(session: Session) -> None:
    """Let the work be done, while the window does not hear of it yet."""
    session.tasks._worker.submit(lambda: None).result()


def logs(path: Path) -> list[str]:
    """The files beside a document that is open."""
    return [each.name for each in path.parent.iterdir() if each.name.startswith(f"{path.name}-")]


def test_it_is_shown_and_told_when_it_is_there(session: Session, other: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    session.opening_changed.connect(told.append)

    shown = open_aside(session, other)
    assert told == ["other.tlx"]
    qtbot.waitUntil(lambda: shown == [other])

    assert session.path == other
    assert told == ["other.tlx", ""]


def test_what_is_opened_meanwhile_stays(session: Session, story: Path, other: Path, qtbot: QtBot) -> None:
    told: list[str] = []
    session.opening_changed.connect(told.append)
    shown = open_aside(session, other)
    wait_for_worker(session)

    session.open(story)
    assert told == ["other.tlx", ""]
    qtbot.waitUntil(lambda: not session.tasks.busy)

    assert session.path == story
    assert not shown
    assert not logs(other)


def test_of_two_the_last_is_shown(session: Session, tmp_path: Path, other: Path, qtbot: QtBot) -> None:
    third = tmp_path / "third.tlx"
    create_from(STORY, third)

    first, second = open_aside(session, other), open_aside(session, third)
    qtbot.waitUntil(lambda: second == [third])

    assert session.path == third
    assert not first
    assert not logs(other)


def test_one_that_comes_after_the_window_was_closed_is_closed_too(session: Session, other: Path) -> None:
    shown = open_aside(session, other)
    wait_for_worker(session)

    session.close()
    assert not logs(other)
    QApplication.processEvents()

    assert not shown
    assert session.document is None


def test_what_can_not_be_opened_is_told_and_leaves_the_one_that_is_open(
    session: Session, story: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    def find() -> Path:
        raise UserError("There is nothing", "nowhere")

    with qtbot.waitSignal(session.message_raised) as told:
        session.open_aside("nothing", find, lambda _path: None)

    assert "There is nothing" in told.args[0].text
    assert session.path == story
