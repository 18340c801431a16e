"""A copy of the document as it was before the first step of the day."""

from collections.abc import Callable
from datetime import date

from timeline_gui.core.errors import UserError
from timeline_gui.session.settings import backup_folder
from timeline_gui.session.tasks import Task, Tasks
from timeline_gui.store import backups
from timeline_gui.store.document import Document

COPIED_AT_ONCE = 16_000_000
"""Bytes of a document up to which its backup is made before the step; a larger one takes longer than a blink."""


class DailyBackup:
    """Copies a document before a step where that was not tried on this day; `failed` hears what keeps it from that."""

    def __init__(self, tasks: Tasks, today: Callable[[], date], failed: Callable[[BaseException], None]) -> None:
        self._tasks = tasks
        self._today = today
        self._failed = failed
        self._tried: tuple[Document, date] | None = None

    def before_step(self, document: Document | None) -> None:
        """Copy the document as it is now: a large one while work goes on."""
        today = self._today()
        if document is None or document.path is None or document.read_only or self._tried == (document, today):
            return
        self._tried = document, today
        try:
            copy = backups.begin(document, backup_folder(), today)
            if copy is not None and document.path.stat().st_size < COPIED_AT_ONCE:
                copy()
            elif copy is not None:
                self._tasks.run(Task("", lambda _progress: copy(), lambda _: None, self._failed))
        except (UserError, OSError) as error:
            self._failed(error)
