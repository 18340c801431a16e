"""An import of very many events goes through a database of its own, and is one step as any other."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.formats.records import batches
from tests.store.story import STORY, altered, changed, contents, group, rebuilt, searchable

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch
from timeline_gui.store import bulk, draft, edits, history, imports, queries
from timeline_gui.store.document import Document
from timeline_gui.store.opening import create_document, memory_document, open_document
from timeline_gui.store.reload import reload_columns


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two events are very many."""
    monkeypatch.setattr(draft, "IN_MEMORY", 2)


@pytest.fixture
def imported(tmp_path: Path) -> Iterator[tuple[Document, Path]]:
    """A document into which the story came as a block, and the block's file."""
    document = create_document(tmp_path / "story.tlx", STORY.title)
    step = imports.plan_import(document, STORY, "story").group
    assert step.block is not None
    assert step.block.count == 4
    edits.apply(document, step)
    yield document, step.block.path
    document.close()


def test_all_of_the_events_is_there(imported: tuple[Document, Path]) -> None:
    document, _path = imported
    assert queries.batch(document) == STORY
    assert searchable(document) == rebuilt(document)
    assert [step.step for step in history.of_event(document, 3)] == ["Import story"]


def indexes(document: Document) -> list[tuple[str, str]]:
    """The indexes of the document and what made them."""
    with document.cursor() as cursor:
        query = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql <> '' ORDER BY name"
        return cursor.execute(query).fetchall()


def test_all_indexes_are_there_after_more_came_than_was_there_and_after_less(tmp_path: Path) -> None:
    with closing(create_document(tmp_path / "story.tlx")) as document:
        before = indexes(document)
        edits.apply(document, imports.plan_import(document, STORY, "story").group)
        assert indexes(document) == before
        others = [replace(event, id=f"{event.id} again", title="Another") for event in STORY.events[:3]]
        step = imports.plan_import(document, replace(STORY, events=tuple(others)), "others").group
        assert step.block is not None
        edits.apply(document, step)
        assert indexes(document) == before
        with document.cursor() as cursor:
            assert cursor.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert cursor.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_import_that_fails_midway_leaves_all_indexes(document: Document) -> None:
    before = indexes(document), contents(document)
    step = imports.plan_import(document, STORY, "story").group
    without_sources = replace(step, changes=tuple(change for change in step.changes if change.table != "source"))
    with pytest.raises(UserError):
        edits.apply(document, without_sources)
    assert (indexes(document), contents(document)) == before


def test_the_rows_go_with_the_last_who_may_want_them(document: Document) -> None:
    step = imports.plan_import(document, STORY, "story").group
    assert step.block is not None
    path = step.block.path
    edits.apply(document, step)
    inverse = step.inverse()
    del step
    assert path.exists()
    edits.apply(document, inverse)
    del inverse
    assert not path.parent.exists()
    assert queries.batch(document).events == ()


def test_a_step_that_no_longer_applies_changes_nothing(document: Document) -> None:
    step = imports.plan_import(document, STORY, "story").group
    edits.apply(document, step)
    edits.apply(document, group(altered(document, "citation", "locator", "p. 2", quote="Nothing of the kind")))
    before = contents(document)
    with pytest.raises(UserError, match="no longer applies"):
        edits.apply(document, step.inverse())
    assert contents(document) == before
    assert searchable(document) == rebuilt(document)


def test_what_was_added_to_its_events_since_keeps_it_from_being_undone(document: Document) -> None:
    step = imports.plan_import(document, STORY, "story").group
    edits.apply(document, step)
    with document.writing() as connection:
        connection.exec_driver_sql("INSERT INTO participation VALUES (99, 4, 1, 'guest', 0)")
    with pytest.raises(UserError):
        edits.apply(document, step.inverse())
    assert len(queries.batch(document).events) == 4


def test_events_that_are_known_stand_among_the_changes(imported: tuple[Document, Path]) -> None:
    document, _path = imported
    step = imports.plan_import(document, changed("wish", title="A strong wish"), "again")
    assert (step.added, step.updated, step.group.block) == (0, 1, None)


def test_without_room_for_the_rows_the_import_is_told_to_fail(
    document: Document, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    with pytest.raises(UserError, match="temporary files"):
        imports.plan_import(document, STORY, "story")


@settings(max_examples=20)
@given(st.lists(batches(), min_size=1, max_size=3))
def test_any_imports_are_undone_and_redone_and_stay_searchable(some: list[Batch]) -> None:
    document = memory_document(STORY)
    states, steps = [contents(document)], []
    columns = bulk.read_columns(document)
    for batch in some:
        steps.append(imports.plan_import(document, batch, "batch").group)
        edits.apply(document, steps[-1])
        columns = reload_columns(document, columns, steps[-1]).columns
        states.append(contents(document))
        assert searchable(document) == rebuilt(document)
        assert len(columns) == len(queries.batch(document).events)
    for step, state in zip(reversed(steps), reversed(states[:-1]), strict=True):
        edits.apply(document, step.inverse())
        assert contents(document) == state
        assert searchable(document) == rebuilt(document)
    for step in steps:
        edits.apply(document, step)
    assert contents(document) == states[-1]
    document.close()


def test_it_is_there_when_the_file_is_opened_again(imported: tuple[Document, Path]) -> None:
    document, _path = imported
    document.close()
    assert document.path is not None
    again = open_document(document.path)
    assert queries.batch(again) == STORY
    again.close()
