"""A real window on a fresh copy of the sample, in a home of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_gui.app import open_window
from timeline_gui.store import queries
from timeline_gui.ui.main_window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings, documents and logs of one test alone."""
    for name in ("CONFIG", "DATA", "STATE", "CACHE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / "home" / name.lower()))
    return tmp_path


@pytest.fixture
def open_app(qtbot: QtBot, home: Path) -> Iterator[Open]:
    """Opens windows as a start of the program does, and closes them afterwards."""
    opened: list[MainWindow] = []

    def open_(path: Path | None = None, width: int = 1600, height: int = 1000) -> MainWindow:
        window = open_window(str(path) if path is not None else None)
        assert isinstance(window, MainWindow)
        window.resize(width, height)
        opened.append(window)
        qtbot.waitExposed(window)
        QApplication.processEvents()
        return window

    yield open_
    for window in opened:
        if shiboken6.isValid(window):
            window.detail.leave_editing()  # what a test left unsaved would be asked about
            window.close()
    QApplication.processEvents()


@pytest.fixture
def window(open_app: Open) -> MainWindow:
    """The first start: the sample."""
    return open_app()


def key_of(window: MainWindow, title: str) -> int:
    """The key of the one event whose title holds these words."""
    document = window.session.document
    assert document is not None
    keys = window.session.columns.events.key.tolist()
    (found,) = [label.key for label in queries.labels(document, keys) if title in label.title]
    return int(found)


def click_event(window: MainWindow, title: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
    """Click the mark of an event on the timeline; returns its key."""
    key = key_of(window, title)
    point = window.timeline.mark_point(key)
    assert point is not None, f"{title} is not in view"
    QTest.mouseClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, modifier, point.toPoint())
    return key


def drag(
    window: MainWindow, start: QPointF, end: QPointF, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Drag over the timeline with the left button."""
    target = window.timeline.viewport()
    QTest.mousePress(target, Qt.MouseButton.LeftButton, modifier, start.toPoint())
    steps = 6
    for step in range(1, steps + 1):
        at = start + (end - start) * step / steps
        QTest.mouseMove(target, at.toPoint())
        QApplication.processEvents()
    QTest.mouseRelease(target, Qt.MouseButton.LeftButton, modifier, end.toPoint())


def middle(window: MainWindow) -> QPoint:
    """The middle of the canvas."""
    return window.timeline.canvas_rect().center().toPoint()


def shown_titles(window: MainWindow) -> set[str]:
    """Titles of the events that match."""
    document, view = window.session.document, window.session.view
    assert document is not None
    keys = view.columns.events.key[view.shown].tolist()
    return {label.title for label in queries.labels(document, keys)}
