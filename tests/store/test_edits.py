"""An edit is written whole or not at all, and its inverse takes it back."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import IntegrityError
from tests.formats.records import batches
from tests.store.story import STORY, altered, contents, group, rebuilt, row_of, search, searchable

from timeline_gui.core.edits import Change
from timeline_gui.core.errors import DamagedError, UserError
from timeline_gui.core.model import Batch
from timeline_gui.store import edits, imports, sqlite
from timeline_gui.store.document import Document
from timeline_gui.store.opening import memory_document, open_document


def test_an_edit_is_there_when_the_file_is_opened_again(story: Document) -> None:
    edits.apply(story, group(altered(story, "event", "id", "wish", title="A strong wish")))
    story.close()
    assert story.path is not None
    again = open_document(story.path)
    assert row_of(again, "event", "id", "wish")["title"] == "A strong wish"
    again.close()


def test_the_inverse_takes_an_edit_back(story: Document) -> None:
    before = contents(story)
    step = group(altered(story, "event", "id", "wish", title="A strong wish", importance=5))
    edits.apply(story, step)
    assert contents(story) != before
    edits.apply(story, step.inverse())
    assert contents(story) == before


@settings(max_examples=20)
@given(st.lists(batches(), min_size=1, max_size=3))
def test_any_imports_are_undone_and_redone_and_stay_searchable(some: list[Batch]) -> None:
    document = memory_document(STORY)
    states, steps = [contents(document)], []
    for batch in some:
        steps.append(imports.plan_import(document, batch, "batch").group)
        edits.apply(document, steps[-1])
        states.append(contents(document))
        assert searchable(document) == rebuilt(document)
    for step, state in zip(reversed(steps), reversed(states[:-1]), strict=True):
        edits.apply(document, step.inverse())
        assert contents(document) == state
        assert searchable(document) == rebuilt(document)
    for step in steps:
        edits.apply(document, step)
    assert contents(document) == states[-1]
    document.close()


def test_a_new_name_of_an_actor_is_found_at_once_and_the_old_one_no_longer(story: Document) -> None:
    edits.apply(story, group(altered(story, "actor", "id", "lavrov", name="S. V. Minister")))
    assert search(story, "Minister").tolist() == [1, 2]
    assert search(story, "Sergey").tolist() == []


def test_a_quote_that_moves_to_another_event_is_found_there(story: Document) -> None:
    edits.apply(story, group(altered(story, "citation", "locator", "p. 2", event_key=4)))
    assert search(story, '"more than 15"').tolist() == [4]


def test_nothing_is_written_where_one_change_fails(story: Document) -> None:
    before = contents(story)
    good = altered(story, "event", "id", "wish", title="Another")
    orphan = Change("participation", None, {"key": 99, "event_key": 999, "actor_key": 1, "role": "", "position": 0})
    with pytest.raises(UserError):
        edits.apply(story, group(good, orphan))
    assert contents(story) == before
    assert search(story, "Another").tolist() == []


def test_what_others_refer_to_stays(story: Document) -> None:
    with pytest.raises(UserError):
        edits.apply(story, group(Change("actor", row_of(story, "actor", "id", "qatar"), None)))


def test_a_row_that_another_program_changed_is_not_overwritten(story: Document) -> None:
    step = group(altered(story, "event", "id", "wish", title="Mine"))
    other = sqlite.connect(sqlite.file_uri(Path(story.name)))
    other.execute("UPDATE event SET title = 'Theirs' WHERE id = 'wish'")
    other.close()
    with pytest.raises(UserError, match="another program"):
        edits.apply(story, step)
    assert row_of(story, "event", "id", "wish")["title"] == "Theirs"


def test_a_row_that_another_program_removed_is_not_removed_again(story: Document) -> None:
    step = group(Change("event", row_of(story, "event", "id", "wish"), None))
    other = sqlite.connect(sqlite.file_uri(Path(story.name)))
    other.execute("DELETE FROM event WHERE id = 'wish'")
    other.close()
    with pytest.raises(UserError, match="another program"):
        edits.apply(story, step)


def test_an_id_that_is_taken_is_refused(story: Document) -> None:
    twice = {**row_of(story, "event", "id", "wish"), "key": 50}
    with pytest.raises(UserError):
        edits.apply(story, group(Change("event", None, twice)))


def test_a_value_that_the_tables_forbid_is_a_mistake_of_ours(story: Document) -> None:
    with pytest.raises(IntegrityError):
        edits.apply(story, group(altered(story, "event", "id", "wish", status="perhaps")))


@pytest.mark.parametrize("fields", [{"title": "half a \ud800 character"}, {"importance": 2**70}])
def test_what_sqlite_cannot_store_is_said(story: Document, fields: dict[str, object]) -> None:
    before = contents(story)
    with pytest.raises(UserError, match="can't be stored"):
        edits.apply(story, group(altered(story, "event", "id", "wish", **fields)))
    assert contents(story) == before


def test_a_document_for_reading_refuses_edits(story_file: Path) -> None:
    document = open_document(story_file, read_only=True)
    with pytest.raises(UserError, match="reading only"):
        edits.apply(document, group(altered(document, "event", "id", "wish", title="x")))
    document.close()


def test_an_edit_waits_its_turn_and_says_so(story: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    with story.cursor() as cursor:
        assert cursor.execute("PRAGMA busy_timeout").fetchone() == (1000,)
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.01)
    assert story.path is not None
    path = story.path
    story.close()
    document = open_document(path)
    step = group(altered(document, "event", "id", "wish", title="Mine"))
    other = sqlite.connect(sqlite.file_uri(path))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UserError, match="another program"):
        edits.apply(document, step)
    other.execute("ROLLBACK")
    other.close()
    edits.apply(document, step)
    document.close()


def test_no_key_is_given_out_that_an_undo_may_bring_back(story: Document) -> None:
    last = row_of(story, "event", "id", "wish")
    step = group(Change("event", last, None))
    edits.apply(story, step)
    plan = imports.plan_import(story, Batch(events=(STORY.events[3],)), "new")
    edits.apply(story, plan.group)
    assert plan.group.changes[0].after is not None
    assert plan.group.changes[0].after["key"] != last["key"]
    edits.apply(story, plan.group.inverse())
    edits.apply(story, step.inverse())
    assert row_of(story, "event", "id", "wish") == last


def test_a_full_disk_changes_nothing(story: Document) -> None:
    before = contents(story)
    with story.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(UserError, match="disk is full"):
        edits.apply(story, group(altered(story, "event", "id", "wish", note="long " * 9999)))
    assert contents(story) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET summary = 'written past the index'",
        "UPDATE event_search_data SET block = x'00ff00ff' WHERE id > 1",
    ],
)
def test_a_damaged_index_is_made_anew_by_the_next_edit(story: Document, statement: str) -> None:
    assert story.path is not None
    with closing(sqlite3.connect(story.path)) as other:
        other.execute(statement)
        other.commit()
    edits.apply(story, group(altered(story, "event", "id", "wish", title="Mended")))
    assert len(search(story, "mended")) == 1


@pytest.mark.parametrize(
    ("schema", "told"),
    [
        ("CREATE INDEX hers ON event(title COLLATE hers)", "no such collation sequence: hers"),
        ("CREATE INDEX hers ON event(hers(title))", "unknown function: hers"),
        ("UPDATE sqlite_schema SET sql = replace(sql, 'note TEXT', 'note TEXT CHECK (hers(note))')", "hers"),
        ("UPDATE sqlite_schema SET sql = replace(sql, 'note TEXT', 'note TEXT CHECK (length(note) > 5)')", "length"),
        ("UPDATE event_search_config SET v = 99", "invalid fts5 file format"),
    ],
)
def test_what_another_program_asks_of_our_tables_is_told(story: Document, schema: str, told: str) -> None:
    path = story.path
    assert path is not None
    story.close()
    with closing(sqlite3.connect(path)) as other:
        other.create_collation("hers", lambda one, two: (one > two) - (one < two))
        other.create_function("hers", 1, lambda text: text, deterministic=True)
        other.execute("PRAGMA writable_schema = ON")
        other.execute(schema)
        other.commit()
    with pytest.raises(DamagedError, match=told), closing(open_document(path)) as document:
        edits.apply(document, group(altered(document, "event", "id", "wish", title="A strong wish", note="1")))
