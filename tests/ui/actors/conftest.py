"""The pane of actors on the made-up story, and hands to use it with."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from pytestqt.qtbot import QtBot
from tests.ui.conftest import STORY, event

from timeline_gui.core.model import Actor, Batch
from timeline_gui.session.session import Session
from timeline_gui.ui.actors.model import ActorModel
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.theme import Theme

BOX = {1: 36, 2: 52, 3: 68}
"""Where the middle of the check box stands, by depth, in pixels from the edge."""
FOLD = 12
NAME = 130


@pytest.fixture
def pane(qtbot: QtBot, session: Session, theme: Theme) -> ActorsPane:
    """STORY's actors, in a pane that is shown."""
    pane = ActorsPane(session, theme)
    qtbot.addWidget(pane)
    pane.resize(276, 640)
    pane.show()
    return pane


def outline(model: ActorModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """All rows as lines, indented."""
    parent = parent or QModelIndex()
    lines = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        lines.append("  " * depth + index.data())
        lines += outline(model, index, depth + 1)
    return lines


def find(pane: ActorsPane, *path: str) -> QModelIndex:
    """The row that a path of names leads to."""
    index = QModelIndex()
    for name in path:
        model = pane.tree.model()
        rows = (model.index(row, 0, index) for row in range(model.rowCount(index)))
        index = next(row for row in rows if row.data() == name)
    return index


def point(pane: ActorsPane, index: QModelIndex, x: int) -> QPoint:
    rect = pane.tree.visualRect(index)
    return QPoint(rect.left() + x, rect.center().y())


def click_box(qtbot: QtBot, pane: ActorsPane, *path: str) -> None:
    place = point(pane, find(pane, *path), BOX[len(path) - 1])
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def double_click(qtbot: QtBot, pane: ActorsPane, *path: str, x: int = NAME) -> None:
    """As a hand does it: the second press is the double click."""
    place, viewport = point(pane, find(pane, *path), x), pane.tree.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)


def ticked(pane: ActorsPane) -> set[str]:
    """The names that show a tick, of their own or included."""
    model, found, pending = pane.tree.model(), set(), [QModelIndex()]
    while pending:
        parent = pending.pop()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            pending.append(index)
            if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked:
                found.add(index.data())
    return found


def state(pane: ActorsPane, *path: str) -> Qt.CheckState:
    return Qt.CheckState(find(pane, *path).data(Qt.ItemDataRole.CheckStateRole))


def more_events() -> Batch:
    return Batch(
        actors=(*STORY.actors, Actor("west", "Westland", "state")),
        sources=STORY.sources,
        events=(event(9, "Westland joins", "2024", "Agreement", "west"),),
    )
