"""GeoJSON (RFC 7946): a point for each event whose place has coordinates, with what a map shows of it."""

import json
from collections.abc import Sequence
from pathlib import Path

from timeline_gui.core import edtf
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import write_text
from timeline_gui.formats.outgoing import Unheld, left_out
from timeline_gui.formats.report import Entry, make_report


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write the events that have coordinates; says how many had none. Raises UserError."""
    report = make_report(batch, counts)
    entries = {entry.id: entry for entry in report.entries}
    features = []
    unheld = Unheld("place", "degrees", "category", "tags", "draft", "quotes", "speakers")
    for event in batch.events:
        place = event.place
        if place is None or place.latitude is None or place.longitude is None:
            continue
        unheld.see(event)
        features.append(
            {
                "type": "Feature",
                "id": event.id,
                "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
                "properties": _properties(entries[event.id], report.notes),
            }
        )
    collection = {"type": "FeatureCollection", "features": features}
    write_text(json.dumps(collection, ensure_ascii=False, allow_nan=False, indent=1) + "\n", path)
    without = len(batch.events) - len(features)
    match without:
        case 0:
            said = ""
        case 1:
            said = tell("1 event without coordinates was left out.")
        case _:
            said = tell("{count} events without coordinates were left out.", count=without)
    parts = unheld.parts()
    return " ".join(filter(None, (said, left_out(parts) if parts else "")))


def _properties(entry: Entry, notes: Sequence[str]) -> dict[str, object]:
    bounds = edtf.parse(entry.edtf)
    return {
        "title": entry.title,
        "date": entry.edtf or None,
        "date_in_words": entry.date,
        "begin_min": bounds.begin_min,
        "end_max": bounds.end_max,
        "place": entry.place,
        "category": entry.category,
        "tags": list(entry.tags),
        "status": "draft" if entry.draft else "confirmed",
        "participants": [{"actor": name, "role": role} for name, role in entry.people],
        "summary": entry.summary,
        "claims": [
            {
                "figures": list(claim.figures),
                "quote": claim.quote,
                "speaker": claim.speaker,
                "source": notes[claim.note - 1],
            }
            for claim in entry.claims
        ],
    }
