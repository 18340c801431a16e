"""The window from right to left: nothing overlaps, and dates read as they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from tests.journeys.conftest import Open

from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.detail.text import Run, lay_out
from timeline_gui.ui.main_window import MainWindow


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def window(mirrored: None, open_app: Open) -> MainWindow:
    return open_app()


def test_the_head_of_the_shelf_and_its_fold_button_do_not_overlap(window: MainWindow) -> None:
    (fold,) = (
        button
        for button in window.timeline_pane.shelf.findChildren(QToolButton)
        if button.accessibleName() == "Fold the undated events"
    )
    head = fold.parentWidget()
    assert isinstance(head, QWidget)
    for label in head.findChildren(QLabel):
        assert not label.geometry().intersects(fold.geometry())


@pytest.mark.parametrize("text", ["31 July 2024 at the latest", "[..2024-07-31]"])
def test_a_date_keeps_its_order(window: MainWindow, text: str) -> None:
    layout = lay_out([Run(text)], window.theme, 1000)  # the line is a part of it
    line = layout.lineAt(0)
    at = [line.cursorToX(index)[0] for index in range(len(text))]  # type: ignore[index]
    assert at == sorted(at)


def test_what_is_painted_in_rows_is_isolated_only_there(mirrored: None, qapp: QApplication) -> None:
    assert isolated("31 July") == "\u206831 July\u2069"
    assert isolated("") == ""
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert isolated("31 July") == "31 July"
