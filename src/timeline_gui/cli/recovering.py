"""timeline-gui recover: what can be read of a damaged document, in a new one."""

import argparse
import sys
from pathlib import Path

from timeline_gui.store.mending import MOST_TOLD
from timeline_gui.store.recovery import recover


def run(options: argparse.Namespace) -> int:
    """Print what was replaced, what was saved and what was not."""
    found = recover(Path(options.document), Path(options.output))
    for problem in found.problems:
        row = f", row {problem.row}" if problem.row is not None else ""
        value = f" “{problem.value}”" if problem.value else ""
        sys.stdout.write(f"{problem.file}: {problem.field}{row}{value}: {problem.message}\n")
    if (more := found.altered - MOST_TOLD) > 0:
        sys.stdout.write(f"{more} more values were replaced\n")
    for table, count in found.saved.items():
        notes = [f"{found.dropped[table]} could not be kept"] if table in found.dropped else []
        notes += ["some can't be read"] if table in found.gaps else []
        if count or notes:
            sys.stdout.write(f"{table}: {count} saved{''.join(f'; {note}' for note in notes)}\n")
    sys.stdout.write(f"written to {options.output}; check it with timeline-gui check\n")
    return 0
