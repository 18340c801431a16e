"""Places, tags and categories are renamed, located, joined and taken away wherever they stand."""

import pytest
from tests.store.story import STORY, contents, searchable

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Place
from timeline_gui.store import bulk, edits, imports, queries, terms
from timeline_gui.store.document import Document
from timeline_gui.store.reload import reload_columns
from timeline_gui.store.terms import Kind, Term


def term(document: Document, kind: Kind, name: str, latitude: float | None = None) -> Term:
    """The term of a name."""
    return next(t for t in terms.terms(document, kind) if t.name == name and t.place.latitude == latitude)


def tags_of(document: Document) -> dict[str, tuple[str, ...]]:
    """The tags of every event that has any."""
    return {event.id: event.tags for event in queries.batch(document).events if event.tags}


def test_they_are_listed_by_name_with_their_events(story: Document) -> None:
    assert [(t.name, t.events) for t in terms.terms(story, "tag")] == [("children", 1), ("talks", 2)]
    assert [(t.place, t.events) for t in terms.terms(story, "place")] == [
        (Place("Doha", 25.28, 51.53), 1),
        (Place("Doha"), 1),
    ]
    assert [(t.name, t.events) for t in terms.terms(story, "category")] == [("Humanitarian", 1)]


def test_a_tag_is_renamed_in_all_its_events(story: Document) -> None:
    edits.apply(story, terms.change(story, term(story, "tag", "talks"), Place("mediation"), "Rename"))
    assert tags_of(story) == {"return": ("children", "mediation"), "war": ("mediation",)}


def test_a_tag_that_is_called_like_another_becomes_one_with_it(story: Document) -> None:
    before = contents(story)
    step = terms.change(story, term(story, "tag", "talks"), Place("children"), "Rename")
    edits.apply(story, step)
    assert tags_of(story) == {"return": ("children",), "war": ("children",)}
    assert [t.name for t in terms.terms(story, "tag")] == ["children"]
    edits.apply(story, step.inverse())
    assert contents(story) == before


def test_a_place_is_located_and_then_one_with_the_other_of_its_name(story: Document) -> None:
    somewhere = term(story, "place", "Doha")
    edits.apply(story, terms.change(story, somewhere, Place("Doha", 25.3, 51.5), "Locate"))
    assert {t.place for t in terms.terms(story, "place")} == {Place("Doha", 25.28, 51.53), Place("Doha", 25.3, 51.5)}
    edits.apply(
        story, terms.change(story, term(story, "place", "Doha", 25.3), Place("Doha", 25.28, 51.53), "Locate again")
    )
    (place,) = terms.terms(story, "place")
    assert (place.place, place.events) == (Place("Doha", 25.28, 51.53), 2)


def test_a_category_is_renamed(story: Document) -> None:
    edits.apply(story, terms.change(story, term(story, "category", "Humanitarian"), Place("Aid"), "Rename"))
    assert {event.category for event in queries.batch(story).events} == {"Aid", ""}


@pytest.mark.parametrize(("kind", "name"), [("place", "Doha"), ("tag", "talks"), ("category", "Humanitarian")])
def test_what_is_taken_away_is_gone_until_undo(story: Document, kind: Kind, name: str) -> None:
    before, words = contents(story), searchable(story)
    columns = bulk.read_columns(story)
    step = terms.remove(story, term(story, kind, name), "Delete")
    edits.apply(story, step)
    columns = reload_columns(story, columns, step).columns
    assert all(t != term for t in terms.terms(story, kind) for term in [name] if kind != "place")
    assert len(columns) == len(STORY.events)
    edits.apply(story, step.inverse())
    assert (contents(story), searchable(story)) == (before, words)


def test_what_another_program_took_away_is_told(story: Document) -> None:
    talks = term(story, "tag", "talks")
    edits.apply(story, terms.remove(story, talks, "Delete"))
    with pytest.raises(UserError, match="not there any more"):
        terms.change(story, talks, Place("mediation"), "Rename")


def test_a_tag_of_many_imports_keeps_its_order(document: Document) -> None:
    edits.apply(document, imports.plan_import(document, STORY, "story").group)
    edits.apply(document, terms.change(document, term(document, "tag", "children"), Place("young"), "Rename"))
    assert tags_of(document)["return"] == ("young", "talks")
