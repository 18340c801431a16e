import json

import pytest

from timeline_gui.core.filters import Filter
from timeline_gui.core.lanes import LaneLook
from timeline_gui.session import views
from timeline_gui.session.session import Session
from timeline_gui.session.views import View


def test_a_view_comes_back_from_json_as_it_was(session: Session) -> None:
    state = session.view
    state.set_filter(Filter(actors=("russia",), start="2024", surely=True, categories=("", "Agreement")))
    state.set_show_may(False)
    state.set_others("dim")
    state.set_grouping("actor")
    state.select(session.columns.events.key[:2])
    view = views.captured(state)

    assert views.from_dict(json.loads(json.dumps(views.to_dict(view)))) == view


def test_showing_a_view_restores_all_of_it(session: Session) -> None:
    state = session.view
    state.set_filter(Filter(text="deal"))
    state.select(session.columns.events.key[:1])
    state.set_range(0, 86400 * 90)
    kept = views.captured(state)
    state.set_filter(Filter())
    state.set_grouping("actor")
    state.clear_selection()
    state.fit()

    views.show(state, kept)

    assert views.captured(state) == kept


@pytest.mark.parametrize(
    "saved",
    [
        None,
        [],
        "x",
        {},
        {"left": 1},
        {"left": "a", "right": 2, "filter": {}},
        {"left": 1, "right": 2, "filter": []},
        {"left": 1, "right": 2, "filter": {"text": 5}},
    ],
)
def test_what_is_no_view_is_none(saved: object) -> None:
    assert views.from_dict(saved) is None


def test_a_filter_by_something_unknown_is_not_half_applied() -> None:
    assert views.from_dict({"left": 1, "right": 2, "filter": {"text": "deal", "mood": "bad"}}) is None


def test_a_view_of_an_older_version_lacks_what_came_later() -> None:
    assert views.from_dict({"left": 1, "right": 2, "filter": {}}) == View(1, 2)


def test_odd_values_do_no_harm(session: Session) -> None:
    views.show(
        session.view, View(float("nan"), 2, "moods", "blink", filter=Filter(start="2024-02-30"), selection=(99,))
    )

    state = session.view
    assert (state.grouping, state.others, state.filter, state.current) == ("none", "hide", Filter(), None)


def test_lanes_and_colours_are_part_of_a_view(session: Session) -> None:
    state = session.view
    state.set_grouping("category")
    state.set_lane_look(LaneLook("own", order=("Meeting",), hidden=("Aid and money",)))
    state.set_lane_look(LaneLook("name"), "actor")
    state.set_colour("status")

    saved = views.from_dict(json.loads(json.dumps(views.to_dict(views.captured(state)))))
    assert saved == views.captured(state)
    state.set_lane_look(LaneLook())
    state.set_colour("category")
    views.show(state, saved)

    assert (state.lane_look.order, state.lane_looks["actor"].sort, state.colour) == (("Meeting",), "name", "status")
