import json

import pytest
from tests.formats.awkward import AWKWARD

from timeline_gui.core.model import Batch, Event
from timeline_gui.formats import registry

ITEMS = [
    {"id": 1, "content": "<b>Talks</b>", "start": "2024-07-30T00:00:00.000Z", "group": "a", "title": "in Doha"},
    {"id": 2, "content": "War", "start": "1914-07-28", "end": "1918-11-11"},
    {"id": 3, "content": "Milliseconds", "start": 1722297600000},
    {"id": 4, "content": "Long ago", "start": "-000043-03-15T00:00:00Z"},
    {"id": 5, "content": "Bad", "start": "2023-02-30"},
    7,
]


def test_items_are_read_with_their_groups(tmp_path):
    path = tmp_path / "items.json"
    path.write_text(json.dumps({"items": ITEMS, "groups": [{"id": "a", "content": "Diplomacy"}]}), encoding="utf-8")
    assert registry.recognise(path).name == "vis"
    batch = registry.read(path)
    assert [(e.title, e.date, e.category) for e in batch.events] == [
        ("Talks", "2024-07-30", "Diplomacy"),
        ("War", "1914-07-28/1918-11-11", ""),
        ("Milliseconds", "2024-07-30", ""),
        ("Long ago", "-0043-03-15", ""),
        ("Bad", "", ""),
    ]
    assert batch.events[0].summary == "in Doha"
    assert [(p.row, p.skipped) for p in batch.problems] == [(5, False), (6, True), (2, False)]
    assert batch.problems[2].message == "taken for the last day; vis-timeline draws an item only up to its beginning"


def test_what_goes_out_is_safe_for_a_browser_and_comes_back(tmp_path):
    path = tmp_path / "story.vis.json"
    said = registry.write(AWKWARD, path)
    assert "1 events that have no date" in said
    value = json.loads(path.read_text(encoding="utf-8"))
    starts = {item["id"]: item["start"] for item in value["items"]}
    assert starts["earlier"] == "-000043-03-15T00:00:00Z"
    assert starts["later"] == "2024-07-30T00:00:00Z"
    assert all("<" not in str(item.values()) for item in value["items"])
    # Where there are groups vis-timeline draws nothing that is in none of them.
    assert {item["group"] for item in value["items"]} == {group["id"] for group in value["groups"]} == {"Meeting", ""}
    back = registry.read(path)
    assert {e.category for e in back.events} == {"Meeting", ""}
    assert {e.external_id for e in back.events} == {"later", "earlier", "before"}


def read_items(tmp_path, *items):
    path = tmp_path / "items.json"
    path.write_text(json.dumps(items), encoding="utf-8")
    return registry.read(path, "vis")


def test_a_start_that_can_t_be_read_leaves_an_item_undated_whatever_its_end(tmp_path):
    batch = read_items(tmp_path, {"id": 1, "content": "Bad start", "start": "2024-02-30", "end": "2024-03-02"})
    (event,) = batch.events
    assert (event.date, event.date_text) == ("", "2024-02-30 – 2024-03-02")
    assert [(p.field, p.message) for p in batch.problems] == [
        ("start", "2024-02-30: February 2024 has 29 days; kept as undated")
    ]


def test_an_end_that_can_t_be_read_leaves_the_end_unknown(tmp_path):
    batch = read_items(tmp_path, {"id": 1, "content": "Bad end", "start": "2024-02-01", "end": "2024-02-30"})
    (event,) = batch.events
    assert (event.date, event.date_text) == ("2024-02-01/", "2024-02-01 – 2024-02-30")
    assert batch.problems[0].message == "2024-02-30: February 2024 has 29 days; the end is kept in words"


def test_an_end_without_a_start_is_no_date(tmp_path):
    batch = read_items(tmp_path, {"id": 1, "content": "Only an end", "end": "2024-03-02"})
    assert (batch.events[0].date, batch.events[0].date_text) == ("", "2024-03-02")
    assert batch.problems[0].message == "an end without a start; kept as undated"


def test_what_an_item_has_beside_is_told_once(tmp_path):
    item = {"content": "A", "start": "2024", "className": "red", "type": "range"}
    batch = read_items(tmp_path, {"id": 1, **item}, {"id": 2, **item})
    assert [(p.row, p.field, p.value, p.message) for p in batch.problems] == [
        (1, "className", "red", "has no place in an event; left out, 2 times"),
        (1, "type", "range", "has no place in an event; left out, 2 times"),
    ]


def test_a_date_that_went_out_comes_back_as_it_was(tmp_path):
    dates = ("2024-01-01/2024-01-03", "2024-05", "2023-10-07/..", "[..2024]", "2024-07-30", "1914~/1918")
    path = tmp_path / "ours.json"
    registry.write(
        Batch("Ours", events=tuple(Event(f"e{n}", f"E{n}", date=date) for n, date in enumerate(dates))), path
    )
    assert tuple(event.date for event in registry.read(path).events) == dates


def test_a_date_of_ours_that_can_t_be_read_gives_way_to_the_moments(tmp_path):
    path = tmp_path / "items.json"
    path.write_text(json.dumps([{"content": "A", "start": "2024-07-30", "edtf": "the day after"}]), encoding="utf-8")
    assert [event.date for event in registry.read(path).events] == ["2024-07-30"]


@pytest.mark.parametrize(
    ("moments", "date"),
    [
        ({"start": "2024-07-31T00:00:00Z"}, "2024-07-31"),
        ({"start": "2024-07-30T00:00:00Z", "end": "2024-08-02"}, "2024-07-30/2024-08-02"),
    ],
)
def test_an_item_that_was_moved_elsewhere_stands_where_it_was_moved_to(tmp_path, moments, date):
    path = tmp_path / "items.json"
    path.write_text(json.dumps([{"content": "A", "edtf": "2024-07-30", **moments}]), encoding="utf-8")
    assert [event.date for event in registry.read(path).events] == [date]


@pytest.mark.parametrize(
    ("start", "end", "date"),
    [
        ("2024-05-01", "2024-05-04T00:00:00Z", "2024-05-01/2024-05-03"),
        (1714521600000, 1714780800000, "2024-05-01/2024-05-03"),
        ("2024-05-01T00:00:00Z", "2024-05-02T00:00:00Z", "2024-05-01"),
        ("2024-05-01T14:00:00Z", "2024-05-02T00:00:00Z", "2024-05-01T14:00:00Z/2024-05-02T00:00Z"),
        ("2024-05-01", "2024-05-04", "2024-05-01/2024-05-04"),
        ("2024-05-01", "2024-05-01", "2024-05-01"),
    ],
)
def test_an_end_at_midnight_is_that_of_the_day_before(tmp_path, start, end, date):
    batch = read_items(tmp_path, {"id": 1, "content": "A", "start": start, "end": end})
    assert [event.date for event in batch.events] == [date]
    assert len(batch.problems) == (start != end and "14:00" not in date)


def test_an_item_without_a_title_is_told(tmp_path):
    batch = read_items(tmp_path, {"id": 1, "content": "", "start": "2024"})
    assert [(p.row, p.message) for p in batch.problems] == [(1, "no title; called “Untitled”")]
