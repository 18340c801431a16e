"""Objects of JSON: each key counts where its meaning is known, and what has no place is told with its path."""

import json
from pathlib import Path
from typing import Any

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Affiliation, Batch, Event, Figure, Place
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions


@pytest.fixture
def read(tmp_path: Path) -> Any:
    """Reads one event with these keys beside its title and date, or a list of events."""

    def read(*events: dict[str, Any], text: str = "", name: str = "story.json") -> Batch:
        path = tmp_path / name
        whole = [{"title": "A", **event} for event in events]
        path.write_text(text or json.dumps(whole), encoding="utf-8")
        return registry.read(path, options=ReadOptions())

    return read


def only(batch: Batch) -> Event:
    (event,) = batch.events
    return event


def told(batch: Batch) -> set[str]:
    return {problem.field for problem in batch.problems}


def cited(batch: Batch) -> list[tuple[str, str]]:
    sources = {source.id: source.title for source in batch.sources}
    return [(sources[citation.source_id], citation.quote) for citation in only(batch).citations]


def figures(batch: Batch) -> list[Figure]:
    return [figure for citation in only(batch).citations for figure in citation.figures]


# What belongs to the event


def test_the_address_of_a_picture_is_not_that_of_the_source(read: Any) -> None:
    image = {"url": "https://img.example/1.jpg", "author": "Photo Bob"}
    batch = read({"image": image, "sources": [{"title": "S1", "url": "https://a/1"}]})
    (source,) = batch.sources
    assert (source.title, source.url, source.author) == ("S1", "https://a/1", "")
    assert told(batch) == {"image.url", "image.author"}


@pytest.mark.parametrize("key", ["meta", "properties", "attributes", "data"])
def test_keys_in_a_group_are_those_of_the_event(read: Any, key: str) -> None:
    assert only(read({key: {"category": "Talks", "title": "B"}})).category == "Talks"


def test_what_stands_twice_stays_that_of_the_event(read: Any) -> None:
    batch = read({"meta": {"date": "2020", "x": 1}, "date": "2024"})
    assert only(batch).date == "2024"
    assert told(batch) == {"meta.date", "meta.x"}


def test_a_title_that_is_an_object_is_its_words(read: Any) -> None:
    event = only(read({"title": {"rendered": "Talks"}, "description": {"rendered": "<p>Long</p>", "protected": False}}))
    assert (event.title, event.summary) == ("Talks", "Long")


def test_a_key_that_another_stands_before_is_told(read: Any) -> None:
    batch = read({"standfirst": "Short", "body_html": "Long"})
    assert only(batch).summary == "Short"
    (problem,) = batch.problems
    assert (problem.field, problem.value) == ("body_html", "Long")
    assert problem.message == "another key was taken for the summary; this one was left out"


# Sources and quotes


def test_each_quote_of_a_source_is_a_citation_with_its_speaker_and_page(read: Any) -> None:
    quotes = [{"text": "one", "speaker": "Jane Roe", "page": 3}, {"text": "two"}]
    batch = read({"sources": [{"title": "S", "url": "https://s", "quotes": quotes}, {"title": "T"}]})
    assert cited(batch) == [("S", "one"), ("S", "two"), ("T", "")]
    first, second, _third = only(batch).citations
    assert (first.locator, first.speaker_id is not None) == ("3", True)
    assert (second.locator, second.speaker_id) == ("", None)
    assert [source.url for source in batch.sources] == ["https://s", ""]


def test_quotes_beside_one_source_are_all_from_it(read: Any) -> None:
    assert cited(read({"quotes": ["one", "two"], "source": "S"})) == [("S", "one"), ("S", "two")]


def test_quotes_beside_as_many_sources_are_taken_in_their_order(read: Any) -> None:
    assert cited(read({"quotes": ["one", "two"], "sources": ["S", "T"]})) == [("S", "one"), ("T", "two")]


def test_quotes_beside_other_numbers_of_sources_are_told(read: Any) -> None:
    batch = read({"quotes": ["one", "two", "three"], "sources": ["S", "T"]})
    assert cited(batch) == [("S", "one"), ("T", "two"), ("story.json", "three")]
    assert told(batch) == {"quote"}


def test_a_quote_may_name_its_own_source(read: Any) -> None:
    batch = read({"quotes": [{"text": "one", "source": "T"}], "source": "S"})
    assert cited(batch) == [("S", ""), ("T", "one")]


def test_an_address_beside_a_list_of_sources_is_one_more(read: Any) -> None:
    batch = read({"sources": [{"title": "S"}], "url": "https://own", "publisher": "Own"})
    assert [(source.title, source.url) for source in batch.sources] == [("S", ""), ("https://own", "https://own")]


def test_an_address_beside_one_source_is_that_of_it(read: Any) -> None:
    batch = read({"source": {"id": None, "name": "BBC"}, "author": "Jane", "url": "https://bbc"})
    (source,) = batch.sources
    assert (source.title, source.url, source.author) == ("BBC", "https://bbc", "Jane")


def test_who_wrote_the_record_is_not_the_author_of_its_source(read: Any) -> None:
    batch = read({"source": "S", "byline": "Bob"})
    assert batch.sources[0].author == ""
    assert told(batch) == {"byline"}
    assert read({"sources": [{"title": "S", "byline": "Bob"}]}).sources[0].author == "Bob"


# Figures


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"low": 30, "high": 50, "counted": "children"}, Figure("30–50 children", 30, 50, "", "children")),
        ({"value": 48, "min": 40, "max": 60, "what": "x"}, Figure("48 (40–60) x", 40, 60, "", "x")),
        ({"value": 48, "qualifier": "at least"}, Figure("at least 48", 48, None, "", "", "at least")),
        ({"count": 12, "unit": "people", "label": "dead"}, Figure("12 people dead", 12, 12, "people", "dead")),
        ({"min": 3}, Figure("at least 3", 3, None, "", "", "at least")),
        ({"max": 3}, Figure("up to 3", None, 3, "", "", "up to")),
        ({"value": "about 40"}, Figure("about 40", 40, 40, "", "", "about")),
        ({"text": "dozens of houses", "value": 24}, Figure("dozens of houses", 24, 24)),
        ({"value": "dozens", "counted": "houses"}, Figure("dozens houses", counted="houses")),
    ],
)
def test_a_figure_that_is_an_object_keeps_all_it_says(read: Any, figure: dict[str, Any], expected: Figure) -> None:
    assert figures(read({"figures": [figure]})) == [expected]


def test_a_number_that_is_not_between_its_bounds_stays_and_is_told(read: Any) -> None:
    batch = read({"figures": [{"value": 5, "min": 6, "max": 9}, {"value": 5, "max": 4}]})
    assert figures(batch) == [Figure("5 (6–9)", 5, 5), Figure("5 (4)", 5, 5)]
    assert {problem.message for problem in batch.problems} == {
        "the number is not between its bounds; these were kept in words"
    }


def test_a_source_keeps_its_own_figures(read: Any) -> None:
    batch = read({"sources": [{"title": "S"}, {"title": "T", "figures": [{"low": 10, "high": 14, "unit": "km"}]}]})
    assert [len(citation.figures) for citation in only(batch).citations] == [0, 1]
    assert figures(batch) == [Figure("10–14 km", 10, 14, "km")]


def test_figures_of_a_source_may_be_words(read: Any) -> None:
    found = figures(read({"source": {"title": "S", "figures": "12 dead; 3 hurt"}}))
    assert [(figure.low, figure.counted) for figure in found] == [(12, "dead"), (3, "hurt")]


def test_casualties_are_figures_and_their_note_is_not_that_of_the_event(read: Any) -> None:
    batch = read({"casualties": {"killed": {"min": 10, "max": 20}, "injured": 5, "note": "A ministry"}})
    assert figures(batch) == [Figure("10–20 killed", 10, 20, "", "killed"), Figure("5", 5, 5, "", "injured")]
    assert only(batch).note == ""
    assert told(batch) == {"casualties.note"}


def test_a_key_may_say_what_its_number_counts(read: Any) -> None:
    assert figures(read({"killed": 12, "deaths": "at least 3"})) == [
        Figure("12", 12, 12, "", "killed"),
        Figure("at least 3", 3, None, "", "deaths", "at least"),
    ]


def test_what_a_figure_says_beside_is_told(read: Any) -> None:
    assert told(read({"figures": [{"value": 1, "note": "x"}]})) == {"figures.note"}


# Dates


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ({"start": "2024-01-01", "precision": "month"}, "2024-01"),
        ({"start": "2024-01-01", "end": "2024-03-05", "precision": "month"}, "2024-01/2024-03"),
        ({"from": "2024-05", "to": "2024-07", "approximate": True}, "2024-05~/2024-07~"),
        ({"value": "1850", "circa": "yes", "uncertain": 1}, "1850%"),
        ({"value": "1850", "circa": False}, "1850"),
        ({"year": -44, "month": 3, "day": 15}, "-0044-03-15"),
        ({"year": 44, "month": 3, "era": "BCE"}, "-0043-03"),
        ({"year": 2024, "month": "July", "day": 3}, "2024-07-03"),
        ({"year": 2024, "month": 7, "day": 3, "hour": 9}, "2024-07-03T09"),
        ({"year": 2024, "month": 7, "day": 3, "hour": 9, "minute": 5}, "2024-07-03T09:05"),
        ({"year": 70}, "0070"),
        ({"year": -12000}, "Y-12000"),
        ({"date": "2024-05-01", "time": "14:00"}, "2024-05-01T14:00"),
        ({"start": {"year": 2024, "month": 2}, "end": {"year": 2024, "month": 4}}, "2024-02/2024-04"),
    ],
)
def test_a_date_may_be_an_object(read: Any, date: dict[str, Any], expected: str) -> None:
    batch = read({"date": date})
    assert only(batch).date == expected
    assert not batch.problems


def test_a_precision_that_is_not_known_is_told_and_kept_in_the_words(read: Any) -> None:
    batch = read({"when": {"start": "2024-01-01", "precision": "season"}})
    assert (only(batch).date, only(batch).date_text) == ("", "2024-01-01 (season)")
    assert [problem.message for problem in batch.problems] == ["the precision “season” is not known; kept as undated"]


def test_each_end_may_be_as_exact_as_itself(read: Any) -> None:
    batch = read({"start": {"date": "2024-01-01", "precision": "year"}, "end": {"date": "2024-03-01"}})
    assert only(batch).date == "2024/2024-03-01"


def test_how_exact_a_date_is_may_stand_beside_it(read: Any) -> None:
    assert only(read({"date": "2024-05-03", "date_precision": "month", "circa": True})).date == "2024-05~"


def test_what_a_date_says_beside_is_told(read: Any) -> None:
    assert told(read({"date": {"start": "2024", "zone": "Asia/Qatar"}})) == {"date.zone"}


# Places


@pytest.mark.parametrize(
    "where",
    [
        {"geo": {"lat": 25.3, "lng": 51.5}},
        {"latitude": 25.3, "longitude": 51.5},
        {"geo": {"type": "Point", "coordinates": [51.5, 25.3]}},
        {"type": "Point", "coordinates": [51.5, 25.3]},
        {"coordinates": {"latitude": "25.3", "lon": "51.5"}},
    ],
)
def test_a_place_has_its_degrees_wherever_they_stand(read: Any, where: dict[str, Any]) -> None:
    batch = read({"where": {"name": "Doha", **where}})
    assert only(batch).place == Place("Doha", 25.3, 51.5)
    assert not batch.problems


def test_a_point_may_stand_beside_the_rest(read: Any) -> None:
    batch = read({"geometry": {"type": "Point", "coordinates": [51.5, 25.3]}, "place": "Doha"})
    assert only(batch).place == Place("Doha", 25.3, 51.5)


def test_two_numbers_without_names_are_no_place(read: Any) -> None:
    batch = read({"where": {"name": "Doha", "coordinates": [51.5, 25.3], "country": "Qatar"}})
    assert only(batch).place == Place("Doha")
    assert told(batch) == {"where.coordinates", "where.country"}


# Actors


def test_what_is_said_of_an_actor_is_kept(read: Any) -> None:
    jane = {"name": "Jane Roe", "type": "person", "aliases": ["J. Roe"], "email": "j@example.org"}
    batch = read({"actors": [{**jane, "affiliation": {"name": "UN", "role": "envoy"}}]}, {"actors": ["J. Roe"]})
    first, second = batch.events
    actor, other = batch.actors
    assert (actor.name, actor.kind, actor.aliases) == ("Jane Roe", "person", ("J. Roe",))
    assert actor.affiliations == (Affiliation(other.id, "envoy"),)
    assert first.participants == second.participants
    assert told(batch) == {"actors.email"}


@pytest.mark.parametrize(
    "actor",
    [
        {"person": {"name": "Jane Roe"}},
        {"first_name": "Jane", "last_name": "Roe"},
        {"person": "Jane Roe", "type": "person"},
    ],
)
def test_a_name_is_found_where_it_stands(read: Any, actor: dict[str, Any]) -> None:
    batch = read({"actors": [{**actor, "role": "witness"}]})
    assert [(actor.name, actor.kind) for actor in batch.actors] == [("Jane Roe", "person")]
    assert only(batch).participants[0].role == "witness"


def test_an_actor_with_two_roles_takes_part_in_each(read: Any) -> None:
    batch = read({"actors": [{"name": "Qatar", "role": ["mediator", "host"]}]})
    assert [part.role for part in only(batch).participants] == ["mediator", "host"]


def test_a_kind_that_is_not_known_is_told(read: Any) -> None:
    batch = read({"actors": [{"name": "X", "type": "blob"}, {"email": "y"}]})
    assert told(batch) == {"actors.type", "actors"}
    assert batch.actors[0].kind == "other"


# What is no object, and what stands twice


def test_what_is_no_object_is_told(read: Any) -> None:
    batch = read(text='[{"title": "x"}, 5, null, "s", {"title": "z"}]')
    assert [event.title for event in batch.events] == ["x", "z"]
    assert [(problem.row, problem.value) for problem in batch.problems] == [(2, "5"), (3, "null"), (4, '"s"')]
    assert batch.skipped == 3


@pytest.mark.parametrize(("name", "text"), [("a.json", "[{}, {}]"), ("a.jsonl", "{}\n{}\n")])
def test_the_first_of_two_same_keys_is_told(read: Any, name: str, text: str) -> None:
    batch = read(text=text.replace("{}", '{"title": "x", "title": "y", "date": "2024"}'), name=name)
    assert [event.title for event in batch.events] == ["y", "y"]
    found = [(problem.row, problem.field, problem.value) for problem in batch.problems]
    assert found == [(1, "title", "x"), (2, "title", "x")]


def test_a_number_that_is_none_is_left_out_and_told(read: Any) -> None:
    batch = read(text='[{"title": "x", "value": NaN, "place": {"lat": Infinity}}, {"title": "y", "value": NaN}]')
    assert [event.citations for event in batch.events] == [(), ()]
    assert [(problem.row, problem.field, problem.value, problem.message) for problem in batch.problems] == [
        (1, "value", "NaN", "this is not a number; left out (2 times)"),
        (1, "place.lat", "Infinity", "this is not a number; left out"),
    ]


def test_half_a_character_is_marked_and_told(read: Any) -> None:
    batch = read(text='[{"title": "\\ud800x", "date": "2024", "tags": ["\\udfff"]}]')
    assert (only(batch).title, only(batch).tags) == ("\ufffdx", ("\ufffd",))
    (problem,) = batch.problems
    assert (problem.row, "lone surrogate" in problem.message) == (1, True)


@pytest.mark.parametrize(
    ("actors", "people", "problems"),
    [
        ({"mediator": "Qatar", "host": ["Egypt"]}, [("Qatar", "mediator"), ("Egypt", "host")], 0),
        (
            {"Sweden": "signatory", "France": ["signatory", "guarantor"]},
            [("Sweden", "signatory"), ("France", "signatory"), ("France", "guarantor")],
            0,
        ),
        ({"Ann": "flautist"}, [("Ann", "flautist")], 1),
    ],
)
def test_pairs_of_actors_and_roles_are_told_apart_by_known_roles(
    read: Any, actors: Any, people: Any, problems: int
) -> None:
    batch = read({"date": "2024", "actors": actors})
    names = {actor.id: actor.name for actor in batch.actors}
    assert [(names[part.actor_id], part.role) for part in only(batch).participants] == people
    assert len(batch.problems) == problems


def test_all_lists_of_the_same_kind_are_read_and_others_told(read: Any) -> None:
    years = {str(year): [{"title": f"A{year}", "date": f"{year}-01"}] for year in (2024, 2023)}
    more = {"documents": [{"name": "D", "when": "2020"}]}
    more["sources"] = [{"title": "S", "date": "2020", "url": "https://a.org", "author": "B", "publisher": "C"}]
    batch = read(text=json.dumps({**years, **more}))
    assert [(event.title, event.date) for event in batch.events] == [("A2024", "2024-01"), ("A2023", "2023-01")]
    assert [(problem.field, problem.message) for problem in batch.problems] == [
        ("documents", "another list with dates and titles, of 1 objects: not read"),
        ("", "lists of events that were read one after the other: “2024”, “2023”"),
    ]


def test_ids_refer_to_the_list_of_their_field(read: Any) -> None:
    whole = {
        "events": [{"title": "A", "date": "2024", "actors": [1], "sources": [1], "place": 1, "tags": [1, ["x"]]}],
        "people": [{"id": 1, "name": "Anna"}],
        "sources": [{"id": 1, "title": "Report", "url": "https://a.org"}],
        "places": [{"id": 1, "name": "Paris", "lat": 48.8, "lon": 2.3}],
        "tags": [{"id": 1, "name": "Talks"}],
    }
    batch = read(text=json.dumps(whole))
    event = only(batch)
    assert [actor.name for actor in batch.actors] == ["Anna"]
    assert [(source.title, source.url) for source in batch.sources] == [("Report", "https://a.org")]
    assert (event.place, event.tags) == (Place("Paris", 48.8, 2.3), ("Talks", "x"))
    assert not batch.problems


def test_the_source_of_a_piece_of_evidence_is_read_whole(read: Any) -> None:
    source = {"title": "Report", "publisher": "UN", "url": "https://un.org/r", "date": "2012-02-23", "name": "Other"}
    batch = read({"date": "2012", "evidence": [{"source": source, "quote": "Shelling."}]})
    assert cited(batch) == [("Report", "Shelling.")]
    (found,) = batch.sources
    assert (found.publisher, found.url, found.published) == ("UN", "https://un.org/r", "2012-02-23")
    assert told(batch) == {"evidence.source.name"}


def test_a_feature_of_geojson_is_no_category_and_a_list_of_dates_is_told(read: Any) -> None:
    geometry = {"type": "Point", "coordinates": [2.3, 48.8]}
    properties = {"title": "A", "date": ["2024-01-01", "2024-01-05"]}
    text = json.dumps({"features": [{"type": "Feature", "geometry": geometry, "properties": properties}]})
    batch = read(text=text)
    event = only(batch)
    assert (event.category, event.date, event.place) == ("", "2024-01-01/2024-01-05", Place("48.8, 2.3", 48.8, 2.3))
    assert [problem.message for problem in batch.problems] == ["a list of dates was read as from the first to the last"]


def test_events_by_their_ids_below_data_are_read(read: Any) -> None:
    batch = read(text='{"data": {"events": {"a": {"title": "A", "year": 2024}, "b": {"title": "B", "year": 2025}}}}')
    assert [(event.title, event.external_id) for event in batch.events] == [("A", "a"), ("B", "b")]


# Tables


@pytest.mark.parametrize("text", ["{}", '{{"range": "A1:C4", "values": {}}}'])
def test_lists_in_a_list_are_a_table(read: Any, text: str) -> None:
    rows = """[["My list"],
["date", "title", "killed", "actors"],
["2024-05-01", "X", 2.125, ["Qatar", "Egypt"]],
["2024", "Y", null, {"name": "Oman"}],
7]"""
    batch = read(text=text.format(rows))
    assert [(event.date, event.title) for event in batch.events] == [("2024-05-01", "X"), ("2024", "Y")]
    assert [actor.name for actor in batch.actors] == ["Qatar", "Egypt", '{"name": "Oman"}']
    assert batch.events[0].citations[0].figures == (Figure("2.125", 2.125, 2.125, "", "killed"),)
    assert [(problem.row, problem.value, problem.message) for problem in batch.problems] == [
        (5, "7", "no row of the table; skipped")
    ]


def test_lists_in_a_list_without_names_of_columns_are_refused_in_words(read: Any) -> None:
    with pytest.raises(UserError, match="the table lacks “date” and “title”"):
        read(text='[["2024-05-01", "X"]]')
