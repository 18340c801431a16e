"""What cells of a table say: numbers, dates and names, read on their whole column and never bent."""

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline_gui.core.model import Batch
from timeline_gui.formats import registry
from timeline_gui.formats.collecting import number_in
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.dates import Cell, Order, read_cell, shown_by
from timeline_gui.formats.tabular.figures import read_figure, shows_decimal

Read = Callable[..., Batch]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """What a table of this text holds."""

    def read(content: str, name: str = "story.csv", **options: object) -> Batch:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return registry.read(path, options=ReadOptions(**options))  # type: ignore[arg-type]

    return read


def said(batch: Batch) -> list[tuple[int | None, str, str, str]]:
    """What was told."""
    return [(each.row, each.field, each.value, each.message) for each in batch.problems]


def numbers(batch: Batch) -> list[tuple[float | None, str]]:
    """The number of each event's figure, and what is counted."""
    return [(figure.low, figure.counted) for event in batch.events for figure in event.citations[0].figures]


def people(batch: Batch) -> list[tuple[str, str]]:
    """Names and roles of all events."""
    names = {actor.id: actor.name for actor in batch.actors}
    return [(names[part.actor_id], part.role) for event in batch.events for part in event.participants]


# Ends


def test_an_end_that_is_only_in_words_leaves_no_single_day(read: Read) -> None:
    ends = ["ongoing", "heute", "2024-13-45", "11:00", "?", "unknown", "-", "n/a", "May 2024"]
    batch = read("date;end;title\n" + "".join(f"2024-01-01;{end};A{end}\n" for end in ends))
    assert [event.date for event in batch.events] == [
        *("2024-01-01/..", "2024-01-01/..", "2024-01-01/", "2024-01-01/", "2024-01-01/", "2024-01-01/"),
        *("2024-01-01", "2024-01-01", "2024-01-01/2024-05"),
    ]
    assert batch.events[2].date_text == "2024-01-01 – 2024-13-45"
    assert [(each.row, each.message.split("; ")[-1]) for each in batch.problems] == [
        (4, "the end is kept in words"),
        (5, "the end is kept in words"),
    ]


def test_an_end_time_without_a_date_is_of_the_same_day(read: Read) -> None:
    batch = read(
        "date,start time,end time,title\n2024-05-06,14:00,15:30,A\n2024-05-06,23:00,01:00,B\n2024-05-06,,15:30,C\n"
        ",14:00,,D\n"
    )
    assert [(event.date, event.date_text) for event in batch.events] == [
        ("2024-05-06T14:00/2024-05-06T15:30", ""),
        ("2024-05-06T23:00/", "2024-05-06T23:00 – 01:00"),
        ("2024-05-06/2024-05-06T15:30", ""),
        ("", ""),
    ]
    assert [(each.row, each.message) for each in batch.problems] == [
        (3, "01:00: a time of day needs its date: 2024-07-30T14:05; the end is kept in words"),
        (5, "left out: the time “14:00”, which has no date"),
    ]


def test_several_addresses_in_a_cell_are_told(read: Read) -> None:
    archived = "https://web.archive.org/web/2024/https://a.org"
    batch = read(f'date;title;url\n2024;A;{archived}\n2024;B;"https://a.org; https://b.org"\n')
    assert [(each.row, each.message) for each in batch.problems] == [
        (3, "several addresses in a cell were kept as one")
    ]


def test_what_may_be_several_sources_in_a_cell_is_told(read: Read) -> None:
    batch = read("date,title,source\n2024,A,AP; Reuters\n2024,B,AP\n")
    assert [source.title for source in batch.sources] == ["AP; Reuters", "AP"]
    assert said(batch) == [(2, "source", "AP; Reuters", "these may be several sources; kept as one")]


def test_a_name_that_may_be_those_of_several_is_told(read: Read) -> None:
    names = ("Qatar & Egypt", "Qatar and Oman", "Trinidad and Tobago", "Health and Welfare", "France; UN", "UN/France")
    batch = read("date,title,actors\n" + "".join(f"2024,A,{name}\n" for name in names))
    assert [actor.name for actor in batch.actors] == [*names[:4], "France", "UN", "UN/France"]
    assert [(field, value) for _row, field, value, _said in said(batch)] == [
        ("actors", name) for name in ("Qatar & Egypt", "Qatar and Oman", "UN/France")
    ]


def test_a_number_with_decimals_is_no_date(read: Read) -> None:
    text = '[{"date": 2024.5, "title": "A"}, {"date": 2024, "title": "B"}, {"date": "2024.5", "title": "C"}]'
    batch = read(text, "a.json")
    assert [event.date for event in batch.events] == ["", "2024", "2024-05"]
    assert [each.row for each in batch.problems] == [1]


def test_what_may_be_a_season_or_two_years_is_told(read: Read) -> None:
    batch = read("date,title\n2020-21,A\n2020-22,B\n2020/21,C\n")
    assert [event.date for event in batch.events] == ["2020-21", "2020-22", ""]
    assert [each.message for each in batch.problems] == [
        "2020-21 is a season in EDTF, and was read so; two years are 2020/2021",
        "2020/21: there is no month 21; for a run of years write 2020/2021; kept as undated",
    ]


# Numbers


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1 200", 1200),
        ("1\u202f200 Tote", 1200),
        ("12\u00a0345\u00a0678,5", 12345678.5),
        ("1.234.567", 1234567),
        ("1,234,567.5", 1234567.5),
        ("12,5", 12.5),
        ("0.200", 0.2),
        ("1’200", 1200),
        ("more than 39,400 people", 39400),
    ],
)
def test_a_number_that_shows_its_signs_is_read(words: str, number: float) -> None:
    figure = read_figure(words, decimal="")
    assert figure is not None
    assert figure.low == number


@pytest.mark.parametrize("words", ["1.200", "1,200 Tote", "at least 1.200", "1 20", "48 12", "1.2.3", "1.234,567.8"])
def test_one_that_does_not_stays_words(words: str) -> None:
    assert read_figure(words, decimal="") is None


@pytest.mark.parametrize(
    ("words", "sign"),
    [("12,5", ","), ("1.234.567", ","), ("12.5 million", "."), ("1.200", "?"), ("48", ""), ("more than 1,200", ".")],
)
def test_a_number_shows_the_sign_before_decimals(words: str, sign: str) -> None:
    assert shows_decimal(words) == sign


@pytest.mark.parametrize(
    ("words", "low", "high", "counted"),
    [
        ("5 to 10 people", 5, 10, "people"),
        ("5 oder 6 Tote", 5, 6, "Tote"),
        ("100 or more", 100, None, ""),
        ("20 or fewer dead", None, 20, "dead"),
        ("12,5 Mio. Euro", 12_500_000, 12_500_000, "Euro"),
        ("2 millions", 2_000_000, 2_000_000, ""),
        ("5 million to 1 billion", 5_000_000, 1_000_000_000, ""),
        ("48 of 50 ships", 48, 48, "of 50 ships"),
    ],
)
def test_words_behind_a_number_are_part_of_it(words: str, low: float | None, high: float | None, counted: str) -> None:
    figure = read_figure(words, decimal=",")
    assert figure is not None
    assert (figure.low, figure.high, figure.counted) == (low, high, counted)


@pytest.mark.parametrize("words", ["5 k", "5 m people", "3 dozen", "5 million to 10", "3 + 4", "50 approx"])
def test_a_number_that_such_words_change_unsurely_stays_words(words: str) -> None:
    assert read_figure(words) is None


def figures(batch: Batch) -> list[tuple[str, float | None, float | None, str, str]]:
    """All figures: text, bounds, unit and what is counted."""
    every = [each for event in batch.events for claim in event.citations for each in claim.figures]
    return [(each.text, each.low, each.high, each.unit, each.counted) for each in every]


def test_a_number_keeps_the_bounds_that_stand_beside_it(read: Read) -> None:
    batch = read("date,title,value,min,max,counted\n2024,A,10,8,12,dead\n2025,B,,5,3,dead\n2026,C,4,5,3,dead\n")
    assert figures(batch) == [
        ("10 (8–12)", 8, 12, "", "dead"),
        ("5–3 dead", None, None, "", "dead"),
        ("4 (5–3)", 4, 4, "", "dead"),
    ]
    assert said(batch) == [(row, "low", "5–3", "the least is above the most; kept in words") for row in (3, 4)]


def test_a_number_beyond_its_bounds_stays_and_is_told(read: Read) -> None:
    batch = read("date,title,value,min,max\n2024,A,10,,5\n2025,B,2,3,4\n2026,C,0,0,1\n")
    assert figures(batch) == [("10 (5)", 10, 10, "", ""), ("2 (3–4)", 2, 2, "", ""), ("0 (0–1)", 0, 1, "", "")]
    assert [each.row for each in batch.problems] == [2, 3]


def test_a_number_too_great_for_a_document_stays_words() -> None:
    assert read_figure("9" * 285 + " trillion") is not None
    assert read_figure("9" * 290 + " trillion") is None


def test_bounds_of_json_that_are_exchanged_stay_words(read: Read) -> None:
    batch = read('[{"date": "2024", "title": "A", "deaths": {"min": 5, "max": 3}}]', "a.json")
    assert figures(batch) == [("5–3 deaths", None, None, "", "deaths")]
    assert [each.message for each in batch.problems] == ["the least is above the most; kept in words"]


def test_a_unit_belongs_to_the_number_or_else_to_the_only_figure(read: Read) -> None:
    batch = read(
        "date;title;value;unit;counted;killed;figures\n"
        "2024;A;5;USD;aid;;\n2025;B;;cars;;;at least 48 burnt\n2026;C;;people;;7;\n"
        "2027;D;;USD;;7;3 trucks\n2028;E;;USD;;;\n"
    )
    assert figures(batch) == [
        ("5", 5, 5, "USD", "aid"),
        ("at least 48 burnt", 48, None, "cars", "burnt"),
        ("7", 7, 7, "people", "killed"),
        ("7", 7, 7, "", "killed"),
        ("3 trucks", 3, 3, "", "trucks"),
    ]
    assert said(batch) == [(row, "unit", "USD", "which figure it belongs to is not said; left out") for row in (5, 6)]


def test_a_scale_in_the_unit_is_that_of_the_number(read: Read) -> None:
    batch = read(
        "date;title;value;low;high;unit\n2024;A;5;;;million USD\n2024;B;2,5;;;EUR (Mio.)\n2024;C;;3;6;thousands\n"
        "2024;D;about 4;3;6;billion of USD\n2024;E;5 million;;;million USD\n2024;F;7;;;USD m\n"
    )
    assert figures(batch) == [
        ("5 million", 5e6, 5e6, "USD", ""),
        ("2,5 Mio", 2.5e6, 2.5e6, "EUR", ""),
        ("3 thousands–6 thousands", 3000, 6000, "", ""),
        ("about 4 billion (3,000,000,000–6,000,000,000)", 3e9, 6e9, "USD", ""),
        ("5 million", 5e6, 5e6, "million USD", ""),
        ("7", 7, 7, "USD m", ""),
    ]
    message = "whether “million” is meant of the number is not sure: kept as its unit"
    assert said(batch) == [(6, "unit", "million USD", message)]


def test_a_scale_in_the_unit_of_json_is_told(read: Read) -> None:
    batch = read('[{"date": "2024", "title": "A", "figures": [{"value": 5, "unit": "million USD"}]}]', "a.json")
    assert figures(batch) == [("5 million USD", 5, 5, "million USD", "")]
    assert [each.value for each in batch.problems] == ["million USD"]


def test_words_and_columns_that_differ_keep_both_or_are_told(read: Read) -> None:
    batch = read("date;title;value;unit;killed\n2024;A;$5 million;EUR;4 children\n2025;B;$5;CAD;\n2026;C;-5;C;\n")
    assert figures(batch) == [
        ("$5 million", 5e6, 5e6, "USD", ""),
        ("4 children", 4, 4, "", "children, killed"),
        ("$5", 5, 5, "CAD", ""),
        ("-5", -5, -5, "C", ""),
    ]
    assert said(batch) == [(2, "unit", "$5 million", "its words say USD, which was kept; left out was: EUR")]


def test_one_number_of_a_column_settles_the_others(read: Read) -> None:
    batch = read('date,title,value,counted\n2024,A,1.200,Tote\n2024,B,"12,5",Tote\n2024,C,1 200,Tote\n')
    assert numbers(batch) == [(1200, "Tote"), (12.5, "Tote"), (1200, "Tote")]
    assert said(batch) == [
        (None, "figures", "12,5", "shows that a comma stands before decimals; all numbers were read so")
    ]


def test_a_number_that_nothing_settles_is_kept_in_words(read: Read) -> None:
    batch = read("date,title,value,counted\n2024,A,1.200,Tote\n")
    (figure,) = batch.events[0].citations[0].figures
    assert (figure.text, figure.low, figure.counted) == ("1.200", None, "Tote")
    assert said(batch) == [(2, "figures", "1.200", "thousands or decimals? No other number shows it; kept in words")]
    bounds = read("date,title,low,high\n2024,A,1.200,1.400\n")
    assert [problem.field for problem in bounds.problems] == ["low", "high"]


def test_what_json_has_as_a_number_is_one(read: Read) -> None:
    batch = read('[{"date": "2024", "title": "A", "value": 51.534}]', "story.json")
    assert (numbers(batch), said(batch)) == ([(51.534, "")], [])


# Dates


@pytest.mark.parametrize(
    ("words", "date"),
    [
        ("3/4/2024 2:30 PM", "2024-04-03T14:30"),
        ("03/04/2024 14:30", "2024-04-03T14:30"),
        ("03/04/2024 - 05/04/2024", "2024-04-03/2024-04-05"),
        ("03/04/2024-05/04/2024", "2024-04-03/2024-04-05"),
        ("c. 03/04/2024", "2024-04-03~"),
        ("before 03.04.2024", "[..2024-04-03]"),
        ("25/12/2024?", "2024-12-25?"),
        ("04/2024", "2024-04"),
    ],
)
def test_an_order_holds_for_every_date_in_a_cell(words: str, date: str) -> None:
    assert read_cell(words, Order(day_first=True)) == Cell(date)


@pytest.mark.parametrize("words", ["3/4/2024 2:30 PM", "c. 03/04/2024", "03/04/2024-05/04/2024", "3/4/24"])
def test_without_one_it_stays_words(words: str) -> None:
    cell = read_cell(words)
    assert (cell.date, bool(cell.fault)) == ("", True)


def test_a_year_of_two_digits_is_told_unless_the_column_has_other_centuries(read: Read) -> None:
    batch = read("date,title\n13/4/24,A\n4/3/69,B\n")
    assert [event.date for event in batch.events] == ["2024-04-13", "2069-03-04"]
    assert said(batch)[1] == (2, "date", "13/4/24", "the year was taken for 2024")
    older = read("date,title\n13/4/24,A\n13/4/1924,B\n")
    assert [event.date for event in older.events] == ["", "1924-04-13"]
    assert [event.date_text for event in older.events] == ["13/4/24", "13/4/1924"]


def test_each_column_of_dates_shows_its_own_order(read: Read) -> None:
    batch = read("date,title,source,published\n25/04/2024,A,One,4/30/2024\n03/04/2024,B,Two,04/05/2024\n")
    assert [event.date for event in batch.events] == ["2024-04-25", "2024-04-03"]
    assert [source.published for source in batch.sources] == ["2024-04-30", "2024-04-05"]
    assert [each[1:3] for each in said(batch)] == [("date", "25/04/2024"), ("published", "4/30/2024")]


def test_a_column_that_shows_none_is_told_though_another_does(read: Read) -> None:
    content = "date,title,source,published\n25/04/2024,A,One,04/05/2024\n"
    batch = read(content)
    assert batch.sources[0].published == ""
    assert said(batch)[1][:3] == (2, "published", "04/05/2024")
    assert said(batch)[1][3].endswith("; left out")
    assert read(content, day_first=True).sources[0].published == "2024-05-04"


def test_midnights_are_days_where_no_row_has_another_time(read: Read) -> None:
    batch = read("date,title\n2024-04-03 00:00:00,A\n2024-04-04T00:00:00Z,B\n2024-05,C\n")
    assert [event.date for event in batch.events] == ["2024-04-03", "2024-04-04", "2024-05"]
    assert said(batch) == [
        (
            None,
            "date",
            "2024-04-03 00:00:00",
            "every time in the column is midnight; taken for days without a time",
        )
    ]
    timed = read("date,title\n2024-04-03 00:00:00,A\n2024-04-04 14:00:00,B\n")
    assert [event.date for event in timed.events] == ["2024-04-03T00:00:00", "2024-04-04T14:00:00"]


@pytest.mark.parametrize("date", ["2024-04-03", "1914/1918", "2004-06/2006-08", "-0044-03-15", "10,000 BC", "May 2024"])
def test_other_dates_show_nothing(date: str) -> None:
    assert shown_by(date) is None


# Names


def test_signs_in_brackets_part_nothing_and_say_several_roles(read: Read) -> None:
    batch = read('date,title,actors\n2024,A,Qatar (mediator; host)\n2024,B,"Oman (mediator, host); Egypt"\n')
    assert people(batch) == [
        ("Qatar", "mediator"),
        ("Qatar", "host"),
        ("Oman", "mediator"),
        ("Oman", "host"),
        ("Egypt", ""),
    ]
    assert said(batch) == []


def test_a_role_may_have_a_capital_letter(read: Read) -> None:
    batch = read('date,title,actors\n2024,A,"Qatar (Mediator), Egypt (mediator)"\n2024,B,Katar (Vermittler)\n')
    assert people(batch) == [("Qatar", "Mediator"), ("Egypt", "mediator"), ("Katar", "Vermittler")]


def test_what_stands_behind_several_names_is_their_role(read: Read) -> None:
    batch = read("date,title,actors\n2024,A,Tor Wennesland (UN envoy)\n2024,B,Nickolay Mladenov (UN envoy)\n")
    assert people(batch) == [("Tor Wennesland", "UN envoy"), ("Nickolay Mladenov", "UN envoy")]
    assert [each[3] for each in said(batch)] == [
        "“UN envoy” stands in brackets behind several names and was taken for their role"
    ]


def test_what_belongs_to_a_name_stays_and_is_told_once(read: Read) -> None:
    names = ["Hamas (IRM)", "Georgia (country)", "Labour (UK)", "Reform (UK)", "Ministry (2011)"]
    batch = read("date,title,actors\n" + "".join(f"2024,{name},{name}\n" for name in names))
    assert people(batch) == [(name, "") for name in names]
    assert said(batch) == [(None, "actors", "Hamas (IRM)", "brackets were kept as part of the name")]


def test_the_adjective_of_a_state_is_told_once(read: Read) -> None:
    batch = read("date,title,actors\n2024,A,Qatari\n2024,B,qatari; Egypt\n")
    assert said(batch) == [
        (None, "actors", "Qatari", "the adjective of Qatar; taken for that state if the timeline knows it")
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [("1 200", 1200.0), ("-1\u202f200.5", -1200.5), ("12", 12.0), ("1 20", None), ("1,200", None), ("", None)],
)
def test_a_data_set_s_number_is_read_whole_or_not_at_all(text: str, number: float | None) -> None:
    assert number_in(text) == number


def test_a_number_shows_its_sign_also_where_its_words_are_not_read() -> None:
    assert (shows_decimal("$1.5bn"), shows_decimal("1,5m"), shows_decimal("48, of them 12")) == (".", ",", "")


def test_words_of_json_are_no_surer_than_those_of_a_table(read: Read) -> None:
    batch = read(
        '[{"date": "2024", "title": "A", "figures": ["1.200 Tote", {"value": "1.200", "counted": "Tote"}]}]', "a.json"
    )
    assert [figure.low for figure in batch.events[0].citations[0].figures] == [None, None]
    assert {each[3] for each in said(batch)} == {"thousands or decimals? No other number shows it; kept in words"}
