from contextlib import closing
from pathlib import Path

import pytest

from timeline_gui.core.errors import UserError
from timeline_gui.store import copies, saved_views
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document
from timeline_gui.store.saved_views import SavedView


def names(document: Document) -> list[str]:
    return [view.name for view in saved_views.saved_views(document)]


def test_a_view_is_in_the_file_at_once(story: Document) -> None:
    saved_views.save_view(story, SavedView("The deals", '{"a": 1}'))

    assert story.path is not None
    with closing(open_document(story.path, read_only=True)) as other:
        assert saved_views.saved_views(other) == (SavedView("The deals", '{"a": 1}'),)


def test_a_name_stands_once_and_keeps_the_last_view(story: Document) -> None:
    saved_views.save_view(story, SavedView("b", "1"))
    saved_views.save_view(story, SavedView("A", "2"))
    saved_views.save_view(story, SavedView(" b ", "3"))

    assert saved_views.saved_views(story) == (SavedView("A", "2"), SavedView("b", "3"))


def test_views_are_renamed_and_deleted(story: Document) -> None:
    for name in ("a", "b"):
        saved_views.save_view(story, SavedView(name, name))

    saved_views.rename_view(story, "a", "c")
    saved_views.rename_view(story, "c", "c")
    with pytest.raises(UserError, match="already"):
        saved_views.rename_view(story, "c", "b")
    assert names(story) == ["b", "c"]

    saved_views.delete_view(story, "b")
    assert names(story) == ["c"]


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_a_view_needs_a_name(story: Document, name: str) -> None:
    with pytest.raises(UserError, match="name"):
        saved_views.save_view(story, SavedView(name, "1"))
    assert names(story) == []


def test_a_document_for_reading_keeps_no_more_views(story_file: Path) -> None:
    with closing(open_document(story_file, read_only=True)) as document, pytest.raises(UserError, match="reading"):
        saved_views.save_view(document, SavedView("a", "1"))


def test_a_copy_has_the_views_too(story: Document, tmp_path: Path) -> None:
    saved_views.save_view(story, SavedView("a", "1"))
    copies.save_copy(story, tmp_path / "copy.tlx")

    with closing(open_document(tmp_path / "copy.tlx")) as copy:
        assert names(copy) == ["a"]
