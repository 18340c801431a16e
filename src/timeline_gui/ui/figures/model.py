"""Figures in groups by what they count: nothing is added up, for sources may speak of the same people."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import inf

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from timeline_gui.core.language import say
from timeline_gui.core.model import Figure
from timeline_gui.core.names import fold
from timeline_gui.core.reference import figure_as_text, words
from timeline_gui.formats.cells import guarded
from timeline_gui.store.figures import CitedFigure
from timeline_gui.ui.tips import tip

_Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns from left to right."""

    FIGURE = 0
    WRITTEN = 1
    SPEAKER = 2
    SOURCE = 3
    EVENT = 4
    DATE = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Figures of one unit and thing that is counted; `low` and `high` are those that say the least and the most."""

    name: str
    rows: tuple[CitedFigure, ...]
    low: Figure | None
    high: Figure | None


def grouped(rows: Sequence[CitedFigure], unnamed: str) -> list[Group]:
    """The groups, those with most figures first."""
    found: dict[tuple[str, str], list[CitedFigure]] = {}
    for row in rows:
        found.setdefault((fold(row.figure.unit), fold(row.figure.counted)), []).append(row)
    groups = []
    for members in found.values():
        first = members[0].figure
        name = " ".join(part for part in (first.unit, first.counted) if part) or unnamed
        counted = [row.figure for row in members if _bounds(row.figure)]
        low = min(counted, key=lambda figure: min(_bounds(figure)), default=None)
        high = max(counted, key=lambda figure: max(_bounds(figure)), default=None)
        groups.append(Group(name, tuple(members), low, high))
    return sorted(groups, key=lambda group: (-len(group.rows), fold(group.name)))


def _bounds(figure: Figure) -> list[float]:
    return [number for number in (figure.low, figure.high) if number is not None]


def _said(figure: Figure, number: float) -> str:
    """A bound with the word that says it is none that is known: "more than 39,400"."""
    return " ".join(filter(None, (say().qualifier(figure.qualifier), say().number(number))))


def _number(row: CitedFigure) -> float:
    low, high = row.figure.low, row.figure.high
    return low if low is not None else high if high is not None else -inf


def _digits(number: float | None) -> str:
    return "" if number is None else str(int(number)) if number == int(number) else f"{number:.10g}"


class FigureModel(QAbstractItemModel):
    """Two levels: what is counted, then each figure with who says so, where, and of which event."""

    def __init__(self, heading: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heading = heading
        self.groups: list[Group] = []
        self._order: dict[int, int] = {}
        self._sorted = (Column.DATE, Qt.SortOrder.AscendingOrder)

    def show(self, rows: Sequence[CitedFigure]) -> None:
        """Other figures, given in the order of their events."""
        self.beginResetModel()
        self._order = {id(row): place for place, row in enumerate(rows)}
        self.groups = grouped(rows, self.tr("What is counted is not said"))
        self._sort()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (Column(column), order)
        self.layoutAboutToBeChanged.emit()
        self._sort()
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._sorted

        def rank(row: CitedFigure) -> tuple[object, ...]:
            if column is Column.DATE:
                return (self._order[id(row)],)
            return (_number(row),) if column is Column.FIGURE else (fold(self.cell(row, column)),)

        down = order == Qt.SortOrder.DescendingOrder
        self.groups = [
            Group(group.name, tuple(sorted(group.rows, key=rank, reverse=down)), group.low, group.high)
            for group in self.groups
        ]

    def figure(self, index: _Index) -> CitedFigure | None:
        """The figure of a row, None for a group."""
        if not index.isValid() or not index.internalId():
            return None
        return self.groups[index.internalId() - 1].rows[index.row()]

    # What the view asks

    def index(self, row: int, column: int, parent: _Index | None = None) -> QModelIndex:
        if parent is None or not parent.isValid():
            return self.createIndex(row, column, 0) if row < len(self.groups) else QModelIndex()
        if parent.internalId() or row >= len(self.groups[parent.row()].rows):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1)

    def parent(self, index: _Index) -> QModelIndex:  # type: ignore[override]
        group = index.internalId() if index.isValid() else 0
        return self.createIndex(group - 1, 0, 0) if group else QModelIndex()

    def rowCount(self, parent: _Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self.groups)
        if parent.internalId() or parent.column():
            return 0
        return len(self.groups[parent.row()].rows)

    def columnCount(self, _parent: _Index | None = None) -> int:
        return len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.column_names()[section]
        return None

    def column_names(self) -> tuple[str, ...]:
        """What the columns are called."""
        return (
            self.tr("Figure"),
            self.tr("As written"),
            self.tr("Said by"),
            self.tr("Source"),
            self.tr("Event"),
            self.tr("Date"),
        )

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self.figure(index), Column(index.column())
        if row is None:
            group = self.groups[index.row()]
            if role == Qt.ItemDataRole.DisplayRole:
                texts = {Column.FIGURE: group.name, Column.WRITTEN: self.summary(group)}
                return texts.get(column, "")
            return self._heading if role == Qt.ItemDataRole.FontRole and column is Column.FIGURE else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.cell(row, column).replace("\n", " ")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(say().quoted(row.quote) if row.quote else self.cell(row, column))
        return None

    def summary(self, group: Group) -> str:
        """How many figures there are and between what they lie: "4 figures, 4 – more than 20,000"."""
        count = self.tr("%n figure(s)", "", len(group.rows))
        if group.low is None or group.high is None:
            return count
        low, high = (_said(figure, bound(_bounds(figure))) for figure, bound in ((group.low, min), (group.high, max)))
        return f"{count}, {low}" if low == high else f"{count}, {say().range.format(low, high)}"

    def cell(self, row: CitedFigure, column: Column) -> str:
        """What stands in a cell."""
        match column:
            case Column.FIGURE:
                return figure_as_text(row.figure)
            case Column.WRITTEN:
                return row.figure.text
            case Column.SPEAKER:
                return row.speaker or self.tr("no speaker named")
            case Column.SOURCE:
                return row.source
            case Column.EVENT:
                return row.title
            case Column.DATE:
                return words(row.date, short=True) or self.tr("undated")


def as_csv(rows: Sequence[CitedFigure]) -> str:
    """Figures as a table by what they count, numbers in columns of their own; no cell runs as a formula."""
    table = io.StringIO(newline="")
    writer = csv.writer(table)
    header = ("counted", "unit", "qualifier", "low", "high", "as written", "said by", "source", "event", "date")
    writer.writerow((*header, "quote"))
    for row in (row for group in grouped(rows, "") for row in group.rows):
        figure = row.figure
        texts = (figure.text, row.speaker, row.source, row.title, row.date, row.quote)
        head = (guarded(figure.counted), guarded(figure.unit), figure.qualifier or "")
        writer.writerow((*head, _digits(figure.low), _digits(figure.high), *map(guarded, texts)))
    return table.getvalue()
