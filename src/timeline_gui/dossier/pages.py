"""A whole dossier as the template's data: words, pictures of time, and the icons of dates."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from timeline_gui.bundled import RESOURCES
from timeline_gui.core.language import say, tell
from timeline_gui.core.progress import Progress
from timeline_gui.dossier import content, kinds
from timeline_gui.dossier.content import CitedClaim, EntryText
from timeline_gui.dossier.drawing import drawing, icon_svg
from timeline_gui.dossier.job import DossierJob, Entry, Paper
from timeline_gui.dossier.ledger import LedgerLine
from timeline_gui.dossier.sentences import Run
from timeline_gui.dossier.sources import Numbering, marked
from timeline_gui.dossier.strip import PART_ROWS_MOST, ROWS_MOST, Strip, counted_strip, numbered_strip
from timeline_gui.dossier.text import one_line, paragraphs, passage, printable, runs_rightwards, shortened
from timeline_gui.paint.icons import kind_of
from timeline_gui.paint.tokens import LIGHT

PART = 20
"""So many events share a strip where they are too many for one."""
_SHEETS: dict[Paper, tuple[float, float]] = {"a4": (793.7, 1122.5), "letter": (816.0, 1056.0), "a3": (1122.5, 1587.4)}
"""Width and height of paper that stands, in pixels of 1/96 inch."""
_MARGINS = 120.0
ATTACHED = "events.json"
"""The name of the attachment with the events, by which they are found again."""


def _runs(runs: Sequence[Run]) -> list[dict[str, object]]:
    return [{"text": printable(run.text), "strong": run.strong, "rtl": runs_rightwards(run.text)} for run in runs]


def _words() -> dict[str, object]:
    """What the template says itself."""
    first, second = "\ufdd0", "\ufdd1"
    page, between = tell("Page {page} of {pages}", page=first, pages=second).split(first)
    return {
        "dossier": tell("Timeline dossier"),
        "page": [page, *between.split(second)],
        "attached": tell("The events of this dossier, for Timeline GUI"),
        "quotes": list(say().quotes),
        "mark": marked(""),
        "no_words": tell("No words of the source are given."),
        "another_date": tell("This source gives another date:"),
        "may": tell("May lie outside the range"),
        "draft": tell("Draft, not confirmed"),
        "no_source": tell("No source is given for this event."),
        "resolved": tell("How the date was resolved:"),
        "note": tell("Analyst’s note"),
        "nothing_left_out": tell("Nothing: every event of the document is in this dossier."),
        "what_is_in": tell("What is in"),
        "left_out": tell("What is left out"),
        "figures": tell("Figures"),
        "columns": [tell("Figure"), tell("Who says so"), tell("Date"), tell("Event"), tell("Source")],
        "sources": tell("Sources"),
    }


def compose(job: DossierJob, progress: Progress) -> dict[str, str]:
    """The files that typst reads, by name. Raises Cancelled."""
    with drawing():
        return _Pages(job, progress).files()


def _figure(event: EntryText, claim: CitedClaim, line: LedgerLine) -> dict[str, object]:
    """A line of the table of figures."""
    before, number, after = line
    return {
        "number": [before, number, after],
        "event": tell("Event {number}", number=str(event.number)),
        "date": event.date,
        "who": claim.who,
        "source": claim.reference.source,
    }


class _Pages:
    """The data being gathered: pictures are files of their own, and each kind of date has one icon."""

    def __init__(self, job: DossierJob, progress: Progress) -> None:
        self._job = job
        self._progress = progress
        self._files: dict[str, str] = {}
        self._sources = Numbering(job.sources)
        self._figures: list[dict[str, object]] = []

    def files(self) -> dict[str, str]:
        job = self._job
        on_axis, others = kinds.split(job.entries)
        width = _SHEETS[job.paper][1 if job.landscape else 0] - _MARGINS
        numbered = numbered_strip(job, on_axis, 1, width, ROWS_MOST, job.span)
        strip = numbered or counted_strip(job, on_axis, width)
        sections = []
        if numbered or not on_axis:
            sections.append(self._section("", "", on_axis, 1, None))
        for start in range(0, 0 if numbered else len(on_axis), PART):
            part = on_axis[start : start + PART]
            first, last = start + 1, start + len(part)
            own = numbered_strip(job, part, first, width, PART_ROWS_MOST, None)
            title = tell("Event {number}", number=str(first))
            if last > first:
                title = tell("Events {numbers}", numbers=f"{first}–{last}")
            sections.append(self._section(title, "", part, first, own))
        if others:
            lead = tell("Undated events, and those that the sources only put before or after some day.")
            title = tell("Without a place on the axis")
            sections.append(self._section(title, lead, others, len(on_axis) + 1, None))
        data = {
            "lang": say().code,
            "words": _words(),
            "paper": {"a4": "a4", "letter": "us-letter", "a3": "a3"}[job.paper],
            "landscape": job.landscape,
            "foreword": [asdict(part) for part in paragraphs(job.foreword)],
            "withheld": job.withheld,
            "attachment": ATTACHED if job.exchange else "",
            "title": asdict(passage(job.title)),
            "author": [one_line(job.author)] if one_line(job.author) else [],
            "running_title": shortened(job.document_title or job.title, 70),
            "document_name": shortened(job.document_name, 70),
            "compiled": [job.compiled.year, job.compiled.month, job.compiled.day],
            "subtitle": content.subtitle(job),
            "what_is_in": _runs(job.what_is_in),
            "proof": content.proof(job),
            "left_out": [{"count": say().number(line.count), "text": one_line(line.text)} for line in job.left_out],
            "strip": self._strip(strip) if "strip" in job.parts else None,
            "legend": self._legend(on_axis, counted=not numbered),
            "categories": self._categories(on_axis if numbered else []),
            "sections": [section for section in sections if section["entries"]] if "entries" in job.parts else [],
            "figures": self._figures if "figures" in job.parts else [],
            "sources": [asdict(source) for source in self._sources.texts()] if "sources" in job.parts else [],
        }
        if job.exchange:
            self._files[ATTACHED] = job.exchange
        template = (RESOURCES / "dossier" / "dossier.typ").read_text("utf-8")
        return {**self._files, "main.typ": template, "dossier.json": json.dumps(data, ensure_ascii=False)}

    def _section(
        self, title: str, lead: str, entries: Sequence[Entry], first: int, strip: Strip | None
    ) -> dict[str, object]:
        texts = []
        for number, entry in enumerate(entries, start=first):
            self._progress.report(number, len(self._job.entries), tell("Gathering the events"))
            text: EntryText = content.entry_text(self._job, entry, number, self._sources)
            self._figures += [_figure(text, claim, line) for claim in text.claims for line in claim.figures]
            texts.append({**asdict(text), "people": _runs(text.people), "icon": self._icon(entry)})
        return {"title": title, "lead": lead, "strip": self._strip(strip), "entries": texts}

    def _strip(self, strip: Strip | None) -> dict[str, object] | None:
        if strip is None:
            return None
        name = f"strip-{len(self._files)}.svg"
        self._files[name] = strip.drawing
        return {**asdict(strip), "drawing": name}

    def _icon(self, entry: Entry) -> str:
        name = f"icon-{'-'.join(map(str, kind_of(entry.date)))}.svg"
        if name not in self._files:
            self._files[name] = icon_svg(entry.date, LIGHT.ink2)
        return name

    def _legend(self, entries: Sequence[Entry], *, counted: bool) -> list[dict[str, str]]:
        if counted:
            return []
        drawn: dict[str, Entry] = {}
        for entry in entries:
            drawn.setdefault(kinds.kind_in_words(entry.date), entry)
        return [{"icon": self._icon(entry), "text": text} for text, entry in drawn.items()]

    def _categories(self, entries: Sequence[Entry]) -> list[dict[str, str]]:
        used = dict.fromkeys(entry.event.category for entry in entries if entry.event.category)
        return [{"text": one_line(name), "colour": self._job.categories.get(name, LIGHT.exact)} for name in used]
