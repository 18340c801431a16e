"""The selected events above the detail of the current one: however many there are, no more than six rows high."""

import numpy as np
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from timeline_gui.core.columns import Ints
from timeline_gui.core.reference import words
from timeline_gui.paint.icons import ICON_SIZE, kind_at, mark_pixmap
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.store.queries import EventLabel
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

ROW = 28
MOST_ROWS = 6
_CHUNK = 64
_INSET = 16
_Index = QModelIndex | QPersistentModelIndex


class SelectedModel(QAbstractListModel):
    """The selected events in the order of the document; titles are read for the rows that are looked at."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._keys: Ints = np.empty(0, np.int64)
        self._labels: dict[int, EventLabel] = {}

    def refresh(self) -> None:
        """Show the selection as it is now."""
        self.beginResetModel()
        self._keys = self._session.view.selection
        self._labels.clear()
        self.endResetModel()

    def shows(self, keys: Ints) -> bool:
        """Whether these are the rows already."""
        return np.array_equal(keys, self._keys)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._keys)

    def key(self, row: int) -> int:
        """The event in a row."""
        return int(self._keys[row])

    def row(self, key: int) -> int:
        """The row of an event that is selected."""
        found = (self._keys == key).nonzero()[0]
        return int(found[0]) if len(found) else -1

    def label(self, row: int) -> EventLabel:
        """Title and date of a row, read with those around it."""
        key = self.key(row)
        if key not in self._labels:
            start = row - row % _CHUNK
            keys = [int(k) for k in self._keys[start : start + _CHUNK]]
            document = self._session.document
            if document is not None:
                self._labels |= queries.labels_by_key(document, keys)
        return self._labels[key]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < len(self._keys):
            return None
        label = self.label(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return label.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(label.title)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            date = words(label.date, short=True) or self.tr("undated")
            return f"{label.title}, {date}"
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, session: Session, theme: Theme, model: SelectedModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme, self._model = session, theme, model

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(200, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, columns = self._theme, self._session.columns
        rect, direction = option.rect, option.direction
        key, label = self._model.key(index.row()), self._model.label(index.row())
        current = key == self._session.view.current
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = theme.colour("selection" if current else "hover" if hover else "panel")
        painter.fillRect(rect, ground)

        def placed(left: int, width: int, height: int = ROW) -> QRect:
            box = QRect(rect.left() + left, rect.top() + (ROW - height) // 2, width, height)
            return QStyle.visualRect(direction, rect, box)

        if current:
            painter.fillRect(placed(0, 3), theme.colour("accent"))
        position = columns.position(key)
        if position is not None:
            slot = theme.category_colours(columns.categories)[int(columns.events.category[position])]
            ratio = painter.device().devicePixelRatio()
            pixmap = mark_pixmap(kind_at(columns, position), slot, ground, ratio)
            painter.drawPixmap(placed(_INSET, ICON_SIZE.width(), ICON_SIZE.height()).topLeft(), pixmap)
        date = words(label.date, short=True) or self.tr("undated")
        font = theme.font("body")
        metrics = QFontMetrics(font)
        wide = metrics.horizontalAdvance(date)
        painter.setFont(font)
        painter.setPen(theme.colour("ink2"))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(placed(rect.width() - _INSET - wide, wide + 1), middle, isolated(date))
        room = rect.width() - 2 * _INSET - ICON_SIZE.width() - 8 - wide - 12
        painter.setPen(theme.colour("ink"))
        title = metrics.elidedText(label.title.replace("\n", " "), Qt.TextElideMode.ElideRight, room)
        painter.drawText(placed(_INSET + ICON_SIZE.width() + 8, room), middle, isolated(title))


class SelectedList(QTableView):
    """A list for choosing which of the selected events is shown; a table, since that need not lay out all its rows.

    Signals:
        event_chosen: the key of the event to show.
    """

    event_chosen = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self._model = SelectedModel(session, self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(session, theme, self._model, self))
        self.setObjectName("selected_events")
        self.setAccessibleName(self.tr("Selected events"))
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.clicked.connect(self._on_activated)
        self.activated.connect(self._on_activated)
        theme.changed.connect(self.viewport().update)
        self.refresh()

    def refresh(self, *, again: bool = False) -> None:
        """Show the selection as it is now, if there is more than one event in it; `again`: their rows are new."""
        view = self._session.view
        count = len(view.selection)
        self.setVisible(count > 1)
        if count < 2:
            return
        if again or not self._model.shows(view.selection):
            self._model.refresh()
            self.setFixedHeight(min(count, MOST_ROWS) * ROW)
        if view.current is not None:
            self.setCurrentIndex(self._model.index(self._model.row(view.current), 0))
        self.viewport().update()

    def _on_activated(self, index: QModelIndex) -> None:
        self.event_chosen.emit(self._model.key(index.row()))
