import pytest
from pytestqt.qtbot import QtBot

from timeline_gui.core import room
from timeline_gui.session import editing
from timeline_gui.session.session import Session


def test_an_edit_that_is_expected_finds_its_memory(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    session.expect_edit()
    assert not session.tasks.busy, "arrays of a short document are made in no time"

    monkeypatch.setattr(room, "_LEAST", 1)
    sizes = session._edit_room.room.lacking(session.columns.arrays())
    assert sizes
    session.expect_edit()
    qtbot.waitUntil(lambda: not session.tasks.busy)
    assert session._edit_room.room.lacking(session.columns.arrays()) == []


def test_after_a_selection_and_after_each_step_there_is_memory_for_the_next(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(room, "_LEAST", 1)

    def is_ready() -> bool:
        return not session.tasks.busy and not session._edit_room.room.lacking(session.columns.arrays())

    assert not is_ready()
    session.view.select(session.columns.events.key[:1])
    qtbot.waitUntil(is_ready)
    assert editing.remove_events(session, session.columns.events.key[:1].tolist(), "Delete")
    assert not is_ready()
    qtbot.waitUntil(is_ready)


def test_no_more_memory_is_got_for_a_selection_than_is_seemly(
    session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(room, "_LEAST", 1)
    monkeypatch.setattr("timeline_gui.session.edit_room.EXPECTED_AT_MOST", 100)
    session.view.select(session.columns.events.key[:1])
    qtbot.waitUntil(lambda: not session.is_edit_expected)
    assert not session.tasks.busy
    assert session._edit_room.room.lacking(session.columns.arrays())
