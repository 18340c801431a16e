from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from tests.ui.actors.conftest import find, more_events, outline

from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.store import imports
from timeline_gui.ui.actors.model import ActorModel
from timeline_gui.ui.actors.pane import ActorsPane


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester, session: Session) -> None:
    model = ActorModel(session)
    qtmodeltester.check(model)
    session.view.set_filter(Filter(actors=("norland",)))
    model.set_search("sand")
    model.set_search("")
    session.apply(imports.plan_import(session.document, more_events(), "more").group)
    model.reload()
    qtmodeltester.check(model)


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
