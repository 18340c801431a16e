"""A German window counts as people count there."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.core.speaking import speaking
from tests.journeys.conftest import Open
from tests.journeys.test_in_and_out import export

from timeline_gui.core.filters import Filter
from timeline_gui.core.model import Batch, Event
from timeline_gui.formats import exchange
from timeline_gui.session.documents import create_from
from timeline_gui.session.settings import Settings
from timeline_gui.store import queries
from timeline_gui.ui.main_window import MainWindow
from timeline_gui.ui.timeline.lettering import compact
from timeline_gui.ui.translation import install_language


@pytest.fixture
def german(home: Path, qapp: QApplication) -> Iterator[None]:
    settings = Settings()
    settings.language = "de"
    settings.save()
    yield
    install_language(qapp)


@pytest.mark.usefixtures("german")
def test_every_count_of_a_german_window_has_its_points(open_app: Open, home: Path) -> None:
    events = [Event(f"e{n}", f"Event {n}", date="" if n % 2 else "2024") for n in range(4000)]
    create_from(Batch("Many", events=tuple(events)), home / "many.tlx")
    window = open_app(home / "many.tlx")

    assert window.status.summary == "4.000 von 4.000 Ereignissen, 2.000 nicht auf der Achse"
    heads = [label.text() for label in window.timeline_pane.shelf.findChildren(QLabel)]
    assert any("2.000" in head for head in heads)
    assert not any("2,000" in head for head in heads)


def test_short_counts_have_the_decimal_sign_of_the_language() -> None:
    assert compact(9_640) == "9.6k"
    with speaking("de"):
        assert compact(9_640) == "9,6k"


@pytest.mark.usefixtures("german")
def test_a_german_window_writes_a_german_dossier(
    open_app: Open, home: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_app()

    pdf = export(window, home / "alles.pdf", qtbot, monkeypatch)

    text = " ".join(" ".join(page.extract_text().split()) for page in pdf.pages)
    assert "20 Ereignisse aus 1 Quelle, jedes mit seinem Zitat. Zusammengestellt am " in text
    assert "Jedes Ereignis des Dokuments: 20 von 20." in text
    assert "seit 7. Oktober 2023" in text
    assert "Seite 1 von " in text
    assert "since 7 October 2023" not in text
    assert pdf.trailer["/Root"]["/Lang"] == "de"
    assert "alles.pdf: 20 Ereignisse, " in window.messages.text


NAMES = {
    "Dossier (.pdf)",
    "EDTF",
    "Esc",
    "Filter",
    "Letter",
    "Name",
    "Status",
    "System",
    "Text",
    "Timeline GUI",
    "Zoom",
}
NAMES |= {"Deutsch", "English", "TimelineJS (.json)", "Timeline Project (.timeline)", "vis-timeline (.json)"}
"""What both languages call alike."""
ASKING = (
    "export",
    "save_view",
    "manage_views",
    "go_to_date",
    "sources",
    "terms",
    "find_duplicates",
    "keys",
    "edit_event",
)


def texts(widget: QWidget) -> Iterator[str]:
    """What a part of a window says: to be read, pointed at, or heard."""
    said = ("text", "toolTip", "accessibleName", "accessibleDescription", "placeholderText", "windowTitle", "title")
    for name in said:
        get = getattr(widget, name, None)
        if callable(get) and isinstance(text := get(), str):
            yield text
    for action in widget.actions():
        yield action.text().replace("&", "")
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(index) for index in range(widget.count()))


def all_texts(window: MainWindow) -> set[str]:
    """What the window and its dialogs say, of one event, of several, and of a filter that nothing matches."""
    found: set[str] = set()

    def look() -> None:
        QApplication.processEvents()
        found.update(text for widget in (window, *window.findChildren(QWidget)) for text in texts(widget))

    view, keys = window.session.view, window.session.columns.events.key
    window.docks.figures.raise_()
    for chosen in (keys[7:8], keys[10:11], keys[3:9]):
        view.select(chosen.tolist())
        look()
    for name in ASKING:
        window.actions_[name].trigger()
        look()
        for dialog in window.findChildren(QDialog):
            dialog.reject()
        window.detail.leave_editing()
    for asked in (Filter(start="2023", end="2024", categories=("Meeting",)), Filter(text="zzzz", start="1990")):
        view.set_filter(asked)
        look()
    return found


def test_no_english_is_left_in_a_german_window(open_app: Open, home: Path, qapp: QApplication) -> None:
    window = open_app()
    english = all_texts(window)
    batch = exchange.dumps(queries.batch(window.session.document))  # type: ignore[arg-type]
    own = set(re.findall(r"\w+", json.dumps(json.loads(batch), ensure_ascii=False)))
    window.close()
    settings = Settings()
    settings.language = "de"
    settings.save()
    try:
        german = all_texts(open_app())
    finally:
        install_language(qapp)

    same = {text for text in english & german if not set(re.findall(r"[A-Za-z]{3,}", text)) <= own}
    assert len(english) > 300
    assert {text for text in same if text not in NAMES and ".tlx" not in text and "— Timeline GUI" not in text} == set()
