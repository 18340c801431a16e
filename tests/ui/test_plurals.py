import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from timeline_gui.ui.plurals import EnglishPlurals, install_plurals


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
    install_plurals(qapp)
    install_plurals(qapp)

    assert len(qapp.findChildren(EnglishPlurals)) == 1
    assert QCoreApplication.translate("any", "%n row(s)", "", 1) == "1 row"
    assert QCoreApplication.translate("any", "Open") == "Open"
