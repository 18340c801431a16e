"""What the window shows is what the file holds: columns from before another write are neither shown nor kept."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import pytest
from pytestqt.qtbot import QtBot
from tests.session.conftest import titles

from timeline_gui.core.model import Batch, Event
from timeline_gui.core.progress import Progress
from timeline_gui.session.importing import PlannedImport, finish_import, plan_import
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Task
from timeline_gui.store import draft, imports, snapshots

Open: TypeAlias = Callable[[], Session]


@pytest.fixture
def opened(qtbot: QtBot, story: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """A function that opens the story in a session of its own. A few events are many: the file keeps their columns."""
    monkeypatch.setattr(snapshots, "LEAST", 2)
    monkeypatch.setattr(draft, "IN_MEMORY", 2)
    sessions: list[Session] = []

    def open_story() -> Session:
        sessions.append(Session())
        sessions[-1].open(story)
        return sessions[-1]

    open_story().close()
    yield open_story
    for session in sessions:
        session.close()


def wait_for_worker(session: Session) -> None:
    """Let the work be done, while the window does not hear of it yet."""
    session.tasks._worker.submit(lambda: None).result()


def write_elsewhere(path: Path) -> None:
    """What another program does."""
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE event SET category = 'Elsewhere' WHERE id = 'wish'")


def test_a_step_made_while_the_rows_of_another_program_are_read_stays_in_sight(
    opened: Open, story: Path, qtbot: QtBot
) -> None:
    session = opened()
    write_elsewhere(story)
    session.look_at_file()
    wait_for_worker(session)

    assert session.document is not None
    new = Batch(events=(Event("new", "New", date="2024-05"),))
    session.apply(imports.plan_import(session.document, new, "new").group)
    qtbot.waitUntil(lambda: not session.tasks.busy)

    assert "Elsewhere" in session.columns.categories
    assert "New" in titles(session, session.columns.events.key.tolist())


def test_a_window_that_closes_before_it_hears_of_its_large_import_keeps_no_columns_without_it(
    opened: Open, tmp_path: Path, qtbot: QtBot
) -> None:
    session = opened()
    table = tmp_path / "many.csv"
    table.write_text("date,title\n" + "".join(f"2024-05-{day:02},Day {day}\n" for day in range(1, 9)))
    planned: list[PlannedImport] = []
    plan_import(session, table, None, planned.append)
    qtbot.waitUntil(lambda: bool(planned))
    finish_import(session, planned[0].plan, "many.csv")
    wait_for_worker(session)

    session.close()

    assert len(opened().columns) == 12


def test_a_window_that_closes_before_it_hears_of_another_program_keeps_no_columns_without_that(
    opened: Open, story: Path
) -> None:
    session = opened()
    write_elsewhere(story)
    session.look_at_file()
    wait_for_worker(session)

    session.close()

    assert "Elsewhere" in opened().columns.categories


def test_what_another_program_writes_before_a_document_is_put_away_is_read_at_the_next_opening(
    opened: Open, story: Path, qtbot: QtBot
) -> None:
    session = opened()

    def job(_progress: Progress) -> None:
        write_elsewhere(story)

    session.tasks.run(Task("", job, lambda _: None, session.report))
    session.close_document()  # behind that job, for there are columns to keep
    qtbot.waitUntil(lambda: not session.tasks.busy)

    assert "Elsewhere" in opened().columns.categories
