"""What can be read of a damaged document becomes a new one, and the damaged file stays as it was."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.store.story import STORY, abandoned, search, title_of_wish

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Source
from timeline_gui.store import bulk, checks, edits, imports, queries
from timeline_gui.store.opening import create_document, open_document
from timeline_gui.store.recovery import recover
from timeline_gui.store.tables import COLUMNS

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


def pages_of(path: Path, table: str, kind: str) -> list[int]:
    """The pages of a table, "internal" or "leaf", from its root on."""
    with closing(sqlite3.connect(path)) as file:
        query = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path"
        return [number for (number,) in file.execute(query, (table, kind))]


def without(path: Path, page: int, filled: bytes = b"\0") -> None:
    """Lose a page of 4096 octets."""
    contents = path.read_bytes()
    path.write_bytes(contents[: (page - 1) * 4096] + filled * 4096 + contents[page * 4096 :])


@pytest.mark.parametrize("table", ["event", "participation", "citation"])
@pytest.mark.parametrize("filled", [b"\0", b"\xff"])
def test_rows_below_a_root_that_is_lost_are_found_by_how_they_look(
    many: Path, tmp_path: Path, table: str, filled: bytes
) -> None:
    (root,) = pages_of(many, table, "internal")
    without(many, root, filled)
    damaged = many.read_bytes()
    found = recover(many, tmp_path / "new.tlx")
    assert (found.saved["event"], found.dropped, found.altered) == (400, {}, 0)
    assert found.gaps == (table,), "nobody can say that they are all"
    assert [problem.field for problem in found.problems] == [table]
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert queries.batch(document) == MANY
        assert not checks.check(document).broken
    assert many.read_bytes() == damaged


def test_the_first_page_may_be_lost_too(many: Path, tmp_path: Path) -> None:
    (root,) = pages_of(many, "event", "internal")
    for page in (root, 1):
        without(many, page)
    assert recover(many, tmp_path / "new.tlx").saved["event"] == 400
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert queries.batch(document).events == MANY.events


@pytest.mark.parametrize("root", ["99999", "(SELECT rootpage FROM sqlite_schema WHERE name = 'participation')"])
def test_a_wrong_word_of_where_a_table_begins_costs_no_row(many: Path, tmp_path: Path, root: str) -> None:
    with closing(sqlite3.connect(many)) as file:
        file.execute("PRAGMA writable_schema = ON")
        file.execute(f"UPDATE sqlite_schema SET rootpage = {root} WHERE name = 'event'")
        file.commit()
    recover(many, tmp_path / "new.tlx")
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert queries.batch(document).events == MANY.events


def test_rows_that_were_deleted_do_not_come_back_with_the_others(many: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(many)) as file:
        for table, key in (("figure", "citation_key"), ("citation", "event_key"), ("participation", "event_key")):
            file.execute(f"DELETE FROM {table} WHERE {key} BETWEEN 100 AND 300")
        file.execute("DELETE FROM event WHERE key BETWEEN 100 AND 300")
        file.commit()
    (root,) = pages_of(many, "event", "internal")
    without(many, root)
    assert recover(many, tmp_path / "new.tlx").saved["event"] == 199


def test_a_leaf_that_is_lost_makes_no_other_way_of_it(many: Path, tmp_path: Path) -> None:
    without(many, pages_of(many, "event", "leaf")[3])
    found = recover(many, tmp_path / "new.tlx")
    assert (found.gaps, found.problems) == (("event",), ())


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


def cut(octets: int) -> Callable[[Path], None]:
    """What takes the end of a file away."""
    return lambda path: os.truncate(path, path.stat().st_size - octets)


def altered(alter: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    """What writes other octets over a file."""

    def run(path: Path) -> None:
        path.write_bytes(alter(path.read_bytes()))

    return run


WHOLE_WITHIN: dict[str, Callable[[Path], object]] = {
    "cut by a page of an index": cut(4096),
    "cut within a page of an index": cut(100),
    "without its header": altered(lambda octets: bytes(100) + octets[100:]),
    "without its first page": altered(lambda octets: bytes(4096) + octets[4096:]),
    "with another page size": altered(lambda octets: octets[:16] + b"\x20\0" + octets[18:]),
    "with an odd word for a table": altered(
        lambda octets: octets.replace(b"CREATE TABLE event (", b"CREATE TABXE event (")
    ),
    "with an odd name of a table": altered(lambda octets: octets.replace(b"tablefigurefigure", b"tablefigyrefigure")),
    "with an odd name of a column": altered(lambda octets: octets.replace(b"quote TEXT", b"quotx TEXT")),
}


@pytest.mark.parametrize("kind", WHOLE_WITHIN)
def test_a_file_that_lacks_no_row_is_saved_whole(story_file: Path, tmp_path: Path, kind: str) -> None:
    before = story_file.read_bytes()
    WHOLE_WITHIN[kind](story_file)
    damaged = story_file.read_bytes()
    assert damaged != before
    found = recover(story_file, tmp_path / "new.tlx")
    assert (found.dropped, found.gaps, found.altered) == ({}, (), 0)
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert queries.batch(document) == STORY
        assert not checks.check(document).broken
    assert story_file.read_bytes() == damaged


def test_the_half_that_is_left_is_saved(many: Path, tmp_path: Path) -> None:
    os.truncate(many, many.stat().st_size // 2 + 1000)
    found = recover(many, tmp_path / "new.tlx")
    assert 40 <= found.saved["event"] < 50
    assert found.saved["actor"] == 1
    assert "event" in found.gaps


def test_the_log_of_another_document_is_left_aside(story_file: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "story.tlx"
    other.parent.mkdir()
    shutil.copy(story_file, other)
    with closing(sqlite3.connect(other)) as file:
        file.execute("DELETE FROM figure")
        file.execute("DELETE FROM citation")
        file.commit()
        file.execute("VACUUM")
    for path in (other, story_file):
        abandoned(path, "In the log" + " " * 9000)
    log = story_file.with_name("story.tlx-wal")
    shutil.copy(other.with_name("story.tlx-wal"), log)
    story_file.with_name("story.tlx-shm").unlink()
    before = story_file.read_bytes(), log.read_bytes()

    found = recover(story_file, tmp_path / "new.tlx")
    assert (found.saved["event"], found.saved["citation"], found.gaps) == (4, 2, ())
    assert ["belongs to another document" in problem.message for problem in found.problems] == [True]
    assert (story_file.read_bytes(), log.read_bytes()) == before


def test_a_log_that_belongs_to_the_file_is_taken_in(story_file: Path, tmp_path: Path) -> None:
    abandoned(story_file, "Written in time")
    assert recover(story_file, tmp_path / "new.tlx").problems == ()
    assert title_of_wish(tmp_path / "new.tlx") == "Written in time"


ODD = {
    "actor.kind": ("UPDATE actor SET kind = 'martian' WHERE id = 'qatar'", "martian", "“other”"),
    "event.status": ("UPDATE event SET status = 'haha' WHERE id = 'war'", "haha", "“confirmed”"),
    "figure.qualifier": ("UPDATE figure SET qualifier = 'kinda' WHERE low = 16", "kinda", "“none”"),
    "event.importance": ("UPDATE event SET importance = 'very' WHERE id = 'war'", "very", "no number"),
    "place.latitude": ("UPDATE place SET latitude = 99 WHERE latitude NOTNULL", "99.0, 51.53", "no place"),
    "figure.low": ("UPDATE figure SET low = 9e999 WHERE low = 15", "inf", "no number"),
    "citation.start": ("UPDATE citation SET start = -5 WHERE start NOTNULL", "-5–42", "no such place"),
    "citation.date": ("UPDATE citation SET date = 'late' WHERE date != ''", "late", "no date"),
    "event.date": ("UPDATE event SET date = 'the day after' WHERE id = 'war'", "the day after", "kept as words"),
    "event.title": ("UPDATE event SET title = x'41ff' WHERE id = 'war'", "A�", "not UTF-8"),
    "event.note": ("UPDATE event SET note = CAST(x'41ff' AS TEXT) WHERE id = 'war'", "A�", "not UTF-8"),
    "event.summary": ("UPDATE event SET summary = x'410042' WHERE id = 'war'", "A�B", "zeros"),
    "event.id": ("UPDATE event SET id = '' WHERE id = 'war'", "", "a new one"),
    "source.sha256": ("UPDATE source SET sha256 = 'x' WHERE sha256 NOTNULL", "x", "as it was stored"),
}


@pytest.mark.parametrize("field", ODD)
def test_an_odd_value_is_replaced_and_told_and_its_row_stays(story_file: Path, tmp_path: Path, field: str) -> None:
    statement, value, message = ODD[field]
    with closing(open_document(story_file)) as document, document.cursor() as cursor:
        rows = {table: cursor.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in COLUMNS}
    with closing(sqlite3.connect(story_file)) as file:
        file.execute("PRAGMA ignore_check_constraints = ON")
        assert file.execute(statement).rowcount == 1
        file.commit()
    found = recover(story_file, tmp_path / "new.tlx")
    assert {table: rows[table] for table in found.saved} == found.saved
    (problem,) = [problem for problem in found.problems if problem.field == field]
    assert problem.value == value
    assert message in problem.message
    assert problem.row is not None
    with closing(open_document(tmp_path / "new.tlx")) as document:
        assert not checks.check(document).broken


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
