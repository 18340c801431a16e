"""The detail pane: what is known of the current event, and who says so."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
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

from timeline_gui.core.reference import event_as_text
from timeline_gui.session.session import Session
from timeline_gui.ui.controls.painting import paint_focus
from timeline_gui.ui.detail.address import AddressQuestion
from timeline_gui.ui.detail.empty import EmptyState
from timeline_gui.ui.detail.ground import Ground
from timeline_gui.ui.detail.record import Reader, Record
from timeline_gui.ui.detail.selected import SelectedList
from timeline_gui.ui.detail.sheet import Sheet
from timeline_gui.ui.theme import Theme

_RING = 2


class DetailPane(QWidget):
    """The selected events where there are several, and below them the sheet of the current one.

    A sheet is built when another event becomes current, and not while the pane is hidden. `copy_action` copies the
    event as text; Ctrl+C does the same where no text is selected.
    """

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._reader = Reader(session)
        self._record: Record | None = None
        self._sheet: Sheet | None = None
        self._outgoing: QWidget | None = None
        self._stale = True
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

    # What is shown

    def _on_rows_changed(self) -> None:
        self._stale = True
        self._selected.refresh(again=True)
        self._refresh()

    def _on_selection_changed(self) -> None:
        self._selected.refresh()
        self._refresh()

    def _refresh(self) -> None:
        """Build the sheet of the current event anew where it is another one, or not as it was."""
        current = self._session.view.current
        shown = self._record.key if self._record is not None else None
        if not self.isVisible():
            self._stale = True
            return
        if not self._stale and current == shown:
            return
        self._stale = False
        kept = self._scroll.verticalScrollBar().value() if current == shown else 0
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self._ground.isAncestorOf(focus)
        self._record = self._reader.read(current) if current is not None else None
        self._show(self._built())
        self._scroll.verticalScrollBar().setValue(kept)
        if had_focus:
            self._ground.setFocus(Qt.FocusReason.OtherFocusReason)

    def _built(self) -> QWidget:
        if self._record is None:
            self._sheet = None
            return EmptyState(self._theme, self._ground, any_event=len(self._session.columns) > 0)
        self._sheet = Sheet(self._record, self._reader.names, self._session, self._theme, self._ground)
        self._sheet.actor_ticked.connect(self._on_actor_ticked)
        self._sheet.event_chosen.connect(self._on_event_chosen)
        self._sheet.address_asked.connect(self._on_address_asked)
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
        self._session.view.go_to(key)

    def _on_step_asked(self, by: int) -> None:
        self._session.view.step(by)

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
