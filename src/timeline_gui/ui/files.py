"""What the window does with files: new, open, import, copy, export, drop. Dialogs ask, the session works."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QMainWindow

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch
from timeline_gui.core.progress import Progress
from timeline_gui.session import documents
from timeline_gui.session.export import DossierWish, Scope, writer
from timeline_gui.session.messages import Message, MessageKind
from timeline_gui.session.opened import is_quick
from timeline_gui.session.opening_aside import Settle, settle_nothing
from timeline_gui.session.session import Session
from timeline_gui.session.settings import Settings, backup_folder, data_folder
from timeline_gui.session.tasks import Task
from timeline_gui.store import backups, files
from timeline_gui.store.backups import Backup
from timeline_gui.store.copies import restore, save_copy
from timeline_gui.store.document import Document
from timeline_gui.ui.beacon import call
from timeline_gui.ui.importing import ImportPreviews
from timeline_gui.ui.theme import Theme

if TYPE_CHECKING:
    from timeline_gui.store.recovery import Recovered
    from timeline_gui.ui.dialogs.export import Export

IMPORTED = (
    *("*.json", "*.jsonl", "*.ndjson", "*.csv", "*.tsv", "*.txt", "*.xlsx", "*.xls", "*.ods"),
    *("*.timeline", "*.ics", "*.pdf"),
)
"""Endings of files that may hold events; what is in them counts."""


@dataclass(frozen=True, slots=True)
class _Filters:
    documents: str
    importable: str


class FileCommands(QObject):
    """The file commands of one window. Errors that a person can put right go to the message bar.

    `settle` is asked before the open document is left.
    """

    def __init__(
        self, window: QMainWindow, session: Session, theme: Theme, settings: Settings, settle: Settle = settle_nothing
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        self._settings = settings
        self._settle = settle
        self._previews = ImportPreviews(window, session, settings, theme)
        self._filters = _Filters(
            self.tr("Timelines (*.tlx *.json);;All files (*)"),
            self.tr("Files to import ({endings});;All files (*)").format(endings=" ".join(IMPORTED)),
        )

    def _folder(self) -> str:
        if self._session.path is not None:
            return str(self._session.path.parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def _try(self, command: Callable[[], object]) -> bool:
        try:
            command()
        except UserError as error:
            self._session.report(error)
            return False
        return True

    # Documents

    def open_path(self, path: Path) -> bool:
        """As `load`; a document that another window has open is shown there."""
        if self._session.is_adrift:
            what = self.tr("The file of the timeline that is open is gone")
            self._session.report(UserError(what, remedy=self.tr("Save a copy of it first, or close the window.")))
            return False
        if documents.is_document(path) and not self._is_here(path) and call(path):
            return True
        return self.load(path)

    def _is_here(self, path: Path) -> bool:
        here = self._session.path
        return here is not None and here.resolve() == path.resolve()

    def _is_open(self, path: Path) -> bool:
        """Whether a document is the open one, which then stays with all its steps: what is in it is shown already."""
        if not self._is_here(path) or self._session.is_overwritten:
            return False
        self._tell(self.tr("“%1” is open already.").replace("%1", self._session.title))
        return True

    def load(self, path: Path, shown: Callable[[], object] = lambda: None, *, starting: bool = False) -> bool:
        """Open a document in this window, or an importable file as a new document; whether that went well so far.

        What takes longer goes on in the background; `shown` is called once the document is there.
        """
        if self._is_open(path):
            shown()
            return True

        def find() -> Path:
            return documents.document_for(path, data_folder())

        def on_shown(target: Path) -> None:
            if target != path:
                text = self.tr("%1 was opened as a new timeline: %2")
                self._tell(text.replace("%1", path.name).replace("%2", str(target)))
            shown()

        return self._show(path.name, find, on_shown, quick=is_quick(path, starting=starting))

    def _show(self, name: str, find: Callable[[], Path], shown: Callable[[Path], object], *, quick: bool) -> bool:
        """Open the document that `find` makes or knows; whether that went well so far."""

        def on_shown(target: Path) -> None:
            self._settings.add_recent(target)
            shown(target)

        def command() -> None:
            target = find()
            self._session.open(target)
            on_shown(target)

        if quick:
            return self._leave(command)
        self._settle(
            lambda: self._session.open_aside(name, find, on_shown, self._settle),
            lambda: None,
        )
        return True

    def _leave(self, command: Callable[[], object]) -> bool:
        """Leave the open document by a command, unless the person keeps it; whether that went well so far."""
        went_well = True

        def go_on() -> None:
            nonlocal went_well
            went_well = self._try(command)

        self._settle(go_on, lambda: None)
        return went_well

    def open(self) -> None:
        """Ask for a document and open it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open timeline"), self._folder(), self._filters.documents
        )
        if name:
            self.open_path(Path(name))

    def open_sample(self) -> bool:
        """Open the person's own copy of the sample."""

        def command() -> None:
            sample = documents.sample_document(data_folder())
            if not self._is_open(sample):
                self._session.open(sample)

        return self._leave(command)

    def new(self) -> None:
        """Ask for a name and begin an empty document there."""
        proposed = documents.free_path(Path(self._folder()), self.tr("Timeline"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New timeline"), str(proposed), self.tr("Timelines (*.tlx)")
        )
        if name:
            path = _with_suffix(Path(name), documents.SUFFIX)
            self._try(lambda: documents.create_from(Batch(title=path.stem), path)) and self.open_path(path)

    def save_copy(self) -> None:
        """Ask for a name and write a copy of the document there."""
        document = self._session.document
        if document is None or self._session.path is None:
            return
        proposed = documents.free_path(self._session.path.parent, self._session.path.stem)
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), str(proposed), self.tr("Timelines (*.tlx)")
        )
        if name:
            self.copy_to(_with_suffix(Path(name), documents.SUFFIX), document)

    def copy_to(self, path: Path, document: Document) -> None:
        """Write a copy of the document there, in the background where that takes longer.

        Where the document has lost its file, work goes on in the copy.
        """

        def tell(_copied: object) -> None:
            if self._session.is_adrift and self._session.document is document and not self.load(path):
                return  # what is wrong with the copy was said
            self._tell(self.tr("A copy was written: %1").replace("%1", str(path)))

        if document.path is None or is_quick(document.path):
            if self._try(lambda: save_copy(document, path)):
                tell(None)
            return

        def job(progress: Progress) -> None:
            progress.report(0, 0, path.name)
            save_copy(document, path)

        self._session.tasks.run(Task(path.name, job, tell, self._session.report))

    def recover(self, damaged: Path | None = None) -> None:
        """Ask for a damaged document, unless one is given, and a name; write there what can be read, and open that."""
        if damaged is None:
            name, _ = QFileDialog.getOpenFileName(
                self._window, self.tr("Recover a damaged timeline"), self._folder(), self.tr("All files (*)")
            )
            if not name:
                return
            damaged = Path(name)
        proposed = documents.free_path(damaged.parent, self.tr("%1 recovered").replace("%1", damaged.stem))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Write what can be read to"), str(proposed), self.tr("Timelines (*.tlx)")
        )
        if name:
            self.recover_to(damaged, _with_suffix(Path(name), documents.SUFFIX))

    def recover_to(self, damaged: Path, target: Path) -> None:
        """Write what can be read of a damaged document to a new one, in the background, and open that."""

        def job(progress: Progress) -> "Recovered":
            from timeline_gui.store.recovery import recover  # asked for by name only

            return recover(damaged, target, progress)

        def done(found: "Recovered") -> None:
            if self.open_path(target):
                events = self.tr("%Ln event(s) were saved.", "", found.saved["event"])
                rest = self._what_was_lost(found)
                kind: MessageKind = "info" if found.whole and not found.problems else "warning"
                self._session.message_raised.emit(Message(kind, f"{events} {rest}", found.problems))

        self._session.tasks.run(Task(damaged.name, job, done, self._session.report))

    def _what_was_lost(self, found: "Recovered") -> str:
        if not found.whole:
            return self.tr("Some rows could not be read or kept.")
        if found.altered:
            return self.tr("No row was lost; %Ln odd value(s) were replaced.", "", found.altered)
        return self.tr("Nothing was lost.")

    def restore(self, path: Path | None = None) -> None:
        """Ask for a backup of this document, else of the open one, else of any, and open it beside the document."""
        from timeline_gui.ui.dialogs.restore import RestoreBackup  # asked for by name only

        path = path or self._session.path
        folder = backup_folder()
        found = backups.every(folder) if path is None else backups.related(path, folder)
        dialog = RestoreBackup(found, None if path is None else path.stem, self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.backup_chosen.connect(lambda backup: self.restore_backup(backup, path))
        dialog.open()

    def restore_backup(self, backup: Backup, path: Path | None = None) -> None:
        """Write a backup to a new file and open it: beside the document, where that is known."""
        known = path or next((recent for recent in self._settings.recent if backup.is_of(recent)), None)
        folder = Path(self._folder()) if known is None else known.parent
        stem = backup.document if known is None else known.stem
        named = self.tr("%1 as of %2").replace("%1", stem).replace("%2", backup.day.isoformat())
        target = documents.free_path(folder, named)

        def copy() -> Path:
            files.make_folder(folder)
            restore(backup, target)
            return target

        def tell(_shown: Path) -> None:
            self._tell(self.tr("The backup was opened as a new timeline: %1").replace("%1", str(target)))

        self._show(backup.path.name, copy, tell, quick=is_quick(backup.path))

    # In and out

    def import_(self) -> None:
        """Ask for files and import them."""
        names, _ = QFileDialog.getOpenFileNames(
            self._window, self.tr("Import"), self._folder(), self._filters.importable
        )
        self._previews.ask([Path(name) for name in names])

    def take(self, paths: list[Path]) -> None:
        """Files were dropped: a document is opened, anything else imported, or opened where no document is."""
        wanted = []
        for path in paths:
            if documents.is_document(path) or self._session.document is None:
                self.open_path(path)
            else:
                wanted.append(path)
        self._previews.ask(wanted)

    def export(self) -> None:
        """Ask what to export, and how."""
        session = self._session
        if session.document is None or session.path is None or not len(session.columns):
            self._tell(self.tr("There is nothing to export yet."))
            return
        from timeline_gui.ui.dialogs.export import ExportDialog  # asked for by name only

        dialog = ExportDialog(session, self._settings, self._theme, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.export_chosen.connect(self._on_export_chosen)
        dialog.open()

    def _on_export_chosen(self, export: "Export") -> None:
        """Ask for a name and write there, in the background."""
        path = self._session.path
        if path is None:
            return
        proposed = path.with_suffix(export.ending)
        kinds = f"*{export.ending}"
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Export"), str(proposed), kinds)
        if name:
            self.export_to(_with_suffix(Path(name), export.ending), export.format, export.scope, export.wish)

    def export_to(self, path: Path, format_name: str, scope: Scope, wish: DossierWish) -> None:
        """Write these events there; the file dialog has asked about an existing one."""
        try:
            write = writer(self._session, path, format_name, scope, wish)
        except UserError as error:
            self._session.report(error)
            return

        def job(progress: Progress) -> str:
            return write(progress)

        self._session.tasks.run(Task(path.name, job, self._tell, self._session.report))

    def _tell(self, text: str) -> None:
        self._session.message_raised.emit(Message("info", text))


def _with_suffix(path: Path, suffix: str) -> Path:
    return path if path.suffix.casefold() == suffix else path.with_name(path.name + suffix)
