"""Many rows of a model as a selection: neighbours make one run, for each run costs as much as all before it."""

import numpy as np
from PySide6.QtCore import QAbstractItemModel, QItemSelection, QItemSelectionRange

from timeline_gui.core.columns import Ints


def breaks_in(rows: Ints) -> Ints:
    """After which of some ascending rows another run begins."""
    return np.flatnonzero(np.diff(rows) != 1)


def runs_of(model: QAbstractItemModel, rows: Ints, columns: int = 1) -> QItemSelection:
    """The selection of some ascending rows with their first columns."""
    runs = QItemSelection()
    if not len(rows):
        return runs
    breaks = breaks_in(rows)
    starts = np.concatenate((rows[:1], rows[breaks + 1])).tolist()
    ends = np.concatenate((rows[breaks], rows[-1:])).tolist()
    for start, end in zip(starts, ends, strict=True):
        runs.append(QItemSelectionRange(model.index(start, 0), model.index(end, columns - 1)))
    return runs
