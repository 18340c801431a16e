"""How many distinct dates a second are parsed, beside the floor of one bare regular expression.

PYTHONPATH=src python tests/benchmarks/edtf_rate.py [--json]
"""

import argparse
import gc
import json
import random
import re
from collections.abc import Callable
from time import perf_counter

from timeline_gui.core.edtf import parse

COUNT = 100_000
FLOOR = re.compile(r"-?[0-9]{4}-[0-9]{2}-[0-9]{2}").match


def corpus(count: int, seed: int = 1) -> list[str]:
    """Distinct dates in shares as documents have them: half of them days, then all the rest."""
    rng = random.Random(seed)

    def year() -> str:
        return f"{rng.randint(1000, 2100)}" if rng.random() < 0.95 else f"-{rng.randint(1, 3000):04}"

    def month() -> str:
        return f"{year()}-{rng.randint(1, 12):02}"

    def day() -> str:
        return f"{month()}-{rng.randint(1, 28):02}"

    def time() -> str:
        return f"{day()}T{rng.randint(0, 23):02}:{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"

    def pair(one: Callable[[], str]) -> str:
        return "/".join(sorted((one().lstrip("-"), one().lstrip("-"))))

    kinds: list[tuple[int, Callable[[], str]]] = [
        (50, day),
        (10, lambda: month() + rng.choice(("", "", "~", "?"))),
        (10, lambda: time() + rng.choice(("", "Z", "+03:00", ".250Z"))),
        (12, lambda: pair(day)),
        (5, lambda: pair(month)),
        (4, lambda: rng.choice(("{}/..", "{}/", "../{}", "[..{}]")).format(day())),
        (3, lambda: day() + rng.choice("~?%")),
        (3, lambda: f"[{day()},{day()}]"),
        (2, lambda: f"{month()}-XX"),
        (1, lambda: f"Y-{rng.randint(10_000, 10**9)}"),
    ]
    weights = [weight for weight, _ in kinds]
    makers = [maker for _, maker in kinds]
    found: dict[str, None] = {}
    while len(found) < count:
        found[rng.choices(makers, weights)[0]()] = None
    return list(found)


def rate(work: Callable[[str], object], texts: list[str]) -> float:
    """Strings a second, the best of five passes."""
    best = float("inf")
    for _ in range(5):
        gc.collect()
        begin = perf_counter()
        for text in texts:
            work(text)
        best = min(best, perf_counter() - begin)
    return len(texts) / best


def measure() -> dict[str, float]:
    """Parses and bare matches a second over the same strings, and how many times the floor a parse costs."""
    texts = corpus(COUNT)
    parses, floor = rate(parse, texts), rate(FLOOR, texts)
    return {
        "parses_per_second": round(parses),
        "floor_per_second": round(floor),
        "ratio": round(floor / parses, 2),
    }


def main() -> None:
    """Print the measurement as a line, or as JSON."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    arguments.add_argument("--json", action="store_true")
    figures = measure()
    if arguments.parse_args().json:
        print(json.dumps(figures))
    else:
        print(", ".join(f"{name} {value:,}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
