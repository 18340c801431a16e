"""How a cell of the event table is drawn."""

import numpy as np
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from timeline_gui.core.columns import Mask
from timeline_gui.paint.hits import hit_formats
from timeline_gui.paint.icons import ICON_SIZE, kind_at, mark_pixmap
from timeline_gui.session.view import ViewState
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.table.columns import Column
from timeline_gui.ui.table.model import EventModel
from timeline_gui.ui.table.proof import Proof
from timeline_gui.ui.theme import Theme

ROW = 28
PADDING = 8
_GAP = 8
_SWATCH = 10
_SIGN = 16
_EDGE = 3
_Index = QModelIndex | QPersistentModelIndex
_PROOF_ICONS = {
    Proof.VERIFIED: ("check", "ok"),
    Proof.NOT_CHECKED: ("minus", "ink3"),
    Proof.NOT_FOUND: ("warning", "warning"),
}


class EventDelegate(QStyledItemDelegate):
    """Paints by the tokens: mark, swatch and proof as pictures, what only may match in italics."""

    def __init__(self, model: EventModel, view: ViewState, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._model, self._view, self._theme, self._table = model, view, theme, table
        self._colours: list[QColor] = []
        self._fonts: dict[tuple[str, bool], tuple[QFont, QFontMetrics]] = {}
        self._hits: Mask = np.zeros(0, dtype=bool)
        self.refresh()

    def refresh(self) -> None:
        """Take colours and fonts anew from the theme."""
        self._colours = self._theme.category_colours(self._view.columns.categories)
        self._fonts.clear()
        self.refresh_hits()

    def refresh_hits(self) -> None:
        """Take over which events a search found."""
        columns = self._view.columns
        self._hits = np.zeros(len(columns), dtype=bool)
        self._hits[columns.positions(self._view.hits)] = True

    def _font(self, style: str, italic: bool) -> tuple[QFont, QFontMetrics]:
        if (style, italic) not in self._fonts:
            font = self._theme.font(style)
            font.setItalic(italic)
            self._fonts[style, italic] = font, QFontMetrics(font)
        return self._fonts[style, italic]

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        _font, metrics = self._font("body", False)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        pictures = {Column.DATE: ICON_SIZE.width() + _GAP, Column.CATEGORY: _SWATCH + _GAP}
        return QSize(metrics.horizontalAdvance(text) + 2 * PADDING + pictures.get(Column(index.column()), 0), ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, row, column = self._theme, index.row(), Column(index.column())
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        ground = theme.colour("selection" if selected else "hover" if hover else "canvas")
        painter.fillRect(rect, ground)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line2"))
        inner = rect.adjusted(PADDING, 0, -PADDING, -1)
        may = self._model.may(row)
        painter.save()
        painter.setClipRect(rect)
        match column:
            case Column.NUMBER:
                self._text(painter, inner, index, "ink3", option.direction)
            case Column.DATE:
                rest = self._picture(inner, ICON_SIZE.width(), option.direction)
                self._paint_mark(painter, self._first(inner, ICON_SIZE, option.direction), row, ground, may)
                self._text(painter, rest, index, "ink", option.direction, italic=may)
            case Column.EVENT:
                self._title(painter, inner, row, option.direction, may)
            case Column.CATEGORY:
                swatch = self._first(inner, QSize(_SWATCH, _SWATCH), option.direction)
                self._paint_swatch(painter, swatch, row)
                self._text(painter, self._picture(inner, _SWATCH, option.direction), index, "ink", option.direction)
            case Column.ACTORS:
                self._text(painter, inner, index, "ink2", option.direction)
            case Column.PLACE:
                colour = "ink2" if self._model.place(row) else "ink3"
                self._text(painter, inner, index, colour, option.direction)
            case Column.QUOTE:
                self._paint_proof(painter, self._first(inner, QSize(_SIGN, _SIGN), option.direction), row)
            case _:
                self._text(painter, inner, index, "ink2", option.direction)
        painter.restore()
        self._paint_current(painter, option, index)

    @staticmethod
    def _first(inner: QRect, size: QSize, direction: Qt.LayoutDirection) -> QRect:
        box = QRect(inner.left(), inner.center().y() - size.height() // 2 + 1, size.width(), size.height())
        return QStyle.visualRect(direction, inner, box)

    @staticmethod
    def _picture(inner: QRect, width: int, direction: Qt.LayoutDirection) -> QRect:
        return QStyle.visualRect(direction, inner, inner.adjusted(width + _GAP, 0, 0, 0))

    def _text(
        self,
        painter: QPainter,
        rect: QRect,
        index: _Index,
        colour: str,
        direction: Qt.LayoutDirection,
        *,
        italic: bool = False,
    ) -> None:
        font, metrics = self._font("body", italic)
        text = str(index.data(Qt.ItemDataRole.DisplayRole)).replace("\n", " ")
        alignment = Qt.AlignmentFlag(index.data(Qt.ItemDataRole.TextAlignmentRole))
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, QStyle.visualAlignment(direction, alignment), isolated(shown))

    def _title(self, painter: QPainter, rect: QRect, row: int, direction: Qt.LayoutDirection, may: bool) -> None:
        font, metrics = self._font("body-medium", may)
        title = self._model.label(row).title.replace("\n", " ")
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        formats: list[QTextLayout.FormatRange] = []
        if self._hits[self._model.rows[row]]:
            formats = hit_formats(shown, self._view.find_text, self._theme.colour("hit"))
        if not formats:
            alignment = QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
            painter.drawText(rect, alignment, isolated(shown))
            return
        layout = QTextLayout(shown, font)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        left = rect.left()
        if direction == Qt.LayoutDirection.RightToLeft:
            left = rect.right() + 1 - round(line.naturalTextWidth())
        layout.draw(painter, QPointF(left, rect.top() + (rect.height() - line.height()) / 2), formats)

    def _paint_mark(self, painter: QPainter, box: QRect, row: int, ground: QColor, may: bool) -> None:
        columns, position = self._view.columns, int(self._model.rows[row])
        colour = self._colours[int(columns.events.category[position])]
        ratio = painter.device().devicePixelRatio()
        painter.drawPixmap(box.topLeft(), mark_pixmap(kind_at(columns, position), colour, ground, ratio, may=may))

    def _paint_swatch(self, painter: QPainter, box: QRect, row: int) -> None:
        columns, position = self._view.columns, int(self._model.rows[row])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours[int(columns.events.category[position])])
        painter.drawRoundedRect(QRectF(box), 2, 2)

    def _paint_proof(self, painter: QPainter, box: QRect, row: int) -> None:
        sign = _PROOF_ICONS.get(self._model.proof(row))
        if sign is not None:
            icon, colour = sign
            self._theme.icon(icon, self._theme.colour(colour).name()).paint(painter, box)

    def _paint_current(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """The edge of the event that the detail pane shows, and a ring around the row that the keyboard is on."""
        rect, accent = option.rect, self._theme.colour("accent")
        mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        header = self._table.horizontalHeader()
        at_start = header.visualIndex(index.column()) == 0
        if at_start and self._model.key(index.row()) == self._view.current:
            painter.fillRect(rect.right() - _EDGE + 1 if mirrored else rect.left(), rect.top(), _EDGE, ROW, accent)
        if not self._table.hasFocus() or index.row() != self._table.currentIndex().row():
            return
        painter.fillRect(rect.left(), rect.top(), rect.width(), 2, accent)
        painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, accent)
        at_end = header.visualIndex(index.column()) == header.count() - 1
        if at_end if mirrored else at_start:
            painter.fillRect(rect.left(), rect.top(), 2, ROW, accent)
        if at_start if mirrored else at_end:
            painter.fillRect(rect.right() - 1, rect.top(), 2, ROW, accent)
