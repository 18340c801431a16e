"""An open document is read by many threads, written by one, and left behind as one file."""

import os
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.story import STORY, abandoned, altered, group, row_of, title_of_wish

from timeline_gui.core.edits import Change
from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import Cancelled
from timeline_gui.store import edits, queries
from timeline_gui.store.copies import save_copy
from timeline_gui.store.document import Document
from timeline_gui.store.draft import Draft
from timeline_gui.store.opening import create_document, open_document


def files(document: Document) -> list[str]:
    """The names in the document's folder."""
    assert document.path is not None
    return sorted(file.name for file in document.path.parent.iterdir())


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


# Threads and other programs


def test_a_reader_sees_what_a_window_writes(story: Document) -> None:
    assert story.path is not None
    with closing(open_document(story.path, read_only=True)) as reader:
        edits.apply(story, group(altered(story, "event", "id", "wish", title="Just written")))
        assert row_of(reader, "event", "id", "wish")["title"] == "Just written"


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
    keys, others = Draft(story), Draft(story)
    assert [keys.key("event"), others.key("event"), keys.key("event")] == [71, 72, 73]
    assert list(others.keys("event", 3)) == [74, 75, 76]
    assert keys.key("event") == 77
    assert keys.key("tag") == 3


def test_what_takes_long_can_be_done_early(story_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from timeline_gui.store import queries\n"
        "from timeline_gui.store.opening import open_document\n"
        "opened = open_document(Path(sys.argv[1])); queries.prepare(opened); known = set(sys.modules)\n"
        "queries.event(opened, 1); opened.close()\n"
        "sys.exit(any(name.startswith('sqlalchemy') for name in set(sys.modules) - known))"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code, str(story_file)], env=environment).returncode == 0


def test_the_first_picture_needs_no_sqlalchemy(story_file: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from timeline_gui.store import bulk, edits, imports, labels, search\n"
        "from timeline_gui.store.opening import open_document\n"
        "opened = open_document(Path(sys.argv[1])); columns = bulk.load_columns(opened)\n"
        "labels.labels(opened, [1, 2]); search.search(opened, columns, 'qatar'); opened.title; opened.close()\n"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code, str(story_file)], env=environment).returncode == 0


# Another file under the document's name


@pytest.fixture
def replaced(story: Document, tmp_path: Path) -> bytes:
    """The contents of another document, which has taken the name of the story while that is open and written to."""
    assert story.path is not None
    other = tmp_path / "elsewhere" / "other.tlx"
    other.parent.mkdir()
    with closing(create_document(other, "Other")):
        pass
    edits.apply(story, group(altered(story, "event", "id", "wish", title="Written to the story")))
    contents = other.read_bytes()
    os.replace(other, story.path)
    return contents


def test_a_file_that_took_the_name_of_the_document_stays_as_it_is(story: Document, replaced: bytes) -> None:
    def read() -> None:
        assert queries.batch(story).title == STORY.title
        with story.cursor() as cursor:
            assert cursor.execute("SELECT count(*) FROM event").fetchone() == (len(STORY.events),)

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    read()
    edits.apply(story, group(altered(story, "event", "id", "wish", title="And again")))
    story.close()

    assert story.path is not None
    assert story.path.read_bytes() == replaced
    assert files(story) == ["elsewhere", "story.tlx"]


def test_the_document_is_copied_from_where_it_was(story: Document, replaced: bytes, tmp_path: Path) -> None:
    copy = tmp_path / "copy.tlx"
    thread = threading.Thread(target=save_copy, args=(story, copy))
    thread.start()
    thread.join()
    assert title_of_wish(copy) == "Written to the story"


def test_a_log_that_is_left_behind_is_not_taken_for_that_of_the_other_file(story: Document, replaced: bytes) -> None:
    assert "story.tlx-wal" in files(story)
    story.take_log_away()
    assert files(story) == ["elsewhere", "story.tlx"]
    assert row_of(story, "event", "id", "wish")["title"] == "Written to the story"


# What is given up, and what another program plants


def test_a_document_that_can_t_be_shown_is_left_with_its_log(story_file: Path) -> None:
    abandoned(story_file, "Only in the log")
    kept = [story_file, story_file.with_name("story.tlx-wal")]
    before = [file.read_bytes() for file in kept]
    document = open_document(story_file)
    assert queries.batch(document).events
    document.abandon()

    assert [file.read_bytes() for file in kept] == before
    assert title_of_wish(story_file) == "Only in the log"


def test_a_trigger_that_comes_while_the_document_is_open_does_not_act(story: Document) -> None:
    assert story.path is not None
    with closing(sqlite3.connect(story.path)) as other:
        other.execute("CREATE TRIGGER spoil AFTER UPDATE ON event BEGIN UPDATE event SET title = 'spoilt'; END")
        other.commit()
    with pytest.raises(UserError, match="triggers"):
        edits.apply(story, group(altered(story, "event", "id", "wish", title="Mine")))
    with closing(sqlite3.connect(story.path)) as other:
        assert other.execute("SELECT count(*) FROM event WHERE title IN ('spoilt', 'Mine')").fetchone() == (0,)


def test_a_new_event_never_gets_the_key_of_one_that_has_a_history(story: Document) -> None:
    row = row_of(story, "event", "id", "wish")
    with closing(create_document(Path(story.name).with_name("keys.tlx"))) as document:
        edits.apply(document, group(Change("event", None, {**row, "place_key": None, "key": 7})))
        edits.apply(document, group(Change("event", {**row, "place_key": None, "key": 7}, None)))
    assert document.path is not None
    with closing(open_document(document.path)) as again:
        assert Draft(again).key("event") == 8
