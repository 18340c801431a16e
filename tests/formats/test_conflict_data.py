"""GDELT, ACLED and UCDP: made-up rows in the columns of each."""

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
