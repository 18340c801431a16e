"""A person makes, corrects and deletes events in the window, and takes every step back."""

import sqlite3
from contextlib import closing

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import click_event, drag, key_of

from timeline_gui.core.model import Event, Participation
from timeline_gui.store import queries
from timeline_gui.ui.dialogs.event_history import EventHistory
from timeline_gui.ui.editing.actor_form import ActorForm
from timeline_gui.ui.editing.event_form import EventForm
from timeline_gui.ui.editing.several import SeveralEvents
from timeline_gui.ui.editing.source_form import SourceForm
from timeline_gui.ui.main_window import MainWindow

TRUCE = "Week-long truce"


def event_of(window: MainWindow, key: int) -> Event:
    """What the document says of an event."""
    assert window.session.document is not None
    return queries.event(window.session.document, key)


def edited(window: MainWindow, title: str) -> tuple[int, EventForm]:
    """Click an event and press F2."""
    key = click_event(window, title)
    window.actions_["edit_event"].trigger()
    QApplication.processEvents()
    assert window.detail.form is not None
    return key, window.detail.form


def type_into(editor: QWidget, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
    """Replace what stands in a field, and press a key."""
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, end)


def test_fields_are_written_one_by_one_and_taken_back(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    type_into(form.title.page, "A truce of a week", Qt.Key.Key_Tab)
    type_into(form.date.line, "early December 2023")
    assert event_of(window, key).title == "A truce of a week"
    assert event_of(window, key).date == "2023-12"
    assert window.detail.form is form, "the form stays while its fields are written"
    assert window.actions_["undo"].text().endswith("Change the date of “A truce of a week”")
    assert "*" not in window.windowTitle()

    window.actions_["undo"].trigger()
    assert form.date.line.text() == before.date
    window.actions_["undo"].trigger()
    assert event_of(window, key) == before
    assert form.title.page.toPlainText() == before.title


def test_a_date_that_does_not_exist_is_not_written(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    type_into(form.date.line, "2023-02-29")
    assert "February 2023 has 28 days" in form.date.note.text()
    assert event_of(window, key) == before

    QTest.keyClick(form.date.line, Qt.Key.Key_Escape)
    assert form.date.line.text() == before.date
    QTest.keyClick(form.date.line, Qt.Key.Key_Escape)
    assert window.detail.form is None, "a second Escape ends the editing"


def test_typing_is_kept_when_another_event_is_chosen(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    form.note.page.setFocus()
    QTest.keyClicks(form.note.page, "Ask for the list.")
    click_event(window, "Al Khulaifi and Lavrov")
    assert event_of(window, key).note.startswith("Ask for the list.")


def test_a_double_click_on_empty_time_makes_an_event_there(window: MainWindow) -> None:
    count = len(window.session.columns)
    area = window.timeline.canvas_rect().toRect()
    at = QPoint(area.left() + 40, area.bottom() - 12)
    QTest.mouseDClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QApplication.processEvents()
    assert len(window.session.columns) == count + 1
    key = window.session.view.current
    assert key is not None
    made = event_of(window, key)
    assert len(made.date) == len("2022-01"), "years are in view: a day can't be pointed at"
    assert made.status == "draft"

    form = window.detail.form
    assert form is not None
    QTest.keyClicks(QApplication.focusWidget(), "Talks begin")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert event_of(window, key).title == "Talks begin"
    for _ in range(2):
        window.actions_["undo"].trigger()
    assert len(window.session.columns) == count
    assert window.detail.form is None


def test_participants_come_by_name_and_go(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key).participants
    form.participants.add.click()
    row = form.participants.rows[-1]
    type_into(row.actor.line, "ukraine")
    type_into(row.role.line, "observer")
    ukraine = next(actor.id for actor in window.session.columns.actors if actor.name == "Ukraine")
    assert event_of(window, key).participants == (*before, Participation(ukraine, "observer"))

    form.participants.add.click()
    type_into(form.participants.rows[-1].actor.line, "Red Cross")
    assert [actor.name for actor in window.session.columns.actors][-1] == "Red Cross"

    form.participants.rows[0].removed.emit()
    assert event_of(window, key).participants[: len(before) - 1] == before[1:]
    for _ in range(4):
        window.actions_["undo"].trigger()
    assert event_of(window, key).participants == before
    assert [actor.name for actor in window.session.columns.actors][-1] != "Red Cross"
    assert len(form.participants.rows) == len(before)


def test_a_citation_needs_its_source_and_keeps_its_figures(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key).citations
    form.citations.add.click()
    card = form.citations.cards[-1]
    type_into(card.quote.page, "We counted them.", Qt.Key.Key_Tab)
    assert "Name the source" in card.source.note.text()
    assert event_of(window, key).citations == before
    type_into(card.source.line, "A second report")
    card.add.click()
    type_into(card.figures[-1].line, "at least 109 captives")

    claim = event_of(window, key).citations[-1]
    assert claim.quote == "We counted them."
    assert (claim.figures[0].low, claim.figures[0].counted, claim.figures[0].qualifier) == (109, "captives", "at least")
    assert claim.source_id in {source.id for source in window.session.columns.sources}

    type_into(card.figures[-1].line, "many captives")
    assert "Begin with the number" in card.figures[-1].note.text()
    assert event_of(window, key).citations[-1] == claim


def test_deleted_events_come_back(window: MainWindow) -> None:
    key = click_event(window, TRUCE)
    count, before = len(window.session.columns), event_of(window, key)
    QTest.keyClick(window.timeline, Qt.Key.Key_Delete)
    assert len(window.session.columns) == count - 1
    assert "Undo brings it back" in window.messages.text
    window.actions_["undo"].trigger()
    assert event_of(window, key) == before


def test_a_duplicate_is_a_draft_of_its_own(window: MainWindow) -> None:
    key = click_event(window, TRUCE)
    window.actions_["duplicate_events"].trigger()
    copy = window.session.view.current
    assert copy is not None
    assert copy != key
    assert event_of(window, copy).status == "draft"
    assert event_of(window, copy).citations == event_of(window, key).citations


def test_several_events_are_changed_in_one_step(window: MainWindow, qtbot: QtBot) -> None:
    one = click_event(window, TRUCE)
    other = click_event(window, "Al Khulaifi and Lavrov", Qt.KeyboardModifier.ControlModifier)
    before = event_of(window, one), event_of(window, other)
    window.actions_["edit_event"].trigger()
    dialog = window.findChild(SeveralEvents)
    assert dialog is not None
    type_into(dialog.add_tags.line, "seen, checked", Qt.Key.Key_Tab)
    type_into(dialog.count.line, "3", Qt.Key.Key_Tab)
    dialog.ok.click()
    assert "Nothing was changed" in dialog.fault.text(), "one of them is known to the month only"
    assert (event_of(window, one), event_of(window, other)) == before

    dialog.unit.box.setCurrentIndex(dialog.unit.box.findData("month"))
    dialog.ok.click()
    assert event_of(window, one).tags[-2:] == ("seen", "checked")
    assert event_of(window, one).date == "2024-02"
    window.actions_["undo"].trigger()
    assert (event_of(window, one), event_of(window, other)) == before


def test_an_event_that_the_filter_hides_is_said_to_be_there(window: MainWindow) -> None:
    view = window.session.view
    view.tick_actors([window.session.columns.actors[0].id], True)
    window.actions_["new_event"].trigger()
    assert "hides the new event" in window.messages.text
    assert view.current == key_of(window, "New event")


def test_the_mark_of_an_edited_event_is_dragged_and_stays_as_exact(window: MainWindow) -> None:
    key = click_event(window, "Al Khulaifi and Lavrov")
    point = window.timeline.mark_point(key)
    assert point is not None
    before = window.session.view.range
    drag(window, point, point - QPointF(160, 0))
    assert window.session.view.range != before, "the mark of an event that is not edited pans like all else"
    assert event_of(window, key).date == "2024-07-30"

    window.actions_["edit_event"].trigger()
    point = window.timeline.mark_point(key)
    assert point is not None
    drag(window, point, point - QPointF(160, 0))
    moved = event_of(window, key).date
    assert moved < "2024-07-30"
    assert len(moved) == len("2024-07-30")
    assert window.detail.form is not None
    assert window.detail.form.date.line.text() == moved
    assert window.actions_["undo"].text().endswith("Move “Al Khulaifi and Lavrov meet in Moscow” in time")
    window.actions_["undo"].trigger()
    assert event_of(window, key).date == "2024-07-30"


def test_an_end_of_an_interval_is_dragged_alone(window: MainWindow) -> None:
    key, _form = edited(window, "Ukrainian children taken")
    point = window.timeline.mark_point(key)
    assert point is not None
    start, end = event_of(window, key).date.split("/")
    placed = next(
        placed
        for placed in window.timeline.picture().layout.placed
        if placed.item.position == window.session.columns.position(key)
    )
    right = QPointF(point.x() + placed.item.mark.right - placed.item.mark.centre - 2, point.y())
    drag(window, right, right - QPointF(120, 0))
    kept, moved = event_of(window, key).date.split("/")
    assert kept == start
    assert moved < end
    assert len(moved) == len(end)


def test_an_actor_is_changed_and_deleted(window: MainWindow) -> None:
    actors = window.session.columns.actors
    hamas = next(actor for actor in actors if actor.name == "Hamas")
    window.actors.edit_requested.emit(hamas.id)
    form = window.findChild(ActorForm)
    assert form is not None
    type_into(form.name.line, "")
    form.ok.click()
    assert "needs a name" in form.fault.text()
    QTest.keyClicks(form.name.line, "Hamas movement")
    form.aliases.page.setPlainText("Hamas\n\nHamas")
    form.more.click()
    type_into(form.rows[-1].other.line, "Atlantis", Qt.Key.Key_Tab)
    form.ok.click()
    assert "No actor is called “Atlantis”" in form.fault.text()
    type_into(form.rows[-1].other.line, "israel", Qt.Key.Key_Tab)
    type_into(form.rows[-1].role.line, "party to talks", Qt.Key.Key_Tab)
    form.ok.click()
    assert window.session.document is not None
    told = queries.actor(window.session.document, hamas.key)
    assert (told.name, told.aliases) == ("Hamas movement", ("Hamas",))
    assert told.affiliations[0].role == "party to talks"

    window.actors.delete_requested.emit(hamas.id)
    assert "Hamas movement" not in {actor.name for actor in window.session.columns.actors}
    assert "took part in" in window.messages.text
    for _ in range(2):
        window.actions_["undo"].trigger()
    assert window.session.columns.actors == actors


def test_a_source_is_changed_from_its_citation(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    form.citations.cards[0].pencil.click()
    dialog = window.findChild(SourceForm)
    assert dialog is not None
    type_into(dialog.fields["published"].line, "next Tuesday", Qt.Key.Key_Tab)
    dialog.ok.click()
    assert dialog.fault.text()
    type_into(dialog.fields["published"].line, "31 July 2024", Qt.Key.Key_Tab)
    type_into(dialog.fields["title"].line, "The report", Qt.Key.Key_Tab)
    dialog.ok.click()
    assert window.session.columns.sources[0].title == "The report"
    assert window.session.columns.sources[0].published == "2024-07-31"
    assert form.citations.cards[0].source.line.text() == "The report"
    assert window.detail.form is form
    assert event_of(window, key).citations[0].source_id == window.session.columns.sources[0].id


def test_the_history_of_an_event_tells_what_a_date_was(window: MainWindow) -> None:
    _key, form = edited(window, TRUCE)
    type_into(form.date.line, "early December 2023")
    window.actions_["undo"].trigger()
    window.actions_["event_history"].trigger()
    dialog = window.findChild(EventHistory)
    assert dialog is not None
    steps = [dialog.tree.topLevelItem(index) for index in range(dialog.tree.topLevelItemCount())]
    names = [step.text(0) for step in steps if step is not None]
    assert [name.split("   ")[1].partition("“")[0] for name in names] == [
        "Undo: Change the date of ",
        "Change the date of ",
        "Import Qatar as mediator",
    ]
    assert steps[1] is not None
    assert [steps[1].child(0).text(column) for column in range(3)] == ["Date", "2023-11", "2023-12"]

    dialog.clear.click()
    (question,) = dialog.findChildren(QMessageBox)
    next(button for button in question.buttons() if button.text() == "Clear").click()
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    assert first.text(0) == "Nothing is recorded of this event."


def test_steps_are_listed_and_jumped_to(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    before = event_of(window, key)
    for tags in ("one", "one, two", "one, two, three"):
        type_into(form.tags.line, tags)
    window.docks.steps.show()
    steps = window.steps.list
    assert [steps.item(index).text().partition("“")[0] for index in range(steps.count())] == [
        "As it was opened",
        *["Change the tags of "] * 3,
    ]
    assert steps.currentRow() == 3
    steps.itemActivated.emit(steps.item(1))
    assert event_of(window, key).tags == ("one",)
    steps.itemActivated.emit(steps.item(3))
    assert event_of(window, key).tags == ("one", "two", "three")
    steps.itemActivated.emit(steps.item(0))
    assert event_of(window, key) == before


def test_a_step_that_no_longer_applies_is_told_and_given_up(window: MainWindow) -> None:
    key, form = edited(window, TRUCE)
    for tags in ("one", "one, two"):
        type_into(form.tags.line, tags)
    assert window.session.path is not None
    with closing(sqlite3.connect(window.session.path)) as other:
        other.execute("DELETE FROM event_tag WHERE event_key = ?", (key,))
        other.commit()
    window.steps.list.itemActivated.emit(window.steps.list.item(0))
    assert "changed by another program" in window.messages.text
    assert window.steps.list.count() == window.session.undo_stack.count() + 1
    assert event_of(window, key).tags == ()


def test_a_double_click_in_a_lane_makes_an_event_of_the_lane(window: MainWindow) -> None:
    view = window.session.view
    for grouping, told in (
        ("actor", lambda event, entry: event.participants[0].actor_id == entry.key),
        ("category", lambda event, entry: event.category == entry.key),
        ("source", lambda event, entry: event.citations[0].source_id == entry.key),
        ("place", lambda event, entry: event.place is not None and event.place.name == entry.key),
        ("tag", lambda event, entry: event.tags == (entry.key,)),
    ):
        view.set_grouping(grouping)
        QApplication.processEvents()
        picture = window.timeline.picture()
        if not picture.layout.lanes:
            continue
        lane = picture.layout.lanes[0]
        canvas = window.timeline.canvas_rect()
        empty = next(
            QPointF(canvas.left() + x, canvas.top() + lane.y + y - picture.scroll)
            for y in range(4, int(lane.height) - 4, 3)
            for x in range(10, int(canvas.width()) - 10, 17)
            if picture.hit(x, lane.y + y) is None
        )
        entry = picture.lane_at(lane.y + 5)
        assert entry is not None
        QTest.mouseDClick(window.timeline.viewport(), Qt.MouseButton.LeftButton, pos=empty.toPoint())
        QApplication.processEvents()
        assert view.current is not None
        assert told(event_of(window, view.current), entry), grouping
        window.actions_["undo"].trigger()
