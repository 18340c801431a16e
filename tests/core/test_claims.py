import pytest

from timeline_gui.core.claims import Claim, disagreements, verdict
from timeline_gui.core.model import Citation, Event, Figure, Source

TEXT = "The ministry said on Tuesday that “at least 90 people” had fled - most of them at night."


def cited(*citations: Citation, date: str = "2024-07-30") -> Event:
    return Event("e", "Flight from the town", date=date, citations=citations)


def fled(source: str, low: float | None, high: float | None, qualifier: str | None = None) -> Citation:
    figure = Figure("as written", low, high, "people", "fled", qualifier)  # type: ignore[arg-type]
    return Citation(source, figures=(figure,))


@pytest.mark.parametrize("quote", ['"at least 90 people" had fled – most', "The ministry\nsaid"])
def test_a_quote_in_its_source_is_verified_whatever_its_marks_dashes_and_spaces(quote: str) -> None:
    assert verdict(Citation("s", quote), Source("s", "Report", text=TEXT)) == "verified"


def test_a_quote_is_verified_where_the_citation_says_it_is_or_elsewhere() -> None:
    source = Source("s", "Report", text=TEXT)
    at = TEXT.index("on Tuesday")
    assert verdict(Citation("s", "on Tuesday", at, at + 10), source) == "verified"
    assert verdict(Citation("s", "on Tuesday", 0, 3), source) == "verified"


def test_a_place_given_for_a_quote_proves_nothing() -> None:
    assert verdict(Citation("s", "on Monday", 18, 28), Source("s", "Report", text=TEXT)) == "not found"


def test_without_a_text_or_a_quote_there_is_nothing_to_check() -> None:
    assert verdict(Citation("s", "on Tuesday"), Source("s", "Report")) == "not checked"
    assert verdict(Citation("s", "on Tuesday"), None) == "not checked"
    assert verdict(Citation("s", ""), Source("s", "Report", text=TEXT)) == "not checked"


def test_a_source_that_gives_another_day_disagrees() -> None:
    (found,) = disagreements(cited(Citation("a"), Citation("b", date="2024-07-29"), Citation("c")))

    assert found.about == ""
    assert found.claims == (Claim((0, 2), "2024-07-30"), Claim((1,), "2024-07-29"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2024-07-30", "2024-07"),  # the vaguer one holds the other
        ("[..2024-07-30]", "2024-07-01"),
        ("2023-10-07/..", "2023-10-07/2024-07"),
        ("2024-07-30", ""),
        ("2024-07-30", "no date"),
    ],
)
def test_dates_that_may_both_be_true_do_not_disagree(one: str, other: str) -> None:
    assert disagreements(cited(Citation("a", date=other), Citation("b"), date=one)) == ()


def test_intervals_that_overlap_but_end_apart_disagree() -> None:
    event = cited(Citation("a"), Citation("b", date="2022-02/2024-07"), date="2022-02/2024-03")
    assert len(disagreements(event)) == 1


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ((90, 90, None), (90, 90, "exactly"), True),
        ((90, 90, None), (95, 95, None), False),
        ((90, None, "at least"), (95, 95, None), True),
        ((90, None, "more than"), (80, 80, None), False),
        ((None, 90, "up to"), (80, 80, None), True),
        ((90, 100, None), (95, 95, None), True),
        ((100, 100, "about"), (95, 95, None), True),
        ((100, 100, "about"), (50, 50, None), False),
        ((None, None, None), (95, 95, None), True),  # no number, nothing to compare
    ],
)
def test_numbers_disagree_where_both_cannot_be_true(
    one: tuple[float | None, float | None, str | None], other: tuple[float, float, str | None], agree: bool
) -> None:
    event = cited(fled("a", *one), fled("b", *other))
    assert [found.about for found in disagreements(event)] == ([] if agree else ["people fled"])


def test_several_figures_for_the_same_in_one_citation_are_parts_and_not_claims() -> None:
    parts = Citation("b", figures=(Figure("29", 29, 29, "", "children"), Figure("19", 19, 19, "", "children")))
    whole = Citation("a", figures=(Figure("48", 48, 48, "", "children"),))
    assert disagreements(cited(whole, parts)) == ()


def test_figures_for_other_things_are_not_compared() -> None:
    wounded = Citation("b", figures=(Figure("3", 3, 3, "people", "wounded"),))
    assert disagreements(cited(fled("a", 90, 90), wounded)) == ()
