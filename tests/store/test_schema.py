"""The tables refuse what makes no sense, and every one of them is described where people look."""

import re
import sqlite3
from pathlib import Path

import pytest
from tests.store.story import STORY, changed

from timeline_gui.store import edits, imports, sqlite
from timeline_gui.store.opening import create_document
from timeline_gui.store.schema import TABLES
from timeline_gui.store.tables import COLUMNS

FILE_FORMAT = Path(__file__).parents[2] / "docs" / "file-format.md"


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a story that nobody has open."""
    document = create_document(tmp_path_factory.mktemp("schema") / "story.tlx", STORY.title)
    edits.apply(document, imports.plan_import(document, STORY, "story").group)
    edits.apply(document, imports.plan_import(document, changed("return", date="2024-04-02"), "corrections").group)
    edits.apply(document, imports.plan_import(document, STORY, "story").group)
    document.close()
    assert document.path is not None
    return document.path


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET status = 'perhaps'",
        "UPDATE event SET begin_min = 2, begin_max = 1",
        "UPDATE event SET begin_min = NULL, begin_max = NULL, end_min = 2, end_max = 1",
        "UPDATE event SET begin_min = NULL, begin_max = 9, end_min = NULL, end_max = 1",
        "UPDATE event SET begin_min = 9, begin_max = NULL, end_min = 1, end_max = NULL",
        "UPDATE event SET id = 'same'",
        "UPDATE event SET title = NULL",
        "UPDATE event SET place_key = 99",
        "UPDATE actor SET kind = 'robot'",
        "UPDATE figure SET qualifier = 'roughly'",
        "UPDATE figure SET low = 9, high = 1",
        'UPDATE citation SET start = 5, "end" = 1',
        'UPDATE citation SET start = -1, "end" = 1',
        'UPDATE citation SET start = NULL, "end" = 1',
        "UPDATE place SET latitude = 91, longitude = 0",
        "UPDATE place SET latitude = 0, longitude = -181",
        "UPDATE place SET latitude = 1, longitude = NULL",
        "UPDATE source SET text = 'changed', sha256 = NULL",
        "UPDATE tag SET name = 'same'",
        "INSERT INTO document VALUES (2, 'Second', '')",
        "DELETE FROM event WHERE id = 'return'",
        "DELETE FROM actor WHERE id = 'lavrov'",
        "DELETE FROM source",
        "DELETE FROM place",
        "DELETE FROM tag",
    ],
)
def test_what_makes_no_sense_is_refused(file: Path, statement: str) -> None:
    connection = sqlite.connect(sqlite.file_uri(file))
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)
    connection.close()


def test_the_names_that_a_file_is_held_against_are_those_of_the_tables() -> None:
    assert {name: tuple(table.columns.keys()) for name, table in TABLES.items()} == COLUMNS


def test_every_reference_has_an_index_so_that_deleting_what_it_refers_to_is_quick() -> None:
    for table in TABLES.values():
        indexed = {next(iter(index.columns)).name for index in table.indexes} | {next(iter(table.primary_key)).name}
        assert {column.name for column in table.columns if column.foreign_keys} <= indexed, table.name


@pytest.mark.parametrize("table", COLUMNS)
def test_every_table_and_column_is_described(table: str) -> None:
    described = re.search(rf"^## {table}$\n(.*?)(?=^## |\Z)", FILE_FORMAT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert described, table
    for column in COLUMNS[table]:
        assert f"`{column}`" in described[1], column


def test_the_examples_run(file: Path) -> None:
    examples = re.findall(r"```sql\n(.*?)```", FILE_FORMAT.read_text("utf-8"), re.DOTALL)
    assert examples
    connection = sqlite3.connect(file)
    for example in examples:
        assert connection.execute(example).fetchall(), example
    connection.close()
