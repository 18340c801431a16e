"""timeline-gui check: whether a document holds together, and whether its quotes stand in their sources."""

import argparse
import sys
from contextlib import closing
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.names import fold
from timeline_gui.formats.files import decode, read_bytes
from timeline_gui.store import bulk, checks
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document

_FAILED = 1


def run(options: argparse.Namespace) -> int:
    """Print what is wrong and which quotes are proved; 1 where anything is broken or a quote is not in its source."""
    with closing(open_document(Path(options.document), read_only=True)) as document:
        report = checks.check(document, _lent(document, options))
    for problem in report.broken:
        sys.stdout.write(f"broken: {problem.field} “{problem.value}”: {problem.message}\n")
    for quote in report.quotes:
        sys.stdout.write(f"{quote.verdict}: {quote.event_title}: “{quote.quote}”\n")
        if quote.verdict == "not found" and quote.nearest:
            sys.stdout.write(f"    nearest passage: “{quote.nearest}”\n")
    verdicts = [quote.verdict for quote in report.quotes]
    counts = ", ".join(f"{verdicts.count(word)} {word}" for word in ("verified", "not found", "not checked"))
    sys.stdout.write(f"{len(report.quotes)} quotes: {counts}; {len(report.broken)} faults\n")
    return _FAILED if report.broken or "not found" in verdicts else 0


def _lent(document: Document, options: argparse.Namespace) -> dict[str, str]:
    if options.source_text is None:
        if options.source:
            raise UserError("--source goes with --source-text", remedy="Add --source-text FILE.")
        return {}
    path = Path(options.source_text)
    text, _clean = decode(read_bytes(path), path.name)
    sources = bulk.load_columns(document).sources
    chosen = [s for s in sources if not options.source or fold(s.title) == fold(options.source)]
    if len(chosen) != 1:
        titles = "; ".join(source.title for source in sources)
        what = (
            "no source has this title"
            if options.source and not chosen
            else "it is not clear which source the text is of"
        )
        raise UserError(what, str(path), f"Name one with --source TITLE, of: {titles}.")
    return {chosen[0].id: text}
