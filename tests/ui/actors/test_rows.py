from collections.abc import Callable

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from tests.ui.actors.conftest import (
    find,
    outline,
)
from tests.ui.conftest import STORY, event

from timeline_gui.core.model import Actor, Affiliation, Batch
from timeline_gui.session.session import Session
from timeline_gui.ui.actors.hierarchy import Hierarchy
from timeline_gui.ui.actors.model import ActorModel
from timeline_gui.ui.actors.pane import ActorsPane
from timeline_gui.ui.actors.rows import PAGE, Rows
from timeline_gui.ui.theme import Theme


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


def test_a_path_names_a_row_in_other_rows_too(session: Session) -> None:
    actors, hierarchy = session.columns.actors, Hierarchy(session.columns)
    sand = session.columns.actor_index("emile")
    rows = Rows(actors, hierarchy, visible=None)
    found = rows.find(("organisation", "union", "emile"))
    assert found is not None
    assert rows[found].actor == sand

    without_states = Rows(actors, hierarchy, visible={sand, session.columns.actor_index("union")})
    again = without_states.find(rows.path(found))

    assert again is not None
    assert again != found
    assert without_states.path(again) == rows.path(found) == ("organisation", "union", "emile")
    assert without_states.find(("state", "norland")) is None
