"""Documents for the tests of the store: real files in a folder of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.story import STORY

from timeline_gui.store import edits, imports
from timeline_gui.store.document import Document
from timeline_gui.store.opening import create_document, memory_document


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    """An empty document, open for writing."""
    opened = create_document(tmp_path / "empty.tlx", "Empty")
    yield opened
    opened.close()


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Document]:
    """A document with the story in it, open for writing."""
    opened = create_document(tmp_path / "story.tlx", STORY.title)
    edits.apply(opened, imports.plan_import(opened, STORY, "story").group)
    yield opened
    opened.close()


@pytest.fixture
def story_file(story: Document) -> Path:
    """The file of the story, which nobody has open."""
    assert story.path is not None
    story.close()
    return story.path


@pytest.fixture
def in_memory() -> Iterator[Document]:
    """The story without a file."""
    opened = memory_document(STORY)
    yield opened
    opened.close()
