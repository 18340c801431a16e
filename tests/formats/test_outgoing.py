"""What open dates become in formats that know only two moments, and what is said of it."""

import icalendar
import pytest

from timeline_gui.core.edtf import parse
from timeline_gui.core.model import Batch, Citation, Event, Place, Source
from timeline_gui.formats import registry
from timeline_gui.formats.outgoing import Shown, shown

DAY = 86_400
Y2024 = 1_704_067_200
Y2025 = 1_735_689_600


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("2024-01-01", Shown(Y2024, Y2024 + DAY - 1, exact=True, open=False)),
        ("2024", Shown(Y2024, Y2025 - 1, exact=False, open=False)),
        ("2024-01-01/..", Shown(Y2024, Y2024 + DAY - 1, exact=False, open=True)),
        ("2024/", Shown(Y2024, Y2025 - 1, exact=False, open=True)),
        ("/2024", Shown(Y2024, Y2025 - 1, exact=False, open=True)),
        ("[..2024]", Shown(Y2024, Y2025 - 1, exact=False, open=True)),
        ("[2024..]", Shown(Y2024, Y2025 - 1, exact=False, open=True)),
        ("[..2020,2024]", Shown(Y2024, Y2025 - 1, exact=False, open=True)),
        ("[2024,2030..]", Shown(Y2024, Y2025 - 1, exact=False, open=True)),
        ("../..", None),
        ("", None),
    ],
)
def test_an_open_date_is_shown_by_the_side_that_is_known(date, at):
    assert shown(parse(date)) == at


OPEN = "the open side of 2 dates, which are shown by the one that is known"
STORY = Batch(
    events=(
        Event("a", "Goes on", date="2023-10-07/.."),
        Event("b", "By then", date="[..2024]"),
        Event("c", "Day", date="2024-07-30"),
    )
)


@pytest.mark.parametrize("name", ["story.ics", "story.vis.json", "story.timelinejs.json"])
def test_the_open_side_that_is_left_out_is_said(tmp_path, name):
    said = registry.write(STORY, tmp_path / name)
    assert OPEN in said
    assert "how exact" not in said


def test_a_calendar_shows_the_unit_that_is_known(tmp_path):
    registry.write(STORY, tmp_path / "story.ics")
    entries = icalendar.Calendar.from_ical((tmp_path / "story.ics").read_bytes()).walk("VEVENT")
    assert [(str(entry["DTSTART"].dt), str(entry["DTEND"].dt)) for entry in entries][:2] == [
        ("2023-10-07", "2023-10-08"),
        ("2024-01-01", "2025-01-01"),
    ]


def test_the_timeline_project_knows_what_goes_on(tmp_path):
    path = tmp_path / "story.timeline"
    said = registry.write(STORY, path)
    assert "the open side of 1 dates" in said
    assert next(iter(registry.read(path).events)).date == "2023-10-07/.."


def test_far_years_come_back_from_vis_timeline(tmp_path):
    path = tmp_path / "story.vis.json"
    registry.write(Batch(events=(Event("a", "A", date="Y-17000"), Event("b", "B", date="Y-20000/Y-17000"))), path)
    back = registry.read(path)
    assert [event.date for event in back.events] == ["Y-17000", "Y-20000/Y-17000"]
    assert not [problem for problem in back.problems if problem.field in ("start", "end")]


def test_hours_stay_hours_in_timelinejs(tmp_path):
    path = tmp_path / "story.timelinejs.json"
    registry.write(
        Batch(events=(Event("a", "A", date="2024-05-01T15"), Event("b", "B", date="2024-05-01T15:30"))), path
    )
    assert [event.date for event in registry.read(path).events] == ["2024-05-01T15", "2024-05-01T15:30"]


@pytest.mark.parametrize(
    ("name", "lost"),
    [
        ("story.vis.json", ["places", "coordinates", "tags", "notes", "dates as their sources write them", "drafts"]),
        ("story.ics", ["notes", "dates as their sources write them", "drafts", "who speaks and on which page"]),
        ("story.timeline", ["places", "coordinates", "tags", "notes", "drafts", "who speaks and on which page"]),
        ("story.timelinejs.json", ["places", "coordinates", "tags", "notes", "drafts", "who speaks and on which page"]),
        ("story.geojson", ["notes", "dates as their sources write them", "identifiers in other files"]),
    ],
)
def test_what_a_format_has_no_place_for_is_told_by_name(tmp_path, name, lost):
    full = Event(
        *("a", "Talks", "", "mine", "2024-07-30", "on Tuesday"),
        place=Place("Doha", 25.28, 51.53),
        tags=("x",),
        status="draft",
        external_id="7",
        citations=(Citation("s", "words", locator="p. 1"),),
    )
    kind = {"vis": "vis", "timelinejs": "timelinejs"}.get(name.split(".")[1], "")
    said = registry.write(Batch(events=(full,), sources=(Source("s", "Report"),)), tmp_path / name, kind)
    assert [words for words in lost if words not in said] == []
    plain = Event("a", "Talks", date="2024-07-30", place=Place("Doha", 25.28, 51.53) if "geo" in name else None)
    said = registry.write(Batch(events=(plain,)), tmp_path / name, kind)
    assert [words for words in (*lost, "coordinates") if words in said] == []
