"""What goes out: a dossier beside its bare words set by typst, exchange files and tables beside a bare dump of both."""

import csv
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from time import perf_counter

from timeline_gui.core.generate import generate
from timeline_gui.core.model import Batch
from timeline_gui.core.progress import SilentProgress
from timeline_gui.dossier import build, job
from timeline_gui.formats import registry
from timeline_gui.store import bulk, queries
from timeline_gui.store.opening import memory_document

EVENTS, ROWS = 1000, 20_000
BARE_PDF = """
import sys, typst
from pathlib import Path
words = Path(sys.argv[1])
words.with_suffix(".pdf").write_bytes(typst.compile(words))
"""


def rows() -> Iterator[tuple[str, float, float]]:
    """(what, milliseconds, the floor)."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        yield f"dossier of {EVENTS:,} events", *dossier(folder)
        many = generate(ROWS)
        batch = replace(many, events=tuple(many.events))  # made before, not as they go out
        start = perf_counter()
        (folder / "bare.json").write_text(json.dumps(asdict(batch)), encoding="utf-8")
        middle = perf_counter()
        registry.write(batch, folder / "ours.json")
        yield f"exchange file of {ROWS:,} events", (perf_counter() - middle) * 1000, (middle - start) * 1000
        start = perf_counter()
        with (folder / "bare.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(
                (event.date, event.title, *(part.actor_id for part in event.participants)) for event in batch.events
            )
        middle = perf_counter()
        registry.write(batch, folder / "ours.csv")
        yield f"table of {ROWS:,} events", (perf_counter() - middle) * 1000, (middle - start) * 1000


def dossier(folder: Path) -> tuple[float, float]:
    """Milliseconds of a dossier, and of its titles and quotes as paragraphs that a process of its own sets."""
    batch = generate(EVENTS)
    with closing(memory_document(batch)) as opened:
        columns = bulk.load_columns(opened)
        keys = columns.events.key
        start = perf_counter()
        made = job.make_job(
            queries.batch(opened, keys.tolist()),
            keys,
            columns,
            None,
            compiled=date(2026, 1, 1),
            document_name="benchmark",
        )
        build.write_dossier(made, folder / "ours.pdf", SilentProgress())
        taken = perf_counter() - start
    words = folder / "bare.typ"
    words.write_text("\n\n".join(_paragraphs(batch)), encoding="utf-8")
    start = perf_counter()
    subprocess.run([sys.executable, "-c", BARE_PDF, str(words)], check=True)
    return taken * 1000, (perf_counter() - start) * 1000


def _paragraphs(batch: Batch) -> Iterator[str]:
    for event in batch.events:
        yield f"#{json.dumps(event.title, ensure_ascii=False)}"
        for citation in event.citations:
            yield f"#{json.dumps(citation.quote, ensure_ascii=False)}"
