"""Any JSON that lists events: the exchange format, an array of objects, one inside an object, or an object a line.

Keys mean fields as the names of columns do. Actors, sources, tags, places and figures may be words, objects or lists of
either, or ids of lists beside the events.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch
from timeline_gui.formats import exchange
from timeline_gui.formats.files import decode, read_bytes
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.objects import read_objects

_LINES = (".jsonl", ".ndjson")


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is such JSON, in percent."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start.startswith(b"[") and start[1:].lstrip().startswith((b"{", b"[")):
        return 60
    if start.startswith(b"{") and ending in _LINES:
        return 60
    return exchange.sniff(head, ending)


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a file. Raises UserError for what is no JSON, or lists nothing that has a title or date."""
    data = read_bytes(path)
    notes = Notes(path.name)
    try:
        value = exchange.parse_json(data, path.name)
    except UserError:
        lines = list(_lines(data, path, notes))
        if not lines:
            raise
        value = lines
    if isinstance(value, Mapping) and str(value.get("format", "")).startswith("timeline-gui/"):
        if options.mapping:
            raise UserError("an exchange file has its own fields; none can be mapped", path.name)
        return exchange.from_json(value, path.name)
    return read_objects(value, path, options, notes)


def _lines(data: bytes, path: Path, notes: Notes) -> Iterator[object]:
    """An object a line; nothing where the first line is none, a problem for each further one."""
    text, _guessed = decode(data, path.name)
    first = True
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            value = exchange.parse_json(line.encode(), path.name)
        except UserError as error:
            if first:
                return
            notes.add(number, "", line.strip(), f"{error.what}; skipped", skipped=True)
            continue
        if first and not isinstance(value, dict):
            return
        first = False
        yield value
