"""Documents that are opened in the background, because reading them takes more than a moment."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal

from timeline_gui.core.progress import Progress
from timeline_gui.session.everything import Everything
from timeline_gui.session.opened import Opened, read_document, work_ahead
from timeline_gui.session.tasks import Task, Tasks

Settle: TypeAlias = Callable[[Callable[[], object], Callable[[], object]], object]
"""What is asked before a document is left: it calls the first where that can be, the second where it stays."""


def settle_nothing(go_on: Callable[[], object], _give_up: Callable[[], object]) -> None:
    """Where nobody has anything to keep."""
    go_on()


class OpeningAside(QObject):
    """Opens one at a time: only the last that was asked for goes to `show`, what fails to `report`.

    Signals:
        changed: the name of what is being opened, "" where nothing is any more.
    """

    changed = Signal(str)

    def __init__(
        self,
        tasks: Tasks,
        show: Callable[[Opened, Everything], None],
        report: Callable[[BaseException], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._show = show
        self._report = report
        self._on_their_way: list[Opened] = []
        """Documents that are open already, and not handed over yet."""
        self._awaited: object = None
        """Stands for the opening whose document is to be shown, None where there is none."""

    def begin(self, name: str, find: Callable[[], Path], shown: Callable[[Path], object], settle: Settle) -> None:
        """Open the document that `find` makes or knows."""
        self._awaited = token = object()

        def job(progress: Progress) -> tuple[Path, Opened, Everything]:
            progress.report(0, 0, name)
            path = find()
            opened = read_document(path, progress)
            self._on_their_way.append(opened)
            return path, opened, work_ahead(opened.columns)

        def done(found: tuple[Path, Opened, Everything]) -> None:
            opened = found[1]
            self._on_their_way.remove(opened)
            if self._awaited is not token:
                opened.document.close()
                return
            self.give_up()
            settle(lambda: show(*found), opened.document.close)

        def show(path: Path, opened: Opened, everything: Everything) -> None:
            self._show(opened, everything)
            shown(path)

        def failed(error: BaseException) -> None:
            if self._awaited is token:
                self.give_up()
            self._report(error)

        self.changed.emit(name)
        self._tasks.run(Task(name, job, done, failed))

    def close(self) -> None:
        """Leave nothing open; to be called once no task runs any more."""
        for opened in self._on_their_way:
            opened.document.close()
        self._on_their_way.clear()

    def give_up(self) -> None:
        """Wait for nothing any more: what is still on its way is closed when it comes."""
        if self._awaited is not None:
            self._awaited = None
            self.changed.emit("")
