"""The sheet of keys and gestures, from the same table as the menus: to read, to search, and to change."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.ui.actions import ACTIONS, Spec, translated
from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.dialogs.press_key import PressKey
from timeline_gui.ui.keymap import Changed, as_in_table, keys_of, native, plain_text, with_key
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme

GESTURES = (
    ("Wheel", "Zoom at the pointer (in lanes: scroll the lanes)"),
    ("Ctrl+wheel, pinch", "Zoom at the pointer"),
    ("Shift+wheel, sideways wheel", "Move over time"),
    ("Drag on empty space, middle drag", "Move over time"),
    ("Shift+drag, drag on the axis", "Brush a span: selects what lies in it"),
    ("Drag an edge of the brush", "Widen or narrow it by whole units (with Alt: freely)"),
    ("Click · Ctrl+click · Shift+click", "Select one · add or remove · all up to here"),
    ("Double-click on an event", "Fit it to the window"),
    ("Up, Down", "Event in the row above or below"),
    ("Space", "Add the event to the selection or take it out"),
)

Row = tuple[str, str, Spec | None]


def key_rows(changed: Changed) -> list[Row]:
    """Keys, what they do and the action, None for a gesture: gestures first, then every action of the menus."""
    rows: list[Row] = [(translated(keys), translated(what), None) for keys, what in GESTURES]
    return rows + [(native(keys_of(spec, changed)), plain_text(spec), spec) for spec in ACTIONS]


class KeysSheet(QDialog):
    """All keys at a glance. `on_change` is called with the keys that differ from the table whenever those change."""

    def __init__(
        self, changed: Changed, on_change: Callable[[Changed], object], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._changed = changed
        self._on_change = on_change
        self._theme = theme
        self._rows: list[Row] = []
        self.setWindowTitle(self.tr("Keys and gestures"))
        resize_in_room(self, 600, 640)
        self.search = SearchField(theme, self)
        self.search.setPlaceholderText(self.tr("Search keys and commands"))
        self.search.setAccessibleName(self.tr("Search keys and commands"))
        self.table = QTableWidget(0, 2, self)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Key or gesture")])
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.change = QPushButton(self.tr("&Change key…"), self)
        self.reset = QPushButton(self.tr("&Reset"), self)
        self.reset_all = QPushButton(self.tr("Reset &all"), self)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        close.rejected.connect(self.reject)
        for button in (self.change, self.reset, self.reset_all):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        for widget in (self.change, self.reset, self.reset_all):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table)
        column.addLayout(row)
        self.search.textChanged.connect(self._fill)
        self.table.itemSelectionChanged.connect(self._on_row_changed)
        self.table.itemActivated.connect(self._on_change_clicked)
        self.change.clicked.connect(self._on_change_clicked)
        self.reset.clicked.connect(self._on_reset_clicked)
        self.reset_all.clicked.connect(lambda: self._apply({}))
        self._fill()

    @property
    def chosen(self) -> Spec | None:
        """The action of the current row; None for a gesture, which can't be changed."""
        row = self.table.currentRow()
        return self._rows[row][2] if 0 <= row < len(self._rows) else None

    def choose(self, name: str) -> None:
        """Make an action the current row."""
        self.table.selectRow(next(at for at, row in enumerate(self._rows) if row[2] and row[2].name == name))

    def _fill(self) -> None:
        wanted = self.search.text().casefold().split()
        chosen = self.chosen
        self._rows = [
            row for row in key_rows(self._changed) if all(word in f"{row[0]} {row[1]}".casefold() for word in wanted)
        ]
        self.table.setRowCount(len(self._rows))
        for at, (keys, what, spec) in enumerate(self._rows):
            own = spec is not None and spec.name in self._changed
            for column, text in enumerate((what, keys)):
                item = QTableWidgetItem(text)
                item.setFont(self._theme.font("body-medium" if own else "body"))
                if own:
                    item.setToolTip(self.tr("Changed by you"))
                self.table.setItem(at, column, item)
        if chosen in [row[2] for row in self._rows] and chosen is not None:
            self.choose(chosen.name)
        self._on_row_changed()

    def _on_row_changed(self) -> None:
        spec = self.chosen
        self.change.setEnabled(spec is not None)
        self.reset.setEnabled(spec is not None and spec.name in self._changed)
        self.reset_all.setEnabled(bool(self._changed))

    def _on_change_clicked(self) -> None:
        spec = self.chosen
        if spec is None:
            return
        dialog = PressKey(spec, self._changed, self._theme, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._apply(with_key(spec, dialog.key, self._changed)))
        dialog.open()

    def _on_reset_clicked(self) -> None:
        spec = self.chosen
        if spec is None:
            return
        self._apply(as_in_table(spec, self._changed))

    def _apply(self, changed: Changed) -> None:
        self._changed = changed
        self._on_change(changed)
        self._fill()
