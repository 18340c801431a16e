"""The window from right to left: nothing overlaps, and dates read as they are."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open

from timeline_gui.core.edtf import parse
from timeline_gui.paint.icons import ICON_SIZE
from timeline_gui.ui.bidi import isolated
from timeline_gui.ui.detail.range_box import RangeBox
from timeline_gui.ui.detail.text import Run, lay_out
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.theme import Theme


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


def test_actors_come_first_and_the_event_last(window: MainWindow) -> None:
    assert window.dockWidgetArea(window.docks.actors) == Qt.DockWidgetArea.RightDockWidgetArea
    assert window.docks.key.x() == window.docks.actors.x() > window.docks.detail.x()


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


def test_the_names_of_shapes_stand_beside_their_drawings(window: MainWindow) -> None:
    shapes = window.key.findChild(QWidget, "shapes")
    assert isinstance(shapes, QWidget)
    picture = shapes.grab().toImage()
    ground = picture.pixelColor(1, picture.height() - 1)

    def drawn(first: int, last: int) -> bool:
        ratio = picture.devicePixelRatio()
        columns = range(round(first * ratio), round(last * ratio))
        return any(picture.pixelColor(x, y) != ground for x in columns for y in range(8, picture.height()))

    width = shapes.width()
    assert not drawn(width - 4, width), "nothing is cut off at the edge"
    assert drawn(width - 4 - ICON_SIZE.width(), width - 4), "the drawing comes first, at the right"


def test_the_drawing_of_a_date_names_its_units_where_they_are(mirrored: None, qapp: QApplication, qtbot: QtBot) -> None:
    theme = Theme("light")
    box = RangeBox(parse("2023-07"), "July 2023", theme.colour("exact"), theme)
    qtbot.addWidget(box)
    box.resize(290, 38)
    picture = box.grab().toImage()
    ground = theme.colour("canvas")

    def written(first: float, last: float) -> bool:
        columns = range(int(first * picture.width()), int(last * picture.width()))
        return any(picture.pixelColor(x, y) != ground for x in columns for y in range(22, 34))

    assert written(0.02, 0.2), "June 2023, from the left edge on"
    assert written(0.36, 0.5), "July, from the second line on"
    assert not written(0.88, 0.98)
