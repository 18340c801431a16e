from tests.formats.awkward import AWKWARD

from timeline_gui.core.filters import Counts
from timeline_gui.core.model import Batch
from timeline_gui.formats.report import make_report


def test_entries_stand_in_order_of_time():
    report = make_report(AWKWARD, None)
    assert [entry.id for entry in report.entries] == ["before", "undated", "earlier", "later"]


def test_each_claim_has_a_note_of_its_own_that_says_whether_the_quote_is_proved():
    report = make_report(AWKWARD, None)
    (later,) = [entry for entry in report.entries if entry.id == "later"]
    assert [claim.note for claim in later.claims] == [1, 2]
    assert later.claims[0].figures == ("at least 48 children",)
    assert later.claims[1].dated == "this source dates it July 2024"
    assert report.notes == (
        "“Report_one [draft]”, Desk, p. 2, https://example.org/a?b=1&c=2. "
        "Quote found word for word in the source’s text.",
        "“Second”.",
    )


def test_it_says_how_much_of_the_document_it_is():
    assert make_report(AWKWARD, None).scope == "4 events"
    assert make_report(AWKWARD, Counts(1200, 4, 4, 1)).scope == "4 of 1,200 events; the others are left out"
    assert make_report(Batch(), None).scope == "0 events"
