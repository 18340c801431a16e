"""The event table: the companion of the timeline, with the same selection."""

import time
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.language import say
from timeline_gui.session import going
from timeline_gui.session.session import Session
from timeline_gui.ui.table.columns import AT_FIRST, Column
from timeline_gui.ui.table.copying import rows_as_tsv
from timeline_gui.ui.table.delegate import ROW, EventDelegate
from timeline_gui.ui.table.header import Header
from timeline_gui.ui.table.model import EventModel
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
    Column.TAGS: 140,
    Column.SOURCES: 180,
    Column.FIGURES: 76,
    Column.STATUS: 96,
    Column.EDTF: 150,
    Column.EARLIEST: 110,
    Column.LATEST: 110,
}
_EVENT_LEAST = 180
_PAUSE = 1.0
"""Seconds after which letters begin another word."""
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
        self._typed, self._typed_at = "", 0.0

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

    def keyboardSearch(self, search: str) -> None:
        """Letters jump to the next title that begins with them, digits to the event of that number."""
        model = self.model()
        pause = time.monotonic() - self._typed_at > _PAUSE
        self._typed, self._typed_at = (search if pause else self._typed + search), time.monotonic()
        if isinstance(model, EventModel):
            row = model.find_row(self._typed, self.currentIndex().row() + (1 if pause else 0))
            if row >= 0:
                self.setCurrentIndex(model.index(row, max(self.currentIndex().column(), 0)))

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
        filter_requested: what the filter asks of a column is to be changed, under a widget.
    """

    filter_requested = Signal(str, QWidget)
    event_opened = Signal(object)
    caption_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.model = EventModel(session, self)
        self.view = EventView(theme, self)
        self.view.setObjectName("events")
        self.view.setAccessibleName(self.tr("Events"))
        self.header = Header(session, theme, self.view)
        self.header.customContextMenuRequested.connect(lambda at: self.header_menu().popup(self.header.mapToGlobal(at)))
        self.header.filters.edit_requested.connect(self.filter_requested)
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
        for column in Column:
            self.header.setSectionHidden(column, column not in AT_FIRST)
        self.header.setSortIndicator(self.model.sorted_by, Qt.SortOrder.AscendingOrder)
        view.setSortingEnabled(True)

    def header_menu(self) -> QMenu:
        """Which columns are seen, and whether the row of filters is."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        row = menu.addAction(self.tr("Filters under the header"))
        row.setCheckable(True)
        row.setChecked(not self.header.filters.isHidden())
        row.triggered.connect(self.header.show_filters)
        menu.addSeparator()
        for column in Column:
            name = self.tr("Number") if column is Column.NUMBER else self.model.column_name(column)
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(not self.header.isSectionHidden(column))
            action.setEnabled(column is not Column.EVENT)
            action.triggered.connect(lambda on, column=column: self.show_column(column, on))
        menu.addSeparator()
        menu.addAction(self.tr("Columns as at first")).triggered.connect(self.reset_columns)
        return menu

    def show_column(self, column: Column, on: bool) -> None:
        """Let a column be seen, or not."""
        self.header.setSectionHidden(column, not on)
        if on and self.header.sectionSize(column) < self.header.minimumSectionSize():
            self.header.resizeSection(column, _WIDTHS[column])
        self._fit_titles()
        self.header.filters.arrange()

    def reset_columns(self) -> None:
        """The columns of the first start, in their order and widths."""
        for place, column in enumerate(Column):
            self.header.moveSection(self.header.visualIndex(column), place)
            self.header.setSectionHidden(column, False)
            self.header.resizeSection(column, _WIDTHS[column])
            self.header.setSectionHidden(column, column not in AT_FIRST)
        self._fit_titles()

    def layout_of_columns(self) -> dict[str, object]:
        """Which columns are seen, in which order and how wide, and whether filters are, to be remembered."""
        order = [Column(self.header.logicalIndex(place)).name for place in range(len(Column))]
        hidden = [column.name for column in Column if self.header.isSectionHidden(column)]
        widths = {column.name: self.header.sectionSize(column) for column in Column if column.name not in hidden}
        return {"order": order, "hidden": hidden, "widths": widths, "filters": not self.header.filters.isHidden()}

    def restore_columns(self, saved: Mapping[str, object]) -> None:
        """Arrange the columns as they were; what can't be read stays as at first."""
        order, hidden, widths = saved.get("order"), saved.get("hidden"), saved.get("widths")
        if not isinstance(order, list) or not isinstance(hidden, list) or not isinstance(widths, Mapping):
            return
        if sorted(map(str, order)) != sorted(Column.__members__):
            return
        for place, name in enumerate(order):
            self.header.moveSection(self.header.visualIndex(Column[name]), place)
        for column in Column:
            width = widths.get(column.name)
            if isinstance(width, int):
                self.header.resizeSection(column, width)
            self.header.setSectionHidden(column, column.name in hidden and column is not Column.EVENT)
        self.header.show_filters(saved.get("filters") is True)
        self._fit_titles()

    @property
    def caption(self) -> str:
        """How many rows there are, and what they are sorted by: "13 rows, sorted by date"."""
        number = len(self.model.rows)
        count = self.tr("1 row") if number == 1 else self.tr("{number} rows").format(number=say().number(number))
        name = self.model.column_name(self.model.sorted_by)
        # Nouns keep their capital in German.
        named = name.lower() if say().code == "en" else name
        by = self.tr("number") if self.model.sorted_by is Column.NUMBER else named
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
        going.centre_on(view, key)
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
        self._fit_numbers()
        self._selection.follow_current()
        self.caption_changed.emit(self.caption)

    def _fit_numbers(self) -> None:
        """The highest number has room in its column."""
        highest = self.model.index(len(self.model.rows) - 1, Column.NUMBER)
        if not highest.isValid() or self.header.isSectionHidden(Column.NUMBER):
            return
        needed = self._delegate.sizeHint(QStyleOptionViewItem(), highest).width()
        if needed > self.header.sectionSize(Column.NUMBER):
            self.header.resizeSection(Column.NUMBER, needed)
            self._fit_titles()

    def _on_hits_changed(self) -> None:
        self._delegate.refresh_hits()
        self.view.viewport().update()

    def _on_theme_changed(self) -> None:
        self._delegate.refresh()
        self.view.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_titles()
        self._on_scrolled()

    def _fit_titles(self) -> None:
        """The titles take what the other columns leave, or give it back."""
        last = Column(self.header.logicalIndex(self.header.count() - 1 - self._hidden_at_end()))
        others = sum(self.header.sectionSize(column) for column in Column if column not in (Column.EVENT, last))
        least = _WIDTHS[last] if last is not Column.EVENT else 0
        room = self.width() - others - least - self.view.verticalScrollBar().sizeHint().width()
        self.header.resizeSection(Column.EVENT, max(room, _EVENT_LEAST))

    def _hidden_at_end(self) -> int:
        count = 0
        while self.header.isSectionHidden(self.header.logicalIndex(self.header.count() - 1 - count)):
            count += 1
        return count
