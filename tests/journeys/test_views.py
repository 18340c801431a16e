"""Back and forward, views kept by name, and the command for what is seen."""

import json
import shlex
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot
from tests.journeys.conftest import Open, click_event, shown_titles

from timeline_gui.cli import main
from timeline_gui.core.filters import Filter
from timeline_gui.store.opening import open_document
from timeline_gui.store.saved_views import saved_views
from timeline_gui.ui.dialogs.manage_views import ManageViews
from timeline_gui.ui.dialogs.save_view import SaveView
from timeline_gui.ui.main_window import MainWindow

ALT = Qt.KeyboardModifier.AltModifier


def actor_id(window: MainWindow, name: str) -> str:
    return next(actor.id for actor in window.session.columns.actors if actor.name == name)


def save_as(window: MainWindow, name: str) -> None:
    """Keep the view under a name, as a person does."""
    window.actions_["save_view"].trigger()
    dialog = window.findChild(SaveView)
    assert dialog is not None
    QTest.keyClicks(dialog.field, name)
    QTest.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def views_menu(window: MainWindow) -> QMenu:
    """The menu of saved views, as it opens."""
    (menu,) = [each for each in window.menuBar().findChildren(QMenu) if "Saved" in each.title()]
    menu.aboutToShow.emit()
    return menu


def test_alt_and_arrows_go_through_what_was_looked_at(window: MainWindow) -> None:
    view, whole = window.session.view, window.session.view.range
    assert not window.actions_["view_back"].isEnabled()
    view.set_filter(Filter(actors=(actor_id(window, "Qatar"),)))
    window.views.history.settle()
    QTest.keyClick(window.timeline, Qt.Key.Key_Plus)
    window.views.history.settle()
    near = view.range

    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert view.range == pytest.approx(whole)
    assert view.filter
    QTest.keyClick(window, Qt.Key.Key_Left, ALT)
    assert not view.filter
    assert not window.actions_["view_back"].isEnabled()

    QTest.keyClick(window, Qt.Key.Key_Right, ALT)
    QTest.keyClick(window, Qt.Key.Key_Right, ALT)
    assert view.range == pytest.approx(near)
    assert not window.actions_["view_forward"].isEnabled()
    assert not window.actions_["undo"].isEnabled()


def test_a_wheel_gesture_is_one_step_back(window: MainWindow, qtbot: QtBot) -> None:
    view, whole = window.session.view, window.session.view.range
    for _ in range(8):
        window.timeline.zoom_at(1.25)
    qtbot.waitUntil(lambda: not window.views.history._settle.isActive(), timeout=5000)

    window.actions_["view_back"].trigger()

    assert view.range == pytest.approx(whole)


def test_a_saved_view_is_found_again_after_a_restart(window: MainWindow, open_app: Open) -> None:
    view = window.session.view
    view.set_filter(Filter(actors=(actor_id(window, "Qatar"),), start="2024"))
    view.set_grouping("actor")
    selected = click_event(window, "Sheikh Tamim meets Putin")
    save_as(window, "Qatar in 2024")
    seen, path = view.range, window.session.path
    assert path is not None
    with closing(open_document(path, read_only=True)) as other:
        assert [kept.name for kept in saved_views(other)] == ["Qatar in 2024"]
    assert not window.actions_["undo"].isEnabled()
    view.set_filter(Filter())
    view.set_grouping("none")
    view.clear_selection()
    view.fit()
    window.close()

    again = open_app()
    (action,) = [each for each in views_menu(again).actions() if each.text() == "Qatar in 2024"]
    action.trigger()

    view = again.session.view
    assert (view.filter.start, view.grouping, view.selection.tolist()) == ("2024", "actor", [selected])
    assert view.range == pytest.approx(seen)
    again.actions_["view_back"].trigger()
    assert not view.filter


def test_views_are_renewed_renamed_deleted_and_put_back(window: MainWindow) -> None:
    save_as(window, "All")
    window.session.view.set_filter(Filter(text="children"))
    window.actions_["manage_views"].trigger()
    dialog = window.findChild(ManageViews)
    assert dialog is not None

    QTest.mouseClick(dialog.update_button, Qt.MouseButton.LeftButton)
    dialog.list.currentItem().setText("Children")
    assert window.views.names() == ["Children"]
    QTest.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert window.views.names() == []
    QTest.mouseClick(dialog.put_back_button, Qt.MouseButton.LeftButton)
    assert window.views.names() == ["Children"]

    window.session.view.set_filter(Filter())
    QTest.mouseClick(dialog.show_button, Qt.MouseButton.LeftButton)
    assert window.session.view.filter == Filter(text="children")


def test_a_name_that_is_taken_is_said_before_it_is_replaced(window: MainWindow) -> None:
    save_as(window, "All")
    window.actions_["save_view"].trigger()
    dialog = next(each for each in window.findChildren(SaveView) if each.isVisible())
    assert not dialog.save.isEnabled()

    QTest.keyClicks(dialog.field, "All")

    assert dialog.save.text() == "Replace"
    assert "replaced" in dialog.hint.text()


@pytest.mark.parametrize(
    "chosen",
    [
        Filter(),
        Filter(actors=("Qatar", "Russia"), all_actors=True),
        Filter(actors=("Russia",), only_named=True, text='"children" deal'),
        Filter(start="2024-07", end="2024-07-20"),
        Filter(start="2024-07", end="2024-07-20", surely=True),
        Filter(categories=("Meeting", "Humanitarian"), figures=True),
        Filter(statuses=("draft",), start="-0044-03"),
    ],
)
@pytest.mark.parametrize("show_may", [True, False])
def test_the_copied_command_lists_what_is_seen(
    window: MainWindow, capsys: pytest.CaptureFixture[str], chosen: Filter, show_may: bool
) -> None:
    from dataclasses import replace

    view = window.session.view
    view.set_filter(replace(chosen, actors=tuple(actor_id(window, name) for name in chosen.actors)))
    view.set_show_may(show_may)
    seen = shown_titles(window)

    window.actions_["copy_command"].trigger()
    words = shlex.split(QGuiApplication.clipboard().text())

    assert words[:2] == ["timeline-gui", "list"]
    capsys.readouterr()
    assert main([*words[1:], "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert {event["title"] for event in listed["events"]} == seen


def test_a_start_on_a_view_that_is_not_there_names_those_that_are(
    window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    save_as(window, "Qatar in 2024")
    path = str(window.session.path)

    assert main([path, "--view", "Nothing"]) == 2

    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "Qatar in 2024" in said
    assert main(["--view", "Nothing"]) == 2
    assert main([str(Path(path).with_name("none.tlx")), "--view", "x"]) == 2


def test_a_start_on_a_view_shows_it(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from timeline_gui import app

    window.session.view.set_filter(Filter(text="children"))
    save_as(window, "Children")
    window.session.view.set_filter(Filter())
    path = str(window.session.path)
    started: list[tuple[str, str]] = []
    monkeypatch.setattr(app, "run", lambda *arguments: started.append(arguments) or 0)

    assert main([path, "--view", "children"]) == 0

    assert started == [(path, "Children")]
    window.close()
    opened = app.open_window(*started[0])
    assert isinstance(opened, MainWindow)
    try:
        assert opened.session.view.filter == Filter(text="children")
        assert not opened.actions_["undo"].isEnabled()
    finally:
        opened.close()


def test_a_view_is_not_saved_while_a_large_step_is_written(window: MainWindow) -> None:
    session = window.session
    session._writing_aside = session.document

    assert not window.views.save("Now")

    assert "A large step is being written" in window.messages.text
    session._writing_aside = None
    assert window.views.save("Now")
