"""Figures as a ledger has them: the qualifier before the number, the number to be read at a glance, what is counted."""

from typing import NamedTuple

from timeline_gui.core.language import say
from timeline_gui.core.model import Figure
from timeline_gui.core.reference import plain_number
from timeline_gui.dossier.text import one_line


class LedgerLine(NamedTuple):
    """One figure: "more than", "39,400", "people killed". Without a number the words as written stand for it."""

    qualifier: str
    number: str
    counted: str


def ledger_line(figure: Figure) -> LedgerLine:
    """The figure as it is printed; no more exact than it was given."""
    counted = one_line(", ".join(part for part in (figure.unit, figure.counted) if part))
    numbers = [number for number in (figure.low, figure.high) if number is not None]
    if not numbers:
        return LedgerLine("", say().quoted(one_line(figure.text)), counted)
    qualifier = figure.qualifier or ("up to" if figure.low is None else "")
    number = "–".join(dict.fromkeys(number_in_words(number) for number in numbers))
    return LedgerLine(say().qualifier(qualifier), number, counted)


def number_in_words(number: float) -> str:
    """ "39,400", "100 million", "1.5 billion": a word only where it leaves no digit out."""
    for size, one, several in say().large:
        if abs(number) >= size:
            short = round(number / size, 3)
            word = one if short in (1, -1) else several
            return f"{plain_number(short)} {word}" if short * size == number else plain_number(number)
    return plain_number(number)
