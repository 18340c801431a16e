"""Several windows, and one window a document, also between processes."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, click_event

from timeline_gui.session.documents import sample_document
from timeline_gui.ui.beacon import Beacon, call
from timeline_gui.ui.main_window import MainWindow

LISTEN = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from timeline_gui.ui.beacon import Beacon
app = QCoreApplication([])
beacon = Beacon()
beacon.listen(Path(sys.argv[1]))
beacon.called.connect(lambda view: print("called", view, flush=True))
print("listening", flush=True)
app.exec()
"""


def others(window: MainWindow) -> list[MainWindow]:
    """The other windows."""
    return [
        w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w is not window and w.isVisible()
    ]


def test_a_second_window_works_on_another_document(window: MainWindow, home: Path, qtbot: QtBot) -> None:
    window.actions_["new_window"].trigger()
    (other,) = others(window)
    assert other.session.document is None
    other.resize(1600, 1000)
    assert other.files.open_path(sample_document(home / "mine"))
    key = click_event(other, "Week-long truce")
    other.actions_["delete_events"].trigger()
    assert len(other.session.columns) == len(window.session.columns) - 1
    assert window.session.columns.position(key) is not None
    other.close()
    qtbot.waitUntil(lambda: not others(window))
    assert len(window.session.columns) == 20


def test_a_document_that_another_window_has_open_is_shown_there(window: MainWindow, qtbot: QtBot) -> None:
    window.actions_["new_window"].trigger()
    (other,) = others(window)
    assert window.session.path is not None
    with qtbot.waitSignal(window.beacon.called):
        assert other.files.open_path(window.session.path)
    assert other.session.document is None
    other.close()
    qtbot.waitUntil(lambda: not others(window))


def test_a_document_of_two_names_is_opened_once(window: MainWindow, qtbot: QtBot) -> None:
    path = window.session.path
    assert path is not None
    for name, made in (("linked.tlx", Path.symlink_to), ("hard.tlx", Path.hardlink_to)):
        link = path.with_name(name)
        made(link, path)
        with qtbot.waitSignal(window.beacon.called):
            assert call(link)
    window.session.close_document()
    assert not call(path)
    assert not call(path.with_name("hard.tlx"))


def test_a_window_that_was_closed_is_called_no_more(open_app: Open, home: Path) -> None:
    path = sample_document(home / "mine")
    window = open_app(path)
    assert call(path)
    window.close()
    assert not call(path)


@pytest.fixture
def listener(tmp_path: Path) -> subprocess.Popen[str]:
    """Another process that has a document open."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", LISTEN, str(tmp_path / "there.tlx")]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "listening\n"
    return process


def test_another_process_is_called(listener: subprocess.Popen[str], tmp_path: Path, qapp: QApplication) -> None:
    with listener:
        assert call(tmp_path / "there.tlx", "Truce talks – März")
        assert listener.stdout is not None
        assert listener.stdout.readline() == "called Truce talks – März\n"
        assert not call(tmp_path / "elsewhere.tlx")
        listener.terminate()


def test_a_process_that_hangs_is_not_waited_for(
    listener: subprocess.Popen[str], tmp_path: Path, qapp: QApplication
) -> None:
    with listener:
        listener.send_signal(signal.SIGSTOP)
        assert not call(tmp_path / "there.tlx")
        listener.kill()


def test_a_window_that_is_called_for_a_view_shows_it(window: MainWindow, qtbot: QtBot) -> None:
    window.session.view.set_grouping("category")
    window.views.save("By category")
    window.session.view.set_grouping("none")
    assert window.session.path is not None
    assert call(window.session.path, "By category")
    assert window.session.view.grouping == "category"


def test_the_name_that_a_killed_process_leaves_is_taken_over(
    listener: subprocess.Popen[str], tmp_path: Path, qtbot: QtBot
) -> None:
    with listener:
        listener.send_signal(signal.SIGKILL)
    beacon = Beacon()
    beacon.listen(tmp_path / "there.tlx")
    with qtbot.waitSignal(beacon.called):
        assert call(tmp_path / "there.tlx")
    beacon.listen(None)
