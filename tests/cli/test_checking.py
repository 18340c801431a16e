import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from tests.cli.conftest import GAZETTE, STORY, Run, refused

from timeline_gui.session.documents import create_from

CHRONICLE = "In that spring they made\n a bridge  of wood, and crossed it."


@pytest.fixture
def lent(tmp_path: Path) -> Path:
    """The text of the chronicle, which is not in the document."""
    path = tmp_path / "chronicle.txt"
    path.write_text(CHRONICLE, encoding="utf-8")
    return path


def test_quotes_are_proved_where_the_text_is_there(run: Run, story: Path) -> None:
    answer = run("check", story)

    assert (answer.status, answer.error) == (0, "")
    assert answer.out.splitlines() == [
        "not checked: Bridge over the river: “a bridge of wood”",
        'verified: Talks at the lake: “"We agreed on the dam,"”',
        "2 quotes: 1 verified, 0 not found, 1 not checked; 0 faults",
    ]


def test_a_text_can_be_lent_for_one_check(run: Run, story: Path, lent: Path) -> None:
    before = story.read_bytes()

    answer = run("check", story, "--source-text", lent, "--source", "an old CHRONICLE")

    assert answer.status == 0
    assert "2 quotes: 2 verified" in answer.out
    assert story.read_bytes() == before


def test_a_quote_that_is_not_in_its_source_fails_the_check(run: Run, story: Path, lent: Path) -> None:
    lent.write_text("In that spring they made a bridge of stone, and crossed it.", encoding="utf-8")

    answer = run("check", story, "--source-text", lent, "--source", "An old chronicle")

    assert (answer.status, answer.error) == (1, "")
    assert "not found: Bridge over the river: “a bridge of wood”" in answer.out
    assert "    nearest passage: “a bridge of”\n" in answer.out


def test_with_one_source_its_title_need_not_be_said(run: Run, tmp_path: Path, lent: Path) -> None:
    path = tmp_path / "one.tlx"
    (bridge,) = (event for event in STORY.events if event.id == "bridge")
    create_from(replace(STORY, sources=STORY.sources[1:], events=(bridge,)), path)

    answer = run("check", path, "--source-text", lent)

    assert answer.status == 0
    assert "1 quotes: 1 verified" in answer.out


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--source-text", "LENT"], ["not clear", "The Gazette; An old chronicle", "--source TITLE"]),
        (["--source-text", "LENT", "--source", "Nobody's"], ["no source has this title", "The Gazette"]),
        (["--source", "The Gazette"], ["--source-text"]),
        (["--source-text", "gone.txt", "--source", "The Gazette"], ["gone.txt"]),
    ],
)
def test_a_lent_text_must_be_of_one_source(
    run: Run, story: Path, lent: Path, options: list[str], words: list[str]
) -> None:
    arguments = [str(lent) if option == "LENT" else option for option in options]
    assert refused(run("check", story, *arguments), *words)


def test_a_date_that_was_changed_behind_our_back_is_a_fault(run: Run, story: Path) -> None:
    with closing(sqlite3.connect(story)) as connection, connection:
        connection.execute("UPDATE event SET date = '2022-05-11' WHERE id = 'talks'")

    answer = run("check", story)

    assert answer.status == 1
    assert "broken: date “2022-05-11”" in answer.out
    assert "1 faults" in answer.out


def test_a_text_that_was_changed_behind_our_back_is_a_fault(run: Run, story: Path) -> None:
    with closing(sqlite3.connect(story)) as connection, connection:
        connection.execute("UPDATE source SET text = ? WHERE id = 'gazette'", (GAZETTE + " More.",))

    answer = run("check", story)

    assert answer.status == 1
    assert "“The Gazette” has another SHA-256" in answer.out


def test_what_is_no_document_is_refused(run: Run, tmp_path: Path, lent: Path) -> None:
    assert refused(run("check", tmp_path / "gone.tlx"), "gone.tlx")
    assert refused(run("check", lent), lent.name)
