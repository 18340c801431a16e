from timeline_gui.formats import registry

HEADER = (
    "Type,Display ID,Label,Summary,Start Date,Latest Start Date,Duration,Earliest End Date,End Date,Tags,Participant,"
    "Murder Theory\n"
)
CSV = """Event,EV1,Bell rings,"Twice
at night",1933-02-07 01:17:00,,8 minutes,,1933-02-07 01:25:00,"Alibi,Clue","Conductor,Hubbard",x
Character,PER1,Hardman,,1900-02-13,,,,1933-02-25,,,
Event,EV2,Ides,,BC 44-3-15,,,,,,,
Event,EV3,Sometime,,1933-02-01,1933-02-03,,,,,,
Event,EV4,Never,,,,,,,,,
Event,EV5,Bad,,1933-13-01,,,,,,,
"""


def test_events_are_read_and_other_rows_are_told(tmp_path):
    path = tmp_path / "aeon.csv"
    path.write_text(HEADER + CSV, encoding="utf-8")
    assert registry.recognise(path).name == "aeon"
    batch = registry.read(path)
    bell, ides, sometime, never, bad = batch.events
    assert (bell.date, bell.tags, bell.external_id) == ("1933-02-07T01:17/1933-02-07T01:25", ("Alibi", "Clue"), "EV1")
    assert bell.summary == "Twice\nat night"
    assert [actor.name for actor in batch.actors] == ["Conductor", "Hubbard"]
    assert ides.date == "-0043-03-15"
    assert (sometime.date, sometime.date_text) == (
        "[1933-02-01..1933-02-03]",
        "1933-02-01 to 1933-02-03 at the latest",
    )
    assert (never.date, bad.date) == ("", "")
    messages = [problem.message for problem in batch.problems]
    assert "1 rows of this type are no events" in messages
    assert any("murder theory" in message for message in messages)


def test_a_start_that_can_t_be_read_leaves_it_undated_whatever_its_end(tmp_path):
    path = tmp_path / "aeon.csv"
    path.write_text(HEADER + "Event,EV1,Bad,,1933-02-30,,,,1933-03-02,,,\n", encoding="utf-8")
    (event,) = registry.read(path).events
    assert (event.date, event.date_text) == ("", "1933-02-30 – 1933-03-02")


def test_what_goes_on_or_ends_only_in_words_is_no_single_day(tmp_path):
    path = tmp_path / "aeon.csv"
    path.write_text(
        "Type,Display ID,Label,Ongoing,Start Date,Latest Start Date,Duration,Earliest End Date,End Date\n"
        "Event,1,A,True,2024-05-06,,,,\nEvent,2,B,False,2024-05-06,,3 days,,\nEvent,3,C,False,2024-05-06,,0 seconds,,\n"
        "Event,4,D,False,2024-05-06,,,2024-05-20,2024-05-25\n",
        encoding="utf-8",
    )
    batch = registry.read(path)
    assert [(event.date, event.date_text) for event in batch.events] == [
        ("2024-05-06/..", ""),
        ("2024-05-06/", "2024-05-06 – 3 days"),
        ("2024-05-06", ""),
        ("2024-05-06/2024-05-25", "2024-05-06 – 2024-05-25; 2024-05-20 at the earliest"),
    ]
    assert [(problem.row, problem.field) for problem in batch.problems] == [(3, "duration"), (5, "earliest end date")]
