"""The tree of actors under mouse and keys: a click on a box ticks, a double-click on a name solos."""

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from timeline_gui.core.columns import ActorEntry
from timeline_gui.ui.actors.delegate import ActorDelegate, Zone
from timeline_gui.ui.actors.model import ActorModel, Index
from timeline_gui.ui.theme import Theme

_SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_FEW_ROWS = 200
"""Up to so many actors all bodies are unfolded at first, and all finds."""


class ActorTree(QTreeView):
    """Keys: arrows move and fold, Space ticks, Enter asks for this actor alone, letters jump to a name.

    Ctrl and Shift select several, by click or by arrows.

    Signals:
        tick_requested: a row's box was clicked.
        solo_requested: a row was double-clicked, or Enter pressed on it.
        menu_requested: a row was right-clicked, or the menu key pressed on it; and where on the screen.
    """

    tick_requested = Signal(QModelIndex)
    solo_requested = Signal(QModelIndex)
    menu_requested = Signal(QModelIndex, QPoint)

    def __init__(self, model: ActorModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actors = model
        self._delegate = ActorDelegate(model, theme, self)
        self._pressed: tuple[QModelIndex, Zone] | None = None
        self._anchor = QPersistentModelIndex()
        self.setModel(model)
        model.recounted.connect(self.viewport().update)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setIndentation(0)  # the delegate indents: box and fold answer over the whole height
        self.setExpandsOnDoubleClick(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.header().setStretchLastSection(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        theme.changed.connect(self.viewport().update)

    def _on_scrolled(self) -> None:
        """Rows come by the page: what follows the last one of a body comes when that one comes into view."""
        index = self.indexAt(QPoint(self.width() // 2, self.viewport().height() - 1))
        while index.isValid() and self.visualRect(index).bottom() >= 0:
            parent = index.parent()
            if parent.isValid() and index.row() == self._actors.rowCount(parent) - 1:
                self._actors.show_more(parent)
            index = self.indexAbove(index)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        self._delegate.shows_selection = len(self.selectedIndexes()) > 1
        super().selectionChanged(selected, deselected)
        self.viewport().update()

    def selected(self) -> list[ActorEntry]:
        """The actors that are selected, each once, from top to bottom."""
        indexes = sorted(self.selectedIndexes(), key=lambda index: self.visualRect(index).top())
        actors = (self._actors.actor(index) for index in indexes)
        return list({actor.key: actor for actor in actors if actor is not None}.values())

    # Which rows are unfolded

    def unfolded(self) -> set[tuple[str, ...]]:
        """The paths of the rows that are unfolded."""
        found: set[tuple[str, ...]] = set()
        pending = [QModelIndex()]
        while pending:
            parent = pending.pop()
            for row in range(self._actors.rowCount(parent)):
                index = self._actors.index(row, 0, parent)
                if self.isExpanded(index):
                    found.add(self._actors.path(index))
                    pending.append(index)
        return found

    def unfold(self, paths: set[tuple[str, ...]]) -> None:
        """Unfold the rows that these paths name, as far as they are still there."""
        for path in sorted(paths, key=len):
            if (index := self._actors.find_path(path)).isValid():
                self.expand(index)

    def unfold_first(self) -> None:
        """Unfold as much as can be taken in: everything of a small document, the groups of a great one."""
        groups = [self._actors.index(row, 0) for row in range(self._actors.rowCount())]
        few = sum(self._actors.rowCount(group) for group in groups) <= _FEW_ROWS
        if few:
            self.expandAll()
        else:
            for group in groups:
                self.expand(group)

    # Mouse

    def _zone(self, index: Index, pos: QPoint) -> Zone:
        return self._delegate.zone(self.visualRect(index), pos, index, self.layoutDirection())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        pos = event.position().toPoint()
        index = self.indexAt(pos)
        self._pressed = None
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if event.modifiers() & _SELECTING:
                self._select(index, event)
                return
            self._pressed = (index, self._zone(index, pos))
            self._anchor = QPersistentModelIndex(index)
            self.setCurrentIndex(index)

    def _select(self, index: QModelIndex, event: QMouseEvent) -> None:
        """One more or less with Ctrl, all up to this one with Shift."""
        command = self.selectionCommand(index, event)
        if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier or not self._anchor.isValid():
            self._anchor = QPersistentModelIndex(index)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        first, last = self.visualRect(self._anchor).center(), self.visualRect(index).center()
        self.setSelection(QRect(first, last), command)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pos, pressed = event.position().toPoint(), self._pressed
        self._pressed = None
        if pressed is None or self.indexAt(pos) != pressed[0] or self._zone(pressed[0], pos) != pressed[1]:
            return
        index, zone = pressed
        if zone == "box":
            self.tick_requested.emit(index)
        elif zone == "fold":
            self.setExpanded(index, not self.isExpanded(index))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        if self._zone(index, event.position().toPoint()) == "row":
            self.solo_requested.emit(index)
        else:
            self.mousePressEvent(event)  # two quick clicks on a box are two ticks

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid() and self._actors.actor(index) is not None:
            at = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).bottomLeft())
            self.menu_requested.emit(index, at)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if index.isValid() and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            heading = self._actors.actor(index) is None
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if heading:
                    self.setExpanded(index, not self.isExpanded(index))
                elif event.key() == Qt.Key.Key_Space:
                    self.tick_requested.emit(index)
                else:
                    self.solo_requested.emit(index)
                return
        super().keyPressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The delegate draws the folds."""
