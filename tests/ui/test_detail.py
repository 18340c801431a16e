"""The detail pane: what it says of an event, and what its parts do when they are clicked."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from tests.ui.conftest import STORY, event

from timeline_gui.core import edtf
from timeline_gui.core.filters import Filter
from timeline_gui.core.marks import Scale
from timeline_gui.core.model import (
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.detail.address import AddressQuestion, can_open
from timeline_gui.ui.detail.chip import ActorChip
from timeline_gui.ui.detail.frame import frame_of, names_in
from timeline_gui.ui.detail.ledger import FigureRow
from timeline_gui.ui.detail.link import LinkRow
from timeline_gui.ui.detail.pane import DetailPane
from timeline_gui.ui.detail.prose import Prose
from timeline_gui.ui.detail.selected import MOST_ROWS, ROW, SelectedList
from timeline_gui.ui.detail.text import MOST
from timeline_gui.ui.theme import Theme

Show = Callable[..., DetailPane]

TEXT = "Anna Berg said on Tuesday that more than 40 people had left the valley. Most of them went south."

LEAK = Batch(
    title="The leak",
    actors=(
        Actor("norland", "Norland", "state"),
        Actor("anna", "Anna Berg", "person", ("The Minister",), (Affiliation("norland", "Minister of Waters"),)),
        Actor("guard", "River Guard", "armed group"),
    ),
    sources=(
        Source(
            "report",
            "Water for the valley",
            publisher="The Gazette",
            author="T. Ash",
            url="https://example.org/water",
            archive_url="javascript:alert(1)",
            published="2024-07-31",
            text=TEXT,
        ),
        Source("daily", "The Daily"),
        Source("gazette", "The Gazette"),
    ),
    events=(
        Event(
            "leak",
            "People leave the valley",
            summary="After the leak.",
            note="Ask for the list.",
            date="2024-07-30",
            date_text="on Tuesday",
            date_note="counted from the publication, 31 July 2024",
            place=Place("Lake House", 47.0, 8.0),
            category="Humanitarian",
            tags=("water",),
            status="draft",
            participants=(Participation("anna", "speaker"), Participation("norland"), Participation("guard", "party")),
            citations=(
                Citation(
                    "report",
                    "more than 40 people had left the valley",
                    locator="paragraph 3",
                    speaker_id="anna",
                    figures=(
                        Figure("more than 40 people", 40, None, "people", "who left", "more than"),
                        Figure("12,500–13,000 tonnes", 12500, 13000, "tonnes", "of water"),
                    ),
                ),
                Citation(
                    "daily", "thirty people", date="2024-07-29", figures=(Figure("30", 30, 30, "people", "who left"),)
                ),
                Citation("report", "nobody left"),
            ),
        ),
        event(2, "Norland opens the dam", "2024-04", "Meeting", "norland"),
        event(3, "The valley is dry again", "2024-08-02", "Other", "guard"),
        event(4, "Survey of the banks", "2024-07-30", "Other", "norland"),
    ),
)


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    """Shows a pane on a session, as wide as the window first makes it."""

    def shown(session: Session, width: int = 336, height: int = 900) -> DetailPane:
        pane = DetailPane(session, theme)
        qtbot.addWidget(pane)
        pane.resize(width, height)
        pane.show()
        pane.activateWindow()
        qtbot.waitUntil(pane.isActiveWindow)
        return pane

    return shown


@pytest.fixture
def leak(open_batch: Callable[[Batch], Session]) -> Session:
    """LEAK in a session."""
    return open_batch(LEAK)


def key_of(session: Session, event_id: str) -> int:
    assert session.document is not None
    return queries.keys_of_events(session.document, [event_id])[0]


def select(session: Session, *ids: str) -> None:
    session.view.select([key_of(session, event_id) for event_id in ids])


def texts(pane: QWidget) -> list[str]:
    """All that can be read in the pane."""
    found = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    return found + [button.text() for button in pane.findChildren(QAbstractButton) if button.isVisible()]


def button(pane: QWidget, text: str) -> QAbstractButton:
    (found,) = [
        each for each in pane.findChildren(QAbstractButton) if each.isVisible() and each.text().startswith(text)
    ]
    return found


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


# What it says


def test_without_an_event_it_says_how_to_get_to_one(leak: Session, show: Show) -> None:
    said = texts(show(leak))
    assert "Select an event" in said
    assert "previous and next in time" in said


def test_an_empty_document_says_how_to_fill_it(empty_session: Session, show: Show) -> None:
    assert "No events yet" in texts(show(empty_session))


def test_all_that_is_known_of_an_event_stands_in_the_pane(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")

    said = texts(pane)
    for expected in (
        "Humanitarian",
        "Draft",
        "People leave the valley",
        "After the leak.",
        "Tuesday 30 July 2024",
        "Exact day",
        "2024-07-30",
        "As written: “on Tuesday”",
        "Counted from the publication, 31 July 2024",
        "Lake House",
        "more than 40 people who left",
        "12,500–13,000 tonnes of water",
        "Said by Anna Berg, in “Water for the valley”",
        "Said by “The Daily”; no speaker named",
        "more than 40 people had left the valley",
        "Said by Anna Berg",
        "Water for the valley, 31 July 2024, paragraph 3",
        "The Gazette · T. Ash",
        "Note – yours, not the source's",
        "Ask for the list.",
        "water",
    ):
        assert expected in said, expected


def test_each_quote_carries_its_proof_in_words(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    said = texts(pane)
    assert [text for text in said if text in ("Verified", "Not checked", "Not found")] == [
        "Verified",
        "Not checked",
        "Not found",
    ]
    assert "Verified: found word for word in the stored source" in said
    assert "Not checked: the source's text is not in this document" in said
    assert "Not found in the source's text" in said


def test_sources_that_disagree_are_set_side_by_side(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    said = texts(pane)
    assert "Sources disagree" in said
    assert "Anna Berg, in Water for the valley; Water for the valley: 30 July 2024" in said
    assert "The Daily: 29 July 2024" in said
    assert "Anna Berg, in Water for the valley: more than 40 people who left" in said
    assert "The Daily: 30 people who left" in said
    assert "This source dates it 29 July 2024  2024-07-29" in said


def test_what_the_source_does_not_say_is_said_to_be_missing(session: Session, show: Show) -> None:
    pane = show(session)
    select(session, "e1")
    said = texts(pane)
    assert "Place not stated in the source" in said
    assert "No figures in this event" in said
    assert "Sources disagree" not in said


def test_a_person_is_shown_with_whom_it_acts_for(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    chips = [chip.text() for chip in pane.findChildren(ActorChip)]
    assert chips == ["Anna Berg for Norland, speaker", "River Guard party"]
    tip = pane.findChildren(ActorChip)[0].toolTip()
    assert "Minister of Waters, Norland" in tip
    assert "The Minister" in tip


def test_a_state_with_a_role_of_its_own_has_a_chip_of_its_own(
    open_batch: Callable[[Batch], Session], show: Show
) -> None:
    meeting = Event("m", "Meeting", participants=(Participation("anna", "speaker"), Participation("norland", "host")))
    session = open_batch(Batch("x", LEAK.actors, (), (meeting,)))
    pane = show(session)
    select(session, "m")
    assert [chip.text() for chip in pane.findChildren(ActorChip)] == ["Anna Berg for Norland, speaker", "Norland host"]


def test_the_words_of_a_figure_are_its_tooltip(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    assert pane.findChildren(FigureRow)[0].toolTip() == "“more than 40 people”"


@pytest.mark.parametrize(
    ("date", "names", "lit"),
    [
        ("2024-04", ["Mar 2024", "Apr", "May"], [False, True, False]),
        ("2024-01", ["Dec 2023", "Jan 2024", "Feb"], [False, True, False]),
        ("1850~", ["1849", "1850", "1851"], [False, True, False]),
        ("-0043", ["45 BCE", "44 BCE", "43 BCE"], [False, True, False]),
        ("0000-12", ["Nov 1 BCE", "Dec", "Jan 1 CE"], [False, True, False]),
    ],
)
def test_a_month_or_year_is_drawn_between_its_neighbours(date: str, names: list[str], lit: list[bool]) -> None:
    frame = frame_of(edtf.parse(date), 0, 300)
    assert frame is not None
    assert [cell.names[0] for cell in frame.cells] == names
    assert [cell.lit for cell in frame.cells] == lit


@pytest.mark.parametrize("date", ["2022-02/2024-07", "2023-10-07/..", "../2024-04", "[2024-07-30,2024-08-02]", "198X"])
def test_other_dates_are_drawn_with_air_around_them_and_the_year_named(date: str) -> None:
    parsed = edtf.parse(date)
    frame = frame_of(parsed, 0, 300)
    assert frame is not None
    assert parsed.begin_min is None or frame.left < parsed.begin_min
    assert parsed.end_max is None or frame.right > parsed.end_max
    assert any(year in name for cell in frame.cells for name in cell.names for year in ("19", "20"))


@pytest.mark.parametrize("width", [200, 254, 300])
@pytest.mark.parametrize("date", ["2022-02/2024-07", "2022-11/2023-02", "2023-10-07/2024-07", "2023-12-29/2024-01-04"])
def test_the_drawing_says_the_year_however_narrow_its_cells_are(date: str, width: int) -> None:
    frame = frame_of(edtf.parse(date), 0, width)
    assert frame is not None
    scale = Scale(frame.left, width / (frame.right - frame.left), width)
    names = [(left, name) for left, name in names_in(frame, scale, lambda text: 6.5 * len(text)) if name]
    assert any("20" in name for _left, name in names)
    assert all(left + 6.5 * len(name) <= following for (left, name), (following, _) in pairwise(names))


@pytest.mark.parametrize("date", ["2024-07-30", "2024-07-30T12:00", "", "[..2024-07-30]", "../.."])
def test_what_has_no_range_to_show_has_no_drawing(date: str) -> None:
    assert frame_of(edtf.parse(date), 0, 300) is None


# What its parts do


def test_a_click_on_a_participant_ticks_the_actor_and_another_unticks_it(
    leak: Session, show: Show, qtbot: QtBot
) -> None:
    pane = show(leak)
    select(leak, "leak")
    chip = button(pane, "River Guard")
    click(qtbot, chip)
    assert leak.view.filter.actors == ("guard",)
    assert chip.isChecked()
    click(qtbot, chip)
    assert leak.view.filter.actors == ()


def test_a_participant_can_be_ticked_by_the_keyboard(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "leak")
    chip = button(pane, "River Guard")
    pane.setFocus()
    for _ in range(20):
        if QApplication.focusWidget() is chip:
            break
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert leak.view.filter.actors == ("guard",)


def test_ticks_made_elsewhere_show(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    leak.view.tick_actors(["guard"], True)
    assert button(pane, "River Guard").isChecked()
    assert not button(pane, "Anna Berg").isChecked()


def test_linked_events_lead_to_them_and_bring_them_into_view(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "leak")
    leak.view.set_range(0.0, 86400.0)
    link = button(pane, "Norland opens the dam")
    assert link.text() == "Norland opens the dam, Apr 2024, Previous in time"
    click(qtbot, link)
    assert leak.view.current == key_of(leak, "e2")
    assert leak.view.range[0] > 86400.0
    assert "April 2024" in texts(pane)


def test_an_event_of_the_same_day_says_so(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    assert button(pane, "Survey of the banks").text().startswith("Survey of the banks, same day")


def test_linked_events_follow_the_filter(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    leak.view.set_filter(Filter(categories=("Humanitarian", "Other")))
    assert not [text for text in texts(pane) if text.startswith("Norland opens the dam")]


def test_left_and_right_step_through_events(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "e2")
    pane.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    assert leak.view.current == key_of(leak, "leak")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert leak.view.current == key_of(leak, "e2")


def test_the_pane_scrolls_by_keys(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak, height=300)
    select(leak, "leak")
    bar = pane.findChild(QScrollArea, "detail").verticalScrollBar()
    pane.setFocus()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    assert bar.value() == 0


# Text


def test_the_letters_that_were_found_are_marked_in_title_and_quote(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    leak.view.find("valley")
    marked = {prose.text(): prose.waken().extraSelections() for prose in pane.findChildren(Prose)}
    assert [s.cursor.selectedText() for s in marked["People leave the valley"]] == ["valley"]
    assert [s.cursor.selectedText() for s in marked["more than 40 people had left the valley"]] == ["valley"]
    leak.view.find("")
    assert not pane.findChildren(Prose)[0].waken().extraSelections()


def test_found_letters_are_painted_before_the_pointer_comes(leak: Session, show: Show, theme: Theme) -> None:
    pane = show(leak)
    select(leak, "leak")
    title = pane.findChildren(Prose)[0]
    ground = theme.colour("hit").rgb()
    assert not _has_colour(title, ground)
    leak.view.find("valley")
    assert _has_colour(title, ground)


def _has_colour(widget: QWidget, colour: int) -> bool:
    image = widget.grab().toImage()
    return any(image.pixel(x, y) == colour for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))


def test_words_do_not_move_when_they_become_selectable(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    leak.view.find("people")
    for prose in pane.findChildren(Prose):
        before = prose.grab().toImage()
        prose.waken()
        QApplication.processEvents()
        assert prose.grab().toImage() == before


def test_selected_words_are_copied_as_they_are(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "leak")
    title = pane.findChildren(Prose)[0]
    QApplication.sendEvent(title, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert title.editor is not None
    qtbot.mouseDClick(title.editor.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    qtbot.keyClick(title.editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "People"


def test_with_nothing_selected_the_event_is_copied_with_its_reference(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "leak")
    for focus in (pane, pane.findChildren(Prose)[0]):
        QGuiApplication.clipboard().clear()
        focus.setFocus()
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        copied = QGuiApplication.clipboard().text()
        assert copied.startswith("People leave the valley\nTuesday 30 July 2024 [2024-07-30]")
        assert "“more than 40 people had left the valley”\n– Anna Berg, in T. Ash, “Water for the valley”" in copied


def test_the_last_line_copies_the_event_too(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "e2")
    click(qtbot, button(pane, "Copy as text"))
    assert QGuiApplication.clipboard().text().startswith("Norland opens the dam\n")


# Addresses


def test_of_a_text_without_end_the_beginning_is_shown(open_batch: Callable[[Batch], Session], show: Show) -> None:
    session = open_batch(Batch("Long", events=(Event("long", "Long", summary="word " * 10_000, date="2024"),)))
    pane = show(session)
    select(session, "long")

    (summary,) = [prose for prose in pane.findChildren(Prose) if prose.text().startswith("word")]
    assert summary.text().startswith("word " * (MOST // 5) + "\n… and 30")


@pytest.mark.parametrize(
    ("address", "opens"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("mailto:desk@example.org", True),
        ("HTTPS://EXAMPLE.ORG", True),
        ("", False),
        ("example.org", False),
        ("https://", False),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("ftp://example.org", False),
        ("https://[", False),
    ],
)
def test_only_pages_and_mail_may_be_opened(address: str, opens: bool) -> None:
    assert can_open(address) is opens


@pytest.mark.parametrize(("answer", "opened"), [("Open", ["https://example.org/water"]), ("Cancel", [])])
def test_an_address_is_opened_only_after_asking(
    leak: Session, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, answer: str, opened: list[str]
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(QUrl(url).toString()))
    pane = show(leak)
    select(leak, "leak")
    link = next(each for each in pane.findChildren(LinkRow) if each.text().startswith("Water for the valley"))
    click(qtbot, link)
    question = pane.findChild(AddressQuestion)
    assert question.isVisible()
    assert question.informativeText() == "https://example.org/water"
    assert asked == []
    (chosen,) = [each for each in question.findChildren(QPushButton) if each.text().replace("&", "") == answer]
    click(qtbot, chosen)
    assert asked == opened


def test_an_address_that_may_not_be_opened_is_no_link(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    assert "Archived copy" not in texts(pane)


# Several, many, narrow


def test_several_selected_events_are_listed_and_a_click_shows_another(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    listed = pane.findChild(SelectedList)
    assert not listed.isVisible()
    select(leak, "leak", "e2", "e3")
    assert listed.isVisible()
    assert listed.height() == 3 * ROW
    assert listed.currentIndex().row() == 0
    assert "April 2024" in texts(pane)

    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(100, ROW + ROW // 2))
    assert leak.view.current == key_of(leak, "leak")
    assert len(leak.view.selection) == 3
    assert "Tuesday 30 July 2024" in texts(pane)
    assert listed.currentIndex().row() == 1

    select(leak, "e2")
    assert not listed.isVisible()


def test_after_a_very_long_selection_the_sheet_comes_once_the_window_has_answered(
    leak: Session, show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    pane = show(leak)
    select(leak, "e2")
    monkeypatch.setattr("timeline_gui.ui.detail.pane.MANY", 2)
    select(leak, "leak", "e3")
    assert pane.record is not None
    assert pane.record.key == key_of(leak, "e2")
    qtbot.waitUntil(lambda: pane.record is not None and pane.record.key == leak.view.current)
    assert "Tuesday 30 July 2024" in texts(pane)


def test_a_long_selection_scrolls(session: Session, show: Show) -> None:
    pane = show(session)
    session.view.select_shown()
    listed = pane.findChild(SelectedList)
    assert listed.model().rowCount() == len(session.columns) > MOST_ROWS
    assert listed.height() == MOST_ROWS * ROW
    said = [listed.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(8)]
    assert said[2] == "Plan for a dam is published, Mar 2021"
    assert "Survey of the banks, undated" in said


@pytest.mark.parametrize("width", [300, 336, 480])
def test_nothing_is_cut_off_at_any_width(leak: Session, show: Show, width: int) -> None:
    pane = show(leak, width)
    select(leak, "leak")
    area = pane.findChild(QScrollArea, "detail")
    assert area.widget().width() == area.viewport().width()
    for part in pane.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | QAbstractButton) or part.parent() is None:
            continue
        assert part.parentWidget().rect().contains(part.geometry()), part
        if part.hasHeightForWidth():
            assert part.height() >= part.heightForWidth(part.width()), part


def test_every_target_is_large_enough(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak")
    for target in pane.findChildren(QAbstractButton):
        if target.isVisible():
            assert min(target.width(), target.height()) >= 24, target.text()


def test_words_without_a_place_to_break_are_broken(open_batch: Callable[[Batch], Session], show: Show) -> None:
    long = "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein" * 2
    thing = Event("x", long, date="2024", participants=(Participation("a", long),), place=Place(long), tags=(long,))
    session = open_batch(Batch("x", (Actor("a", long),), (), (thing,)))
    pane = show(session, 300)
    select(session, "x")
    area = pane.findChild(QScrollArea, "detail")
    assert area.horizontalScrollBar().maximum() == 0
    assert pane.findChildren(Prose)[0].height() > 3 * 22


def test_forty_citations_all_stand_in_the_pane(open_batch: Callable[[Batch], Session], show: Show) -> None:
    sources = tuple(Source(f"s{i}", f"Report {i}", text=f"It says {i} things.") for i in range(40))
    citations = tuple(Citation(f"s{i}", f"{i} things") for i in range(40))
    session = open_batch(Batch("x", (), sources, (Event("x", "Much reported", citations=citations),)))
    pane = show(session)
    select(session, "x")
    said = texts(pane)
    assert said.count("Verified") == 40
    assert "Quote 40 of 40" in said


# Keeping up


def test_a_hidden_pane_waits_until_it_is_shown(leak: Session, show: Show) -> None:
    pane = show(leak)
    pane.hide()
    select(leak, "leak")
    assert pane.record is None
    pane.show()
    assert pane.record is not None
    assert pane.record.event.id == "leak"


def test_another_event_is_read_from_its_beginning(leak: Session, show: Show) -> None:
    pane = show(leak, height=300)
    select(leak, "leak")
    bar = pane.findChild(QScrollArea, "detail").verticalScrollBar()
    bar.setValue(200)
    leak.view.find("valley")
    assert bar.value() == 200
    select(leak, "e2")
    assert bar.value() == 0


def test_another_theme_keeps_the_event_and_the_place(leak: Session, show: Show, theme: Theme) -> None:
    pane = show(leak, height=300)
    select(leak, "leak")
    bar = pane.findChild(QScrollArea, "detail").verticalScrollBar()
    bar.setValue(150)
    theme.choose("dark")
    try:
        assert bar.value() == 150
        assert pane.record is not None
        corner = pane.findChild(QScrollArea, "detail").viewport().grab().toImage().pixelColor(2, 100)
        assert corner == theme.colour("panel")
    finally:
        theme.choose("light")


def test_closing_the_document_leaves_nothing_of_it(leak: Session, show: Show) -> None:
    pane = show(leak)
    select(leak, "leak", "e2")
    leak.close_document()
    assert pane.record is None
    assert "No events yet" in texts(pane)
    assert not pane.findChild(SelectedList).isVisible()
    pane.copy_as_text()  # nothing to copy, nothing to fail


def test_another_document_may_have_the_same_keys(
    leak: Session, open_batch: Callable[[Batch], Session], show: Show
) -> None:
    other = open_batch(STORY).path
    assert other is not None
    pane = show(leak)
    select(leak, "leak")
    leak.open(other)
    assert pane.record is None
    select(leak, "e2")
    assert "Anna Berg opens the dam" in texts(pane)


def test_a_click_survives_the_sheet_that_it_replaces(leak: Session, show: Show, qtbot: QtBot) -> None:
    pane = show(leak)
    select(leak, "leak")
    for _ in range(5):
        click(qtbot, next(each for each in pane.findChildren(LinkRow) if "in time" in each.text()))
        QApplication.processEvents()
    assert pane.record is not None
