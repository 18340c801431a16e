"""python -m tests.benchmarks [--events N | --document PATH] [--json]: what is to be fast, each beside a floor."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import bringing_in, frame, going_out, launch, many

ROWS_IN = 100_000


def rows(events: int) -> Iterator[tuple[str, float, float]]:
    """(what, ours, the floor) of all benchmarks."""
    yield from launch.rows()
    yield from frame.rows()
    yield from going_out.rows()
    yield from bringing_in.rows(min(events, ROWS_IN))
    for what, ours, floor in many.rows(events):
        yield f"{events:,} events: {what}", ours, floor


def main() -> None:
    """Run all and print one table, line by line."""
    parser = argparse.ArgumentParser(description="Benchmarks as ratios to a floor.")
    parser.add_argument("--events", type=int, default=1_000_000, help="events of the large document")
    parser.add_argument("--document", type=Path, help="only this document of very many events; it is edited and undone")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    measured = many.rows_of(options.document) if options.document else rows(options.events)
    if options.json:
        found = [{"what": what, "ours": ours, "floor": floor, "ratio": ours / floor} for what, ours, floor in measured]
        print(json.dumps(found))
        return
    print(f"{'what (ms)':<64}{'ours':>10}{'floor':>10}{'ratio':>9}")
    for what, ours, floor in measured:
        print(f"{what:<64}{ours:>10.2f}{floor:>10.2f}{ours / floor:>9.2f}", flush=True)


if __name__ == "__main__":
    main()
