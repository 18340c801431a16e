"""A large document opens from its snapshot as it does from its rows, and never from one that is stale."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.test_reload import differing

from timeline_gui.core.generate import generate
from timeline_gui.session.documents import create_from
from timeline_gui.session.session import Session
from timeline_gui.store import bulk, snapshots
from timeline_gui.store.opening import open_document
from timeline_gui.store.revisions import revise


@pytest.fixture(autouse=True)
def small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep snapshots of documents that are made in no time."""
    monkeypatch.setattr(snapshots, "LEAST", 100)


@pytest.fixture
def large(tmp_path: Path) -> Path:
    """A document with a snapshot."""
    path = tmp_path / "large.tlx"
    create_from(generate(150), path)
    return path


def is_kept(path: Path) -> bool:
    """Whether the file holds a snapshot that is true, and that it is the same as what its rows give."""
    with closing(open_document(path, read_only=True)) as document:
        found = snapshots.read(document)
        assert found is None or differing(found, bulk.read_columns(document)) == []
        return found is not None


def test_a_new_document_has_a_snapshot(large: Path) -> None:
    assert is_kept(large)


def test_looking_keeps_it(large: Path, qapp: object) -> None:
    session = Session()
    session.open(large)
    assert session._kept
    session.close()
    assert is_kept(large)


def test_what_was_edited_is_kept_at_closing(large: Path, qapp: object) -> None:
    session = Session()
    session.open(large)
    assert session.document is not None
    keys = session.columns.events.key[:3].tolist()
    session.apply(revise(session.document, "Delete", removed=keys))
    session.close()
    assert is_kept(large)
    with closing(open_document(large, read_only=True)) as document:
        assert len(bulk.load_columns(document)) == 147


@pytest.mark.parametrize("mode", ["DELETE", "WAL", "TRUNCATE"])
def test_a_write_of_another_program_makes_it_stale(large: Path, mode: str) -> None:
    with closing(sqlite3.connect(large)) as other:
        other.execute(f"PRAGMA journal_mode = {mode}")
        other.execute("UPDATE event SET category = 'Elsewhere'")
        other.commit()
        assert not is_kept(large)
    assert not is_kept(large)


def test_what_another_program_writes_last_is_not_kept(large: Path, qapp: object) -> None:
    session = Session()
    session.open(large)
    with closing(sqlite3.connect(large)) as other:
        other.execute("UPDATE event SET category = 'Elsewhere'")
        other.commit()
    session.close()
    assert not is_kept(large)


def test_a_process_that_was_killed_leaves_none_that_counts(large: Path) -> None:
    document = open_document(large)
    with document.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET category = 'Now'")
    copy = large.with_name("killed.tlx")
    copy.write_bytes(large.read_bytes())
    copy.with_name("killed.tlx-wal").write_bytes(large.with_name("large.tlx-wal").read_bytes())
    document.close()
    assert not is_kept(copy)
    assert not is_kept(large), "who writes without columns keeps none"


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE snapshot SET data = x'00' WHERE name = 'events.key'",
        "UPDATE snapshot SET data = zeroblob(length(data) + 8) WHERE name = 'by_key'",
        "UPDATE snapshot SET data = '[]' WHERE name = 'head'",
        "UPDATE snapshot SET data = x'ff' WHERE name = 'head'",
        "UPDATE snapshot SET data = randomblob(length(data)) WHERE name = 'events_of_actor.values'",
        "UPDATE snapshot SET data = randomblob(length(data)) WHERE name = 'actors_of_event.offsets'",
        "UPDATE snapshot SET data = 'text' WHERE name = 'events.flags'",
        "DELETE FROM snapshot WHERE name = 'drawn_end'",
    ],
)
def test_a_damaged_one_is_as_none(large: Path, damage: str) -> None:
    with closing(sqlite3.connect(large)) as other:
        other.execute(damage)
        other.commit()
        counter = int.from_bytes(large.read_bytes()[24:28]) + 1
        other.execute("UPDATE snapshot SET counter = ?", (counter,))
        other.commit()
    assert not is_kept(large)
    with closing(open_document(large, read_only=True)) as document:
        assert len(bulk.load_columns(document)) == 150


def test_a_small_document_keeps_none(tmp_path: Path) -> None:
    path = tmp_path / "small.tlx"
    create_from(generate(20), path)
    assert not is_kept(path)
