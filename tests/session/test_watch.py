"""What other programs do to the open file is seen, told, and costs nothing."""

import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from tests.session.conftest import titles

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Event
from timeline_gui.core.progress import Progress
from timeline_gui.session import editing
from timeline_gui.session.documents import create_from
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Task
from timeline_gui.store import queries
from timeline_gui.store.copies import save_copy

WITHIN_MS = 2000


def retitle(session: Session, event_id: str, title: str) -> None:
    """Change a title by hand."""
    assert session.document is not None
    (key,) = queries.keys_of_events(session.document, [event_id])
    event = queries.event(session.document, key)
    assert editing.change_events(session, {key: replace(event, title=title)}, f"Call it {title}")


def elsewhere(session: Session, statement: str) -> None:
    """What another program does to the file."""
    assert session.path is not None
    with closing(sqlite3.connect(session.path)) as other:
        other.execute("PRAGMA foreign_keys = ON")
        other.execute(statement)
        other.commit()


def test_a_change_of_another_program_is_shown_within_two_seconds(session: Session, qtbot: QtBot) -> None:
    told: list[Message] = []
    session.message_raised.connect(told.append)
    assert session.path is not None
    program = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(\"UPDATE event SET date = '1999', "
    program += "begin_min = 915148800, begin_max = 946684799, end_min = 915148800, end_max = 946684799, "
    program += "date_flags = 0, begin_precision = 8, end_precision = 8 WHERE id = 'meeting'\"); c.commit()"
    with qtbot.waitSignal(session.columns_changed, timeout=WITHIN_MS):
        subprocess.run([sys.executable, "-c", program, str(session.path)], check=True)
    assert int(session.columns.events.begin_min.max()) > 915148800
    assert 915148800 in session.columns.events.begin_min
    assert [message.text for message in told] == ["Another program changed the document. What you see is up to date."]


def test_our_own_steps_are_no_news(session: Session) -> None:
    told: list[Message] = []
    session.message_raised.connect(told.append)
    retitle(session, "meeting", "Another meeting")
    session._watch.look()
    session._watch.look()
    assert told == []


def test_steps_that_no_longer_apply_are_given_up_and_the_others_stay(session: Session, qtbot: QtBot) -> None:
    told: list[Message] = []
    session.message_raised.connect(told.append)
    retitle(session, "war", "War continues")
    retitle(session, "meeting", "One meeting")
    retitle(session, "deal", "A deal")
    with qtbot.waitSignal(session.columns_changed, timeout=WITHIN_MS):
        elsewhere(session, "UPDATE event SET title = 'Seen elsewhere' WHERE id = 'meeting'")
    qtbot.waitUntil(lambda: bool(told))
    assert told[-1].text.endswith("can no longer be undone or redone.")
    assert session.undo_stack.count() == 1
    assert session.undo()
    assert {"War continues", "Seen elsewhere", "Deal on children"} <= set(
        titles(session, session.columns.events.key.tolist())
    )
    assert not session.undo_stack.canUndo()


def test_a_file_that_vanishes_is_told_once_and_can_be_saved_elsewhere(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    told: list[Message] = []
    session.message_raised.connect(told.append)
    assert session.path is not None
    assert session.document is not None
    retitle(session, "war", "War continues")
    session.path.rename(tmp_path / "moved.tlx")
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    session._watch.look()
    assert [message.kind for message in told] == ["error"]
    assert "is gone" in told[0].text
    save_copy(session.document, tmp_path / "kept.tlx")
    with closing(sqlite3.connect(tmp_path / "kept.tlx")) as kept:
        assert kept.execute("SELECT count(*) FROM event").fetchone() == (4,)


def test_a_file_that_is_replaced_is_told(session: Session, qtbot: QtBot, tmp_path: Path) -> None:
    told: list[Message] = []
    session.message_raised.connect(told.append)
    assert session.path is not None
    other = tmp_path / "other.tlx"
    other.write_bytes(session.path.read_bytes())
    other.replace(session.path)
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert "taken the place" in told[0].text
    assert session.is_adrift


@pytest.mark.parametrize("what", ["another document", "nothing", "no document"])
def test_a_file_that_is_written_over_is_told_and_left_as_it_is(
    session: Session, qtbot: QtBot, tmp_path: Path, what: str
) -> None:
    told: list[Message] = []
    session.message_raised.connect(told.append)
    assert session.path is not None
    assert session.document is not None
    create_from(Batch(title="Another", events=(Event("other", "Another event"),)), tmp_path / "another.tlx")
    contents = {"another document": (tmp_path / "another.tlx").read_bytes(), "nothing": b"", "no document": b"-" * 9000}
    retitle(session, "war", "War continues")
    session.path.write_bytes(contents[what])
    qtbot.waitUntil(lambda: bool(told), timeout=WITHIN_MS)
    assert "has written over" in told[0].text
    assert told[0].action == "restore_backup"
    assert session.is_overwritten
    assert not session.is_adrift, "a copy would be one of the wrong contents"

    (key,) = session.columns.events.key[:1].tolist()
    assert not editing.remove_events(session, [key], "Remove")
    assert not session.undo()
    with pytest.raises(UserError, match="written over"):
        save_copy(session.document, tmp_path / "copy.tlx")
    path = session.path
    session.close()
    assert path.read_bytes() == contents[what]
    assert [each.name for each in path.parent.glob(f"{path.name}-*")] == [], "no log that would be taken in"


def test_a_file_that_was_moved_holds_every_step_when_it_is_closed(session: Session, tmp_path: Path) -> None:
    assert session.path is not None
    retitle(session, "war", "War continues")
    session.path.rename(tmp_path / "moved.tlx")
    session.close()
    with closing(sqlite3.connect(tmp_path / "moved.tlx")) as moved:
        assert moved.execute("SELECT title FROM event WHERE id = 'war'").fetchone() == ("War continues",)


def test_a_file_that_was_deleted_does_not_keep_the_window_open(session: Session) -> None:
    assert session.path is not None
    session.path.unlink()
    session.close()
    assert session.document is None


def test_looking_at_the_file_does_not_wait_for_a_large_step(session: Session, qtbot: QtBot) -> None:
    document, begun, seen = session.document, threading.Event(), threading.Event()
    assert document is not None

    def long_statement() -> bool:
        begun.set()
        return seen.wait(5)

    def job(_progress: Progress) -> bool:
        with document.writing() as connection:
            raw = connection.connection.driver_connection
            raw.create_function("long_statement", 0, long_statement)  # type: ignore[union-attr]
            return bool(connection.exec_driver_sql("SELECT long_statement()").scalar_one())

    outcome: list[object] = []
    session.tasks.run(Task("large", job, outcome.append, outcome.append))
    begun.wait(5)

    session.look_at_file()
    seen.set()
    qtbot.waitUntil(lambda: bool(outcome))

    assert outcome == [True]
