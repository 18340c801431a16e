"""An import of a table, beside a bare load of the same rows with their relations, indexes and full text."""

import csv
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from tests.benchmarks.launch import PEAK, SOURCE

from timeline_gui.core.generate import generate

HEADER = ("date", "title", "actors", "category", "place", "source", "quote")
OURS = """
import sys, time
from pathlib import Path
from timeline_gui.formats import registry
from timeline_gui.store import edits, imports
from timeline_gui.store.opening import create_document
start = time.perf_counter()
document = create_document(Path(sys.argv[2]))
batch = registry.read(Path(sys.argv[1]))
edits.apply(document, imports.plan_import(document, batch, "table").group)
document.close()
print(time.perf_counter() - start)
{peak}
"""

BARE = """
import sys, time
from pathlib import Path
from tests.benchmarks.bringing_in import load
start = time.perf_counter()
load(Path(sys.argv[1]), Path(sys.argv[2]))
print(time.perf_counter() - start)
{peak}
"""
ROOT = os.pathsep.join([str(SOURCE), str(SOURCE.parent)])


def rows(count: int) -> list[tuple[str, float, float]]:
    """(what, ours, the floor): milliseconds, and megabytes at the most."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "table.csv"
        _write(table, count)
        environ = {**os.environ, "PYTHONPATH": str(SOURCE)}
        command = [sys.executable, "-c", OURS.format(peak=PEAK), str(table), str(Path(folder) / "ours.tlx")]
        done = subprocess.run(command, env=environ, check=True, capture_output=True, text=True)
        taken, memory = map(float, done.stdout.split())
        command = [sys.executable, "-c", BARE.format(peak=PEAK), str(table), str(Path(folder) / "bare.db")]
        done = subprocess.run(command, env=environ | {"PYTHONPATH": ROOT}, check=True, capture_output=True, text=True)
        floor, bare_memory = map(float, done.stdout.split())
    return [
        (f"import of a table of {count:,} rows", taken * 1000, floor * 1000),
        (f"memory of an import of {count:,} rows, MB", memory, bare_memory),
    ]


def _write(path: Path, count: int) -> None:
    batch = generate(count)
    actors = {actor.id: actor.name for actor in batch.actors}
    sources = {source.id: source.title for source in batch.sources}
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADER)
        for event in batch.events:
            claim = event.citations[0] if event.citations else None
            writer.writerow(
                (
                    event.date,
                    event.title,
                    ";".join(actors[part.actor_id] for part in event.participants),
                    event.category,
                    event.place.name if event.place else "",
                    sources[claim.source_id] if claim else "",
                    claim.quote if claim else "",
                )
            )


def load(table: Path, target: Path) -> None:
    """As little as holds the same: no dates are read, no names matched, no problem told."""
    with closing(sqlite3.connect(target)) as bare, table.open(encoding="utf-8", newline="") as file:
        bare.executescript(
            "CREATE TABLE event (key INTEGER PRIMARY KEY, date, title, category, place);"
            "CREATE TABLE participation (key INTEGER PRIMARY KEY, event_key, actor);"
            "CREATE TABLE citation (key INTEGER PRIMARY KEY, event_key, source, quote);"
        )
        table_rows = csv.reader(file)
        next(table_rows)
        for key, (date, title, actors, category, place, source, quote) in enumerate(table_rows, 1):
            bare.execute("INSERT INTO event VALUES (?, ?, ?, ?, ?)", (key, date, title, category, place))
            bare.executemany(
                "INSERT INTO participation (event_key, actor) VALUES (?, ?)",
                [(key, name) for name in actors.split(";") if name],
            )
            bare.execute("INSERT INTO citation (event_key, source, quote) VALUES (?, ?, ?)", (key, source, quote))
        bare.executescript(
            "CREATE INDEX by_event ON participation (event_key); CREATE INDEX by_actor ON participation (actor);"
            "CREATE INDEX of_event ON citation (event_key);"
            "CREATE VIRTUAL TABLE words USING fts5(title, quote, content='', prefix='3');"
            "INSERT INTO words (rowid, title, quote) "
            "SELECT event.key, title, quote FROM event JOIN citation ON event_key = event.key;"
        )
        bare.commit()
