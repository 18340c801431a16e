"""Rows are read around what can't be, however far it is to the next key."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from timeline_gui.store.damaged_rows import DamagedRows
from timeline_gui.store.opening import create_document

FAR = 3_000_000_000


@pytest.fixture
def steps(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A file with 200 steps of few to a page, of which half are far from the others."""
    create_document(tmp_path / "many.tlx").close()
    with closing(sqlite3.connect(tmp_path / "many.tlx", isolation_level=None)) as file:
        keys = [*range(1, 101), *range(FAR, FAR + 100)]
        file.executemany("INSERT INTO step VALUES (?, 'now', ?)", [(key, "x" * 400) for key in keys])
        yield file


def pages_of(file: sqlite3.Connection) -> list[int]:
    """The pages of the rows of steps, in order."""
    query = "SELECT pageno FROM dbstat WHERE name = 'step' AND pagetype = 'leaf' ORDER BY path"
    return [page for (page,) in file.execute(query)]


def hit(file: sqlite3.Connection, *pages: int) -> None:
    """Overwrite pages."""
    (path,) = [path for _, name, path in file.execute("PRAGMA database_list") if name == "main"]
    contents = bytearray(Path(path).read_bytes())
    for page in pages:
        contents[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
    Path(path).write_bytes(contents)
    # What the connection remembers of the file is forgotten.
    file.execute("PRAGMA shrink_memory")
    with closing(sqlite3.connect(path)) as other:
        other.execute("PRAGMA user_version = 7")


def keys_read(file: sqlite3.Connection) -> tuple[list[int], bool]:
    """The keys of what is read, and whether some is not."""
    rows = DamagedRows(file, "step", expected=True)
    return [row["key"] for row, _lost in rows], rows.gap


def test_all_of_a_whole_table_is_read(steps: sqlite3.Connection) -> None:
    assert keys_read(steps) == ([*range(1, 101), *range(FAR, FAR + 100)], False)


@pytest.mark.parametrize("which", [(0,), (-1,), (5,), (0, -1), (3, 5), (10, 11, 12), (0, 1, 2, -1, -2)])
def test_only_the_rows_of_the_pages_that_were_hit_are_missing(
    steps: sqlite3.Connection, which: tuple[int, ...]
) -> None:
    pages = pages_of(steps)
    hit(steps, *(pages[each] for each in which))
    keys, gap = keys_read(steps)
    assert gap
    assert keys == sorted(set(keys))
    assert 200 - 10 * len(which) <= len(keys) < 200


def test_of_a_row_that_goes_on_on_a_lost_page_the_rest_is_read(steps: sqlite3.Connection) -> None:
    steps.execute("UPDATE step SET name = ? WHERE key = 50", ("long" * 3000,))
    (page,) = steps.execute("SELECT pageno FROM dbstat WHERE name = 'step' AND pagetype = 'overflow'").fetchone()
    hit(steps, page)
    rows = {row["key"]: (row, lost) for row, lost in DamagedRows(steps, "step", expected=True)}
    assert len(rows) == 200
    row, lost = rows[50]
    assert (row["made"], row["name"], lost) == ("now", None, ("name",))
