"""The timeline pane on the made-up story, shown at a fixed size, and hands to use it with."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_gui.core import edtf
from timeline_gui.core.model import Batch
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.pane import TimelinePane
from timeline_gui.ui.timeline.view import TimelineView

Show = Callable[[Session], TimelinePane]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    """A function that shows a session in a pane of 1000 × 500 pixels, all of its events in range."""

    def shown(session: Session) -> TimelinePane:
        pane = TimelinePane(session, theme)
        qtbot.addWidget(pane)
        pane.resize(1000, 500)
        pane.show()
        qtbot.waitExposed(pane)
        session.view.fit()
        settle(pane.timeline)
        return pane

    return shown


@pytest.fixture
def pane(show: Show, session: Session) -> TimelinePane:
    """STORY in a pane."""
    return show(session)


@pytest.fixture
def timeline(pane: TimelinePane) -> TimelineView:
    """Its canvas."""
    return pane.timeline


@pytest.fixture
def shown(open_batch: Callable[[Batch], Session], show: Show) -> Callable[[Batch], TimelinePane]:
    """A function that writes a batch to a file and shows it."""
    return lambda batch: show(open_batch(batch))


def settle(timeline: TimelineView) -> None:
    """End what is on its way, as a press does: the glide, the new rows after it, and what is queued behind them."""
    timeline.picture()
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.MiddleButton)
    timeline.picture()
    QApplication.processEvents()


def look_at(timeline: TimelineView, session: Session, start: str, end: str) -> None:
    """Show the time from one date to the end of another."""
    first, last = edtf.parse(start).begin_min, edtf.parse(end).end_max
    assert first is not None
    assert last is not None
    session.view.set_range(first, last + 1)
    settle(timeline)


def key_of(session: Session, title: str) -> int:
    """The key of the event whose title begins so."""
    document = session.document
    assert document is not None
    labels = queries.labels(document, session.columns.events.key.tolist())
    (key,) = [label.key for label in labels if label.title.startswith(title)]
    return int(key)


def selected(session: Session) -> set[str]:
    """The titles of the selected events."""
    document = session.document
    assert document is not None
    return {label.title for label in queries.labels(document, session.view.selection.tolist())}


def mark_of(timeline: TimelineView, session: Session, title: str) -> QPoint:
    """Where the mark of an event stands in the canvas."""
    point = timeline.mark_point(key_of(session, title))
    assert point is not None, f"{title} is not in view"
    return point.toPoint()


def click(timeline: TimelineView, at: QPoint, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Click with the left button."""
    QTest.mouseClick(timeline.viewport(), Qt.MouseButton.LeftButton, modifier, at)


def drag(
    timeline: TimelineView,
    start: QPoint,
    end: QPoint,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    button: Qt.MouseButton = Qt.MouseButton.LeftButton,
) -> None:
    """Drag in four steps."""
    QTest.mousePress(timeline.viewport(), button, modifier, start)
    for step in range(1, 5):
        QTest.mouseMove(timeline.viewport(), start + (end - start) * step / 4)
        QApplication.processEvents()
    QTest.mouseRelease(timeline.viewport(), button, modifier, end)


def wheel(
    timeline: TimelineView,
    at: QPointF,
    y: int = 0,
    x: int = 0,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Turn the wheel by eighths of a degree; a notch is 120."""
    event = QWheelEvent(
        at,
        QPointF(timeline.viewport().mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(x, y),
        Qt.MouseButton.NoButton,
        modifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(timeline.viewport(), event)
