"""The shelf beside the axis: events without a date or with only one bound ("before 30 July 2024")."""

from typing import Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core import edtf
from timeline_gui.core.categories import category_slots
from timeline_gui.core.columns import Ints
from timeline_gui.core.filters import MAY, NO
from timeline_gui.core.language import say
from timeline_gui.core.words import date_in_words
from timeline_gui.paint.marks import paint_undated
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.controls.runs import runs_of
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

OPEN_WIDTH = 156
MOST_MEASURED = 150
"""With more cards than this all are equally high: to measure the title of each takes a while."""
PAGE = 100
"""Rows that are read together."""
MOST_CARDS = 2000
"""Of more the first are here, and all in the table: Qt asks after every card each time it lays them out."""
FOLDED_WIDTH = 30
_KEY, _ANSWER, _SLOT, _DATE = (Qt.ItemDataRole.UserRole + i for i in range(4))
_Index = QModelIndex | QPersistentModelIndex


class ShelfModel(QAbstractListModel):
    """Events off the axis that are shown or dimmed, in document order; titles are read for rows in sight."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._positions = np.empty(0, dtype=np.int64)
        self._keys = np.empty(0, dtype=np.int64)
        self._texts: dict[int, tuple[str, str]] = {}
        self.count = 0
        """How many events there are, cards or not."""

    def refresh(self) -> None:
        """Ask the view again which events stand here, and what they are called."""
        view = self._session.view
        columns = view.columns
        wanted = np.ones(len(columns), dtype=bool) if view.others == "dim" else view.shown
        positions = np.flatnonzero(wanted & ~columns.on_axis)
        self.count = len(positions)
        positions = positions[:MOST_CARDS]
        keys = columns.events.key[positions]
        self._texts.clear()
        if np.array_equal(keys, self._keys):  # cards that stay need not be laid out again
            self._positions = positions
            return
        self.beginResetModel()
        self._positions, self._keys = positions, keys
        self.endResetModel()

    def key(self, row: int) -> int:
        """The event of a row."""
        return int(self._keys[row])

    def row_of(self, key: int) -> int | None:
        """The row of an event, None where it is not here."""
        found = np.flatnonzero(self._keys == key)
        return int(found[0]) if len(found) else None

    def rows_of(self, positions: Ints) -> Ints:
        """The rows of those of the events that are here."""
        wanted = np.zeros(len(self._session.columns), dtype=bool)
        wanted[positions] = True
        return np.flatnonzero(wanted[self._positions])

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        position = int(self._positions[index.row()])
        columns, key = self._session.columns, self.key(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index.row())[0]
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self._text(index.row()))
            case Qt.ItemDataRole.ToolTipRole:
                return tip(", ".join(self._text(index.row())))
            case _ if role == _DATE:
                return self._text(index.row())[1]
            case _ if role == _KEY:
                return key
            case _ if role == _ANSWER:
                return self._session.view.answer_of(position)
            case _ if role == _SLOT:
                return category_slots(columns.categories)[int(columns.events.category[position])]
        return None

    def _text(self, row: int) -> tuple[str, str]:
        key = self.key(row)
        if key not in self._texts and self._session.document is not None:
            page = self._keys[row - row % PAGE :][:PAGE].tolist()
            for label in queries.labels(self._session.document, page):
                self._texts[label.key] = (label.title, date_in_words(edtf.parse(label.date), short=True))
        return self._texts.get(key, ("", ""))


class _CardDelegate(QStyledItemDelegate):
    """Draws an undated event as a small card with a dotted ring."""

    def __init__(self, theme: Theme, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._session = session

    def _text_rect(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        width = (option.widget.width() if option.widget else OPEN_WIDTH) - 16 - 28 - 8
        metrics = QFontMetrics(self._theme.font("body-medium"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft
        return metrics.boundingRect(QRect(0, 0, width, 90), flags, index.data())

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        if index.model().rowCount() > MOST_MEASURED:
            two_lines = 2 * QFontMetrics(self._theme.font("body-medium")).lineSpacing()
            return QSize(OPEN_WIDTH - 16, two_lines + 18 + 18 + 6)
        height = min(self._text_rect(option, index).height(), 86)
        return QSize(OPEN_WIDTH - 16, height + 18 + (18 if index.data(_DATE) else 0) + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme = self._theme
        rect = QRectF(option.rect).adjusted(2, 2, -2, -6)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        dimmed = index.data(_ANSWER) == NO
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("selection" if selected else "hover" if hovered else "canvas"))
        pen = QPen(theme.colour("accent" if selected else "control"), 2 if focused else 1)
        if index.data(_ANSWER) == MAY and not selected:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.drawRoundedRect(rect, 5, 5)
        colour = theme.colour("dimmed") if dimmed else theme.category_colour(index.data(_SLOT))
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        ring = rect.right() - 14 if mirrored else rect.left() + 14
        paint_undated(painter, QPointF(ring, rect.top() + 16), colour)
        painter.setFont(theme.font("body-medium"))
        painter.setPen(theme.colour("dimmed_text" if dimmed else "ink"))
        before, after = (6, 28) if mirrored else (28, 6)
        area = rect.adjusted(before, 7, -after, -8 - (18 if index.data(_DATE) else 0))
        painter.drawText(area, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft, isolated(index.data()))
        painter.setFont(theme.font("second"))
        painter.setPen(theme.colour("dimmed_text" if dimmed else "ink2"))
        below = QRectF(rect.left() + 8, rect.bottom() - 22, rect.width() - 14, 16)
        metrics = QFontMetricsF(painter.font())
        date = metrics.elidedText(index.data(_DATE), Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, isolated(date))
        painter.restore()


class _Tab(QToolButton):
    """The folded shelf: its name on its side, and its count."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.count = 0

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("hover" if self.underMouse() else "panel"))
        painter.drawPixmap(7, 8, self._theme.icon("chevron-left").pixmap(16, 16))
        painter.setFont(self._theme.font("heading"))
        painter.setPen(self._theme.colour("ink"))
        painter.save()
        painter.translate(self.width() / 2, 40)
        painter.rotate(90)
        painter.drawText(QPointF(0, 4), f"{self.text()} {self.count}")
        painter.restore()
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))


class Shelf(QWidget):
    """The undated events as a list that folds to a tab."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._folded = False
        self._narrow = False
        self.model = ShelfModel(session, self)
        self.list = QListView(self)
        self.list.setObjectName("undated")
        self.list.setAccessibleName(self.tr("Undated events"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(_CardDelegate(theme, session, self.list))
        self.list.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._head = QWidget(self)
        self._title = QLabel(self._head)
        self._note = QLabel(self._head)
        self._fold = QToolButton(self._head)
        self._fold.setAccessibleName(self.tr("Fold the undated events"))
        self._fold.setToolTip(self.tr("Fold"))
        self._fold.setFixedSize(24, 24)
        self._fold.setStyleSheet("QToolButton, QToolButton:focus { padding: 0; min-width: 22px; min-height: 22px; }")
        self._fold.clicked.connect(self._on_fold_clicked)
        self._tab = _Tab(theme, self)
        self._tab.setText(self.tr("Undated"))
        self._tab.setAccessibleName(self.tr("Show the undated events"))
        self._tab.setFixedWidth(FOLDED_WIDTH)
        self._tab.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._tab.clicked.connect(self._on_fold_clicked)

        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._note)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(8, 4, 8, 4)
        head.setSpacing(0)
        head.addLayout(words, 1)
        head.addWidget(self._fold)
        self._head.setFixedHeight(48)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self._tab, 1)
        self._applying = False
        self.list.selectionModel().selectionChanged.connect(self._on_list_selection)
        session.view.filter_changed.connect(self._refresh)
        session.view.look_changed.connect(self._refresh)
        session.view.selection_changed.connect(self._on_selection_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._refresh()

    def _on_theme_changed(self) -> None:
        t = self._theme.tokens
        self._title.setFont(self._theme.font("heading"))
        self._note.setFont(self._theme.font("second"))
        self._note.setStyleSheet(f"color: {t.ink2};")
        self._fold.setIcon(self._theme.icon("chevron-right"))
        self.list.setStyleSheet(f"QListView {{ background: {t.panel}; padding: 6px; }}")
        self._head.setStyleSheet(f"background: {t.panel};")
        self._tab.update()
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(QRectF(0, 0, 1, self.height()), self._theme.colour("line"))

    def _on_fold_clicked(self) -> None:
        self._folded = not (self._folded or self._narrow)
        self._narrow = False
        self._arrange()
        (self._tab if self._folded else self.list).setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Fold where there is little room, and open again where there is more, unless the person has folded it."""
        if narrow != self._narrow:
            self._narrow = narrow
            self._arrange()

    def _arrange(self) -> None:
        folded = self._folded or self._narrow
        for widget in (self._head, self.list):
            widget.setVisible(not folded)
        self._tab.setVisible(folded)
        self.setFixedWidth(FOLDED_WIDTH if folded else OPEN_WIDTH)
        self.setVisible(self.model.rowCount() > 0)

    def _refresh(self) -> None:
        self._applying = True
        self.model.refresh()
        self.list.setUniformItemSizes(self.model.rowCount() > MOST_MEASURED)
        self.list.viewport().update()
        self._applying = False
        self._tab.count = self.model.count
        self._title.setText(self.tr("Undated  %1").replace("%1", say().number(self.model.count)))
        cut = self.model.count > MOST_CARDS
        here = self.tr("The first %Ln", "", MOST_CARDS) if cut else self.tr("Not on the time axis")
        self._note.setText(here)
        self._note.setToolTip(self.tr("All of them are in the event table.") if cut else "")
        self._arrange()
        self._on_selection_changed()

    def _on_list_selection(self) -> None:
        if self._applying:
            return
        keys = [self.model.key(index.row()) for index in self.list.selectionModel().selectedRows()]
        at = self.list.currentIndex()
        self._session.view.select(keys, self.model.key(at.row()) if at.isValid() else None)

    def _on_selection_changed(self) -> None:
        self._applying = True
        view, selection = self._session.view, self.list.selectionModel()
        selection.select(runs_of(self.model, self.model.rows_of(view.selected)), selection.SelectionFlag.ClearAndSelect)
        if view.current is not None and (row := self.model.row_of(view.current)) is not None:
            self.list.scrollTo(self.model.index(row))
        self._applying = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
