import pytest
from tests.core.speaking import speaking

from timeline_gui.core.model import Figure
from timeline_gui.dossier.ledger import ledger_line, number_in_words


@pytest.mark.parametrize(
    ("figure", "line"),
    [
        (Figure("more than 39,400", 39_400, None, "", "killed", "more than"), ("more than", "39,400", "killed")),
        (Figure("$100 million", 1e8, 1e8, "USD", "aid pledged"), ("", "100 million", "USD, aid pledged")),
        (Figure("a week", 1, 1, "week", ""), ("", "1", "week")),
        (Figure("300 to 400", 300, 400, "", "wounded"), ("", "300–400", "wounded")),
        (Figure("no more than 12", None, 12), ("up to", "12", "")),
        (Figure("exactly 7", 7, 7, "", "", "exactly"), ("", "7", "")),
        (Figure("dozens", counted="people"), ("", "“dozens”", "people")),
    ],
)
def test_a_figure_keeps_its_qualifier_before_its_number(figure, line):
    assert tuple(ledger_line(figure)) == line


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.1, "0.1"),
        (999_999, "999,999"),
        (1_500_000, "1.5 million"),
        (1_234_567, "1,234,567"),
        (2e9, "2 billion"),
        (-3e12, "-3 trillion"),
    ],
)
def test_a_large_number_is_said_in_words_only_where_no_digit_is_lost(number, text):
    assert number_in_words(number) == text


def test_a_figure_is_said_in_the_language_of_the_dossier():
    with speaking("de"):
        assert tuple(ledger_line(Figure("", 39_400, None, "", "killed", "more than"))) == (
            "mehr als",
            "39.400",
            "killed",
        )
        assert [number_in_words(number) for number in (1e6, 1.5e9, 2e12)] == [
            "1 Million",
            "1,5 Milliarden",
            "2 Billionen",
        ]
