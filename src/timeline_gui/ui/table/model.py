"""The events that match as rows of a table: positions in memory, titles read for the rows that are looked at."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from timeline_gui.core.civil import DAY
from timeline_gui.core.columns import ALWAYS, NEVER, Ints, in_order
from timeline_gui.core.filters import MAY
from timeline_gui.core.language import say
from timeline_gui.core.model import STATUSES
from timeline_gui.core.reference import words
from timeline_gui.core.words import moment_in_words
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.store.labels import titled
from timeline_gui.store.queries import EventLabel
from timeline_gui.ui.table.columns import Column, Ranks
from timeline_gui.ui.table.proof import Proof, Proofs
from timeline_gui.ui.table.sorting import Order, ordered, ranks_of_names
from timeline_gui.ui.tips import tip

_Index = QModelIndex | QPersistentModelIndex
_CHUNK = 64
_LABELS_KEPT = 20_000


AT_ONCE = 100_000
"""Rows of which more are put in order in two steps, between which the window answers."""
MOST_ROWS = {Column.EVENT: 100_000, Column.QUOTE: 5_000}
"""More rows than this are not sorted by what has to be read from the file: titles at 15 µs a row, proofs at 130 µs."""


class EventModel(QAbstractTableModel):
    """Rows are positions in the columns, in the order of the chosen column; 8 bytes a row, whatever is in it.

    Signals:
        rows_changed: other rows, or the same in another order.
    """

    rows_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._columns = session.view.columns
        self.rows: Ints = np.empty(0, np.int64)
        self._row_of: Ints = np.empty(0, np.int64)
        self._labels: dict[int, EventLabel] = {}
        self._titles: Ints | None = None
        self._ranks = Ranks(self._columns)
        self.proofs = Proofs(session)
        self._wanted: set[int] = set()
        self._order: tuple[Column, bool] | None = None
        self._orderer = QTimer(self, singleShot=True, interval=0)
        self._orderer.timeout.connect(self._reorder)
        self._prover = QTimer(self, singleShot=True, interval=0)
        self._prover.timeout.connect(self._on_proofs_wanted)
        self.sorted_by = Column.DATE
        self.descending = False
        session.document_changed.connect(self._on_columns_changed)
        session.columns_changed.connect(self._on_columns_changed)
        session.view.filter_changed.connect(self._on_filter_changed)
        self._on_rows_changed()

    # Rows

    def _on_rows_changed(self, *, only_words: bool = False) -> None:
        self.beginResetModel()
        self._columns = self._session.view.columns
        self._labels.clear()
        self._wanted.clear()
        self._titles = None
        self.proofs.clear()
        if not only_words:
            self._ranks = Ranks(self._columns)
        if not only_words or self.sorted_by in MOST_ROWS:
            self._arrange()
        self.endResetModel()
        self.rows_changed.emit()

    def _on_columns_changed(self) -> None:
        # Where other rows answer otherwise they came with the filter's signal already.
        columns = self._session.view.columns
        if self._columns is not columns:
            self._on_rows_changed(only_words=columns.is_like(self._columns))

    def _on_filter_changed(self) -> None:
        if self._columns is not self._session.view.columns:
            self._on_rows_changed()
            return
        self.beginResetModel()
        self._arrange()
        self.endResetModel()
        self.rows_changed.emit()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        wanted = Column(column), order == Qt.SortOrder.DescendingOrder
        if wanted == (self._order or (self.sorted_by, self.descending)):
            return  # a header asks twice for each change
        self._order = wanted
        if len(self._columns) <= AT_ONCE:
            self._reorder()
        else:
            self._ranks.by(wanted[0])
            self._orderer.start()  # once the window has answered

    def _reorder(self) -> None:
        if self._order is None:
            return
        self.beginResetModel()
        (self.sorted_by, self.descending), self._order = self._order, None
        self._arrange()
        self.endResetModel()
        self.rows_changed.emit()

    def _arrange(self) -> None:
        view = self._session.view
        shown = np.flatnonzero(view.shown)
        ranks = self._ranks_of(shown)
        if ranks is not None:
            self.rows = ordered(shown, ranks, descending=self.descending)
        else:
            self.rows = shown[::-1] if self.descending else shown
        self._row_of = np.full(len(view.columns), -1, dtype=np.int64)
        self._row_of[self.rows] = np.arange(len(self.rows))

    def _ranks_of(self, shown: Ints) -> Order | None:
        """One number for each position to sort by; None for the order of time."""
        if self.sorted_by not in MOST_ROWS:
            return self._ranks.by(self.sorted_by)
        most = MOST_ROWS[self.sorted_by]
        if len(shown) > most:
            text = self.tr("Too many events to sort by this column. Filter first, to {number} or fewer.")
            self._session.message_raised.emit(Message("info", text.format(number=say().number(most))))
            self.sorted_by, self.descending = Column.DATE, False
            return None
        if self.sorted_by == Column.EVENT:
            return self._title_ranks(shown)
        self.proofs.work_out(shown.tolist())
        return self.proofs.known

    def _title_ranks(self, shown: Ints) -> Ints:
        if self._titles is None or (self._titles[shown] < 0).any():
            columns = self._session.view.columns
            self._titles = np.full(len(columns), -1, dtype=np.int64)
            document = self._session.document
            if document is not None:
                keys = columns.events.key[shown].tolist()
                labels = queries.labels_by_key(document, keys)
                self._titles[shown] = ranks_of_names([labels[key].title for key in keys])
        return self._titles

    def row_of(self, position: int) -> int:
        """The row of an event, -1 where it is not shown."""
        return int(self._row_of[position]) if 0 <= position < len(self._row_of) else -1

    def rows_of(self, positions: Ints) -> Ints:
        """The rows of those events that are shown, ascending."""
        rows: Ints = self._row_of[positions]
        rows = rows[rows >= 0]
        if len(rows) < len(self.rows) // 32:
            return in_order(rows)
        among = np.zeros(len(self.rows), dtype=bool)  # of very many a mask is faster than sorting
        among[rows] = True
        return np.flatnonzero(among)

    def key(self, row: int) -> int:
        """The event in a row."""
        return int(self._session.view.columns.events.key[self.rows[row]])

    def find_row(self, typed: str, after: int) -> int:
        """The next row whose title begins with what was typed, or whose number it is; -1 where there is none."""
        if typed.isdigit():
            return self.row_of(int(typed) - 1)
        document = self._session.document
        if document is None:
            return -1
        rows = self.rows_of(self._columns.positions(titled(document, typed)))
        later = rows[rows >= after]
        return int(later[0]) if len(later) else int(rows[0]) if len(rows) else -1

    def may(self, row: int) -> bool:
        """Whether the event of a row only may match."""
        return self._session.view.answer_of(int(self.rows[row])) == MAY

    # What a row says

    def label(self, row: int) -> EventLabel:
        """Title, date and participants of a row, read with those around it."""
        key = self.key(row)
        if key not in self._labels:
            start = row - row % _CHUNK
            self.read_labels(range(start, min(start + _CHUNK, len(self.rows))))
        return self._labels[key]

    def read_labels(self, rows: range) -> None:
        """Read the labels of these rows at once."""
        document = self._session.document
        if document is None:
            return
        if len(self._labels) > _LABELS_KEPT:
            self._labels.clear()
        keys = [key for key in (self.key(row) for row in rows) if key not in self._labels]
        self._labels |= queries.labels_by_key(document, keys)

    def category(self, row: int) -> str:
        """The category's name, "" without one."""
        columns = self._session.view.columns
        return columns.categories[int(columns.events.category[self.rows[row]])]

    def place(self, row: int) -> str:
        """The place's name, "" where the source states none."""
        columns = self._session.view.columns
        return columns.places[int(columns.events.place[self.rows[row]])]

    def tags(self, row: int) -> str:
        """The tags of a row."""
        return ", ".join(self._columns.tags[tag] for tag in self._ranks.tags.of(int(self.rows[row])).tolist())

    def sources(self, row: int) -> str:
        """The titles of the sources that a row's event is cited from."""
        columns = self._columns
        return ", ".join(columns.sources[i].title for i in self._ranks.sources.of(int(self.rows[row])).tolist())

    def has_figures(self, row: int) -> bool:
        """Whether some source gives a number."""
        return bool(self._columns.events.figures[self.rows[row]])

    def status(self, row: int) -> str:
        """Draft or confirmed."""
        words = {"draft": self.tr("Draft"), "confirmed": self.tr("Confirmed")}
        return words[STATUSES[int(self._columns.events.status[self.rows[row]])]]

    def _moment(self, at: int) -> str:
        return moment_in_words(at, DAY) if NEVER < at < ALWAYS else "—"

    def bound(self, row: int, column: Column) -> str:
        """The earliest start or the latest end of a row's event, to the day."""
        events, position = self._columns.events, int(self.rows[row])
        return self._moment(int((events.begin_min if column is Column.EARLIEST else events.end_max)[position]))

    def proof(self, row: int) -> Proof:
        """What is known of the quotes of a row; where nothing is yet it is worked out when the window has time."""
        position = int(self.rows[row])
        known = Proof(int(self.proofs.known[position]))
        if known is Proof.UNKNOWN:
            self._wanted.add(position)
            self._prover.start()
        return known

    def _on_proofs_wanted(self) -> None:
        wanted, self._wanted = sorted(self._wanted), set()
        self.proofs.work_out(wanted)
        rows = self.rows_of(np.array(wanted, dtype=np.int64))
        if len(rows):
            self.dataChanged.emit(self.index(int(rows[0]), Column.QUOTE), self.index(int(rows[-1]), Column.QUOTE))

    def proof_in_words(self, proof: Proof) -> str:
        """The proof as a person says it."""
        return {
            Proof.UNKNOWN: "",
            Proof.NO_QUOTE: self.tr("No quote"),
            Proof.VERIFIED: self.tr("Verified"),
            Proof.NOT_CHECKED: self.tr("Not checked"),
            Proof.NOT_FOUND: self.tr("Not found"),
        }[proof]

    def date_in_words(self, row: int) -> str:
        """The date, short."""
        return words(self.label(row).date, short=True) or self.tr("undated")

    # Qt's model

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not self.checkIndex(index, QAbstractTableModel.CheckIndexOption.IndexIsValid):
            return None
        row, column = index.row(), Column(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._display(row, column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._explained(row, column))
            case Qt.ItemDataRole.TextAlignmentRole:
                end = Qt.AlignmentFlag.AlignTrailing if column is Column.NUMBER else Qt.AlignmentFlag.AlignLeading
                return int(end | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _display(self, row: int, column: Column) -> str:
        said: dict[Column, Callable[[], str]] = {
            Column.NUMBER: lambda: str(int(self.rows[row]) + 1),
            Column.DATE: lambda: self.date_in_words(row),
            Column.EVENT: lambda: self.label(row).title,
            Column.CATEGORY: lambda: self.category(row),
            Column.ACTORS: lambda: ", ".join(self.label(row).participants),
            Column.PLACE: lambda: self.place(row) or "—",
            Column.QUOTE: lambda: {
                Proof.VERIFIED: "✓",
                Proof.NOT_CHECKED: "–",
                Proof.NOT_FOUND: "!",
            }.get(self.proof(row), ""),
            Column.TAGS: lambda: self.tags(row),
            Column.SOURCES: lambda: self.sources(row),
            Column.FIGURES: lambda: self.tr("yes") if self.has_figures(row) else "",
            Column.STATUS: lambda: self.status(row),
            Column.EDTF: lambda: self.label(row).date or "—",
            Column.EARLIEST: lambda: self.bound(row, Column.EARLIEST),
            Column.LATEST: lambda: self.bound(row, Column.LATEST),
        }
        return said[column]()

    def _spoken(self, row: int, column: Column) -> str:
        if column is Column.QUOTE:
            return self.proof_in_words(self.proof(row))
        if column is Column.PLACE and not self.place(row):
            return self.tr("Place not stated")
        if column is Column.CATEGORY and not self.category(row):
            return self.tr("No category")
        if column is Column.EVENT and self.may(row):
            return self.tr("{title}, may match").format(title=self.label(row).title)
        return self._display(row, column)

    def _explained(self, row: int, column: Column) -> str:
        if column is Column.DATE:
            date = self.label(row).date
            return f"{words(date)} · {date}" if date else self.tr("undated")
        said = self._spoken(row, column)
        return self.tr("{said} (may match)").format(said=said) if column is Column.NUMBER and self.may(row) else said

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.column_name(Column(section))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("Number") if section == Column.NUMBER else self.column_name(Column(section))
        return None

    def column_name(self, column: Column) -> str:
        """The name of a column as its header says it."""
        return {
            Column.NUMBER: "#",
            Column.DATE: self.tr("Date"),
            Column.EVENT: self.tr("Event"),
            Column.CATEGORY: self.tr("Category"),
            Column.ACTORS: self.tr("Actors"),
            Column.PLACE: self.tr("Place"),
            Column.QUOTE: self.tr("Quote"),
            Column.TAGS: self.tr("Tags"),
            Column.SOURCES: self.tr("Sources"),
            Column.FIGURES: self.tr("Figures"),
            Column.STATUS: self.tr("Status"),
            Column.EDTF: "EDTF",
            Column.EARLIEST: self.tr("Earliest start"),
            Column.LATEST: self.tr("Latest end"),
        }[column]
