import numpy as np
from tests.core.columns_of import columns_of

from timeline_gui.core.columns import ActorEntry, Columns
from timeline_gui.core.neighbours import Neighbours, neighbours

ACTORS = tuple(ActorEntry(i, f"a{i}", name, "state") for i, name in enumerate(("Norland", "Sudland", "Union")))


def beside(columns: Columns, position: int, *, hidden: tuple[int, ...] = (), most: int = 4) -> Neighbours:
    shown = np.ones(len(columns), dtype=bool)
    shown[list(hidden)] = False
    return neighbours(columns, position, shown, most)


def years(*taking_part: list[int]) -> Columns:
    return columns_of(*(str(2000 + i) for i in range(len(taking_part))), taking_part=taking_part, actors=ACTORS)


def test_the_events_before_and_after_in_time() -> None:
    found = beside(years([], [], []), 1)
    assert (found.previous, found.following) == (0, 2)
    assert found.sharing == ()


def test_the_first_has_none_before_it_and_the_last_none_after() -> None:
    columns = years([], [])
    assert beside(columns, 0).previous is None
    assert beside(columns, 1).following is None


def test_what_the_filter_hides_is_left_out() -> None:
    columns = years([0], [0], [0], [0], [0])
    found = beside(columns, 2, hidden=(1, 4))
    assert (found.previous, found.following) == (0, 3)
    assert found.sharing == ()


def test_events_without_a_place_in_time_are_left_out_and_have_no_neighbours_in_time() -> None:
    columns = columns_of("", "[..2000]", "2001", "2002", taking_part=([0], [0], [0], [0]), actors=ACTORS)
    assert beside(columns, 2).previous is None
    undated = beside(columns, 0)
    assert (undated.previous, undated.following) == (None, None)
    assert [shared.position for shared in undated.sharing] == [2, 3]


def test_the_nearest_that_share_a_participant_come_from_both_sides_in_order_of_time() -> None:
    columns = years([0], [0], [1], [0, 2], [1], [2], [0])
    found = beside(columns, 3, most=4)
    assert [(shared.position, shared.actors) for shared in found.sharing] == [
        (0, (0,)),
        (1, (0,)),
        (5, (2,)),
        (6, (0,)),
    ]


def test_a_side_that_has_fewer_leaves_its_room_to_the_other() -> None:
    columns = years([0], [0], [0], [0], [0], [0])
    assert [shared.position for shared in beside(columns, 0, most=3).sharing] == [2, 3, 4]
    assert [shared.position for shared in beside(columns, 5, most=3).sharing] == [1, 2, 3]


def test_the_events_next_in_time_are_not_named_twice() -> None:
    columns = years([0], [0], [0])
    assert beside(columns, 1).sharing == ()
