"""What a person types finds the events that have all of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.store.story import STORY, search

from timeline_gui.core.model import Actor, Batch, Citation, Event, Participation, Source
from timeline_gui.store.document import Document
from timeline_gui.store.opening import memory_document

RETURN, MEETING, WAR, WISH = 1, 2, 3, 4


@pytest.fixture(scope="module")
def shared() -> Iterator[Document]:
    """The story, for tests that only read."""
    document = memory_document(STORY)
    yield document
    document.close()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("children", [RETURN]),  # title
        ("chil ret", [RETURN]),  # beginnings of words, all of them
        ("CHILDREN Zurich", [RETURN]),  # case and accents do not count; title and summary
        ("other count", [RETURN]),  # note
        ("returned 16", [RETURN]),  # quote
        ("qatar", [RETURN]),  # who takes part
        ("lavrov", [RETURN, MEETING]),  # who speaks, who takes part
        ("лавр", [RETURN, MEETING]),  # Cyrillic alias
        ("قطر", [RETURN]),  # Arabic alias
        ("lavrov meeting", [MEETING]),  # a name and a word of the title
        ("qatar children 15", [RETURN]),
        ('"more than 15"', [RETURN]),
        ('"than more"', []),
        ('"more tha"', []),  # a phrase is whole words
        ("“more than”", [RETURN]),
        ('"children return" qatar', [RETURN]),
        ("goes", [WAR]),
        ("oes", []),  # not inside words
        ("federation", []),  # descriptions of actors are not searched
        ("", []),
        ("!!! –", []),
        ("wish !!!", [WISH]),
        ("wish OR war", []),  # no operators
        ("title:wish", []),
        ("wish*", [WISH]),
        ('"wish', [WISH]),
        ("wish\0", [WISH]),
    ],
)
def test_words_names_and_phrases(story: Document, text: str, found: list[int]) -> None:
    assert search(story, text).tolist() == found


@given(st.text(alphabet=st.sampled_from("\"'*:^()-+{}. NEARORDTaبж\0\n") | st.characters(exclude_categories=["Cs"])))
def test_any_text_is_valid(shared: Document, text: str) -> None:
    assert set(search(shared, text).tolist()) <= {RETURN, MEETING, WAR, WISH}


def test_text_in_the_scripts_of_the_sources_is_found() -> None:
    titles = ("الإفراج عن أسرى", "Обмен пленными", "Élysée déclare", "Ελλάδα και Τουρκία", "מבצע")
    document = memory_document(Batch(events=tuple(Event(title, title) for title in titles)))
    for key, word in enumerate(("أسرى", "пленны", "elysee", "ΕΛΛΆ", "מבצע"), 1):
        assert search(document, word).tolist() == [key]
    document.close()


def test_what_many_have_is_found_once_and_in_order() -> None:
    actor, source = Actor("a", "Alpha"), Source("s", "Source")
    claim = Citation("s", "Alpha says", speaker_id="a")
    event = Event(
        "", "Alpha", participants=(Participation("a", "x"), Participation("a", "y")), citations=(claim, claim)
    )
    document = memory_document(Batch("", (actor,), (source,), tuple(replace(event, id=f"{i}") for i in range(300))))
    assert search(document, "alpha").tolist() == list(range(1, 301))
    document.close()
