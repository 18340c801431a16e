"""Documents are made, opened or refused, and a failed opening alters nothing."""

import os
import random
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.store.story import STORY, abandoned, fingerprints, search, title_of_wish

from timeline_gui.core.errors import UserError
from timeline_gui.store import bulk, queries, sqlite
from timeline_gui.store.document import Document
from timeline_gui.store.migrations import MIGRATIONS, newest
from timeline_gui.store.opening import create_document, open_document

NOBODY = 65534


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """Whoever may do everything does the test as somebody who may not."""
    privileged = hasattr(os, "geteuid") and os.geteuid() == 0
    if privileged:
        os.seteuid(NOBODY)
    yield
    if privileged:
        os.seteuid(0)


@pytest.fixture
def sealed(story_file: Path) -> Iterator[Path]:
    """The story in a folder that anyone may look into and nobody may write to."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for file in story_file.parent.glob("story.tlx*"):
            copy = folder / file.name
            copy.write_bytes(file.read_bytes())
            copy.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
        folder.chmod(0o555)
        yield folder / "story.tlx"
        folder.chmod(0o755)


# Making


def test_a_new_document_is_empty_and_has_its_title(document: Document) -> None:
    assert document.title == "Empty"
    assert queries.batch(document).events == ()


def test_a_new_document_says_what_it_is(tmp_path: Path) -> None:
    create_document(tmp_path / "new.tlx").close()
    with closing(sqlite3.connect(tmp_path / "new.tlx")) as file:
        assert file.execute("PRAGMA application_id").fetchone() == (sqlite.APPLICATION_ID,)
        assert file.execute("PRAGMA user_version").fetchone() == (newest(MIGRATIONS),)


def test_a_document_never_takes_the_place_of_a_file(story_file: Path) -> None:
    before = fingerprints(story_file.parent)
    with pytest.raises(UserError, match="already"):
        create_document(story_file)
    assert fingerprints(story_file.parent) == before


def test_a_document_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="can't be written"):
        create_document(tmp_path / "nowhere" / "new.tlx")
    assert list(tmp_path.iterdir()) == []


# Reading only


def test_reading_alters_nothing(story_file: Path) -> None:
    before = fingerprints(story_file.parent)
    with closing(open_document(story_file, read_only=True)) as opened:
        assert opened.read_only
        assert len(bulk.load_columns(opened)) == 4
        assert queries.batch(opened) == STORY
        assert search(opened, "qatar").tolist() == [1]
        assert fingerprints(story_file.parent) == before
    assert fingerprints(story_file.parent) == before


def test_reading_after_a_process_was_killed_alters_no_contents(story_file: Path) -> None:
    abandoned(story_file, "Written in time")
    before = fingerprints(story_file.parent)
    assert title_of_wish(story_file) == "Written in time"
    after = fingerprints(story_file.parent)
    for name in ("story.tlx", "story.tlx-wal"):
        assert after[name] == before[name]


def test_a_file_left_with_its_log_on_is_read_without_one(story_file: Path) -> None:
    with closing(sqlite3.connect(story_file)) as other:
        other.execute("PRAGMA journal_mode = WAL")
    before = fingerprints(story_file.parent)
    assert title_of_wish(story_file) == "A wish"
    assert fingerprints(story_file.parent) == before


def test_a_document_that_may_not_be_written_is_opened_for_reading(sealed: Path, ordinary_user: None) -> None:
    with closing(open_document(sealed)) as opened:
        assert opened.read_only
        assert queries.batch(opened) == STORY
        with pytest.raises(UserError, match="reading only"), opened.writing():
            pass


def test_a_log_in_a_folder_that_may_not_be_written_is_read_too(
    story_file: Path, request: pytest.FixtureRequest
) -> None:
    abandoned(story_file, "Written in time")
    (story_file.parent / "story.tlx-shm").unlink()
    sealed = request.getfixturevalue("sealed")
    request.getfixturevalue("ordinary_user")
    before = {name for name in os.listdir(tempfile.gettempdir()) if name.startswith("timeline-gui-")}
    assert title_of_wish(sealed) == "Written in time"
    after = {name for name in os.listdir(tempfile.gettempdir()) if name.startswith("timeline-gui-")}
    assert after == before


# What is refused


def _shortened(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])


def _headless(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _text(path: Path) -> None:
    path.write_text("date,title\n2024,Something\n" * 9)


def _sql(*statements: str) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        with closing(sqlite3.connect(path)) as other:
            for statement in statements:
                other.execute(statement)
            other.commit()

    return run


def _with_another_head(head: bytes) -> Callable[[Path], None]:
    def run(path: Path) -> None:
        path.write_bytes(head + path.read_bytes()[len(head) :])

    return run


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "absent": (Path.unlink, "no such file"),
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "text": (_text, "not a Timeline GUI document"),
    "one byte": (lambda path: path.write_bytes(b"S"), "cut short"),
    "shortened": (_shortened, "cut short"),
    "headless": (_headless, "cut short"),
    "of another application": (_sql("PRAGMA application_id = 252006673"), "another application"),
    "of no application": (_sql("PRAGMA application_id = 0"), "another application"),
    "without its first page": (_with_another_head(bytes(4096)), "damaged .*recover what can be read"),
    "with a flipped bit at its beginning": (
        _with_another_head(b"SQLite format 1"),
        "damaged .*recover what can be read",
    ),
    "newer": (_sql("PRAGMA user_version = 99"), "newer version"),
    "with a trigger": (
        _sql("CREATE TRIGGER t AFTER UPDATE ON event BEGIN DELETE FROM citation; END"),
        "triggers.*Recover what can be read",
    ),
    "without a table": (_sql("DROP TABLE event_tag"), "damaged"),
    "without a column": (_sql("ALTER TABLE figure RENAME COLUMN low TO lowest"), "damaged"),
    "with a view for a table": (_sql("DROP TABLE event_tag", "CREATE VIEW event_tag AS SELECT 1"), "damaged"),
    "with a virtual table for a table": (
        _sql("DROP TABLE event_tag", "CREATE VIRTUAL TABLE event_tag USING fts5(x)"),
        "damaged",
    ),
    "with another view to search": (
        _sql("DROP VIEW event_text", "CREATE VIEW event_text AS SELECT key, title FROM event"),
        "damaged",
    ),
    "without search": (_sql("DROP TABLE actor_search"), "damaged"),
}


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_whole_document_is_refused_and_left_alone(story_file: Path, kind: str, read_only: bool) -> None:
    make, words = REFUSED[kind]
    make(story_file)
    before = fingerprints(story_file.parent)
    with pytest.raises(UserError, match=words) as refused:
        open_document(story_file, read_only=read_only)
    assert str(story_file) in str(refused.value)
    assert refused.value.remedy
    assert fingerprints(story_file.parent) == before


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="folder"):
        open_document(tmp_path)


def test_a_document_that_another_program_holds_is_refused(story_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)
    with closing(sqlite3.connect(story_file, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="another program"):
            open_document(story_file)
        other.execute("ROLLBACK")
    assert title_of_wish(story_file) == "A wish"


def test_a_reader_elsewhere_does_not_keep_a_document_from_opening(story_file: Path) -> None:
    with closing(sqlite3.connect(story_file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM event").fetchone()
        with closing(open_document(story_file)) as opened:
            assert not opened.read_only
            assert len(bulk.load_columns(opened)) == 4


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bits_are_told_or_do_no_harm(story_file: Path, seed: int) -> None:
    chance = random.Random(seed)
    contents = bytearray(story_file.read_bytes())
    for _ in range(chance.choice((1, 20))):
        contents[chance.randrange(100, len(contents))] ^= 1 << chance.randrange(8)
    story_file.write_bytes(contents)
    with suppress(UserError), closing(open_document(story_file, read_only=True)) as opened:
        columns = bulk.load_columns(opened)
        queries.labels(opened, columns.events.key.tolist())
        search(opened, "qatar children")
        queries.batch(opened)
    assert story_file.read_bytes() == bytes(contents)


def test_a_trigger_is_refused_whatever_else_has_its_name(story_file: Path) -> None:
    with closing(sqlite3.connect(story_file)) as other:
        other.execute("CREATE TRIGGER x AFTER INSERT ON step BEGIN UPDATE event SET title = 'spoilt'; END")
        other.execute("CREATE VIEW x AS SELECT 1")
        other.commit()
    with pytest.raises(UserError, match="triggers"):
        open_document(story_file)


@pytest.mark.parametrize("name", ["ix_participation_event_key", "sqlite_autoindex_event_1", "ix_citation_source_key"])
def test_a_page_that_no_row_stands_on_is_missed_at_opening(story_file: Path, name: str) -> None:
    with closing(sqlite3.connect(story_file)) as file:
        (page,) = file.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()
    with story_file.open("r+b") as octets:
        octets.seek((page - 1) * 4096)
        octets.write(bytes(4096))
    before = fingerprints(story_file.parent)
    with pytest.raises(UserError, match="damaged"):
        open_document(story_file)
    assert fingerprints(story_file.parent) == before


def test_a_check_of_another_program_is_not_worked_out_at_opening(story_file: Path) -> None:
    with closing(sqlite3.connect(story_file)) as file:
        file.execute("PRAGMA writable_schema = ON")
        hers = "replace(sql, 'note TEXT', 'note TEXT CHECK (length(note) > 1000000)')"
        file.execute(f"UPDATE sqlite_schema SET sql = {hers} WHERE name = 'event'")
        file.commit()
    open_document(story_file).close()
