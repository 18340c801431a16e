"""The event table: the companion of the timeline, with the same selection."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from timeline_gui.session.session import Session
from timeline_gui.ui.table.copying import rows_as_tsv
from timeline_gui.ui.table.delegate import ROW, EventDelegate
from timeline_gui.ui.table.header import Header
from timeline_gui.ui.table.model import Column, EventModel
from timeline_gui.ui.table.selection import SharedSelection
from timeline_gui.ui.theme import Theme

_WIDTHS = {
    Column.NUMBER: 46,
    Column.DATE: 200,
    Column.EVENT: 300,
    Column.CATEGORY: 138,
    Column.ACTORS: 168,
    Column.PLACE: 104,
    Column.QUOTE: 64,
}
_EVENT_LEAST = 180
_OWN_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Home, Qt.Key.Key_End)


class EventView(QTableView):
    """Qt's table with the keys of this program: Home and End go to the first and last row.

    Signals:
        copy_asked: the person wants the selected rows as text.
    """

    copy_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.empty_text = ""

    def event(self, event: QEvent) -> bool:
        # Keys that mean something here are not the window's while the table has the focus.
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._is_own(event):
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _is_own(event: QKeyEvent) -> bool:
        return event.key() in _OWN_KEYS or event.matches(QKeySequence.StandardKey.Copy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        ends = {QAbstractItemView.CursorAction.MoveHome: 0, QAbstractItemView.CursorAction.MoveEnd: -1}
        if action in ends:
            row = ends[action] % max(self.model().rowCount(), 1)
            return self.model().index(row, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def visible_rows(self) -> tuple[int, int]:
        """First and last row in sight."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        return max(first, 0), last if last >= 0 else self.model().rowCount() - 1 if first >= 0 else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.model().rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setFont(self._theme.font("body"))
            painter.setPen(self._theme.colour("ink3"))
            painter.drawText(self.viewport().rect(), Qt.AlignmentFlag.AlignCenter, self.empty_text)


class EventTable(QWidget):
    """All events that match, one a row.

    Signals:
        event_opened: Enter or a double click on an event; it has been brought into view.
        caption_changed: `caption` is new.
    """

    event_opened = Signal(object)
    caption_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.model = EventModel(session, self)
        self.view = EventView(theme, self)
        self.view.setObjectName("events")
        self.view.setAccessibleName(self.tr("Events"))
        self.header = Header(theme, self.view)
        self.view.setHorizontalHeader(self.header)
        self.view.setModel(self.model)
        self._delegate = EventDelegate(self.model, session.view, theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self._selection = SharedSelection(self.model, session.view, self.view.visible_rows, self)
        self.view.setSelectionModel(self._selection)
        self._set_up_view()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)

        self.view.copy_asked.connect(self.copy_rows)
        self.view.activated.connect(self._on_activated)
        self.view.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.model.rows_changed.connect(self._on_rows_changed)
        session.view.selection_changed.connect(self.view.viewport().update)
        session.view.hits_changed.connect(self._on_hits_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_rows_changed()

    def _set_up_view(self) -> None:
        view = self.view
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setTabKeyNavigation(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setMouseTracking(True)
        view.setCornerButtonEnabled(False)
        rows = view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        for column, width in _WIDTHS.items():
            self.header.resizeSection(column, width)
        self.header.setStretchLastSection(True)
        self.header.setSortIndicator(self.model.sorted_by, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)

    @property
    def caption(self) -> str:
        """How many rows there are, and what they are sorted by: "13 rows, sorted by date"."""
        number = len(self.model.rows)
        count = self.tr("1 row") if number == 1 else self.tr("{number} rows").format(number=f"{number:,}")
        name = self.model.column_name(self.model.sorted_by)
        by = self.tr("number") if self.model.sorted_by is Column.NUMBER else name.lower()
        return self.tr("{count}, sorted by {column}").format(count=count, column=by)

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard as a table with a header."""
        rows = self.model.rows_of(self._session.view.selected)
        if len(rows):
            QGuiApplication.clipboard().setText(rows_as_tsv(self.model, rows))

    def _on_activated(self, index: QModelIndex) -> None:
        key = self.model.key(index.row())
        view = self._session.view
        view.select(view.selection if key in view.selection else [key], key)
        view.centre_on(key)
        self.event_opened.emit(key)

    def _on_scrolled(self) -> None:
        if self._selection.windowed:
            self._selection.mirror()

    def _on_rows_changed(self) -> None:
        self._delegate.refresh()
        total = len(self._session.view.columns)
        self.view.empty_text = self.tr("No event matches the filter") if total else self.tr("No events yet")
        if self.header.sortIndicatorSection() != self.model.sorted_by:
            self.header.setSortIndicator(self.model.sorted_by, Qt.SortOrder.AscendingOrder)
        self._selection.follow_current()
        self.caption_changed.emit(self.caption)

    def _on_hits_changed(self) -> None:
        self._delegate.refresh_hits()
        self.view.viewport().update()

    def _on_theme_changed(self) -> None:
        self._delegate.refresh()
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # The titles take what the other columns leave, or give it back.
        others = sum(self.header.sectionSize(column) for column in Column if column not in (Column.EVENT, Column.QUOTE))
        room = self.width() - others - _WIDTHS[Column.QUOTE] - self.view.verticalScrollBar().sizeHint().width()
        self.header.resizeSection(Column.EVENT, max(room, _EVENT_LEAST))
        self._on_scrolled()
