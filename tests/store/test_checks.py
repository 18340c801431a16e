"""A check tells what is broken and which quotes are proved."""

from pathlib import Path

import pytest
from tests.store.story import SPEECH, STORY, altered, changed, contents, group

from timeline_gui.core.model import Citation
from timeline_gui.store import edits, sqlite
from timeline_gui.store.checks import check
from timeline_gui.store.document import Document
from timeline_gui.store.opening import memory_document, open_document


def test_a_sound_document_has_no_faults(story: Document) -> None:
    assert check(story).broken == ()


def test_each_quote_is_held_against_its_source(story: Document) -> None:
    told = [(quote.quote, quote.verdict) for quote in check(story).quotes]
    assert told == [("have returned 16 children", "verified"), ("more than 15 children", "not checked")]


def test_a_lent_text_counts_for_this_check(story: Document) -> None:
    before = contents(story)
    text = "They were, he said, more than\n15  children."
    assert [quote.verdict for quote in check(story, {"report": text}).quotes] == ["verified", "verified"]
    assert [quote.verdict for quote in check(story, {"report": "Nothing."}).quotes] == ["verified", "not found"]
    assert contents(story) == before


def test_the_nearest_passage_is_told_of_a_quote_that_is_not_there() -> None:
    document = memory_document(changed("return", citations=(Citation("speech", "have returned 60 children"),)))
    (quote,) = check(document).quotes
    assert (quote.verdict, quote.nearest) == ("not found", "have returned 16 children")
    assert (quote.event_id, quote.event_title, quote.source_id) == ("return", "Children return", "speech")
    document.close()


@pytest.mark.parametrize(("start", "end"), [(18, 43), (17, 43), (0, 25), (17, 900), (900, 925)])
def test_a_quote_that_stands_elsewhere_than_it_says_is_a_fault(start: int, end: int) -> None:
    claim = Citation("speech", "have returned 16 children", start, end)
    document = memory_document(changed("return", citations=(claim,)))
    (fault,) = check(document).broken
    assert fault.value == "have returned 16 children"
    document.close()


def test_an_anchor_allows_for_kinds_of_marks_and_white_space() -> None:
    quote = "We - all of us -  have"
    claim = Citation("speech", quote, 0, SPEECH.index(" returned"))
    document = memory_document(changed("return", citations=(claim,)))
    assert check(document).broken == ()
    document.close()


@pytest.mark.parametrize(
    ("damage", "field"),
    [
        ("UPDATE event SET date = '2023-02-29' WHERE id = 'return'", "date"),
        ("UPDATE event SET date = '2024-05' WHERE id = 'return'", "date"),
        ("UPDATE event SET begin_precision = 4 WHERE id = 'return'", "date"),
        ("UPDATE source SET published = 'soon' WHERE id = 'report'", "source.published"),
        ("UPDATE citation SET date = 'soon' WHERE locator = 'p. 2'", "citation.date"),
        ("UPDATE affiliation SET date = 'soon'", "affiliation.date"),
        ("UPDATE source SET text = text || '!' WHERE id = 'speech'", "source.sha256"),
        ("DELETE FROM actor WHERE id = 'qatar'", "participation"),
        ("DELETE FROM sqlite_schema WHERE name = 'ix_event_place_key'", "file"),
    ],
)
def test_faults_are_named(story_file: Path, damage: str, field: str) -> None:
    other = sqlite.connect(sqlite.file_uri(story_file))
    for pragma in ("foreign_keys = OFF", "writable_schema = ON"):
        other.execute(f"PRAGMA {pragma}")
    other.execute(damage)
    other.close()
    document = open_document(story_file, read_only=True)
    faults = check(document).broken
    assert field in {fault.field for fault in faults}
    assert all(fault.message and fault.file == str(story_file) for fault in faults)
    document.close()


def test_quotes_come_by_event(story: Document) -> None:
    edits.apply(story, group(altered(story, "citation", "locator", "p. 2", event_key=4)))
    assert [quote.event_id for quote in check(story).quotes] == ["return", "wish"]
    assert STORY.events[3].id == "wish"


def test_an_index_that_does_not_fit_its_texts_is_told(story: Document) -> None:
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET summary = 'written past the index' WHERE id = 'wish'")
    (fault,) = check(story).broken
    assert (fault.field, fault.message) == (
        "event_search",
        "what words are searched in does not fit the texts; the next edit mends it",
    )


def test_a_value_of_another_kind_is_told(story: Document) -> None:
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE source SET publisher = x'ff' WHERE id = 'report'")
    assert ("source.publisher", "row 1 holds what is not of its kind") in [
        (fault.field, fault.message) for fault in check(story).broken
    ]
