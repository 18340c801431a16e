"""The places, tags and categories of a document: renamed, located and taken away in all events at once."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.filters import Filter
from timeline_gui.core.language import say
from timeline_gui.core.model import Place
from timeline_gui.session import editing
from timeline_gui.session.editing import shortened
from timeline_gui.session.session import Session
from timeline_gui.store import terms
from timeline_gui.store.terms import Kind, Term
from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.controls.tables import make_plain
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NONE = QModelIndex()
_SORT = _Role.UserRole
NAME, LATITUDE, LONGITUDE = range(3)


class TermModel(QAbstractTableModel):
    """A row a term: its name, where it lies if it is a place, and how many events have it.

    Signals:
        told: a cell was written: the Term, and the Place that it shall be.
        refused: a cell can't be read; why.
    """

    told = Signal(object, object)
    refused = Signal(str)

    def __init__(self, kind: Kind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self._terms: Sequence[Term] = ()
        self._names = [self.tr("Name"), self.tr("Events")]
        if kind == "place":
            self._names[1:1] = [self.tr("Latitude"), self.tr("Longitude")]

    def show_terms(self, found: Sequence[Term]) -> None:
        """Show these."""
        self.beginResetModel()
        self._terms = found
        self.endResetModel()

    def term(self, row: int) -> Term:
        """The term in a row."""
        return self._terms[row]

    def row_of(self, name: str) -> int:
        """The row of a name, -1 for none."""
        return next((row for row, term in enumerate(self._terms) if term.name == name), -1)

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._terms)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._names)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self._names[section]
        if role == _Role.TextAlignmentRole and section != NAME:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        last = index.column() == len(self._names) - 1
        return super().flags(index) if last else super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        value = self._value(self._terms[index.row()], index.column())
        if role == _SORT:
            return value.casefold() if isinstance(value, str) else value
        if role in (_Role.DisplayRole, _Role.EditRole, _Role.AccessibleTextRole):
            if isinstance(value, int):
                return say().number(value)
            return "" if value is None else str(value)  # degrees are read as they are written, with a point
        if role == _Role.TextAlignmentRole and index.column() != NAME:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def _value(self, term: Term, column: int) -> str | float | None:
        if column == NAME:
            return term.name
        if column == len(self._names) - 1:
            return term.events
        return term.place.latitude if column == LATITUDE else term.place.longitude

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole:
            return False
        term = self._terms[index.row()]
        try:
            told = self._told(term.place, index.column(), " ".join(str(value).split()))
        except ValueError as error:
            self.refused.emit(str(error))
            return False
        if told != term.place:
            self.told.emit(term, told)
        return True

    def _told(self, place: Place, column: int, text: str) -> Place:
        if column == NAME:
            if not text:
                raise ValueError(self.tr("Write a name, or delete it."))
            return Place(text, place.latitude, place.longitude)
        if not text and column in (LATITUDE, LONGITUDE):
            return Place(place.name)
        # A pair as maps show it fills both: 25.28, 51.53. One alone says nowhere until the other is known.
        first, separator, second = text.partition(",")
        latitude, longitude = place.latitude, place.longitude
        if separator:
            latitude, longitude = _degrees(first), _degrees(second)
        elif latitude is None or longitude is None:
            raise ValueError(self.tr("Write both degrees, such as “25.28, 51.53”."))
        elif column == LATITUDE:
            latitude = _degrees(text)
        else:
            longitude = _degrees(text)
        if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
            raise ValueError(self.tr("Write degrees, such as 25.28 (both as “25.28, 51.53”): up to 90 and 180."))
        return Place(place.name, latitude, longitude)


def _degrees(text: str) -> float | None:
    try:
        return float(text.strip().rstrip("°"))
    except ValueError:
        return None


class _Page(QWidget):
    """The terms of one kind."""

    def __init__(self, kind: Kind, called: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = TermModel(kind, self)
        self.proxy = QSortFilterProxyModel(self)
        self.proxy.setSourceModel(self.model)
        self.proxy.setSortRole(_SORT)
        self.proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = QTableView(self)
        self.table.setModel(self.proxy)
        make_plain(self.table, called, widest=NAME)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(NAME, Qt.SortOrder.AscendingOrder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    @property
    def term(self) -> Term | None:
        """The chosen one."""
        index = self.proxy.mapToSource(self.table.currentIndex())
        return self.model.term(index.row()) if index.isValid() else None

    def choose(self, name: str) -> None:
        """Make this one the chosen one, or what stands in its place."""
        row = max(self.model.row_of(name), 0)
        index = self.proxy.mapFromSource(self.model.index(row, NAME))
        self.table.setCurrentIndex(index if index.isValid() else self.proxy.index(0, NAME))


class Terms(QDialog):
    """Not modal: what an event has can be looked at beside it.

    `settle` writes what a form of the window still holds, and tells whether it could.
    """

    def __init__(
        self, session: Session, settle: Callable[[], bool], undo: QAction, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._settle = session, settle
        self.setWindowTitle(self.tr("Places, tags and categories"))
        resize_in_room(self, 620, 560)
        self.addAction(undo)
        self.search = SearchField(theme, self)
        self.search.setPlaceholderText(self.tr("Find a name"))
        self.search.setAccessibleName(self.tr("Find a name"))
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        kinds: tuple[tuple[Kind, str], ...] = (
            ("place", self.tr("Places")),
            ("tag", self.tr("Tags")),
            ("category", self.tr("Categories")),
        )
        self.pages: dict[Kind, _Page] = {}
        for kind, called in kinds:
            page = self.pages[kind] = _Page(kind, called, self)
            self.tabs.addTab(page, called)
            # Queued: the table is read anew, and the editor of the cell must be gone by then.
            page.model.told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)
            page.model.refused.connect(self._say)
            page.table.selectionModel().currentRowChanged.connect(self._refresh_buttons)
            self.search.textChanged.connect(page.proxy.setFilterFixedString)
        self.note = QLabel(self, wordWrap=True)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.rename_button = QPushButton(self.tr("&Rename"), self)
        self.delete_button = QPushButton(self.tr("&Delete"), self)
        self.show_button = QPushButton(self.tr("&Show its events"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        buttons = QHBoxLayout()
        for button, slot in (
            (self.rename_button, self._on_rename),
            (self.delete_button, self._on_delete),
            (self.show_button, self._on_show),
            (self.close_button, self.close),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            if button is self.close_button:
                buttons.addStretch(1)
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.note)
        column.addLayout(buttons)
        self.tabs.currentChanged.connect(self._refresh_buttons)
        session.document_changed.connect(self.close)
        session.columns_changed.connect(self._on_columns_changed)

    @property
    def page(self) -> _Page:
        """The kind that is looked at."""
        page = self.tabs.currentWidget()
        assert isinstance(page, _Page)
        return page

    def refresh(self) -> None:
        """Read all anew; what was chosen stays so."""
        document = self._session.document
        if document is None:
            return
        for kind, page in self.pages.items():
            chosen = page.term
            page.model.show_terms(terms.terms(document, kind))
            page.choose(chosen.name if chosen is not None else "")
        self._refresh_buttons()

    def _on_columns_changed(self) -> None:
        if self.isVisible():
            self.refresh()

    def _refresh_buttons(self) -> None:
        chosen = self.page.term is not None
        for button in (self.rename_button, self.delete_button, self.show_button):
            button.setEnabled(chosen)

    def _say(self, text: str) -> None:
        self.note.setText(text)

    def _on_rename(self) -> None:
        table = self.page.table
        table.edit(table.currentIndex().siblingAtColumn(NAME))

    def _on_told(self, term: Term, told: Place) -> None:
        if not self._settle():
            return
        name = self.tr("Change “%1”") if told.name == term.name else self.tr("Rename “%1” to “%2”")
        name = name.replace("%1", shortened(term.name)).replace("%2", shortened(told.name))
        page = self.pages[term.kind]
        joins = told.name != term.name and page.model.row_of(told.name) >= 0
        if editing.step(self._session, lambda document: terms.change(document, term, told, name)):
            page.choose(told.name)
            count = term.events
            if joins and term.kind != "place":
                text = self.tr("“%1” was there already: the two are one now. Undo parts them.")
            else:
                text = self.tr("Changed in %Ln event(s).", "", count)
            self._say(text.replace("%1", told.name))

    def _on_delete(self) -> None:
        term = self.page.term
        if term is None or not self._settle():
            return
        name = self.tr("Delete “%1”").replace("%1", shortened(term.name))
        if editing.step(self._session, lambda document: terms.remove(document, term, name)):
            count = term.events
            text = self.tr("Taken away from %Ln event(s), which stay. Undo brings “%1” back.", "", count)
            self._say(text.replace("%1", term.name))

    def _on_show(self) -> None:
        term = self.page.term
        if term is None:
            return
        only = {"place": Filter(places=(term.name,)), "tag": Filter(tags=(term.name,))}
        self._session.view.set_filter(only.get(term.kind, Filter(categories=(term.name,))))
