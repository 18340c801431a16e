"""A small story that uses everything a document can hold, and ways to look into a document's tables."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from timeline_gui.core.columns import Ints
from timeline_gui.core.edits import Change, EditGroup
from timeline_gui.core.model import (
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)
from timeline_gui.store import bulk
from timeline_gui.store.document import Document
from timeline_gui.store.fulltext import INDEXES
from timeline_gui.store.opening import open_document
from timeline_gui.store.search import search as find
from timeline_gui.store.tables import COLUMNS

SPEECH = "We – all of us – have returned 16 children. “More will follow,” he said."

STORY = Batch(
    title="Story",
    actors=(
        Actor("qatar", "Qatar", "state", ("State of Qatar", "قطر")),
        Actor("russia", "Russia", "state", description="The federation"),
        Actor(
            "lavrov",
            "Sergey Lavrov",
            "person",
            ("Сергей Лавров",),
            (Affiliation("russia", "foreign minister", "2004/.."),),
        ),
        Actor("nobody", "Nobody"),
    ),
    sources=(
        Source("report", "A report", url="https://example.org/report", published="2024-07-31"),
        Source("speech", "A speech", "statement", text=SPEECH),
    ),
    events=(
        Event(
            "return",
            "Children return",
            summary="After talks in Zürich",
            note="Compare the other count",
            date="2024-04",
            date_text="In April",
            place=Place("Doha", 25.28, 51.53),
            category="Humanitarian",
            tags=("children", "talks"),
            importance=3,
            external_id="X1",
            participants=(Participation("qatar", "mediator"), Participation("russia")),
            citations=(
                Citation(
                    "speech",
                    "have returned 16 children",
                    17,
                    42,
                    speaker_id="lavrov",
                    figures=(Figure("16", 16, 16, "", "children", "exactly"),),
                ),
                Citation(
                    "report", "more than 15 children", locator="p. 2", date="2024-03", figures=(Figure("15", 15),)
                ),
            ),
        ),
        Event("meeting", "Meeting", date="2024-07-30", status="draft", participants=(Participation("lavrov", "host"),)),
        Event("war", "War goes on", date="2023-10-07/..", place=Place("Doha"), tags=("talks",)),
        Event("wish", "A wish", date_text="one day"),
    ),
)


def changed(event_id: str, **fields: object) -> Batch:
    """The story with one event that says something else."""
    events = tuple(replace(event, **fields) if event.id == event_id else event for event in STORY.events)
    return replace(STORY, events=events)


HISTORY = ("step", "step_change")


def contents(document: Document, tables: Iterable[str] | None = None) -> dict[str, list[tuple[object, ...]]]:
    """All rows of these tables; else of all but the history, which goes on when a step is undone."""
    wanted = [table for table in COLUMNS if table not in HISTORY] if tables is None else tables
    with document.cursor() as cursor:
        return {table: sorted(cursor.execute(f"SELECT * FROM {table}").fetchall(), key=repr) for table in wanted}


def row_of(document: Document, table: str, column: str, value: object) -> dict[str, object]:
    """One whole row, as an edit carries it."""
    with document.cursor() as cursor:
        row = cursor.execute(f"SELECT * FROM {table} WHERE {column} = ?", (value,)).fetchone()
        return dict(zip([name for name, *_ in cursor.description], row, strict=True))


def altered(document: Document, table: str, column: str, value: object, **fields: object) -> Change:
    """A change of one row."""
    before = row_of(document, table, column, value)
    return Change(table, before, {**before, **fields})


def group(*changes: Change) -> EditGroup:
    """A step without a name that matters."""
    return EditGroup("Step", changes)


def search(document: Document, text: str) -> Ints:
    """The keys of the events that a search finds in the document as it is now."""
    return find(document, bulk.load_columns(document), text)


def searchable(document: Document) -> dict[str, list[tuple[object, ...]]]:
    """Every word of the indexes and the rows that have it."""
    found: dict[str, list[tuple[object, ...]]] = {}
    with document.writing() as connection:
        for index in INDEXES:
            connection.exec_driver_sql(f"CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, {index.name}, instance)")
            found[index.name] = list(map(tuple, connection.exec_driver_sql("SELECT term, doc, col FROM temp.words")))
            connection.exec_driver_sql("DROP TABLE temp.words")
    return found


def rebuilt(document: Document) -> dict[str, list[tuple[object, ...]]]:
    """The same after the indexes are made anew."""
    with document.writing() as connection:
        for index in INDEXES:
            index.rebuild(connection.exec_driver_sql)
    return searchable(document)


def names(values: Iterable[object]) -> list[str]:
    """Texts of values, sorted."""
    return sorted(map(str, values))


def fingerprints(folder: Path) -> dict[str, str]:
    """Every file of a folder with what is in it."""
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in folder.iterdir() if file.is_file()}


def title_of_wish(path: Path, read_only: bool = True) -> object:
    """What the last event of a story is called in its file."""
    with closing(open_document(path, read_only=read_only)) as opened:
        return row_of(opened, "event", "id", "wish")["title"]


def abandoned(path: Path, title: str) -> None:
    """Edit the story in a process that ends without closing it."""
    code = (
        "import os, sys; from pathlib import Path; from timeline_gui.store import edits\n"
        "from timeline_gui.store.opening import open_document; from tests.store.story import altered, group\n"
        "opened = open_document(Path(sys.argv[1]))\n"
        "edits.apply(opened, group(altered(opened, 'event', 'id', 'wish', title=sys.argv[2])))\n"
        "os._exit(9)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    assert subprocess.run([sys.executable, "-c", code, str(path), title], env=environment).returncode == 9
