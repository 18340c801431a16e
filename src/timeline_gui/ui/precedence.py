"""Panes that are painted in turn, so that the window answers between them."""

from collections.abc import Iterable, Sequence
from time import perf_counter

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

TURN = 0.015
"""Seconds of work after which the window answers first."""


def paint_in_turn(panes: Sequence[QWidget], first: Iterable[object] = ()) -> None:
    """Let panes that wait to be painted be so one after the other instead of all at once.

    `first` is work that their pictures wait for, in bites: it is gone through before, in turns as well.
    """
    waiting = [pane for pane in panes if pane.updatesEnabled()]
    for pane in waiting:
        pane.setUpdatesEnabled(False)

    bites = iter(first)

    def go_on() -> None:
        begun = perf_counter()
        for _ in bites:
            if perf_counter() - begun > TURN:
                QTimer.singleShot(0, waiting[0], go_on)
                return
        pane = waiting.pop(0)
        pane.setUpdatesEnabled(True)
        pane.repaint()  # now: what is only marked as waiting is painted with the next ones
        if waiting:
            QTimer.singleShot(0, waiting[0], go_on)

    if waiting:
        QTimer.singleShot(0, waiting[0], go_on)
