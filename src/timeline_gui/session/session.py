"""A window's work on one document: open, edit, undo, import, and tell the panes what is new."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
from PySide6.QtCore import QObject, Signal

from timeline_gui.core.assembly import empty_columns
from timeline_gui.core.columns import Columns
from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import DamagedError, OutOfDateError, UserError
from timeline_gui.core.language import tell
from timeline_gui.core.progress import Cancelled, Progress
from timeline_gui.core.splice import Splice
from timeline_gui.session.daily_backup import DailyBackup
from timeline_gui.session.edit_room import EditRoom
from timeline_gui.session.everything import Everything
from timeline_gui.session.messages import Message, of_damage, of_fate
from timeline_gui.session.opened import Opened, read_document
from timeline_gui.session.opening_aside import OpeningAside, Settle, settle_nothing
from timeline_gui.session.steps import Steps
from timeline_gui.session.tasks import Newest, Task, Tasks
from timeline_gui.session.view import ViewState
from timeline_gui.session.watch import Fate, FileWatch, has_changed
from timeline_gui.store import bulk, edits, fulltext, queries, search, snapshots
from timeline_gui.store.document import Document
from timeline_gui.store.reload import reload_columns
from timeline_gui.store.sqlite import IndexDamagedError

Keep: TypeAlias = Callable[[sqlite3.Connection, Path], None]


class Session(QObject):
    """What a window works on. Panes read `columns` and `view`, and ask the store for details by key.

    Signals:
        document_leaving: the open document is about to be left; it and the view are still as they were.
        opening_changed: the name of what is being opened in the background, "" where nothing is any more.
        document_changed: another document, or none, is open.
        columns_changed: rows of the document are new; `columns` is already the new one.
        message_raised: a Message for the message bar.
        fate_changed: the file of the document is gone, another one has its name, or it is back (`is_adrift`).
    """

    document_leaving = Signal()
    opening_changed = Signal(str)
    document_changed = Signal()
    columns_changed = Signal()
    message_raised = Signal(object)
    fate_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.document: Document | None = None
        self.columns = empty_columns()
        self.tasks = Tasks(self)
        self.steps = Steps(self._write, self._write_aside, self)
        self.undo_stack = self.steps.stack
        self._kept = False
        self._edit_room = EditRoom(self.tasks, self._remade_by_edit, self._on_unprepared, self)
        self._jumping = False
        self._writing_aside: Document | None = None
        self._rereading = Newest(self.tasks)
        self._behind = False
        """Whether another program has written what `columns` do not hold yet."""
        self._opening_aside = OpeningAside(self.tasks, self._show_opened, self.report, self)
        self._opening_aside.changed.connect(self.opening_changed)
        self.today: Callable[[], date] = date.today
        """What says which day it is."""
        self._daily_backup = DailyBackup(self.tasks, lambda: self.today(), self._on_no_backup)
        self._watch = FileWatch(self)
        self._watch.changed.connect(self._on_changed_elsewhere)
        self._watch.fate_changed.connect(self._on_fate_changed)
        self.view = ViewState(self.columns, self._search, self)
        self.view.selection_changed.connect(self._on_selection_changed)

    def _search(self, text: str) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
        if self.document is None:
            return np.empty(0, np.int64)
        try:
            return search.search(self.document, self.columns, text)
        except IndexDamagedError:
            fulltext.rebuild(self.writable())
            self.message_raised.emit(Message("info", self.tr("What words are searched in was damaged, and made anew.")))
            return search.search(self.document, self.columns, text)

    @property
    def path(self) -> Path | None:
        """The file of the open document."""
        return self.document.path if self.document is not None else None

    @property
    def title(self) -> str:
        """What the window calls the document."""
        if self.document is None:
            return ""
        return self.document.title or (self.document.path.stem if self.document.path else "")

    def open(self, path: Path) -> None:
        """Open a document instead of the one that is open. Raises UserError; the open one stays then."""
        self._show_opened(read_document(path))

    def open_aside(
        self,
        name: str,
        find: Callable[[], Path],
        shown: Callable[[Path], object],
        settle: Settle = settle_nothing,
    ) -> None:
        """Open the document that `find` makes or knows, in the background; what keeps it from that is reported.

        Where another one is opened meanwhile, that one stays.
        """
        self._opening_aside.begin(name, find, shown, settle)

    def _show_opened(self, opened: Opened, everything: Everything | None = None) -> None:
        self.show(opened.document, opened.columns, everything, kept=opened.kept, version=opened.version)

    def prepare(self) -> None:
        """Take the second that the first look at an event would take, in the background."""
        document = self.document
        if document is not None:
            self.tasks.run(Task("", lambda _progress: queries.prepare(document), lambda _: None, self._on_unprepared))

    @property
    def is_edit_expected(self) -> bool:
        """Whether memory for an edit is about to be got."""
        return self._edit_room.is_expected

    def expect_edit(self) -> None:
        """Somebody begins to edit: get the memory, in the background, that the next step would wait for.

        An edit of a large document makes its arrays anew beside those that are shown.
        """
        self._edit_room.expect()

    def _remade_by_edit(self) -> Iterator[np.ndarray[Any, Any]]:
        return chain(self.columns.arrays(), self.view.sorted_arrays())

    def _on_selection_changed(self) -> None:
        if self.view.current is not None and self.document is not None and not self.document.read_only:
            self._edit_room.expect_soon()

    def _on_unprepared(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            self.report(error)

    def close_document(self) -> None:
        """Leave the window without a document."""
        if self.document is not None:
            self.show(None, empty_columns())

    def close(self) -> None:
        """End all work; the document's file is whole and alone afterwards."""
        self._edit_room.stop()
        self.tasks.close()
        self._opening_aside.close()
        keep = self._keeper()
        self._watch.watch(None)
        self.undo_stack.clear()  # before Qt does, when nobody may listen any more
        if self.document is not None:
            self.document.close(keep)
            self.document = None

    def show(
        self,
        opened: Document | None,
        columns: Columns,
        everything: Everything | None = None,
        *,
        kept: bool = False,
        version: int | None = None,
    ) -> None:
        """Work on a document that is open already, with its columns; the one before is closed.

        `everything` is what has been worked out of them already; `kept` says that they are those that its file keeps.
        They are of the `data_version` `version`, or of now.
        """
        if self.document is not None:
            self.document_leaving.emit()
        self._opening_aside.give_up()
        keep, last_version = self._keeper(), self._watch.version
        previous, self.document = self.document, opened
        self._kept, self._behind = kept, False
        self._edit_room.begin_anew()
        self.undo_stack.clear()
        self.columns = columns
        self._watch.watch(opened, version)
        self.view.reset(columns, everything)
        if previous is not None:
            self._leave(previous, keep, last_version)
        self.document_changed.emit()

    def _leave(self, document: Document, keep: Keep | None, version: int) -> None:
        """Close a document: in the background where work on it is not done yet, or its columns are kept in its file.

        `version` is the `data_version` that they are of: another program may write before it is their turn.
        """
        if keep is None and not self.tasks.busy:
            document.close()
            return

        def job(_progress: Progress) -> None:
            document.close(None if keep is None or has_changed(document, version) else keep)

        self.tasks.run(Task("", job, lambda _closed: None, self.report))

    def _keeper(self) -> Keep | None:
        """What keeps the columns in the file for the next opening; None where they may not be all that is in it."""
        if self._behind or self._is_writing_aside or self._watch.is_news():
            return None
        return snapshots.keeper(self.columns, kept_already=self._kept)

    def apply(self, group: EditGroup) -> None:
        """Write one step and make it undoable. Raises UserError; nothing is written then."""
        self._daily_backup.before_step(self.document)
        self._write(group)
        self.steps.push(group)

    def apply_aside(self, group: EditGroup, made: Callable[[], None]) -> None:
        """The same in the background, for a step of very many rows; what fails is reported."""

        def pushed() -> None:
            self.steps.push(group)
            made()

        self._daily_backup.before_step(self.document)
        self._write_aside(group, pushed, lambda: None)

    def _on_no_backup(self, error: BaseException) -> None:
        if not isinstance(error, Cancelled):
            text = self.tr("No backup could be made today. %1").replace("%1", str(error))
            self.message_raised.emit(Message("warning", text))

    def undo(self) -> bool:
        """Take the last step back; whether that went well. A step that no longer applies is reported and given up."""
        return self._stepped(self.steps.undo)

    def redo(self) -> bool:
        """Make the step again that was taken back last; whether that went well."""
        return self._stepped(self.steps.redo)

    def go_to_step(self, index: int) -> bool:
        """Undo or redo until so many steps are made, or one can't be; whether all went well.

        From a step of very many rows on that goes on in the background.
        """
        self._jumping = True
        try:
            return self._stepped(lambda: self.steps.go_to(index, lambda: self.go_to_step(index)))
        finally:
            self._jumping = False
            self._tell_of_columns()

    def _stepped(self, move: Callable[[], None]) -> bool:
        try:
            self.writable()
            move()
        except UserError as error:
            self.report(error)
            return False
        return True

    def writable(self) -> Document:
        """The document, where it can be written now and without waiting. Raises UserError."""
        if self.document is None:
            raise UserError(tell("No document is open"), remedy=tell("Open one first."))
        if self._is_writing_aside:
            remedy = tell("Wait until it is done, or stop it.")
            raise UserError(tell("A large step is being written"), self.document.name, remedy)
        return self.document

    @property
    def _is_writing_aside(self) -> bool:
        """Whether a step of very many rows is on its way into the document, or from there into the columns."""
        return self._writing_aside is not None and self._writing_aside is self.document

    def _write(self, group: EditGroup) -> None:
        target = self.writable()
        edits.apply(target, group)
        revision = reload_columns(target, self.columns, group, self._edit_room.room)
        self._replace(revision.columns)
        self._edit_room.expect_soon()  # the next step needs as much again
        if not self._jumping:
            self._tell_of_columns(revision.splice)

    def _write_aside(self, group: EditGroup, made: Callable[[], None], failed: Callable[[], None]) -> None:
        target = self.writable()
        self._writing_aside = target

        def job(progress: Progress) -> Columns:
            progress.report(0, 0, group.name)
            edits.apply(target, group, progress=progress)
            return bulk.read_columns(target)

        def ended() -> None:
            if self._writing_aside is target:
                self._writing_aside = None

        def on_done(columns: Columns) -> None:
            ended()
            if self.document is target:
                self._replace(columns)
                made()
                self._tell_of_columns()

        def on_failed(error: BaseException) -> None:
            ended()
            if self.document is target and isinstance(error, OutOfDateError):
                failed()
            self.report(error)

        self.tasks.run(Task(group.name, job, on_done, on_failed))

    def _replace(self, columns: Columns) -> None:
        """Go on with the rows as they are now, which are not those that the file keeps columns of."""
        self.columns, self._kept = columns, False

    def _tell_of_columns(self, splice: Splice | None = None) -> None:
        self.view.set_columns(self.columns, splice)
        self.columns_changed.emit()

    # What other programs do

    def _on_changed_elsewhere(self) -> None:
        """Read again what another program wrote, in the background, and give up steps that no longer apply."""
        document, before = self.document, self.columns
        if document is None:
            return
        self._behind = True

        def show(columns: Columns) -> None:
            if self.document is not document:
                return
            if self.columns is not before:
                self._on_changed_elsewhere()  # a step was made meanwhile, which these do not hold
                return
            self._behind = False
            self._replace(columns)
            # Before the panes, which may have something to tell that goes with a row.
            self._tell_of_change(self._give_up_steps(document))
            self._tell_of_columns()

        self._rereading.run(Task("", lambda _progress: bulk.load_columns(document), show, self.report))

    def _give_up_steps(self, document: Document) -> int:
        """Keep only those of the last steps that can still be taken back; how many were given up."""
        newest_first = [group.inverse() for group in reversed(self.steps.made())]
        return self.steps.keep_last(edits.still_applying(document, newest_first))

    def _tell_of_change(self, given_up: int) -> None:
        text = self.tr("Another program changed the document. What you see is up to date.")
        if given_up:
            text += " " + self.tr("%Ln step(s) can no longer be undone or redone.", "", given_up)
        self.message_raised.emit(Message("warning" if given_up else "info", text))

    @property
    def is_adrift(self) -> bool:
        """Whether the file of the document is gone, or another one has its name: only a copy keeps what is done."""
        return self._watch.fate in (Fate.GONE, Fate.REPLACED)

    @property
    def is_overwritten(self) -> bool:
        """Whether another program has written over the file of the document, so that nothing more can be kept."""
        return self._watch.fate is Fate.OVERWRITTEN

    def look_at_file(self) -> None:
        """See now whether the file is still there."""
        self._watch.look()

    def _on_fate_changed(self) -> None:
        self.fate_changed.emit()
        told = of_fate(self._watch.fate, self.path)
        if told is not None:
            self.message_raised.emit(told)

    def report(self, error: BaseException) -> None:
        """Show what a person can put right; raise anything else."""
        if isinstance(error, Cancelled):
            self.message_raised.emit(Message("info", self.tr("Stopped. Nothing was changed.")))
        elif isinstance(error, DamagedError):
            self.message_raised.emit(of_damage(error))
        elif isinstance(error, UserError):
            self.message_raised.emit(Message("error", str(error)))
        else:
            raise error
