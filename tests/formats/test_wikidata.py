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
