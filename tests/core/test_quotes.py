import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.quotes import find_quote, nearest_passage, nearest_place, whole_words

TEXT = (
    "The minister spoke of “a first step” on Monday.\n"
    "More than 39,400 people—mostly women – were\u00a0counted, and the\n   council’s vote was 12-3.\n"
    "Al-Amin said: «il faut du temps»."
)


def found(quote, text=TEXT):
    span = find_quote(quote, text)
    return None if span is None else text[slice(*span)]


@pytest.mark.parametrize(
    ("quote", "passage"),
    [
        ("a first step", "a first step"),
        ('spoke of "a first step" on', "spoke of “a first step” on"),
        ("spoke of ‘a first step’ on", "spoke of “a first step” on"),
        ("were counted, and the council's vote", "were\u00a0counted, and the\n   council’s vote"),
        ("people-mostly women — were", "people—mostly women – were"),
        ("vote was 12–3", "vote was 12-3"),
        ("said: \"il faut du temps'.", "said: «il faut du temps»."),
        ("  on Monday. ", "on Monday."),
        ("The minister", "The minister"),
        ("temps».", "temps»."),
    ],
)
def test_white_space_marks_and_dashes_may_differ(quote, passage):
    assert found(quote) == passage


@pytest.mark.parametrize(
    "quote",
    [
        "A first step",
        "a  first stage",
        "afirst step",
        "a first, step",
        "people mostly",
        "people — mostly",
        "AlAmin",
        "councils vote",
        "a first step [...] on Monday",
        "a first step on Monday",
        "",
        "  \n",
    ],
)
def test_nothing_else_may_differ(quote):
    assert find_quote(quote, TEXT) is None


@pytest.mark.parametrize("quote", ["400 people", "More than 39", "than 39,4", "he minister", "the minist", "Monda"])
def test_words_and_numbers_are_not_cut(quote):
    assert find_quote(quote, TEXT) is None


def test_a_whole_word_is_found_behind_a_cut_one():
    assert find_quote("war", "toward the war") == (11, 14)


def test_a_letter_is_not_parted_from_its_accent():
    assert find_quote("cafe", "cafe\u0301 cafe") == (6, 10)


def test_scripts_without_spaces_may_be_quoted_from_the_middle():
    assert find_quote("停战协议", "双方达成停战协议。") == (4, 8)


def test_positions_are_code_points_of_the_text_as_given():
    text = "😀😀 “so   be it” 😀"
    assert find_quote("so be it", text) == (4, 14)


@given(st.text(min_size=1), st.text(), st.text())
def test_a_quote_between_line_breaks_is_always_found(quote, before, after):
    text = f"{before}\n{quote}\n{after}"
    span = find_quote(quote, text)
    if quote.strip():
        assert span is not None
        assert find_quote(text[slice(*span)], text) == span
    else:
        assert span is None


def test_nearest_passage_shows_what_the_text_says_instead():
    assert nearest_passage("more than 39,500 people, mostly women, were wounded", TEXT) == (
        "More than 39,400 people—mostly women – were"
    )


def test_no_passage_is_near_to_something_else():
    assert nearest_passage("an entirely unrelated sentence about gardens", TEXT) == ""
    assert nearest_passage("", TEXT) == ""
    assert nearest_passage("the minister", "") == ""


def test_nearest_passage_takes_the_best_of_several():
    text = "The deal was signed. Later the deal on grain was signed in Minsk. The deal failed."
    assert nearest_passage("the deal on grain signed at Minsk", text) == "the deal on grain was signed in Minsk"


def test_quotes_are_found_in_a_text_of_a_megabyte():
    text = "\n".join(f"Paragraph {i}: “words of speaker {i}” — and so on." for i in range(22_000))
    assert len(text) > 1_000_000
    quotes = [f'"words of speaker {i}" - and so on' for i in range(0, 22_000, 4400)]
    assert all(find_quote(quote, text) for quote in quotes)
    assert find_quote("words of no speaker", text) is None


def test_of_several_places_the_nearest_is_found() -> None:
    text = "16 children. Then 16 children, then 116 children."
    assert nearest_place("16 children", text, 0) == (0, 11)
    assert nearest_place("16 children", text, 30) == (18, 29)
    assert nearest_place("17 children", text, 0) is None


@pytest.mark.parametrize(
    ("chosen", "widened"),
    [
        ("6 child", "16 children"),
        (" children ", "children"),
        ("9,40", "39,400"),
        ("  ", ""),
        ("tur", "returned"),
    ],
)
def test_what_is_chosen_is_widened_to_whole_words_and_numbers(chosen: str, widened: str) -> None:
    text = "They returned 16 children  of 39,400"
    start = text.index(chosen)
    left, right = whole_words(text, start, start + len(chosen))
    assert text[left:right] == widened
    assert not widened or find_quote(widened, text) == (left, right)
