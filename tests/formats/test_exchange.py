import json
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from tests.formats.records import batches

from timeline_gui.bundled import DATA
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.model import (
    ACTOR_KINDS,
    QUALIFIERS,
    STATUSES,
    Actor,
    Batch,
    Event,
    Figure,
    Participation,
    Source,
)
from timeline_gui.formats import exchange

DOCS = Path(__file__).resolve().parents[2] / "docs"
KEYS = (
    "id",
    "title",
    "name",
    "date",
    "events",
    "actors",
    "place",
    "citations",
    "source",
    "figures",
    "low",
    "role",
)


def document(**parts):
    return {"format": "timeline-gui/1", **parts}


def read(**parts):
    return exchange.from_json(document(**parts), "story.json")


def as_dict(batch, counts=None):
    return json.loads(exchange.dumps(batch, counts))


def problems(batch):
    return [(problem.row, problem.field, problem.value, problem.message) for problem in batch.problems]


@given(batches())
def test_out_and_in_again_is_the_same(batch):
    text = exchange.dumps(batch)
    assert exchange.from_json(json.loads(text), "story.json") == batch


SCHEMA = json.loads((DOCS / "exchange.schema.json").read_text(encoding="utf-8"))
VALIDATOR = Draft202012Validator(SCHEMA)


@given(batches())
def test_what_goes_out_keeps_the_schema(batch):
    assert [error.message for error in VALIDATOR.iter_errors(as_dict(batch))] == []


def test_the_sample_keeps_the_schema():
    assert VALIDATOR.is_valid(json.loads((DATA / "qatar-mediation.json").read_text(encoding="utf-8")))


def test_the_schema_knows_all_fields_and_words_and_refuses_others():
    definitions = SCHEMA["$defs"]
    for name, record in (("actor", Actor), ("source", Source), ("event", Event), ("figure", Figure)):
        assert {field.name for field in fields(record)} <= set(definitions[name]["properties"])
    for name, field, words in (
        ("actor", "kind", ACTOR_KINDS),
        ("event", "status", STATUSES),
        ("figure", "qualifier", QUALIFIERS),
    ):
        assert definitions[name]["properties"][field]["enum"] == [*words, None]
    for wrong in (
        {"format": "timeline-gui/2"},
        document(events=[{"date": 2024}]),
        document(actors=[{"kind": "state"}]),
    ):
        assert not VALIDATOR.is_valid(wrong)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3) | st.just("2024-04"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=20,
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("title", "actors", "sources", "events"), json_values)))
def test_any_json_gives_records_or_a_plain_message(parts):
    try:
        batch = read(**parts)
    except UserError:
        return
    assert exchange.from_json(as_dict(batch), "story.json").events == batch.events


def test_a_file_out_and_in_again_is_the_same(tmp_path):
    path = tmp_path / "story.json"
    batch = Batch("Séance", (Actor("a", "Élysée"),), (), (Event("e", "“One”", participants=(Participation("a"),)),))
    assert exchange.write(batch, path) == ""
    assert exchange.read(path) == batch
    assert [file.name for file in tmp_path.iterdir()] == ["story.json"]


def test_what_an_event_looks_like():
    source = Source("s", "A report")
    event = Event("e", "One", date="2024-04", participants=(Participation("a", "host"),))
    written = as_dict(Batch("Story", (Actor("a", "Qatar", "state"),), (source,), (event,)))
    assert written == {
        "format": "timeline-gui/1",
        "title": "Story",
        "total": 1,
        "matched": 1,
        "surely": 1,
        "undated": 0,
        "actors": [{"id": "a", "name": "Qatar", "kind": "state", "aliases": [], "affiliations": []}],
        "sources": [{"id": "s", "title": "A report"}],
        "events": [
            {
                "id": "e",
                "title": "One",
                "date": "2024-04",
                "bounds": [1711929600, 1714521599, 1711929600, 1714521599],
                "tags": [],
                "status": "confirmed",
                "participants": [{"actor": "Qatar", "role": "host"}],
                "citations": [],
            }
        ],
    }


def test_an_undated_event_has_a_null_date_and_null_bounds():
    written = as_dict(Batch(events=(Event("e", "One"),)))
    assert written["undated"] == 1
    assert written["events"][0]["date"] is None
    assert written["events"][0]["bounds"] == [None, None, None, None]


def test_the_counts_of_a_filter_are_written_as_given():
    written = as_dict(Batch(), Counts(total=14, matched=9, surely=8, undated=1))
    assert [written[name] for name in ("total", "matched", "surely", "undated")] == [14, 9, 8, 1]


def test_whole_numbers_are_written_whole():
    text = exchange.dumps(cited(figures=(Figure("48", 48.0, 48.5),)))
    assert '{"text": "48", "low": 48, "high": 48.5}' in text


def cited(**parts):
    batch = read(
        actors=[{"name": "Ukraine"}],
        sources=[{"id": "s", "title": "Report"}],
        events=[{"title": "One", "citations": [{"source": "s", "speaker": "Ukraine"}]}],
    )
    (event,) = batch.events
    (citation,) = event.citations
    return replace(batch, events=(replace(event, citations=(replace(citation, **parts),)),))


def test_actors_of_one_name_go_by_their_ids():
    actors = (Actor("1", "John Smith"), Actor("2", "John Smith"))
    batch = Batch("", actors, (), (Event("e", "One", participants=(Participation("2"),)),))
    written = as_dict(batch)
    assert written["events"][0]["participants"] == [{"actor": "2"}]
    assert exchange.from_json(written, "story.json") == batch


def test_a_name_that_several_actors_bear_is_reported():
    batch = read(
        actors=[{"id": "1", "name": "John Smith"}, {"id": "2", "name": "John Smith"}],
        events=[{"title": "One", "participants": [{"actor": "John Smith"}]}],
    )
    assert batch.events[0].participants == (Participation("1"),)
    assert [problem.field for problem in batch.problems] == ["participant.actor"]


def test_actors_are_found_by_alias_and_without_regard_to_case_and_accents():
    batch = read(
        actors=[{"id": "q", "name": "Qatar", "aliases": ["Doha"]}, {"id": "z", "name": "Zürich"}],
        events=[{"title": "One", "participants": [{"actor": "doha"}, {"actor": "ZURICH"}]}],
    )
    assert batch.events[0].participants == (Participation("q"), Participation("z"))
    assert len(batch.actors) == 2


def test_participants_and_speakers_that_are_not_listed_become_actors():
    batch = read(
        actors=[{"id": "l", "name": "Lavrov", "affiliations": [{"with": "Russia", "role": "Foreign Minister"}]}],
        sources=[{"id": "s", "title": "Report"}],
        events=[
            {
                "title": "One",
                "participants": [{"actor": "Qatar"}],
                "citations": [{"source": "s", "speaker": "QATAR"}, {"source": "s", "speaker": "Ukraine"}],
            }
        ],
    )
    assert [actor.name for actor in batch.actors] == ["Lavrov", "Russia", "Qatar", "Ukraine"]
    assert batch.actors[0].affiliations[0].with_id == batch.actors[1].id
    assert batch.events[0].citations[0].speaker_id == batch.actors[2].id
    assert batch.problems == ()


def test_missing_ids_are_made_and_those_given_kept():
    batch = read(events=[{"title": "One"}, {"id": "mine", "title": "Two"}])
    assert batch.events[0].id
    assert batch.events[1].id == "mine"


def test_null_is_the_same_as_absent():
    keys = (
        "summary",
        "note",
        "date",
        "date_text",
        "place",
        "category",
        "tags",
        "importance",
        "status",
        "citations",
    )
    assert read(events=[{"id": "e", "title": "One", **dict.fromkeys(keys)}]) == read(
        events=[{"id": "e", "title": "One"}]
    )


def test_a_date_that_cannot_be_read_is_kept_in_words():
    batch = read(
        events=[
            {"title": "One", "date": "some day"},
            {"title": "Two", "date": "2023-02-29", "date_text": "on"},
        ]
    )
    assert [(event.date, event.date_text) for event in batch.events] == [("", "some day"), ("", "on")]
    assert [problem[:3] for problem in problems(batch)] == [
        (1, "date", "some day"),
        (2, "date", "2023-02-29"),
    ]
    assert "February 2023 has 28 days" in batch.problems[1].message


def test_an_event_without_title_and_date_is_skipped_and_one_without_title_named():
    batch = read(events=[{"summary": "lost"}, {"date": "2024"}])
    assert [(event.title, event.date) for event in batch.events] == [("Untitled", "2024")]
    assert [problem.row for problem in batch.problems] == [1, 2]


def test_unknown_fields_are_reported_once_each():
    events = [
        {"title": "One", "colour": "red"},
        {"title": "Two", "colour": "blue", "place": {"name": "X", "zoom": 3}},
    ]
    batch = read(mood="calm", events=events)
    assert problems(batch) == [
        (1, "colour", "", "the field “colour” is not known and was left out (2 times)"),
        (2, "place.zoom", "", "the field “zoom” is not known and was left out"),
        (None, "mood", "", "the field “mood” is not known and was left out"),
    ]


@pytest.mark.parametrize(
    ("event", "field"),
    [
        ({"status": "published"}, "status"),
        ({"place": {"name": "X", "latitude": 91, "longitude": 0}}, "place.latitude"),
        ({"place": {"name": "X", "latitude": 9}}, "place.latitude"),
        ({"participants": [{"role": "host"}]}, "participant.actor"),
        ({"citations": [{"source": "s", "start": 5, "end": 4}]}, "citation.start"),
        ({"citations": [{"source": "s", "start": 5}]}, "citation.start"),
        ({"citations": [{"source": "s", "date": "never"}]}, "citation.date"),
        ({"citations": [{"source": "s", "figures": [{"text": "1", "low": 2, "high": 1}]}]}, "figure.low"),
        (
            {"citations": [{"source": "s", "figures": [{"text": "1", "qualifier": "nearly"}]}]},
            "figure.qualifier",
        ),
    ],
)
def test_a_value_without_sense_is_left_out_and_reported(event, field):
    batch = read(sources=[{"id": "s", "title": "Report"}], events=[{"title": "One", **event}])
    assert [(problem.row, problem.field) for problem in batch.problems] == [(1, field)]
    assert exchange.from_json(as_dict(batch), "again.json").problems == ()


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ([], "story.json: this should be an object, not a list"),
        ({}, "story.json: this JSON does not have the “format” “timeline-gui/1”"),
        ({"format": "timeline-gui/2"}, "story.json: this is “timeline-gui/2”"),
        (document(events={}), "story.json: “events” should be a list, not an object"),
        (document(events=["x"]), "story.json, event 1: this should be an object, not text"),
        (document(events=[{"title": 3}]), "story.json, event 1: “title” should be text, not a number"),
        (
            document(events=[{"title": "a", "tags": [1]}]),
            "story.json, event 1: “tags” should be a list of texts",
        ),
        (document(events=[{"title": "a", "importance": True}]), "“importance” should be a whole number"),
        (
            document(events=[{"title": "a", "importance": 10**30}]),
            "event 1: “importance” is too large a number",
        ),
        (
            document(events=[{"title": "a", "place": {"latitude": 10**400}}]),
            "“latitude” is too large a number",
        ),
        (document(events=[{"title": "a", "place": {"latitude": float("inf")}}]), "“latitude” is too large"),
        (document(events=[{"title": "a", "place": "Doha"}]), "event 1, place: this should be an object"),
        (
            document(events=[{"title": "a", "participants": [{}, {"actor": 1}]}]),
            "event 1, participant 2: “actor”",
        ),
        (
            document(events=[{"title": "a", "citations": [{}]}]),
            "event 1, citation 1: a citation needs a “source”",
        ),
        (
            document(events=[{"title": "a", "citations": [{"source": "x"}]}]),
            "the source “x” is not among the file’s",
        ),
        (document(events=[{"title": "\ud800"}]), "event 1: “title” holds half a character"),
        (document(events=[{"id": "e", "title": "a"}] * 2), "event 2: the id “e” is that of event 1 already"),
        (document(actors=[{"kind": "state"}]), "actor 1: an actor needs a “name”"),
        (
            document(sources=[{"id": "s", "title": "a"}] * 2),
            "source 2: the id “s” is that of source 1 already",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(value, message):
    with pytest.raises(UserError) as caught:
        exchange.from_json(value, "story.json")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'{"format": ', "story.json, line 1, column 12: this is not JSON"),
        (b'{"format": NaN}', "NaN is not a number"),
        (b"[" * 100_000, "story.json: this is not JSON that can be read"),
        (b'{"a": "\xff"}', "story.json: this is not UTF-8"),
    ],
)
def test_what_is_not_json_is_said_with_its_place(tmp_path, content, message):
    path = tmp_path / "story.json"
    path.write_bytes(content)
    with pytest.raises(UserError) as caught:
        exchange.read(path)
    assert message in str(caught.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_json_is_read_in_every_encoding_of_unicode(tmp_path, encoding):
    path = tmp_path / "story.json"
    path.write_text(json.dumps(document(title="Séance"), ensure_ascii=False), encoding=encoding)
    assert exchange.read(path).title == "Séance"
    assert exchange.sniff(path.read_bytes(), ".json") == 100
