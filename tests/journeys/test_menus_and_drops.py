"""Right-clicks offer what the menus do; files held over the window say what they would become."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QDialog, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, key_of

from timeline_gui.ui import menus
from timeline_gui.ui.actions import ACTIONS
from timeline_gui.ui.dialogs.import_preview import ImportPreview
from timeline_gui.ui.main_window import MainWindow

COPY = Qt.DropAction.CopyAction


MOUSE, KEY = QContextMenuEvent.Reason.Mouse, QContextMenuEvent.Reason.Keyboard


def right_click(target: QWidget, at: QPoint, reason: QContextMenuEvent.Reason = MOUSE) -> QMenu:
    QApplication.sendEvent(target, QContextMenuEvent(reason, at, target.mapToGlobal(at)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def names(menu: QMenu) -> list[str | None]:
    return [None if action.isSeparator() else action.objectName() for action in menu.actions()]


def test_an_event_is_selected_and_offers_what_can_be_done_with_it(window: MainWindow) -> None:
    key = key_of(window, "meets Lavrov in Moscow")
    point = window.timeline.mark_point(key)
    assert point is not None

    menu = right_click(window.timeline.viewport(), point.toPoint())

    assert names(menu) == list(menus.EVENT)
    assert window.session.view.current == key
    menu.actions()[1].trigger()
    left, right = window.session.view.range
    assert right - left < 86400 * 30
    menu.close()


def test_empty_time_offers_the_view(window: MainWindow) -> None:
    area = window.timeline.canvas_rect()

    menu = right_click(window.timeline.viewport(), QPoint(int(area.left() + 4), int(area.bottom() - 40)))

    assert names(menu) == list(menus.CANVAS)
    menu.close()


def test_the_menu_key_is_about_the_current_event(window: MainWindow) -> None:
    window.session.view.select([key_of(window, "meets Lavrov in Moscow")])

    menu = right_click(window.timeline.viewport(), QPoint(), KEY)

    assert names(menu) == list(menus.EVENT)
    menu.close()


@pytest.mark.parametrize(("pane", "offered"), [("overview", menus.OVERVIEW), ("events", menus.EVENT)])
def test_other_panes_offer_what_belongs_to_them(window: MainWindow, pane: str, offered: tuple[str | None, ...]) -> None:
    target = window.findChild(QWidget, pane)
    assert isinstance(target, QWidget)

    inner = target.viewport() if isinstance(target, QAbstractScrollArea) else target
    menu = right_click(inner, QPoint(20, 40))

    assert names(menu) == list(offered)
    menu.close()


def held(window: MainWindow, paths: list[Path]) -> tuple[QDragEnterEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDragEnterEvent(QPoint(300, 300), COPY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, event)
    return event, data


def test_held_files_say_what_they_become_and_leave_without_a_trace(window: MainWindow, tmp_path: Path) -> None:
    table, picture = tmp_path / "visits.csv", tmp_path / "photo.png"
    table.write_text("date,title\n2024,Visit\n", encoding="utf-8")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")

    _event, _data = held(window, [table, picture])

    card = window.drop_card
    assert card.isVisible()
    assert card.title == "Drop to take 1 of 2 files"
    assert [each.taken for each in card.fates] == [True, False]
    assert card.fates[0].words == "Plain table: shown first, then added"
    assert card.fates[1].words.startswith("Not taken: this kind of file is not known")
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not card.isVisible()


def test_of_dropped_files_the_unknown_is_told_and_the_known_is_shown(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    picture, table = tmp_path / "photo.png", tmp_path / "visits.csv"
    table.write_text("date,title\n2024,Visit\n", encoding="utf-8")
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    _event, data = held(window, [picture, table])

    drop = QDropEvent(QPointF(300, 300), COPY, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(window, drop)

    assert not window.drop_card.isVisible()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(ImportPreview)))
    (preview,) = window.findChildren(ImportPreview)
    assert "visits.csv" in preview.windowTitle()
    assert "photo.png" in window.messages.text
    preview.reject()


def test_without_a_document_a_table_becomes_a_new_one(open_app: Open, tmp_path: Path) -> None:
    window = open_app()
    window.actions_["close"].trigger()
    table = tmp_path / "visits.csv"
    table.write_text("date,title\n2024,Visit\n", encoding="utf-8")

    held(window, [table])

    assert window.drop_card.fates[0].words == "Plain table: opened as a new timeline"


def test_recent_timelines_are_listed_also_when_they_are_gone_and_can_be_forgotten(
    window: MainWindow, tmp_path: Path
) -> None:
    gone = tmp_path / "drive" / "talks.tlx"
    window.settings.add_recent(gone)
    file_menu = window.menuBar().actions()[0].menu()
    (menu,) = [action.menu() for action in file_menu.actions() if action.menu() and "recent" in action.text()]
    menu.aboutToShow.emit()
    first, *_rest, clear = menu.actions()
    assert (first.text(), first.isEnabled()) == ("talks (not there)", False)
    clear.trigger()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["Nothing yet"]


def test_cards_of_the_shelf_offer_what_events_do(window: MainWindow) -> None:
    shelf = window.timeline_pane.shelf.list
    at = shelf.visualRect(shelf.model().index(1, 0)).center()
    QTest.mousePress(shelf.viewport(), Qt.MouseButton.RightButton, pos=at)
    menu = right_click(shelf.viewport(), at)
    assert names(menu) == list(menus.EVENT)
    assert len(window.session.view.selection) == 1
    menu.close()


def test_a_figure_offers_what_its_event_does(window: MainWindow) -> None:
    window.docks.figures.raise_()
    QApplication.processEvents()
    view = window.figures.view
    row = view.model().index(0, 0, view.model().index(0, 0))
    menu = right_click(view.viewport(), view.visualRect(row).center())
    assert names(menu) == list(menus.FIGURE)
    assert len(window.session.view.selection) == 1
    assert all(action.isEnabled() for action in menu.actions())
    menu.close()


def test_every_command_does_what_it_does_without_a_fault(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each alone, on the sample with an event selected; what asks for a file is told none."""
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_options: ("", ""))
    ends = {"quit", "close", "new_window"}
    for name in [spec.name for spec in ACTIONS if spec.name not in ends]:
        window.session.view.select([int(window.session.columns.events.key[-1])])
        action = window.actions_[name]
        if action.isEnabled():
            action.trigger()
        QApplication.processEvents()
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        window.detail.leave_editing()
        QApplication.processEvents()
    assert window.isVisible()
