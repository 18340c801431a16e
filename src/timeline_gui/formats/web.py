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
from timeline_gui.core.language import say, tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import write_text
from timeline_gui.formats.report import Claim, Entry, make_report

_FOLDER = RESOURCES / "web"


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write the page; says what has no place in it. Raises UserError."""
    report = make_report(batch, counts)
    parts = {
        "lang": say().code,
        **_page_words(),
        "title": _text(report.title),
        "scope": _text(report.scope),
        "style": (_FOLDER / "page.css").read_text(encoding="utf-8"),
        "script": (_FOLDER / "page.js").read_text(encoding="utf-8"),
        "entries": "\n".join("".join(_article(n, entry)) for n, entry in enumerate(report.entries, 1)),
        "notes": "\n".join(
            f'<li id="note-{n}" dir="auto">{_text(note)}</li>' for n, note in enumerate(report.notes, 1)
        ),
        "events": _data([_mark(n, e) for n, e in enumerate(report.entries, 1)]),
        "words": _data(_script_words()),
    }
    write_text(Template((_FOLDER / "page.html").read_text(encoding="utf-8")).substitute(parts), path)
    return tell("Coordinates and the full texts of sources are left out; the exchange format holds them.")


def _page_words() -> dict[str, str]:
    """What the page says around the events."""
    words = {
        "timeline": tell("Timeline"),
        "find": tell("Find in events"),
        "actor": tell("Actor"),
        "all_actors": tell("All actors"),
        "fit": tell("Fit all"),
        "picture": tell("Timeline. The list below holds the same events."),
        "hint": tell("Wheel zooms, dragging moves, a click on a mark goes to its event."),
        "sources": tell("Sources"),
    }
    return {name: _text(text) for name, text in words.items()}


def _script_words() -> dict[str, object]:
    """What the script says; it fills in what stands in braces."""
    hole = "{}"
    return {
        "months": say().short_months,
        "day": say().day_of_month.format(day=hole, month=hole),
        "bce": f"{hole} {say().bce}",
        "count": tell("{count} of {total}", count=hole, total=hole),
        "undated": tell("{count} without a place on the axis", count=hole),
        "more": tell("{count} more: zoom in", count=hole),
    }


def _data(value: object) -> str:
    """JSON inside a page: "<" could end the element that it stands in."""
    return json.dumps(value, ensure_ascii=False).replace("<", "\\u003c")


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
    facts += [_text(part) for part in (entry.written, entry.place, entry.category, ", ".join(entry.tags), entry.draft)]
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
    for what, words in (entry.date_note, entry.note):
        if words:
            yield f'<p class="own" dir="auto">{_text(f"{what} {words}")}</p>'
    yield "</article>"


def _claim(claim: Claim) -> Iterator[str]:
    mark = f'<sup><a href="#note-{claim.note}">{claim.note}</a></sup>'
    facts = [f"<strong>{_text('; '.join(claim.figures))}</strong>" if claim.figures else ""]
    facts += [_text(claim.dated)]
    said = "; ".join(fact for fact in facts if fact)
    if not claim.quote:
        yield f"<p>{said or _text(tell('Reported'))}{mark}</p>"
        return
    if said:
        yield f"<p>{said}</p>"
    speaker = f'<span class="speaker">{_text(claim.speaker)}</span>' if claim.speaker else ""
    yield f'<blockquote dir="auto">{_text(say().quoted(claim.quote))}{mark}{speaker}</blockquote>'


def _text(text: str) -> str:
    """Text as HTML, its line breaks kept; a NUL, which HTML can't hold, is marked."""
    return escape(text.replace("\0", "�")).replace("\n", "<br>")
