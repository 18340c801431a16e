"""Another text for a source: pasted, out of a file, or none; asked about first where quotes do not stand in it."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from timeline_gui.session import editing
from timeline_gui.session.editing import shortened
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Task
from timeline_gui.store import source_texts
from timeline_gui.store.source_texts import SourceLine, TextPlan
from timeline_gui.ui.sources.changing import PasteText, TextChange


class NewTexts(QObject):
    """Changes the texts of sources, each as one step. Errors that a person can put right are messages."""

    def __init__(self, session: Session, dialog: QWidget) -> None:
        super().__init__(dialog)
        self._session = session
        self._dialog = dialog

    def paste(self, line: SourceLine) -> None:
        """Ask for the words."""
        asked = PasteText(shortened(line.title), self._dialog)
        asked.text_given.connect(lambda text: self._plan(line, text))
        asked.finished.connect(asked.deleteLater)
        asked.open()

    def open(self, line: SourceLine) -> None:
        """Ask for a file, and read the words out of it in the background."""
        from timeline_gui.formats.source_text import ENDINGS, read_text

        kinds = self.tr("Texts ({endings});;All files (*)").format(endings=" ".join(ENDINGS))
        name, _ = QFileDialog.getOpenFileName(self._dialog, self.tr("Open the text of a source"), "", kinds)
        if not name:
            return
        path, document = Path(name), self._session.document

        def done(text: str) -> None:
            if self._session.document is document:
                self._plan(line, text)

        job = Task(path.name, lambda progress: read_text(path, progress), done, self._session.report)
        self._session.tasks.run(job)

    def remove(self, line: SourceLine) -> None:
        """Hold the text no longer."""
        self._plan(line, None)

    def _plan(self, line: SourceLine, text: str | None) -> None:
        document, title = self._session.document, shortened(line.title)
        if document is None:
            return
        if text is None:
            name = self.tr("Remove the text of “%1”").replace("%1", title)
        else:
            name = self.tr("Change the text of “%1”").replace("%1", title)

        def done(plan: TextPlan) -> None:
            if self._session.document is document:
                self._decide(title, plan, text)

        job = Task(name, lambda _: source_texts.plan_text(document, line.key, text, name), done, self._session.report)
        self._session.tasks.run(job)

    def _decide(self, title: str, plan: TextPlan, text: str | None) -> None:
        if text is None or not (plan.lost or plan.missing):
            editing.step(self._session, lambda _document: plan.group)
            return
        question = TextChange(title, plan, text, self._dialog)
        question.accepted.connect(lambda: editing.step(self._session, lambda _document: plan.group))
        question.finished.connect(question.deleteLater)
        question.open()
