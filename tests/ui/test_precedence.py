"""Panes are painted one after the other, each once."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from timeline_gui.ui.precedence import TURN, paint_in_turn


class Paints(QObject):
    """Notes the paintings of labels by what they say."""

    def __init__(self, *labels: QLabel) -> None:
        super().__init__()
        self.seen: list[str] = []
        for label in labels:
            label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            self.seen.append(watched.text())
        return False


def test_panes_are_painted_in_turn(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    labels = [QLabel(name) for name in ("one", "two", "three")]
    for label in labels:
        row.addWidget(label)
    with qtbot.waitExposed(window):
        window.show()
    QApplication.processEvents()
    paints = Paints(*labels)
    for label in labels:
        label.update()
    paint_in_turn(list(reversed(labels)))
    paint_in_turn(labels)  # a second time before the first is through changes nothing
    qtbot.waitUntil(lambda: len(paints.seen) >= 3)
    QApplication.processEvents()
    assert paints.seen == ["three", "two", "one"]
    assert all(label.updatesEnabled() for label in labels)


def test_the_work_that_pictures_wait_for_is_gone_through_first_while_the_window_answers(qtbot: QtBot) -> None:
    label = QLabel("one")
    qtbot.addWidget(label)
    with qtbot.waitExposed(label):
        label.show()
    QApplication.processEvents()
    paints, seen = Paints(label), []

    def bites() -> Iterator[int]:
        for number in range(3):
            QTest.qSleep(int(TURN * 1000) + 1)
            seen.append((number, list(paints.seen)))
            yield number

    answered: list[int] = []
    heart = QTimer(interval=0)
    heart.timeout.connect(lambda: answered.append(len(seen)))
    heart.start()
    label.update()
    paint_in_turn([label], bites())
    qtbot.waitUntil(lambda: bool(paints.seen))
    heart.stop()
    assert seen == [(0, []), (1, []), (2, [])], "nothing was painted before"
    assert {1, 2} <= set(answered), "the event loop went round between two bites"
