import json

import numpy as np
from tests.core.columns_of import CAST, columns_of

from timeline_gui.core.columns import ActorEntry, Columns, SourceEntry
from timeline_gui.core.lanes import (
    PLAIN,
    Grouping,
    LaneLook,
    Lanes,
    lanes_of,
    look_from_dict,
    look_to_dict,
    moved,
    toggled,
)

QATAR, RUSSIA, LAVROV, UN = range(4)
COLUMNS = columns_of(
    "2022-02",
    "2023-06-22",
    "2023-10-16",
    "2024-04",
    taking_part=((RUSSIA,), (QATAR, LAVROV), (QATAR, RUSSIA, UN), ()),
    actors=CAST,
    cited=((0,), (0, 1), (1,), (1,)),
    sources=(SourceEntry(1, "s1", "The article"), SourceEntry(2, "s2", "A statement")),
    categories=("", "Meeting", "Aid"),
    category=(0, 1, 1, 2),
    tags=("war", "children"),
    tagged=((0,), (), (1, 0), ()),
)


def lanes(grouping: Grouping, look: LaneLook = PLAIN, columns: Columns = COLUMNS) -> Lanes:
    return lanes_of(columns, grouping, look, columns.on_axis)


def members(found: Lanes) -> dict[str, list[int]]:
    return {entry.label: found.members.of(lane).tolist() for lane, entry in enumerate(found.entries)}


def keys(found: Lanes) -> list[str]:
    return [entry.key for entry in found.entries]


def test_an_actor_has_the_events_of_its_officials_and_an_event_without_actors_a_lane_of_its_own() -> None:
    assert members(lanes("actor")) == {"Russia": [0, 1, 2], "Qatar": [1, 2], "United Nations": [2], "": [3]}


def test_events_are_grouped_by_category_source_and_tag() -> None:
    assert members(lanes("category")) == {"Meeting": [1, 2], "Aid": [3], "": [0]}
    assert members(lanes("source")) == {"A statement": [1, 2, 3], "The article": [0, 1]}
    assert members(lanes("tag")) == {"war": [0, 2], "children": [2], "": [1, 3]}
    assert members(lanes("place")) == {"": [0, 1, 2, 3]}
    assert not lanes("none").entries


def test_only_what_is_drawn_makes_a_lane_and_only_what_matches_counts() -> None:
    drawn = np.array([True, True, False, False])

    found = lanes_of(COLUMNS, "actor", PLAIN, drawn, np.array([True, False, True, True]))

    assert members(found) == {"Russia": [0, 1], "Qatar": [1]}
    assert found.counts.tolist() == [1, 0]


def test_the_topmost_lane_that_is_not_folded_names_an_event() -> None:
    assert lanes("actor").labelled.tolist() == [0, 0, 0, 3]

    folded = lanes("actor", LaneLook(folded=("russia",)))
    assert folded.labelled.tolist() == [-1, 1, 1, 3]
    assert (folded.first[2], folded.last[2]) == (0, 2)


def test_a_body_opens_to_its_officials_unless_it_is_folded() -> None:
    opened = lanes("actor", LaneLook(opened=("russia",)))

    assert [(entry.label, entry.depth) for entry in opened.entries[:2]] == [("Russia", 0), ("Sergey Lavrov", 1)]
    assert opened.members.of(1).tolist() == [1]
    assert keys(opened)[1] == "russia/lavrov"
    assert len(lanes("actor", LaneLook(opened=("russia",), folded=("russia",)))) == 4


def test_actors_that_act_for_each_other_still_have_a_lane() -> None:
    circle = (
        ActorEntry(1, "a", "A", "organisation", affiliations=((1, ""),)),
        ActorEntry(2, "b", "B", "organisation", affiliations=((0, ""),)),
    )
    columns = columns_of("2024", taking_part=((1,),), actors=circle)

    assert members(lanes("actor", columns=columns)) == {"A": [0]}


def test_lanes_are_sorted_by_count_name_first_date_or_by_hand() -> None:
    assert keys(lanes("actor", LaneLook("name"))) == ["qatar", "russia", "un", ""]
    assert keys(lanes("actor", LaneLook("first"))) == ["russia", "qatar", "un", ""]
    assert keys(lanes("actor", LaneLook("own", order=("un", "", "gone")))) == ["un", "", "russia", "qatar"]


def test_a_hidden_lane_is_counted() -> None:
    found = lanes("actor", LaneLook(hidden=("qatar", "un", "gone")))

    assert (keys(found), found.hidden) == (["russia", ""], 2)


def test_a_lane_is_moved_before_another_or_to_the_end() -> None:
    found = lanes("actor")

    assert moved(PLAIN, found, "un", 0).order == ("un", "russia", "qatar", "")
    assert moved(PLAIN, found, "russia", 2).order == ("qatar", "russia", "un", "")
    assert moved(PLAIN, found, "russia", 4).order == ("qatar", "un", "", "russia")
    assert moved(PLAIN, found, "russia", 0).sort == "own"
    assert moved(LaneLook(order=("away",)), found, "un", 0).order[-1] == "away"


def test_a_key_is_added_or_taken_out() -> None:
    assert toggled(("a",), "b") == ("a", "b")
    assert toggled(("a", "b"), "a") == ("b",)


def test_a_look_goes_through_json_and_what_is_broken_is_as_at_first() -> None:
    look = LaneLook("own", ("b", "a"), ("a",), ("c",), ("b",))

    assert look_from_dict(json.loads(json.dumps(look_to_dict(look)))) == look
    assert look_from_dict({"sort": "by magic", "folded": 3}) == PLAIN
    assert look_from_dict(None) == PLAIN
