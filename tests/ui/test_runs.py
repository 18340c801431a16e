"""Rows beside each other are one run of a selection."""

import numpy as np
import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QStandardItemModel

from timeline_gui.ui.controls.runs import runs_of


@pytest.mark.parametrize(
    ("rows", "runs"),
    [([], []), ([4], [(4, 4)]), ([0, 1, 2, 5, 7, 8], [(0, 2), (5, 5), (7, 8)])],
)
def test_neighbours_make_one_run(rows: list[int], runs: list[tuple[int, int]]) -> None:
    model = QStringListModel([str(row) for row in range(9)])
    found = runs_of(model, np.array(rows, dtype=np.int64))
    assert [(each.top(), each.bottom()) for each in list(found)] == runs  # type: ignore[call-overload]


def test_a_run_has_as_many_columns_as_are_asked_for() -> None:
    model = QStandardItemModel(3, 4)
    (run,) = list(runs_of(model, np.array([1]), 4))  # type: ignore[call-overload]
    assert (run.left(), run.right()) == (0, 3)
