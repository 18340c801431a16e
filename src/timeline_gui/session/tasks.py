"""Slow work off the window's thread: one worker, jobs that return values, results delivered in order."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from timeline_gui.core.collection import without_collection
from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import Cancelled, Progress

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Task(Generic[T]):
    """A job and what follows it: `done` or `failed` is called on the window's thread, unless the window was closed."""

    name: str
    job: Callable[[Progress], T]
    done: Callable[[T], None]
    failed: Callable[[BaseException], None]


class _Reporter:
    """Hands progress across threads, and a wish to stop back."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        self._tell = tell
        self.cancelled = threading.Event()

    def report(self, done: int, total: int, what: str = "") -> None:
        if self.cancelled.is_set():
            raise Cancelled
        self._tell(done, total, what)


class Tasks(QObject):
    """The one worker of a window.

    Signals:
        started: a job begins, with its name.
        progressed: steps done, of how many (0: unknown), and what is being done.
        finished: no job is left.
    """

    started = Signal(str)
    progressed = Signal(object, object, str)
    finished = Signal()
    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="timeline-gui")
        self._reporters: list[_Reporter] = []
        self._closed = False
        # Queued even on the same thread: a job that ends at once must not report before its starter has returned.
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether a job runs or waits."""
        return bool(self._reporters)

    def run(self, task: Task[Any]) -> None:
        """Queue a task behind those that run."""
        reporter = _Reporter(self.progressed.emit)
        self._reporters.append(reporter)
        self.started.emit(task.name)

        def work() -> None:
            try:
                # A search for cycles holds everything up, the window too.
                with without_collection():
                    result, error = task.job(reporter), None
            except BaseException as caught:  # handed on whole: it is raised or shown on the window's thread
                result, error = None, caught
            self._ended.emit((task, reporter, result, error))

        self._worker.submit(work)

    def cancel(self) -> None:
        """Ask every job to stop; each takes back what it has half done."""
        for reporter in self._reporters:
            reporter.cancelled.set()

    def close(self) -> None:
        """Cancel and wait; afterwards nothing runs, and what comes of it is nobody's business any more."""
        self._closed = True
        self.cancel()
        self._worker.shutdown(wait=True)

    @Slot(object)
    def _on_ended(self, outcome: tuple[Task[Any], _Reporter, Any, BaseException | None]) -> None:
        task, reporter, result, error = outcome
        self._reporters.remove(reporter)
        if not self._reporters:
            self.finished.emit()
        if self._closed:
            if error is not None and not isinstance(error, UserError | Cancelled):
                raise error  # a mistake of ours is told all the same
        elif error is not None:
            task.failed(error)
        else:
            task.done(result)


class _WhileWanted:
    """Progress that also ends a job once nobody waits for it any more."""

    def __init__(self, progress: Progress, wanted: Callable[[], bool]) -> None:
        self._progress = progress
        self._wanted = wanted

    def report(self, done: int, total: int, what: str = "") -> None:
        if not self._wanted():
            raise Cancelled
        self._progress.report(done, total, what)


class Newest:
    """Tasks of which only the newest counts: an older one ends where it next reports, and its result is not told."""

    def __init__(self, tasks: Tasks) -> None:
        self._tasks = tasks
        self._number = 0

    def run(self, task: Task[Any]) -> None:
        """Queue a task; what was asked for before is out of date."""
        self._number += 1
        mine = self._number

        def wanted() -> bool:
            return self._number == mine

        def done(result: Any) -> None:
            if wanted():
                task.done(result)

        def failed(error: BaseException) -> None:
            if wanted() or not isinstance(error, Cancelled):
                task.failed(error)

        self._tasks.run(Task(task.name, lambda progress: task.job(_WhileWanted(progress, wanted)), done, failed))
