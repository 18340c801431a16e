"""What a document holds twice, as it stands in its tables."""

import pytest
from tests.store.story import STORY

from timeline_gui.core.model import Actor, Batch, Event, Source
from timeline_gui.core.progress import SilentProgress
from timeline_gui.store import edits, imports
from timeline_gui.store.bulk import load_columns
from timeline_gui.store.document import Document
from timeline_gui.store.duplicates import alike
from timeline_gui.store.not_same import Kind, rule_out

TWICE = Batch(
    actors=(*STORY.actors, Actor("lavrow", "Lavrov, Sergey")),
    sources=(Source("copy", "Reports", url="http://example.org/report/"),),
    events=(Event("again", "Children return", date="2024-04-03"),),
)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [("actor", "lavrov", "lavrow"), ("source", "copy", "report"), ("event", "again", "return")],
)
def test_a_likely_pair_is_found_until_it_is_ruled_out(in_memory: Document, kind: Kind, one: str, other: str) -> None:
    edits.apply(in_memory, imports.plan_import(in_memory, TWICE, "more").group)
    (found,) = alike(in_memory, load_columns(in_memory), kind)
    with in_memory.cursor() as cursor:
        rows = cursor.execute(f"SELECT id FROM {kind} WHERE key IN (?, ?) ORDER BY id", (found.one, found.other))
        assert [row_id for (row_id,) in rows] == [one, other]
    step = rule_out(in_memory, kind, found.other, found.one, "Not the same")
    edits.apply(in_memory, step)
    assert not alike(in_memory, load_columns(in_memory), kind)
    edits.apply(in_memory, step.inverse())
    assert alike(in_memory, load_columns(in_memory), kind) == [found]


@pytest.mark.parametrize("kind", ["actor", "source", "event"])
def test_whoever_closes_a_document_need_not_wait_for_the_comparing(story: Document, kind: Kind) -> None:
    edits.apply(story, imports.plan_import(story, TWICE, "more").group)

    held: list[int] = []

    class Looking(SilentProgress):
        def report(self, done: int, total: int, what: str = "") -> None:
            held.append(story._used)

    assert len(alike(story, load_columns(story), kind, Looking())) == 1
    assert held
    assert not any(held)
