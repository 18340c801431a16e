import json
from pathlib import Path

import pytest
import xlsxwriter

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Figure, Place
from timeline_gui.formats import files, registry
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.figures import read_figure


@pytest.fixture
def read(tmp_path):
    def read(content, name="story.csv", **options):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return registry.read(path, options=ReadOptions(**options))

    return read


def parts(batch, event):
    names = {actor.id: actor.name for actor in batch.actors}
    return [(names[part.actor_id], part.role) for part in event.participants]


def said(batch):
    return [(problem.row, problem.field, problem.message) for problem in batch.problems]


@pytest.mark.parametrize(
    "header",
    [
        "date,title,actors,category",
        "When,Headline,Who,Type",
        "startDate,event_name,Participants,Kind",
        "Datum,Titel,Akteure,Kategorie",
    ],
)
def test_columns_go_by_many_names(read, header):
    (event,) = (batch := read(f"{header}\n2024,Deal,Qatar; Russia,Agreement\n")).events
    assert (event.date, event.title, event.category) == ("2024", "Deal", "Agreement")
    assert parts(batch, event) == [("Qatar", ""), ("Russia", "")]
    assert batch.problems == ()


def test_roles_stand_in_the_cell_or_in_the_header(read):
    batch = read("date,title,actors,Mediators,actor: host\n2024,Deal,Qatar (mediator)|PLO (Palestine),Egypt,Oman\n")
    assert parts(batch, batch.events[0]) == [
        ("Qatar", "mediator"),
        ("PLO (Palestine)", ""),
        ("Egypt", "mediator"),
        ("Oman", "host"),
    ]


def test_commas_part_names_only_where_the_same_names_stand_elsewhere(read):
    listed = read('date,title,actors\n2024,A,"Qatar, Russia"\n2024,B,Qatar\n2024,C,Russia\n')
    assert [actor.name for actor in listed.actors] == ["Qatar", "Russia"]
    whole = read('date,title,actors\n2024,A,"Smith, John"\n2024,B,Qatar\n')
    assert [actor.name for actor in whole.actors] == ["Smith, John", "Qatar"]
    assert said(whole) == [(None, "actors", "names with commas were kept whole")]


def test_one_date_of_a_column_settles_the_others(read):
    first = read("date,title\n03/04/2024,A\n25/12/2024,B\n")
    assert [event.date for event in first.events] == ["2024-04-03", "2024-12-25"]
    assert [event.date_text for event in first.events] == ["03/04/2024", "25/12/2024"]
    assert first.problems[0].value == "25/12/2024"
    assert [event.date for event in read("date,title\n03/04/2024,A\n12/25/2024,B\n").events] == [
        "2024-03-04",
        "2024-12-25",
    ]


def test_a_date_that_nothing_settles_is_kept_in_words_until_a_person_says(read):
    content = "date,title\n03/04/2024,A\n"
    assert (read(content).events[0].date, read(content).events[0].date_text) == ("", "03/04/2024")
    assert read(content, day_first=True).events[0].date == "2024-04-03"
    assert read(content, day_first=False).events[0].date == "2024-03-04"


def test_begin_and_end_make_an_interval(read):
    batch = read("start,end,title\n1438,1463,A\n1914,,B\n2024-05,2024-04,C\n")
    assert [event.date for event in batch.events] == ["1438/1463", "1914", ""]
    assert [problem.row for problem in batch.problems] == [4]


@pytest.mark.parametrize("words", ["2023-02-30", "99/99/9999"])
def test_days_that_do_not_exist_stay_words(read, words):
    batch = read(f"date,title\n{words},A\n")
    assert (batch.events[0].date, batch.events[0].date_text) == ("", words)
    assert batch.problems[-1].value == words


def test_figures_come_from_columns_or_from_words(read):
    batch = read(
        "date,title,value,unit,counted,source\n2024,A,48,,children,Report\n2024,B,at least 48 children,,,Report\n"
    )
    assert [event.citations[0].figures for event in batch.events] == [
        (Figure("48", 48, 48, "", "children"),),
        (Figure("at least 48 children", 48, None, "", "children", "at least"),),
    ]


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        (
            "more than 39,400 people killed",
            Figure("more than 39,400 people killed", 39400, None, "", "people killed", "more than"),
        ),
        ("$100 million", Figure("$100 million", 1e8, 1e8, "USD")),
        ("up to 5%", Figure("up to 5%", None, 5, "%", "", "up to")),
        ("90–100 wounded", Figure("90–100 wounded", 90, 100, "", "wounded")),
        ("100-90 wounded", None),
        ("many", None),
    ],
)
def test_a_figure_says_no_more_than_its_words(words, figure):
    assert read_figure(words) == figure


def test_a_quote_without_a_source_cites_the_file_and_the_row(read):
    batch = read("date,title,quote\n2024,A,words\n")
    assert batch.sources[0].title == "story.csv"
    assert batch.events[0].citations[0].locator == "row 2"


def test_reading_again_gives_the_same_ids_and_a_changed_row_keeps_its_own(read):
    first = read("date,title,category\n2024,A,x\n2024,A,y\n")
    again = read("date,title,category\n2024,A,x\n2024,A,z\n")
    assert [event.id for event in first.events] == [event.id for event in again.events]
    assert first.events[0].id != first.events[1].id


def test_a_workbook_is_read_from_the_sheet_and_row_that_fit(tmp_path):
    path = tmp_path / "story.xlsx"
    book = xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"})
    book.add_worksheet("Read me").write_string(0, 0, "Compiled by hand")
    sheet = book.add_worksheet("Events")
    sheet.write_row(0, 0, ["Our chronology"])
    sheet.write_row(1, 0, ["When", "What", "Who"])
    sheet.write_row(2, 0, ["13 November 2020", "=Deal", "Qatar (mediator)"])
    sheet.write_number(3, 0, 45000)
    sheet.write_row(3, 1, ["Second", "Russia"])
    book.close()
    batch = registry.read(path)
    assert (batch.events[0].date, batch.events[0].date_text) == ("2020-11-13", "13 November 2020")
    assert batch.events[1].date == "2023-03-15"
    assert (4, "date", "read as a day number of Excel") in said(batch)
    with pytest.raises(UserError, match="there is no sheet “Other”"):
        registry.read(path, options=ReadOptions(sheet="Other"))


def test_what_goes_out_to_excel_comes_in_again(tmp_path, read):
    batch = read(
        "date,title,actors,quote,source,place,lat,lon\n2024-04~,A,Qatar (mediator),words,Report,Doha,25.3,51.5\n"
    )
    registry.write(batch, tmp_path / "out.xlsx")
    again = registry.read(tmp_path / "out.xlsx")
    assert again.events == batch.events
    assert again.sources == batch.sources


def test_a_newsroom_s_own_json_needs_no_mapping(read):
    stories = {
        "generated": "2024-08-01",
        "people": [{"id": "p1", "name": "Qatar"}],
        "stories": [
            {
                "headline": "Deal",
                "startDate": "In April 2024",
                "actors": ["p1", {"name": "Russia", "role": "host"}],
                "sources": [
                    {"title": "Report", "url": "https://example.org", "quote": "In April", "publishedAt": "2024-07-31"}
                ],
                "tags": ["aid"],
                "location": {"name": "Doha", "lat": 25.3, "lng": 51.5},
                "meta": {"category": "Agreement"},
                "mood": "hopeful",
            },
            {"headline": "Later", "startDate": {"year": 2024, "month": 7}},
        ],
    }
    batch = read(json.dumps(stories), "stories.json")
    first, second = batch.events
    assert (first.title, first.date, first.category, first.tags) == ("Deal", "2024-04", "Agreement", ("aid",))
    assert parts(batch, first) == [("Qatar", ""), ("Russia", "host")]
    assert first.place == Place("Doha", 25.3, 51.5)
    assert first.citations[0].quote == "In April"
    assert (batch.sources[0].title, batch.sources[0].published) == ("Report", "2024-07-31")
    assert (second.date, second.participants) == ("2024-07", ())
    assert [problem.field for problem in batch.problems] == ["mood"]


def test_a_source_that_refers_to_itself_is_read_once(read):
    stories = {
        "events": [{"date": "2024", "title": "A", "sources": ["s"]}],
        "sources": [{"id": "s", "title": "Report"}],
    }
    assert read(json.dumps(stories), "story.json").sources[0].title == "Report"


def test_an_object_a_line_is_a_list_and_a_broken_line_is_skipped(read):
    batch = read('{"date": "2024", "title": "A"}\n{"date": "20\n{"date": "2025", "title": "B"}\n', "story.jsonl")
    assert [event.title for event in batch.events] == ["A", "B"]
    assert batch.skipped == 1
    assert batch.problems[0].row == 2


def test_keys_of_json_can_be_mapped(read):
    batch = read(
        '[{"moment": "2024", "thing": "A", "by": "x"}]', "story.json", mapping={"date": "moment", "title": "thing"}
    )
    assert [(event.date, event.title) for event in batch.events] == [("2024", "A")]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.json", "[1, 2]"),
        ("a.json", "{}"),
        ("a.json", '[{"x": 1}]'),
        ("a.xlsx", b"PK\x03\x04 truncated"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
        ("a.csv", "date,title\n2024," + "x" * 10_000_001),
        ("a.csv", ",".join(f"c{i}" for i in range(100_000))),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(read, name, content):
    with pytest.raises(UserError):
        read(content, name)


def test_a_file_too_large_to_hold_is_refused(read, monkeypatch):
    monkeypatch.setattr(files, "LARGEST_STREAM", 1000)
    with pytest.raises(UserError, match="Split it"):
        read("date,title\n" + "2024,One\n" * 200)


def test_a_line_without_an_end_is_refused(read, monkeypatch):
    monkeypatch.setattr(files, "LONGEST_LINE", 1000)
    with pytest.raises(UserError, match="a line is longer"):
        read("date,title\n2024," + "a" * 5000)


def test_characters_that_no_document_holds_are_left_out_and_said(read):
    batch = read("date,title\n2024,O\0ne\n" + "2024,long enough\n" * 40)
    assert batch.events[0].title == "One"
    assert "NUL" in batch.problems[0].message


@pytest.mark.parametrize("name", ["story.xls", "story.ods"])
def test_workbooks_of_other_kinds_are_read(name):
    """Made once by other libraries, and kept: a real date, words, a formula, the number of a day, and Arabic."""
    batch = registry.read(Path(__file__).with_name("files") / name)
    assert [(event.date, event.title) for event in batch.events] == [
        ("2024-07-30", "Talks in Moscow"),
        ("2024-04", "Formula"),
        ("2023-03-15", "قطر"),
    ]
    assert parts(batch, batch.events[0]) == [("Qatar", "mediator"), ("Russia", "")]
    assert (4, "date", "read as a day number of Excel") in said(batch)
    assert batch.reading.sheet == "Events"
