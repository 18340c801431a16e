from pathlib import Path

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Actor, Batch, Event, Participation
from timeline_gui.session.command_line import list_options
from timeline_gui.session.documents import create_from
from timeline_gui.session.session import Session


def test_criteria_become_options(session: Session) -> None:
    view = session.view
    view.set_filter(
        Filter(actors=("qatar", "russia"), all_actors=True, start="2024", sources=("report",), categories=("",))
    )

    assert list_options(view) == [
        *("--actor", "Qatar", "--actor", "Russia", "--all-actors", "--from", "2024"),
        *("--category", "", "--source", "Report"),
    ]


def test_actors_that_are_left_out_are_named(session: Session) -> None:
    session.view.set_filter(Filter(not_actors=("qatar",), only_named=True))

    assert list_options(session.view) == ["--without", "Qatar", "--only-named"]


def test_what_may_match_and_is_hidden_is_not_listed(session: Session) -> None:
    view = session.view
    view.set_filter(Filter(start="2024"))
    assert list_options(view) == ["--from", "2024", "--with-undated"]

    view.set_show_may(False)

    assert list_options(view) == ["--from", "2024", "--surely"]


def test_values_are_never_taken_for_options(session: Session) -> None:
    session.view.set_filter(Filter(start="-0044-03", text="--json"))

    assert list_options(session.view) == ["--from=-0044-03", "--text=--json"]


def test_actors_of_one_name_are_told_apart_by_id(tmp_path: Path, session: Session) -> None:
    batch = Batch(
        title="Two",
        actors=(Actor("a", "Ali Khan", "person"), Actor("b", "ALI KHAN", "person")),
        events=(Event("e", "One", participants=(Participation("b"),)),),
    )
    create_from(batch, tmp_path / "two.tlx")
    session.open(tmp_path / "two.tlx")

    session.view.set_filter(Filter(actors=("b",)))

    assert list_options(session.view) == ["--actor", "b"]
