from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.core.columns_of import CAST, columns_of

from timeline_gui.core.columns import ALWAYS, NEVER, ActorEntry, SourceEntry, build_csr
from timeline_gui.core.edtf import parse


def test_events_stand_by_earliest_start_then_latest_end_and_without_one_first() -> None:
    columns = columns_of("2024-04", "2024-04-01", "", "2023", "[..2024-07-30]", "2024-04/..")

    # Both without a start come first, the one with an end before the one without.
    assert columns.events.key.tolist() == [5, 3, 4, 2, 1, 6]


def test_what_has_no_place_on_the_axis_is_told_apart() -> None:
    columns = columns_of("2024", "", "[..2024-07-30]", "[2024-07-30..]", "../2024")

    on_axis = {int(key) for key in columns.events.key[columns.on_axis]}
    undated = {int(key) for key in columns.events.key[columns.undated]}
    assert (on_axis, undated) == ({1, 5}, {2})


def test_positions_are_found_by_key_and_unknown_keys_are_left_out() -> None:
    columns = columns_of("2024", "2023", "2022")

    assert columns.positions([1, 99, 3]).tolist() == [2, 0]
    assert columns.position(2) == 1
    assert columns.position(99) is None


def test_a_body_has_its_people_as_members_through_any_number_of_others() -> None:
    cast = (
        ActorEntry(1, "state", "State", "state"),
        ActorEntry(2, "ministry", "Ministry", "organisation", affiliations=((0, "ministry"),)),
        ActorEntry(3, "person", "Person", "person", affiliations=((1, "speaker"),)),
    )
    columns = columns_of("2024", actors=cast)

    assert columns.members.of(0).tolist() == [0, 1, 2]
    assert columns.members.of(2).tolist() == [2]


def test_affiliations_in_a_ring_end() -> None:
    ring = (
        ActorEntry(1, "a", "A", "organisation", affiliations=((1, ""),)),
        ActorEntry(2, "b", "B", "organisation", affiliations=((0, ""),)),
    )

    assert columns_of("2024", actors=ring).members.of(0).tolist() == [0, 1]


def test_an_event_without_an_end_is_drawn_as_far_as_a_source_knows() -> None:
    sources = (SourceEntry(1, "s", "Report", "2024-07-30"), SourceEntry(2, "t", "Older", "2024-01"))
    columns = columns_of("2023-10-07/..", "2023-10-07/", "2023-10-07", cited=[[0, 1], [1], [0]], sources=sources)

    drawn = dict(zip(columns.events.key.tolist(), columns.drawn_end.tolist(), strict=True))
    assert drawn[1] == parse("2024-07-30").end_max
    assert drawn[2] == parse("2024-01").end_max
    assert drawn[3] == parse("2023-10-07").end_max
    assert columns.known_until[columns.position(3)] == NEVER


def test_participations_are_indexed_both_ways() -> None:
    columns = columns_of("2024", "2023", taking_part=[[0, 2, 2], [0]], actors=CAST)

    assert columns.actors_of_event.of(columns.position(1) or 0).tolist() == [0, 2]
    assert columns.events_of_actor.of(0).tolist() == [0, 1]
    assert columns.events_of_actor.of(3).tolist() == []


def test_nulls_become_bounds_that_compare() -> None:
    events = columns_of("../2024", "2023/..", "").events

    by_key = {int(k): i for i, k in enumerate(events.key)}
    assert events.begin_min[by_key[1]] == events.begin_max[by_key[1]] == NEVER
    assert events.end_min[by_key[2]] == events.end_max[by_key[2]] == ALWAYS
    assert events.begin_min[by_key[3]] == NEVER
    assert events.end_max[by_key[3]] == ALWAYS


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20)), max_size=60))
def test_a_csr_table_holds_each_pair_once_in_order(pairs: list[tuple[int, int]]) -> None:
    rows, values = (np.array([pair[i] for pair in pairs], np.int64) for i in (0, 1))

    table = build_csr(rows, values, 10)

    for row in range(10):
        assert table.of(row).tolist() == sorted({value for at, value in pairs if at == row})


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 20)), max_size=60), st.sets(st.integers(0, 9)))
def test_the_values_of_some_rows_are_counted(pairs: list[tuple[int, int]], chosen: set[int]) -> None:
    table = build_csr(*(np.array([pair[i] for pair in pairs], np.int64) for i in (0, 1)), 10)
    totals = table.totals(np.array(sorted(chosen), dtype=np.int64), 21)
    assert totals.tolist() == [sum((row, value) in pairs for row in chosen) for value in range(21)]


@pytest.mark.parametrize("step", [1, 1000])
def test_many_keys_are_found_whether_they_are_near_each_other_or_far_apart(step: int) -> None:
    columns = columns_of(*(str(2100 - number) for number in range(64)))
    columns = replace(columns, events=replace(columns.events, key=columns.events.key * step))
    asked = [step * key for key in (64, 3, 99, 1, *range(10, 30))]
    found = columns.positions(asked)
    assert columns.events.key[found].tolist() == [key for key in asked if key != 99 * step]
