"""Files to import, one after the other: each is read, shown, and written only when the person says so."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from timeline_gui.session.importing import PlannedImport, finish_import, plan_import
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings
from timeline_gui.ui.theme import Theme

if TYPE_CHECKING:
    from timeline_gui.formats.options import ReadOptions
    from timeline_gui.ui.dialogs.import_preview import ImportPreview


class ImportPreviews(QObject):
    """The files that wait for an answer; at most one preview is open."""

    def __init__(self, window: QWidget, session: Session, settings: Settings, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._theme = theme
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
            self._plan(path, None, lambda planned: self._show(path, planned))

    def _plan(
        self,
        path: Path,
        options: "ReadOptions | None",
        done: Callable[[PlannedImport], None],
        same: frozenset[str] = frozenset(),
    ) -> None:
        from timeline_gui.formats.options import ReadOptions

        asked = replace(options or ReadOptions(), remembered=self._settings.columns)
        plan_import(self._session, path, asked, done, same, again=options is not None)

    def _show(self, path: Path, planned: PlannedImport) -> None:
        # Loaded where it is used: most starts import nothing.
        from timeline_gui.formats.tabular.fields import shape
        from timeline_gui.ui.dialogs.import_preview import ImportPreview

        dialog = ImportPreview(path, planned, self._theme, self._window)
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

            self._plan(path, options, show_again, same)

        def end(accepted: int) -> None:
            self._open = None
            dialog.deleteLater()
            if accepted:
                if dialog.said:
                    self._settings.set_columns(shape(dialog.columns.names), dialog.said)
                finish_import(self._session, dialog.planned.plan, path.name)
            self._next()

        dialog.options_changed.connect(plan_again)
        dialog.columns_forgotten.connect(lambda names: self._settings.set_columns(shape(names), None))
        dialog.finished.connect(end)
        dialog.open()
