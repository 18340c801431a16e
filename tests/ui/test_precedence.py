"""Panes are painted one after the other, each once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from timeline_gui.ui.precedence import paint_in_turn


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
