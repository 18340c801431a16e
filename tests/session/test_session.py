import sqlite3
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
from timeline_gui.session.importing import PlannedImport, finish_import, import_file, plan_import
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Task
from timeline_gui.store import draft, edits, files, imports, queries


def all_titles(session: Session) -> list[str]:
    return titles(session, session.columns.events.key.tolist())


def test_a_file_that_is_no_document_leaves_the_open_one(session: Session, tmp_path: Path) -> None:
    other = tmp_path / "letter.tlx"
    other.write_text("Dear reader")

    with pytest.raises(UserError):
        session.open(other)

    assert session.path == tmp_path / "story.tlx"
    assert len(all_titles(session)) == 4
    assert other.read_text() == "Dear reader"


def test_importing_is_one_step_that_undo_takes_back(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("date,title,actors\n2024-05-01,Visit to Doha,Qatar;Egypt\n2024-05,Another,Egypt\n")
    before = all_titles(session)

    with qtbot.waitSignal(session.message_raised) as told:
        import_file(session, table)

    (message,) = told.args
    assert isinstance(message, Message)
    assert message.kind == "info"
    assert "visits.csv" in message.text
    assert set(all_titles(session)) == {*before, "Visit to Doha", "Another"}
    assert session.undo_stack.undoText() == "Import visits.csv"

    session.undo()
    assert all_titles(session) == before
    assert "Egypt" not in {actor.name for actor in session.columns.actors}
    session.redo()
    assert len(all_titles(session)) == len(before) + 2


def test_the_same_file_again_adds_nothing(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("date,title\n2024-05-01,Visit\n")
    for _ in range(2):
        with qtbot.waitSignal(session.message_raised):
            import_file(session, table)

    assert all_titles(session).count("Visit") == 1
    assert session.undo_stack.count() == 1


def test_problems_of_a_file_are_told_with_their_rows(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    table = tmp_path / "visits.csv"
    table.write_text("date,title\nsometime,Visit\n")

    with qtbot.waitSignal(session.message_raised) as told:
        import_file(session, table)

    (message,) = told.args
    assert message.kind == "warning"
    assert [(problem.row, problem.value) for problem in message.problems] == [(2, "sometime")]


def test_a_file_that_can_t_be_read_is_told_and_changes_nothing(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.message_raised) as told:
        import_file(session, tmp_path / "absent.csv")

    assert told.args[0].kind == "error"
    assert session.undo_stack.count() == 0


def test_a_step_that_fails_is_not_kept_for_undo(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise UserError("The disk is full")

    assert session.document is not None
    plan = imports.plan_import(session.document, Batch(events=(Event("new", "New"),)), "file")
    monkeypatch.setattr(edits, "apply", full)

    with pytest.raises(UserError):
        session.apply(plan.group)

    assert session.undo_stack.count() == 0
    assert len(all_titles(session)) == 4


@pytest.mark.parametrize("move", ["undo", "redo"])
def test_a_step_that_can_t_be_written_now_is_there_for_the_next_try(session: Session, move: str) -> None:
    assert session.path is not None
    event = queries.event(session.document, int(session.columns.events.key[0]))  # type: ignore[arg-type]
    key = int(session.columns.events.key[0])
    for title in ("One", "Two"):
        assert editing.change_events(session, {key: replace(event, title=title)}, f"Call it {title}")
    if move == "redo":
        assert session.undo()
        assert session.undo()
    told: list[Message] = []
    session.message_raised.connect(told.append)

    with closing(sqlite3.connect(session.path, isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert not getattr(session, move)()
        other.execute("ROLLBACK")

    assert "used by another program" in told[-1].text
    assert session.undo_stack.count() == 2
    assert getattr(session, move)()
    assert getattr(session, move)()


def test_closing_leaves_one_file(session: Session, tmp_path: Path) -> None:
    session.close()

    assert [path.name for path in tmp_path.iterdir()] == ["story.tlx"]


def test_work_on_a_document_is_done_to_its_end_when_the_window_has_left_it(session: Session, qtbot: QtBot) -> None:
    document, reading, left = session.document, threading.Event(), threading.Event()
    assert document is not None

    def job(_progress: Progress) -> int:
        with document.reading() as connection:
            reading.set()
            assert left.wait(5), "the window waits for the work"
            return int(connection.exec_driver_sql("SELECT count(*) FROM event").scalar_one())

    done: list[object] = []
    session.tasks.run(Task("reads all", job, done.append, done.append))
    reading.wait(5)

    session.close_document()
    left.set()
    qtbot.waitUntil(lambda: not session.tasks.busy)

    assert done == [4]
    assert document.path is not None
    assert not files.has_companions(document.path)


def test_finds_of_events_that_are_gone_are_gone_when_anybody_hears_of_it(session: Session) -> None:
    assert session.document is not None
    session.view.find("m")
    session.view.select_shown()
    view, stale = session.view, list[int]()
    for signal in (view.filter_changed, view.selection_changed):
        signal.connect(lambda: stale.extend(view.found[view.found >= len(view.columns)].tolist()))
    assert editing.remove_events(session, session.columns.events.key[1:].tolist(), "Delete")
    assert stale == []
    assert len(session.view.found) == len(session.view.hits)


def test_a_jump_over_several_steps_is_shown_once(session: Session) -> None:
    key = session.columns.events.key[0]
    for number in range(4):
        assert editing.remove_events(session, [int(session.columns.events.key[0])], f"Delete {number}")
    shown: list[int] = []
    session.columns_changed.connect(lambda: shown.append(len(session.columns)))
    assert session.go_to_step(0)
    assert session.go_to_step(3)
    assert shown == [4, 1]
    assert key not in session.columns.events.key


@pytest.fixture
def many(session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A table of events that are taken to be very many."""
    monkeypatch.setattr(draft, "IN_MEMORY", 2)
    table = tmp_path / "many.csv"
    rows = [f"2024-05-{day:02},Visit {day},Qatar\n" for day in range(1, 29)]
    table.write_text("date,title,actors\n" + "".join(rows))
    return table


def test_a_large_import_is_written_while_work_goes_on_and_is_one_step(
    session: Session, many: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.message_raised) as told:
        import_file(session, many)
    assert "28" in told.args[0].text
    assert len(session.columns) == 32
    assert session.undo_stack.undoText() == "Import many.csv"
    with qtbot.waitSignal(session.columns_changed):
        assert session.undo()
    assert len(session.columns) == 4
    with qtbot.waitSignal(session.columns_changed):
        assert session.redo()
    assert len(session.columns) == 32


def test_a_jump_over_a_large_import_goes_on_in_the_background(session: Session, many: Path, qtbot: QtBot) -> None:
    assert editing.remove_events(session, [int(session.columns.events.key[0])], "Before")
    with qtbot.waitSignal(session.message_raised):
        import_file(session, many)
    assert editing.remove_events(session, [int(session.columns.events.key[0])], "After")
    assert len(session.columns) == 30
    assert session.go_to_step(0)
    assert session.undo_stack.index() == 2  # what is small was done at once
    qtbot.waitUntil(lambda: session.undo_stack.index() == 0)
    assert len(session.columns) == 4
    assert session.go_to_step(3)
    qtbot.waitUntil(lambda: session.undo_stack.index() == 3)
    assert len(session.columns) == 30


def test_no_step_is_made_while_a_large_one_is_written(session: Session, many: Path, qtbot: QtBot) -> None:
    planned: list[PlannedImport] = []
    plan_import(session, many, None, planned.append)
    qtbot.waitUntil(lambda: bool(planned))
    told: list[Message] = []
    session.message_raised.connect(told.append)
    finish_import(session, planned[0].plan, "many.csv")
    assert not session.undo()
    assert not editing.remove_events(session, [int(session.columns.events.key[0])], "Delete")
    assert [message.text.split(". ")[-1] for message in told] == ["Wait until it is done, or stop it."] * 2
    qtbot.waitUntil(lambda: len(session.columns) == 32)
    assert session.undo_stack.count() == 1


def test_a_large_import_that_is_stopped_changes_nothing(session: Session, many: Path, qtbot: QtBot) -> None:
    planned: list[PlannedImport] = []
    plan_import(session, many, None, planned.append)
    qtbot.waitUntil(lambda: bool(planned))
    with qtbot.waitSignal(session.message_raised) as told:
        finish_import(session, planned[0].plan, "many.csv")
        session.tasks.cancel()
    assert told.args[0].text == "Stopped. Nothing was changed."
    assert len(session.columns) == 4
    assert session.undo_stack.count() == 0
    assert editing.remove_events(session, [int(session.columns.events.key[0])], "Delete")


def test_a_large_step_that_no_longer_applies_is_given_up(session: Session, many: Path, qtbot: QtBot) -> None:
    with qtbot.waitSignal(session.message_raised):
        import_file(session, many)
    assert session.document is not None
    with session.document.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET title = 'Another' WHERE title = 'Visit 7'")
    with qtbot.waitSignal(session.message_raised) as told:
        session.undo()
    assert "no longer applies" in told.args[0].text
    assert session.undo_stack.count() == 0
    assert len(session.columns) == 32
