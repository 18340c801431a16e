"""Tables in dialogs: rows without a grid, one chosen at a time, left by Tab as any other field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

ROW = 28


def make_plain(table: QTableView, name: str, *, widest: int, row: int = ROW) -> None:
    """Give a table the look of the house; `name` is what it is called, the `widest` column takes the rest."""
    table.setAccessibleName(name)
    table.setProperty("plain", True)  # the style sheet gives its cells the margins of its header
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
