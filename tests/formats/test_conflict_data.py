"""GDELT, ACLED and UCDP: made-up rows in the columns of each."""

import json

import pytest
import xlsxwriter

from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions

UCDP = (
    "id,type_of_violence,conflict_name,dyad_name,side_a,side_b,source_office,source_date,source_headline,"
    "where_coordinates,latitude,longitude,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,"
    "deaths_unknown,low,best,high\n"
)
ACLED = (
    "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,"
    "country,location,latitude,longitude,source,notes,fatalities\n"
)


def test_ucdp_dates_are_no_more_exact_than_it_says(tmp_path):
    path = tmp_path / "ged.csv"
    head = "1,Norland: Government,Norland – Guard,Norland,Guard,Agency;Paper,2016-01-02;2016-01-03,Clash;More,Lake,47,8"
    ends = ("1,2016-01-01,2016-01-01", "2,2016-01-01,2016-01-03", "3,2016-01-04,2016-01-10", "4,2016-01-01,2016-01-31",
            "5,2016-01-01,2016-12-31", "1,2016-02-30,2016-02-30")  # fmt: skip
    rows = [f"{100 + n}.0,{head},{end},2,1,0,0,3,4,6" for n, end in enumerate(ends)]
    path.write_text(UCDP + "\n".join(rows) + "\n", encoding="utf-8")
    assert registry.recognise(path).name == "ucdp"
    batch = registry.read(path)
    assert [event.date for event in batch.events] == [
        "2016-01-01",
        "[2016-01-01..2016-01-03]",
        "[2016-01-04..2016-01-10]",
        "2016-01",
        "2016",
        "",
    ]
    first = batch.events[0]
    figures = first.citations[0].figures
    assert [(f.low, f.high, f.counted, f.qualifier) for f in figures] == [
        (4, 4, "deaths (best estimate)", "exactly"),
        (3, 6, "deaths (low to high estimate)", None),
        (2, 2, "deaths of side A", "exactly"),
        (1, 1, "deaths of side B", "exactly"),
    ]
    assert [(s.title, s.published) for s in batch.sources][1:] == [
        ("Agency: Clash", "2016-01-02"),
        ("Paper: More", "2016-01-03"),
    ]
    assert {p.role for p in first.participants} == {"side A", "side B"}


def read_ucdp(tmp_path, **cells):
    """The one event of a row with these cells, and what was told."""
    names, path = UCDP.strip().split(","), tmp_path / "ged.csv"
    row = {"id": "1", "side_a": "Norland", "side_b": "Guard", "date_prec": "1", "best": "0", **cells}
    names += [name for name in row if name not in names]
    path.write_text(",".join(names) + "\n" + ",".join(row.get(name, "") for name in names) + "\n", encoding="utf-8")
    batch = registry.read(path, "ucdp")
    (event,) = batch.events
    return event, [(problem.field, problem.value, problem.message) for problem in batch.problems]


@pytest.mark.parametrize(
    ("precision", "start", "end", "date"),
    [
        ("1", "2016-01-01", "2016-01-03", "2016-01-01/2016-01-03"),
        ("2", "2016-01-01", "2016-01-01", "2016-01-01~"),
        ("4", "2016-01-11", "2016-01-25", "[2016-01-11..2016-01-25]"),
        ("4", "2016-02-01", "2016-02-29", "2016-02"),
        ("4", "2016-02-03", "2016-02-03", "2016-02"),
        ("5", "2016-01-01", "2016-04-01", "[2016-01-01..2016-04-01]"),
        ("5", "2016-03-01", "2016-03-01", "2016"),
    ],
)
def test_ucdp_dates_lie_within_the_start_and_end_that_the_file_gives(tmp_path, precision, start, end, date):
    event, told = read_ucdp(tmp_path, date_prec=precision, date_start=start, date_end=end)
    assert (event.date, event.date_text, told) == (date, "", [])


def test_numbers_and_exactness_that_ucdp_does_not_know_are_told(tmp_path):
    event, told = read_ucdp(tmp_path, date_prec="6", date_start="2016-01-01", low="7", high="3", best="some")
    assert (event.date, event.citations[0].figures) == ("2016-01-01", ())
    assert [(field, value) for field, value, _message in told] == [("date_prec", "6"), ("best", "some"), ("low", "7–3")]


def test_exactness_and_fatalities_that_acled_does_not_know_are_told(tmp_path):
    rows = "A1,2 May 2020,2020,7,Battles,,A,,,B,Norland,Lake,,,Agency,Words,many\n"
    batch = read_acled(tmp_path, ACLED + rows)
    assert [event.date for event in batch.events] == ["2020-05-02"]
    assert [(each.field, each.value) for each in batch.problems] == [("time_precision", "7"), ("fatalities", "many")]


def test_a_ucdp_start_that_can_t_be_read_leaves_it_undated_whatever_its_end(tmp_path):
    event, told = read_ucdp(tmp_path, date_start="2016-02-30 00:00:00.000", date_end="2016-03-01 00:00:00.000")
    assert (event.date, event.date_text) == ("", "2016-02-30 – 2016-03-01")
    assert told == [("date_start", "2016-02-30", "2016-02-30: February 2016 has 29 days; kept as undated")]


def test_a_ucdp_range_of_deaths_is_written_as_one(tmp_path):
    dates = {"date_start": "2016-01-01", "date_end": "2016-01-01"}
    event, _told = read_ucdp(tmp_path, low="0", best="0", high="4182.0", **dates)
    assert [figure.text for figure in event.citations[0].figures] == ["0", "0–4182"]
    event, _told = read_ucdp(tmp_path, low="3", best="3", high="3", **dates)
    assert [figure.text for figure in event.citations[0].figures] == ["3", "3"]


def test_how_exact_a_ucdp_place_is_is_a_tag_and_the_rest_is_told(tmp_path):
    event, told = read_ucdp(
        tmp_path,
        date_start="2016-01-01",
        date_end="2016-01-01",
        where_coordinates="Lake",
        where_prec="4.0",
        country="Norland",
        region="North",
        event_clarity="2",
    )
    assert event.tags == ("Norland", "place known to the province")
    assert told == [
        ("region", "North", "has no place in an event; left out"),
        ("event_clarity", "2", "has no place in an event; left out"),
    ]


def test_acled_weeks_and_months_are_not_made_days(tmp_path):
    path = tmp_path / "acled.csv"
    rows = [
        f"NOR{n},13 November 2020,2020,{precision},Battles,Armed clash,Norland,Lake Guard; Ministry,1,Sudland,Norland,"
        f"Lake,47.1,8.2,Agency; Paper,Two sides fought.,3"
        for n, precision in enumerate((1, 2, 3))
    ]
    path.write_text(ACLED + "\n".join(rows) + "\n", encoding="utf-8")
    assert registry.recognise(path).name == "acled"
    batch = registry.read(path)
    assert [event.date for event in batch.events] == ["2020-11-13", "[2020-11-10..2020-11-16]", "2020-11"]
    first = batch.events[0]
    assert first.title == "Armed clash: Norland – Sudland, Lake"
    assert first.citations[0].quote == "Two sides fought."
    assert first.citations[0].figures[0].text == "3"
    assert [source.title for source in batch.sources] == ["ACLED", "Agency", "Paper"]
    assert len(first.participants) == 4


ACLED_OLD = (
    "EVENT_ID_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,ACTOR1,ALLY_ACTOR_1,INTER1,ACTOR2,ALLY_ACTOR_2,INTER2,"
    "COUNTRY,LOCATION,GEO_PRECISION,SOURCE,NOTES,FATALITIES\n"
)


def read_acled(tmp_path, text: str, day_first: bool | None = None):
    path = tmp_path / "acled.csv"
    path.write_text(text, encoding="utf-8")
    return registry.read(path, "acled", options=ReadOptions(day_first=day_first))


def test_old_acled_files_name_allies_and_one_date_shows_the_order_of_all(tmp_path):
    rows = [
        f"{n}ALG,{day},1997,1,Battles,Norland,One; Two,2,Sudland,Three,7,Norland,Lake,1,Agency,Note,5"
        for n, day in enumerate(("01/02/1997", "13/02/1997"))
    ]
    batch = read_acled(tmp_path, ACLED_OLD + "\n".join(rows) + "\n")
    assert [event.date for event in batch.events] == ["1997-02-01", "1997-02-13"]
    names = {actor.id: actor.name for actor in batch.actors}
    assert [(names[part.actor_id], part.role) for part in batch.events[0].participants][2:] == [
        ("One", "associated with actor 1"),
        ("Two", "associated with actor 1"),
        ("Three", "associated with actor 2"),
    ]
    assert [(p.field, p.message) for p in batch.problems] == [
        ("date", "shows that dates have the day before the month; all were read so"),
        ("inter1", "has no place in an event; left out, 2 times"),
        ("inter2", "has no place in an event; left out, 2 times"),
    ]


def test_acled_dates_are_read_as_a_person_says(tmp_path):
    row = "1ALG,01/02/1997,1997,1,Battles,Norland,,,,,,Norland,Lake,1,Agency,Note,5\n"
    assert [event.date for event in read_acled(tmp_path, ACLED_OLD + row).events] == [""]
    assert [event.date for event in read_acled(tmp_path, ACLED_OLD + row, day_first=True).events] == ["1997-02-01"]


@pytest.mark.parametrize(("year", "date"), [("2020", "2020-11-13"), ("", ""), ("2019", "")])
def test_the_column_of_years_says_which_century(tmp_path, year, date):
    row = f"1ALG,13-Nov-20,{year},1,Battles,Norland,,,,,,Norland,Lake,1,Agency,Note,5\n"
    assert [event.date for event in read_acled(tmp_path, ACLED_OLD + row).events] == [date]


ACLED_NEW = {
    "event_id_cnty": "NOR1",
    "event_date": "13 November 2020",
    "time_precision": "1",
    "event_type": "Protests",
    "actor1": "Protesters",
    "civilian_targeting": "Civilian targeting",
    "region": "North",
    "admin1": "Shore",
    "location": "Lake",
    "latitude": "47.1",
    "longitude": "",
    "geo_precision": "2",
    "fatalities": "0",
    "tags": "crowd size=about 200; women targeted: activists",
}


def acled_files(tmp_path):
    """The same row in each kind of file."""
    table, answer, book = (tmp_path / f"acled.{ending}" for ending in ("csv", "json", "xlsx"))
    table.write_text(",".join(ACLED_NEW) + "\n" + ",".join(ACLED_NEW.values()) + "\n", encoding="utf-8")
    answer.write_text(json.dumps({"status": 200, "data": [ACLED_NEW]}), encoding="utf-8")
    with xlsxwriter.Workbook(book) as workbook:
        sheet = workbook.add_worksheet()
        sheet.write_row(0, 0, ACLED_NEW.keys())
        sheet.write_row(1, 0, ACLED_NEW.values())
    return table, answer, book


def test_acled_is_the_same_in_a_table_a_workbook_and_as_its_service_answers(tmp_path):
    table, answer, book = (registry.read(path) for path in acled_files(tmp_path))
    assert list(table.events) == list(answer.events) == list(book.events)
    (event,) = table.events
    assert event.title == "Protests: Protesters, Lake"
    assert event.tags == ("Civilian targeting", "Shore", "place known to the area", "women targeted: activists")
    figures = [(figure.text, figure.counted, figure.qualifier) for figure in event.citations[0].figures]
    assert figures == [("0", "fatalities", "exactly"), ("about 200", "crowd", "about")]
    assert [(p.field, p.value, p.message) for p in table.problems] == [
        ("place", "Lake", "latitude or longitude is missing; both were left out"),
        ("region", "North", "has no place in an event; left out"),
    ]
    assert any("these are the columns of ACLED" in problem.message for problem in book.problems)


def gdelt_row(event_id: str, *, columns: int = 61, day: str = "20181024", added: str = "20191024143000") -> str:
    cells = [""] * columns
    cells[0], cells[1], cells[6], cells[16] = event_id, day, "NORLAND", "SUDLAND"
    cells[26], cells[27], cells[28] = "0231", "023", "02"
    cells[30:35] = ["3.4", "5", "1", "2", "-1.25"]
    place, latitude, longitude = (52, 56, 57) if columns == 61 else (50, 53, 54)
    cells[place], cells[latitude], cells[longitude] = "Doha, Qatar", "25.3", "51.5"
    cells[59 if columns == 61 else 56] = added
    if columns > 57:
        cells[-1] = "https://example.org/news"
    return "\t".join(cells)


def test_gdelt_codes_are_said_in_words_and_its_measures_are_cited(tmp_path):
    path = tmp_path / "export.CSV"
    path.write_text("\n".join([gdelt_row("1"), gdelt_row("2"), gdelt_row("2"), "3\tshort"]) + "\n", encoding="utf-8")
    batch = registry.read(path, "gdelt")
    first, _second = batch.events
    assert (first.title, first.date, first.category) == ("Norland appeals for aid – Sudland", "2018-10-24", "Statement")
    assert [(f.text, f.counted) for f in first.citations[0].figures][:2] == [
        ("3.4", "Goldstein scale"),
        ("5", "mentions"),
    ]
    assert first.place is not None
    assert (first.place.name, first.place.latitude) == ("Doha, Qatar", 25.3)
    assert [actor.name for actor in batch.actors] == ["Norland", "Sudland"]
    assert batch.sources[0].url == "https://example.org/news"
    assert batch.skipped == 2
    assert any("1 year(s) to the day before it was added" in p.message for p in batch.problems)


def test_gdelt_rows_that_report_the_same_are_joined_on_request(tmp_path):
    path = tmp_path / "export.CSV"
    rows = [gdelt_row("1"), gdelt_row("2", day="20181023"), gdelt_row("3").replace("/news", "/other"), gdelt_row("4")]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    apart = registry.read(path, "gdelt")
    assert [event.external_id for event in apart.events] == ["1", "2", "3", "4"]
    assert apart.repeats == 2
    assert any("2 rows report what another row does" in problem.message for problem in apart.problems)
    joined = registry.read(path, "gdelt", options=ReadOptions(join=True))
    assert joined.repeats == 2
    assert {event.external_id: len(event.citations) for event in joined.events} == {"2": 1, "1": 2}
    titles = {source.id: source.title for source in joined.sources}
    assert [titles[each.source_id] for each in joined.events[-1].citations] == [
        "https://example.org/news",
        "https://example.org/other",
    ]


def test_rows_of_the_first_version_stand_beside_each_other(tmp_path):
    path = tmp_path / "gdelt1.csv"
    rows = [gdelt_row("1", columns=57, added="20130203"), gdelt_row("2", columns=58, added="20150608")]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    assert registry.recognise(path).name == "gdelt"
    batch = registry.read(path)
    assert [event.external_id for event in batch.events] == ["1", "2"]
    assert [source.title for source in batch.sources] == ["GDELT 1.0", "https://example.org/news"]


@pytest.mark.parametrize("kind", ["0", ""])
def test_a_gdelt_action_in_no_known_place_is_not_at_zero_degrees(tmp_path, kind):
    cells = gdelt_row("1", columns=58).split("\t")
    cells[49:55] = [kind, "", "", "", "0", "0"]
    path = tmp_path / "export.CSV"
    path.write_text("\t".join(cells) + "\n", encoding="utf-8")
    assert [event.place for event in registry.read(path, "gdelt").events] == [None]


def test_gdelt_measures_are_kept_as_written_and_codes_are_told_once(tmp_path):
    rows = []
    for number in ("1", "2"):
        cells = gdelt_row(number).split("\t")
        cells[5], cells[7], cells[25], cells[29], cells[34] = "NORGOV", "NOR", "1", "2", "2.02774813233725"
        rows.append("\t".join(cells))
    path = tmp_path / "export.CSV"
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    batch = registry.read(path, "gdelt")
    figure = batch.events[0].citations[0].figures[-1]
    assert (figure.text, figure.low) == ("2.02774813233725", 2.02774813233725)
    assert [(p.field, p.value, p.message) for p in batch.problems if "no place" in p.message] == [
        ("IsRootEvent", "1", "has no place in an event; left out, 2 times"),
        ("QuadClass", "2", "has no place in an event; left out, 2 times"),
        ("codes of actor 1", "NORGOV NOR", "has no place in an event; left out, 2 times"),
    ]


def test_abbreviations_and_measures_of_gdelt_are_not_bent_in_silence(tmp_path):
    cells = gdelt_row("1").rstrip("\n").split("\t")
    cells[6], cells[30] = "THE EU", "abc"
    path = tmp_path / "rows.CSV"
    path.write_text("\t".join(cells) + "\n", encoding="utf-8")
    batch = registry.read(path, "gdelt")
    assert "The EU" in {actor.name for actor in batch.actors}
    assert ("Goldstein scale", "abc") in {(problem.field, problem.value) for problem in batch.problems}


@pytest.mark.parametrize(
    ("cells", "title", "told"),
    [
        ({}, "Untitled", ["title"]),
        ({"actor1": "Guard", "location": "Lake"}, "Guard, Lake", []),
        ({"event_type": "Riots", "location": "Lake"}, "Riots, Lake", []),
    ],
)
def test_acled_rows_without_types_or_actors_are_titled_by_what_they_have(tmp_path, cells, title, told):
    names, path = ACLED.strip().split(","), tmp_path / "acled.csv"
    row = {"event_id_cnty": "N1", "event_date": "2024-05-01", "time_precision": "1", **cells}
    path.write_text(ACLED + ",".join(row.get(name, "") for name in names) + "\n", encoding="utf-8")
    batch = registry.read(path, "acled")
    assert [event.title for event in batch.events] == [title]
    assert [problem.field for problem in batch.problems] == told
