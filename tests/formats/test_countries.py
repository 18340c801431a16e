"""States are known by their several names."""

import pytest

from timeline_gui.core.model import Actor
from timeline_gui.core.names import fold
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.countries import _by_name, as_country, country


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Qatar", "Qatar"),
        ("STATE OF QATAR", "Qatar"),
        ("Türkiye", "Turkey"),
        ("turkiye", "Turkey"),
        ("Cote d'Ivoire", "Côte d’Ivoire"),
        ("Russian Federation", "Russia"),
        ("U.S.", "United States"),
        ("DRC", "Democratic Republic of the Congo"),
    ],
)
def test_a_state_is_known_by_any_of_its_names(name: str, state: str) -> None:
    found = country(name)
    assert found is not None
    assert found.name == state


@pytest.mark.parametrize("name", ["Qatari", "Hamas", "Qatar Airways", ""])
def test_an_adjective_or_another_name_is_no_state(name: str) -> None:
    assert country(name) is None


def test_no_two_states_share_a_name() -> None:
    states = {state.name: state for state in _by_name().values()}
    names = [fold(name) for state in states.values() for name in (state.name, *state.aliases)]
    assert len(names) == len(set(names))
    assert len(states) == 195


def test_several_names_in_a_file_are_one_actor_with_the_others_as_aliases() -> None:
    book = ActorBook(states=True)
    first = book.find("Russian Federation")
    assert book.find("Russia") == first
    assert book.actors == (Actor(first, "Russian Federation", "state", ("Russia", "Russian")),)


def test_without_being_asked_names_are_what_they_are() -> None:
    book = ActorBook()
    assert book.find("Russian Federation") != book.find("Russia")


def test_a_name_that_people_bear_too_is_a_state_s_beside_other_states() -> None:
    alone, beside = ActorBook(states=True), ActorBook(states=True)
    people, states = ("Jordan", "Alice"), ("Jordan", "Qatar", "Hashemite Kingdom of Jordan")
    for book, names in ((alone, people), (beside, states)):
        for name in names:
            book.find(name)
    assert [(actor.name, actor.kind) for actor in alone.actors] == [("Jordan", "other"), ("Alice", "other")]
    assert [(actor.name, actor.kind) for actor in beside.actors] == [("Jordan", "state"), ("Qatar", "state")]
    assert beside.actors[0].aliases == ("Hashemite Kingdom of Jordan", "Jordanian")


def test_a_name_of_two_states_names_none() -> None:
    assert country("Congo") is None


def test_what_is_known_of_an_actor_stays() -> None:
    assert as_country(Actor("a", "Chad", "person")) == Actor("a", "Chad", "person")
    assert as_country(Actor("a", "Chad", aliases=("C",))) == Actor("a", "Chad", aliases=("C",))
