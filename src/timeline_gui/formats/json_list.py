"""Any JSON that lists events: the exchange format, an array of objects or rows, one inside an object, an object a line.

Keys mean fields as the names of columns do. Actors, sources, tags, places and figures may be words, objects or lists of
either, or ids of lists beside the events.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.core.spool import Spool
from timeline_gui.formats import exchange
from timeline_gui.formats.files import TextFile, open_text
from timeline_gui.formats.json_stream import parse_json, stream_json, value_spool
from timeline_gui.formats.json_table import read_table, table_in
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions, Watch
from timeline_gui.formats.tabular.objects import read_objects

_LINES = (".jsonl", ".ndjson")
_ROWS = re.compile(rb'(?:\{[^\[\]{}]*)?\[\s*\[\s*"').match


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is such JSON, in percent."""
    start = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if _ROWS(start):
        return 92  # rows on lines of their own look like CSV, too
    if start.startswith(b"[") and start[1:].lstrip().startswith((b"{", b"[")):
        return 60
    if start.startswith(b"{") and ending in _LINES:
        return 60
    return exchange.sniff(head, ending)


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a file. Raises UserError for what is no JSON, or lists nothing that has a title or date."""
    text = open_text(path)
    notes = Notes(path.name)
    try:
        value = stream_json(text.pieces(options.watch), path.name, notes)
    except UserError:
        notes = Notes(path.name)
        lines = _lines(text, notes, options.watch)
        if not len(lines):
            raise
        value = lines
    if isinstance(value, Mapping) and str(value.get("format", "")).startswith("timeline-gui/"):
        if options.mapping:
            raise UserError(tell("an exchange file has its own fields; none can be mapped"), path.name)
        text.require_unicode()
        batch = exchange.from_json(value, path.name, options.watch)
        return replace(batch, problems=(*notes.problems(), *batch.problems))
    notes.encoding(guessed=text.guessed, mixed=text.mixed)
    table = table_in(value)
    return read_objects(value, path, options, notes) if table is None else read_table(table, path, options, notes)


def _lines(text: TextFile, notes: Notes, watch: Watch) -> Spool[Any]:
    """An object a line; nothing where the first line is none, a problem for each further one."""
    found = value_spool()
    for number, line in enumerate(text.lines(watch), 1):
        if not line.strip():
            continue
        try:
            value = parse_json(line.encode(errors="surrogatepass"), notes.file, notes, number)
        except UserError as error:
            if not len(found):
                break
            notes.add(number, "", line.strip(), tell("{fault}; skipped", fault=error.what), skipped=True)
            continue
        if not len(found) and not isinstance(value, dict):
            break
        found.append(value)
    return found
