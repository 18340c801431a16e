"""Documents are made, opened, refused and left behind as one file, and a failed opening alters nothing."""

import hashlib
import os
import random
import sqlite3
import stat
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from tests.store.story import STORY, altered, group, row_of

from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import Cancelled
from timeline_gui.store import bulk, edits, queries, sqlite
from timeline_gui.store.document import Document, create_document, open_document
from timeline_gui.store.migrations import MIGRATIONS, newest
from timeline_gui.store.search import search

NOBODY = 65534


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file of a folder with what is in it."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}


def files(document: Document) -> list[str]:
    """The names in the document's folder."""
    assert document.path is not None
    return sorted(file.name for file in document.path.parent.iterdir())


def title_of_wish(path: Path, read_only: bool = True) -> object:
    """What the last event of a story is called in its file."""
    with closing(open_document(path, read_only=read_only)) as opened:
        return row_of(opened, "event", "id", "wish")["title"]


def abandoned(path: Path, title: str) -> None:
    """Edit the story in a process that ends without closing it."""
    code = (
        "import os, sys; from pathlib import Path; from timeline_gui.store import edits\n"
        "from timeline_gui.store.document import open_document; from tests.store.story import altered, group\n"
        "opened = open_document(Path(sys.argv[1]))\n"
        "edits.apply(opened, group(altered(opened, 'event', 'id', 'wish', title=sys.argv[2])))\n"
        "os._exit(9)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code, str(path), title], env=environment).returncode == 9


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


# One file that travels


def test_a_closed_document_is_one_plain_file(story: Document) -> None:
    assert "story.tlx-wal" in files(story)
    story.close()
    assert files(story) == ["story.tlx"]
    assert story.path is not None
    assert story.path.read_bytes()[18:20] == b"\1\1"  # no log ahead: it opens where nothing may be written


def test_closing_twice_is_closing(story: Document) -> None:
    story.close()
    story.close()
    assert files(story) == ["story.tlx"]


def test_the_last_of_two_to_close_takes_the_log_in(story: Document) -> None:
    assert story.path is not None
    with closing(open_document(story.path)) as second:
        edits.apply(second, group(altered(second, "event", "id", "wish", title="Second")))
        story.close()
    assert files(story) == ["story.tlx"]
    assert title_of_wish(story.path) == "Second"


def test_what_was_written_before_a_process_was_killed_is_there(story_file: Path) -> None:
    abandoned(story_file, "Written in time")
    assert title_of_wish(story_file, read_only=False) == "Written in time"
    assert [file.name for file in story_file.parent.iterdir()] == ["story.tlx"]


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


def test_a_reader_sees_what_a_window_writes(story: Document) -> None:
    assert story.path is not None
    with closing(open_document(story.path, read_only=True)) as reader:
        edits.apply(story, group(altered(story, "event", "id", "wish", title="Just written")))
        assert row_of(reader, "event", "id", "wish")["title"] == "Just written"


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


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "absent": (Path.unlink, "no such file"),
    "empty": (lambda path: path.write_bytes(b""), "empty"),
    "text": (_text, "not a Timeline GUI document"),
    "one byte": (lambda path: path.write_bytes(b"S"), "cut short"),
    "shortened": (_shortened, "cut short"),
    "headless": (_headless, "cut short"),
    "of another application": (_sql("PRAGMA application_id = 252006673"), "another application"),
    "of no application": (_sql("PRAGMA application_id = 0"), "another application"),
    "newer": (_sql("PRAGMA user_version = 99"), "newer version"),
    "with a trigger": (
        _sql("CREATE TRIGGER t AFTER UPDATE ON event BEGIN DELETE FROM citation; END"),
        "triggers",
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


# Threads and other programs


def test_what_another_program_writes_is_noticed_and_what_we_write_is_not(story: Document) -> None:
    before = story.data_version()
    edits.apply(story, group(altered(story, "event", "id", "wish", title="Ours")))
    assert story.data_version() == before
    assert story.path is not None
    with closing(sqlite3.connect(story.path, isolation_level=None)) as other:
        other.execute("UPDATE event SET title = 'Theirs' WHERE id = 'wish'")
    assert story.data_version() != before


def test_reading_does_not_wait_for_writing(story: Document) -> None:
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET title = 'Half done' WHERE id = 'wish'")
        assert row_of(story, "event", "id", "wish")["title"] == "A wish"
        assert queries.batch(story) == STORY


def test_threads_read_side_by_side(story: Document) -> None:
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(queries.batch(story))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [STORY] * 4


def test_closing_stops_who_still_reads(story: Document) -> None:
    started = threading.Event()
    ended: list[BaseException] = []

    def read() -> None:
        try:
            with story.cursor() as cursor:
                endless = cursor.execute(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
                )
                for _ in endless:
                    started.set()
        except Cancelled as cancelled:
            ended.append(cancelled)

    reader = threading.Thread(target=read)
    reader.start()
    assert started.wait(10)
    story.close()
    reader.join(10)
    assert len(ended) == 1
    assert files(story) == ["story.tlx"]


def test_a_closed_document_answers_nobody(story: Document) -> None:
    story.close()
    with pytest.raises(Cancelled):
        queries.labels(story, [1])


def test_keys_are_above_all_that_are_known(story: Document) -> None:
    story.keep_key("event", 70)
    keys, others = story.next_keys("event"), story.next_keys("event")
    assert [next(keys), next(others), next(keys)] == [71, 72, 73]
    assert next(story.next_keys("tag")) == 3


def test_what_takes_long_can_be_done_early(story_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from timeline_gui.store import queries\n"
        "from timeline_gui.store.document import open_document\n"
        "opened = open_document(Path(sys.argv[1])); queries.prepare(opened); known = set(sys.modules)\n"
        "queries.event(opened, 1); opened.close()\n"
        "sys.exit(any(name.startswith('sqlalchemy') for name in set(sys.modules) - known))"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code, str(story_file)], env=environment).returncode == 0


def test_the_first_picture_needs_no_sqlalchemy(story_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from timeline_gui.store import bulk, edits, imports, labels, search\n"
        "from timeline_gui.store.document import open_document\n"
        "opened = open_document(Path(sys.argv[1])); columns = bulk.load_columns(opened)\n"
        "labels.labels(opened, [1, 2]); search.search(opened, 'qatar'); opened.title; opened.close()\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code, str(story_file)], env=environment).returncode == 0
