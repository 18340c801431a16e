from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.actors.conftest import BOX, click_box, double_click, find, point, state, ticked

from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.ui.actors.pane import ActorsPane


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


def test_ticks_follow_a_filter_that_was_set_elsewhere(pane: ActorsPane, session: Session) -> None:
    session.view.set_filter(Filter(actors=("guard",), all_actors=True, only_named=True))
    assert ticked(pane) == {"River Guard"}
    assert pane.join.segment(1).isChecked()
    assert not pane.include.isChecked()


def test_the_filter_survives_a_change_of_another_criterion(qtbot: QtBot, pane: ActorsPane, session: Session) -> None:
    click_box(qtbot, pane, "States", "Norland")
    session.view.set_filter(replace(session.view.filter, text="dam"))
    click_box(qtbot, pane, "States", "Sudland")
    assert session.view.filter == Filter(actors=("norland", "sudland"), text="dam")
