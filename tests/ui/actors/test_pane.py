import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.ui.actors.conftest import click_box, find, more_events, outline, ticked
from tests.ui.conftest import STORY

from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.store import imports
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.controls.buttons import Part
from timeline_gui.ui.theme import Theme


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


def test_every_control_has_a_name(pane: ActorsPane) -> None:
    controls = (pane.search, pane.join.segment(0), pane.join.segment(1), pane.include, pane.clear, pane.tree)
    names = [QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name) for widget in controls]
    assert all(names)
    assert len(set(names)) == len(names)


def test_the_title_counts_actors_and_officials(pane: ActorsPane) -> None:
    assert pane.summary == "6 and 2 officials"


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
