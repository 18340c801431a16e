"""python -m tests.faults.worker FILE SEED: make random steps until killed, and tell of each that is done."""

import sys
from pathlib import Path

from tests.faults.steps import Steps, digest

from timeline_gui.store import draft

LARGE = 40
"""Events from which an import goes through a database of its own here, as one of very many does elsewhere."""


def main(path: Path, seed: int) -> None:
    """Print a line before the first step, and one after each: how many are done, and the state that they led to."""
    print("begin", flush=True)
    draft.IN_MEMORY = LARGE
    steps = Steps(path, seed)
    done = 0
    while True:
        print(done, digest(steps.document), flush=True)
        steps.make()
        done += 1


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
