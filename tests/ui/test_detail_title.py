from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDockWidget, QToolButton
from pytestqt.qtbot import QtBot

from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.ui.detail.pane import DetailPane
from timeline_gui.ui.detail_title import DetailTitle
from timeline_gui.ui.docks import DockTitle
from timeline_gui.ui.theme import Theme

Press = Callable[[str], None]


@pytest.fixture
def title(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[DockTitle]:
    """The title of STORY's events, over a pane of one of them."""
    dock, detail = QDockWidget("Event"), DetailPane(session, theme)
    qtbot.addWidget(dock)
    dock.setWidget(detail)
    title = DockTitle(dock, theme)
    dock.setTitleBarWidget(title)
    edit = QAction("Edit", dock)
    edit.setEnabled(False)
    edit.setProperty("why_not", "No event is selected")
    session.view.selection_changed.connect(lambda: edit.setEnabled(True))
    DetailTitle(title, session, detail, edit).follow_edit()
    yield title
    detail.leave_editing()


def button(title: DockTitle, name: str) -> QToolButton:
    return next(each for each in title.findChildren(QToolButton) if each.accessibleName() == name)


def test_the_title_says_which_of_the_events_shown_it_is(title: DockTitle, session: Session) -> None:
    keys = session.columns.events.key
    session.view.select([int(keys[3])])
    assert title.note.text() == "4 of 8"

    session.view.set_filter(Filter(categories=("Meeting",)))
    assert title.note.text() == "1 of 2"
    session.view.set_filter(Filter(categories=("Agreement",)))
    assert title.note.text() == ""

    session.view.set_filter(Filter())
    session.view.select(keys[:3])
    assert title.note.text() == "3 selected"
    session.view.clear_selection()
    assert title.note.text() == ""


def test_arrows_go_to_the_events_beside_it(title: DockTitle, session: Session) -> None:
    keys = session.columns.events.key.tolist()
    session.view.select([keys[2]])

    button(title, "Next event").click()
    assert session.view.current == keys[3]
    button(title, "Previous event").click()
    assert session.view.current == keys[2]


def test_the_pencil_says_why_nothing_can_be_edited_until_it_can(title: DockTitle, session: Session) -> None:
    pencil = button(title, "Edit the event")
    assert not pencil.isEnabled()
    assert pencil.toolTip() == "No event is selected"

    session.view.select([int(session.columns.events.key[0])])

    assert pencil.isEnabled()
