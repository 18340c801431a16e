"""A row of buttons under the header: each changes what the window's filter asks of its column."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QWidget

from timeline_gui.core import filters
from timeline_gui.session.session import Session
from timeline_gui.ui.controls.painting import paint_focus, paint_frame
from timeline_gui.ui.filterbar.criteria import Criteria
from timeline_gui.ui.table.columns import Column
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

HEIGHT = 30
CRITERIA = {
    Column.DATE: "date",
    Column.EVENT: "text",
    Column.CATEGORY: "categories",
    Column.ACTORS: "actors",
    Column.PLACE: "places",
    Column.TAGS: "tags",
    Column.SOURCES: "sources",
    Column.FIGURES: "figures",
    Column.STATUS: "statuses",
}


class _Cell(QAbstractButton):
    """What the filter asks of one column, or a funnel where it asks nothing."""

    def __init__(self, criterion: str, criteria: Criteria, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.criterion = criterion
        self._criteria = criteria
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def say(self, active: bool) -> None:
        """Show the filter as it is."""
        label = self._criteria.label(self.criterion)
        self.setText(self._criteria.text(self.criterion, 2) or label if active else "")
        words = self._criteria.phrase(self.criterion) if active else self.tr("nothing asked")
        self.setAccessibleName(self.tr("Filter by {column}").format(column=label))
        self.setAccessibleDescription(words)
        self.setToolTip(tip(words if active else self.accessibleName()))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(60, HEIGHT - 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        active = bool(self.text())
        lit = self.underMouse() or active
        fill = theme.colour("selection" if active else "hover" if self.underMouse() else "canvas")
        paint_frame(painter, self.rect(), fill, theme.colour("control" if lit else "line"))
        if active:
            painter.setFont(theme.font("second"))
            painter.setPen(theme.colour("ink"))
            room = self.rect().adjusted(6, 0, -6, 0)
            text = QFontMetrics(painter.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, text)
        else:
            box = QRect(6, (self.height() - 12) // 2, 12, 12)
            theme.icon("filter", theme.tokens.ink3).paint(painter, box)
        if self.hasFocus():
            paint_focus(painter, self.rect(), theme)


class FilterRow(QWidget):
    """Keeps a button under each column that can be filtered by.

    Signals:
        edit_requested: a criterion, and the button under which it is to be changed.
    """

    edit_requested = Signal(str, QWidget)

    def __init__(self, session: Session, theme: Theme, header: QHeaderView) -> None:
        super().__init__(header)
        self._session = session
        self._theme = theme
        self._header = header
        criteria = Criteria(session, self)
        self.cells = {column: _Cell(name, criteria, theme, self) for column, name in CRITERIA.items()}
        for cell in self.cells.values():
            cell.clicked.connect(lambda _on=False, cell=cell: self.edit_requested.emit(cell.criterion, cell))
        header.installEventFilter(self)
        header.sectionResized.connect(self.arrange)
        header.sectionMoved.connect(self.arrange)
        header.geometriesChanged.connect(self.arrange)
        for changed in (session.view.filter_changed, session.document_changed, theme.changed):
            changed.connect(self.refresh)
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the filter as it is."""
        active = filters.active(self._session.view.filter)
        for cell in self.cells.values():
            cell.say(cell.criterion in active)

    def arrange(self) -> None:
        """Put each button under its column."""
        if self.isHidden():
            return
        header = self._header
        self.setGeometry(0, header.height() - HEIGHT, header.width(), HEIGHT)
        for column, cell in self.cells.items():
            cell.setVisible(not header.isSectionHidden(column))
            left, width = header.sectionViewportPosition(column), header.sectionSize(column)
            cell.setGeometry(left + 3, 2, max(width - 6, 0), HEIGHT - 5)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.arrange()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))
