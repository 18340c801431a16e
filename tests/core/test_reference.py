import pytest

from timeline_gui.core.model import Actor, Citation, Event, Figure, Participation, Place, Source
from timeline_gui.core.reference import event_as_text, figure_as_text, source_reference

ACTORS = {
    "norland": Actor("norland", "Norland", "state"),
    "anna": Actor("anna", "Anna Berg", "person"),
}
REPORT = Source(
    "report",
    "Water for the valley",
    publisher="The Gazette",
    author="T. Ash",
    url="https://example.org/water",
    archive_url="https://archive.example.org/1",
    published="2024-07-31",
    retrieved="2024-08-02",
    text="Anna Berg said that more than 40 people had left.",
)


def test_an_event_with_its_quote_and_the_reference_to_it() -> None:
    event = Event(
        "e",
        "People leave the valley",
        note="Ask for the list.",
        date="2024-07-30",
        date_text="on Tuesday",
        date_note="counted from the publication",
        place=Place("Lake House"),
        participants=(Participation("anna", "speaker"), Participation("norland")),
        citations=(
            Citation(
                "report",
                "more than 40 people had left",
                locator="paragraph 3",
                speaker_id="anna",
                figures=(Figure("more than 40 people", 40, None, "people", "who left", "more than"),),
            ),
        ),
    )

    assert event_as_text(event, ACTORS, {"report": REPORT}).splitlines() == [
        "People leave the valley",
        "Tuesday 30 July 2024 [2024-07-30], as written: “on Tuesday” (counted from the publication)",
        "Lake House",
        "Anna Berg (speaker); Norland",
        "",
        "more than 40 people who left",
        "“more than 40 people had left”",
        "– Anna Berg, in T. Ash, “Water for the valley”, The Gazette, 31 July 2024, paragraph 3, "
        "https://example.org/water, archived at https://archive.example.org/1, retrieved 2 August 2024 "
        "[quote found word for word in the source]",
        "",
        "Note (the analyst’s, not the source’s): Ask for the list.",
    ]


def test_what_is_not_known_is_said() -> None:
    bare = Source("bare", "A report")
    event = Event("e", "Something", citations=(Citation("bare", "a word", date="2024-07"),))
    assert event_as_text(event, {}, {"bare": bare}).splitlines() == [
        "Something",
        "Undated",
        "Place not stated in the source",
        "",
        "“a word”",
        "– “A report” [quote not checked: the source’s text is not in the document]",
        "  This source dates it July 2024 [2024-07].",
    ]


def test_a_quote_that_is_not_in_its_source_is_not_passed_on_as_one() -> None:
    event = Event("e", "Something", citations=(Citation("report", "fifty people"),))
    assert "[quote not found in the source’s text]" in event_as_text(event, ACTORS, {"report": REPORT})


def test_a_date_that_cannot_be_read_stands_as_it_is() -> None:
    assert source_reference(Source("s", "A report", published="last week")) == "“A report”, last week"


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        (
            Figure("more than 39,400 people", 39400, None, "people", "killed", "more than"),
            "more than 39,400 people killed",
        ),
        (Figure("90–100", 90, 100, "", "wounded"), "90–100 wounded"),
        (Figure("exactly 4", 4, 4, "", "children", "exactly"), "4 children"),
        (Figure("1.5 m", 1.5, 1.5, "m", "of water"), "1.5 m of water"),
        (Figure("$100 million", 100_000_000, 100_000_000, "USD", "in aid"), "100,000,000 USD in aid"),
        (Figure("dozens", None, None, "people", "killed"), "dozens"),
    ],
)
def test_a_figure_in_words(figure: Figure, text: str) -> None:
    assert figure_as_text(figure) == text
