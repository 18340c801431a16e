"""The composition root: a window needs an application, and an error that nobody expected is logged and shown."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from timeline_gui import app
from timeline_gui.app import _FaultReporter

SOURCES = Path(app.__file__).parents[1]

RUN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox
from timeline_gui import app

open_window = app.open_window

def opened(path, _view):
    window = open_window(path)

    def fault():
        raise ValueError("planted")

    def close():
        (box,) = window.findChildren(QMessageBox)
        print(box.isVisible(), box.informativeText().splitlines()[0])
        box.close()
        window.close()

    QTimer.singleShot(0, fault)
    QTimer.singleShot(50, close)
    return window

app.open_window = opened
sys.exit(app.run(None))
"""


def python(script: str, home: Path) -> subprocess.CompletedProcess[str]:
    homes = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environ = {**os.environ, **homes, "PYTHONPATH": str(SOURCES), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run([sys.executable, "-c", script], env=environ, capture_output=True, text=True, timeout=60)


def test_a_start_waits_for_none_of_the_large_libraries(tmp_path: Path) -> None:
    done = python(
        "import sys; from timeline_gui import app; "
        "print(sorted({'sqlalchemy', 'icalendar', 'openpyxl', 'docx', 'typst', 'yaml'} & set(sys.modules)))",
        tmp_path,
    )

    assert done.stdout == "[]\n", done.stderr


def test_a_start_waits_for_nothing_that_only_a_form_a_dialog_or_a_damaged_file_needs(tmp_path: Path) -> None:
    started = (
        "import sys; from PySide6.QtWidgets import QApplication; app = QApplication([]); "
        "from timeline_gui.app import open_window; window = open_window(None); app.processEvents(); "
    )
    python(started + "window.close()", tmp_path)  # the very first one reads the sample
    done = python(
        started + "later = ('ui.editing', 'ui.dialogs', 'ui.sources.dialog', 'core.spoken', 'formats.tabular', "
        "'store.recovery', 'store.salvage', 'dossier', 'cli'); "
        "print([name for name in sys.modules if name.startswith(tuple('timeline_gui.' + each for each in later))]); "
        "sys.stdout.flush(); window.close(); import os; os._exit(0)",
        tmp_path,
    )

    assert done.stdout == "[]\n", done.stderr


def test_a_window_without_an_application_is_a_mistake(tmp_path: Path) -> None:
    done = python("from timeline_gui.app import open_window; open_window(None)", tmp_path)

    assert done.returncode == 1
    assert "RuntimeError: a QApplication must exist" in done.stderr


def test_an_unexpected_error_is_logged_and_shown_and_the_window_goes_on(tmp_path: Path) -> None:
    done = python(RUN, tmp_path)

    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == "True ValueError: planted"
    (log,) = (tmp_path / "state").rglob("timeline-gui.log")
    for said in (log.read_text("utf-8"), done.stderr):
        assert "ValueError: planted" in said
    assert list((tmp_path / "state").rglob("crash.log"))


@pytest.fixture
def reporter(qtbot: QtBot, capsys: pytest.CaptureFixture[str]) -> Iterator[_FaultReporter]:
    yield _FaultReporter()
    for box in boxes():
        box.close()
        box.deleteLater()


def boxes() -> list[QMessageBox]:
    return [box for box in QApplication.topLevelWidgets() if isinstance(box, QMessageBox) and box.isVisible()]


def raised() -> ValueError:
    try:
        raise ValueError("planted")
    except ValueError as error:
        return error


def test_the_dialog_has_the_traceback_to_copy(reporter: _FaultReporter, capsys: pytest.CaptureFixture[str]) -> None:
    error = raised()

    reporter.report(ValueError, error, error.__traceback__)

    (box,) = boxes()
    assert "ValueError: planted" in box.informativeText()
    assert "log is in" in box.informativeText()
    assert 'raise ValueError("planted")' in box.detailedText()
    (copy,) = [button for button in box.findChildren(QPushButton) if button.text() == "Copy the details"]
    copy.click()
    assert QApplication.clipboard().text() == box.detailedText()
    assert "planted" in capsys.readouterr().err


def test_an_error_of_another_thread_is_shown_by_the_window_s(reporter: _FaultReporter, qtbot: QtBot) -> None:
    error = raised()
    thread = threading.Thread(target=reporter.report, args=(ValueError, error, error.__traceback__))

    thread.start()
    thread.join()

    qtbot.waitUntil(lambda: len(boxes()) == 1)


def test_a_wish_to_stop_is_no_fault(reporter: _FaultReporter) -> None:
    reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not boxes()


def test_where_no_log_can_be_written_the_start_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setattr(app, "log_folder", lambda: tmp_path / "file" / "log")

    app._start_log()

    assert "no log is written" in capsys.readouterr().err
