"""Texts of sources: where quotes stand in them, what another text changes, and citing from them."""

import pytest
from tests.store.story import SPEECH, STORY, contents, row_of

from timeline_gui.core.errors import UserError
from timeline_gui.core.progress import SilentProgress
from timeline_gui.store import edits, queries, source_texts
from timeline_gui.store.checks import check
from timeline_gui.store.document import Document
from timeline_gui.store.source_texts import (
    SourceLine,
    cite,
    passage,
    plan_text,
    proofs,
    quotes,
    requote,
    source_lines,
    text_of,
)

REPORT, SPOKEN = 1, 2
RETURN, WISH = 1, 4


def test_sources_are_listed_with_what_is_held_of_them(in_memory: Document) -> None:
    assert source_lines(in_memory) == [
        SourceLine(REPORT, "A report", 1, False),
        SourceLine(SPOKEN, "A speech", 1, True),
    ]
    assert proofs(in_memory, SilentProgress()) == {SPOKEN: (1, 0)}


def test_a_quote_stands_where_its_citation_says_or_where_it_is_found(in_memory: Document) -> None:
    (quote,) = quotes(in_memory, SPOKEN)
    assert (quote.event_title, quote.quote, quote.place) == ("Children return", "have returned 16 children", (17, 42))
    (unknown,) = quotes(in_memory, REPORT)
    assert quotes(in_memory, REPORT, 0) == []
    assert unknown.place is None


def test_a_new_version_moves_the_anchors(in_memory: Document) -> None:
    before = contents(in_memory)
    plan = plan_text(in_memory, SPOKEN, f"Remarks. {SPEECH}", "New text")
    assert (plan.found, plan.lost, plan.missing) == (1, (), ())
    edits.apply(in_memory, plan.group)
    citation = queries.event(in_memory, RETURN).citations[0]
    assert (citation.start, citation.end) == (26, 51)
    assert not check(in_memory).broken
    edits.apply(in_memory, plan.group.inverse())
    assert contents(in_memory) == before


def test_a_version_without_a_quote_says_which_is_lost_and_keeps_its_words(in_memory: Document) -> None:
    plan = plan_text(in_memory, SPOKEN, SPEECH.replace("16", "17"), "New text")
    assert [quote.quote for quote in plan.lost] == ["have returned 16 children"]
    edits.apply(in_memory, plan.group)
    citation = queries.event(in_memory, RETURN).citations[0]
    assert (citation.quote, citation.start, citation.end) == ("have returned 16 children", None, None)
    assert not check(in_memory).broken
    assert proofs(in_memory, SilentProgress()) == {SPOKEN: (0, 1)}


def test_a_first_text_gives_quotes_their_place_or_shows_that_they_have_none(in_memory: Document) -> None:
    plan = plan_text(in_memory, REPORT, "It was more than 15 children.", "New text")
    assert (plan.found, plan.lost, plan.missing) == (1, (), ())
    edits.apply(in_memory, plan.group)
    citation = queries.event(in_memory, RETURN).citations[1]
    assert (citation.start, citation.end) == (7, 28)
    assert [quote.quote for quote in plan_text(in_memory, REPORT, "Nothing", "").lost] == ["more than 15 children"]
    edits.apply(in_memory, plan.group.inverse())
    assert [quote.quote for quote in plan_text(in_memory, REPORT, "Nothing", "").missing] == ["more than 15 children"]


def test_a_text_can_be_taken_away(in_memory: Document) -> None:
    edits.apply(in_memory, plan_text(in_memory, SPOKEN, None, "Remove").group)
    assert text_of(in_memory, SPOKEN) is None
    assert row_of(in_memory, "source", "key", SPOKEN)["sha256"] is None
    assert queries.event(in_memory, RETURN).citations[0].start is None
    assert not check(in_memory).broken


def test_the_same_text_changes_nothing(in_memory: Document) -> None:
    assert not plan_text(in_memory, SPOKEN, SPEECH, "Same").group


def test_words_of_a_text_become_a_citation_with_exactly_these_characters(in_memory: Document) -> None:
    start = SPEECH.index("ore will follow")
    edits.apply(in_memory, cite(in_memory, WISH, SPOKEN, start, start + 9, "Cite"))
    (citation,) = queries.event(in_memory, WISH).citations
    assert (citation.source_id, citation.quote) == ("speech", "More will")
    assert SPEECH[citation.start : citation.end] == citation.quote
    assert [quote.place for quote in quotes(in_memory, SPOKEN)][-1] == (citation.start, citation.end)


def test_a_citation_stands_after_those_that_the_event_has(in_memory: Document) -> None:
    edits.apply(in_memory, cite(in_memory, RETURN, SPOKEN, 0, 2, "Cite"))
    assert queries.event(in_memory, RETURN).citations[:2] == STORY.events[0].citations
    assert queries.event(in_memory, RETURN).citations[2].quote == "We"


def test_a_quote_takes_other_words_of_the_text(in_memory: Document) -> None:
    before = contents(in_memory)
    start = SPEECH.index("returned")
    step = requote(in_memory, 1, start, start + 10, "Change")
    edits.apply(in_memory, step)
    citation = queries.event(in_memory, RETURN).citations[0]
    assert (citation.quote, citation.start, citation.end) == ("returned 16", start, start + 11)
    assert citation.figures == STORY.events[0].citations[0].figures
    edits.apply(in_memory, step.inverse())
    assert contents(in_memory) == before


@pytest.mark.parametrize(("citation", "start", "end"), [(99, 0, 9), (1, 2, 2), (2, 0, 9)])
def test_a_quote_does_not_become_nothing(in_memory: Document, citation: int, start: int, end: int) -> None:
    with pytest.raises(UserError):
        requote(in_memory, citation, start, end, "Change")


@pytest.mark.parametrize(
    ("event", "source", "start", "end"), [(WISH, SPOKEN, 2, 3), (99, SPOKEN, 0, 2), (WISH, REPORT, 0, 2)]
)
def test_nothing_cannot_be_cited(in_memory: Document, event: int, source: int, start: int, end: int) -> None:
    with pytest.raises(UserError):
        cite(in_memory, event, source, start, end, "Cite")


def test_the_nearest_passage_is_where_most_of_the_words_are() -> None:
    start, end = passage("has returned 16 of the children", SPEECH) or (0, 0)
    assert "returned 16 children" in SPEECH[start:end]
    assert passage("nothing of this", SPEECH) is None


def test_a_source_that_is_gone_is_said(in_memory: Document) -> None:
    with pytest.raises(UserError):
        plan_text(in_memory, 99, "Text", "New text")


def test_a_source_that_goes_while_its_text_is_planned_is_told(story: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source_texts, "quotes", lambda _document, _key: [])
    with pytest.raises(UserError, match="not there any more"):
        plan_text(story, 999, "Another text", "Change the text")
