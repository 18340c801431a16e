"""One web page out, with everything in it: the timeline, the evidence, and no connection to anywhere.

The events stand in the page as text, so that it reads, prints and is searched without its script.
"""

import json
from collections.abc import Iterator
from html import escape
from pathlib import Path
from string import Template

from timeline_gui.bundled import RESOURCES
from timeline_gui.core import edtf
from timeline_gui.core.edtf import DateFlag, Precision
from timeline_gui.core.filters import Counts
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import write_text
from timeline_gui.formats.report import Claim, Entry, make_report

_FOLDER = RESOURCES / "web"


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write the page; says what has no place in it. Raises UserError."""
    report = make_report(batch, counts)
    parts = {
        "title": _text(report.title),
        "scope": _text(report.scope),
        "style": (_FOLDER / "page.css").read_text(encoding="utf-8"),
        "script": (_FOLDER / "page.js").read_text(encoding="utf-8"),
        "entries": "\n".join("".join(_article(n, entry)) for n, entry in enumerate(report.entries, 1)),
        "notes": "\n".join(
            f'<li id="note-{n}" dir="auto">{_text(note)}</li>' for n, note in enumerate(report.notes, 1)
        ),
        # "<" could end the script element that the data stand in.
        "events": json.dumps([_mark(n, e) for n, e in enumerate(report.entries, 1)], ensure_ascii=False).replace(
            "<", "\\u003c"
        ),
    }
    write_text(Template((_FOLDER / "page.html").read_text(encoding="utf-8")).substitute(parts), path)
    return tell("Coordinates and the full texts of sources are left out; the exchange format holds them.")


def _mark(number: int, entry: Entry) -> dict[str, object]:
    date = edtf.parse(entry.edtf)
    return {
        "anchor": f"event-{number}",
        "title": entry.title,
        "date": entry.date,
        "bounds": [date.begin_min, date.begin_max, date.end_min, date.end_max],
        "on_axis": not date.flags & (DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER),
        "interval": bool(date.flags & DateFlag.INTERVAL),
        "exact": date.begin_precision <= Precision.DAY and not date.flags & ~(DateFlag.TIMED | DateFlag.INTERVAL),
        "doubtful": bool(date.flags & (DateFlag.APPROXIMATE | DateFlag.UNCERTAIN)),
        "actors": sorted({name for name, _role in entry.people}),
    }


def _article(number: int, entry: Entry) -> Iterator[str]:
    yield f'<article id="event-{number}"><h2 dir="auto">{_text(entry.title)}</h2>'
    facts = [f'<span class="date">{_text(entry.date)}</span>', _text(entry.kind)]
    facts += [f"<code>{_text(entry.edtf)}</code>" if entry.edtf else ""]
    facts += [f"as written: “{_text(entry.written)}”" if entry.written else ""]
    facts += [_text(entry.place), _text(entry.category), _text(", ".join(entry.tags)), "draft" if entry.draft else ""]
    yield f'<p class="facts">{" · ".join(fact for fact in facts if fact)}</p>'
    if entry.people:
        people = (
            f"<li dir=auto>{_text(name)}{_text(f' ({role})') if role else ''}</li>" for name, role in entry.people
        )
        yield f"<ul>{''.join(people)}</ul>"
    if entry.summary:
        yield f'<p dir="auto">{_text(entry.summary)}</p>'
    for claim in entry.claims:
        yield from _claim(claim)
    if entry.date_note:
        yield f'<p class="own" dir="auto">Date: {_text(entry.date_note)}</p>'
    if entry.note:
        yield f'<p class="own" dir="auto">Note (the analyst’s, not the source’s): {_text(entry.note)}</p>'
    yield "</article>"


def _claim(claim: Claim) -> Iterator[str]:
    mark = f'<sup><a href="#note-{claim.note}">{claim.note}</a></sup>'
    facts = [f"<strong>{_text('; '.join(claim.figures))}</strong>" if claim.figures else ""]
    facts += [f"this source dates it {_text(claim.dated)}" if claim.dated else ""]
    said = "; ".join(fact for fact in facts if fact)
    if not claim.quote:
        yield f"<p>{said or 'Reported'}{mark}</p>"
        return
    if said:
        yield f"<p>{said}</p>"
    speaker = f'<span class="speaker">{_text(claim.speaker)}</span>' if claim.speaker else ""
    yield f'<blockquote dir="auto">“{_text(claim.quote)}”{mark}{speaker}</blockquote>'


def _text(text: str) -> str:
    """Text as HTML, its line breaks kept; a NUL, which HTML can't hold, is marked."""
    return escape(text.replace("\0", "�")).replace("\n", "<br>")
