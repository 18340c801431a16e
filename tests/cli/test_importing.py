from pathlib import Path

import pytest
from tests.cli.conftest import STORY, Run, refused, titles

from timeline_gui.formats import registry
from timeline_gui.formats.tabular import fields
from timeline_gui.session.settings import Settings, backup_folder
from timeline_gui.store import backups

TABLE = """date,title,actors,category,quote,source,url
2024-05-01,Visit to Doha,Qatar;Chad,Meeting,The visit began,Bulletin,https://example.org/1
one fine day,Talks go on,Chad,,,,
,,,Meeting,,,
"""


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "visits.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "target.tlx"


def test_importing_makes_the_document_where_there_is_none(run: Run, table: Path, target: Path) -> None:
    answer = run("import", table, "--into", target)

    assert (answer.status, answer.error) == (0, "")
    assert answer.out.startswith(f"2 events were added to {target}, 0 updated, 1 skipped\n")
    assert sorted(titles(run("list", target, "--json"))) == ["Talks go on", "Visit to Doha"]


def test_the_report_as_json_names_each_problem_row(run: Run, table: Path, target: Path) -> None:
    report = run("import", table, "--into", target, "--json").json

    assert {name: report[name] for name in ("added", "updated", "skipped")} == {"added": 2, "updated": 0, "skipped": 1}
    unreadable, empty = report["problems"]
    assert set(unreadable) == {"file", "row", "field", "value", "message"}
    assert (unreadable["file"], unreadable["row"], unreadable["field"]) == ("visits.csv", 3, "date")
    assert unreadable["value"] == "one fine day"
    assert empty["row"] == 4


def test_a_date_that_can_t_be_read_stays_as_words(run: Run, table: Path, target: Path) -> None:
    run("import", table, "--into", target)

    events = {event["title"]: event for event in run("list", target, "--json").json["events"]}
    assert not events["Talks go on"].get("date")
    assert events["Talks go on"]["date_text"] == "one fine day"


def test_a_second_import_updates_and_adds_nothing_twice(run: Run, story: Path, tmp_path: Path) -> None:
    exchange = tmp_path / "story.json"
    registry.write(STORY, exchange)
    before = titles(run("list", story, "--json"))

    report = run("import", exchange, "--into", story, "--json").json

    assert report["added"] == 0
    assert titles(run("list", story, "--json")) == before


def test_several_files_are_one_step_and_their_actors_the_same(run: Run, table: Path, target: Path) -> None:
    more = table.with_name("more.csv")
    more.write_text("date,title,actors\n2024-06,Visit to N'Djamena,Chad\n", encoding="utf-8")

    report = run("import", table, more, "--into", target, "--json").json

    assert report["added"] == 3
    actors = [actor["name"] for actor in run("list", target, "--json").json["actors"]]
    assert sorted(actors) == ["Chad", "Qatar"]


def test_columns_of_other_names_can_be_mapped(run: Run, tmp_path: Path, target: Path) -> None:
    table = tmp_path / "other.csv"
    table.write_text("When;What\n2024-05;Visit\n", encoding="utf-8")

    answer = run("import", table, "--into", target, "--format", "csv", "--map", "date=When", "--map", "title=What")

    assert answer.status == 0
    (event,) = run("list", target, "--json").json["events"]
    assert (event["date"], event["title"]) == ("2024-05", "Visit")


@pytest.mark.parametrize("exists", [True, False])
def test_a_dry_run_says_what_would_be_done_and_writes_nothing(
    run: Run, table: Path, story: Path, target: Path, exists: bool
) -> None:
    into = story if exists else target
    before = {path.name: path.read_bytes() for path in story.parent.iterdir()}

    answer = run("import", table, "--into", into, "--dry-run")

    assert answer.status == 0
    assert answer.out.startswith(f"2 events would be added to {into}, 0 updated, 1 skipped\n")
    assert {path.name: path.read_bytes() for path in story.parent.iterdir()} == before


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (["--map", "date"], "FIELD=COLUMN"),
        (["--map", "colour=Colour"], "colour"),
        (["--map", "date=Day"], "Day"),
        (["--format", "xyz"], "xyz"),
        (["--format", "json"], "visits.csv"),
    ],
)
def test_what_can_t_be_imported_is_refused_and_nothing_is_written(
    run: Run, table: Path, target: Path, options: list[str], word: str
) -> None:
    assert refused(run("import", table, "--into", target, *options), word)
    assert not target.exists()


def test_one_bad_file_of_several_stops_all(run: Run, table: Path, story: Path) -> None:
    before = story.read_bytes()

    assert refused(run("import", table, table.with_name("gone.csv"), "--into", story), "gone.csv")
    assert story.read_bytes() == before


def test_a_target_that_is_no_document_is_refused_and_kept(run: Run, table: Path, tmp_path: Path) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear reader", encoding="utf-8")

    assert refused(run("import", table, "--into", letter), "letter.txt")
    assert letter.read_text(encoding="utf-8") == "Dear reader"


def test_a_person_may_say_which_number_is_the_day(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("date,title\n03/04/2024,Visit\n", encoding="utf-8")
    for option, expected in [("--day-first", "2024-04-03"), ("--month-first", "2024-03-04")]:
        target = tmp_path / f"{expected}.tlx"
        assert run("import", table, "--into", target, option).status == 0
        assert run("list", target, "--json").json["events"][0]["date"] == expected


def test_what_the_columns_were_taken_for_is_said(run: Run, tmp_path: Path, target: Path) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("When,What,Mediator,Colour\n2024,A visit,Qatar,red\n", encoding="utf-8")
    said = run("import", table, "--into", target, "--dry-run").out
    assert said.splitlines()[1] == ("visits.csv: date from “When”, title from “What”, actors:mediator from “Mediator”")


def test_names_like_known_ones_are_offered_and_taken_only_when_said(run: Run, story: Path, tmp_path: Path) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("date,title,actors\n2024-05,Visit,Norlannd\n", encoding="utf-8")

    answer = run("import", table, "--into", story, "--dry-run")
    assert answer.out.splitlines()[-1] == ("“Norlannd” may be “Norland”: --same Norlannd=Norland takes them for one")
    assert run("import", table, "--into", story, "--dry-run", "--json").json["alike"] == [
        {"name": "Norlannd", "known": "Norland"}
    ]

    taken = run("import", table, "--into", story, "--same", "Norlannd=the north", "--json").json
    assert (taken["added"], taken.get("alike")) == (1, None)
    known = {actor["name"]: actor["aliases"] for actor in run("list", story, "--json").json["actors"]}
    assert known["Norland"] == ["The North", "Norlannd"]
    assert "Norlannd" not in known


@pytest.mark.parametrize(
    ("said", "word"), [("Norland", "NAME=KNOWN"), ("Atlantis=Norland", "Atlantis"), ("Qatar=Atlantis", "Atlantis")]
)
def test_names_that_nobody_has_can_t_be_the_same(run: Run, table: Path, story: Path, said: str, word: str) -> None:
    before = story.read_bytes()
    assert refused(run("import", table, "--into", story, "--same", said), "--same", word)
    assert story.read_bytes() == before


def test_columns_are_read_as_was_said_in_the_window_last_time(run: Run, tmp_path: Path, target: Path) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("Tag,Was\n2024-05,Visit\n", encoding="utf-8")
    Settings().set_columns(fields.shape(["Tag", "Was"]), {"tag": "date", "was": "title"})

    answer = run("import", table, "--into", target)

    assert answer.out.splitlines()[1] == ("visits.csv, read as you said last time: date from “Tag”, title from “Was”")
    assert run("list", target, "--json").json["events"][0]["date"] == "2024-05"


def test_the_document_as_it_was_is_kept_before_the_first_import_of_a_day(run: Run, table: Path, story: Path) -> None:
    assert run("import", table, "--into", story, "--dry-run").status == 0
    assert backups.of(story, backup_folder()) == []
    for _ in range(2):
        assert run("import", table, "--into", story).status == 0
    (backup,) = backups.of(story, backup_folder())
    assert backups.count_events(backup) == len(STORY.events)


def test_an_import_goes_on_where_no_backup_can_be_made(run: Run, table: Path, story: Path) -> None:
    backup_folder().parent.mkdir(parents=True)
    backup_folder().write_text("a file of that name")
    answer = run("import", table, "--into", story)
    assert answer.status == 0
    assert "no backup could be made today" in answer.error
    assert "Visit to Doha" in titles(run("list", story, "--json"))
