"""The sheet of keys and gestures, from the same table as the menus."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.ui.actions import ACTIONS, translated

GESTURES = (
    ("Wheel", "Zoom at the pointer (in lanes: scroll the lanes)"),
    ("Ctrl+wheel, pinch", "Zoom at the pointer"),
    ("Shift+wheel, sideways wheel", "Move over time"),
    ("Drag on empty space, middle drag", "Move over time"),
    ("Shift+drag, drag on the axis", "Brush a span: selects what lies in it"),
    ("Click · Ctrl+click · Shift+click", "Select one · add or remove · all up to here"),
    ("Double-click on an event", "Fit it to the window"),
    ("Up, Down", "Event in the row above or below"),
    ("Space", "Add the event to the selection or take it out"),
)


def key_rows() -> list[tuple[str, str]]:
    """Keys and what they do, gestures first."""
    rows = [(translated(keys), translated(what)) for keys, what in GESTURES]
    for spec in ACTIONS:
        if spec.keys:
            keys = ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in spec.keys)
            rows.append((keys, translated(spec.text).replace("&", "").rstrip("…")))
    return rows


class KeysSheet(QDialog):
    """All keys at a glance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(QCoreApplication.translate("KeysSheet", "Keys and gestures"))
        self.resize(560, 620)
        rows = key_rows()
        table = QTableWidget(len(rows), 2, self)
        table.setAccessibleName(self.windowTitle())
        table.setHorizontalHeaderLabels([self.tr("Key or gesture"), self.tr("What it does")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        for row, (keys, what) in enumerate(rows):
            table.setItem(row, 0, QTableWidgetItem(keys))
            table.setItem(row, 1, QTableWidgetItem(what))
        table.resizeColumnsToContents()
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(table)
        column.addWidget(buttons)
