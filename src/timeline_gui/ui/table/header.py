"""The header of the event table: names by the tokens, a chevron beside the one that rows are sorted by."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QStyle, QWidget

from timeline_gui.session.session import Session
from timeline_gui.ui.table.columns import Column
from timeline_gui.ui.table.delegate import PADDING
from timeline_gui.ui.table.filter_row import HEIGHT as FILTERS
from timeline_gui.ui.table.filter_row import FilterRow
from timeline_gui.ui.theme import Theme

HEIGHT = 28
_CHEVRON = 14


class Header(QHeaderView):
    """Sections that can be clicked to sort, dragged to reorder, and made wider or narrower."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(36)
        self.setFixedHeight(HEIGHT)
        self.filters = FilterRow(session, theme, self)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        theme.changed.connect(self.viewport().update)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def show_filters(self, on: bool) -> None:
        """Show the row of filters, or not."""
        self.filters.setVisible(on)
        self.setFixedHeight(HEIGHT + (FILTERS if on else 0))
        self.filters.arrange()

    def paintSection(self, painter: QPainter, rect: QRect, logical_index: int) -> None:
        theme = self._theme
        rect = QRect(rect.left(), rect.top(), rect.width(), HEIGHT)
        painter.save()
        painter.fillRect(rect, theme.colour("panel"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        sorts = self.isSortIndicatorShown() and self.sortIndicatorSection() == logical_index
        font = theme.font("body-medium")
        metrics = QFontMetrics(font)
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        name = str(self.model().headerData(logical_index, Qt.Orientation.Horizontal) or "")
        room = inner.width() - (_CHEVRON + 4 if sorts else 0)
        shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)
        wide = min(metrics.horizontalAdvance(shown), room)
        direction = self.layoutDirection()
        at_end = logical_index == Column.NUMBER
        left = inner.right() + 1 - wide - (_CHEVRON + 4 if sorts else 0) if at_end else inner.left()
        text = QStyle.visualRect(direction, inner, QRect(left, inner.top(), wide + 1, inner.height()))
        painter.setFont(font)
        painter.setPen(theme.colour("ink" if sorts else "ink2"))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute, shown)
        if sorts:
            box = QRect(left + wide + 4, inner.center().y() - _CHEVRON // 2 + 1, _CHEVRON, _CHEVRON)
            ascending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
            icon = theme.icon("chevron-up" if ascending else "chevron-down")
            icon.paint(painter, QStyle.visualRect(direction, inner, box))
        painter.restore()
