"""The actor pane, by clicks and keys on a real document."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.conftest import STORY, event

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Actor, Affiliation, Batch
from timeline_gui.session.session import Session
from timeline_gui.store import imports
from timeline_gui.ui.actors.hierarchy import Hierarchy
from timeline_gui.ui.actors.histogram import BINS, Binning
from timeline_gui.ui.actors.model import PAGE, ActorModel
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.controls.buttons import Part
from timeline_gui.ui.theme import Theme

BOX = {1: 36, 2: 52, 3: 68}
"""Where the middle of the check box stands, by depth, in pixels from the edge."""
FOLD = 12
NAME = 130


@pytest.fixture
def pane(qtbot: QtBot, session: Session, theme: Theme) -> ActorsPane:
    pane = ActorsPane(session, theme)
    qtbot.addWidget(pane)
    pane.resize(276, 640)
    pane.show()
    return pane


def outline(model: ActorModel, parent: QModelIndex | None = None, depth: int = 0) -> list[str]:
    """All rows as lines, indented."""
    parent = parent or QModelIndex()
    lines = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        lines.append("  " * depth + index.data())
        lines += outline(model, index, depth + 1)
    return lines


def find(pane: ActorsPane, *path: str) -> QModelIndex:
    """The row that a path of names leads to."""
    index = QModelIndex()
    for name in path:
        model = pane.tree.model()
        rows = (model.index(row, 0, index) for row in range(model.rowCount(index)))
        index = next(row for row in rows if row.data() == name)
    return index


def point(pane: ActorsPane, index: QModelIndex, x: int) -> QPoint:
    rect = pane.tree.visualRect(index)
    return QPoint(rect.left() + x, rect.center().y())


def click_box(qtbot: QtBot, pane: ActorsPane, *path: str) -> None:
    place = point(pane, find(pane, *path), BOX[len(path) - 1])
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)


def double_click(qtbot: QtBot, pane: ActorsPane, *path: str, x: int = NAME) -> None:
    """As a hand does it: the second press is the double click."""
    place, viewport = point(pane, find(pane, *path), x), pane.tree.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=place)


def ticked(pane: ActorsPane) -> set[str]:
    """The names that show a tick, of their own or included."""
    model, found, pending = pane.tree.model(), set(), [QModelIndex()]
    while pending:
        parent = pending.pop()
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            pending.append(index)
            if index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked:
                found.add(index.data())
    return found


def state(pane: ActorsPane, *path: str) -> Qt.CheckState:
    return Qt.CheckState(find(pane, *path).data(Qt.ItemDataRole.CheckStateRole))


# Who stands under whom


def test_people_stand_under_each_body_that_they_act_for(pane: ActorsPane) -> None:
    assert outline(pane.tree.model()) == [
        "States",
        "  Norland",
        "    Émile Sand",
        "    Ministry of Waters",
        "      Anna Berg",
        "  Sudland",
        "Organisations",
        "  Lake Union",
        "    Émile Sand",
        "Armed groups",
        "  River Guard",
        "People",
        "  Tom Ash",
    ]


def test_bodies_in_a_circle_are_shown_once_each_way(open_batch: Callable[[Batch], Session]) -> None:
    circle = Batch(
        actors=(
            Actor("a", "Alpha", "organisation", (), (Affiliation("b"),)),
            Actor("b", "Beta", "organisation", (), (Affiliation("a"),)),
        ),
        events=(event(1, "Alpha acts", "2021", "Other", "a"),),
        sources=STORY.sources,
    )
    assert outline(ActorModel(open_batch(circle))) == ["Organisations", "  Alpha", "    Beta"]


def test_a_state_in_an_organisation_stays_among_the_states(open_batch: Callable[[Batch], Session]) -> None:
    members = Batch(
        actors=(
            Actor("union", "Union", "organisation"),
            Actor("norland", "Norland", "state", (), (Affiliation("union", "member"),)),
        ),
    )
    assert outline(ActorModel(open_batch(members))) == [
        "States",
        "  Norland",
        "Organisations",
        "  Union",
        "    Norland",
    ]


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, session: Session) -> None:
    model = ActorModel(session)
    qtmodeltester.check(model)
    session.view.set_filter(Filter(actors=("norland",)))
    model.set_search("sand")
    model.set_search("")
    session.apply(imports.plan_import(session.document, more_events(), "more").group)
    model.reload()
    qtmodeltester.check(model)


def more_events() -> Batch:
    return Batch(
        actors=(*STORY.actors, Actor("west", "Westland", "state")),
        sources=STORY.sources,
        events=(event(9, "Westland joins", "2024", "Agreement", "west"),),
    )


# Search


def test_search_finds_names_without_case_and_accents(qtbot: QtBot, pane: ActorsPane) -> None:
    qtbot.keyClicks(pane.search, "emile")
    assert outline(pane.tree.model()) == [
        "States",
        "  Norland",
        "    Émile Sand",
        "Organisations",
        "  Lake Union",
        "    Émile Sand",
    ]
    assert pane.tree.isExpanded(find(pane, "States", "Norland"))


def test_search_finds_aliases_and_says_by_which(qtbot: QtBot, pane: ActorsPane) -> None:
    qtbot.keyClicks(pane.search, "surveyor")
    index = find(pane, "Organisations", "Lake Union", "Émile Sand")
    assert "The Surveyor" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_search_without_result_says_so_and_esc_ends_it(qtbot: QtBot, pane: ActorsPane) -> None:
    qtbot.keyClicks(pane.search, "nobody")
    assert not pane.tree.isVisible()
    qtbot.keyClick(pane.search, Qt.Key.Key_Escape)
    assert pane.tree.isVisible()
    assert "  Norland" in outline(pane.tree.model())


def test_rows_are_folded_after_a_search_as_before(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.tree.collapse(find(pane, "States", "Norland"))
    qtbot.keyClicks(pane.search, "anna")
    assert pane.tree.isExpanded(find(pane, "States", "Norland"))
    pane.search.clear()
    assert not pane.tree.isExpanded(find(pane, "States", "Norland"))
    assert pane.tree.isExpanded(find(pane, "Organisations", "Lake Union"))


def test_enter_in_the_search_goes_to_what_it_found(qtbot: QtBot, pane: ActorsPane) -> None:
    qtbot.keyClicks(pane.search, "anna")
    qtbot.keyClick(pane.search, Qt.Key.Key_Return)
    assert pane.tree.currentIndex().data() == "Anna Berg"


# Ticks


def test_a_tick_on_a_state_includes_everyone_under_it(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    assert session.view.filter.actors == ("norland",)
    assert ticked(pane) == {"Norland", "Émile Sand", "Ministry of Waters", "Anna Berg"}
    assert session.view.counts.matched == 5  # the survey too, which Émile Sand took part in


def test_ticking_a_state_takes_the_ticks_of_its_people_along(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland", "Ministry of Waters", "Anna Berg")
    assert session.view.filter.actors == ("anna",)
    assert state(pane, "States", "Norland") == Qt.CheckState.PartiallyChecked
    assert state(pane, "States", "Norland", "Ministry of Waters") == Qt.CheckState.PartiallyChecked
    click_box(qtbot, pane, "States", "Norland")
    assert session.view.filter.actors == ("norland",)


def test_unticking_one_who_is_included_leaves_the_others(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    click_box(qtbot, pane, "States", "Norland", "Ministry of Waters", "Anna Berg")
    assert session.view.filter.actors == ("emile",)
    assert state(pane, "States", "Norland") == Qt.CheckState.PartiallyChecked
    assert ticked(pane) == {"Émile Sand"}


def test_a_second_click_unticks(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Sudland")
    click_box(qtbot, pane, "States", "Sudland")
    assert not session.view.filter


def test_two_quick_clicks_on_a_box_are_two_ticks(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    double_click(qtbot, pane, "States", "Sudland", x=BOX[1])
    viewport = pane.tree.viewport()
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=point(pane, find(pane, "States", "Sudland"), BOX[1]))
    assert not session.view.filter


def test_without_their_people_a_tick_stands_for_its_actor_alone(
    qtbot: QtBot, pane: ActorsPane, session: Session
) -> None:
    qtbot.mouseClick(pane.include, Qt.MouseButton.LeftButton)
    assert session.view.filter.only_named
    click_box(qtbot, pane, "States", "Norland")
    assert ticked(pane) == {"Norland"}
    assert session.view.counts.matched == 4
    assert pane.tree.model().count(find(pane, "States", "Norland")) == 4


def test_all_asks_for_events_with_every_ticked_actor(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    click_box(qtbot, pane, "States", "Sudland")
    assert session.view.counts.matched == 7
    qtbot.mouseClick(pane.join.segment(1), Qt.MouseButton.LeftButton)
    assert session.view.filter.all_actors
    assert session.view.counts.matched == 2


def test_clear_takes_all_ticks_and_leaves_other_filters(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    session.view.set_filter(Filter(actors=("norland", "tom"), categories=("Meeting",)))
    qtbot.mouseClick(pane.clear, Qt.MouseButton.LeftButton)
    assert session.view.filter == Filter(categories=("Meeting",))
    assert not pane.clear.isVisible()


def test_double_click_solos_and_again_shows_all(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    double_click(qtbot, pane, "States", "Sudland")
    assert session.view.filter.actors == ("sudland",)
    double_click(qtbot, pane, "States", "Sudland")
    assert session.view.filter.actors == ()


def test_ticks_follow_a_filter_that_was_set_elsewhere(pane: ActorsPane, session: Session) -> None:
    session.view.set_filter(Filter(actors=("guard",), all_actors=True, only_named=True))
    assert ticked(pane) == {"River Guard"}
    assert pane.join.segment(1).isChecked()
    assert not pane.include.isChecked()


def test_from_right_to_left_the_box_stands_on_the_other_side(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    pane.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    index = find(pane, "States", "Sudland")
    place = QPoint(pane.tree.visualRect(index).right() - BOX[1], pane.tree.visualRect(index).center().y())
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert session.view.filter.actors == ("sudland",)


# Keys


def test_keys_move_tick_fold_and_solo(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    tree = pane.tree
    tree.setCurrentIndex(find(pane, "States"))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.currentIndex().data() == "Norland"
    qtbot.keyClick(tree, Qt.Key.Key_Space)
    assert session.view.filter.actors == ("norland",)
    qtbot.keyClick(tree, Qt.Key.Key_Left)
    assert not tree.isExpanded(find(pane, "States", "Norland"))
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    qtbot.keyClick(tree, Qt.Key.Key_Return)
    assert session.view.filter.actors == ("sudland",)


def test_typing_jumps_to_a_name(qtbot: QtBot, pane: ActorsPane) -> None:
    pane.tree.setCurrentIndex(find(pane, "States"))
    qtbot.keyClicks(pane.tree, "lak")
    assert pane.tree.currentIndex().data() == "Lake Union"


def test_a_heading_folds_its_group(qtbot: QtBot, pane: ActorsPane) -> None:
    heading = find(pane, "States")
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=point(pane, heading, NAME))
    assert not pane.tree.isExpanded(find(pane, "States"))
    pane.tree.setCurrentIndex(find(pane, "States"))
    qtbot.keyClick(pane.tree, Qt.Key.Key_Space)
    assert pane.tree.isExpanded(find(pane, "States"))


def test_the_fold_folds_a_body(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    place = point(pane, find(pane, "States", "Norland"), FOLD)
    qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not pane.tree.isExpanded(find(pane, "States", "Norland"))
    assert not session.view.filter


# What rows say


def test_counts_follow_all_other_filters(pane: ActorsPane, session: Session) -> None:
    model = pane.tree.model()
    assert model.count(find(pane, "States", "Norland")) == 5
    session.view.set_filter(Filter(actors=("tom",), categories=("Meeting",)))
    assert model.count(find(pane, "States", "Norland")) == 2
    assert model.count(find(pane, "People", "Tom Ash")) == 0


def test_a_screen_reader_hears_name_kind_events_and_tick(pane: ActorsPane, session: Session) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert find(pane, "States", "Norland").data(role) == "Norland, state, 5 events, not ticked"
    session.view.set_filter(Filter(actors=("norland",)))
    assert find(pane, "States", "Norland").data(role) == "Norland, state, 5 events, ticked"
    anna = find(pane, "States", "Norland", "Ministry of Waters", "Anna Berg")
    assert anna.data(role) == "Anna Berg, Minister, person, 1 event, included"
    assert find(pane, "Organisations", "Lake Union").data(role) == "Lake Union, organisation, 3 events, some ticked"


def test_every_control_has_a_name(pane: ActorsPane) -> None:
    controls = (pane.search, pane.join.segment(0), pane.join.segment(1), pane.include, pane.clear, pane.tree)
    names = [QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) for widget in controls]
    assert all(names)
    assert len(set(names)) == len(names)


def test_a_histogram_shows_events_when_they_begin_and_the_doubt(session: Session) -> None:
    columns = session.columns
    binning = Binning(columns, session.view.extent(np.ones(len(columns), dtype=bool)))
    sudland = columns.events_of_actor.of(columns.actor_index("sudland"))
    histogram = binning.histogram(sudland, np.ones(len(columns), dtype=bool))
    assert len(histogram.exact) == len(histogram.vague) == BINS
    # The talks and the treaty began on a day; February 2022 lies across two bins, and the drought began in one of four.
    assert sum(histogram.exact) == 2
    assert histogram.vague == (0, 0, 0, 2, 2, 1, 1, 0, 0, 0, 0)
    nothing = binning.histogram(sudland, np.zeros(len(columns), dtype=bool))
    assert nothing.highest == 0


def test_the_title_counts_actors_and_officials(pane: ActorsPane) -> None:
    assert pane.summary == "6 and 2 officials"


# Documents


def test_without_actors_the_pane_says_where_they_come_from(qtbot: QtBot, empty_session: Session, theme: Theme) -> None:
    pane = ActorsPane(empty_session, theme)
    qtbot.addWidget(pane)
    pane.show()
    assert not pane.tree.isVisible()
    assert not pane.search.isVisible()
    empty_session.apply(imports.plan_import(empty_session.document, STORY, "story").group)
    assert pane.tree.isVisible()
    assert pane.tree.isExpanded(find(pane, "States", "Norland"))


def test_an_import_keeps_folds_ticks_and_the_current_row(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Sudland")
    pane.tree.collapse(find(pane, "States", "Norland"))
    session.apply(imports.plan_import(session.document, more_events(), "more").group)
    assert find(pane, "States", "Westland").isValid()
    assert ticked(pane) == {"Sudland"}
    assert not pane.tree.isExpanded(find(pane, "States", "Norland"))
    assert pane.tree.currentIndex().data() == "Sudland"
    session.undo()
    assert "  Westland" not in outline(pane.tree.model())


def test_a_closed_document_leaves_an_empty_pane(pane: ActorsPane, session: Session) -> None:
    session.close_document()
    assert not pane.tree.isVisible()
    assert pane.summary == ""


def test_the_pane_paints_in_both_themes(qapp: QApplication, pane: ActorsPane, theme: Theme) -> None:
    light = pane.grab().toImage()
    theme.choose("dark")
    dark = pane.grab().toImage()
    theme.choose("light")
    assert light.pixelColor(270, 630).name() == "#f9f8f6"
    assert dark.pixelColor(270, 630).name() == "#1e1f22"
    assert pane.grab().toImage() == light


def test_many_actors_come_by_the_page(qtbot: QtBot, open_batch: Callable[[Batch], Session], theme: Theme) -> None:
    total = 3 * PAGE
    people = tuple(Actor(f"p{i}", f"Person {i:04}", "person") for i in range(total))
    pane = ActorsPane(open_batch(Batch(actors=people)), theme)
    qtbot.addWidget(pane)
    pane.resize(276, 400)
    pane.show()
    group = find(pane, "People")
    model = pane.tree.model()
    assert model.rowCount(group) == PAGE
    assert model.count(group) == total
    pane.tree.setCurrentIndex(group)
    qtbot.keyClick(pane.tree, Qt.Key.Key_End)
    assert model.rowCount(group) == 2 * PAGE


def test_hierarchy_roles_and_circles_above(session: Session) -> None:
    columns = session.columns
    hierarchy = Hierarchy(columns)
    anna, norland, ministry = (columns.actor_index(name) for name in ("anna", "norland", "ministry"))
    assert hierarchy.above((anna,)) == {norland, ministry}
    assert hierarchy.role(anna, ministry) == "Minister"
    assert hierarchy.role(anna, norland) == ""


def test_the_filter_survives_a_change_of_another_criterion(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    session.view.set_filter(replace(session.view.filter, text="dam"))
    click_box(qtbot, pane, "States", "Sudland")
    assert session.view.filter == Filter(actors=("norland", "sudland"), text="dam")


def choose(pane: ActorsPane, index: QModelIndex, words: str) -> None:
    """Choose an entry of an actor's context menu."""
    (action,) = [action for action in pane.menu(index).actions() if words in action.text()]
    action.trigger()


def test_an_actors_events_are_left_out_and_taken_in_again(pane: ActorsPane, session: Session) -> None:
    sudland = find(pane, "States", "Sudland")

    choose(pane, sudland, "Leave its events out")

    assert session.view.filter == Filter(not_actors=("sudland",))
    assert pane.tree.model().data(sudland, Qt.ItemDataRole.AccessibleTextRole).endswith("left out")
    choose(pane, sudland, "in again")
    assert session.view.filter == Filter()


def test_ticks_are_inverted(pane: ActorsPane, session: Session) -> None:
    session.view.set_filter(Filter(actors=("norland",), categories=("Meeting",)))

    choose(pane, find(pane, "States", "Norland"), "Invert")

    assert session.view.filter == Filter(not_actors=("norland",), categories=("Meeting",))


def test_only_those_together_with_an_actor_are_listed(pane: ActorsPane, session: Session) -> None:
    choose(pane, find(pane, "Armed groups", "River Guard"), "together")

    assert pane.together.isChecked()
    assert {line.strip() for line in outline(pane.tree.model())} == {"States", "Sudland", "Armed groups", "River Guard"}
    pane.together.setChecked(False)
    assert "Norland" in {line.strip() for line in outline(pane.tree.model())}


def test_an_actor_is_hidden_in_the_list_and_shown_again(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    choose(pane, find(pane, "Armed groups", "River Guard"), "Hide")

    assert "River Guard" not in {line.strip() for line in outline(pane.tree.model())}
    assert session.view.filter == Filter()
    assert pane.show_hidden.isVisible()
    qtbot.mouseClick(pane.show_hidden, Qt.MouseButton.LeftButton)
    assert "River Guard" in {line.strip() for line in outline(pane.tree.model())}
    assert not pane.show_hidden.isVisible()


def test_the_events_of_an_actor_are_selected(pane: ActorsPane, session: Session) -> None:
    choose(pane, find(pane, "Armed groups", "River Guard"), "Select its events")

    assert len(session.view.selection) == 1


@pytest.mark.parametrize("width", [230, 276, 400])
def test_the_button_that_clears_all_ticks_is_never_cut(qtbot: QtBot, pane: ActorsPane, width: int) -> None:
    click_box(qtbot, pane, "States", "Norland")
    pane.clear.set_content(Part("Leeren", "accent"), name="Clear all ticks")
    pane.resize(width, 600)
    pane.layout().activate()  # type: ignore[union-attr]
    QApplication.processEvents()
    assert pane.clear.width() >= pane.clear.sizeHint().width()
