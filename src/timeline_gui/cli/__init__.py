"""The command line: list, import, export, check and new do without a window what the window does."""

import sys
from collections.abc import Sequence

from timeline_gui.cli.parser import parse
from timeline_gui.core.errors import UserError

DONE, FAILED, REFUSED = 0, 1, 2


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for and return the exit status: 0 done, 1 a check failed, 2 it can't be done."""
    try:
        options = parse(arguments)
        return int(options.run(options))
    except UserError as error:
        sys.stderr.write(f"timeline-gui: {' '.join(str(error).split())}\n")
        return REFUSED
