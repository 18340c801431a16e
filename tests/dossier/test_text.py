import pytest

from timeline_gui.dossier.text import Passage, one_line, paragraphs, passage, shortened


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("two\n  lines\there", "two lines here"),
        ("a\x00b\x07c\ud800d\ufffe", "abcd"),
        ("co\u00adoperate\u200b \u202ereversed\u202c", "cooperate reversed"),
        ("a\u200db", "ab"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        (" \u200b ", ""),
    ],
)
def test_a_line_holds_what_can_be_printed_and_nothing_that_disturbs_searching(text, line):
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "most", "short"),
    [
        ("a short title", 40, "a short title"),
        ("a title that goes on for too long", 20, "a title that goes…"),
        ("a list, of things", 8, "a list…"),
        ("onelongwordwithoutspaces", 10, "onelongwo…"),
    ],
)
def test_a_title_is_cut_between_words(text, most, short):
    assert shortened(text, most) == short
    assert len(shortened(text, most)) <= most


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Plain English", "", Passage("Plain English", False, "")),
        ("Ein Satz", "de-AT", Passage("Ein Satz", False, "de")),
        ("اجتماع مع Lavrov", "", Passage("اجتماع مع Lavrov", True, "ar")),
        ("«قال» الوزير", "fa", Passage("«قال» الوزير", True, "fa")),
        ("2024 שלום", "", Passage("2024 שלום", True, "he")),
        ("Lavrov: مرحبا", "", Passage("Lavrov: مرحبا", False, "ar")),
        ("会谈举行", "", Passage("会谈举行", False, "zh")),
        ("会談が行われた", "", Passage("会談が行われた", False, "ja")),
        ("2024", "not a language", Passage("2024", False, "")),
    ],
)
def test_direction_is_that_of_the_first_letter_and_language_the_one_given_or_by_script(text, language, expected):
    assert passage(text, language) == expected


def test_paragraphs_are_the_lines_that_are_not_empty():
    assert [part.text for part in paragraphs("one\n\n two \n\u200b\n")] == ["one", "two"]
