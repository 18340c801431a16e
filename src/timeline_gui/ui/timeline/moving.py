"""Dragging the mark of the event that is edited, or an end of it, along time."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QPointF, Signal

from timeline_gui.core import edtf
from timeline_gui.core.brush import snapped
from timeline_gui.core.edtf import Edtf, EdtfError
from timeline_gui.core.layout import Placed
from timeline_gui.core.marks import Scale
from timeline_gui.core.shifting import shifted, steps_between, unit_of
from timeline_gui.core.words import date_in_words
from timeline_gui.session.view import ViewState
from timeline_gui.ui.timeline.picture import Picture

Grip: TypeAlias = Literal["start", "end"] | None
"""Which end is held; None is the whole mark."""

REACH = 7.0
"""Pixels from an end of a mark within which that end is taken hold of."""


@dataclass(frozen=True, slots=True)
class Move:
    """Where a drag has led: the date as it would be, or why there is none."""

    date: Edtf | None
    words: str


class Moving(QObject):
    """The mark of the current event while that is edited: it can be dragged along time.

    Signals:
        changed: `move` is new.
        requested: the date, in EDTF, that the event was dragged to.
    """

    changed = Signal()
    requested = Signal(str)

    def __init__(self, view: ViewState, picture: Callable[[], Picture], parent: QObject) -> None:
        super().__init__(parent)
        self._view = view
        self._picture = picture
        self.date: str | None = None
        """That of the event, None while nothing can be dragged."""
        self.move: Move | None = None

    def at(self, point: QPointF) -> Placed | None:
        """The current event under a point of the canvas, where its mark can be dragged."""
        found = self._picture().hit(point.x(), point.y()) if self.date and point.y() >= 0 else None
        if not isinstance(found, Placed):
            return None
        return found if self._view.columns.events.key[found.item.position] == self._view.current else None

    def drag(self, grip: Grip, seconds: float, *, free: bool) -> None:
        """Show where the mark, or the end that is held, would go."""
        if self.date is not None:
            self._show(moved(self.date, grip, seconds, self._picture().scale, free=free))

    def finish(self) -> None:
        """Ask for the move that is shown."""
        move = self.move
        self._show(None)
        if move is not None and move.date is not None:
            self.requested.emit(move.date.text)

    def _show(self, move: Move | None) -> None:
        self.move = move
        self.changed.emit()


def grip_at(placed: Placed, date: str, x: float) -> Grip:
    """What is taken hold of at this pixel: an end of an interval that has one there, else all of the mark."""
    start, slash, end = date.partition("/")
    mark = placed.item.mark
    if slash and mark.right - mark.left > 3 * REACH:
        if abs(x - mark.left) <= REACH and start.strip("."):
            return "start"
        if abs(x - mark.right) <= REACH and end.strip("."):
            return "end"
    return None


def moved(date: str, grip: Grip, seconds: float, scale: Scale, *, free: bool) -> Move | None:
    """The date dragged by so many seconds; None where it stays what it is.

    What is dragged keeps to the units of the calendar that are in view, or with `free` to those that it is known to.
    """
    start, _slash, end = date.partition("/")
    part = end if grip == "end" else start if grip == "start" or start.strip(".") else end
    unit, at = unit_of(date if grip is None else part), edtf.parse(part).begin_min
    if unit is None or at is None:
        return None
    target = at + seconds if free else snapped(at + seconds, scale)
    count = steps_between(at, target, unit)
    if not count:
        return None
    try:
        found = edtf.parse(shifted(date, count, unit, grip))
    except EdtfError as error:
        return Move(None, str(error))
    return Move(found, date_in_words(found))
