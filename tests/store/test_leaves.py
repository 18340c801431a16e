"""A table is read again below a new root, whatever stood above its rows."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline_gui.store.leaves import regrow
from timeline_gui.store.tables import COLUMNS

KEYS = [-(2**62), -5, *range(1, 4000), 2**40, 2**63 - 1]


@pytest.fixture
def small_pages(tmp_path: Path) -> Path:
    """A file of very many small pages, so that there are pages above pages above the rows."""
    path = tmp_path / "small.tlx"
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA page_size = 512")
        for table, columns in COLUMNS.items():
            listed = ", ".join('"key" INTEGER PRIMARY KEY' if name == "key" else f'"{name}"' for name in columns)
            file.execute(f"CREATE TABLE {table} ({listed})")
        rows = [(key, 1, "another name" * 3, key % 7) for key in KEYS]
        file.executemany("INSERT INTO actor_alias VALUES (?, ?, ?, ?)", rows)
        # Texts that run over onto pages of their own.
        file.executemany("INSERT INTO tag VALUES (?, ?)", [(key, "tag " * 500) for key in range(1, 40)])
        file.commit()
    return path


def roots(path: Path) -> dict[str, int]:
    """Where the tables begin."""
    with closing(sqlite3.connect(path)) as file:
        return dict(file.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())


def rows(path: Path, table: str) -> list[tuple[object, ...]]:
    """All rows of a table."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute(f"SELECT * FROM {table} ORDER BY rowid").fetchall()


def lose_above(path: Path) -> None:
    """Overwrite all pages that are no leaf, but the first."""
    contents = bytearray(path.read_bytes())
    for start in range(512, len(contents), 512):
        if contents[start] == 5:
            contents[start : start + 512] = b"\xee" * 512
    path.write_bytes(contents)


def test_what_is_whole_is_left_as_it_is(small_pages: Path) -> None:
    before = small_pages.read_bytes()
    assert regrow(small_pages, roots(small_pages)) == {}
    assert small_pages.read_bytes() == before


def test_rows_are_read_below_new_roots(small_pages: Path) -> None:
    before = {table: rows(small_pages, table) for table in ("actor_alias", "tag")}
    assert len(before["actor_alias"]) == len(KEYS)
    lose_above(small_pages)
    found = regrow(small_pages, roots(small_pages))
    assert found.keys() == before.keys()
    with closing(sqlite3.connect(small_pages)) as file:
        file.execute("PRAGMA writable_schema = ON")
        for table, root in found.items():
            file.execute("UPDATE sqlite_schema SET rootpage = ? WHERE name = ?", (root, table))
        file.commit()
    assert {table: rows(small_pages, table) for table in before} == before
    with closing(sqlite3.connect(small_pages)) as file:
        (verdict,) = file.execute("PRAGMA integrity_check(1)").fetchone()
    assert "never used" in verdict, "but for the pages that were lost it is a whole file"


def test_pages_of_no_row_are_no_leaves(tmp_path: Path) -> None:
    path = tmp_path / "empty.tlx"
    path.write_bytes(b"SQLite format 3\0\x10\0" + bytes(5000 - 18) + b"\r" * (4096 * 3 - 5000))
    assert regrow(path, {}) == {}
