from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from timeline_gui.core.edtf import EdtfError, parse
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.shifting import shifted
from timeline_gui.core.spoken import read_date
from timeline_gui.core.words import date_in_words
from timeline_gui.formats import registry
from timeline_gui.store.opening import open_document
from timeline_gui.ui.translation import EnglishPlurals, install_language, language_of


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """A window in German."""
    install_language(qapp, "de")
    yield
    install_language(qapp)


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


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("2023-02-29", "2023-02-29: Februar 2023 hat 28 Tage"),
        ("2024-13", "2024-13: einen Monat 13 gibt es nicht"),
        ("{2024,2025}", "{2024,2025}: „{…}“ meint alle diese Daten"),
        ("2024/2023", "2024/2023: es endet, bevor es beginnt"),
        ("03/04/2024", "03/04/2024: ist das der 3. April oder der 4. März? Schreiben Sie 2024-04-03 oder 2024-03-04"),
        ("winter 2024", "winter 2024: welcher? Schreiben Sie Winter 2023–2024 oder Winter 2024–2025"),
        ("Monday 30 July 2024", "Monday 30 July 2024: dieser Tag war ein Dienstag"),
        ("yesterday", "yesterday: das hängt davon ab, wann es geschrieben wurde"),
    ],
)
@pytest.mark.usefixtures("german")
def test_what_is_wrong_with_a_date_is_told_in_the_language_of_the_window(written: str, said: str) -> None:
    with pytest.raises(EdtfError) as raised:
        read_date(written)
    assert str(raised.value).startswith(said)


@pytest.mark.usefixtures("german")
def test_the_winters_that_are_offered_can_be_written() -> None:
    assert read_date("Winter 2023–2024") == "2023-24"


@pytest.mark.usefixtures("german")
def test_what_keeps_a_date_from_moving_is_told_in_the_language_of_the_window() -> None:
    with pytest.raises(EdtfError, match="2024-07: nur auf den Monat bekannt, lässt sich also nicht um einen Tag"):
        shifted("2024-07", 1, "day")


def test_problems_of_a_file_follow_the_language_of_the_window(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "visits.csv"
    path.write_text("date,title,published,source,era\n2023-02-29,A visit,2023-02-29,A report,old\n", "utf-8")

    def told() -> list[str]:
        return [problem.message for problem in registry.read(path).problems]

    english = told()
    install_language(qapp, "de")
    try:
        german = told()
    finally:
        install_language(qapp)

    assert english == [
        "2023-02-29: February 2023 has 28 days; kept as undated",
        "2023-02-29: February 2023 has 28 days; left out",
        "the column “era” is not known and was left out",
    ]
    assert german == [
        "2023-02-29: Februar 2023 hat 28 Tage; als undatiert behalten",
        "2023-02-29: Februar 2023 hat 28 Tage; weggelassen",
        "die Spalte „era“ ist nicht bekannt und wurde weggelassen",
    ]
    assert told() == english


@pytest.mark.usefixtures("german")
def test_a_file_that_is_refused_is_so_in_the_language_of_the_window(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text('{"format": "timeline-gui/1", "events": [{"title": "A", "citations": [{}]}]}', "utf-8")
    with pytest.raises(UserError) as raised:
        registry.read(path)
    assert str(raised.value) == "events.json, Ereignis 1, Beleg 1: ein Beleg braucht eine „source“"


@pytest.mark.usefixtures("german")
def test_broken_json_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "events.json"
    path.write_text('[{"title": }]', "utf-8")
    with pytest.raises(UserError) as raised:
        registry.read(path)
    assert str(raised.value) == "events.json, Zeile 1, Spalte 12: das ist kein JSON: es fehlt ein Wert"


@pytest.mark.usefixtures("german")
def test_a_document_that_is_none_is_refused_in_the_language_of_the_window(tmp_path: Path) -> None:
    path = tmp_path / "Some.tlx"
    path.write_text("words", "utf-8")
    with pytest.raises(UserError) as raised:
        open_document(path)
    assert raised.value.what == "Das ist kein Dokument von Timeline GUI"
    assert raised.value.remedy == "Um ihren Inhalt zu übernehmen, importieren Sie die Datei."
