import csv
import time

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Batch, Citation, Event, Participation, Source
from timeline_gui.formats import csv_table
from timeline_gui.formats.options import ReadOptions


@pytest.fixture
def read(tmp_path):
    def read(content, name="story.csv", encoding="utf-8", **mapping):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return csv_table.read(path, ReadOptions(mapping))

    return read


def problems(batch):
    return [(problem.row, problem.field, problem.value) for problem in batch.problems]


def names(batch, event):
    by_id = {actor.id: actor.name for actor in batch.actors}
    return [by_id[part.actor_id] for part in event.participants]


FULL = (
    "date,title,actors,category,quote,source,url\n"
    '2024-04,Deal on 48 children,Qatar; Russia;Ukraine,Agreement,"In April, a deal",Report,https://example.org/1\n'
    "2024-06,Visit,qatar ;Ukraine,Meeting,He came,Report,https://example.org/1\n"
)


def test_a_row_becomes_an_event_with_its_actors_and_its_quote(read):
    batch = read(FULL)
    event = batch.events[0]
    assert (event.title, event.date, event.date_text, event.category) == (
        "Deal on 48 children",
        "2024-04",
        "",
        "Agreement",
    )
    assert names(batch, event) == ["Qatar", "Russia", "Ukraine"]
    assert event.citations == (Citation(batch.sources[0].id, "In April, a deal"),)
    assert batch.title == "story"
    assert batch.problems == ()


def test_one_actor_a_name_and_one_source_a_title_and_address(read):
    batch = read(FULL)
    assert [actor.name for actor in batch.actors] == ["Qatar", "Russia", "Ukraine"]
    assert [(source.title, source.url) for source in batch.sources] == [("Report", "https://example.org/1")]
    assert names(batch, batch.events[1]) == ["Qatar", "Ukraine"]


def test_columns_stand_in_any_order_and_case(read):
    batch = read(" TITLE ,Date\nOne,2024\n")
    assert [(event.title, event.date) for event in batch.events] == [("One", "2024")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_separators_and_encodings(read, separator, encoding):
    rows = [["date", "title", "quote"], ["2024", "Séance", "“a, b; c\td”\nand on"]]
    content = "".join(separator.join(f'"{cell}"' for cell in row) + "\r\n" for row in rows)
    batch = read(content, encoding=encoding)
    assert batch.events[0].title == "Séance"
    assert batch.events[0].citations[0].quote == "“a, b; c\td”\nand on"
    assert batch.problems == ()


def test_windows_1252_is_a_guess_and_said_to_be(read):
    batch = read("date,title\n2024,Séance\n", encoding="cp1252")
    assert batch.events[0].title == "Séance"
    assert "Windows-1252" in batch.problems[0].message


def test_plain_words_become_a_date_and_are_kept(read):
    (event,) = read("date,title\nApril 2024,One\n").events
    assert (event.date, event.date_text) == ("2024-04", "April 2024")


def test_a_date_that_cannot_be_read_is_kept_in_words_with_a_problem(read):
    batch = read("date,title\n2024,One\nsome day,Two\n2023-02-29,Three\n")
    assert [(event.date, event.date_text) for event in batch.events] == [
        ("2024", ""),
        ("", "some day"),
        ("", "2023-02-29"),
    ]
    assert problems(batch) == [(3, "date", "some day"), (4, "date", "2023-02-29")]
    assert "February 2023 has 28 days" in batch.problems[1].message


def test_rows_without_title_and_date_are_skipped_and_blank_ones_pass(read):
    batch = read("date,title,quote\n,,words\n\n,,\n2024,,\n,Undated,\n")
    assert [(event.title, event.date) for event in batch.events] == [("Untitled", "2024"), ("Undated", "")]
    assert [row[:2] for row in problems(batch)] == [(2, "title"), (5, "title")]


def test_a_quote_without_a_source_cites_the_file(read):
    batch = read("date,title,quote,url\n2024,One,words,\n2024,Two,,https://example.org\n2024,Three,,\n")
    assert [(source.title, source.url) for source in batch.sources] == [
        ("story.csv", ""),
        ("https://example.org", "https://example.org"),
    ]
    assert [len(event.citations) for event in batch.events] == [1, 1, 0]


def test_unknown_columns_and_cells_beyond_them_are_reported(read):
    batch = read("date,title,era\n2024,One,new\n2024,Two,new,\n2024,Three,new,more\n")
    assert problems(batch) == [(4, "", "more"), (1, "era", "")]
    assert len(batch.events) == 3


def test_short_rows_are_unset_at_the_end(read):
    assert read("date,title,category\n2024,One\n").events[0].category == ""


def test_columns_of_other_names_can_be_mapped(read):
    batch = read("when,what,title\n2024,One,ignored\n", date="When", title="what")
    assert [(event.title, event.date) for event in batch.events] == [("One", "2024")]
    assert problems(batch) == [(1, "title", "")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "story.csv: the table is empty"),
        (
            "era,length\n1,2\n",
            "the table lacks “date” and “title”. Its columns are: era, length. Rename one or map",
        ),
        ('date,title\n2024,"One\n2025,Two\n', "story.csv, row 2: the row can't be read"),
        (b"\xff\xfed\x00a", "story.csv: this is not a text file"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(read, content, message):
    with pytest.raises(UserError) as caught:
        read(content)
    assert message in str(caught.value)


def test_a_long_list_of_columns_is_cut_short(read):
    with pytest.raises(UserError, match="c10, c11 and 8 more"):
        read(",".join(f"c{i}" for i in range(20)))


def test_a_mapped_column_must_exist(read):
    with pytest.raises(UserError, match="the table lacks “What”"):
        read("date,title\n", quote="What")


STORY = Batch(
    "Story",
    (Actor("q", "Qatar"), Actor("r", "Russia")),
    (Source("s", "Report, part 1", url="https://example.org"),),
    (
        Event(
            "e",
            "=Deal “one”",
            date="-0044-03-15",
            category="Agreement",
            participants=(Participation("q", "mediator"), Participation("r"), Participation("q", "host")),
            citations=(Citation("s"), Citation("s", "first\nquote"), Citation("s", "second")),
        ),
        Event("f", "Undated"),
    ),
)


def test_out_is_one_row_an_event_with_all_its_quotes_and_no_formula(tmp_path):
    path = tmp_path / "out.csv"
    message = csv_table.write(STORY, path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    deal, undated = ({name: cell for name, cell in row.items() if cell} for row in rows)
    assert deal == {
        "date": "-0044-03-15",
        "title": "'=Deal “one”",
        "actors": "Qatar (mediator); Russia; Qatar (host)",
        "category": "Agreement",
        "status": "confirmed",
        "id": STORY.events[0].id,
        "source": "Report, part 1",
        "url": "https://example.org",
        "quote 2": "first\nquote",
        "source 2": "Report, part 1",
        "url 2": "https://example.org",
        "quote 3": "second",
        "source 3": "Report, part 1",
        "url 3": "https://example.org",
    }
    assert undated["title"] == "Undated"
    assert "the full texts of sources" in message


@pytest.mark.parametrize("name", ["out.csv", "out.tsv"])
def test_what_goes_out_comes_in_again(tmp_path, name):
    csv_table.write(STORY, tmp_path / name)
    batch = csv_table.read(tmp_path / name, ReadOptions())
    assert [(event.date, event.title) for event in batch.events] == [
        ("-0044-03-15", "=Deal “one”"),
        ("", "Undated"),
    ]
    assert names(batch, batch.events[0]) == ["Qatar", "Russia", "Qatar"]
    assert [part.role for part in batch.events[0].participants] == ["mediator", "", "host"]
    assert [cited.quote for cited in batch.events[0].citations if cited.quote] == ["first\nquote", "second"]
    assert batch.problems == ()


def test_nothing_is_said_where_nothing_is_left_out(tmp_path):
    assert csv_table.write(Batch(), tmp_path / "out.csv") == ""


def test_the_time_grows_with_the_rows_and_not_faster(read):
    def content(count, first_year):
        lines = [
            f"{i % 28 + 1} March {first_year + i},Event {i},Actor {i % 90}; Actor {i % 70},Words\n"
            for i in range(count)
        ]
        return "date,title,actors,quote\n" + "".join(lines)

    def seconds(count, first_year):
        started = time.process_time()
        assert len(read(content(count, first_year)).events) == count
        return time.process_time() - started

    assert seconds(4000, 1000) < 12 * max(seconds(1000, 6000), 0.05)  # other dates: those read before are known


def test_a_second_column_of_a_field_and_cells_beyond_the_header_are_told_as_such(read):
    batch = read("date,title,Date,name\n2024,A,2025,B,more,cells\n")
    assert [(problem.row, problem.field, problem.value, problem.message) for problem in batch.problems] == [
        (1, "Date", "", "another column was taken for the date; this one was left out"),
        (1, "name", "", "another column was taken for the title; this one was left out"),
        (2, "", "more; cells", "there are more cells than columns; the last ones were left out"),
    ]


def test_a_file_of_two_encodings_keeps_the_letters_of_both(read):
    batch = read("date,title\n2024,Zürich\n".encode() + "2025,Genève\n".encode("cp1252"))
    assert [event.title for event in batch.events] == ["Zürich", "Genève"]
    assert [problem.message for problem in batch.problems] == [
        "some of this is not UTF-8; that was read as Windows-1252, so check letters with accents"
    ]
