"""How a line of the palette is painted: its words with the typed letters marked, where it stands, its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.theme import Theme, text_width

if TYPE_CHECKING:
    from timeline_gui.ui.palette.box import EntryModel

ROW = 32
_EDGE = 10


class EntryDelegate(QStyledItemDelegate):
    """Paints an entry of the model."""

    def __init__(self, model: "EntryModel", theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry, theme = self._model.entries[index.row()], self._theme
        box: QRect = option.rect  # type: ignore[attr-defined]
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        direction: Qt.LayoutDirection = option.direction  # type: ignore[attr-defined]
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(box, theme.colour("selection"))
            edge = QStyle.visualRect(direction, box, QRect(box.left(), box.top(), 3, box.height()))
            painter.fillRect(edge, theme.colour("accent"))
        ink, faint = ("ink", "ink2") if entry.enabled else ("ink3", "ink3")
        left, right = box.left() + _EDGE, box.right() - _EDGE
        aligned = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft

        def write(text: str, style: str, token: str, x: int, width: int) -> None:
            place = QStyle.visualRect(direction, box, QRect(x, box.top(), width, box.height()))
            painter.setFont(theme.font(style))
            painter.setPen(theme.colour(token))
            painter.drawText(place, aligned, isolated(text))

        if entry.keys:
            width = round(text_width("second", entry.keys)) + 2
            write(entry.keys, "second", faint, right - width, width)
            right -= width + 16
        metrics = option.fontMetrics  # type: ignore[attr-defined]
        place_width = round(text_width("second", entry.place)) + 2
        room = right - left
        text = metrics.elidedText(entry.text, Qt.TextElideMode.ElideRight, room)
        for at in entry.letters if text == entry.text else ():
            start, end = (round(text_width("body", text[:place])) for place in (at, at + 1))
            first = left
            if direction == Qt.LayoutDirection.RightToLeft:
                first = box.left() + box.right() - left - round(text_width("body", text)) + 1
            painter.fillRect(QRect(first + start, box.top() + 7, end - start, ROW - 14), theme.colour("hit"))
        write(text, "body", ink, left, room)
        used = round(text_width("body", text)) + 14
        if place_width <= room - used:
            write(entry.place, "second", "ink3", left + used, place_width)
