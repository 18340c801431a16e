"""The sources of a document as a table: how often they are cited, what is held of them, and whether quotes stand."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_gui.store.source_texts import SourceLine
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
TITLE, CITATIONS, TEXT, QUOTES = range(4)
_NONE = QModelIndex()


class SourceModel(QAbstractTableModel):
    """A row a source, by title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._lines: list[SourceLine] = []
        self._proofs: dict[int, tuple[int, int]] = {}

    def show_lines(self, lines: Sequence[SourceLine]) -> None:
        """Show these sources; what is known of their quotes stays known."""
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def show_proofs(self, proofs: Mapping[int, tuple[int, int]]) -> None:
        """Show how many quotes of sources (by key) are found, and not found."""
        self._proofs = dict(proofs)
        if self._lines:
            self.dataChanged.emit(self.index(0, QUOTES), self.index(len(self._lines) - 1, QUOTES))

    def line(self, row: int) -> SourceLine:
        """The source in a row."""
        return self._lines[row]

    def row(self, key: int) -> int:
        """The row of a source, -1 for one that is gone."""
        return next((row for row, line in enumerate(self._lines) if line.key == key), -1)

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return (self.tr("Source"), self.tr("Citations"), self.tr("Text"), self.tr("Quotes"))[section]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        found, missing = self._proofs.get(line.key, (0, 0)) if line.held else (0, 0)
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            match index.column():
                case 0:
                    title = " ".join(line.title.split())
                    return tip(title) if role == _Role.ToolTipRole else title
                case 1:
                    return str(line.citations)
                case 2:
                    return self.tr("held") if line.held else "–"
                case _:
                    return self._quotes(found, missing)
        if role == _Role.ForegroundRole and index.column() == QUOTES and missing:
            return self._theme.colour("warning")
        if role == _Role.TextAlignmentRole and index.column() == CITATIONS:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def _quotes(self, found: int, missing: int) -> str:
        told = [self.tr("%Ln found", "", found)] if found else []
        told += [self.tr("%Ln not found", "", missing)] if missing else []
        return ", ".join(told)
