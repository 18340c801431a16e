"""Files of more records than are held at once: every one of them comes in, and how far it is is told."""

import json
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from timeline_gui.core import event_spool
from timeline_gui.core.spool import SHORT
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions

MANY = SHORT + 5


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every event goes by way of the disk."""
    monkeypatch.setattr(event_spool, "HELD", 0)


def vis() -> str:
    return json.dumps([{"id": n, "content": f"Visit {n}", "start": "2024-07-30"} for n in range(MANY)])


def timelinejs() -> str:
    start = {"year": "2024", "month": "7", "day": "30"}
    return json.dumps({"events": [{"start_date": start, "text": {"headline": f"Visit {n}"}} for n in range(MANY)]})


def timelinejs_2() -> str:
    slides = [{"startDate": "2024,7,30", "headline": f"Visit {n}"} for n in range(MANY)]
    return json.dumps({"timeline": {"headline": "Old", "date": slides}})


def wikidata() -> str:
    entity = "http://www.wikidata.org/entity/Q"
    rows = [
        {
            "item": {"value": f"{entity}{n}"},
            "itemLabel": {"value": f"Visit {n}"},
            "date": {"value": "2024-07-30T00:00:00Z"},
        }
        for n in range(MANY)
    ]
    return json.dumps({"head": {}, "results": {"bindings": rows}})


def timelineproject() -> str:
    at = "2024-07-30 00:00:00"
    events = "".join(f"<event><start>{at}</start><end>{at}</end><text>Visit {n}</text></event>" for n in range(MANY))
    return f"<timeline><timetype>gregoriantime</timetype><events>{events}</events></timeline>"


def calendar() -> str:
    events = "".join(
        f"BEGIN:VEVENT\nUID:{n}\nSUMMARY:Visit {n}\nDTSTART;VALUE=DATE:20240730\nEND:VEVENT\n" for n in range(MANY)
    )
    return f"BEGIN:VCALENDAR\n{events}END:VCALENDAR\n"


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("vis", vis),
        ("timelinejs", timelinejs),
        ("timelinejs", timelinejs_2),
        ("wikidata", wikidata),
        ("timelineproject", timelineproject),
        ("ics", calendar),
    ],
)
def test_every_record_comes_in(tmp_path: Path, name: str, written: Callable[[], str]) -> None:
    path = tmp_path / "long"
    path.write_text(written(), encoding="utf-8")
    told: list[tuple[int, float]] = []

    def watch(rows: int, done: int, total: int) -> None:
        told.append((rows, done / total))

    assert registry.recognise(path).name == name
    batch = registry.read(path, options=ReadOptions(watch=watch))

    assert not isinstance(batch.events, tuple), "so many stand on the disk"
    assert [event.title for event in batch.events] == list(_titles())
    assert {event.date for event in batch.events} == {"2024-07-30"}
    assert batch.problems == ()
    rows, parts = zip(*told, strict=True)
    assert rows[-1] > MANY / 2, "rows a second can be told, and it can be stopped while records become events"
    assert rows == tuple(sorted(rows))
    assert parts[-1] > 0.5
    assert sum(after < before for before, after in pairwise(parts)) <= 1, "it is gone through twice at most"


def _titles() -> Iterator[str]:
    return (f"Visit {number}" for number in range(MANY))
