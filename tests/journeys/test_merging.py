"""What turns out to be one: actors, events and sources merged by hand and from the list of likely duplicates."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QRadioButton
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import click_event, shown_titles

from timeline_gui.core.edtf import parse
from timeline_gui.core.model import Actor, Batch, Event, Participation
from timeline_gui.core.words import date_in_words
from timeline_gui.store import imports, queries
from timeline_gui.ui import splitting
from timeline_gui.ui.dialogs.duplicates import Duplicates
from timeline_gui.ui.dialogs.merge import MergeQuestion
from timeline_gui.ui.dialogs.split import SplitActor, SplitEvent
from timeline_gui.ui.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
FIRST, SECOND = "Sheikh Mohammed meets Lavrov in Moscow", "Al Khulaifi and Lavrov meet in Moscow"


def batch(window: MainWindow) -> Batch:
    assert window.session.document is not None
    return queries.batch(window.session.document)


def add(window: MainWindow, **records: object) -> None:
    """Import records beside those that are there."""
    document, held = window.session.document, batch(window)
    assert document is not None
    more = replace(Batch(actors=held.actors, sources=held.sources), **records)
    window.session.apply(imports.plan_import(document, more, "more").group)


def actor_point(window: MainWindow, name: str) -> QPoint:
    model, tree = window.actors.tree.model(), window.actors.tree
    (index,) = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, Qt.MatchFlag.MatchRecursive)
    tree.scrollTo(index)
    return tree.visualRect(index).center()


def question(window: MainWindow) -> MergeQuestion:
    (dialog,) = window.findChildren(MergeQuestion)
    return dialog


def choose(dialog: MergeQuestion, name: str) -> None:
    (choice,) = [each for each in dialog.findChildren(QRadioButton) if each.accessibleName().startswith(name)]
    QTest.mouseClick(choice, LEFT, pos=QPoint(8, choice.height() // 2))


def duplicates(window: MainWindow, qtbot: QtBot) -> Duplicates:
    """The dialog, once it has looked."""
    window.actions_["find_duplicates"].trigger()
    (dialog,) = window.findChildren(Duplicates)
    qtbot.waitUntil(lambda: not window.session.tasks.busy)
    QApplication.processEvents()
    return dialog


def rows(dialog: Duplicates) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


# By hand


def test_two_events_become_one_and_two_again(window: MainWindow) -> None:
    before = batch(window)
    kept = click_event(window, SECOND)
    click_event(window, FIRST, Qt.KeyboardModifier.ControlModifier)
    window.actions_["merge"].trigger()
    dialog = question(window)
    choose(dialog, SECOND)
    assert dialog.outcome.text().startswith(f"1 other event will be part of “{SECOND}”.")
    QTest.mouseClick(dialog.merge_button, LEFT)
    assert FIRST not in shown_titles(window)
    assert window.session.view.selection.tolist() == [kept]
    merged = queries.event(window.session.document, kept)
    assert FIRST in merged.note
    told = [event for event in before.events if event.title in (FIRST, SECOND)]
    assert {claim.quote for claim in merged.citations} == {claim.quote for event in told for claim in event.citations}
    assert window.actions_["undo"].text() == f"&Undo Merge 2 events into “{SECOND}”"
    window.actions_["undo"].trigger()
    assert batch(window) == before


def test_what_will_happen_is_said_as_it_will_be(window: MainWindow) -> None:
    undated = Event("undated", "Talks", citations=batch(window).events[-1].citations)
    add(window, events=(undated,))
    held = {event.title: event for event in batch(window).events}
    view, document = window.session.view, window.session.document
    assert document is not None
    last = batch(window).events[-2].title
    keys = queries.keys_of_events(document, [undated.id, held[last].id])
    view.select(keys)
    window.merging.merge_events(keys)
    dialog = question(window)
    for name in ("Talks", last):
        choose(dialog, name)
        told = dialog.outcome.text()
        assert f"“{name}”" in told
        assert date_in_words(parse(held[last].date)) in told
        assert f"{len(held[last].citations)} citation" in told
    choose(dialog, "Talks")
    QTest.mouseClick(dialog.merge_button, LEFT)
    merged = queries.event(document, keys[0])
    assert (merged.date, len(merged.citations)) == (held[last].date, len(held[last].citations))


def test_actors_are_merged_from_their_pane(window: MainWindow) -> None:
    before, tree = batch(window), window.actors.tree
    QTest.mouseClick(tree.viewport(), LEFT, pos=actor_point(window, "Russia"))
    QTest.mouseClick(tree.viewport(), LEFT, Qt.KeyboardModifier.ControlModifier, actor_point(window, "Ukraine"))
    assert [actor.name for actor in tree.selected()] == ["Russia", "Ukraine"]
    menu = window.actors.menu(tree.currentIndex())
    (merge,) = [action for action in menu.actions() if action.text() == "Merge into…"]
    merge.trigger()
    dialog = question(window)
    choose(dialog, "Ukraine")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    names = {actor.name: actor for actor in batch(window).actors}
    assert "Russia" not in names
    assert "Russia" in names["Ukraine"].aliases
    window.actions_["undo"].trigger()
    assert batch(window) == before
    menu.deleteLater()


def test_several_actors_are_selected_by_shift_and_by_keys(window: MainWindow) -> None:
    tree = window.actors.tree
    QTest.mouseClick(tree.viewport(), LEFT, pos=actor_point(window, "Qatar"))
    assert len(tree.selected()) == 1
    below = tree.visualRect(tree.indexBelow(tree.currentIndex())).center()
    QTest.mouseClick(tree.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, below)
    assert len(tree.selected()) == 2
    QTest.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(tree.selected()) == 3
    assert not window.session.view.filter.actors


def test_a_filter_for_an_actor_who_is_gone_asks_for_the_one_who_is_kept(window: MainWindow) -> None:
    ids = {actor.name: actor for actor in window.session.columns.actors}
    window.session.view.tick_actors([ids["Russia"].id], True)
    window.merging.merge_actors([ids["Russia"].key, ids["Ukraine"].key])
    dialog = question(window)
    choose(dialog, "Ukraine")
    QTest.mouseClick(dialog.merge_button, LEFT)
    assert window.session.view.filter.actors == (ids["Ukraine"].id,)


def test_one_event_alone_cannot_be_merged_and_the_bar_says_so(window: MainWindow) -> None:
    click_event(window, FIRST)
    window.actions_["merge"].trigger()
    assert not window.findChildren(MergeQuestion)
    assert "two or more" in window.messages.text


# From the list of likely duplicates


@pytest.fixture
def doubled(window: MainWindow) -> MainWindow:
    """The sample with an event, an actor and a source that stand in it twice."""
    held = batch(window)
    source = replace(held.sources[0], id="copy", text=None)
    twin = Event("twin", FIRST, date=next(e.date for e in held.events if e.title == FIRST))
    lavrov = Actor("lavrow", "Sergei Lawrow", "person", ("Lavrov",))
    add(window, events=(twin,), actors=(*held.actors, lavrov), sources=(*held.sources, source))
    return window


def test_pairs_are_shown_with_reasons_and_what_differs(doubled: MainWindow, qtbot: QtBot) -> None:
    dialog = duplicates(doubled, qtbot)
    assert rows(dialog)[0] == f"{FIRST}\n{FIRST}\nsame title, same date"
    cells = {dialog.table.item(row, 0).text(): row for row in range(dialog.table.rowCount())}
    title = dialog.table.item(cells["Title"], 1)
    people = dialog.table.item(cells["Participants"], 1)
    assert not title.font().bold()
    assert people.font().bold()
    assert people.data(Qt.ItemDataRole.AccessibleTextRole).endswith("differs")


def test_a_pair_becomes_one_and_the_next_is_shown(doubled: MainWindow, qtbot: QtBot) -> None:
    before, dialog = batch(doubled), duplicates(doubled, qtbot)
    pairs = dialog.list.count()
    QTest.mouseClick(dialog.left_button, LEFT)
    assert dialog.list.count() == pairs - 1
    assert len(batch(doubled).events) == len(before.events) - 1
    assert dialog.isVisible()
    doubled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not doubled.session.tasks.busy)
    assert batch(doubled) == before
    assert dialog.list.count() == pairs


def test_sources_are_merged_into_the_right_one(doubled: MainWindow, qtbot: QtBot) -> None:
    view, dialog = doubled.session.view, duplicates(doubled, qtbot)
    view.set_filter(replace(view.filter, sources=(batch(doubled).events[0].citations[0].source_id,)))
    QTest.mouseClick(dialog.kinds.segment(2), LEFT)
    assert dialog.list.count() == 1
    QTest.mouseClick(dialog.right_button, LEFT)
    (source,) = batch(doubled).sources
    assert source.id == "copy"
    assert view.filter.sources == ("copy",)
    assert dialog.note.text() == "None that look alike."
    assert not dialog.right_button.isEnabled()


def test_what_is_not_the_same_is_not_offered_again(doubled: MainWindow, qtbot: QtBot) -> None:
    dialog = duplicates(doubled, qtbot)
    QTest.mouseClick(dialog.kinds.segment(1), LEFT)
    dialog.list.setFocus()
    (pair,) = rows(dialog)
    for widget in (dialog.list, dialog.table, dialog.left_button, dialog.right_button):
        assert dialog.focusWidget() is widget
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    QTest.keyClick(dialog.not_same_button, Qt.Key.Key_Space)
    assert rows(dialog) == []
    assert pair not in rows(duplicates(doubled, qtbot))
    doubled.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: not doubled.session.tasks.busy)
    QTest.mouseClick(dialog.kinds.segment(1), LEFT)
    assert rows(dialog) == [pair]


def test_skipping_goes_to_the_next_pair_and_arrows_go_through_them(doubled: MainWindow, qtbot: QtBot) -> None:
    dialog = duplicates(doubled, qtbot)
    assert dialog.list.hasFocus() or dialog.focusWidget() is dialog.list
    QTest.mouseClick(dialog.skip_button, LEFT)
    assert dialog.list.currentRow() == 1
    QTest.keyClick(dialog.list, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == 0


def test_a_pair_is_shown_in_the_window(doubled: MainWindow, qtbot: QtBot) -> None:
    view, dialog = doubled.session.view, duplicates(doubled, qtbot)
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert len(view.selection) == 2
    assert dialog.isVisible()
    QTest.mouseClick(dialog.kinds.segment(1), LEFT)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)
    assert len(view.filter.actors) == 2


def test_undo_works_in_the_dialog_too(doubled: MainWindow, qtbot: QtBot) -> None:
    before, dialog = batch(doubled), duplicates(doubled, qtbot)
    QTest.mouseClick(dialog.left_button, LEFT)
    assert batch(doubled) != before
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert batch(doubled) == before


def test_another_document_closes_the_dialog(doubled: MainWindow, qtbot: QtBot) -> None:
    dialog = duplicates(doubled, qtbot)
    doubled.session.close_document()
    assert not dialog.isVisible()
    assert not doubled.actions_["find_duplicates"].isEnabled()
    doubled.actions_["theme_dark"].trigger()
    assert dialog.pair is None


def test_a_pair_that_was_merged_hands_its_other_pairs_on(window: MainWindow, qtbot: QtBot) -> None:
    thrice = tuple(
        Event(f"t{number}", "Talks about grain", date="2023-05-05", participants=(Participation(actor.id),))
        for number, actor in enumerate(window.session.columns.actors[:3])
    )
    add(window, events=thrice)
    dialog = duplicates(window, qtbot)
    talks = [row for row in rows(dialog) if row.startswith("Talks about grain")]
    assert len(talks) == 3
    QTest.mouseClick(dialog.left_button, LEFT)
    assert len([row for row in rows(dialog) if row.startswith("Talks about grain")]) == 1
    QTest.mouseClick(dialog.left_button, LEFT)
    (merged,) = [event for event in batch(window).events if event.title == "Talks about grain"]
    assert len(merged.participants) == 3


# What turns out to be two


def test_another_name_becomes_an_actor_with_the_events_that_are_ticked(window: MainWindow) -> None:
    before = batch(window)
    qatar = next(actor for actor in before.actors if actor.name == "Qatar")
    chosen = click_event(window, SECOND)
    window.actors.split_requested.emit(qatar.id)
    (dialog,) = window.findChildren(SplitActor)
    assert [dialog.names.itemText(row) for row in range(dialog.names.count())] == list(qatar.aliases)
    assert dialog.events.ticked == [chosen]
    assert dialog.events.item(0).text().endswith(SECOND)
    QTest.mouseClick(dialog.split_button, LEFT)
    other = next(actor for actor in batch(window).actors if actor.name == qatar.aliases[0])
    taking_part = {part.actor_id for part in queries.event(window.session.document, chosen).participants}
    assert other.id in taking_part
    assert qatar.id not in taking_part
    window.actions_["undo"].trigger()
    assert batch(window) == before


def test_events_that_are_not_listed_are_told(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(splitting, "MOST", 2)
    qatar = next(actor for actor in batch(window).actors if actor.name == "Qatar")
    window.actors.split_requested.emit(qatar.id)
    (dialog,) = window.findChildren(SplitActor)
    assert dialog.events.count() == 2
    assert "Not listed, and staying there too: 14." in dialog.events.accessibleName()


def test_citations_become_an_event_of_their_own(window: MainWindow) -> None:
    before = batch(window)
    key = click_event(window, SECOND)
    window.actions_["split_event"].trigger()
    (dialog,) = window.findChildren(SplitEvent)
    assert not dialog.split_button.isEnabled()
    middle = dialog.citations.visualItemRect(dialog.citations.item(0)).center()
    QTest.mouseClick(dialog.citations.viewport(), LEFT, pos=middle)
    QTest.keyClick(dialog.citations, Qt.Key.Key_Space)
    assert dialog.citations.ticked == [0]
    QTest.mouseClick(dialog.split_button, LEFT)
    told = next(event for event in before.events if event.title == SECOND)
    assert queries.event(window.session.document, key).citations == told.citations[1:]
    (other,) = [event for event in batch(window).events if event.title == SECOND and event.id != told.id]
    assert (other.citations, other.date) == (told.citations[:1], told.date)
    window.actions_["undo"].trigger()
    assert batch(window) == before


def test_what_cannot_be_split_is_said(window: MainWindow) -> None:
    alone = next(actor for actor in batch(window).actors if not actor.aliases)
    window.actors.split_requested.emit(alone.id)
    assert "no other name" in window.messages.text
    window.session.view.clear_selection()
    window.actions_["split_event"].trigger()
    assert "two citations" in window.messages.text
    assert not window.findChildren(QDialog)
