"""Damaged files of every format that comes in: a reader answers with records or a UserError, nothing else.

`python -m tests.formats.mutations 10000` with `src` on PYTHONPATH makes that many for each format, or for those named
after the number.
"""

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

from pypdf import PdfWriter

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Batch, Citation, Event, Figure, Participation, Place, Source
from timeline_gui.formats import exchange, pdf, registry
from timeline_gui.formats.registry import FORMATS, Format

STORY = Batch(
    "Story",
    (Actor("q", "Qatar"), Actor("r", "Russia")),
    (Source("s", "Report", url="https://example.org", published="2024-07-31"),),
    (
        Event(
            "e",
            "Deal on children",
            date="2024-04~",
            date_text="In April",
            place=Place("Doha", 25.3, 51.5),
            tags=("aid",),
            participants=(Participation("q", "mediator"), Participation("r")),
            citations=(Citation("s", "In April, a deal", figures=(Figure("48 children", 48, 48, "", "children"),)),),
        ),
        Event("f", "Later", date="2024-05-01/2024-06"),
    ),
)
_NASTY = (b"\0", b'"', b"\xff\xfe", b"99999999999999999999", b"-", b"{", b"]", b"\n\n", b"\xed\xa0\x80", b"1e999", b";")


ONLY_IN = {
    "aeon": 'Type,Display ID,Label,Start Date,End Date,Participant\nEvent,EV1,Ides,BC 44-3-15,,"Brutus,Cassius"\n',
    "wikidata": (
        '[{"event": "http://www.wikidata.org/entity/Q1", "date": "-0066-05-21T00:00:00Z", "label": "Zela",'
        ' "participants": "Rome; Pontus"}]'
    ),
    "gdelt": "\t".join(["1", "20181024", *[""] * 4, "NORLAND", *[""] * 19, "0231", *[""] * 34]) + "\n",
    "acled": "event_id_cnty,event_date,time_precision,event_type,actor1,fatalities\nN1,13 May 2020,2,Battles,A,3\n",
    "yaml": "- date: 2024-04~\n  title: Deal\n  actors: [{name: Qatar, role: host}, Oman]\n  tags: [aid]\n",
    "ucdp": "id,date_prec,date_start,date_end,side_a,side_b,low,best,high\n1,4,2016-01-01,2016-01-31,A,B,3,4,6\n",
}
"""A small file of each format that is only read."""


def incoming() -> list[Format]:
    """The formats that are read."""
    return [known for known in FORMATS if known.read]


def sample(known: Format, folder: Path) -> bytes:
    """A small file of a format."""
    if known.name == "pdf":
        return _dossier()
    if known.write is None:
        return ONLY_IN[known.name].encode()
    path = folder / f"story{known.endings[0]}"
    registry.write(STORY, path, known.name)
    return path.read_bytes()


def _dossier() -> bytes:
    """A PDF with the events attached, as a dossier has them, and a page of nothing."""
    writer = PdfWriter()
    writer.add_blank_page(100, 100)
    writer.add_attachment(pdf.ATTACHED, exchange.dumps(STORY).encode())
    file = BytesIO()
    writer.write(file)
    return file.getvalue()


def damaged(content: bytes, count: int, seed: int = 1) -> Iterator[bytes]:
    """The content with some bytes cut, doubled, flipped or put in, differently each time, the same for a seed."""
    chance = random.Random(seed)
    ways: tuple[Callable[[bytes, int, int], bytes], ...] = (
        lambda data, at, _to: data[:at],
        lambda data, at, to: data[:at] + data[to:],
        lambda data, at, to: data[:to] + data[at:],
        lambda data, at, _to: data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :],
        lambda data, at, _to: data[:at] + chance.choice(_NASTY) + data[at:],
    )
    for _number in range(count):
        data = content
        for _change in range(chance.randint(1, 4)):
            at, to = sorted(chance.randrange(len(data) + 1) for _end in range(2))
            data = chance.choice(ways)(data, at, min(to, at + 200))
        yield data


def read_damaged(known: Format, folder: Path, count: int, seed: int = 1) -> int:
    """How many of the damaged files were still read; whatever is raised but UserError is a bug."""
    path = folder / f"damaged{known.endings[0] if known.endings else '.txt'}"
    read = 0
    for content in damaged(sample(known, folder), count, seed):
        path.write_bytes(content)
        try:
            registry.read(path, known.name)
            read += 1
        except UserError:
            continue
    return read


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        for each in incoming():
            if not sys.argv[2:] or each.name in sys.argv[2:]:
                print(each.name, read_damaged(each, Path(name), int(sys.argv[1])), "read", flush=True)
