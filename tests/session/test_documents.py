from pathlib import Path

import pytest
from tests.session.conftest import STORY

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch
from timeline_gui.formats import registry
from timeline_gui.session import documents
from timeline_gui.store import queries
from timeline_gui.store.opening import open_document


def test_a_document_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "story.tlx"
    documents.create_from(STORY, path)
    before = path.read_bytes()

    with pytest.raises(UserError, match="exists"):
        documents.create_from(Batch(), path)

    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["story.tlx"]


def test_the_sample_is_made_once(tmp_path: Path) -> None:
    path = documents.sample_document(tmp_path / "deep" / "folder")
    path.write_bytes(b"the person's own")

    assert documents.sample_document(tmp_path / "deep" / "folder") == path
    assert path.read_bytes() == b"the person's own"


def test_names_that_are_taken_are_counted_on(tmp_path: Path) -> None:
    (tmp_path / "A.tlx").touch()
    (tmp_path / "A 2.tlx").touch()

    assert documents.free_path(tmp_path, "A").name == "A 3.tlx"


def test_an_exchange_file_opens_as_a_new_document(tmp_path: Path) -> None:
    exchange = tmp_path / "story.json"
    registry.write(STORY, exchange)

    path = documents.document_for(exchange, tmp_path / "own")

    assert path == tmp_path / "own" / "Story.tlx"
    document = open_document(path, read_only=True)
    assert {event.title for event in queries.batch(document, None).events} == {event.title for event in STORY.events}
    document.close()


def test_a_document_whose_beginning_was_hit_is_not_taken_for_a_file_to_import(tmp_path: Path) -> None:
    path, zeros = tmp_path / "story.bak", tmp_path / "zeros.tlx"
    documents.create_from(STORY, path)
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    zeros.write_bytes(bytes(9000))
    for damaged in (path, zeros):
        assert documents.document_for(damaged, tmp_path / "own") == damaged
        with pytest.raises(UserError, match=r"damaged.*backup.*recover"):
            open_document(damaged)


def test_other_files_are_not_taken_for_damaged_documents(tmp_path: Path) -> None:
    for name, contents in (("a.bin", bytes(9000)), ("b.tlx", b"date,title\n2024,Something\n"), ("c.tlx", b"")):
        (tmp_path / name).write_bytes(contents)
        assert not documents.is_document(tmp_path / name)


def test_a_document_opens_as_itself(tmp_path: Path) -> None:
    path = tmp_path / "story.tlx"
    documents.create_from(STORY, path)

    assert documents.document_for(path, tmp_path / "own") == path
    assert documents.document_for(tmp_path / "absent.tlx", tmp_path) == tmp_path / "absent.tlx"
