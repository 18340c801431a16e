"""The picture of time: numbered where numbers can be read, counted where not."""

import xml.etree.ElementTree as ElementTree
from dataclasses import replace

import pytest
from tests.dossier.documents import BATCH, job_of

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Event
from timeline_gui.dossier import kinds
from timeline_gui.dossier.drawing import drawing
from timeline_gui.dossier.strip import NUMBERED_MOST, ROWS_MOST, counted_strip, numbered_strip

WIDTH = 674.0


@pytest.fixture(autouse=True)
def fonts(qapp):
    with drawing():
        yield


def dated(*dates, title="An event"):
    return Batch("Many", events=tuple(Event(f"{i:03}", f"{title} {i}", date=date) for i, date in enumerate(dates)))


def strip_of(batch, chosen=None, rows=ROWS_MOST):
    job = job_of(batch, chosen)
    on_axis, _others = kinds.split(job.entries)
    return numbered_strip(job, on_axis, 1, WIDTH, rows, job.span)


def test_events_are_numbered_in_the_order_of_time():
    strip = strip_of(BATCH)
    assert [(label.number, label.title.text) for label in strip.labels] == [
        (1, "War between Russia and Ukraine"),
        (2, "The minister meets Lavrov"),
        (3, "Qatar pledges aid"),
    ]
    assert strip.alt.startswith("Timeline of the events 1 to 3: 1 Feb 2022 – ")


@pytest.mark.parametrize("width", [674.0, 300.0])
def test_labels_stay_on_the_picture_and_apart(width):
    days = [f"2024-0{month}-{day:02}" for month in range(1, 7) for day in (1, 2, 15)]
    job = job_of(dated(*days, "2024-01/2024-06", "2023-12/.."))
    strip = numbered_strip(job, job.entries, 1, width, ROWS_MOST, None)
    boxes = [(label.x, label.y, label.x + label.width) for label in strip.labels]
    assert len(boxes) == len(job.entries)
    for left, y, right in boxes:
        assert 0 <= left < right <= width
        assert 0 < y < strip.axis_y
        others = [box for box in boxes if box != (left, y, right) and abs(box[1] - y) < 12]
        assert all(right <= other[0] or left >= other[2] for other in others)


def test_titles_give_way_to_numbers_alone_where_they_do_not_fit():
    crowd = dated(*[f"2024-01-{day:02}" for day in range(1, 32)], title="An event with a title of some length")
    strip = strip_of(crowd)
    assert {label.title for label in strip.labels} == {None}
    assert strip.caption == "The numbers are those of the events below."
    assert len(strip.labels) == 31


def test_more_events_than_can_be_told_apart_are_not_numbered():
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in (1, 8, 15, 22)]
    assert strip_of(dated(*days[:NUMBERED_MOST])) is not None
    assert strip_of(dated(*days[: NUMBERED_MOST + 1])) is None


def test_events_of_one_day_that_need_too_many_rows_are_not_numbered():
    assert strip_of(dated(*["2024-01-01"] * 30), rows=9) is None


def test_nothing_is_drawn_of_no_event():
    job = job_of(dated("", "[..2024]"))
    on_axis, others = kinds.split(job.entries)
    assert (len(on_axis), len(others)) == (0, 2)
    assert numbered_strip(job, on_axis, 1, WIDTH, ROWS_MOST, None) is None
    assert counted_strip(job, on_axis, WIDTH) is None


def test_the_picture_shows_the_range_asked_for_and_the_day_of_the_dossier_where_that_lies_in_it():
    strip = strip_of(BATCH, Filter(start="2023", end="2024"))
    assert [label.text for label in strip.upper] == ["2023", "2024"]
    assert strip.compiled.text == "Compiled 6 Sep 2024"
    assert strip_of(BATCH, Filter(start="2023", end="2023")).compiled is None


def test_the_day_of_the_dossier_is_named_on_the_side_that_has_room():
    strip = strip_of(BATCH, Filter(start="2022", end="2024-09"))
    assert strip.compiled.x + strip.compiled.width <= WIDTH


@pytest.mark.parametrize(
    "date", ["2024-07-30", "2024-07-30T10:15", "2024", "../2024", "Y-17000000", "2024-07/..", "/2024"]
)
def test_a_single_event_has_room_around_it(date):
    strip = strip_of(dated(date))
    assert len(strip.labels) == 1
    assert strip.lower or strip.upper


def test_counts_say_how_many_events_may_fall_in_each_column():
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 28)]
    job = job_of(dated(*days, "2024"))
    strip = counted_strip(job, job.entries, WIDTH)
    assert {count.text for count in strip.counts} == {"28"}
    assert "Columns that count 325 events by time" in strip.alt
    assert strip.labels == ()


def test_the_drawing_is_svg_without_words():
    tree = ElementTree.fromstring(strip_of(BATCH).drawing)
    assert tree.tag.endswith("svg")
    assert not [node for node in tree.iter() if node.tag.endswith("text")]


def test_an_uncertain_date_keeps_its_question_mark():
    tree = ElementTree.fromstring(strip_of(dated("2024-07-30?")).drawing)
    assert [node.text.strip() for node in tree.iter() if node.tag.endswith("text")] == ["?"]


def test_a_long_title_is_cut():
    strip = strip_of(replace(BATCH, events=(Event("e", "word " * 40, date="2024-01-01"),)))
    assert strip.labels[0].title.text.endswith("word…")
    assert strip.labels[0].width < 0.6 * WIDTH
