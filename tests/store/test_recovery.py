"""What can be read of a damaged document becomes a new one, and the damaged file stays as it was."""

import random
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.store.story import STORY, search

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Source
from timeline_gui.store import bulk, checks, edits, imports, queries
from timeline_gui.store.opening import create_document, open_document
from timeline_gui.store.recovery import recover

MANY = Batch(
    "Many",
    (Actor("witness", "Witness", "person"),),
    (Source("report", "Report", text="All of it."),),
    tuple(
        Event(
            f"e{number}",
            f"Event {number}",
            note="x" * 300,
            date=f"{1000 + number}",
            participants=(Participation("witness"),),
            citations=(Citation("report", "All of it.", 0, 10, figures=(Figure("1", 1.0, 1.0),)),),
        )
        for number in range(400)
    ),
)


@pytest.fixture
def many(tmp_path: Path) -> Path:
    """The file of a document with several pages of events."""
    document = create_document(tmp_path / "many.tlx", MANY.title)
    edits.apply(document, imports.plan_import(document, MANY, "many").group)
    document.close()
    return tmp_path / "many.tlx"


def test_all_of_a_whole_document_is_saved(story_file: Path, tmp_path: Path) -> None:
    found = recover(story_file, tmp_path / "new.tlx")
    assert (found.dropped, found.gaps) == ({}, ())
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert queries.batch(document) == STORY
        assert len(search(document, "children")) == 1


def test_events_around_a_page_that_cannot_be_read_are_saved(many: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(many)) as file:
        (page_size,) = file.execute("PRAGMA page_size").fetchone()
        pages = [
            number for (number,) in file.execute("SELECT pageno FROM dbstat WHERE name = 'event' AND pagetype = 'leaf'")
        ]
    contents = bytearray(many.read_bytes())
    broken = pages[len(pages) // 2]
    contents[(broken - 1) * page_size : broken * page_size] = bytes([0xFF]) * page_size
    many.write_bytes(contents)

    found = recover(many, tmp_path / "new.tlx")
    assert "event" in found.gaps
    assert 0 < 400 - found.saved["event"] < 30
    assert found.dropped["citation"] == 400 - found.saved["event"]
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert not checks.check(document).broken
        kept = queries.batch(document).events
    assert set(kept) <= set(MANY.events)
    assert {"e0", "e399"} <= {event.id for event in kept}
    assert many.read_bytes() == bytes(contents)


def test_a_date_that_was_hit_is_kept_as_words(story_file: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(story_file)) as file:
        file.execute("UPDATE event SET date = '20x4-04' WHERE id = 'return'")
        file.execute("UPDATE event SET place_key = 77 WHERE id = 'war'")
        file.commit()
    recover(story_file, tmp_path / "new.tlx")
    with closing(open_document(tmp_path / "new.tlx")) as document:
        told = {event.id: event for event in queries.batch(document).events}
    assert (told["return"].date, told["return"].date_text) == ("", "In April 20x4-04")
    assert told["war"].place is None


@pytest.mark.parametrize("seed", range(25))
def test_whatever_is_hit_a_new_document_is_whole_or_the_reason_is_told(many: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    contents = bytearray(many.read_bytes())
    for _ in range(chance.choice((1, 5, 40))):
        start = chance.randrange(len(contents))
        length = chance.choice((1, 64, 4096))
        contents[start : start + length] = bytes(chance.randrange(256) for _ in contents[start : start + length])
    if chance.random() < 0.3:
        del contents[chance.randrange(len(contents) // 2, len(contents)) :]
    many.write_bytes(contents)
    target = tmp_path / "new.tlx"
    with suppress(UserError):  # which the other tests hold to its words
        recover(many, target)
    if target.exists():
        with closing(open_document(target)) as document:
            assert not checks.check(document).broken
            assert len(bulk.load_columns(document)) <= 400
    assert many.read_bytes() == bytes(contents)
    assert sorted(path.name for path in tmp_path.iterdir() if path != target) == ["many.tlx"]


def test_what_is_no_document_at_all_is_told(tmp_path: Path) -> None:
    text = tmp_path / "letter.tlx"
    text.write_text("Dear Sir" * 500)
    with pytest.raises(UserError, match="Nothing of this file can be read"):
        recover(text, tmp_path / "new.tlx")
    with pytest.raises(UserError, match="no such file"):
        recover(tmp_path / "absent.tlx", tmp_path / "new.tlx")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.tlx"]


def test_nothing_is_written_over(story_file: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="into itself"):
        recover(story_file, story_file)
    other = tmp_path / "other.tlx"
    other.write_text("mine")
    with pytest.raises(UserError, match="already"):
        recover(story_file, other)
    assert other.read_text() == "mine"
