"""The pane of steps: the undo stack by name, and how to jump in it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip


class StepsPane(QWidget):
    """A line a step, oldest first, under one for the document as it was opened; what was undone is pale.

    Signals:
        caption_changed: how many steps there are, in words.
    """

    caption_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theme = session, theme
        self.list = QListWidget(self)
        self.list.setObjectName("steps")
        self.list.setAccessibleName(self.tr("Steps"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemActivated.connect(self._on_item_chosen)
        self.list.itemClicked.connect(self._on_item_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        stack = session.undo_stack
        stack.indexChanged.connect(self._on_stack_changed)
        session.document_changed.connect(self._on_stack_changed)
        theme.changed.connect(self._on_stack_changed)
        self._on_stack_changed()

    def _on_stack_changed(self) -> None:
        stack = self._session.undo_stack
        count, here = stack.count(), stack.index()
        texts = [self.tr("As it was opened"), *(stack.text(index) for index in range(count))]
        while self.list.count() > len(texts):
            self.list.takeItem(self.list.count() - 1)
        while self.list.count() < len(texts):
            self.list.addItem(QListWidgetItem())
        colour, bold = self._theme.colour, self._theme.font("body-medium")
        for index, text in enumerate(texts):
            item = self.list.item(index)
            item.setText(text)
            item.setToolTip(tip(text))
            item.setFont(bold if index == here else QFont(self._theme.font("body")))
            item.setForeground(colour("ink3" if index > here else "ink"))
        self.list.setCurrentRow(here)
        self.caption_changed.emit(self.tr("%Ln step(s)", "", count) if count else "")

    def _on_item_chosen(self, item: QListWidgetItem) -> None:
        self._session.go_to_step(self.list.row(item))
        self.list.setCurrentRow(self._session.undo_stack.index())
