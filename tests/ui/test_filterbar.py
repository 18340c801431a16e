"""The filter bar and the card for no match, by clicks and keys on a real document."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import STORY, event

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch
from timeline_gui.session.session import Session
from timeline_gui.ui.filterbar.bar import FilterBar
from timeline_gui.ui.filterbar.criteria import Criteria
from timeline_gui.ui.filterbar.fields import DatePopover, FiguresPopover, TextPopover
from timeline_gui.ui.filterbar.no_match import NoMatchCard
from timeline_gui.ui.filterbar.popover import Popover
from timeline_gui.ui.filterbar.values import ValueModel, ValuesPopover
from timeline_gui.ui.theme import Theme


@pytest.fixture
def bar(qtbot: QtBot, session: Session, theme: Theme) -> FilterBar:
    bar = FilterBar(session, theme)
    qtbot.addWidget(bar)
    bar.resize(1000, 40)
    bar.show()
    return bar


@pytest.fixture
def card(session: Session, theme: Theme) -> Iterator[NoMatchCard]:
    host = QWidget()
    host.resize(600, 500)
    host.show()
    yield NoMatchCard(session, theme, host)
    host.close()
    host.deleteLater()


def click(qtbot: QtBot, widget: QWidget, pos: QPoint | None = None) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=pos or widget.rect().center())


def texts(bar: FilterBar) -> list[str]:
    """What the chips in view say."""
    return [" ".join(part.text for part in chip.body.parts) for chip in bar.chips if chip.isVisible()]


def labels(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def choose(qtbot: QtBot, menu: QMenu, text: str) -> None:
    """Click an entry of an open menu."""
    action: QAction = next(action for action in menu.actions() if action.text() == text)
    click(qtbot, menu, menu.actionGeometry(action).center())


def popover(bar: FilterBar) -> Popover:
    """The one that is open."""
    return next(popover for popover in bar.findChildren(Popover) if popover.isVisible())


def click_row(qtbot: QtBot, opened: Popover, text: str) -> None:
    """Click a value in the list of an open popover."""
    assert isinstance(opened, ValuesPopover)
    rows = (opened.model.index(row) for row in range(opened.model.rowCount()))
    index = next(index for index in rows if index.data() == text)
    click(qtbot, opened.list.viewport(), opened.list.visualRect(index).center())


# Chips


def test_each_criterion_has_a_chip_that_says_what_is_asked_for(bar: FilterBar, session: Session) -> None:
    session.view.set_filter(
        Filter(
            actors=("norland", "sudland"),
            start="2022",
            end="2023-04",
            text="dam",
            categories=("Meeting", ""),
            sources=("gazette",),
            statuses=("draft",),
            figures=True,
        )
    )
    bar.resize(2000, 40)
    assert texts(bar) == [
        "Actor Norland or Sudland",
        "Date 2022 – Apr 2023",
        "Text “dam”",
        "Category Meeting or No category",
        "Source The Gazette",
        "Status Draft",
        "With figures",
    ]


@pytest.mark.parametrize(
    ("chosen", "said"),
    [
        (Filter(actors=("norland",)), "Actor Norland"),
        (Filter(actors=("norland", "tom"), all_actors=True), "Actor Norland and Tom Ash"),
        (Filter(actors=("norland",), only_named=True), "Actor Norland, without their people"),
        (Filter(actors=("gone",)), "Actor unknown"),
        (Filter(start="2022"), "Date from 2022"),
        (Filter(end="2022-05"), "Date until May 2022"),
        (Filter(start="2022", end="2022"), "Date 2022"),
        (Filter(start="2022", surely=True), "Date from 2022, surely"),
        (Filter(tags=("water",)), "Tag water"),
        (Filter(places=("Lake House",)), "Place Lake House"),
    ],
)
def test_chips_say_it_in_words(bar: FilterBar, session: Session, chosen: Filter, said: str) -> None:
    session.view.set_filter(chosen)
    assert texts(bar) == [said]


def test_the_cross_takes_a_criterion_away(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(actors=("norland",), only_named=True, categories=("Meeting",)))
    click(qtbot, bar.chips[0].cross)
    assert session.view.filter == Filter(categories=("Meeting",))
    assert texts(bar) == ["Category Meeting"]


def test_a_click_on_a_chip_changes_its_values(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(categories=("Meeting",)))
    click(qtbot, bar.chips[0].body)
    opened = popover(bar)
    click_row(qtbot, opened, "Agreement")
    assert session.view.filter.categories == ("Meeting", "Agreement")
    click_row(qtbot, opened, "Meeting")
    assert texts(bar) == ["Category Agreement"]
    click_row(qtbot, opened, "Agreement")
    assert not session.view.filter
    assert opened.isVisible()  # although its chip is gone
    qtbot.keyClick(opened, Qt.Key.Key_Escape)
    assert not opened.isVisible()


def test_with_less_room_chips_say_less_and_fold_at_last(bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(actors=("norland", "sudland", "union", "tom"), start="2022"))
    assert texts(bar) == ["Actor Norland, Sudland, Lake Union or Tom Ash", "Date from 2022"]
    bar.resize(780, 40)
    assert texts(bar) == ["Actor Norland, Sudland and 2 more", "Date from 2022"]
    bar.resize(400, 40)
    assert texts(bar) == []
    assert bar.more.isVisible()
    assert bar.more.accessibleName() == "2 more filters"


@pytest.mark.parametrize("width", [1400, 990, 700, 560, 480, 420, 340, 276, 240])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_overlaps_at_any_width(
    bar: FilterBar, session: Session, width: int, direction: Qt.LayoutDirection
) -> None:
    session.view.set_filter(
        Filter(actors=("norland", "sudland", "union", "tom"), start="2022", categories=("Meeting",))
    )
    bar.setLayoutDirection(direction)
    bar.resize(width, 40)
    shown = [w for w in (*bar.chips, bar.more, bar.add, bar.may, bar.counted, bar.others) if w.isVisible()]
    spans = sorted((w.geometry().left(), w.geometry().right()) for w in shown)
    assert all(left > right for (_, right), (left, _) in pairwise(spans))
    assert spans[0][0] >= 0
    assert spans[-1][1] < width
    assert all(w.height() >= 24 and w.width() >= 24 for w in shown)


def test_folded_chips_are_changed_from_their_menu(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(actors=("norland",), start="2022", statuses=("confirmed",)))
    bar.resize(276, 40)
    click(qtbot, bar.more)
    assert labels(bar.more.menu()) == ["Actor Norland", "Date from 2022", "Status Confirmed", "Clear all filters"]
    choose(qtbot, bar.more.menu(), "Status Confirmed")
    click_row(qtbot, popover(bar), "Confirmed")
    assert session.view.filter.statuses == ()
    click(qtbot, bar.more)
    choose(qtbot, bar.more.menu(), "Clear all filters")
    assert not session.view.filter


# A new criterion


def test_the_menu_offers_what_is_not_used_and_what_the_document_has(
    qtbot: QtBot, bar: FilterBar, session: Session
) -> None:
    session.view.set_filter(Filter(categories=("Meeting",)))
    click(qtbot, bar.add)
    offered = ["Actor", "Without actor", "Date", "Text", "Tag", "Source", "Place", "Status", "With figures"]
    offered.append("Clear all filters")
    assert labels(bar.add.menu()) == offered
    choose(qtbot, bar.add.menu(), "With figures")
    assert session.view.filter == Filter(categories=("Meeting",), figures=True)


def test_values_have_their_events_under_the_other_filters(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(tags=("water",)))
    click(qtbot, bar.add)
    choose(qtbot, bar.add.menu(), "Category")
    opened = popover(bar)
    assert isinstance(opened, ValuesPopover)
    counts = {value.label: value.count for value in opened.model.shown}
    assert counts["Meeting"] == 1
    assert counts["Agreement"] == 1
    assert counts["Humanitarian"] == 0
    assert "No category" not in counts


def test_counts_of_every_list_add_up(session: Session) -> None:
    criteria = Criteria(session)
    counts = {name: {v.label: v.count for v in criteria.values(name)} for name in ("places", "statuses", "sources")}
    assert counts["places"] == {"Lake House": 2, "No place": 6}
    assert counts["statuses"] == {"Draft": 1, "Confirmed": 7}
    assert counts["sources"] == {"The Gazette": 8}
    assert {v.label: v.count for v in criteria.values("actors")}["Norland"] == 5


def test_a_long_list_is_searched_by_aliases_too(
    qtbot: QtBot, open_batch: Callable[[Batch], Session], theme: Theme
) -> None:
    towns = [event(i, f"Event {i}", "2021", "Other", "norland", tags=(f"town {i}",)) for i in range(1, 30)]
    session = open_batch(Batch(actors=STORY.actors, sources=STORY.sources, events=tuple(towns)))
    bar = FilterBar(session, theme)
    qtbot.addWidget(bar)
    bar.show()
    opened = bar.edit("tags", bar.add)
    assert isinstance(opened, ValuesPopover)
    assert opened.search is not None
    qtbot.keyClicks(opened.search, "TOWN 17")
    assert [value.label for value in opened.model.shown] == ["town 17"]
    model = ValueModel("actors", bar.criteria, session)
    model.set_search("surveyor")
    assert [value.label for value in model.shown] == ["Émile Sand"]


def test_space_ticks_a_value(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    opened = bar.edit("statuses", bar.add)
    assert isinstance(opened, ValuesPopover)
    qtbot.keyClick(opened.list, Qt.Key.Key_Down)
    qtbot.keyClick(opened.list, Qt.Key.Key_Space)
    assert session.view.filter.statuses == ("confirmed",)


def test_the_list_keeps_the_rules_of_qt(qtmodeltester: ModelTester, session: Session) -> None:
    model = ValueModel("categories", Criteria(session), session)
    qtmodeltester.check(model)
    model.set_search("meet")
    qtmodeltester.check(model)


# Date, text, figures


def test_a_date_is_taken_in_words_as_it_is_typed(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    opened = bar.edit("date", bar.add)
    assert isinstance(opened, DatePopover)
    qtbot.keyClicks(opened.start.edit, "April 2022")
    assert session.view.filter == Filter(start="2022-04")
    assert opened.start.hint.text() == "April 2022"
    opened.end.edit.setText("2023")
    assert session.view.filter == Filter(start="2022-04", end="2023")
    assert texts(bar) == ["Date Apr 2022 – 2023"]
    opened.start.edit.clear()
    opened.end.edit.clear()
    assert not session.view.filter


def test_a_date_that_does_not_exist_is_named_and_changes_nothing(bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(start="2022"))
    opened = bar.edit("date", bar.add)
    assert isinstance(opened, DatePopover)
    opened.start.edit.setText("2023-02-29")
    assert "28 days" in opened.start.hint.text()
    assert session.view.filter == Filter(start="2022")


def test_a_range_that_ends_before_it_begins_is_not_asked_for(bar: FilterBar, session: Session) -> None:
    opened = bar.edit("date", bar.add)
    assert isinstance(opened, DatePopover)
    opened.start.edit.setText("2023")
    opened.end.edit.setText("2021")
    assert opened.end.hint.text() == "This ends before the range begins."
    assert session.view.filter == Filter(start="2023")
    opened.end.edit.setText("2024")
    assert session.view.filter == Filter(start="2023", end="2024")


def test_a_limit_without_an_end_is_refused(bar: FilterBar, session: Session) -> None:
    opened = bar.edit("date", bar.add)
    assert isinstance(opened, DatePopover)
    opened.end.edit.setText("2022/..")
    assert opened.end.fault
    assert not session.view.filter


def test_surely_leaves_out_what_only_may_lie_in_the_range(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(start="2022-06", end="2023"))
    assert session.view.may_count == 2  # the warning is older than a day in 2023, the survey has no date
    opened = bar.edit("date", bar.chips[0])
    assert isinstance(opened, DatePopover)
    click(qtbot, opened.surely)
    assert session.view.filter == Filter(start="2022-06", end="2023", surely=True)
    assert session.view.may_count == 0


def test_text_filters_as_it_is_typed(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    opened = bar.edit("text", bar.add)
    assert isinstance(opened, TextPopover)
    qtbot.keyClicks(opened.edit, "dam")
    assert session.view.counts.matched == 3
    qtbot.keyClick(opened.edit, Qt.Key.Key_Return)
    assert not opened.isVisible()


def test_figures_are_asked_for_by_a_box(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    opened = bar.edit("figures", bar.add)
    assert isinstance(opened, FiguresPopover)
    click(qtbot, opened.box)
    assert session.view.counts.matched == 2
    click(qtbot, opened.box)
    assert not session.view.filter


# What they find


def test_the_count_says_what_surely_matches(bar: FilterBar, session: Session, theme: Theme) -> None:
    assert bar.counted.text() == "8 events"
    session.view.set_filter(Filter(start="2022", end="2022"))
    assert bar.counted.text() == "3 of 8 events"
    session.view.set_filter(Filter(start="1900", end="1910", actors=("guard",)))
    assert bar.counted.text() == "0 of 8 events"
    colour = bar.counted.palette().color(bar.counted.foregroundRole())
    assert colour.name().upper() == theme.tokens.warning


def test_events_that_may_match_are_hidden_and_shown(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    assert not bar.may.isVisible()
    session.view.set_filter(Filter(start="2021", end="2021"))
    assert bar.may.accessibleName() == "2 may match, shown"
    click(qtbot, bar.may)
    assert not session.view.show_may
    assert bar.may.accessibleName() == "2 may match, hidden"
    assert session.view.shown.sum() == session.view.counts.surely


def test_others_are_hidden_or_dimmed(qtbot: QtBot, bar: FilterBar, session: Session) -> None:
    assert not bar.others.isVisible()
    session.view.set_filter(Filter(actors=("norland",)))
    click(qtbot, bar.others)
    choose(qtbot, bar.others.menu(), "Dim")
    assert session.view.others == "dim"
    assert bar.others.accessibleName() == "Other events: Dim"


def test_an_empty_document_has_an_empty_bar(qtbot: QtBot, empty_session: Session, theme: Theme) -> None:
    bar = FilterBar(empty_session, theme)
    qtbot.addWidget(bar)
    bar.show()
    assert not any(w.isVisible() for w in (bar.add, bar.may, bar.counted, bar.others, bar.more))


def test_every_button_has_a_name_and_takes_the_keyboard(bar: FilterBar, session: Session) -> None:
    session.view.set_filter(Filter(actors=("norland",), start="2022"))
    chips = [button for chip in bar.chips for button in (chip.body, chip.cross)]
    buttons = [*chips, bar.add, bar.may, bar.others]
    names = [QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in buttons]
    assert names[:2] == ["Actor Norland, change", "Remove Actor Norland"]
    assert all(names)
    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)
    assert bar.chips[0].body.nextInFocusChain() is bar.chips[0].cross


# No match


def test_the_card_says_what_comes_back_without_which_filter(qtbot: QtBot, card: NoMatchCard, session: Session) -> None:
    assert not card.isVisible()
    session.view.set_filter(Filter(actors=("guard",), categories=("Meeting",)))
    assert card.isVisible()
    assert card.title.text() == "No event matches both filters"
    assert all(row.height() >= row.button.height() >= 24 for row in card.rows)
    assert card.rect().contains(card.rows[-1].geometry())
    assert [(row.text.text(), row.count.text()) for row in card.rows] == [
        ("Without Actor River Guard", "2 events"),
        ("Without Category Meeting", "1 event"),
        ("Without any filter", "8 events"),
    ]
    click(qtbot, card.rows[1].button)
    assert session.view.filter == Filter(actors=("guard",))
    assert not card.isVisible()


def test_one_filter_without_result_is_cleared(qtbot: QtBot, card: NoMatchCard, session: Session) -> None:
    session.view.set_filter(Filter(text="nowhere"))
    assert card.title.text() == "No event matches this filter"
    assert [row.text.text() for row in card.rows] == ["Without any filter"]
    click(qtbot, card.rows[0].button)
    assert not session.view.filter


def test_what_comes_back_is_what_would_be_shown(card: NoMatchCard, session: Session) -> None:
    session.view.set_filter(Filter(text="nowhere", start="2021", end="2021"))
    counted = next(row.count.text() for row in card.rows if row.text.text() == "Without Text “nowhere”")
    session.view.set_filter(Filter(start="2021", end="2021"))
    assert counted == f"{session.view.shown.sum()} events"


def test_the_card_keeps_its_buttons_while_it_says_the_same(card: NoMatchCard, session: Session) -> None:
    session.view.set_filter(Filter(text="nowhere"))
    rows = list(card.rows)
    card.refresh()
    assert card.rows == rows


def test_hidden_events_that_may_match_are_offered(qtbot: QtBot, card: NoMatchCard, session: Session) -> None:
    session.view.set_show_may(False)
    session.view.set_filter(Filter(actors=("tom",), end="2021"))
    assert card.isVisible()
    assert card.rows[0].text.text() == "1 may match, hidden"
    click(qtbot, card.rows[0].button)
    assert session.view.show_may
    assert not card.isVisible()
