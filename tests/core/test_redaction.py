"""What is left out is nowhere in the batch, is counted, and what own words still say is told."""

from tests.dossier.documents import BATCH

from timeline_gui.core.model import Actor, Batch, Citation, Event, Participation, Source
from timeline_gui.core.redaction import Redaction, Withheld, redacted

SMALL = Batch(
    actors=(Actor("a", "Anna Berg"), Actor("b", "Tom Ash", affiliations=())),
    sources=(Source("s", "The leak", text="All of it"), Source("t", "The Gazette")),
    events=(
        Event(
            "e",
            "Anna  BERG warns",
            note="Ask her.",
            participants=(Participation("a", "speaker"), Participation("b")),
            citations=(Citation("s", "Water!", speaker_id="b"), Citation("t", "Fire!", speaker_id="a")),
        ),
        Event("f", "Nothing", citations=(Citation("t", "Calm."),)),
    ),
)


def test_a_source_goes_with_its_citations_and_text() -> None:
    kept, withheld = redacted(SMALL, Redaction(sources=frozenset("s")))
    assert [source.id for source in kept.sources] == ["t"]
    assert [claim.source_id for event in kept.events for claim in event.citations] == ["t", "t"]
    assert withheld == Withheld(citations=1)
    assert withheld.words == "Withheld from this dossier: 1 citation."


def test_a_speaker_goes_with_what_was_said_and_the_part_in_events() -> None:
    kept, withheld = redacted(SMALL, Redaction(actors=frozenset("a"), notes=True))
    assert [actor.id for actor in kept.actors] == ["b"]
    assert kept.events[0].participants == (Participation("b"),)
    assert [claim.quote for claim in kept.events[0].citations] == ["Water!"]
    assert kept.events[0].note == ""
    assert withheld == Withheld(citations=1, participations=1, notes=1, still_named=1), "the title names her"
    assert withheld.words == (
        "Withheld from this dossier: 1 citation, 1 participation in an event and 1 analyst’s note."
    )


def test_nothing_left_out_is_the_same_batch() -> None:
    assert redacted(BATCH, Redaction()) == (BATCH, Withheld())
    assert Withheld().words == ""
