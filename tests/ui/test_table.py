"""The event table: rows, order, and one selection with the other panes."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import STORY, event

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Citation, Event, Source
from timeline_gui.session import editing
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.store import imports, queries
from timeline_gui.ui.table import model as table_model
from timeline_gui.ui.table import selection as table_selection
from timeline_gui.ui.table.columns import AT_FIRST, Column
from timeline_gui.ui.table.model import EventModel
from timeline_gui.ui.table.table import EventTable
from timeline_gui.ui.theme import Theme

Show = Callable[..., EventTable]
Down = Qt.Key.Key_Down
Shift, Control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    """Shows a table on a session."""

    def shown(session: Session, width: int = 1100, height: int = 400) -> EventTable:
        table = EventTable(session, theme)
        qtbot.addWidget(table)
        table.resize(width, height)
        table.show()
        table.activateWindow()
        qtbot.waitUntil(table.isActiveWindow)
        table.view.setFocus()
        return table

    return shown


@pytest.fixture
def table(session: Session, show: Show) -> EventTable:
    """STORY in a table."""
    return show(session)


def key_of(session: Session, event_id: str) -> int:
    assert session.document is not None
    return queries.keys_of_events(session.document, [event_id])[0]


def ids(session: Session, keys: object) -> list[str]:
    assert session.document is not None
    return [event.id for event in queries.events(session.document, [int(key) for key in np.asarray(keys)])]


def cells(table: EventTable, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> list[str]:
    model = table.model
    return [str(model.index(row, column).data(role)) for row in range(model.rowCount())]


def titles(table: EventTable) -> list[str]:
    return cells(table, Column.EVENT)


def selected_rows(table: EventTable) -> list[int]:
    return sorted(index.row() for index in table.view.selectionModel().selectedRows())


def click_row(qtbot: QtBot, table: EventTable, row: int, modifier: Qt.KeyboardModifier | None = None) -> None:
    at = table.view.visualRect(table.model.index(row, Column.EVENT)).center()
    qtbot.mouseClick(
        table.view.viewport(), Qt.MouseButton.LeftButton, modifier or Qt.KeyboardModifier.NoModifier, pos=at
    )


def click_header(qtbot: QtBot, table: EventTable, column: Column) -> None:
    header = table.header
    at = QPoint(header.sectionViewportPosition(column) + 12, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


# Rows


def test_the_model_keeps_qts_rules(session: Session, qtmodeltester: ModelTester) -> None:
    model = EventModel(session)
    qtmodeltester.check(model)
    session.view.set_filter(Filter(actors=("norland",)))
    model.sort(Column.EVENT, Qt.SortOrder.DescendingOrder)
    qtmodeltester.check(model)


def test_rows_stand_in_the_order_of_time_and_carry_their_number(table: EventTable) -> None:
    assert titles(table) == [
        "Tom Ash warns of a leak",
        "Survey of the banks",
        "Plan for a dam is published",
        "Anna Berg opens the dam",
        "Drought in the south",
        "River Guard blocks the dam",
        "Talks at the lake",
        "Treaty on the water",
    ]
    assert cells(table, Column.NUMBER) == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_a_row_says_what_is_known(table: EventTable) -> None:
    row = titles(table).index("Anna Berg opens the dam")
    said = [table.model.index(row, column).data() for column in Column]
    assert said[:6] == ["4", "1 Jun 2021", "Anna Berg opens the dam", "Meeting", "Anna Berg, Norland", "Lake House"]


def test_what_is_unknown_is_said_to_a_screen_reader_in_words(table: EventTable) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    row = titles(table).index("Survey of the banks")
    assert table.model.index(row, Column.DATE).data(role) == "undated"
    assert table.model.index(row, Column.PLACE).data() == "—"
    assert table.model.index(row, Column.PLACE).data(role) == "Place not stated"
    header = table.model.headerData(Column.NUMBER, Qt.Orientation.Horizontal, role)
    assert header == "Number"


def test_the_filter_decides_which_rows_there_are(session: Session, table: EventTable) -> None:
    session.view.set_filter(Filter(categories=("Meeting",)))
    assert titles(table) == ["Anna Berg opens the dam", "Talks at the lake"]
    assert cells(table, Column.NUMBER) == ["4", "7"]
    assert table.caption == "2 rows, sorted by date"


def test_rows_that_only_may_match_are_marked_and_can_be_left_out(session: Session, table: EventTable) -> None:
    session.view.set_filter(Filter(start="2022-05", end="2022-05"))
    assert titles(table) == [
        "Tom Ash warns of a leak",
        "Survey of the banks",
        "Drought in the south",
        "Talks at the lake",
    ]
    spoken = cells(table, Column.EVENT, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken[0] == "Tom Ash warns of a leak, may match"
    assert spoken[3] == "Talks at the lake"
    session.view.set_show_may(False)
    assert titles(table)[-1] == "Talks at the lake"
    assert "Tom Ash warns of a leak" not in titles(table)


def test_nothing_found_is_said(session: Session, table: EventTable) -> None:
    session.view.set_filter(Filter(places=("Nowhere",)))
    assert table.model.rowCount() == 0
    assert table.view.empty_text == "No event matches the filter"
    assert table.caption == "0 rows, sorted by date"


def test_an_empty_document_is_said(empty_session: Session, show: Show) -> None:
    assert show(empty_session).view.empty_text == "No events yet"


def test_titles_are_read_only_for_the_rows_that_are_looked_at(
    open_batch: Callable[[Batch], Session], show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = tuple(event(i, f"Event {i:04}", f"{1000 + i}", "Other", "norland") for i in range(1000))
    session = open_batch(replace(STORY, events=many))
    asked: list[int] = []
    labels = queries.labels_by_key
    monkeypatch.setattr(queries, "labels_by_key", lambda document, keys: asked.extend(keys) or labels(document, keys))
    table = show(session)
    QApplication.processEvents()
    assert 0 < len(set(asked)) < 200
    table.view.scrollToBottom()
    QApplication.processEvents()
    assert 0 < len(set(asked)) < 400
    assert len(asked) == len(set(asked))


def test_the_highest_number_has_room_and_few_rows_take_no_more(
    open_batch: Callable[[Batch], Session], show: Show
) -> None:
    def many(count: int) -> Batch:
        return replace(
            STORY, events=tuple(event(i, "E", f"{1000 + i % 900}", "Other", "norland") for i in range(count))
        )

    few, more = (show(open_batch(many(count))) for count in (100, 12_000))
    number = more.model.index(len(more.model.rows) - 1, Column.NUMBER)
    assert number.data() == "12000"
    assert few.header.sectionSize(Column.NUMBER) == 46
    assert more.header.sectionSize(Column.NUMBER) >= more.view.itemDelegate().sizeHint(None, number).width() > 46


# Proof


def test_the_proof_of_the_quotes_comes_when_there_is_time(
    open_batch: Callable[[Batch], Session], show: Show, qtbot: QtBot
) -> None:
    def quoting(number: int, *quotes: tuple[str, str]) -> Event:
        return Event(
            f"q{number}", f"Event {number}", date=f"{2000 + number}", citations=tuple(Citation(*q) for q in quotes)
        )

    sources = (Source("full", "Full", text="The dam is open."), Source("bare", "Bare"))
    session = open_batch(
        Batch(
            "x",
            (),
            sources,
            (
                quoting(1, ("full", "The dam is open.")),
                quoting(2, ("full", "The dam is open."), ("bare", "The dam")),
                quoting(3, ("full", "The dam is shut."), ("bare", "The dam")),
                quoting(4, ("full", "")),
            ),
        )
    )
    table = show(session)
    role = Qt.ItemDataRole.AccessibleTextRole
    expected = ["Verified", "Not checked", "Not found", "No quote"]
    qtbot.waitUntil(lambda: cells(table, Column.QUOTE, role) == expected)
    assert cells(table, Column.QUOTE) == ["✓", "–", "!", ""]

    click_header(qtbot, table, Column.QUOTE)
    click_header(qtbot, table, Column.QUOTE)
    assert titles(table) == ["Event 3", "Event 2", "Event 1", "Event 4"]


# Order


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [
        (Column.NUMBER, "Tom Ash warns of a leak", "Treaty on the water"),
        (Column.DATE, "Tom Ash warns of a leak", "Treaty on the water"),
        (Column.EVENT, "Anna Berg opens the dam", "Treaty on the water"),
        (Column.CATEGORY, "Treaty on the water", "Tom Ash warns of a leak"),
        (Column.ACTORS, "Anna Berg opens the dam", "Tom Ash warns of a leak"),
        (Column.PLACE, "Anna Berg opens the dam", "Treaty on the water"),
    ],
)
def test_a_click_on_a_header_sorts_and_another_turns_the_order(
    table: EventTable, qtbot: QtBot, column: Column, first: str, last: str
) -> None:
    if column is not Column.DATE:
        click_header(qtbot, table, column)
    assert (titles(table)[0], titles(table)[-1]) == (first, last)
    click_header(qtbot, table, column)
    assert titles(table) != []
    assert table.model.descending
    if column not in (Column.PLACE, Column.CATEGORY, Column.ACTORS):
        assert (titles(table)[0], titles(table)[-1]) == (last, first)


def test_very_many_rows_are_put_in_order_once_the_window_has_answered(
    table: EventTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_model, "AT_ONCE", 0)
    before = titles(table)

    table.view.sortByColumn(Column.CATEGORY, Qt.SortOrder.DescendingOrder)
    table.view.sortByColumn(Column.DATE, Qt.SortOrder.DescendingOrder)  # what was asked for last counts
    assert titles(table) == before
    QApplication.processEvents()
    assert titles(table) == before[::-1]


def test_equal_rows_stay_in_the_order_of_time(table: EventTable, qtbot: QtBot) -> None:
    click_header(qtbot, table, Column.CATEGORY)
    meetings = [
        title
        for title, category in zip(titles(table), cells(table, Column.CATEGORY), strict=True)
        if category == "Meeting"
    ]
    assert meetings == ["Anna Berg opens the dam", "Talks at the lake"]
    assert table.caption == "8 rows, sorted by category"


def test_the_order_holds_under_another_filter(session: Session, table: EventTable, qtbot: QtBot) -> None:
    click_header(qtbot, table, Column.EVENT)
    session.view.set_filter(Filter(actors=("norland",)))
    assert titles(table) == sorted(titles(table))


def test_too_many_rows_for_reading_are_not_sorted_by_title_and_it_is_said(
    session: Session, table: EventTable, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(table_model.MOST_ROWS, Column.EVENT, 5)
    said: list[Message] = []
    session.message_raised.connect(said.append)
    click_header(qtbot, table, Column.EVENT)
    assert "Too many events" in said[0].text
    assert table.header.sortIndicatorSection() == Column.DATE
    assert titles(table)[0] == "Tom Ash warns of a leak"


# Selection


def test_a_click_selects_for_every_pane(session: Session, table: EventTable, qtbot: QtBot) -> None:
    click_row(qtbot, table, 3)
    assert ids(session, session.view.selection) == ["e2"]
    assert session.view.current == key_of(session, "e2")
    assert selected_rows(table) == [3]


def test_ctrl_adds_and_takes_away_and_shift_extends(session: Session, table: EventTable, qtbot: QtBot) -> None:
    click_row(qtbot, table, 2)
    click_row(qtbot, table, 5, Control)
    assert selected_rows(table) == [2, 5]
    assert session.view.current == table.model.key(5)
    click_row(qtbot, table, 7, Shift)
    assert selected_rows(table) == [2, 5, 6, 7]
    click_row(qtbot, table, 6, Shift)
    assert selected_rows(table) == [2, 5, 6]
    click_row(qtbot, table, 2, Control)
    assert selected_rows(table) == [5, 6]
    assert len(session.view.selection) == 2


def test_a_selection_made_elsewhere_shows_and_is_brought_into_view(session: Session, show: Show) -> None:
    table = show(session, height=120)
    session.view.select([key_of(session, "e6")])
    assert selected_rows(table) == [7]
    assert table.view.currentIndex().row() == 7
    assert table.view.viewport().rect().intersects(table.view.visualRect(table.model.index(7, 0)))


def test_the_selection_survives_another_order_and_another_filter(
    session: Session, table: EventTable, qtbot: QtBot
) -> None:
    session.view.select([key_of(session, "e2"), key_of(session, "e6")])
    click_header(qtbot, table, Column.EVENT)
    assert [titles(table)[row] for row in selected_rows(table)] == ["Anna Berg opens the dam", "Treaty on the water"]
    session.view.set_filter(Filter(categories=("Agreement",)))
    assert selected_rows(table) == [0]
    assert ids(session, session.view.selection) == ["e2", "e6"]
    session.view.set_filter(Filter())
    assert len(selected_rows(table)) == 2


def test_hidden_events_stay_selected_when_others_are_added_by_ctrl(
    session: Session, table: EventTable, qtbot: QtBot
) -> None:
    session.view.select([key_of(session, "e6")])
    session.view.set_filter(Filter(categories=("Meeting",)))
    click_row(qtbot, table, 0, Control)
    assert ids(session, session.view.selection) == ["e2", "e6"]


def test_each_change_is_told_once(session: Session, table: EventTable, qtbot: QtBot) -> None:
    told: list[int] = []
    session.view.selection_changed.connect(lambda: told.append(1))
    click_row(qtbot, table, 1)
    assert len(told) == 1
    qtbot.keyClick(table.view, Down)
    assert len(told) == 2
    session.view.select([key_of(session, "e6")])
    assert len(told) == 3


def test_all_that_is_listed_can_be_selected_at_once(session: Session, table: EventTable, qtbot: QtBot) -> None:
    session.view.set_filter(Filter(actors=("norland",)))
    qtbot.keyClick(table.view, Qt.Key.Key_A, Control)
    assert len(session.view.selection) == table.model.rowCount() == len(selected_rows(table)) == 5


def test_a_selection_in_very_many_pieces_is_mirrored_around_what_is_in_sight(
    open_batch: Callable[[Batch], Session], show: Show, qtbot: QtBot
) -> None:
    many = tuple(event(i, f"Event {i:04}", f"{i:04}", "Other", "norland") for i in range(1, 2400))
    session = open_batch(replace(STORY, events=many))
    table = show(session)
    keys = session.columns.events.key[::2]
    session.view.select(keys)
    mirrored = selected_rows(table)
    assert len(keys) > 2 * table_selection.MOST_RUNS
    assert mirrored[0] == 0
    assert len(mirrored) < table_selection.MOST_RUNS
    table.view.scrollToBottom()
    assert selected_rows(table)[-1] == 2398
    assert len(session.view.selection) == len(keys)

    click_row(qtbot, table, 2397, Control)
    assert len(session.view.selection) == len(keys) + 1


# Keys


def test_the_keyboard_walks_through_the_rows(session: Session, table: EventTable, qtbot: QtBot) -> None:
    click_row(qtbot, table, 2)
    for key, row in ((Down, 3), (Qt.Key.Key_End, 7), (Qt.Key.Key_Up, 6), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(table.view, key)
        assert selected_rows(table) == [row]
        assert session.view.current == table.model.key(row)


def test_shift_with_end_selects_to_the_end(session: Session, table: EventTable, qtbot: QtBot) -> None:
    click_row(qtbot, table, 4)
    qtbot.keyClick(table.view, Qt.Key.Key_End, Shift)
    assert selected_rows(table) == [4, 5, 6, 7]
    qtbot.keyClick(table.view, Qt.Key.Key_Home, Shift)
    assert selected_rows(table) == [0, 1, 2, 3, 4]
    assert len(session.view.selection) == 5


def test_page_keys_turn_pages(session: Session, show: Show, qtbot: QtBot) -> None:
    table = show(session, height=28 * 5)
    click_row(qtbot, table, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_PageDown)
    (row,) = selected_rows(table)
    assert 2 <= row <= 5
    qtbot.keyClick(table.view, Qt.Key.Key_PageUp)
    assert selected_rows(table) == [0]


def test_enter_opens_the_event_and_brings_it_into_view(session: Session, table: EventTable, qtbot: QtBot) -> None:
    session.view.set_range(0.0, 86400.0)
    click_row(qtbot, table, 7)
    with qtbot.waitSignal(table.event_opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert opened.args == [key_of(session, "e6")]
    assert session.view.range[0] > 86400.0


def test_a_double_click_opens_the_event_too(session: Session, table: EventTable, qtbot: QtBot) -> None:
    at = table.view.visualRect(table.model.index(3, Column.EVENT)).center()
    qtbot.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    with qtbot.waitSignal(table.event_opened) as opened:
        qtbot.mouseDClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert opened.args == [key_of(session, "e2")]


def test_opening_one_of_several_keeps_them_selected(session: Session, table: EventTable, qtbot: QtBot) -> None:
    click_row(qtbot, table, 2)
    click_row(qtbot, table, 3, Control)
    qtbot.keyClick(table.view, Qt.Key.Key_Return)
    assert len(session.view.selection) == 2
    assert session.view.current == key_of(session, "e2")


# Copying and looks


def test_selected_rows_are_copied_as_a_table(session: Session, table: EventTable, qtbot: QtBot) -> None:
    session.view.select([key_of(session, "e2"), key_of(session, "e8")])
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_C, Control)
    assert QGuiApplication.clipboard().text().splitlines() == [
        "#\tEDTF\tDate\tEvent\tCategory\tActors\tPlace\tQuote",
        "2\t\t\tSurvey of the banks\tOther\tÉmile Sand, Lake Union\t\tNot checked",
        "4\t2021-06-01\t1 Jun 2021\tAnna Berg opens the dam\tMeeting\tAnna Berg, Norland\tLake House\tNot checked",
    ]


def test_tabs_and_line_breaks_in_a_title_do_not_break_the_table(
    open_batch: Callable[[Batch], Session], show: Show
) -> None:
    session = open_batch(Batch("x", (), (), (Event("x", "One\ttwo\nthree", date="2024"),)))
    table = show(session)
    session.view.select_shown()
    table.copy_rows()
    assert QGuiApplication.clipboard().text().splitlines()[1] == "1\t2024\t2024\tOne two three\t\t\t\tNo quote"


def test_found_letters_are_marked(session: Session, table: EventTable, theme: Theme) -> None:
    ground = theme.colour("hit").rgb()
    assert ground not in _colours(table)
    session.view.find("dam")
    assert ground in _colours(table)
    session.view.find("")
    assert ground not in _colours(table)


def test_another_theme_is_taken_over(table: EventTable, theme: Theme) -> None:
    theme.choose("dark")
    try:
        assert theme.colour("canvas").rgb() in _colours(table)
    finally:
        theme.choose("light")
    assert theme.colour("canvas").rgb() in _colours(table)


def _colours(table: EventTable) -> set[int]:
    image = table.view.viewport().grab().toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height(), 2)}


def test_the_window_is_filled_by_the_titles(session: Session, show: Show) -> None:
    narrow, wide = show(session, width=1000), show(session, width=1400)
    assert wide.header.sectionSize(Column.EVENT) == narrow.header.sectionSize(Column.EVENT) + 400
    assert wide.header.length() <= wide.view.viewport().width()


def test_column_widths_can_be_remembered(session: Session, show: Show) -> None:
    first = show(session)
    first.header.resizeSection(Column.CATEGORY, 222)
    state = first.header.saveState()
    second = show(session)
    assert second.header.restoreState(state)
    assert second.header.sectionSize(Column.CATEGORY) == 222


def test_rows_follow_what_is_done_to_the_document(session: Session, table: EventTable) -> None:
    session.view.select([key_of(session, "e6")])
    assert session.document is not None
    more = Batch("More", (), (), (Event("new", "Before all", date="1999"),))
    session.apply(imports.plan_import(session.document, more, "more").group)
    assert titles(table)[2] == "Before all"
    assert selected_rows(table) == [8]
    session.undo()
    assert "Before all" not in titles(table)
    assert selected_rows(table) == [7]


@pytest.mark.parametrize("column", [Column.DATE, Column.EVENT])
def test_another_title_is_shown_and_sorted_anew(session: Session, table: EventTable, column: Column) -> None:
    table.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert session.document is not None
    key = key_of(session, "e6")
    event = queries.event(session.document, key)
    editing.change_events(session, {key: replace(event, title="Aardvarks first")}, "Change")
    assert "Aardvarks first" in titles(table)
    assert (titles(table)[0] == "Aardvarks first") == (column == Column.EVENT)


def test_closing_the_document_empties_the_table(session: Session, table: EventTable) -> None:
    session.view.select_shown()
    session.close_document()
    assert table.model.rowCount() == 0
    assert selected_rows(table) == []
    assert not table.view.currentIndex().isValid()


def shown_columns(table: EventTable) -> list[Column]:
    return [column for column in Column if not table.header.isSectionHidden(column)]


def choose_in_header(table: EventTable, words: str) -> None:
    (action,) = [action for action in table.header_menu().actions() if action.text() == words]
    action.trigger()


def test_columns_are_chosen_in_the_headers_menu(table: EventTable) -> None:
    assert Column.TAGS not in shown_columns(table)

    choose_in_header(table, "Tags")
    choose_in_header(table, "Place")

    assert Column.TAGS in shown_columns(table)
    assert Column.PLACE not in shown_columns(table)
    choose_in_header(table, "Columns as at first")
    assert shown_columns(table) == list(AT_FIRST)


def test_more_columns_say_more(table: EventTable) -> None:
    assert cells(table, Column.TAGS)[titles(table).index("Treaty on the water")] == "water"
    assert set(cells(table, Column.SOURCES)) == {"The Gazette"}
    drought = titles(table).index("Drought in the south")
    assert cells(table, Column.FIGURES)[drought] == "yes"
    assert cells(table, Column.EDTF)[drought] == "2022/2023"
    assert cells(table, Column.EARLIEST)[drought] == "1 Jan 2022"
    assert cells(table, Column.LATEST)[drought] == "31 Dec 2023"
    assert cells(table, Column.STATUS)[titles(table).index("Tom Ash warns of a leak")] == "Draft"


@pytest.mark.parametrize("column", [Column.TAGS, Column.FIGURES, Column.STATUS, Column.LATEST])
def test_every_column_sorts(table: EventTable, column: Column) -> None:
    table.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    upwards = cells(table, column)

    table.view.sortByColumn(column, Qt.SortOrder.DescendingOrder)

    assert table.model.sorted_by is column
    assert sorted(cells(table, column)) == sorted(upwards)
    assert cells(table, column) != upwards


def test_columns_are_found_as_they_were_left(session: Session, show: Show) -> None:
    first = show(session)
    first.header.moveSection(first.header.visualIndex(Column.PLACE), 1)
    first.show_column(Column.EDTF, True)
    first.header.resizeSection(Column.CATEGORY, 99)
    first.header.show_filters(True)

    again = show(session)
    again.restore_columns(first.layout_of_columns())

    assert again.header.visualIndex(Column.PLACE) == 1
    assert Column.EDTF in shown_columns(again)
    assert again.header.sectionSize(Column.CATEGORY) == 99
    assert not again.header.filters.isHidden()


def test_what_was_not_written_by_this_version_is_left_aside(table: EventTable) -> None:
    for saved in ({}, {"order": ["DATE"], "hidden": [], "widths": {}}, {"order": 3, "hidden": None, "widths": 1}):
        table.restore_columns(saved)
        assert shown_columns(table) == list(AT_FIRST)


def test_the_row_of_filters_says_what_the_filter_asks(qtbot: QtBot, table: EventTable, session: Session) -> None:
    table.header.show_filters(True)
    session.view.set_filter(Filter(categories=("Meeting",)))
    cell = table.header.filters.cells[Column.CATEGORY]
    assert cell.text() == "Meeting"
    assert table.header.filters.cells[Column.DATE].text() == ""

    with qtbot.waitSignal(table.filter_requested) as asked:
        qtbot.mouseClick(cell, Qt.MouseButton.LeftButton)

    assert asked.args == ["categories", cell]
    left = table.header.sectionViewportPosition(Column.CATEGORY)
    assert left <= cell.x() < cell.geometry().right() <= left + table.header.sectionSize(Column.CATEGORY)


def test_letters_jump_to_a_title_and_digits_to_a_number(qtbot: QtBot, table: EventTable) -> None:
    qtbot.keyClicks(table.view, "t")
    assert titles(table)[table.view.currentIndex().row()].startswith("T")
    qtbot.keyClicks(table.view, "re")
    assert titles(table)[table.view.currentIndex().row()] == "Treaty on the water"

    table.view._typed_at = 0.0
    qtbot.keyClicks(table.view, "3")

    assert cells(table, Column.NUMBER)[table.view.currentIndex().row()] == "3"
