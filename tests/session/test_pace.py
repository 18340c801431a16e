"""A file that is read says how fast, and stops where it is asked to."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from timeline_gui.core.progress import SilentProgress
from timeline_gui.session.importing import import_file
from timeline_gui.session.messages import Message
from timeline_gui.session.pace import paced
from timeline_gui.session.session import Session
from timeline_gui.store import queries


class Said(SilentProgress):
    """Keeps what is told."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int, str]] = []

    def report(self, done: int, total: int, what: str = "") -> None:
        self.told.append((done, total, what))


def test_rows_a_second_and_what_is_left_are_told() -> None:
    said, times = Said(), iter([0.0, 0.1, 2.0])
    watch = paced(said, "long.csv", lambda: next(times))
    watch(10, 100, 1000)
    watch(4000, 250, 1000)
    assert said.told[0] == (100, 1000, "long.csv")
    done, total, words = said.told[1]
    assert (done, total) == (250, 1000)
    assert words.replace(",", "") == "long.csv: 4000 rows 2000 a second 6 s left"


def test_a_file_may_be_called_as_it_likes() -> None:
    said, times = Said(), iter([0.0, 2.0])
    paced(said, "%2 %3.csv", lambda: next(times))(4000, 250, 1000)
    assert said.told[0][2].replace(",", "") == "%2 %3.csv: 4000 rows 2000 a second 6 s left"


def test_what_is_read_a_second_time_begins_anew() -> None:
    said, times = Said(), iter([0.0, 8.0, 10.0, 10.0, 12.0])
    watch = paced(said, "long.ics", lambda: next(times))
    watch(0, 1000, 1000)
    watch(0, 10, 1000)
    watch(4000, 250, 1000)
    assert said.told[-1][2].replace(",", "") == "long.ics: 4000 rows 2000 a second 6 s left"


def test_an_import_that_is_stopped_changes_nothing(session: Session, tmp_path: Path, qtbot: QtBot) -> None:
    table = tmp_path / "long.csv"
    table.write_text("date,title\n" + "".join(f"2024-05-{n % 28 + 1:02},Visit {n}\n" for n in range(20_000)))
    assert session.document is not None
    before = queries.batch(session.document)
    told: list[Message] = []
    session.message_raised.connect(told.append)
    stopped: list[int] = []

    def stop(done: object, total: object, _what: str) -> None:
        if total and not stopped:
            stopped.append(1)
            session.tasks.cancel()

    session.tasks.progressed.connect(stop)
    import_file(session, table)
    qtbot.waitUntil(lambda: not session.tasks.busy and bool(told))
    assert stopped, "the file told how far it was"
    assert told[-1].text == "Stopped. Nothing was changed."
    assert queries.batch(session.document) == before
    assert session.undo_stack.count() == 0
