"""A list of lines to tick."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from timeline_gui.ui.controls.painting import BOX, paint_check
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_LONGEST = 200
_ROLE = Qt.ItemDataRole.UserRole
_SHEET = f"QListWidget::indicator {{ width: {BOX}px; height: {BOX}px; border: none; background: none; image: none; }}"


class Checklist(QListWidget):
    """Lines to tick, each with a value that stands for it; the box is like those of the actors."""

    def __init__(
        self, lines: Sequence[tuple[object, str]], theme: Theme, parent: QWidget | None, ticked: Collection[object] = ()
    ) -> None:
        super().__init__(parent)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(_SHEET)
        self.setItemDelegate(_Ticks(theme, self))
        for value, text in lines:
            item = QListWidgetItem(" ".join(text.split())[:_LONGEST], self)
            item.setToolTip(tip(text))
            item.setData(_ROLE, value)
            item.setCheckState(Qt.CheckState.Checked if value in ticked else Qt.CheckState.Unchecked)
        theme.changed.connect(self.viewport().update)

    @property
    def ticked(self) -> list[Any]:
        """The values of the lines that are ticked."""
        items = (self.item(row) for row in range(self.count()))
        return [item.data(_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked]


class _Ticks(QStyledItemDelegate):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        style = option.widget.style()  # type: ignore[attr-defined]
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, option.widget)  # type: ignore[attr-defined]
        paint_check(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)), self._theme)
