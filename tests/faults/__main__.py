"""python -m tests.faults [COUNT]: kill a working process so many times (200 unless told otherwise), and count faults.

With src on PYTHONPATH. Each kill has a seed, which is named where the file was not whole afterwards.
"""

import argparse
import tempfile
from pathlib import Path

from tests.faults.kills import trial


def main() -> int:
    """Print what was found; 1 where a file was not as it had to be."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults")
    parser.add_argument("count", nargs="?", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    options = parser.parse_args()
    faults, steps = 0, 0
    for seed in range(options.first, options.first + options.count):
        with tempfile.TemporaryDirectory(prefix="timeline-gui-faults-") as folder:
            killed = trial(Path(folder), seed)
        steps += max(killed.steps, 0)
        if killed.fault:
            faults += 1
            print(f"seed {seed}, after {killed.steps} steps: {killed.fault}", flush=True)
    print(f"{options.count} kills in {steps} steps: {faults} files that were not whole")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
