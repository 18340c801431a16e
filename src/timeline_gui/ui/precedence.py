"""What a person looks at is drawn first: the timeline of a large document before the panes around it."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def paint_first(widget: QWidget, others: Sequence[QWidget]) -> None:
    """Repaint a widget now, and the others soon after, one by one, so that the window answers between them.

    Alone it would be painted together with all that wait for it as well.
    """
    waiting = [other for other in others if other.updatesEnabled()]
    for other in waiting:
        other.setUpdatesEnabled(False)
    widget.repaint()

    def go_on() -> None:
        waiting.pop(0).setUpdatesEnabled(True)
        if waiting:
            QTimer.singleShot(0, widget, go_on)

    if waiting:
        QTimer.singleShot(0, widget, go_on)
