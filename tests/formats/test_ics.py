from pathlib import Path

import icalendar
import pytest
from tests.formats.awkward import AWKWARD

from timeline_gui.core.errors import UserError
from timeline_gui.formats import recurring, registry
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


def read_parts(tmp_path: Path, *parts: str, expand: str = "", kind: str = "VEVENT"):
    """The events of a calendar of these, each the lines within one, and what was told."""
    path = tmp_path / "parts.ics"
    blocks = "".join(part if part.startswith("BEGIN") else f"BEGIN:VEVENT\n{part}\nEND:VEVENT\n" for part in parts)
    path.write_text(f"BEGIN:VCALENDAR\nVERSION:2.0\n{blocks}END:VCALENDAR\n", encoding="utf-8")
    batch = registry.read(path, options=ReadOptions(expand=expand))
    return batch.events, [(problem.row, problem.field, problem.value, problem.message) for problem in batch.problems]


SERIES = "UID:1\nDTSTART:20240325T080000Z\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Briefing"
MOVED = "UID:1\nRECURRENCE-ID:20240401T080000Z\nDTSTART:20240401T100000Z\nSUMMARY:Moved"


@pytest.mark.parametrize("parts", [(SERIES, MOVED), (MOVED, SERIES)])
def test_a_time_of_a_series_that_was_moved_is_there_once(tmp_path, parts):
    events, _told = read_parts(tmp_path, *parts)
    assert sorted((event.date, event.title) for event in events) == [
        ("2024-03-25T08:00Z", "Briefing"),
        ("2024-04-01T10:00Z", "Moved"),
        ("2024-04-08T08:00Z", "Briefing"),
    ]


def test_a_time_that_was_moved_is_found_in_a_long_calendar(tmp_path):
    others = (f"UID:x{number}\nDTSTART:20240101\nSUMMARY:Other" for number in range(1000))
    events, _told = read_parts(tmp_path, SERIES, *others, MOVED)
    assert len(events) == 1003
    assert "2024-04-01T08:00Z" not in {event.date for event in events}


def test_what_was_cancelled_did_not_happen(tmp_path):
    off = "UID:2\nDTSTART;VALUE=DATE:20240501\nSUMMARY:Off\nSTATUS:CANCELLED"
    events, told = read_parts(tmp_path, SERIES, f"{MOVED}\nSTATUS:CANCELLED", off)
    assert [event.date for event in events] == ["2024-03-25T08:00Z", "2024-04-08T08:00Z"]
    assert told[1:] == [(2, "STATUS", "Moved", "cancelled; left out"), (3, "STATUS", "Off", "cancelled; left out")]


def test_further_single_times_are_written_out(tmp_path):
    events, told = read_parts(tmp_path, "UID:2\nDTSTART;VALUE=DATE:20240501\nRDATE;VALUE=DATE:20240601\nSUMMARY:Two")
    assert [event.date for event in events] == ["2024-05-01", "2024-06-01"]
    assert told == [(1, "RDATE", "", "recurs: 2 times from 2024-05-01 to 2029-05-05 were written out")]


def test_a_further_time_of_another_length_is_told(tmp_path):
    parts = "UID:2\nDTSTART:20240501T100000Z\nDTEND:20240501T110000Z\nSUMMARY:Two\n"
    events, told = read_parts(tmp_path, f"{parts}RDATE;VALUE=PERIOD:20240601T100000Z/PT3H")
    assert [event.date for event in events][1:] == ["2024-06-01T10:00Z/2024-06-01T11:00Z"]
    assert told[0][1:] == (
        "RDATE",
        "20240601T100000Z/PT3H",
        "what it says of how long these times are was left out: they are as long as the first",
    )


def test_degrees_are_read_with_or_without_a_name(tmp_path):
    parts = [f"UID:{n}\nDTSTART:20240501\nSUMMARY:A\nGEO:{geo}" for n, geo in enumerate(("52.5;13.4", "91;0", "a;b"))]
    events, told = read_parts(tmp_path, f"{parts[0]}\nLOCATION:Berlin", *parts)
    assert [event.place and (event.place.name, event.place.latitude) for event in events[:1]] == [("Berlin", 52.5)]
    events, told = read_parts(tmp_path, *parts)
    assert [event.place and (event.place.name, event.place.latitude) for event in events] == [
        ("52.5, 13.4", 52.5),
        None,
        None,
    ]
    assert told == [
        (2, "GEO", "91.0;0.0", "there are no such degrees; left out"),
        (3, "GEO", "a;b", "can't be read; left out"),
    ]


def test_what_is_no_event_is_counted(tmp_path):
    task = "BEGIN:VTODO\nUID:9\nSUMMARY:Write\nEND:VTODO\n"
    events, told = read_parts(tmp_path, task, task, "UID:1\nDTSTART:20240501\nSUMMARY:A")
    assert len(events) == 1
    assert told == [(None, "VTODO", "", "2 of this kind are no events; left out")]


def test_times_without_a_known_zone_are_told(tmp_path):
    times = (":20240501T120000", ":20240502T120000", ";TZID=Nowhere/Land:20240501T120000")
    events, told = read_parts(tmp_path, *(f"UID:{n}\nSUMMARY:A\nDTSTART{time}" for n, time in enumerate(times)))
    assert [event.date for event in events] == ["2024-05-01T12:00", "2024-05-02T12:00", "2024-05-01T12:00"]
    assert told == [
        (1, "DTSTART", "", "2 times have no time zone; taken for UTC"),
        (3, "DTSTART", "Nowhere/Land", "this time zone is not known; 1 times in it were taken for UTC"),
    ]


def test_a_start_that_can_t_be_read_leaves_it_undated_whatever_its_end(tmp_path):
    (event,), told = read_parts(tmp_path, "UID:1\nDTSTART:20240230\nDTEND:20240305\nSUMMARY:Bad start")
    assert (event.date, event.date_text) == ("", "20240230 – 2024-03-05")
    assert told == [(1, "DTSTART", "20240230", "no date that can be read; kept as undated")]


def test_more_times_than_are_written_out_are_told(tmp_path):
    events, told = read_parts(tmp_path, "UID:1\nDTSTART:20240101\nRRULE:FREQ=DAILY\nSUMMARY:Daily")
    assert (len(events), events[-1].date) == (1831, "2029-01-04")
    assert told[0][3] == (
        "recurs: 1,831 times from 2024-01-01 to 2029-01-04 were written out; "
        "more follow: ask for another range to get them"
    )
    events, told = read_parts(tmp_path, "UID:1\nDTSTART:20240101T000000Z\nRRULE:FREQ=HOURLY\nSUMMARY:Hourly")
    assert (len(events), list(events)[-1].date) == (10_000, "2025-02-20T15:00Z")
    assert "recurs: 10,000 times from 2024-01-01 to 2025-02-20 were written out; more follow" in told[0][3]


def test_times_are_written_out_up_to_a_number_for_the_whole_file(tmp_path, monkeypatch):
    monkeypatch.setattr(recurring, "MOST_IN_FILE", 15_000)
    part = "UID:{0}\nDTSTART:20240101T000000Z\nRRULE:FREQ=HOURLY\nSUMMARY:Hourly {0}"
    events, told = read_parts(tmp_path, *map(part.format, range(3)))
    assert len(events) == 10_000 + 5_000 + 1
    assert [said[:70] for *_, said in told] == [
        "recurs: 10,000 times from 2024-01-01 to 2025-02-20 were written out; m",
        "recurs: 5,000 times from 2024-01-01 to 2024-07-27 were written out; mo",
        "can't be counted off (15,000 times of others were written out before);",
    ]


@pytest.mark.parametrize(
    ("rule", "told"),
    [
        ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=31", "there are no such times"),
        ("FREQ=SECONDLY;BYSETPOS=5", "there are no such times"),
        ("FREQ=NONE", "no such rule"),
    ],
)
def test_a_rule_that_gives_no_times_takes_no_time(tmp_path, rule, told):
    events, problems = read_parts(tmp_path, f"UID:1\nDTSTART:20240101T000000Z\nRRULE:{rule}\nSUMMARY:Never")
    assert [event.date for event in events] == ["2024-01-01T00:00Z"]
    assert [problem[3] for problem in problems] == [f"can't be counted off ({told}); only its first time was kept"]


def test_a_rule_that_begins_long_before_the_range_takes_no_hours(tmp_path):
    rule = "UID:1\nDTSTART:19700101T000000Z\nRRULE:FREQ=SECONDLY\nSUMMARY:Ticks"
    (event,), told = read_parts(tmp_path, rule, expand="2024")
    assert event.date == "1970-01-01T00:00Z"
    assert "it recurs more than 1,000,000 times before the range" in told[0][3]


@pytest.mark.parametrize("interval", ["0", "-1", "00"])
def test_a_rule_that_stands_still_is_told_and_its_first_time_kept(tmp_path, interval):
    rule = f"RRULE:FREQ=DAILY;INTERVAL={interval}"
    events, problems = read_parts(tmp_path, f"UID:1\nSUMMARY:A\nDTSTART:20240101T120000Z\n{rule}")
    assert [event.date for event in events] == ["2024-01-01T12:00Z"]
    assert [problem[1] for problem in problems] == ["RRULE"]


def test_a_duration_beyond_all_time_is_refused_in_words(tmp_path):
    with pytest.raises(UserError, match="the calendar can't be read"):
        read_parts(tmp_path, "UID:1\nSUMMARY:A\nDTSTART:20240101T120000Z\nDURATION:P999999999999W")


def test_what_a_calendar_says_beside_is_told(tmp_path):
    (event,), problems = read_parts(
        tmp_path,
        "UID:1\nSUMMARY:A\nDTSTART:20240101T120000Z\nSTATUS:TENTATIVE\nATTACH:https://a.org/a.pdf\nCOMMENT:Late\n"
        "CLASS:PRIVATE\nURL:www.a.org\nDTSTAMP:20240101T120000Z\nX-NOTE:b\nATTENDEE;CN=Anna;PARTSTAT=DECLINED:mailto:a@a.org\n"
        "BEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM",
    )
    assert [(part.role) for part in event.participants] == ["attendee (declined)"]
    assert {(field, value) for _row, field, value, _said in problems} == {
        ("STATUS", "TENTATIVE"),
        ("ATTACH", "https://a.org/a.pdf"),
        ("COMMENT", "Late"),
        ("CLASS", "PRIVATE"),
        ("URL", "www.a.org"),
        ("X-NOTE", "b"),
        ("VALARM", ""),
    }


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("DTSTART;VALUE=DATE:20240105", "DTEND;VALUE=DATE:20240101"),
        ("DTSTART;VALUE=DATE:20240105", "DTEND:20240107T120000Z"),
        ("DTSTART:20240105T120000Z", "DTEND;VALUE=DATE:20240107"),
    ],
)
def test_an_end_that_does_not_go_with_its_start_is_told(tmp_path, start, end):
    (event,), (problem,) = read_parts(tmp_path, f"UID:1\nSUMMARY:A\n{start}\n{end}")
    assert event.date in ("2024-01-05/", "2024-01-05T12:00Z/")
    assert problem[1] == "DTEND"


def test_a_start_that_is_none_of_its_rule_is_kept_and_told(tmp_path):
    rule = "RRULE:FREQ=MONTHLY;BYDAY=2TU;COUNT=2"
    events, problems = read_parts(tmp_path, f"UID:1\nSUMMARY:A\nDTSTART:20240101T120000Z\n{rule}")
    assert [event.date for event in events] == ["2024-01-01T12:00Z", "2024-01-09T12:00Z", "2024-02-13T12:00Z"]
    assert ["its rule does not give its start, which was kept beside the others" in said for *_, said in problems] == [
        True
    ]
