"""One selection for the table and all other panes: gestures in the table change the view's, and it mirrors that back.

The view holds the truth as keys, so that rows that the filter hides stay selected. Qt's own selection holds runs
of rows, and where there are too many of them only those around the rows that are in sight.
"""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from timeline_gui.core.columns import Ints, Mask
from timeline_gui.session.view import ViewState
from timeline_gui.ui.controls.runs import breaks_in, runs_of
from timeline_gui.ui.table.model import EventModel

MOST_RUNS = 500
AROUND = 200
"""Rows before and after those in sight that are mirrored where there are too many runs."""
_Flag = QItemSelectionModel.SelectionFlag


class SharedSelection(QItemSelectionModel):
    """Qt's selection model as a mirror of the view's selection; `visible_rows` tells which rows are in sight."""

    def __init__(
        self, model: EventModel, view: ViewState, visible_rows: Callable[[], tuple[int, int]], parent: QObject
    ) -> None:
        super().__init__(model, parent)
        self._model, self._view, self._visible_rows = model, view, visible_rows
        self._mirroring = False
        self._applying = False
        self._next_row = -1
        self._settled: Mask = np.zeros(0, bool)
        self._mirrored: Ints | None = None
        self.windowed = False
        view.selection_changed.connect(self._on_selection_changed)
        model.modelReset.connect(self.mirror)

    # From the table

    def setCurrentIndex(self, index: QModelIndex, command: QItemSelectionModel.SelectionFlag) -> None:  # type: ignore[override]
        self._next_row = index.row()
        super().setCurrentIndex(index, command)
        self._next_row = -1

    def select(self, what: QModelIndex | QItemSelection, command: QItemSelectionModel.SelectionFlag) -> None:  # type: ignore[override]
        if self._mirroring:
            super().select(what, command)  # type: ignore[arg-type]
            return
        if command == _Flag.NoUpdate:
            return
        columns = self._view.columns
        now = np.zeros(len(columns), dtype=bool)
        now[self._view.selected] = True
        # As in Qt, a gesture that goes on ("Current") replaces what it has selected so far, not what was there before.
        if command & _Flag.Clear:
            self._settled = np.zeros(len(columns), dtype=bool)
        elif not command & _Flag.Current or len(self._settled) != len(columns):
            self._settled = now
        wanted, touched = self._settled.copy(), self._positions(what)
        if command & _Flag.Toggle == _Flag.Toggle:
            wanted[touched] = ~wanted[touched]
        elif command & _Flag.Select:
            wanted[touched] = True
        elif command & _Flag.Deselect:
            wanted[touched] = False
        self._apply(wanted)

    def reset(self) -> None:
        # The model has other rows: what is selected stays so in the view.
        self._mirroring, self._mirrored = True, None
        super().reset()
        self._mirroring = False

    def _positions(self, what: QModelIndex | QItemSelection) -> Ints:
        rows = self._model.rows
        if isinstance(what, QModelIndex):
            return rows[what.row() : what.row() + 1] if what.isValid() else rows[:0]
        parts = [rows[part.top() : part.bottom() + 1] for part in list(what)]  # type: ignore[call-overload]
        return np.concatenate(parts) if parts else rows[:0]

    def _apply(self, wanted: Mask) -> None:
        row = self._next_row if self._next_row >= 0 else self.currentIndex().row()
        current = self._view.current
        if 0 <= row < self._model.rowCount() and wanted[self._model.rows[row]]:
            current = self._model.key(row)
        self._applying = True
        self._view.select(self._view.columns.events.key[wanted], current)
        self._applying = False
        self.mirror()

    # From the view

    def _on_selection_changed(self) -> None:
        if not self._applying:
            self._settled = np.zeros(0, dtype=bool)
            if self._mirrored is None or not np.array_equal(self._mirrored, self._view.selected):
                self.mirror()
            self.follow_current()

    def follow_current(self) -> None:
        """Make the row of the view's current event the current one."""
        view = self._view
        position = view.columns.position(view.current) if view.current is not None else None
        row = self._model.row_of(position) if position is not None else -1
        if row >= 0 and row != self.currentIndex().row():
            column = max(self.currentIndex().column(), 0)
            super().setCurrentIndex(self._model.index(row, column), _Flag.NoUpdate)

    def mirror(self) -> None:
        """Take the view's selection over as runs of rows."""
        self._mirrored = self._view.selected
        rows = self._model.rows_of(self._view.selected)
        self.windowed = len(breaks_in(rows)) >= MOST_RUNS
        if self.windowed:
            first, last = self._visible_rows()
            rows = rows[np.searchsorted(rows, first - AROUND) : np.searchsorted(rows, last + AROUND + 1)]
        self._mirroring = True
        super().select(runs_of(self._model, rows, self._model.columnCount()), _Flag.ClearAndSelect)
        self._mirroring = False
