"""What colours and shapes stand for; a click on a category filters by it."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from timeline_gui.core.categories import OTHER
from timeline_gui.core.colouring import Colouring, Criterion
from timeline_gui.core.columns import Ints
from timeline_gui.core.edtf import DateFlag, Precision
from timeline_gui.core.filters import NO
from timeline_gui.paint.icons import ICON_SIZE, DateKind, paint_icon
from timeline_gui.session.session import Session
from timeline_gui.ui.bidi import isolated, placed
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

ROW = 26
MOST = 24


class _Category(QToolButton):
    """A category, or what else colours tell apart: its colour, name and count; `value` is what a filter calls it."""

    def __init__(self, theme: Theme, name: str, value: str, slot: int, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self.value, self.slot, self._count = theme, value, slot, -1
        self.setCheckable(True)
        self.setText(name)
        self.show_count(count)
        self.setToolTip(tip(self.text()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROW)

    def show_count(self, count: int) -> None:
        """Say how many events it has among those that match."""
        if count != self._count:
            self._count = count
            self.setAccessibleName(self.tr("%1, %n event(s)", "", count).replace("%1", self.text()))
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(110, ROW)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, ROW)

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.isChecked() or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("selection" if self.isChecked() else "hover"))
            painter.drawRoundedRect(rect, 5, 5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.category_colour(self.slot))
        painter.drawRoundedRect(placed(self, QRect(4, (ROW - 10) // 2, 10, 10)), 2, 2)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("ink" if self._count else "ink3"))
        metrics = QFontMetrics(painter.font())
        count = QLocale().toString(self._count)
        wide = metrics.horizontalAdvance(count)
        room = self.width() - 20 - wide - 10
        line = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        name = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(placed(self, QRect(20, 0, room + 4, ROW)), line, isolated(name))
        painter.setPen(self._theme.colour("ink2" if self._count else "ink3"))
        painter.drawText(placed(self, QRect(self.width() - wide - 5, 0, wide + 2, ROW)), line, count)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


class _Shapes(QWidget):
    """The kinds of date as small drawings with their names."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        day, month, interval = Precision.DAY, Precision.MONTH, DateFlag.INTERVAL
        self._rows = (
            (self.tr("Exact day"), DateKind(0, day, day)),
            (self.tr("Interval"), DateKind(interval, month, month)),
            (self.tr("Month, year"), DateKind(0, month, month)),
            (self.tr("Open end"), DateKind(interval | DateFlag.OPEN_END, day, Precision.UNKNOWN)),
            (self.tr("Approximate"), DateKind(DateFlag.APPROXIMATE, day, day)),
            (self.tr("Uncertain"), DateKind(DateFlag.UNCERTAIN, day, day)),
            (self.tr("One of several"), DateKind(DateFlag.ONE_OF, day, day)),
            (self.tr("Undated"), DateKind(DateFlag.UNDATED, 0, 0)),
        )
        self.setObjectName("shapes")
        self.setFixedHeight(4 * 24 + 6)
        self.setAccessibleName(", ".join(name for name, _kind in self._rows))

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(QRectF(6, 1, self.width() - 12, 1), self._theme.colour("line2"))
        painter.setFont(self._theme.font("body"))
        ink, background = self._theme.colour("exact"), self._theme.colour("panel")
        for index, (name, kind) in enumerate(self._rows):
            left, top = 4 + (index % 2) * self.width() // 2, 6 + (index // 2) * 24
            icon = placed(self, QRect(QPoint(left, top + 5), ICON_SIZE))
            paint_icon(painter, QRectF(icon), kind, ink, background)
            painter.setPen(self._theme.colour("ink"))
            area = placed(self, QRect(left + 38, top, self.width() // 2 - 40, 24))
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)


class KeyPane(QScrollArea):
    """The key of the open document."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("key")
        self._session = session
        self._theme = theme
        self._grid = QGridLayout()
        self._grid.setSpacing(2)
        self._buttons: list[_Category] = []
        self._body = QWidget(self)
        self._shapes = _Shapes(theme, self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        column.addLayout(self._grid)
        column.addWidget(self._shapes)
        column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(64)
        self._criterion: Criterion | None = None
        self._everywhere: tuple[Colouring, Ints] | None = None
        session.view.filter_changed.connect(self._refresh)
        session.view.colour_changed.connect(self._refresh)
        theme.changed.connect(self._refresh)
        self._refresh()

    def sizeHint(self) -> QSize:
        return self._body.sizeHint()

    def _counted(self) -> list[tuple[str, str, int, int]]:
        """Name, value in the filter, colour slot and count of each; as many as have room, the named ones first."""
        view = self._session.view
        colours = view.colouring
        if self._everywhere is None or self._everywhere[0] is not colours:
            self._everywhere = colours, np.bincount(colours.of, minlength=len(colours.names))
        everywhere, found = self._everywhere[1], view.answers != NO
        counts = everywhere if found.all() else np.bincount(colours.of[found], minlength=len(colours.names))
        rows = [
            (self._words(colours.criterion, name), value, slot, int(count))
            for name, value, slot, count, total in zip(
                colours.names, colours.values, colours.slots, counts, everywhere, strict=True
            )
            if total
        ]
        return sorted(rows, key=lambda row: (row[2], row[2] == OTHER and -row[3], row[0]))[:MOST]

    def buttons(self) -> list[QToolButton]:
        """The colours that are explained, in order."""
        return list(self._buttons)

    def _words(self, criterion: Criterion, name: str) -> str:
        words = {
            "categories": self.tr("No category"),
            "sources": self.tr("No source"),
            "tags": self.tr("Without the tag"),
        }
        status = {"draft": self.tr("Draft"), "confirmed": self.tr("Confirmed")}
        return status[name] if criterion == "statuses" else name or words[criterion]

    def _refresh(self) -> None:
        view = self._session.view
        criterion = view.colouring.criterion
        chosen = set(getattr(view.filter, criterion))
        rows = self._counted()
        shown = [(button.text(), button.value, button.slot) for button in self._buttons]
        if criterion == self._criterion and [row[:3] for row in rows] == shown:
            for button, (*_named, count) in zip(self._buttons, rows, strict=True):
                button.show_count(count)
                button.setChecked(button.value in chosen)
            return
        self._criterion = criterion
        focused = next((button.value for button in self._buttons if button.hasFocus()), None)
        for button in self._buttons:
            self._grid.removeWidget(button)
            button.deleteLater()
        self._buttons = [_Category(self._theme, *row, self._body) for row in rows]
        half = (len(self._buttons) + 1) // 2
        for index, button in enumerate(self._buttons):
            button.setChecked(button.value in chosen)
            button.clicked.connect(lambda on, value=button.value: self._on_clicked(criterion, value, on))
            button.setEnabled(bool(button.value) or criterion == "categories")
            self._grid.addWidget(button, index % half, index // half)
            button.show()
            if button.value == focused:
                button.setFocus()

    def _on_clicked(self, criterion: Criterion, value: str, on: bool) -> None:
        view = self._session.view
        kept = tuple(other for other in getattr(view.filter, criterion) if other != value)
        view.set_filter(replace(view.filter, **{criterion: (*kept, value) if on else kept}))  # type: ignore[arg-type]
