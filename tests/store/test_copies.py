"""A copy is the whole document under another name, and so is what a backup becomes."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from tests.store.story import STORY, altered, group, search

from timeline_gui.core.errors import UserError
from timeline_gui.store import backups, edits, queries
from timeline_gui.store.backups import Backup
from timeline_gui.store.copies import restore, save_copy
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document


def test_a_copy_has_everything_and_is_its_own(story: Document, tmp_path: Path) -> None:
    save_copy(story, tmp_path / "copy.tlx")
    with closing(open_document(tmp_path / "copy.tlx")) as copy:
        assert queries.batch(copy) == STORY
        assert search(copy, "qatar").tolist() == [1]
        edits.apply(copy, group(altered(copy, "event", "id", "wish", title="In the copy")))
    assert queries.batch(story) == STORY


def test_a_copy_of_what_is_in_memory_or_open_for_reading(in_memory: Document, story_file: Path, tmp_path: Path) -> None:
    save_copy(in_memory, tmp_path / "memory.tlx")
    with closing(open_document(story_file, read_only=True)) as document:
        save_copy(document, tmp_path / "read.tlx")
    for name in ("memory.tlx", "read.tlx"):
        with closing(open_document(tmp_path / name)) as copy:
            assert queries.batch(copy) == STORY


def test_a_file_is_replaced_only_where_that_was_asked(story: Document, tmp_path: Path) -> None:
    taken = tmp_path / "taken.tlx"
    taken.write_text("something else")
    with pytest.raises(UserError, match="already"):
        save_copy(story, taken)
    assert taken.read_text() == "something else"
    save_copy(story, taken, replace=True)
    open_document(taken, read_only=True).close()


def test_a_document_is_not_its_own_copy(story: Document) -> None:
    assert story.path is not None
    with pytest.raises(UserError, match="own copy"):
        save_copy(story, story.path, replace=True)


def test_a_copy_that_fails_leaves_nothing(story: Document, tmp_path: Path) -> None:
    with pytest.raises(UserError):
        save_copy(story, tmp_path / "nowhere" / "copy.tlx")
    assert not (tmp_path / "nowhere").exists()


@pytest.fixture
def backup(story_file: Path, tmp_path: Path) -> Backup:
    """A backup of the story."""
    with closing(open_document(story_file)) as document:
        copy = backups.begin(document, tmp_path / "backups", date(2026, 11, 23))
        assert copy is not None
        copy()
    (made,) = backups.of(story_file, tmp_path / "backups")
    return made


def test_a_backup_becomes_a_document(backup: Backup, tmp_path: Path) -> None:
    restore(backup, tmp_path / "restored.tlx")
    with closing(open_document(tmp_path / "restored.tlx")) as document:
        assert queries.batch(document) == STORY


@pytest.mark.parametrize("start", [0, 4096 * 16])
def test_a_damaged_backup_is_not_restored(backup: Backup, tmp_path: Path, start: int) -> None:
    contents = bytearray(backup.path.read_bytes())
    contents[start : start + 4096] = b"garbage!" * 512
    backup.path.write_bytes(contents)
    folder = tmp_path / "restored"
    folder.mkdir()
    with pytest.raises(UserError, match=r"The backup is damaged .*Nothing was restored"):
        restore(backup, folder / "restored.tlx")
    assert list(folder.iterdir()) == []
    assert backup.path.read_bytes() == contents
