"""What was done since the document was opened, to take back and to make again without limit."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoCommand, QUndoStack

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError


class Step(QUndoCommand):
    """A step that has been applied already: the first redo, which QUndoStack.push makes, does nothing.

    One that can't be taken back or made again is given up, and hands its error out: Qt is no place to raise it through.
    """

    def __init__(
        self,
        group: EditGroup,
        write: Callable[[EditGroup], None],
        failed: Callable[[UserError], None],
        undone: str,
        redone: str,
    ) -> None:
        super().__init__(group.name)
        self.group = group
        self.written = True
        """Whether the document has already what the next undo or redo would write."""
        self._write = write
        self._failed = failed
        self._undone, self._redone = undone, redone

    @property
    def undoing(self) -> EditGroup:
        """What taking the step back writes."""
        return replace(self.group.inverse(), name=self._undone)

    @property
    def redoing(self) -> EditGroup:
        """What making it again writes."""
        return replace(self.group, name=self._redone)

    def redo(self) -> None:
        self._attempt(lambda: self.redoing)

    def undo(self) -> None:
        self._attempt(lambda: self.undoing)

    def _attempt(self, group: Callable[[], EditGroup]) -> None:
        if self.written:
            self.written = False
            return
        try:
            self._write(group())
        except UserError as error:
            self.setObsolete(True)
            self._failed(error)


class Steps(QObject):
    """The steps, and where in them the document stands.

    `write` makes a step while everybody waits; `write_aside` makes one of very many rows in the background, and calls
    the one or the other of what it is given once that is done or has failed. Both raise UserError.
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
        self._fault: UserError | None = None

    def push(self, group: EditGroup) -> None:
        """A step was made."""
        undone, redone = (words.replace("%1", group.name) for words in (self.tr("Undo: %1"), self.tr("Redo: %1")))
        self.stack.push(Step(group, self._write, self._on_failed, undone, redone))

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
            group = None if step is None else step.undoing if back else step.redoing
            if step is not None and group is not None and group.block is not None:
                self._aside(step, group, move, go_on)
                return
            self._move(move)

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
            self._move(move)
        else:
            self._aside(step, group, move, lambda: None)

    def _aside(self, step: Step, group: EditGroup, move: Callable[[], None], then: Callable[[], object]) -> None:
        def moved() -> None:
            step.written = True
            move()

        def made() -> None:
            moved()
            then()

        def failed() -> None:
            step.setObsolete(True)
            moved()

        self._write_aside(group, made, failed)

    def _move(self, move: Callable[[], None]) -> None:
        self._fault = None
        move()
        if self._fault is not None:
            raise self._fault

    def _on_failed(self, error: UserError) -> None:
        self._fault = error
