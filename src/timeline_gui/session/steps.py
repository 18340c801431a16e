"""What was done since the document was opened, to take back and to make again without limit."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import OutOfDateError


class Step(QUndoCommand):
    """A step, where the stack keeps it. `Steps` writes what the stack's undo and redo then only move over."""

    def __init__(self, group: EditGroup, undone: str, redone: str) -> None:
        super().__init__(group.name)
        self.group = group
        self._undone, self._redone = undone, redone

    @property
    def undoing(self) -> EditGroup:
        """What taking the step back writes."""
        return replace(self.group.inverse(), name=self._undone)

    @property
    def redoing(self) -> EditGroup:
        """What making it again writes."""
        return replace(self.group, name=self._redone)


class Steps(QObject):
    """The steps, and where in them the document stands.

    `write` makes a step while everybody waits; `write_aside` makes one of very many rows in the background, and calls
    the one or the other of what it is given once that is done or will never be. Both raise UserError.

    A step that no longer applies is given up. One that only can't be written now (the disk is full, another program has
    the file) stays, to be tried again.
    """

    def __init__(
        self,
        write: Callable[[EditGroup], None],
        write_aside: Callable[[EditGroup, Callable[[], None], Callable[[], None]], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.stack = QUndoStack(self)
        self._write = write
        self._write_aside = write_aside

    def push(self, group: EditGroup) -> None:
        """A step was made."""
        undone, redone = (words.replace("%1", group.name) for words in (self.tr("Undo: %1"), self.tr("Redo: %1")))
        self.stack.push(Step(group, undone, redone))

    def undo(self) -> None:
        """Take the last step back. Raises UserError; a step that no longer applies is given up."""
        step = self._at(self.stack.index() - 1)
        if step is not None:
            self._make(step, step.undoing, self.stack.undo)

    def redo(self) -> None:
        """Make the step again that was taken back last. Raises UserError; one that no longer applies is given up."""
        step = self._at(self.stack.index())
        if step is not None:
            self._make(step, step.redoing, self.stack.redo)

    def go_to(self, index: int, go_on: Callable[[], object]) -> None:
        """Undo or redo until so many steps are made, or one is written in the background: then `go_on` is called.

        Raises UserError where a step can't be taken back or made again.
        """
        while (now := self.stack.index()) != index:
            back = now > index
            step = self._at(now - 1 if back else now)
            move = self.stack.undo if back else self.stack.redo
            if step is None:
                return
            group = step.undoing if back else step.redoing
            if group.block is not None:
                self._aside(step, group, move, go_on)
                return
            self._move(step, group, move)

    def made(self) -> list[EditGroup]:
        """The steps that can be taken back, the oldest first."""
        return [step.group for index in range(self.stack.index()) if (step := self._at(index)) is not None]

    def keep_last(self, count: int) -> int:
        """Give up all but the last of those that can be taken back; how many were given up."""
        given_up = self.stack.count() - count
        if given_up:
            groups = self.made()[-count:] if count else []
            self.stack.clear()
            for group in groups:
                self.push(group)
        return given_up

    def _at(self, index: int) -> Step | None:
        step = self.stack.command(index) if 0 <= index < self.stack.count() else None
        return step if isinstance(step, Step) else None

    def _make(self, step: Step, group: EditGroup, move: Callable[[], None]) -> None:
        if group.block is None:
            self._move(step, group, move)
        else:
            self._aside(step, group, move, lambda: None)

    def _aside(self, step: Step, group: EditGroup, move: Callable[[], None], then: Callable[[], object]) -> None:
        def made() -> None:
            move()
            then()

        self._write_aside(group, made, lambda: _give_up(step, move))

    def _move(self, step: Step, group: EditGroup, move: Callable[[], None]) -> None:
        try:
            self._write(group)
        except OutOfDateError:
            _give_up(step, move)
            raise
        move()


def _give_up(step: Step, move: Callable[[], None]) -> None:
    """Let the stack forget a step, which it does as it moves over it."""
    step.setObsolete(True)
    move()
