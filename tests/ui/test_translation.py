import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from timeline_gui.core.edtf import parse
from timeline_gui.core.language import tell
from timeline_gui.core.words import date_in_words
from timeline_gui.ui.translation import EnglishPlurals, install_language, language_of


@pytest.mark.parametrize(
    ("source", "number", "text"),
    [
        ("%n event(s)", 1, "1 event"),
        ("%n event(s)", 0, "0 events"),
        ("%n event(s)", 2, "2 events"),
        ("%n event(s)", 1234, "1,234 events"),
        ("%1 of %n event(s)", 5, "%1 of 5 events"),
        ("%n selected", 1, "1 selected"),
        ("event(s) and source(s): %n", 3, "events and sources: 3"),
    ],
)
def test_number_and_plural_are_settled(source: str, number: int, text: str) -> None:
    assert EnglishPlurals().translate("any", source, "", number) == text


def test_a_text_without_a_number_is_left_to_others() -> None:
    assert EnglishPlurals().translate("any", "Open the letter(s)", "", -1) is None


def test_it_is_installed_once_and_counts_in_every_text(qapp: QApplication) -> None:
    install_language(qapp)
    install_language(qapp)

    assert len(qapp.findChildren(EnglishPlurals)) == 1
    assert QCoreApplication.translate("any", "%n row(s)", "", 1) == "1 row"
    assert QCoreApplication.translate("any", "Open") == "Open"


@pytest.mark.parametrize(("choice", "code"), [("de", "de"), ("en", "en"), ("system", "en"), ("tlh", "en"), ("", "en")])
def test_a_language_is_chosen_that_exists(choice: str, code: str) -> None:
    assert language_of(choice) == code


def test_errors_follow_the_language_of_the_window(qapp: QApplication) -> None:
    install_language(qapp, "de")
    try:
        assert tell("the file is larger than {most} MiB", most=8192) == "die Datei ist größer als 8.192 MiB"
    finally:
        install_language(qapp)
    assert tell("the file is larger than {most} MiB", most=8192) == "the file is larger than 8,192 MiB"


def test_dates_follow_the_language_of_the_window(qapp: QApplication) -> None:
    install_language(qapp, "de")
    try:
        assert date_in_words(parse("2024-07-30")) == "30. Juli 2024"
    finally:
        install_language(qapp)
    assert date_in_words(parse("2024-07-30")) == "30 July 2024"
