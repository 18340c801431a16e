import threading

import pytest
from pytestqt.qtbot import QtBot

from timeline_gui.core.progress import Cancelled, Progress
from timeline_gui.session.tasks import Newest, Task, Tasks


@pytest.fixture
def outcome() -> list[object]:
    return []


def task(job: object, outcome: list[object]) -> Task[object]:
    return Task("job", job, outcome.append, outcome.append)  # type: ignore[arg-type]


def test_results_come_on_the_thread_that_asked_in_order(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()
    threads: list[int] = []

    def done(value: object) -> None:
        threads.append(threading.get_ident())
        outcome.append(value)

    with qtbot.waitSignal(tasks.finished):
        for number in range(3):
            tasks.run(Task("job", lambda _progress, number=number: number, done, outcome.append))

    qtbot.waitUntil(lambda: outcome == [0, 1, 2])
    assert set(threads) == {threading.get_ident()}
    assert not tasks.busy
    tasks.close()


def test_an_error_is_handed_on_whole(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()

    def job(_progress: Progress) -> None:
        raise ValueError("broken")

    tasks.run(task(job, outcome))

    qtbot.waitUntil(lambda: len(outcome) == 1)
    assert isinstance(outcome[0], ValueError)
    tasks.close()


def test_cancelling_stops_the_job_where_it_next_reports(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()
    started, go_on = threading.Event(), threading.Event()

    def job(progress: Progress) -> str:
        progress.report(1, 2, "half")
        started.set()
        go_on.wait(5)
        progress.report(2, 2, "all")
        return "done"

    tasks.run(task(job, outcome))
    assert started.wait(5)
    tasks.cancel()
    go_on.set()

    qtbot.waitUntil(lambda: len(outcome) == 1)
    assert isinstance(outcome[0], Cancelled)
    tasks.close()


def test_of_tasks_that_replace_each_other_only_the_newest_is_told(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()
    newest, begun, go_on = Newest(tasks), threading.Event(), threading.Event()
    reached: list[str] = []

    def old(progress: Progress) -> str:
        begun.set()
        go_on.wait(5)
        progress.report(1, 2)
        reached.append("past the report")
        return "old"

    newest.run(task(old, outcome))
    begun.wait(5)
    newest.run(task(lambda _progress: "new", outcome))
    go_on.set()
    qtbot.waitUntil(lambda: not tasks.busy)
    assert outcome == ["new"]
    assert not reached
    tasks.close()


def test_an_error_of_an_older_task_is_told_all_the_same(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()
    newest = Newest(tasks)

    def broken(_progress: Progress) -> None:
        raise ValueError("broken")

    newest.run(task(broken, outcome))
    newest.run(task(lambda _progress: "new", outcome))
    qtbot.waitUntil(lambda: not tasks.busy)
    assert [str(each) for each in outcome] == ["broken", "new"]
    tasks.close()


def test_what_comes_after_closing_is_told_to_nobody(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()
    tasks.run(task(lambda _progress: "done", outcome))
    tasks.run(task(lambda progress: progress.report(1, 2), outcome))

    tasks.close()
    qtbot.waitUntil(lambda: not tasks.busy)

    assert outcome == []


def test_a_mistake_of_ours_is_told_also_after_closing(qtbot: QtBot, outcome: list[object]) -> None:
    tasks = Tasks()

    def job(_progress: Progress) -> None:
        raise ValueError("broken")

    tasks.run(task(job, outcome))
    tasks.close()
    with qtbot.captureExceptions() as raised:
        qtbot.waitUntil(lambda: not tasks.busy)

    assert [kind for kind, *_rest in raised] == [ValueError]
