"""States are known by their several names."""

import pytest

from timeline_gui.core.model import Actor
from timeline_gui.core.names import fold
from timeline_gui.formats.actor_book import ActorBook
from timeline_gui.formats.countries import _by_name, as_country, country
from timeline_gui.formats.notes import Notes


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


def test_a_name_that_often_means_somebody_else_is_told() -> None:
    book, notes = ActorBook(states=True), Notes("file.csv")
    for name in ("Qatar", "Jordan", "Jordan Smith", "Congo"):
        book.find(name)
    book.tell(notes)
    assert [(problem.value, problem.message.split(";")[0]) for problem in notes.problems()] == [
        ("Jordan", "taken for the state, with its other names: Hashemite Kingdom of Jordan, Jordanian"),
        (
            "Congo",
            "taken for the state, with its other names: Republic of the Congo, Congo-Brazzaville, Republic of Congo,"
            " Congolese",
        ),
    ]


def test_what_is_known_of_an_actor_stays() -> None:
    assert as_country(Actor("a", "Chad", "person")) == Actor("a", "Chad", "person")
    assert as_country(Actor("a", "Chad", aliases=("C",))) == Actor("a", "Chad", aliases=("C",))
