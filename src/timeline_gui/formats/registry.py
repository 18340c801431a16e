"""The kinds of file that come in and go out: known by content on the way in, by ending on the way out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from timeline_gui.core.collection import without_collection
from timeline_gui.core.errors import UserError
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats import (
    acled,
    aeon,
    csv_table,
    exchange,
    gdelt,
    geojson,
    ics,
    ics_out,
    json_list,
    markdown,
    pdf,
    timelinejs,
    timelineproject,
    ucdp,
    vis,
    web,
    wikidata,
    word,
    workbook,
    xlsx,
    yaml_list,
)
from timeline_gui.formats.files import read_head
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.fields import FIELDS

_DOCUMENT_MAGIC = b"SQLite format 3\0"


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file. `sniff` says from the first 64 KiB and the ending how sure it is, in percent.

    `fields` are those that columns of other names can be mapped to; `write` says in words what it left out. A kind that
    only goes out has no `read`, one that only comes in no `write`.
    """

    name: str
    label: Callable[[], str]
    endings: tuple[str, ...]
    sniff: Callable[[bytes, str], int] = lambda _head, _ending: 0
    read: Callable[[Path, ReadOptions], Batch] | None = None
    write: Callable[[Batch, Path, Counts | None], str] | None = None
    fields: tuple[str, ...] = ()


FORMATS = (
    Format(
        name="json",
        label=lambda: tell("Timeline GUI exchange file, or any JSON list of events"),
        endings=(".json", ".jsonl", ".ndjson"),
        sniff=json_list.sniff,
        read=json_list.read,
        write=exchange.write,
        fields=FIELDS,
    ),
    Format(
        name="csv",
        label=lambda: tell("Plain table"),
        endings=(".csv", ".tsv"),
        sniff=csv_table.sniff,
        read=csv_table.read,
        write=csv_table.write,
        fields=FIELDS,
    ),
    Format(
        name="xlsx",
        label=lambda: tell("Workbook of Excel or LibreOffice"),
        endings=(".xlsx", ".xls", ".ods", ".xlsm", ".xlsb"),
        sniff=workbook.sniff,
        read=workbook.read,
        write=xlsx.write,
        fields=FIELDS,
    ),
    Format(
        name="yaml",
        label=lambda: tell("Events in YAML, or a note with front matter"),
        endings=(".yaml", ".yml"),
        sniff=yaml_list.sniff,
        read=yaml_list.read,
        fields=FIELDS,
    ),
    Format(
        name="timelinejs",
        label=lambda: tell("TimelineJS, as JSON or its spreadsheet"),
        endings=(".timelinejs.json",),
        sniff=timelinejs.sniff,
        read=timelinejs.read,
        write=timelinejs.write,
    ),
    Format(
        name="timelineproject",
        label=lambda: tell("The Timeline Project"),
        endings=(".timeline",),
        sniff=timelineproject.sniff,
        read=timelineproject.read,
        write=timelineproject.write,
    ),
    Format(
        name="aeon",
        label=lambda: tell("Aeon Timeline 3, as CSV"),
        endings=(),
        sniff=aeon.sniff,
        read=aeon.read,
    ),
    Format(
        name="vis",
        label=lambda: tell("Items of vis-timeline"),
        endings=(".vis.json",),
        sniff=vis.sniff,
        read=vis.read,
        write=vis.write,
    ),
    Format(
        name="ics",
        label=lambda: tell("Calendar"),
        endings=(".ics", ".ical"),
        sniff=ics.sniff,
        read=ics.read,
        write=ics_out.write,
    ),
    Format(
        name="wikidata",
        label=lambda: tell("Results of Wikidata’s query service"),
        endings=(),
        sniff=wikidata.sniff,
        read=wikidata.read,
    ),
    Format(
        name="gdelt",
        label=lambda: tell("GDELT events"),
        endings=(),
        sniff=gdelt.sniff,
        read=gdelt.read,
    ),
    Format(
        name="acled",
        label=lambda: tell("ACLED events, as CSV or JSON"),
        endings=(),
        sniff=acled.sniff,
        read=acled.read,
    ),
    Format(
        name="ucdp",
        label=lambda: tell("UCDP GED events, as CSV"),
        endings=(),
        sniff=ucdp.sniff,
        read=ucdp.read,
    ),
    Format(
        name="pdf",
        label=lambda: tell("Dossier with its events attached"),
        endings=(),
        sniff=pdf.sniff,
        read=lambda path, _options: pdf.read(path),
    ),
    Format(name="docx", label=lambda: tell("Word document"), endings=(".docx",), write=word.write),
    Format(name="markdown", label=lambda: tell("Markdown with footnotes"), endings=(".md",), write=markdown.write),
    Format(
        name="html", label=lambda: tell("Web page with everything in it"), endings=(".html", ".htm"), write=web.write
    ),
    Format(name="geojson", label=lambda: tell("GeoJSON for maps"), endings=(".geojson",), write=geojson.write),
)


def recognise(path: Path) -> Format:
    """The format that is surest of the file. Raises UserError where it can't be read or none knows it."""
    head = read_head(path)
    if not head:
        raise UserError(tell("the file is empty"), path.name)
    if head.startswith(_DOCUMENT_MAGIC):
        what, remedy = tell("this is a document or another database"), tell("Open it, don’t import it.")
        raise UserError(what, path.name, remedy)
    sureness = [(found.sniff(head, path.suffix.lower()), found) for found in FORMATS]
    sure, best = max(sureness, key=lambda pair: pair[0])
    if not sure:
        labels = ", ".join(
            f"{known.label()} ({known.endings[0]})" if known.endings else known.label()
            for known in FORMATS
            if known.read
        )
        remedy = tell("Known are: {labels}.", labels=labels)
        raise UserError(tell("this kind of file is not known"), path.name, remedy)
    return best


def read(
    path: Path,
    format_name: str = "",
    mapping: Iterable[tuple[str, str]] = (),
    options: ReadOptions | None = None,
) -> Batch:
    """The records of a file, in the format named or else recognised. Raises UserError.

    `mapping` pairs a field with the name of its column.
    """
    chosen = _named(format_name) if format_name else recognise(path)
    columns = dict(mapping)
    for field in columns:
        if field not in chosen.fields:
            fields = tell("Fields are: {names}.", names=", ".join(chosen.fields)) if chosen.fields else ""
            what = tell("“{field}” is no field that a {format} file can map", field=field, format=chosen.name)
            raise UserError(what, path.name, fields)
    if chosen.read is None:
        remedy = tell("Read are: {names}.", names=_names(incoming=True))
        raise UserError(tell("a {format} file can only be written", format=chosen.name), path.name, remedy)
    options = options or ReadOptions()
    with without_collection():
        return chosen.read(path, replace(options, mapping={**options.mapping, **columns}))


def write(batch: Batch, path: Path, format_name: str = "", counts: Counts | None = None) -> str:
    """Write a file in the format named, else that of its ending; returns what was left out in words, or "".

    An existing file is replaced whole. Raises UserError.
    """
    name = path.name.lower()
    ending = max((e for f in FORMATS for e in f.endings if name.endswith(e)), key=len, default=path.suffix.lower())
    chosen = _named(format_name) if format_name else next((f for f in FORMATS if ending in f.endings), None)
    if chosen is None:
        endings = ", ".join(known.endings[0] for known in FORMATS if known.write and known.endings)
        what = tell("no format goes by the ending “{ending}”", ending=ending)
        raise UserError(what, path.name, tell("Endings are: {endings}.", endings=endings))
    if chosen.write is None:
        remedy = tell("Written are: {names}.", names=_names(incoming=False))
        raise UserError(tell("a {format} file can only be read", format=chosen.name), path.name, remedy)
    return chosen.write(batch, path, counts)


def _names(*, incoming: bool) -> str:
    return ", ".join(known.name for known in FORMATS if (known.read if incoming else known.write))


def _named(name: str) -> Format:
    for known in FORMATS:
        if known.name == name:
            return known
    names = ", ".join(known.name for known in FORMATS)
    raise UserError(tell("there is no format “{name}”", name=name), remedy=tell("Formats are: {names}.", names=names))
