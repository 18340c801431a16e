"""timeline-gui new: an empty document, one with the sample, or one with made-up events."""

import argparse
import sys
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.generate import generate
from timeline_gui.core.model import Batch
from timeline_gui.session.documents import create_from, sample_batch


def run(options: argparse.Namespace) -> int:
    """Make the document."""
    path = Path(options.document)
    if path.exists() and not options.force:
        raise UserError("the file exists already", str(path), "Choose another name, or add --force to replace it.")
    if options.generate is not None and options.generate < 0:
        raise UserError("a number of events is not negative", "--generate")
    if options.sample:
        batch = sample_batch()
    elif options.generate is not None:
        batch = generate(options.generate)
    else:
        batch = Batch(title=path.stem)
    create_from(batch, path, replace=options.force)
    sys.stdout.write(f"{path}: {len(batch.events)} events\n")
    return 0
