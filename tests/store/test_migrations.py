"""Older documents are brought up to date step by step, each step whole or not at all, after a copy."""

import re
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.story import STORY, fingerprints

from timeline_gui.core.errors import UserError
from timeline_gui.store import backups, checks, migrations, queries
from timeline_gui.store.migrations import Migration
from timeline_gui.store.opening import open_document

NOW = migrations.newest(migrations.MIGRATIONS)
RATING = Migration(NOW + 1, "rating", ("ALTER TABLE document ADD COLUMN rating TEXT NOT NULL DEFAULT ''",))


def _rate(connection: sqlite3.Connection) -> None:
    connection.execute("UPDATE document SET rating = title || '!'")


RATED = Migration(NOW + 2, "rated", (_rate, "CREATE TABLE extra (key INTEGER PRIMARY KEY)"))
BROKEN = Migration(
    NOW + 2, "broken", ("CREATE TABLE extra (key INTEGER PRIMARY KEY)", "INSERT INTO nowhere VALUES (1)")
)
ORPHANS = Migration(NOW + 2, "orphans", ("DELETE FROM actor",))


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    """What a file says, read without us."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(query).fetchall()


def test_steps_are_made_in_order_and_counted(story_file: Path) -> None:
    with closing(open_document(story_file, steps=(RATING, RATED))) as document:
        assert queries.batch(document) == STORY
    assert rows(story_file, "SELECT rating FROM document") == [("Story!",)]
    assert rows(story_file, "PRAGMA user_version") == [(NOW + 2,)]
    assert rows(story_file, "SELECT count(*) FROM extra") == [(0,)]


def test_a_copy_is_kept_first(story_file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    before = fingerprints(story_file.parent)
    open_document(story_file, backup_folder=folder, steps=(RATING,)).close()
    (copy,) = backups.of(story_file, folder)
    assert copy.version == NOW
    with closing(open_document(copy.path, read_only=True)) as backup:
        assert queries.batch(backup) == STORY
    assert list(before) == [file.name for file in story_file.parent.iterdir() if file.is_file()]


def test_copies_do_not_replace_each_other(story_file: Path) -> None:
    contents = story_file.read_bytes()
    for count in (1, 2, 3, 3):
        story_file.write_bytes(contents)
        open_document(story_file, steps=(RATING,)).close()
        kept = backups.of(story_file, story_file.parent)
        assert [backup.version for backup in kept] == [NOW] * count, "the last three are kept"


def test_a_document_of_the_newest_version_is_not_copied(story_file: Path) -> None:
    open_document(story_file, steps=(RATING,)).close()
    (copy,) = backups.of(story_file, story_file.parent)
    copy.path.unlink()
    open_document(story_file, steps=(RATING,)).close()
    assert [file.name for file in story_file.parent.iterdir()] == ["story.tlx"]


@pytest.mark.parametrize("step", [BROKEN, ORPHANS])
def test_a_step_that_fails_half_way_leaves_the_file_whole(story_file: Path, step: Migration) -> None:
    with pytest.raises(UserError, match="brought up to date"):
        open_document(story_file, steps=(step,))
    assert rows(story_file, "PRAGMA user_version") == [(NOW,)]
    assert rows(story_file, "SELECT name FROM sqlite_schema WHERE name = 'extra'") == []
    with closing(open_document(story_file)) as document:
        assert queries.batch(document) == STORY


def test_steps_before_the_one_that_fails_stay_made(story_file: Path) -> None:
    with pytest.raises(UserError):
        open_document(story_file, steps=(RATING, BROKEN))
    assert rows(story_file, "PRAGMA user_version") == [(NOW + 1,)]
    with closing(open_document(story_file, steps=(RATING, RATED))) as document:
        assert queries.batch(document) == STORY


def test_reading_an_older_document_alters_nothing(story_file: Path) -> None:
    before = fingerprints(story_file.parent)
    with closing(open_document(story_file, read_only=True, steps=(RATING, RATED))) as document:
        assert queries.batch(document) == STORY
        with document.cursor() as cursor:
            assert cursor.execute("SELECT rating FROM document").fetchone() == ("Story!",)
    assert fingerprints(story_file.parent) == before


def test_references_are_held_again_after_a_step(story_file: Path) -> None:
    with closing(open_document(story_file, steps=(RATING,))) as document, document.writing() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_steps_count_up_from_the_first_version() -> None:
    versions = [step.version for step in migrations.MIGRATIONS]
    assert versions == list(range(migrations.FIRST_VERSION + 1, migrations.FIRST_VERSION + 1 + len(versions)))


def _schema(path: Path) -> list[tuple[object, ...]]:
    """Every table and index of a file, without the white space and quotation marks of its SQL."""
    found = rows(path, "SELECT type, name, sql FROM sqlite_schema ORDER BY name")
    return [(kind, name, re.sub(r'[\s"]', "", str(sql))) for kind, name, sql in found]


def test_a_document_of_the_first_version_becomes_as_a_new_one(story_file: Path) -> None:
    new = _schema(story_file)
    with closing(sqlite3.connect(story_file)) as file:
        for table in ("saved_view", "step_change", "step", "not_same", "snapshot"):
            file.execute(f"DROP TABLE {table}")
        file.execute("PRAGMA user_version = 1")
    assert _schema(story_file) != new

    with closing(open_document(story_file)) as document:
        assert queries.batch(document) == STORY

    assert _schema(story_file) == new
    assert rows(story_file, "PRAGMA user_version") == [(NOW,)]


VERSIONS = sorted((Path(__file__).parent / "versions").glob("*.tlx"))


def test_there_is_a_file_of_every_older_version() -> None:
    assert [rows(path, "PRAGMA user_version") for path in VERSIONS] == [[(version,)] for version in range(1, NOW)]


@pytest.mark.parametrize("older", VERSIONS, ids=lambda path: str(path.stem))
def test_a_file_of_an_older_version_holds_the_same_and_is_backed_up(older: Path, tmp_path: Path) -> None:
    path, folder = tmp_path / "story.tlx", tmp_path / "data" / "backups"
    shutil.copyfile(older, path)
    with closing(open_document(path, backup_folder=folder)) as document:
        assert queries.batch(document) == STORY
        assert not checks.check(document).broken
    (backup,) = backups.of(path, folder)
    assert backup.version == int(older.stem.rpartition("-")[2])
    assert rows(backup.path, "PRAGMA user_version") == [(backup.version,)]


def test_what_can_not_be_brought_up_to_date_for_reading_leaves_no_copy(
    story_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(copies))

    with pytest.raises(UserError, match="could not be brought up to date"):
        open_document(story_file, read_only=True, steps=(RATING, BROKEN))

    assert list(copies.iterdir()) == []
