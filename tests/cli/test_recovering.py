import sqlite3
from contextlib import closing
from pathlib import Path

from tests.cli.conftest import Run, refused


def test_what_was_saved_and_what_was_replaced_is_told(run: Run, story: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(story)) as file:
        file.execute("PRAGMA ignore_check_constraints = ON")
        file.execute("UPDATE actor SET kind = 'martian' WHERE id = 'sand'")
        file.commit()
    answer = run("recover", story, "--output", tmp_path / "new.tlx")
    assert answer.status == 0
    lines = answer.out.splitlines()
    assert lines[0].startswith("story.tlx: actor.kind, row ")
    assert lines[0].endswith("“martian”: it is none of the words there are: replaced by “other”")
    assert "actor: 3 saved" in lines
    assert run("check", tmp_path / "new.tlx").status == 0


def test_a_document_with_triggers_is_recovered_without_them(run: Run, story: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(story)) as file:
        file.execute("CREATE TRIGGER t AFTER INSERT ON event BEGIN DELETE FROM citation; END")
        file.commit()
    assert refused(run("list", story), "triggers", "timeline-gui recover")
    assert "event: 6 saved" in run("recover", story, "--output", tmp_path / "new.tlx").out
    assert run("check", tmp_path / "new.tlx").status == 0
