import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QToolButton
from pytestqt.qtbot import QtBot

from timeline_gui.core.filters import Filter
from timeline_gui.core.progress import Cancelled, Progress
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Task
from timeline_gui.ui.status import StatusBar
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.translation import install_language


@pytest.fixture
def status(qtbot: QtBot, qapp: QApplication, session: Session, theme: Theme) -> StatusBar:
    install_language(qapp)
    bar = StatusBar(session, theme)
    qtbot.addWidget(bar)
    bar.resize(1200, 24)
    bar.show()
    return bar


def words(bar: StatusBar) -> set[str]:
    return {label.text() for label in bar.findChildren(QLabel) if label.text()}


def test_it_says_what_is_shown_and_what_has_no_place_on_the_axis(status: StatusBar) -> None:
    assert status.summary == "8 of 8 events, 2 not on the axis"


def test_it_never_hides_that_events_are_hidden(status: StatusBar, session: Session) -> None:
    session.view.set_filter(Filter(categories=("Meeting",)))
    assert status.summary == "2 of 8 events, 6 hidden"

    session.view.set_others("dim")
    assert status.summary == "2 of 8 events, 6 dimmed"


def test_it_says_what_is_selected_and_in_view(status: StatusBar, session: Session) -> None:
    session.view.select(session.columns.events.key[:3])
    session.view.set_range(1640995200, 1672531200)

    assert {"3 selected", "1 Jan – 31 Dec 2022"} <= words(status)
    session.view.clear_selection()
    assert "3 selected" not in words(status)


def test_it_names_the_file_and_that_nothing_can_be_lost(status: StatusBar, session: Session) -> None:
    assert session.path is not None
    assert {session.path.name, "✓ All changes are saved"} <= words(status)
    assert str(session.path) in {label.toolTip() for label in status.findChildren(QLabel)}


def test_a_document_that_can_t_be_written_is_called_so(status: StatusBar, session: Session) -> None:
    assert session.document is not None
    session.document.read_only = True
    session.columns_changed.emit()

    assert "Read only" in words(status)
    session.document.read_only = False


def test_without_a_document_it_says_so_and_nothing_else(status: StatusBar, session: Session) -> None:
    session.close_document()
    assert words(status) == {"No timeline open"}


def test_a_job_that_takes_long_is_shown_and_can_be_stopped(status: StatusBar, session: Session, qtbot: QtBot) -> None:
    go_on, ended = threading.Event(), []

    def job(progress: Progress) -> None:
        progress.report(3, 10, "Reading rows")
        while not go_on.wait(0.01):
            progress.report(3, 10)

    session.tasks.run(Task("visits.csv", job, ended.append, ended.append))
    bar = status.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert not bar.isVisible()
    try:
        qtbot.waitUntil(bar.isVisible, timeout=3000)
        qtbot.waitUntil(lambda: bar.value() == 300)
        assert "Reading rows" in words(status)
        (cancel,) = status.findChildren(QToolButton)
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(ended) == 1)
    finally:
        go_on.set()

    assert isinstance(ended[0], Cancelled)
    assert not bar.isVisible()
    assert not cancel.isVisible()


def test_a_job_that_is_done_at_once_is_never_shown(status: StatusBar, session: Session, qtbot: QtBot) -> None:
    done: list[Path] = []
    session.tasks.run(Task("quick", lambda _progress: Path("quick"), done.append, session.report))
    qtbot.waitUntil(lambda: len(done) == 1)

    bar = status.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert not bar.isVisible()
    assert not status._wait.isActive()
