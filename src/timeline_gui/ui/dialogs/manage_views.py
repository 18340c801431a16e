"""The saved views of a document: look at one, renew it, rename it, delete it and put it back."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.ui.theme import Theme

_ROW = 28


class Views(Protocol):
    """What the dialog does with views; every change is written at once."""

    def names(self) -> list[str]: ...
    def show(self, name: str) -> None: ...
    def save(self, name: str) -> bool: ...
    def rename(self, name: str, new_name: str) -> bool: ...
    def delete(self, name: str) -> Callable[[], bool] | None: ...


class ManageViews(QDialog):
    """A list of the views, with what can be done to the chosen one beside it."""

    def __init__(self, views: Views, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._views = views
        self._theme = theme
        self._put_back: Callable[[], bool] | None = None
        self._before_edit = ""
        self.setWindowTitle(self.tr("Saved views"))
        self.setMinimumSize(460, 320)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.note = QLabel(self, wordWrap=True)
        self.note.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.show_button = QPushButton(self.tr("Show"), self)
        self.update_button = QPushButton(self.tr("Renew"), self)
        self.update_button.setToolTip(self.tr("Keep the view as it is now under this name"))
        self.rename_button = QPushButton(self.tr("Rename"), self)
        self.delete_button = QPushButton(self.tr("Delete"), self)
        self.put_back_button = QPushButton(self.tr("Put back"), self)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        side = QVBoxLayout()
        self._for_one = (self.show_button, self.update_button, self.rename_button, self.delete_button)
        for button in (*self._for_one, self.put_back_button):
            button.setAutoDefault(False)
            side.addWidget(button)
        side.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self.list, 1)
        row.addLayout(side)
        column = QVBoxLayout(self)
        column.addLayout(row, 1)
        column.addWidget(self.note)
        column.addWidget(buttons)
        self.show_button.clicked.connect(self._on_show)
        self.update_button.clicked.connect(self._on_update)
        self.rename_button.clicked.connect(self._on_rename)
        self.delete_button.clicked.connect(self._on_delete)
        self.put_back_button.clicked.connect(self._on_put_back)
        self.list.itemDoubleClicked.connect(self._on_show)
        self.list.itemChanged.connect(self._on_item_changed)
        self.list.currentRowChanged.connect(self._refresh_buttons)
        self._fill("")

    @property
    def _name(self) -> str:
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _fill(self, current: str) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for name in self._views.names():
            item = QListWidgetItem(name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(0, _ROW))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            if name == current:
                self.list.setCurrentItem(item)
        if self.list.currentRow() < 0 and self.list.count():
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        if not self.list.count():
            self.note.setText(self.tr("No view is saved yet. “Save this view…” in the View menu keeps one."))
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        for button in self._for_one:
            button.setEnabled(bool(self._name))
        self.put_back_button.setVisible(self._put_back is not None)

    def _on_show(self) -> None:
        name = self._name
        if name:
            self.accept()
            self._views.show(name)

    def _on_update(self) -> None:
        if self._views.save(self._name):
            self.note.setText(self.tr("“{name}” is now the view as you see it.").format(name=self._name))

    def _on_rename(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.list.editItem(item)

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        name, wanted = str(item.data(Qt.ItemDataRole.UserRole)), " ".join(item.text().split())
        taken = wanted != name and wanted in self._views.names()
        if taken:
            self.note.setText(self.tr("There is a view called “{name}” already.").format(name=wanted))
        renamed = bool(wanted) and not taken and self._views.rename(name, wanted)
        self._fill(wanted if renamed else name)

    def _on_delete(self) -> None:
        name = self._name
        self._put_back = self._views.delete(name)
        if self._put_back is not None:
            self.note.setText(self.tr("“{name}” was deleted.").format(name=name))
        self._fill("")

    def _on_put_back(self) -> None:
        if self._put_back is not None and self._put_back():
            self._put_back = None
            self.note.setText("")
        self._fill("")
