"""A hundred windows, opened and closed, leave nothing behind."""

import gc
import os
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.journeys.conftest import Open, key_of

from timeline_gui.app import open_window
from timeline_gui.session.documents import sample_document
from timeline_gui.ui.main_window import MainWindow

CYCLES, SETTLED = 100, 10


def _let_go() -> None:
    """Let Qt and Python delete what nobody holds."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
    gc.collect()


def _cycle(path: Path) -> weakref.ref[MainWindow]:
    window = open_window(str(path))
    assert isinstance(window, MainWindow)
    QApplication.processEvents()
    window.session.view.select([key_of(window, "Week-long truce")])
    window.actions_["edit_event"].trigger()
    window.close()
    return weakref.ref(window)


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="counts open files as Linux lists them")
def test_a_hundred_windows_leave_nothing_behind(open_app: Open, home: Path) -> None:
    path = sample_document(home / "mine")
    counts: list[tuple[int, int]] = []
    alive: list[weakref.ref[MainWindow]] = []
    for cycle in range(CYCLES):
        alive.append(_cycle(path))
        if cycle in (SETTLED, CYCLES - 1):
            _let_go()
            counts.append((len(QApplication.allWidgets()), len(os.listdir("/proc/self/fd"))))
    (widgets, files), (widgets_later, files_later) = counts
    assert widgets_later <= widgets, "widgets of closed windows are still there"
    assert files_later <= files, "files of closed windows are still open"
    assert sum(ref() is not None for ref in alive) <= 1
