"""A monkey with a seed: random clicks, keys, wheels and drags over the whole window; nothing may break.

It edits too, and undo takes all of that back.
"""

import random

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from timeline_gui.store import queries
from timeline_gui.ui.main_window import MainWindow

STEPS = 400
KEYS = [
    *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End),
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_F, Qt.Key.Key_0),
    *(Qt.Key.Key_Escape, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_Backspace, Qt.Key.Key_Delete),
    *(Qt.Key.Key_1, Qt.Key.Key_9, Qt.Key.Key_Return),
]
ACTIONS = [
    *("zoom_in", "zoom_out", "zoom_fit", "zoom_selection", "group_actor", "group_none", "others_dim", "others_hide"),
    *("theme_dark", "theme_light", "select_all", "clear_selection", "next", "previous", "clear_filters"),
    *("new_event", "edit_event", "duplicate_events", "delete_events", "undo", "undo", "redo"),
]


def targets(window: MainWindow) -> list[QWidget]:
    form = [window.detail.form.date.line, window.detail.form.title.page] if window.detail.form is not None else []
    return [
        *form,
        window.timeline.viewport(),
        window.overview,
        window.table.view.viewport(),
        window.actors.tree.viewport(),
        window.key,
        window.timeline_pane.shelf.list.viewport(),
        window.find_box.edit,
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_monkey_breaks_nothing(window: MainWindow, qtbot: QtBot, seed: int) -> None:
    chance = random.Random(seed)
    assert window.session.document is not None
    before = queries.batch(window.session.document)
    with qtbot.captureExceptions() as exceptions:
        for _ in range(STEPS):
            _act(window, chance)
            if chance.random() < 0.2:
                QApplication.processEvents()
        QApplication.processEvents()
        window.detail.leave_editing()
        assert window.session.go_to_step(0)

    assert not exceptions
    assert queries.batch(window.session.document) == before, "what was undone is as it was"
    left, right = window.session.view.range
    assert left < right


def _act(window: MainWindow, chance: random.Random) -> None:
    widget = chance.choice(targets(window))
    if not widget.isVisible():
        return
    at = QPoint(chance.randrange(max(widget.width(), 1)), chance.randrange(max(widget.height(), 1)))
    held = chance.choice(
        [
            *(Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.NoModifier),
            *(Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier),
        ]
    )
    match chance.randrange(6):
        case 0:
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, held, at)
        case 1:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, held, at)
        case 2:
            QTest.mousePress(widget, Qt.MouseButton.LeftButton, held, at)
            for _ in range(3):
                at += QPoint(chance.randrange(-80, 80), chance.randrange(-40, 40))
                QTest.mouseMove(widget, at)
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, held, at)
        case 3:
            turn = QPoint(0, chance.choice([-240, -120, 120, 240]))
            where = QPointF(widget.mapToGlobal(at))
            nothing = (QPoint(), turn, Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False)
            QApplication.sendEvent(widget, QWheelEvent(QPointF(at), where, *nothing))
        case 4:
            focus = QApplication.focusWidget() or window.timeline
            QTest.keyClick(focus, chance.choice(KEYS), held)
        case 5:
            window.actions_[chance.choice(ACTIONS)].trigger()
