"""What the window remembers, how it looks in odd states, and that nothing is left behind."""

import gc
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, key_of

from timeline_gui.app import open_window
from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Event
from timeline_gui.paint.tokens import DARK, LIGHT
from timeline_gui.session import going
from timeline_gui.session.documents import create_from
from timeline_gui.ui.dialogs.go_to_date import GoToDate
from timeline_gui.ui.main_window import MainWindow


def test_layout_and_view_come_back_at_the_next_start(open_app: Open) -> None:
    first = open_app()
    first.actions_["group_actor"].trigger()
    first.session.view.set_filter(Filter(actors=(first.session.columns.actors[0].id,)))
    first.session.view.set_range(1.68e9, 1.72e9)
    first.docks.table.close()
    first.close()

    second = open_app()

    view = second.session.view
    assert view.grouping == "actor"
    assert view.filter == Filter(actors=(second.session.columns.actors[0].id,))
    assert view.range == (1.68e9, 1.72e9)
    assert not second.docks.table.isVisible()
    second.actions_["reset_layout"].trigger()
    assert second.docks.table.isVisible()
    QApplication.processEvents()
    # As large as they are meant to be, though the screen of the first window had room for less.
    assert (second.docks.actors.width(), second.docks.detail.width()) == (276, 336)


def test_the_theme_changes_at_once_and_is_remembered(open_app: Open) -> None:
    window = open_app()
    window.actions_["theme_dark"].trigger()

    assert window.theme.tokens is DARK
    picture = window.timeline.grab().toImage()
    assert QColor(picture.pixel(5, picture.height() - 5)).lightness() < 60
    assert QApplication.palette().window().color() == QColor(DARK.chrome)
    window.close()
    again = open_app()
    assert again.theme.tokens is DARK
    again.actions_["theme_light"].trigger()
    assert again.theme.tokens is LIGHT


@pytest.mark.parametrize(
    "events",
    [
        (),
        (Event("one", "The only event", date="2024-07-30"),),
        (Event("a", "Undated"), Event("b", "Before", date="[..2024-07-30]")),
        tuple(Event(f"e{n}", f"Event {n} of one day", date="2024-07-30") for n in range(200)),
        (Event("long", "A very long title " * 40, date="2024-07-30"), Event("ar", "اتفاق تبادل الأطفال", date="2024")),
        (Event("deep", "Deep time", date="Y-170000002"), Event("now", "Now", date="2024-07-30T12:30:15Z")),
        (Event("open", "Without begin and end", date="../.."),),
    ],
    ids=["empty", "one", "undated", "crowded", "long", "deep", "endless"],
)
def test_odd_documents_open_and_paint(open_app: Open, home: Path, events: tuple[Event, ...]) -> None:
    path = home / "odd.tlx"
    create_from(Batch("Odd", events=events), path)

    window = open_app(path)
    for action in ("zoom_fit", "next", "zoom_selection", "group_actor", "zoom_in", "group_none", "zoom_out", "last"):
        window.actions_[action].trigger()
        assert not window.grab().isNull()

    picture = window.timeline.picture()
    placed = {item.item.position for item in picture.layout.placed}
    folded = {position for chip in picture.layout.chips for position in chip.positions}
    columns, (first, last) = window.session.columns, picture.span
    out = columns.on_axis & ((columns.drawn_end < first) | (columns.drawn_start > last))
    assert picture.earlier + picture.later == out.sum()
    assert placed | folded | set(out.nonzero()[0].tolist()) == set(columns.on_axis.nonzero()[0].tolist())


def test_without_a_document_the_window_says_how_to_begin(window: MainWindow) -> None:
    window.actions_["close"].trigger()

    assert window.welcome.isVisible()
    assert not window.actions_["export"].isEnabled()
    assert window.windowTitle() == "Timeline GUI"
    window.actions_["open_sample"].trigger()
    assert len(window.session.columns) > 0


def test_go_to_date_takes_words(window: MainWindow) -> None:
    window.actions_["go_to_date"].trigger()
    dialog = window.findChild(GoToDate)
    assert dialog is not None
    QTest.keyClicks(dialog.field, "November 2023")
    dialog.accept()

    left, right = window.session.view.range
    assert left < 1698796800 < 1701388799 < right
    assert right - left < 120 * 86400


def test_esc_and_keys_reach_only_what_has_the_focus(window: MainWindow) -> None:
    window.find_box.edit.setFocus()
    before = window.session.view.range

    QTest.keyClicks(window.find_box.edit, "f0+-")

    assert window.session.view.range == before
    assert window.find_box.edit.text() == "f0+-"


def test_f6_goes_round_the_panes(window: MainWindow) -> None:
    window.timeline.setFocus()
    seen = []
    for _ in range(6):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())

    assert window.overview in seen
    assert window.timeline in seen
    assert len(set(map(id, seen))) == 6


def test_copying_an_event_takes_its_reference_along(window: MainWindow) -> None:
    window.session.view.select([key_of(window, "Deal on exchange of 48 children")])

    window.actions_["copy_text"].trigger()

    text = QApplication.clipboard().text()
    assert "Deal on exchange of 48 children" in text
    assert "paragraph" in text


def test_opening_and_closing_leaves_nothing_behind(home: Path, qtbot: QtBot) -> None:
    def round_trip() -> None:
        window = open_window(None)
        assert isinstance(window, MainWindow)
        qtbot.waitExposed(window)
        going.step(window.session.view, 1)
        QApplication.processEvents()
        window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def wrappers() -> int:
        gc.collect()
        return len(shiboken6.getAllValidWrappers())

    for _ in range(2):
        round_trip()
    before = wrappers()
    for _ in range(3):
        round_trip()

    assert wrappers() - before < 30


def test_an_empty_document_says_what_to_do_and_never_shows_1970(open_app: Open, home: Path) -> None:
    create_from(Batch("Empty"), home / "empty.tlx")

    window = open_app(home / "empty.tlx")

    assert window.empty.isVisible()
    assert window.session.view.range[0] > 1.7e9


def test_undated_events_alone_are_pointed_to_on_the_shelf(open_app: Open, home: Path) -> None:
    create_from(Batch("Undated", events=(Event("a", "Undated"),)), home / "undated.tlx")

    window = open_app(home / "undated.tlx")

    assert window.empty.isVisible()
    assert window.timeline_pane.shelf.isVisible()
    assert not window.overview.isHidden()


def test_a_document_is_found_again_as_it_was_left_for_another(window: MainWindow, home: Path) -> None:
    sample = window.session.path
    assert sample is not None
    create_from(Batch("Other", events=(Event("a", "A", date="2020"),)), home / "other.tlx")
    window.actions_["group_actor"].trigger()
    window.session.view.set_range(1.68e9, 1.72e9)

    window.files.open_path(home / "other.tlx")
    assert window.session.view.range != (1.68e9, 1.72e9)
    window.files.open_path(sample)

    assert window.session.view.range == (1.68e9, 1.72e9)


def test_the_first_window_is_no_larger_than_the_screen(home: Path, qtbot: QtBot) -> None:
    window = open_window(None)
    qtbot.waitExposed(window)
    room = window.screen().availableGeometry()
    assert room.width() < 1600, "this screen has room for all of it"
    assert room.width() >= window.width() > 700
    assert room.height() > window.height() > 400
    window.close()


@pytest.mark.parametrize("name", ["keys", "sources", "find_duplicates", "terms"])
def test_no_dialog_is_larger_than_the_screen(window: MainWindow, name: str) -> None:
    room = window.screen().availableGeometry()
    window.actions_[name].trigger()
    shown = [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert shown
    assert all(dialog.width() <= room.width() and dialog.height() < room.height() for dialog in shown)
    for dialog in shown:
        dialog.close()


def test_the_card_of_an_event_is_whole_however_small_the_canvas(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(900, 600)
    QApplication.processEvents()
    key = key_of(window, "invasion of Ukraine begins")
    card = window.timeline_pane.card
    place = window.timeline.rect_of(key)
    assert place is not None
    window.timeline.hovered.emit(key, place.center())
    qtbot.waitUntil(card.isVisible)
    holder = card.parentWidget()
    assert holder is not None
    assert holder.rect().contains(card.geometry())
    assert card.visibleRegion().contains(card.rect())
