"""Choosing values of a criterion from a list, with a search line where the list is long."""

from typing import Any, TypeAlias

from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_gui.core.names import fold
from timeline_gui.session.session import Session
from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.controls.painting import BOX, paint_check, paint_focus, paint_text
from timeline_gui.ui.filterbar.criteria import Criteria, Value, with_value
from timeline_gui.ui.filterbar.popover import Popover
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NONE = QModelIndex()
_ROW = 28
_MOST_ROWS = 10
_LONG = 8
"""More values than this can be searched."""


class ValueModel(QAbstractListModel):
    """The values of one criterion as check boxes on the filter of a session."""

    def __init__(self, criterion: str, criteria: Criteria, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._criterion = criterion
        self._session = session
        chosen = getattr(session.view.filter, criterion)
        # Stable: what is chosen already stands first, and nothing moves while somebody ticks.
        self._all = sorted(criteria.values(criterion), key=lambda value: value.id not in chosen)
        self._folded: list[str] = []
        self.search = ""
        self.shown: list[Value] = list(self._all)
        session.view.filter_changed.connect(self._on_filter_changed)

    def _on_filter_changed(self) -> None:
        if self.shown:
            self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1), [_Role.CheckStateRole])

    def set_search(self, text: str) -> None:
        """Show only the values that hold every word of a text."""
        words = fold(text).split()
        if not self._folded:
            self._folded = [fold(" ".join((value.label, *value.also))) for value in self._all]
        self.beginResetModel()
        self.search = text
        pairs = zip(self._all, self._folded, strict=True)
        self.shown = [value for value, name in pairs if all(word in name for word in words)]
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def is_chosen(self, index: Index) -> bool:
        """Whether the filter holds the value of a row."""
        return self.shown[index.row()].id in getattr(self._session.view.filter, self._criterion)

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        value = self.shown[index.row()]
        match role:
            case _Role.DisplayRole:
                return value.label
            case _Role.ToolTipRole:
                return tip(value.label)
            case _Role.CheckStateRole:
                return Qt.CheckState.Checked if self.is_chosen(index) else Qt.CheckState.Unchecked
            case _Role.AccessibleTextRole:
                events = self.tr("1 event") if value.count == 1 else self.tr("%Ln events", "", value.count)
                return f"{value.label}, {events}"
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        if not index.isValid() or role != _Role.CheckStateRole:
            return False
        view, on = self._session.view, Qt.CheckState(value) == Qt.CheckState.Checked
        view.set_filter(with_value(view.filter, self._criterion, self.shown[index.row()].id, on))
        return True

    def toggle(self, index: Index) -> None:
        """Tick or untick a value."""
        state = Qt.CheckState.Unchecked if self.is_chosen(index) else Qt.CheckState.Checked
        self.setData(index, state, _Role.CheckStateRole)


class _ValueDelegate(QStyledItemDelegate):
    def __init__(self, model: ValueModel, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme
        self._font = theme.font("body")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        value, colour = self._model.shown[index.row()], self._theme.colour
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour("hover"))
        number = QLocale().toString(value.count)
        digits = QFontMetrics(self._font).horizontalAdvance(number) + 1
        box = QRect(rect.left() + 6, rect.top() + (rect.height() - BOX) // 2, BOX, BOX)
        count = QRect(rect.right() - 6 - digits, rect.top(), digits, rect.height())
        label = QRect(box.right() + 9, rect.top(), count.left() - box.right() - 17, rect.height())
        box, count, label = (QStyle.visualRect(direction, rect, part) for part in (box, count, label))
        paint_check(painter, box, self._model.data(index, _Role.CheckStateRole), self._theme)
        painter.setFont(self._font)
        painter.setPen(colour("ink" if value.count else "ink3"))
        paint_text(painter, label, value.label, self._model.search, colour("hit"))
        painter.setPen(colour("ink2" if value.count else "ink3"))
        painter.drawText(count, Qt.AlignmentFlag.AlignVCenter, number)
        if state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, rect, self._theme)


class ValueList(QListView):
    """The list itself: a click anywhere on a row, Space or Enter ticks it."""

    def __init__(self, model: ValueModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = model
        self.setModel(model)
        self.setItemDelegate(_ValueDelegate(model, theme, self))
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(model.toggle)
        self.setStyleSheet(f"QListView {{ background: {theme.tokens.panel}; }}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(min(model.rowCount(), _MOST_ROWS) * _ROW)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._values.toggle(self.currentIndex())
            return
        super().keyPressEvent(event)


class ValuesPopover(Popover):
    """Choose values of one criterion."""

    def __init__(self, criterion: str, criteria: Criteria, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(criteria.label(criterion), theme, parent)
        self.model = ValueModel(criterion, criteria, session, self)
        self.search: SearchField | None = None
        self.list = ValueList(self.model, theme)
        self.list.setAccessibleName(criteria.label(criterion))
        if self.model.rowCount() > _LONG:
            self.search = SearchField(theme)
            self.search.setPlaceholderText(self.tr("Search"))
            self.search.setAccessibleName(self.tr("Search in this list"))
            self.search.textChanged.connect(self.model.set_search)
            self.content.addWidget(self.search)
        self.content.addWidget(self.list)

    def first(self) -> QWidget:
        if self.search is None:
            self.list.setCurrentIndex(self.model.index(0))
            return self.list
        return self.search
