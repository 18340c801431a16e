"""A copy of a document before the first step of each day, a week of them, told apart by where the document is."""

import sqlite3
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.store.story import STORY, changed

from timeline_gui.core.errors import UserError
from timeline_gui.store import backups, edits, imports, queries
from timeline_gui.store.document import Document
from timeline_gui.store.opening import create_document, open_document

MONDAY = date(2026, 11, 23)


def titles(path: Path) -> set[str]:
    """What events are called in a file."""
    with closing(sqlite3.connect(path)) as file:
        return {title for (title,) in file.execute("SELECT title FROM event")}


def test_a_copy_is_made_once_a_day(story: Document, tmp_path: Path) -> None:
    folder = tmp_path / "data" / "backups"
    copy = backups.begin(story, folder, MONDAY)
    assert copy is not None
    copy()
    assert backups.begin(story, folder, MONDAY) is None
    assert story.path is not None
    (backup,) = backups.of(story.path, folder)
    assert (backup.day, backups.count_events(backup)) == (MONDAY, 4)
    assert [path.name for path in folder.iterdir()] == [backup.path.name]
    with closing(open_document(backup.path, read_only=True)) as opened:
        assert queries.batch(opened) == STORY


def test_what_is_written_while_it_is_made_is_not_in_it(story: Document, tmp_path: Path) -> None:
    copy = backups.begin(story, tmp_path / "backups", MONDAY)
    assert copy is not None
    edits.apply(story, imports.plan_import(story, changed("war", title="Later"), "later").group)
    copy()
    assert story.path is not None
    (backup,) = backups.of(story.path, tmp_path / "backups")
    assert "Later" not in titles(backup.path)


def test_a_week_of_days_is_kept(story: Document, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    for number in range(10):
        copy = backups.begin(story, folder, MONDAY + timedelta(days=number))
        assert copy is not None
        copy()
    assert story.path is not None
    days = [backup.day for backup in backups.of(story.path, folder)]
    assert days == [MONDAY + timedelta(days=number) for number in range(9, 2, -1)]


def test_documents_of_one_name_are_told_apart(story_file: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "backups", tmp_path / "other" / "story.tlx"
    other.parent.mkdir()
    other.write_bytes(story_file.read_bytes())
    for path in (story_file, other):
        with closing(open_document(path)) as document:
            copy = backups.begin(document, folder, MONDAY)
            assert copy is not None
            copy()
    assert len(list(folder.iterdir())) == 2
    assert len(backups.of(story_file, folder)) == len(backups.of(other, folder)) == 1


def backed_up(path: Path, folder: Path, today: date = MONDAY) -> None:
    """Make the copy of a day."""
    with closing(open_document(path)) as document:
        copy = backups.begin(document, folder, today)
        assert copy is not None
        copy()


def test_the_copies_of_a_document_that_was_moved_or_renamed_are_found(story_file: Path, tmp_path: Path) -> None:
    folder, other, moved = tmp_path / "backups", tmp_path / "other" / "story.tlx", tmp_path / "moved.tlx"
    other.parent.mkdir()
    create_document(other, "Another story").close()
    with closing(sqlite3.connect(other)) as file:
        file.execute("UPDATE document SET created = 'at another time'")
        file.commit()
    backed_up(other, folder)
    backed_up(story_file, folder)
    story_file.rename(moved)
    backed_up(moved, folder, MONDAY + timedelta(days=1))

    assert len(backups.of(moved, folder)) == 1
    found = backups.related(moved, folder)
    assert [(backup.document, backup.day.day) for backup in found] == [("moved", 24), ("story", 23)]
    assert [backup.document for backup in backups.related(other, folder)] == ["story"]
    assert len(backups.every(folder)) == 3


def test_documents_that_were_made_in_the_same_second_are_told_apart_by_their_events(
    story_file: Path, tmp_path: Path
) -> None:
    folder, twin = tmp_path / "backups", tmp_path / "twin.tlx"
    twin.write_bytes(story_file.read_bytes())
    with closing(sqlite3.connect(twin)) as file:
        file.execute("UPDATE event SET id = id || ' of the twin'")
        file.commit()
    backed_up(twin, folder)
    assert backups.related(story_file, folder) == []


@pytest.mark.parametrize("octets", [0, 5000])
def test_of_a_document_that_cannot_be_read_the_copies_of_its_name_are_found(
    story_file: Path, tmp_path: Path, octets: int
) -> None:
    folder, moved = tmp_path / "backups", tmp_path / "elsewhere" / "story.tlx"
    backed_up(story_file, folder)
    moved.parent.mkdir()
    moved.write_bytes(b"\0" * octets)
    assert [backup.document for backup in backups.related(moved, folder)] == ["story"]
    moved.unlink()
    assert len(backups.related(moved, folder)) == 1


def test_a_folder_that_cannot_be_made_is_told(story: Document, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file of that name")
    copy = backups.begin(story, tmp_path / "backups" / "deep", MONDAY)
    assert copy is not None
    with pytest.raises(UserError, match="can't be written"):
        copy()


def test_a_document_that_another_program_holds_is_told(story_file: Path, tmp_path: Path) -> None:
    with (
        closing(open_document(story_file)) as document,
        closing(sqlite3.connect(story_file, isolation_level=None)) as other,
    ):
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(UserError, match="used by another program"):
            backups.begin(document, tmp_path / "backups", MONDAY)
        other.execute("ROLLBACK")
        copy = backups.begin(document, tmp_path / "backups", MONDAY)
        assert copy is not None
        copy()


def test_a_file_called_after_an_impossible_day_is_no_copy(story: Document, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    copy = backups.begin(story, folder, MONDAY)
    assert copy is not None
    copy()
    (made,) = folder.iterdir()
    (folder / made.name.replace("2026-11-23", "2026-13-45")).write_bytes(b"")
    assert story.path is not None
    assert [backup.day for backup in backups.of(story.path, folder)] == [MONDAY]
