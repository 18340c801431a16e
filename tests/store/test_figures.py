"""Figures of several events, with who gives them."""

from pathlib import Path

from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Source
from timeline_gui.session.documents import create_from
from timeline_gui.store import queries
from timeline_gui.store.figures import figures_of
from timeline_gui.store.opening import open_document

DEAD = Figure("at least 90", 90, None, "", "people killed", "at least")
COST = Figure("$100 million", 100e6, 100e6, "USD", "aid", "exactly")


def test_each_figure_comes_with_its_event_source_and_speaker(tmp_path: Path) -> None:
    batch = Batch(
        actors=(Actor("m", "The minister"),),
        sources=(Source("s", "Report"), Source("t", "Statement")),
        events=(
            Event(
                "e",
                "Flood",
                date="2024",
                citations=(
                    Citation("t", "At least 90 died.", speaker_id="m", figures=(DEAD,)),
                    Citation("s", figures=(COST,)),
                ),
            ),
            Event("f", "Nothing counted", date="2023"),
        ),
    )
    path = tmp_path / "flood.tlx"
    create_from(batch, path)
    document = open_document(path)
    try:
        flood, nothing = queries.keys_of_events(document, ["e", "f"])
        dead, cost = figures_of(document, [nothing, flood, flood])
    finally:
        document.close()
    assert (dead.title, dead.date, dead.figure, dead.speaker) == ("Flood", "2024", DEAD, "The minister")
    assert (dead.source, dead.quote) == ("Statement", "At least 90 died.")
    assert (cost.figure, cost.speaker, cost.source) == (COST, "", "Report")
