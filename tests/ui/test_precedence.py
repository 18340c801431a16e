"""What is looked at is painted at once, what stands around it after that, and only once."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from timeline_gui.ui.precedence import paint_first


class Paints(QObject):
    """Counts the paintings of widgets by what they say."""

    def __init__(self, *labels: QLabel) -> None:
        super().__init__()
        self.seen: list[str] = []
        for label in labels:
            label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and isinstance(watched, QLabel):
            self.seen.append(watched.text())
        return False


def test_one_widget_is_painted_at_once_and_the_others_after_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = QHBoxLayout(window)
    first, other = QLabel("first"), QLabel("other")
    row.addWidget(first)
    row.addWidget(other)
    with qtbot.waitExposed(window):
        window.show()
    paints = Paints(first, other)
    for label in (other, first):
        label.update()
    paint_first(first, [other])
    assert paints.seen == ["first"]
    other.update()
    paint_first(first, [other])
    qtbot.waitUntil(lambda: "other" in paints.seen)
    assert paints.seen == ["first", "first", "other"]
    assert other.updatesEnabled()
