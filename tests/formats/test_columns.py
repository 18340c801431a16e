"""What columns mean can be seen, said otherwise, and remembered by the shape of a header."""

from pathlib import Path

import pytest

from timeline_gui.core.model import Batch, SeenColumn
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions, Unreadable
from timeline_gui.formats.tabular.dates import assembled
from timeline_gui.formats.tabular.fields import Column, column_of, match, shape

ARABIC = "التاريخ,العنوان\n2024-07-30,لقاء في موسكو\n"


def read(path: Path, text: str, **options: object) -> Batch:
    """What a file with this text holds."""
    path.write_text(text, encoding="utf-8")
    return registry.read(path, options=ReadOptions(**options))  # type: ignore[arg-type]


def test_a_table_tells_how_it_was_read(tmp_path: Path) -> None:
    batch = read(tmp_path / "visits.csv", "Visits\n\ndate;title;colour\n2024;A visit;red\n2025;A visit;blue\n")
    assert batch.reading is not None
    assert batch.reading.columns == (
        SeenColumn("date", "date", ("2024", "2025")),
        SeenColumn("title", "title", ("A visit",)),
        SeenColumn("colour", "", ("red", "blue")),
    )
    assert (batch.reading.separator, batch.reading.encoding, batch.reading.row) == (";", "UTF-8", 3)


def test_objects_tell_so_too(tmp_path: Path) -> None:
    batch = read(tmp_path / "visits.json", '[{"when": "2024", "what": "A visit", "x": {"deep": 1}}]')
    assert batch.reading is not None
    assert [(column.name, column.meaning) for column in batch.reading.columns] == [
        ("when", "date"),
        ("what", "title"),
        ("x.deep", ""),
    ]


def test_what_a_person_says_of_columns_holds(tmp_path: Path) -> None:
    columns = {"date": "published", "headline": "", "text": "title", "by": "actors:host"}
    batch = read(
        tmp_path / "a.csv", "date,headline,text,by,source\n2024-05-01,Loud,A visit,Qatar,Paper\n", columns=columns
    )
    (event,) = batch.events
    assert (event.title, event.date, event.participants[0].role) == ("A visit", "", "host")
    assert batch.sources[0].published == "2024-05-01"


def test_a_header_of_the_same_shape_is_read_as_before(tmp_path: Path) -> None:
    remembered = {shape(["العنوان", "التاريخ"]): {"التاريخ": "date", "العنوان": "title"}}
    batch = read(tmp_path / "a.csv", ARABIC, remembered=remembered)
    assert [(event.date, event.title) for event in batch.events] == [("2024-07-30", "لقاء في موسكو")]
    assert batch.reading is not None
    assert batch.reading.remembered
    other = read(tmp_path / "b.csv", "date,title\n2024,A\n", remembered=remembered)
    assert other.reading is not None
    assert not other.reading.remembered


def test_objects_of_the_same_keys_are_read_as_before_also_where_some_lack(tmp_path: Path) -> None:
    remembered = {shape(["zeit", "was"]): {"zeit": "date", "was": "title"}}
    batch = read(tmp_path / "a.json", '[{"zeit": "2024", "was": "A"}, {"was": "B"}]', remembered=remembered)
    assert [(event.date, event.title) for event in batch.events] == [("2024", "A"), ("", "B")]


def test_a_table_that_nobody_knows_says_what_it_has(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as told:
        read(tmp_path / "a.csv", ARABIC)
    assert [column.name for column in told.value.reading.columns] == ["التاريخ", "العنوان"]
    assert told.value.reading.encoding == "UTF-8"


@pytest.mark.parametrize(
    "column", [Column("date"), Column("actors", "mediator"), Column("figures", "killed"), Column("quote", "", 2)]
)
def test_a_meaning_is_one_word_and_comes_back(column: Column) -> None:
    assert column_of(column.text) == column


@pytest.mark.parametrize("text", ["", "nonsense", "date:", "#2"])
def test_what_is_no_meaning_is_none(text: str) -> None:
    assert column_of(text) is None


def test_the_time_beside_a_date_is_that_of_the_day() -> None:
    assert match(["Date", "Time", "Title"], ReadOptions())[1] == Column("time_of_day")
    assert match(["Time", "Title"], ReadOptions())[0] == Column("date")


@pytest.mark.parametrize(
    ("date", "month", "day", "time", "expected"),
    [
        ("2024", "7", "30", "", "2024-07-30"),
        ("2024", "07", "", "", "2024-07"),
        ("2024", "July", "30", "", "30 July 2024"),
        ("2024", "0", "00", "", "2024"),
        ("-44", "3", "15", "", "-0044-03-15"),
        ("2024-07-30", "July", "30", "", "2024-07-30"),
        ("2024-07-30", "", "", "14:05", "2024-07-30T14:05"),
        ("2024-07-30", "", "", "2:05 PM", "2024-07-30T14:05"),
        ("2024-07-30", "", "", "12:30 am", "2024-07-30T00:30"),
        ("2024-07-30", "", "", "00:00:00", "2024-07-30"),
        ("30/07/2024", "", "", "14:05:06", "30/07/2024 14:05:06"),
        ("2024-07-30", "", "", "about noon", "2024-07-30"),
        ("", "", "", "14:05", ""),
    ],
)
def test_a_date_is_put_together_from_its_parts(date: str, month: str, day: str, time: str, expected: str) -> None:
    assert assembled(date, month, day, time)[0] == expected


@pytest.mark.parametrize(
    ("day", "time", "said"),
    [
        ("", "", ""),
        ("Monday", "", "left out: the day “Monday”, which has no month"),
        ("", "about noon", "left out: the time “about noon”, which can’t be read"),
        ("", "00:00", ""),
    ],
)
def test_what_does_not_go_into_a_date_is_told_and_the_year_stays(day: str, time: str, said: str) -> None:
    assert assembled("2024", "", day, time) == ("2024", said)


def test_it_is_told_with_its_row(tmp_path: Path) -> None:
    batch = read(tmp_path / "days.csv", "Year,Day,Title\n2024,Monday,A visit\n")
    assert [event.date for event in batch.events] == ["2024"]
    (problem,) = batch.problems
    assert (problem.row, problem.field, "no month" in problem.message) == (2, "date", True)


def test_columns_of_figures_say_what_they_count(tmp_path: Path) -> None:
    text = "Date,Title,Killed,Injured,Source address\n2024,A,at least 12,3,https://a\n2024,B,,0,\n"
    first, second = read(tmp_path / "a.csv", text).events
    assert [(f.text, f.low, f.counted) for f in first.citations[0].figures] == [
        ("at least 12", 12, "killed"),
        ("3", 3, "injured"),
    ]
    assert [(f.low, f.counted) for f in second.citations[0].figures] == [(0, "injured")]


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("standfirst", "summary"),
        ("lede", "summary"),
        ("dek", "summary"),
        ("body_html", "summary"),
        ("section", "category"),
        ("orgs", "actors"),
        ("Source address", "url"),
        ("Casualties", "figures:casualties"),
        ("Wounded", "figures:wounded"),
    ],
)
def test_newsrooms_call_fields_so(name: str, field: str) -> None:
    assert match(["Title", name], ReadOptions())[1].text == field


def test_a_table_of_parts_is_read(tmp_path: Path) -> None:
    text = "Year,Month,Day,End Year,End Month,Time,Title\n2024,7,30,2024,8,,Talks\n2023,November,24,,,14:05,A truce\n"
    batch = read(tmp_path / "parts.csv", text)
    assert [event.date for event in batch.events] == ["2024-07-30/2024-08", "2023-11-24T14:05"]
