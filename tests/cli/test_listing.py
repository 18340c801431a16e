from pathlib import Path

import pytest
from tests.cli.conftest import STORY, Run, refused, titles

from timeline_gui.formats import registry

BRIDGE, PLAN, TALKS = "Bridge over the river", "Plan for a dam", "Talks at the lake"
DROUGHT, LEAK, SURVEY = "Drought in the south", "Warning of a leak", "Survey of the banks"


def test_everything_in_words_one_line_an_event(run: Run, story: Path) -> None:
    answer = run("list", story)

    lines = answer.out.splitlines()
    assert (answer.status, answer.error) == (0, "")
    assert len(lines) == 7
    assert "10 May 2022" in answer.out
    assert "Mar 45 BCE" in answer.out
    assert f"{TALKS}  (Émile Sand, Südland)" in answer.out
    assert lines[-1] == "6 of 6 events, 1 undated"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (["--actor", "Norland"], [LEAK, PLAN, TALKS, SURVEY]),
        (["--actor", "the north"], [LEAK, PLAN, TALKS, SURVEY]),
        (["--actor", "Norland", "--only-named"], [LEAK, PLAN]),
        (["--actor", "emile sand"], [TALKS, SURVEY]),
        (["--actor", "SUDLAND", "--actor", "Emile Sand"], [TALKS, DROUGHT, SURVEY]),
        (["--actor", "Südland", "--actor", "Norland", "--all-actors"], [TALKS]),
        (["--actor", "Südland", "--actor", "Norland", "--all-actors", "--only-named"], []),
        (["--from", "2022-05"], [LEAK, TALKS, DROUGHT]),
        (["--from", "2022-05", "--to", "2022-05"], [LEAK, TALKS, DROUGHT]),
        (["--from", "2022-05", "--to", "2022-05", "--surely"], [TALKS]),
        (["--from=-0044-03", "--to=-0044-03", "--surely"], [BRIDGE]),
        (["--to=-0001"], [LEAK, BRIDGE]),
        (["--text", "dam"], [PLAN, TALKS]),
        (["--text", '"agreed on the dam"'], [TALKS]),
        (["--category", "meeting"], [TALKS]),
        (["--category", "Meeting", "--category", "Other"], [TALKS, DROUGHT]),
        (["--category", "Nothing of the kind"], []),
        (["--tag", "water"], [PLAN, TALKS]),
        (["--tag", "water", "--tag", "lake"], [PLAN, TALKS]),
        (["--source", "the gazette"], [TALKS]),
        (["--source", "A source that is not there"], []),
        (["--status", "draft"], [PLAN]),
        (["--status", "draft", "--status", "confirmed"], [LEAK, BRIDGE, PLAN, TALKS, DROUGHT, SURVEY]),
        (["--tag", "water", "--status", "confirmed", "--actor", "Norland"], [TALKS]),
    ],
)
def test_each_filter_finds_its_events(run: Run, story: Path, options: list[str], found: list[str]) -> None:
    assert sorted(titles(run("list", story, "--json", *options))) == sorted(found)


def test_counts_say_what_surely_matches_and_what_is_undated(run: Run, story: Path) -> None:
    answer = run("list", story, "--json", "--from", "2022-05", "--actor", "Norland", "--actor", "Südland").json

    counts = {name: answer[name] for name in ("format", "title", "total", "matched", "surely", "undated")}
    assert counts == {
        "format": "timeline-gui/1",
        "title": "The dam",
        "total": 6,
        "matched": 3,
        "surely": 2,
        "undated": 1,
    }
    assert {event["id"] for event in answer["events"]} == {"talks", "drought", "leak"}


def test_a_filtered_answer_holds_only_what_it_refers_to(run: Run, story: Path) -> None:
    answer = run("list", story, "--json", "--category", "Meeting").json

    assert {actor["name"] for actor in answer["actors"]} == {"Émile Sand", "Südland", "Norland"}
    assert [source["id"] for source in answer["sources"]] == ["gazette"]
    (event,) = answer["events"]
    assert event["bounds"] == [1652140800, 1652227199, 1652140800, 1652227199]
    assert event["participants"] == [{"actor": "Émile Sand", "role": "envoy"}, {"actor": "Südland", "role": "host"}]
    assert event["citations"][0]["figures"][0]["low"] == 40


def test_the_last_line_says_what_only_may_match(run: Run, story: Path) -> None:
    last = run("list", story, "--from", "2022-05").out.splitlines()[-1]
    assert last == "3 of 6 events, 1 of them only may lie in the range, 1 undated not listed"


def test_a_file_that_can_be_imported_is_listed_without_a_document(run: Run, tmp_path: Path) -> None:
    exchange = tmp_path / "story.json"
    registry.write(STORY, exchange)

    assert titles(run("list", exchange, "--json", "--tag", "lake")) == [TALKS]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["story.json"]


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--actor", "Nobody"], ["Nobody", "--actor"]),
        (["--from", "someday"], ["someday", "--from/--to", "2024-07"]),
        (["--to", "2024-02-30"], ["2024-02-30"]),
    ],
)
def test_what_the_filter_can_t_mean_is_refused(run: Run, story: Path, options: list[str], words: list[str]) -> None:
    assert refused(run("list", story, *options), *words)


def test_what_is_no_document_is_refused(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("no table, no story", encoding="utf-8")

    assert refused(run("list", tmp_path / "gone.tlx"), "gone.tlx")
    assert refused(run("list", other), "other.txt")
    assert refused(run("list", tmp_path), tmp_path.name)


def test_listing_leaves_the_document_as_it_is(run: Run, story: Path) -> None:
    before = story.read_bytes()

    run("list", story, "--text", "dam")
    run("list", story, "--json")

    assert story.read_bytes() == before
    assert [path.name for path in story.parent.iterdir()] == [story.name]


def test_undated_events_are_listed_in_a_range_where_asked_for(run: Run, story: Path) -> None:
    plain = run("list", str(story), "--from", "2022", "--json").json
    more = run("list", str(story), "--from", "2022", "--with-undated", "--json").json

    added = {event["title"] for event in more["events"]} - {event["title"] for event in plain["events"]}
    assert added
    assert all(not event.get("date") for event in more["events"] if event["title"] in added)
    assert "not listed" not in run("list", str(story), "--from", "2022", "--with-undated").out


def test_sources_and_actors_are_found_by_id_too(run: Run, story: Path) -> None:
    by_title = run("list", str(story), "--source", "The Gazette", "--json").json["events"]

    assert by_title
    assert run("list", str(story), "--source", "gazette", "--json").json["events"] == by_title
    assert run("list", str(story), "--actor", "norland").out == run("list", str(story), "--actor", "Norland").out


def test_only_events_with_figures(run: Run, story: Path) -> None:
    listed = run("list", str(story), "--with-figures", "--json").json["events"]

    assert [event["title"] for event in listed] == ["Talks at the lake"]
