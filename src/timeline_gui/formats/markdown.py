"""Markdown with footnotes, as Pandoc and GitHub read them: a heading an event, block quotes, a note for each claim."""

import re
from collections.abc import Iterator
from pathlib import Path

from timeline_gui.core.filters import Counts
from timeline_gui.core.language import say, tell
from timeline_gui.core.model import Batch
from timeline_gui.formats.files import write_text
from timeline_gui.formats.report import Claim, Entry, Report, make_report

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~^$&@])")
_LINE_START = re.compile(r"^(\d*)([-+=:.)])")
_BLANKS = re.compile(r"[ \t\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")


def write(batch: Batch, path: Path, counts: Counts | None = None) -> str:
    """Write a page for people to read; what has no words of its own there is left out. Raises UserError."""
    write_text(to_markdown(make_report(batch, counts)), path)
    return tell("Identifiers, coordinates and the full texts of sources are left out; the exchange format holds them.")


def to_markdown(report: Report) -> str:
    """The whole page as text."""
    blocks = [f"# {_plain(report.title)}", _plain(report.scope)]
    for entry in report.entries:
        blocks += _entry(entry)
    blocks += [f"[^{number}]: {_plain(note)}" for number, note in enumerate(report.notes, 1)]
    return "\n\n".join(blocks) + "\n"


def _entry(entry: Entry) -> Iterator[str]:
    yield f"## {_plain(_upper(entry.date))}: {_plain(entry.title)}"
    facts = [f"*{_plain(entry.kind)}*", f"`{entry.edtf}`" if entry.edtf else ""]
    facts += [_plain(entry.written), _plain(entry.place)]
    facts += [_plain(entry.category), _plain(", ".join(entry.tags)), _plain(entry.draft)]
    yield " · ".join(fact for fact in facts if fact)
    if entry.people:
        yield "\n".join(f"- {_plain(f'{name} ({role})' if role else name)}" for name, role in entry.people)
    if entry.summary:
        yield _lines(entry.summary)
    for claim in entry.claims:
        yield from _claim(claim)
    for what, words in (entry.date_note, entry.note):
        if words:
            yield f"*{what}* {_lines(words)}"


def _claim(claim: Claim) -> Iterator[str]:
    mark = f"[^{claim.note}]"
    said = "; ".join(map(_plain, claim.figures))
    facts = "; ".join(part for part in (f"**{said}**" if said else "", _plain(claim.dated)) if part)
    if not claim.quote:
        yield f"{facts or tell('Reported')}{mark}"
        return
    if facts:
        yield facts
    quote = f"{_lines(say().quoted(claim.quote))}{mark}".split("\n")
    speaker = f"\n>\n> — {_plain(claim.speaker)}" if claim.speaker else ""
    yield "\n".join(f"> {line}".rstrip() for line in quote) + speaker


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lines(text: str) -> str:
    """Text with its lines and paragraphs."""
    return "\n".join(map(_plain, text.splitlines()))


def _plain(text: str) -> str:
    """Text on one line that Markdown leaves as it is: what would be a sign to it is escaped."""
    return _LINE_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", _BLANKS.sub(" ", text).strip(" ")))
