"""Kill a process in the middle of its work, and see whether the file holds what was done up to then, whole."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.faults.steps import Steps, digest

from timeline_gui.store import checks, fulltext
from timeline_gui.store.opening import open_document

CHECKOUT = Path(__file__).resolve().parents[2]
OLDER = CHECKOUT / "tests" / "store" / "versions"
LONGEST = 0.03
"""Seconds after a step within which the process is killed: most steps take less."""
OPENING = 1.0
"""Seconds in which it is killed while it opens the file and brings it up to date."""


@dataclass(frozen=True, slots=True)
class Killed:
    """How one trial went: the steps that the process told of, and what is wrong with the file, "" for nothing."""

    seed: int
    steps: int
    fault: str


def trial(folder: Path, seed: int) -> Killed:
    """Let a process work on a file of an older version, kill it at a moment that the seed chooses, and look."""
    chance = random.Random(seed)
    older = chance.choice(sorted(OLDER.glob("*.tlx")))
    path = folder / "killed.tlx"
    shutil.copyfile(older, path)
    steps = chance.randrange(0, 9)
    told = _work_until_killed(path, seed, steps, chance.uniform(0, LONGEST if steps else OPENING))
    return Killed(seed, len(told) - 1, _fault(path, older, seed, told))


def _work_until_killed(path: Path, seed: int, steps: int, seconds: float) -> list[str]:
    """The digests that the process told, the first of the file as it was opened; none where it came not so far."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)])}
    command = [sys.executable, "-m", "tests.faults.worker", str(path), str(seed)]
    told: list[str] = []
    with subprocess.Popen(command, cwd=CHECKOUT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        for _ in range(steps):
            told.append(process.stdout.readline().split()[1])
        deadline = time.perf_counter() + seconds
        while time.perf_counter() < deadline:
            pass
        process.send_signal(signal.SIGKILL)
        told += [line.split()[1] for line in process.stdout.read().splitlines() if len(line.split()) == 2]
    return told


def _fault(path: Path, older: Path, seed: int, told: list[str]) -> str:
    with closing(open_document(path, backup_folder=path.parent)) as document:
        if broken := checks.check(document).broken:
            return f"check: {broken[0].message}"
        found = digest(document)
    with closing(sqlite3.connect(path)) as file:
        for index in fulltext.INDEXES:
            file.execute(f"INSERT INTO {index.name}({index.name}, rank) VALUES ('integrity-check', 1)")
        file.rollback()
    expected = [told[-1]] if told else []
    if found in expected:
        return ""
    # The step that it was in may have been finished, and it only could not tell any more.
    again = path.with_name("again.tlx")
    shutil.copyfile(older, again)
    steps = Steps(again, seed)
    with closing(steps.document):
        if not told:
            expected = [digest(steps.document)]
        for _ in range(len(told)):
            steps.make()
        expected.append(digest(steps.document))
        steps.document.close()
    return "" if found in expected else f"neither the state of step {len(told) - 1} nor of the next"
