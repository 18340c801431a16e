"""Files to import, one after the other: each is read, shown, and written only when the person says so."""

from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from timeline_gui.session.importing import PlannedImport, finish_import, plan_import
from timeline_gui.session.session import Session

if TYPE_CHECKING:
    from timeline_gui.formats.options import ReadOptions
    from timeline_gui.ui.dialogs.import_preview import ImportPreview


class ImportPreviews(QObject):
    """The files that wait for an answer; at most one preview is open."""

    def __init__(self, window: QWidget, session: Session) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._waiting: deque[Path] = deque()
        self._open: ImportPreview | None = None
        # Queued: `finished` comes before the result of the job, which may open a preview.
        session.tasks.finished.connect(self._next, Qt.ConnectionType.QueuedConnection)

    def ask(self, paths: Iterable[Path]) -> None:
        """Show what each file would bring, in this order."""
        self._waiting.extend(paths)
        self._next()

    def _next(self) -> None:
        """The next file has its turn, also where the last one could not be read and opened no preview."""
        if self._waiting and not self._open and not self._session.tasks.busy:
            path = self._waiting.popleft()
            plan_import(self._session, path, None, lambda planned: self._show(path, planned))

    def _show(self, path: Path, planned: PlannedImport) -> None:
        # Loaded where it is used: most starts import nothing.
        from timeline_gui.ui.dialogs.import_preview import ImportPreview

        dialog = ImportPreview(path, planned, self._window)
        self._open = dialog

        asked = 0

        def plan_again(options: "ReadOptions", same: frozenset[str]) -> None:
            nonlocal asked
            asked += 1
            mine = asked

            def show_again(planned: PlannedImport) -> None:
                # What was read before the last choice must not be imported.
                if self._open is dialog and mine == asked:
                    dialog.show_plan(planned)

            plan_import(self._session, path, options, show_again, same)

        def end(accepted: int) -> None:
            self._open = None
            dialog.deleteLater()
            if accepted:
                finish_import(self._session, dialog.planned.plan, path.name)
            self._next()

        dialog.options_changed.connect(plan_again)
        dialog.finished.connect(end)
        dialog.open()
