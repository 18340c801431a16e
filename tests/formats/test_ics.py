from pathlib import Path

import icalendar
import pytest
from tests.formats.awkward import AWKWARD

from timeline_gui.core.errors import UserError
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions

ICS = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Desk
BEGIN:VEVENT
UID:1
SUMMARY:Whole day
DTSTART;VALUE=DATE:20240730
DTEND;VALUE=DATE:20240731
CATEGORIES:Meeting,Doha
ORGANIZER;CN=Anna Berg:mailto:anna@example.org
ATTENDEE;CN="Tom Ash":mailto:tom@example.org
LOCATION:Doha
URL:https://example.org/a
DESCRIPTION:A very long line that is folded here and goes on in the next
  line\\, with a comma
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:Two hours
DTSTART;TZID=Europe/Berlin:20240730T140500
DURATION:PT2H
END:VEVENT
BEGIN:VEVENT
UID:3
SUMMARY:Weekly
DTSTART;VALUE=DATE:20240101
RRULE:FREQ=WEEKLY
EXDATE;VALUE=DATE:20240108
END:VEVENT
BEGIN:VEVENT
UID:4
SUMMARY:No start
END:VEVENT
END:VCALENDAR
"""


def read(tmp_path: Path, expand: str = "2024-01"):
    path = tmp_path / "desk.ics"
    path.write_text(ICS.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert registry.recognise(path).name == "ics"
    return registry.read(path, options=ReadOptions(expand=expand))


def test_days_hours_people_and_places_are_read(tmp_path):
    batch = read(tmp_path)
    day, hours, *_weekly, undated = batch.events
    assert batch.title == "Desk"
    # RFC 5545: the end is the day after the last.
    assert (day.date, day.category, day.tags) == ("2024-07-30", "Meeting", ("Doha",))
    assert day.place is not None
    assert day.place.name == "Doha"
    assert day.summary.endswith("in the next line, with a comma")
    names = {actor.id: actor.name for actor in batch.actors}
    assert [(names[p.actor_id], p.role) for p in day.participants] == [
        ("Anna Berg", "organiser"),
        ("Tom Ash", "attendee"),
    ]
    assert hours.date == "2024-07-30T14:05+02:00/2024-07-30T16:05+02:00"
    assert undated.date == ""


def test_what_recurs_is_written_out_in_the_range_asked_for_and_told(tmp_path):
    batch = read(tmp_path, "2024-01")
    weekly = [event.date for event in batch.events if event.title == "Weekly"]
    assert weekly == ["2024-01-01", "2024-01-15", "2024-01-22", "2024-01-29"]
    assert len({event.id for event in batch.events}) == len(batch.events)
    assert any("4 times from 2024-01-01 to 2024-01-31 were written out" in p.message for p in batch.problems)


@pytest.mark.parametrize("asked", ["1990/..", "-0044/2025", "nonsense"])
def test_a_range_that_is_none_is_refused(tmp_path, asked):
    with pytest.raises(UserError, match="range"):
        read(tmp_path, asked)


def test_another_program_reads_what_goes_out(tmp_path):
    path = tmp_path / "out.ics"
    said = registry.write(AWKWARD, path)
    # 44 BCE is before the first year of calendars, and one event has no date.
    assert said.startswith("Left out: 2 events that are undated or not of the years 1 to 9998")
    entries = list(icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"))
    assert [str(entry["SUMMARY"]) for entry in entries] == ["=HYPERLINK(1)", "Then"]
    assert str(entries[0]["DTSTART"].dt) == "2024-07-30"
    assert str(entries[0]["DTEND"].dt) == "2024-07-31"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SUMMARY:alone\n", "there is no calendar in it"),
        (ICS[:300], "line 14: the calendar breaks off within “VEVENT”"),
        ("BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR\n", "line 2: “END:VEVENT” ends what did not begin"),
        ("BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR\n", "the calendar can't be read"),
    ],
)
def test_what_is_no_calendar_is_refused(tmp_path, text, message):
    path = tmp_path / "none.ics"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UserError, match=message):
        registry.read(path, "ics")


ZONE = """BEGIN:VTIMEZONE
TZID:Office
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0300
TZOFFSETTO:+0300
END:STANDARD
END:VTIMEZONE
"""


def test_a_long_calendar_is_read_part_by_part_with_its_time_zones_wherever_they_stand(tmp_path):
    path = tmp_path / "long.ics"
    visit = "BEGIN:VEVENT\nUID:{0}\nSUMMARY:Visit {0}\nDTSTART;TZID=Office:20240730T140500\nEND:VEVENT\n"
    visits = "".join(visit.format(number) for number in range(1200))
    path.write_text(f"BEGIN:VCALENDAR\n{visits}{ZONE}END:VCALENDAR\n", encoding="utf-8")
    told = []

    batch = registry.read(path, options=ReadOptions(watch=lambda _rows, done, total: told.append((done, total))))

    assert [event.title for event in batch.events] == [f"Visit {number}" for number in range(1200)]
    assert {event.date for event in batch.events} == {"2024-07-30T14:05+03:00"}
    assert len(told) > 1
    assert told[-1][0] <= told[-1][1] == path.stat().st_size


def test_a_file_of_several_calendars_is_called_like_the_first(tmp_path):
    path = tmp_path / "two.ics"
    other = ICS.replace("Desk", "Office").replace("UID:", "UID:other-")
    path.write_text(ICS + other, encoding="utf-8")
    batch = registry.read(path, options=ReadOptions(expand="2024-01"))
    assert batch.title == "Desk"
    assert [event.title for event in batch.events].count("Whole day") == 2
