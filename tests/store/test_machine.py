"""What the machine does to a document: another process that holds it, and a disk that has no more room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from tests.store.story import STORY, altered, contents, group, row_of

from timeline_gui.core.errors import UserError
from timeline_gui.store import checks, edits, queries, sqlite
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document

HOLD = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""

FILL = """
import resource, signal, sys
from pathlib import Path
from tests.store.story import STORY
from timeline_gui.core.errors import UserError
from timeline_gui.core.generate import generate
from timeline_gui.store import edits, imports
from timeline_gui.store.opening import open_document

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
path = Path(sys.argv[1])
document = open_document(path)
step = imports.plan_import(document, generate(400), "many").group
room = path.stat().st_size + 40_000
resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
try:
    edits.apply(document, step)
    print("written")
except UserError as error:
    print(error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
document.close()
"""


def python(code: str, path: Path) -> "subprocess.Popen[str]":
    """Another process."""
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    pipe = subprocess.PIPE
    return subprocess.Popen([sys.executable, "-c", code, str(path)], env=environ, stdin=pipe, stdout=pipe, text=True)


@pytest.fixture
def holder(story: Document, monkeypatch: pytest.MonkeyPatch) -> "Iterator[subprocess.Popen[str]]":
    """Another process that is writing to the story, and does not finish."""
    monkeypatch.setattr(sqlite, "BUSY_SECONDS", 0.2)
    assert story.path is not None
    story.close()
    with python(HOLD, story.path) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


def test_a_file_that_another_process_writes_to_is_read_and_told_of(
    story: Document, holder: "subprocess.Popen[str]"
) -> None:
    assert story.path is not None
    with closing(open_document(story.path)) as document:
        assert queries.batch(document) == STORY
        step = group(altered(document, "event", "id", "wish", title="Another"))
        with pytest.raises(UserError, match="being used by another program"):
            edits.apply(document, step)
        holder.communicate("\n")
        edits.apply(document, step)
        assert row_of(document, "event", "id", "wish")["title"] == "Another"


def test_where_the_disk_is_full_nothing_is_changed(story: Document) -> None:
    before = contents(story)
    assert story.path is not None
    story.close()
    with python(FILL, story.path) as process:
        out, _ = process.communicate()
    assert "Nothing was changed" in out
    with closing(open_document(story.path)) as document:
        assert contents(document) == before
        assert not checks.check(document).broken
