"""Panes that are painted in turn, so that the window answers between them."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget


def paint_in_turn(panes: Sequence[QWidget]) -> None:
    """Let panes that wait to be painted be so one after the other instead of all at once."""
    waiting = [pane for pane in panes if pane.updatesEnabled()]
    for pane in waiting:
        pane.setUpdatesEnabled(False)

    def go_on() -> None:
        pane = waiting.pop(0)
        pane.setUpdatesEnabled(True)
        pane.repaint()  # now: what is only marked as waiting is painted with the next ones
        if waiting:
            QTimer.singleShot(0, waiting[0], go_on)

    if waiting:
        QTimer.singleShot(0, waiting[0], go_on)
