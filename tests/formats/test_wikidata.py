import json

from timeline_gui.formats import registry

Q = "http://www.wikidata.org/entity/"


def test_years_are_astronomical_and_the_first_of_january_is_its_year(tmp_path):
    rows = [
        {"event": f"{Q}Q1", "date": "-0066-05-21T00:00:00Z", "label": "Battle of Zela", "coord": "Point(35.88 40.3)"},
        {"event": f"{Q}Q2", "date": "1944-01-01T00:00:00Z", "label": "Some battle", "participants": "Rome; Pontus"},
        {"event": f"{Q}Q2", "participants": "Rome; Galatia"},
        {"event": f"{Q}Q3", "date": "t123456", "label": "Unknown day"},
    ]
    path = tmp_path / "battles.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert registry.recognise(path).name == "wikidata"
    batch = registry.read(path)
    zela, some, unknown = batch.events
    assert (zela.title, zela.date, zela.external_id) == ("Battle of Zela", "-0066-05-21", "Q1")
    assert zela.place is not None
    assert (zela.place.latitude, zela.place.longitude) == (40.3, 35.88)
    assert some.date == "1944"
    names = {actor.id: actor.name for actor in batch.actors}
    assert [names[p.actor_id] for p in some.participants] == ["Rome", "Pontus", "Galatia"]
    assert unknown.date == ""
    assert batch.sources[0].url == "https://www.wikidata.org/wiki/Q1"
    assert any("may stand for the whole year: read as 1944" in p.message for p in batch.problems)


def test_results_of_sparql_and_csv_are_read_alike(tmp_path):
    bindings = [{"item": {"value": f"{Q}Q1"}, "itemLabel": {"value": "One"}, "date": {"value": "1999-05-02T00:00:00Z"}}]
    sparql, table = tmp_path / "a.json", tmp_path / "a.csv"
    sparql.write_text(json.dumps({"head": {}, "results": {"bindings": bindings}}), encoding="utf-8")
    table.write_text(f"item,itemLabel,date\n{Q}Q1,One,1999-05-02T00:00:00Z\n", encoding="utf-8")
    for path in (sparql, table):
        assert registry.recognise(path).name == "wikidata"
        (event,) = registry.read(path).events
        assert (event.title, event.date) == ("One", "1999-05-02")


def read_table(tmp_path, text):
    path = tmp_path / "items.csv"
    path.write_text(text, encoding="utf-8")
    batch = registry.read(path, "wikidata")
    return batch.events, [(problem.row, problem.field, problem.value, problem.message) for problem in batch.problems]


def test_columns_without_a_place_are_told_once(tmp_path):
    head = "event,eventLabel,date,war,warLabel,country,casualties\n"
    row = f"{Q}Q{{}},A battle,1914-07-28T00:00:00Z,{Q}Q361,Great War,{Q}Q142,170\n"
    _events, told = read_table(tmp_path, head + row.format(1) + row.format(2))
    assert told == [
        (2, "warlabel", "Great War", "has no place in an event; left out, 2 times"),
        (2, "country", f"{Q}Q142", "has no place in an event; left out, 2 times"),
        (2, "casualties", "170", "has no place in an event; left out, 2 times"),
    ]


def test_two_dates_of_one_item_are_one_of_several(tmp_path):
    rows = "".join(f"{Q}Q8,Found,{year}-05-05T00:00:00Z\n" for year in (1900, 1901, 1900))
    (event,), told = read_table(tmp_path, f"item,itemLabel,date\n{rows}")
    assert event.date == "[1900-05-05,1901-05-05]"
    assert told == [
        (3, "date", "1901-05-05", "the same item has the date 1900-05-05 above; kept as one of several"),
        (4, "item", "Q8", "the same item stands above; skipped"),
    ]


def test_another_span_of_one_item_is_told(tmp_path):
    rows = "".join(f"{Q}Q8,War,{year}-05-05T00:00:00Z,1902-05-05T00:00:00Z\n" for year in (1900, 1901))
    (event,), told = read_table(tmp_path, f"item,itemLabel,date,end\n{rows}")
    assert event.date == "1900-05-05/1902-05-05"
    assert told == [
        (3, "date", "1901-05-05/1902-05-05", "the same item has the date 1900-05-05/1902-05-05 above; left out")
    ]


def test_a_start_that_can_t_be_read_leaves_it_undated_and_a_missing_one_is_unknown(tmp_path):
    rows = f"{Q}Q1,Bad,2024-02-30T00:00:00Z,2024-03-02T00:00:00Z\n{Q}Q2,Only ends,,2024-03-02T00:00:00Z\n"
    (bad, ends), _told = read_table(tmp_path, f"item,itemLabel,date,end\n{rows}")
    assert (bad.date, bad.date_text) == ("", "2024-02-30T00:00:00Z – 2024-03-02T00:00:00Z")
    assert ends.date == "/2024-03-02"


def test_a_date_is_as_exact_as_its_precision_says(tmp_path):
    path = tmp_path / "query.csv"
    rows = [("1453-05-29", 11), ("1453-05-01", 10), ("2001-01-01", 11), ("1969-01-01", 9), ("1960-01-01", 8)]
    rows += [("1400-01-01", 7), ("1450-01-01", 7), ("0001-01-01", 6)]
    path.write_text(
        "item,itemLabel,date,datePrecision\n"
        + "".join(f"http://www.wikidata.org/entity/Q{n},A{n},{day}T00:00:00Z,{p}\n" for n, (day, p) in enumerate(rows)),
        encoding="utf-8",
    )
    batch = registry.read(path)
    assert [event.date for event in batch.events] == [
        *("1453-05-29", "1453-05", "2001-01-01", "1969", "196X", "13XX", "14XX", "")
    ]
    assert [(problem.row, problem.value) for problem in batch.problems] == [(9, "0001-01-01T00:00:00Z")]
