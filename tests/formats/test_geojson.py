import json

import geojson as reader
from tests.formats.awkward import AWKWARD

from timeline_gui.core.model import Batch, Event, Place
from timeline_gui.formats import geojson


def test_events_with_coordinates_are_points_and_the_others_are_counted(tmp_path):
    path = tmp_path / "story.geojson"
    assert geojson.write(AWKWARD, path) == (
        "3 events without coordinates were left out. Left out: notes, the dates that sources give. "
        "The exchange format holds them all."
    )
    collection = json.loads(path.read_text(encoding="utf-8"))
    (feature,) = collection["features"]
    # RFC 7946, 3.1.1: longitude first.
    assert feature["geometry"] == {"type": "Point", "coordinates": [51.53, 25.28]}
    properties = feature["properties"]
    assert properties["title"] == "=HYPERLINK(1)"
    assert (properties["begin_min"], properties["end_max"]) == (1722297600, 1722383999)
    assert properties["participants"][0] == {"actor": "Qatar", "role": "host"}
    assert properties["claims"][0]["source"].startswith("“Report_one [draft]”")


def test_another_program_reads_what_goes_out(tmp_path):
    path = tmp_path / "story.geojson"
    places = (("pole", -90.0, 0.0), ("dateline", 0.0, 180.0), ("Doha", 25.28, 51.53))
    events = tuple(Event(name, name, place=Place(name, north, east)) for name, north, east in places)
    geojson.write(Batch(events=events), path)
    collection = reader.loads(path.read_text(encoding="utf-8"))
    assert isinstance(collection, reader.FeatureCollection)
    assert collection.is_valid, collection.errors()
    assert [(each.properties["title"], *each.geometry.coordinates) for each in collection.features] == [
        ("pole", 0, -90),
        ("dateline", 180, 0),
        ("Doha", 51.53, 25.28),
    ]
