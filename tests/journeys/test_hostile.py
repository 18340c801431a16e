"""Text that looks like HTML, SQL or search syntax does nothing but appear as text, in every pane and tooltip."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open

from timeline_gui.core.model import Actor, Affiliation, Batch, Citation, Event, Figure, Participation, Place, Source
from timeline_gui.session.documents import create_from
from timeline_gui.ui.detail.address import AddressQuestion
from timeline_gui.ui.tips import tip

TRAP = "<b>bold</b> <img src='file:///etc/passwd'> \" OR 1=1; -- NEAR(a b) *"
SIGNS = ("<b>bold", "<img")


def _event(number: int) -> Event:
    return Event(
        f"e{number}",
        TRAP,
        summary=TRAP,
        note=TRAP,
        date=f"2024-05-0{number}",
        date_text=TRAP,
        date_note=TRAP,
        place=Place(TRAP),
        category=TRAP,
        tags=(TRAP,),
        participants=(Participation("b", TRAP), Participation("a", TRAP)),
        citations=(Citation("s", TRAP, locator=TRAP, speaker_id="b", figures=(Figure(TRAP, 1.0, 2.0, TRAP, TRAP),)),),
    )


HOSTILE = Batch(
    TRAP,
    (Actor("a", TRAP, "state", (TRAP,)), Actor("b", "B", "person", (), (Affiliation("a", TRAP),))),
    (Source("s", TRAP, publisher=TRAP, url="javascript:alert(1)", text=TRAP),),
    tuple(_event(number) for number in range(1, 5)),
)


def read_as_html() -> set[str]:
    """The labels and tooltips in which Qt would find the tags of the trap."""
    found = set()
    for widget in QApplication.allWidgets():
        auto = isinstance(widget, QLabel) and widget.textFormat() == Qt.TextFormat.AutoText
        texts = [widget.toolTip(), widget.text() if isinstance(widget, QLabel) and auto else ""]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            texts += _tips(widget.model())
        found |= {type(widget).__name__ for text in texts if any(sign in text for sign in SIGNS)}
    return found


def _tips(model: QAbstractItemModel) -> list[str]:
    tips, parents = [], [QModelIndex()]
    while parents:
        parent = parents.pop()
        columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)
        for row in range(min(model.rowCount(parent), 10)):
            tips += [
                model.data(model.index(row, column, parent), Qt.ItemDataRole.ToolTipRole) for column in range(columns)
            ]
            parents.append(model.index(row, 0, parent))
    return [text for text in tips if isinstance(text, str)]


def test_nothing_is_read_as_html(open_app: Open, home: Path, qtbot: QtBot) -> None:
    path = home / "hostile.tlx"
    create_from(HOSTILE, path)
    window = open_app(path)
    window.session.view.select(window.session.columns.events.key[:1])
    window.session.view.set_grouping("actor")
    window.docks.figures.raise_()
    QApplication.processEvents()
    assert read_as_html() == set()
    for name in ("edit_event", "export", "event_history", "sources", "find_duplicates"):
        window.actions_[name].trigger()
        QApplication.processEvents()
        assert read_as_html() == set(), name
    qtbot.waitUntil(lambda: not window.session.tasks.busy)
    assert read_as_html() == set()


def test_what_looks_like_syntax_is_searched_for_as_words(open_app: Open, home: Path) -> None:
    path = home / "hostile.tlx"
    create_from(HOSTILE, path)
    window = open_app(path)
    window.session.view.find(TRAP)
    assert len(window.session.view.hits) == 4
    window.session.view.find('"; DROP TABLE event; --')
    assert len(window.session.columns) == 4


def test_an_address_is_asked_about_letter_by_letter(open_app: Open) -> None:
    question = AddressQuestion("https://example.org/<b>bold</b>", open_app())
    question.open()
    assert read_as_html() == set()
    question.reject()


def test_a_tooltip_shows_its_text_letter_by_letter() -> None:
    assert tip("Plain & simple") == "Plain & simple"
    assert tip("<b>x</b>\n& y") == "<qt>&lt;b&gt;x&lt;/b&gt;<br>&amp; y</qt>"
