"""python -m tests.benchmarks [--json]: what is fast enough, each beside a floor measured in the same run."""

import argparse
import json

from tests.benchmarks import frame, launch


def main() -> None:
    """Run all and print one table."""
    parser = argparse.ArgumentParser(description="Benchmarks as ratios to a floor.")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = [*launch.rows(), *frame.rows()]
    if options.json:
        print(
            json.dumps(
                [{"what": what, "ours": ours, "floor": floor, "ratio": ours / floor} for what, ours, floor in rows]
            )
        )
        return
    print(f"{'what':<36}{'ours':>10}{'floor':>10}{'ratio':>8}")
    for what, ours, floor in rows:
        print(f"{what:<36}{ours:>10.2f}{floor:>10.2f}{ours / floor:>8.2f}")


if __name__ == "__main__":
    main()
