from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.columns_of import CAST, columns_of

from timeline_gui.core.columns import Columns
from timeline_gui.core.edtf import EdtfError, parse, possibly_within, surely_within
from timeline_gui.core.filters import MAY, NO, YES, Filter, active, actor_counts, answers, counts, without


@pytest.fixture
def story() -> Columns:
    """1: Qatar; 2: Lavrov with Qatar; 3: Russia; 4: undated, of the UN."""
    return columns_of(
        "2024-07-30",
        "2024-04",
        "2023-10-07/..",
        "",
        taking_part=[[0], [2, 0], [1], [3]],
        actors=CAST,
        categories=("", "Meeting", "Other"),
        category=[1, 1, 2, 0],
        tags=("talks",),
        tagged=[[0], [], [], []],
    )


def found(chosen: Filter, columns: Columns) -> dict[int, int]:
    """Key → answer, of those that are not NO."""
    pairs = zip(columns.events.key.tolist(), answers(chosen, columns).tolist(), strict=True)
    return {key: answer for key, answer in pairs if answer != NO}


def test_an_actor_includes_those_who_act_for_it_unless_only_named(story: Columns) -> None:
    assert set(found(Filter(actors=("russia",)), story)) == {2, 3}
    assert set(found(Filter(actors=("russia",), only_named=True), story)) == {3}


def test_several_actors_join_by_or_or_by_and(story: Columns) -> None:
    both = Filter(actors=("qatar", "russia"))

    assert set(found(both, story)) == {1, 2, 3}
    assert set(found(replace(both, all_actors=True), story)) == {2}


def test_actors_can_be_left_out_with_those_who_act_for_them(story: Columns) -> None:
    assert set(found(Filter(not_actors=("russia",)), story)) == {1, 4}
    assert set(found(Filter(not_actors=("russia",), only_named=True), story)) == {1, 2, 4}
    assert set(found(Filter(actors=("qatar",), not_actors=("russia",)), story)) == {1}
    assert active(Filter(not_actors=("russia",))) == ("not_actors",)
    assert found(Filter(not_actors=("nobody",)), story) == found(Filter(), story)


def test_an_actor_that_is_gone_matches_nothing(story: Columns) -> None:
    assert found(Filter(actors=("nobody",)), story) == {}


def test_a_range_of_time_has_three_answers(story: Columns) -> None:
    assert found(Filter(start="2024-04-15"), story) == {1: YES, 2: MAY, 3: YES, 4: MAY}
    assert found(Filter(start="2024-04-15", surely=True), story) == {1: YES, 3: YES}
    assert found(Filter(end="2023"), story) == {3: YES, 4: MAY}


def test_undated_events_are_counted_apart_where_a_range_is_asked_for(story: Columns) -> None:
    dated = counts(Filter(start="2024-04-15"), story)
    undated = counts(Filter(), story)

    assert (dated.total, dated.matched, dated.surely, dated.undated) == (4, 3, 2, 1)
    assert (undated.total, undated.matched, undated.surely, undated.undated) == (4, 4, 4, 1)


def test_other_criteria_join_by_and(story: Columns) -> None:
    assert set(found(Filter(categories=("Meeting",)), story)) == {1, 2}
    assert set(found(Filter(categories=("Meeting", "Other")), story)) == {1, 2, 3}
    assert set(found(Filter(categories=("Meeting",), tags=("talks",)), story)) == {1}
    assert found(Filter(figures=True), story) == {}
    assert set(found(Filter(statuses=("confirmed",)), story)) == {1, 2, 3, 4}


def test_a_search_counts_only_by_its_hits(story: Columns) -> None:
    chosen = Filter(text="meet")

    assert not answers(chosen, story).any()
    assert answers(chosen, story, np.array([2, 99], np.int64)).tolist() == [
        YES if key == 2 else NO for key in story.events.key
    ]


def test_counts_of_actors_leave_their_own_criterion_out(story: Columns) -> None:
    assert actor_counts(Filter(actors=("un",)), story).tolist() == [2, 2, 1, 1]
    assert actor_counts(Filter(start="2024"), story).tolist() == [2, 2, 1, 1]
    assert actor_counts(Filter(categories=("Meeting",)), story).tolist() == [2, 1, 1, 0]


def test_a_criterion_is_taken_away_with_all_that_belongs_to_it() -> None:
    chosen = Filter(actors=("a",), all_actors=True, start="2024", surely=True, text="x")

    assert active(chosen) == ("actors", "date", "text")
    assert without(chosen, "date") == Filter(actors=("a",), all_actors=True, text="x")
    assert without(without(chosen, "actors"), "date") == Filter(text="x")


def test_a_date_that_is_none_is_refused() -> None:
    with pytest.raises(EdtfError, match="February 2023 has 28 days"):
        Filter(start="2023-02-29").range()


DATES = st.sampled_from(
    [
        *("", "2024", "2024-04", "2024-04-10", "2024-04-10~", "2024-05?", "2023-10-07/..", "../2024-04", "2023/2024"),
        *("[2024-04-10,2024-04-12]", "[..2024-04-30]", "2024-03/2024-06", "2024-04-10T12:00:00Z", "199X", "-0043-03"),
    ]
)


@given(st.lists(DATES, min_size=1, max_size=8), DATES, DATES)
def test_answers_in_bulk_are_those_of_each_date(dates: list[str], start: str, end: str) -> None:
    columns = columns_of(*dates)
    chosen = Filter(start=start, end=end)
    if not chosen.dated:
        return
    lo = parse(start).begin_min if start else None
    hi = parse(end).end_max if end else None

    for key, answer in zip(columns.events.key.tolist(), answers(chosen, columns).tolist(), strict=True):
        date = parse(dates[key - 1])
        expected = NO if not possibly_within(date, lo, hi) else YES if surely_within(date, lo, hi) else MAY
        assert answer == expected, (dates[key - 1], lo, hi)
