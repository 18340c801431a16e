"""The status bar: what is in view and selected, what is not on the axis, the file, and work in progress."""

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton, QWidget

from timeline_gui.core.language import say
from timeline_gui.core.words import range_in_words
from timeline_gui.session.session import Session
from timeline_gui.ui.distance_words import selected_distance
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

SHOW_PROGRESS_AFTER_MS = 500


class StatusBar(QStatusBar):
    """Says "5 of 14 events, 1 undated", never hides that something is hidden."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._session = session
        self._theme = theme
        self._unsaved = False
        self.setSizeGripEnabled(False)
        self.setContentsMargins(2, 0, 2, 0)
        self._events, self._selected, self._range = QLabel(self), QLabel(self), QLabel(self)
        self._file, self._saved = QLabel(self), QLabel(self)
        self._job, self._progress = QLabel(self), QProgressBar(self)
        self._cancel = QToolButton(self)
        self._cancel.setText(self.tr("Cancel"))
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedSize(140, 12)
        self._progress.setTextVisible(False)
        for label in (self._events, self._selected, self._range):
            self.addWidget(label)
        for widget in (self._job, self._progress, self._cancel, self._file, self._saved):
            self.addPermanentWidget(widget)
        self._wait = QTimer(self, singleShot=True, interval=SHOW_PROGRESS_AFTER_MS)
        self._wait.timeout.connect(lambda: self._show_job(True))
        self._show_job(False)

        view, tasks = session.view, session.tasks
        view.filter_changed.connect(self._refresh)
        view.look_changed.connect(self._refresh)
        view.selection_changed.connect(self._refresh)
        view.range_changed.connect(self._on_range_changed)
        session.document_changed.connect(self._refresh)
        session.columns_changed.connect(self._refresh)
        session.fate_changed.connect(self._refresh)
        tasks.started.connect(self._on_started)
        tasks.progressed.connect(self._on_progressed)
        tasks.finished.connect(self._on_finished)
        self._cancel.clicked.connect(tasks.cancel)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._refresh()

    @property
    def summary(self) -> str:
        """How many events are shown, hidden or off the axis, in words."""
        return self._events.text()

    @property
    def saved(self) -> str:
        """Whether all is saved, in words."""
        return self._saved.text()

    def _on_theme_changed(self) -> None:
        for label in (self._events, self._selected, self._range, self._file, self._saved, self._job):
            label.setFont(self._theme.font("second"))
            label.setContentsMargins(10, 0, 10, 0)
        self._show_saved()

    def show_unsaved(self, unsaved: bool) -> None:
        """Say whether something is typed that could not be written."""
        self._unsaved = unsaved
        self._show_saved()

    def _show_saved(self) -> None:
        document, tokens = self._session.document, self._theme.tokens
        if document is None:
            saved, colour = "", tokens.ok
        elif self._session.is_adrift:
            saved, colour = self.tr("The file is gone: save a copy"), tokens.warning
        elif self._session.is_overwritten:
            saved, colour = self.tr("The file was written over"), tokens.warning
        elif self._unsaved:
            saved, colour = self.tr("Not all that you typed is saved"), tokens.warning
        else:
            saved = self.tr("Read only") if document.read_only else self.tr("✓ All changes are saved")
            colour = tokens.ok
        self._saved.setText(saved)
        self._saved.setStyleSheet(f"color: {colour}; padding: 0 10px;")

    def _refresh(self) -> None:
        session, view = self._session, self._session.view
        columns = session.columns
        if session.document is None:
            self._events.setText(self.tr("No timeline open"))
            for label in (self._selected, self._range, self._file):
                label.clear()
            self._show_saved()
            return
        shown = view.shown_count
        off_axis = int((view.shown & ~columns.on_axis).sum())
        words = self.tr("%1 of %n event(s)", "", len(columns)).replace("%1", say().number(shown))
        if off_axis:
            words += self.tr(", %n not on the axis", "", off_axis)
        hidden = len(columns) - shown
        if hidden:
            dimmed = view.others == "dim"
            words += self.tr(", %n dimmed", "", hidden) if dimmed else self.tr(", %n hidden", "", hidden)
        self._events.setText(words)
        selected = self.tr("%n selected", "", len(view.selection)) if len(view.selection) else ""
        self._selected.setText(", ".join(part for part in (selected, selected_distance(session)) if part))
        self._on_range_changed()
        path = session.path
        self._file.setText(path.name if path is not None else "")
        self._file.setToolTip(tip(str(path)) if path is not None else "")
        self._show_saved()

    def _on_range_changed(self) -> None:
        """All that a frame of zooming and panning asks of the bar."""
        left, right = self._session.view.range
        shown = self._session.document is not None and np.isfinite(left)
        self._range.setText(range_in_words(round(left), round(right)) if shown else "")

    def _show_job(self, on: bool) -> None:
        for widget in (self._job, self._progress, self._cancel):
            widget.setVisible(on)

    def _on_started(self, name: str) -> None:
        self._job.setText(name)
        self._progress.setRange(0, 0)
        if not self._job.isVisible():
            self._wait.start()

    def _on_progressed(self, done: int, total: int, what: str) -> None:
        most = 1000 if total else 0
        self._progress.setRange(0, most)
        if total:
            self._progress.setValue(round(1000 * done / total))
        if what:
            self._job.setText(what)

    def _on_finished(self) -> None:
        self._wait.stop()
        self._show_job(False)
