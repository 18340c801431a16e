"""What a language needs to say for dates to be written in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

ByPrecision: TypeAlias = tuple[str, ...]
"""One for each Precision, in its order; the first stands for no precision and is empty."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words and forms of one language. What stands in braces is filled in.

    `ordinal` writes a number in a row: 1st, 2nd. `century_of` and `decade_of` name them by their first year.
    """

    code: str
    name: str
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    weekdays: tuple[str, ...]
    short_weekdays: tuple[str, ...]
    seasons: tuple[str, ...]
    """Spring first."""

    thousands: str
    decimal: str
    ordinal: Callable[[int], str]

    bce: str
    ce: str
    across_eras: str
    day: str
    day_of_month: str
    season: str
    quarter: str
    decade: str
    decade_of: str
    century: str
    century_of: str
    century_bce: str
    millennium: str
    without_year: str
    time: str
    hour: str

    about: str
    short_about: str
    perhaps: str
    short_perhaps: str
    undated: str
    before: str
    before_day: str
    after: str
    at_the_latest: str
    at_the_earliest: str
    since: str
    until: str
    within: str
    start_open: str
    start_unknown: str
    end_open: str
    end_unknown: str
    between: str
    either: str
    either_after_comma: str

    kinds: ByPrecision
    kind_undated: str
    kind_one_of: str
    kind_before: str
    kind_after: str
    kind_interval: str
    kind_open_start: str
    kind_open_end: str
    kind_unknown_start: str
    kind_unknown_end: str
    approximate: str
    uncertain: str
    approximate_and_uncertain: str

    when_unknown: str
    known_to: ByPrecision
    somewhere_in: ByPrecision
    the_unit: ByPrecision
    the_unit_is: str
    same_unit: ByPrecision
    season_means: str
    start_and_end: str
    start: str
    end: str
    open: str
    unknown: str
    one_of_span: str
    one_of_members: str
    several: str

    quotes: tuple[str, str]
    qualifiers: Mapping[str, str]
    """Those of figures, by their names in `model.QUALIFIERS`."""
    large: tuple[tuple[float, str, str], ...]
    """Large numbers that have a name, the largest first: how large, the name of one and of several."""

    utc: str = "UTC"
    range: str = "{} – {}"
    tight_range: str = "{}–{}"
    comma: str = ", "

    def number(self, number: float) -> str:
        """Digits in groups of three, no more decimals than the number has."""
        text = f"{number:,.0f}" if number == int(number) else f"{number:,.10g}"
        return text.translate({ord(","): self.thousands, ord("."): self.decimal})

    def qualifier(self, name: str | None) -> str:
        """The word before a number that is not exact: "at least"; "" for one that is, or that nobody qualified."""
        return "" if name in (None, "exactly") else self.qualifiers.get(name, name)

    def quoted(self, words: str) -> str:
        """Words between quotation marks."""
        return f"{self.quotes[0]}{words}{self.quotes[1]}"

    def year(self, year: int, *, with_era: bool = False) -> str:
        """An astronomical year as people count: 2024, 44 BCE for -43, 12,000 BCE; 14 CE, not a bare 14."""
        count = year if year > 0 else 1 - year
        digits = self.number(count) if count >= 10_000 else str(count)
        if year <= 0:
            return f"{digits} {self.bce}"
        return digits if 100 <= year < 10_000 and not with_era else f"{digits} {self.ce}"

    def years(self, first: int, last: int) -> str:
        """A run of astronomical years: 1000–1999, 50–41 BCE, 1–99 CE, 1 BCE to 9 CE."""
        start, end = self.year(first), self.year(last)
        if (first <= 0) != (last <= 0):
            return self.across_eras.format(start, end)
        bare, _, era = start.partition(" ")
        return self.tight_range.format(bare, end if end.endswith(era) else f"{end} {era}")
