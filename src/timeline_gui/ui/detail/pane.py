"""The detail pane: what is known of the current event, and who says so."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from timeline_gui.core.errors import DamagedError
from timeline_gui.core.reference import event_as_text
from timeline_gui.session import going
from timeline_gui.session.editing import can_write
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.ui.controls.painting import paint_focus
from timeline_gui.ui.detail.address import AddressQuestion
from timeline_gui.ui.detail.empty import EmptyState
from timeline_gui.ui.detail.ground import Ground
from timeline_gui.ui.detail.record import Reader, Record
from timeline_gui.ui.detail.selected import SelectedList
from timeline_gui.ui.detail.sheet import Sheet
from timeline_gui.ui.detail.unsaved import UnsavedQuestion
from timeline_gui.ui.theme import Theme

if TYPE_CHECKING:
    from timeline_gui.ui.editing.event_form import EventForm

_RING = 2
MANY = 20_000
"""Selected events from which on all else that follows a selection takes long enough: the sheet comes after it."""


class DetailPane(QWidget):
    """The selected events where there are several, and below them the sheet of the current one.

    A sheet is built when another event becomes current, and not while the pane is hidden. `copy_action` copies the
    event as text; Ctrl+C does the same where no text is selected.

    Signals:
        record_changed: `record` is new.
        editing_changed: the sheet has become a form, or a sheet again.
        unsaved_changed: something is typed that could not be read or written, or nothing is any more.
        text_asked: a source (id) and a quote to show in its text.
    """

    record_changed = Signal()
    editing_changed = Signal(bool)
    unsaved_changed = Signal(bool)
    text_asked = Signal(str, str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._reader = Reader(session)
        self._record: Record | None = None
        self._sheet: Sheet | None = None
        self.form: EventForm | None = None
        """The fields of the event, while it is edited."""
        self._editing = False
        self._settling = self._unsaved = False
        self._chosen = session.view.selection
        self._question: UnsavedQuestion | None = None
        self._outgoing: QWidget | None = None
        self._stale = True
        self._restyled = theme.tokens
        self.copy_action = QAction(self.tr("Copy as text"), self)
        self.copy_action.triggered.connect(self.copy_as_text)
        self._selected = SelectedList(session, theme, self)
        self._scroll = QScrollArea(self)
        self._scroll.setObjectName("detail")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = Ground(self._scroll, theme)
        self._ground.setAccessibleName(self.tr("Event"))
        self._ground.step_asked.connect(self._on_step_asked)
        self._ground.focus_changed.connect(self.update)
        self._scroll.setWidget(self._ground)
        self.setFocusProxy(self._ground)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        column.addWidget(self._selected)
        framed = QVBoxLayout()
        framed.setContentsMargins(_RING, _RING, _RING, _RING)
        framed.addWidget(self._scroll)
        column.addLayout(framed, 1)
        self._selected.event_chosen.connect(self._on_selected_chosen)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh)
        session.document_leaving.connect(self._on_document_leaving)
        session.document_changed.connect(self._on_rows_changed)
        session.columns_changed.connect(self._on_rows_changed)
        session.view.selection_changed.connect(self._on_selection_changed)
        session.view.filter_changed.connect(self._on_filter_changed)
        session.view.hits_changed.connect(self._on_hits_changed)
        theme.changed.connect(self._on_rows_changed)
        self._on_rows_changed()

    @property
    def record(self) -> Record | None:
        """The event that is shown."""
        return self._record

    # Editing

    @property
    def editing(self) -> bool:
        """Whether the events that are shown are edited."""
        return self._editing

    def set_editing(self, on: bool) -> None:
        """Turn the sheet into a form, or back; where something is typed that can't be written, the person is asked."""
        if on == self._editing:
            return
        if not on:
            self.settle(self._end_editing)
        elif self._session.view.current is not None and can_write(self._session):
            self._editing = self._stale = True
            self._session.expect_edit()
            self._refresh()
            if self.form is not None:
                self.form.begin()
            self.editing_changed.emit(True)

    def edit(self) -> None:
        """Edit the current event, from its title."""
        self.set_editing(True)
        if self.form is not None:
            self.form.begin()

    def _end_editing(self) -> None:
        self.leave_editing()
        self._ground.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_editing(self) -> None:
        """Go back to the sheet, whatever is only typed."""
        if self._editing:
            if self.form is not None:
                self.form.silence()
            self._editing, self.form, self._stale = False, None, True
            self._refresh()
            self.editing_changed.emit(False)

    def commit(self) -> bool:
        """Write what is only typed so far; whether nothing is left that can't be read or written."""
        return self.form is None or self.form.commit()

    def settle(self, go_on: Callable[[], object], give_up: Callable[[], object] = lambda: None) -> None:
        """Write what is only typed, then do what leaves the form; where it can't be written, ask first."""
        if self.commit():
            go_on()
        else:
            self.ask(self.tr("Go on without it"), go_on, give_up)

    def ask(self, without: str, go_on: Callable[[], object], give_up: Callable[[], object] = lambda: None) -> None:
        """Ask whether to go on without what is typed and can't be written; `without` says so on the button."""

        def leave() -> None:
            self._question = None
            self.leave_editing()
            go_on()

        def stay() -> None:
            self._question = None
            give_up()
            field = self.form.go_to_unsaved() if self.form is not None else None
            if field is not None:
                self._scroll.ensureWidgetVisible(field)

        if self.form is not None:
            if self._question is not None:
                self._question.reject()
            self._question = UnsavedQuestion(self.form.unsaved(), without, leave, stay, self.window())
            self._question.open()

    def _on_document_leaving(self) -> None:
        if not self.commit():
            self._tell_of_loss()
        self.leave_editing()

    def _tell_of_loss(self) -> None:
        """Say what is typed and goes with the form: the whole of it stands in the details of the message."""
        if self.form is not None and (unsaved := self.form.unsaved()):
            text = self.tr("Not kept: %1").replace("%1", " ".join(f"{name}: {reason}" for name, reason in unsaved))
            self._session.message_raised.emit(Message("warning", text, self.form.typed()))

    # What is shown

    def _on_rows_changed(self) -> None:
        self._stale = True
        self._selected.refresh(again=True)
        self._refresh()

    def _on_selection_changed(self) -> None:
        if not self._is_held():
            self._chosen = self._session.view.selection
            self._selected.refresh()
            if len(self._chosen) < MANY or self.form is not None:
                self._refresh()
            else:
                self._later.start()  # once the window has answered

    def _is_held(self) -> bool:
        """Whether the event that is edited stays the current one, for what is typed in it could not be written."""
        view, form = self._session.view, self.form
        if form is None or view.current == form.key or self._settling:
            return False
        if view.columns.position(form.key) is None:
            self._settling = True
            try:
                form.commit()  # so that each field says why it can't be kept
            finally:
                self._settling = False
            self._tell_of_loss()
            form.silence()
            return False
        wanted = view.selection, view.current
        self._settling = True
        try:
            settled = form.commit()
        finally:
            self._settling = False
        if not settled:
            view.select(self._chosen if form.key in self._chosen else [form.key], form.key)
            self.ask(self.tr("Go on without it"), lambda: view.select(*wanted))
        return not settled

    def _refresh(self) -> None:
        """Build the sheet of the current event anew where it is another one, or not as it was."""
        current = self._session.view.current
        shown = self._record.key if self._record is not None else None
        if not self.isVisible() or self._settling:
            self._stale = True
            return
        restyled = self._restyled is not self._theme.tokens
        if self.form is not None and current == shown and not (restyled and self.form.commit()):
            try:
                record = self._reader.read(current) if current is not None else None
            except DamagedError as error:
                self._session.report(error)
                return  # what is typed stays
            if record is not None:
                self._record, self._stale = record, False
                self.form.show_record(record)
                self.record_changed.emit()
                return
        if not self._stale and current == shown:
            return
        self._restyled = self._theme.tokens
        self._stale = False
        kept = self._scroll.verticalScrollBar().value() if current == shown else 0
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._ground.isAncestorOf(focus)
        try:
            self._record = self._reader.read(current) if current is not None else None
        except DamagedError as error:
            self._record = None
            self._session.report(error)
        self._show(self._built())
        self.record_changed.emit()
        self._scroll.verticalScrollBar().setValue(kept)
        if had_focus:
            self._ground.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_form_resized(self) -> None:
        """Each reason that comes or goes under a field takes room."""
        self._ground.refit()
        self._tell_unsaved()

    def _tell_unsaved(self) -> None:
        unsaved = self.form is not None and bool(self.form.unsaved())
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self.unsaved_changed.emit(unsaved)

    def _built(self) -> QWidget:
        self._sheet = self.form = None
        if self._record is None:
            return EmptyState(self._theme, self._ground, any_event=len(self._session.columns) > 0)
        if self._editing:
            from timeline_gui.ui.editing.event_form import EventForm  # a start waits for what it shows only

            self.form = EventForm(self._record, self._session, self._theme, self._ground)
            self.form.resized.connect(self._on_form_resized)
            self.form.finished.connect(lambda: self.set_editing(False))
            return self.form
        self._sheet = Sheet(self._record, self._reader.names, self._session, self._theme, self._ground)
        self._sheet.actor_ticked.connect(self._on_actor_ticked)
        self._sheet.event_chosen.connect(self._on_event_chosen)
        self._sheet.address_asked.connect(self._on_address_asked)
        self._sheet.text_asked.connect(self.text_asked)
        self._sheet.copy_asked.connect(self.copy_as_text)
        self._sheet.mark(self._session.view.find_text)
        self._sheet.show_ticked(self._session.view.filter.actors)
        return self._sheet

    def _show(self, content: QWidget) -> None:
        # A click on the old sheet may have led here: it must outlive that click.
        self._outgoing = self._ground.content
        if self._outgoing is not None:
            self._outgoing.hide()
            self._outgoing.setParent(None)
            self._outgoing.deleteLater()
        self._ground.set_content(content)
        self._tell_unsaved()
        # Now, not with the next turn of the event loop: the place to scroll to depends on it.
        QCoreApplication.sendEvent(self._scroll, QEvent(QEvent.Type.LayoutRequest))

    def _on_filter_changed(self) -> None:
        if self._sheet is not None:
            self._sheet.show_ticked(self._session.view.filter.actors)
            self._sheet.refresh_linked()

    def _on_hits_changed(self) -> None:
        if self._sheet is not None:
            self._sheet.mark(self._session.view.find_text)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    # What it does

    def _on_selected_chosen(self, key: int) -> None:
        self._session.view.select(self._session.view.selection, key)

    def _on_event_chosen(self, key: int) -> None:
        going.to_event(self._session.view, key)

    def _on_step_asked(self, by: int) -> None:
        going.step(self._session.view, by)

    def _on_actor_ticked(self, actor_id: str, on: bool) -> None:
        self._session.view.tick_actors([actor_id], on)

    def _on_address_asked(self, address: str) -> None:
        AddressQuestion(address, self).open()

    def copy_as_text(self) -> None:
        """Put the event on the clipboard as plain text with its reference."""
        current = self._session.view.current
        record = self._reader.read(current) if current is not None else None
        if record is not None:
            QGuiApplication.clipboard().setText(event_as_text(record.event, record.actors, record.sources))

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_as_text()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._record is not None:
            menu = QMenu(self)
            menu.addAction(self.copy_action)
            menu.exec(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, ground = QPainter(self), self._scroll.geometry().adjusted(-_RING, -_RING, _RING, _RING)
        painter.fillRect(self.rect(), self._theme.colour("line"))
        painter.fillRect(ground, self._theme.colour("panel"))
        if self._ground.hasFocus():
            paint_focus(painter, ground, self._theme, 0)
