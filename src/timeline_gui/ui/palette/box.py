"""The command palette: type a few letters, press Enter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.palette.delegate import ROW, EntryDelegate
from timeline_gui.ui.palette.entries import Entry, entries

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow

WIDTH = 580
_ROWS_IN_SIGHT = 12
_EDGE = 10
_Index = QModelIndex | QPersistentModelIndex


class EntryModel(QAbstractListModel):
    """The lines as a model: their words for screen readers, the entry itself for the delegate."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: list[Entry] = []

    def show(self, found: list[Entry]) -> None:
        """Offer other lines."""
        self.beginResetModel()
        self.entries = found
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            state = "" if entry.enabled else self.tr("not available now")
            return ", ".join(part for part in (entry.text, entry.place, entry.keys, state) if part)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsEnabled if self.entries[index.row()].enabled else flags


class _Line(SearchField):
    """Where one types: keys that move go to the list."""

    def __init__(self, box: "CommandPalette") -> None:
        super().__init__(box.window_.theme, box)
        self._box = box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 10, Qt.Key.Key_PageUp: -10}
        if event.key() in moves:
            self._box.move_by(moves[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._box.run_current()
        elif event.key() == Qt.Key.Key_Escape:
            self._box.close()
        else:
            super().keyPressEvent(event)


class CommandPalette(QFrame):
    """All commands by name, over the window."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("command_palette_box")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.window_ = window
        self.line = _Line(self)
        self.line.setPlaceholderText(self.tr("A command, an actor, an event or a date"))
        self.line.setAccessibleName(self.tr("Command, actor, event or date"))
        self.line.setMinimumHeight(34)
        self._model = EntryModel(self)
        self.list = QListView(self)
        self.list.setModel(self._model)
        self.list.setItemDelegate(EntryDelegate(self._model, window.theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.clicked.connect(lambda _index: self.run_current())
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.list)
        self.setFixedWidth(min(WIDTH, window.width() - 40))
        self.list.setFixedHeight(min(_ROWS_IN_SIGHT * ROW, window.height() - 160))
        self.line.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")

    @property
    def entries(self) -> list[Entry]:
        """What is offered now, best first."""
        return self._model.entries

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)

    def move_by(self, rows: int) -> None:
        """Another line becomes the current one."""
        count = self._model.rowCount()
        if count:
            row = min(max(self.list.currentIndex().row() + rows, 0), count - 1)
            self.list.setCurrentIndex(self._model.index(row))

    def run_current(self) -> None:
        """Do what the current line says, once the palette is gone."""
        index = self.list.currentIndex()
        if not index.isValid() or not self.entries[index.row()].enabled:
            return
        entry = self.entries[index.row()]
        if entry.name:
            self.window_.settings.add_command(entry.name)
        self.close()
        entry.run()

    def _on_text_changed(self, text: str) -> None:
        self._model.show(entries(self.window_, text, self.window_.settings.recent_commands))
        if self.entries:
            self.list.setCurrentIndex(self._model.index(0))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self.window_.theme.colour
        paint_frame(QPainter(self), self.rect(), colour("panel"), colour("control"), radius=0)


def open_palette(window: "MainWindow") -> CommandPalette:
    """Open the palette in the upper middle of the window."""
    box = CommandPalette(window)
    box.adjustSize()
    box.move(window.mapToGlobal(QPoint((window.width() - box.width()) // 2, 64)))
    box.show()
    return box
