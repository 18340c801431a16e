import json
from pathlib import Path

import pytest
from tests.formats.awkward import AWKWARD

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Event
from timeline_gui.formats import registry, timelinejs
from timeline_gui.formats.options import ReadOptions

V3 = {
    "title": {"text": {"headline": "<b>Rome</b>", "text": ""}},
    "events": [
        {
            "unique_id": "ides",
            "start_date": {"year": "-44", "month": "3", "day": "15"},
            "text": {"headline": "Ides of March", "text": "<p>Caesar dies.</p><p>In the theatre &amp; alone</p>"},
            "media": {"url": "https://example.org/caesar.jpg", "credit": "Museum", "caption": "<i>Bust</i>"},
            "group": "Politics",
        },
        {
            "start_date": {"year": 1914},
            "end_date": {"year": 1918, "month": 11, "day": 11},
            "display_date": "The Great War",
            "text": {"headline": "War"},
        },
        {"start_date": {"year": "2023", "month": "2", "day": "29"}, "text": {"headline": "No such day"}},
        {"text": {"headline": "Undated"}},
        {"text": {"headline": ""}},
    ],
    "eras": [{"start_date": {"year": -27}, "end_date": {"year": 476}, "text": {"headline": "Empire"}}],
}


def read(tmp_path: Path, content: object, name: str = "timeline.json"):
    path = tmp_path / name
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    assert registry.recognise(path).name == "timelinejs"
    return registry.read(path)


def test_slides_become_events_with_their_media_cited(tmp_path):
    batch = read(tmp_path, V3)
    ides, war, no_day, undated, empire = batch.events
    assert batch.title == "Rome"
    # -44 means 44 BCE there, which EDTF counts as -0043.
    assert (ides.title, ides.date, ides.category, ides.external_id) == (
        "Ides of March",
        "-0043-03-15",
        "Politics",
        "ides",
    )
    assert ides.summary == "Caesar dies.\nIn the theatre & alone"
    (source,) = batch.sources
    assert (source.title, source.url, ides.citations[0].locator) == ("Museum", "https://example.org/caesar.jpg", "Bust")
    assert (war.date, war.date_text) == ("1914/1918-11-11", "The Great War")
    assert (no_day.date, undated.date) == ("", "")
    assert (empire.title, empire.date, empire.category) == ("Empire", "-0026/0476", "Era")


def test_what_is_no_date_and_no_slide_is_told(tmp_path):
    problems = [(p.row, p.value, p.skipped) for p in read(tmp_path, V3).problems]
    assert (3, "2023-2-29", False) in problems
    assert (5, "", True) in problems


def test_again_the_same_ids_come(tmp_path):
    assert [e.id for e in read(tmp_path, V3).events] == [e.id for e in read(tmp_path, V3, "other.json").events]


def test_the_older_version_is_read(tmp_path):
    old = {
        "timeline": {
            "headline": "A life",
            "date": [
                {"startDate": "1932,2,27", "headline": "Born<br/>in London", "asset": {"media": "", "credit": "BBC"}},
                {"startDate": "1950", "endDate": "1951", "headline": "Married", "text": "<p>once</p>"},
                {"startDate": "soon", "headline": "Someday"},
            ],
        }
    }
    batch = read(tmp_path, old)
    assert [(e.title, e.date) for e in batch.events] == [
        ("Born\nin London", "1932-02-27"),
        ("Married", "1950/1951"),
        ("Someday", ""),
    ]
    assert batch.title == "A life"
    assert [p.value for p in batch.problems] == ["soon"]


def test_the_spreadsheet_is_read(tmp_path):
    sheet = (
        "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
        "Media Caption,Media Thumbnail,Type,Group,Background\n"
        ",,,,,,,,,The title,,,,,,title,,\n"
        "2024,7,30,14:05,,,,,,A meeting,,https://example.org/a,Agency,,,,Talks,\n"
        "-500,,,,,,,,,Long ago,,,,,,,,\n"
    )
    batch = read(tmp_path, sheet, "timeline.csv")
    assert batch.title == "The title"
    assert [(e.title, e.date, e.category) for e in batch.events] == [
        ("A meeting", "2024-07-30T14:05", "Talks"),
        ("Long ago", "-0499", ""),
    ]
    assert batch.sources[0].title == "Agency"


def test_what_goes_out_comes_back_as_exact_as_slides_allow(tmp_path):
    path = tmp_path / "story.timelinejs.json"
    said = registry.write(AWKWARD, path)
    assert "1 undated" in said
    back = registry.read(path)
    assert {e.title for e in back.events} == {"=HYPERLINK(1)", "# Not a heading\n1. not a list", "Then"}
    assert {e.date for e in back.events} >= {"2024-07-30", "-0043-03-15"}
    assert "<script>alert" not in path.read_text(encoding="utf-8")


def test_json_of_another_kind_is_refused(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"events": 3}', encoding="utf-8")
    with pytest.raises(UserError, match="there is no list of events in it"):
        timelinejs.read(path, ReadOptions())


SHEET = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Media Credit,"
    "Media Caption,Media Thumbnail,Type,Group,Background\n"
)


@pytest.mark.parametrize(
    ("time", "date"),
    [
        ("2:30 PM", "2024-05-01T14:30"),
        ("12:05 am", "2024-05-01T00:05"),
        ("3 pm", "2024-05-01T15"),
        ("14:30:20", "2024-05-01T14:30:20"),
        ("0:00", "2024-05-01"),
    ],
)
def test_times_of_the_spreadsheet_may_be_of_twelve_hours(tmp_path, time, date):
    (event,) = read(tmp_path, f"{SHEET}2024,5,1,{time},,,,,,Talks,,,,,,,,\n", "timeline.csv").events
    assert event.date == date


def test_talks_from_half_past_two_to_three_end_after_they_begin(tmp_path):
    (event,) = read(tmp_path, f"{SHEET}2024,5,1,14:30,2024,5,1,3:00 PM,,Talks,,,,,,,,\n", "timeline.csv").events
    assert event.date == "2024-05-01T14:30/2024-05-01T15:00"


@pytest.mark.parametrize(("time", "told"), [("noonish", "no time of day that can be read; left out")])
def test_a_time_that_can_t_be_read_is_told(tmp_path, time, told):
    batch = read(tmp_path, f"{SHEET}2024,5,1,{time},,,,,,Talks,,,,,,,,\n", "timeline.csv")
    assert batch.events[0].date == "2024-05-01"
    assert [(p.field, p.value, p.message) for p in batch.problems] == [("time", time, told)]


def test_a_part_of_a_date_without_the_one_before_is_told(tmp_path):
    batch = read(tmp_path, f"{SHEET}2024,,7,,,,,,,Talks,,,,,,,,\n", "timeline.csv")
    assert batch.events[0].date == "2024"
    assert [(p.field, p.value, p.message) for p in batch.problems] == [("day", "7", "the month is missing; left out")]


def test_a_start_that_can_t_be_read_leaves_a_slide_undated_whatever_its_end(tmp_path):
    slide = {"start_date": {"year": 2024, "month": 2, "day": 30}, "end_date": {"year": 2024, "month": 3, "day": 2}}
    in_json = read(tmp_path, {"events": [{**slide, "text": {"headline": "Bad start"}}]})
    in_sheet = read(tmp_path, f"{SHEET}2024,2,30,,2024,3,2,,,Bad start,,,,,,,,\n", "timeline.csv")
    for batch in (in_json, in_sheet):
        (event,) = batch.events
        assert (event.date, event.date_text) == ("", "2024-2-30 – 2024-3-2")


def test_what_has_no_place_is_told_once(tmp_path):
    slide = {
        "start_date": {"year": 2024},
        "text": {"headline": "A"},
        "media": {"url": "https://example.org/a", "link": "https://example.org/b"},
        "background": {"color": "#fff"},
    }
    title = {"text": {"headline": "Rome", "text": "<p>An introduction</p>"}}
    batch = read(tmp_path, {"title": title, "events": [slide, {**slide, "text": {"headline": "B"}}]})
    assert [(p.row, p.field, p.value, p.message) for p in batch.problems] == [
        (1, "background", "{'color': '#fff'}", "has no place in an event; left out, 2 times"),
        (1, "media link", "https://example.org/b", "has no place in an event; left out, 2 times"),
        (None, "text of the title", "An introduction", "has no place in an event; left out"),
    ]


def test_the_text_of_the_title_in_the_spreadsheet_is_told(tmp_path):
    sheet = f"{SHEET},,,,,,,,,Rome,An introduction,,,,,title,,\n2024,,,,,,,,,A,,,,,,,,#fff\n"
    problems = [(p.row, p.field, p.value) for p in read(tmp_path, sheet, "timeline.csv").problems]
    assert problems == [(2, "text of the title", "An introduction"), (3, "background", "#fff")]


@pytest.mark.parametrize(
    ("numbers", "words", "date"),
    [
        ({"year": 1980}, "1980s", "198X"),
        ({"year": 1850}, "c. 1850", "1850~"),
        ({"year": 2024, "month": 7, "day": 30}, "before 30 July 2024", "[..2024-07-30]"),
        ({"year": 2024, "month": 5, "day": 1}, "May 2024", "2024-05"),
        ({"year": 2024, "month": 5, "day": 6}, "May 2024", "2024-05-06"),
        ({"year": 2024}, "spring 2024", "2024"),
        ({"year": 2024}, "1980s", "2024"),
        ({"year": 2024}, "The year of the talks", "2024"),
    ],
)
def test_a_slide_is_no_more_exact_than_the_words_that_it_shows(tmp_path, numbers, words, date):
    slide = {"start_date": numbers, "display_date": words, "text": {"headline": "A"}}
    batch = read(tmp_path, {"events": [slide]})
    assert [(event.date, event.date_text) for event in batch.events] == [(date, words)]
    assert len(batch.problems) == (date in ("198X", "1850~", "[..2024-07-30]", "2024-05"))


def test_inexact_dates_come_back_from_slides_as_they_went_out(tmp_path):
    dates = ("198X", "[..2024-07-30]", "[2024-07-30,2024-08-03]", "1850~/1860~", "2023-10-07/..", "2024-05")
    path = tmp_path / "ours.timelinejs.json"
    registry.write(Batch("", events=tuple(Event(date, date, date=date) for date in dates)), path, "timelinejs")
    assert tuple(event.date for event in registry.read(path).events) == dates


def test_a_date_without_a_year_is_told(tmp_path):
    batch = read(tmp_path, {"events": [{"start_date": {"month": "5"}, "text": {"headline": "A"}}]})
    assert [(p.field, p.message) for p in batch.problems] == [("start_date", "the year is missing; kept as undated")]
