"""The numbers of a row: figures, which keep the words that are no sure number, and plain ones such as degrees."""

import re
from collections.abc import Iterator
from dataclasses import replace

from timeline_gui.core.language import tell
from timeline_gui.core.model import Figure
from timeline_gui.formats.cells import Number
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular.deciding import Decisions
from timeline_gui.formats.tabular.figures import between, read_figure, scale_in, shows_decimal, takes_scale
from timeline_gui.formats.tabular.naming import parts
from timeline_gui.formats.tabular.row import Row

FIELDS = frozenset(("value", "low", "high", "unit", "counted"))
"""Cells that figures are made of, beside words and columns of what is counted."""
_NEGATIVE = re.compile(r"\s*-[$€£]?\d").match
_NUMBER = re.compile(r"-?\d{1,15}(?:\.\d{1,15})?").fullmatch


class NumberReader:
    """Reads numbers as was decided for the whole table; what is none is noted."""

    def __init__(self, decisions: Decisions, notes: Notes) -> None:
        self._decisions, self._notes = decisions, notes

    def _figures_in(self, row: Row, cell: str, unit: str = "", counted: str = "") -> Iterator[Figure]:
        for text in parts(cell, commas=False):
            yield self._figure(row, Number(text) if type(cell) is Number else text, unit, counted)

    def _figures(self, row: Row, cell: str) -> Iterator[Figure]:
        """The figures of a row's own columns, then those in words in a `cell`.

        A unit, and what is counted, belong to the number in columns of its own, else to the only other figure.
        """
        self._scale(row)
        value, unit, counted = row.words("value"), row.words("unit"), row.words("counted")
        said = (unit, counted)
        if row.words("low") or row.words("high"):
            yield self._bounded(row, value, unit, counted)
        elif value:
            yield self._figure(row, value, unit, counted)
        elif any(said) and len(row.counted) + len(parts(cell, commas=False)) != 1:
            for name, words in (("unit", unit), ("counted", counted)):
                if words:
                    self._notes.add(row.number, name, words, tell("which figure it belongs to is not said; left out"))
            said = ("", "")
        beside = ("", "") if value or row.words("low") or row.words("high") else said
        for words, what in row.counted:
            yield self._figure(row, words, beside[0], ", ".join(filter(None, (beside[1], what))))
        yield from self._figures_in(row, cell, *beside) if cell else ()

    def _scale(self, row: Row) -> None:
        """Put a scale that stands in the unit, as in "million USD", behind the numbers that it belongs to."""
        found = scale_in(row.words("unit"))
        if found is None:
            return
        scale, unit = found
        numbers = [name for name in ("value", "low", "high") if row.words(name)]
        if not numbers or not all(takes_scale(row.words(name)) for name in numbers):
            said = tell("whether “{scale}” is meant of the number is not sure: kept as its unit", scale=scale)
            self._notes.add(row.number, "unit", row.words("unit"), said)
            return
        for name in numbers:
            number = row.cells[name]
            row.cells[name] = type(number)(f"{number} {scale}")
        row.cells["unit"] = unit

    def _bounded(self, row: Row, value: str, unit: str, counted: str) -> Figure:
        """A number with bounds, or the bounds alone. What is no bound stays in the words."""
        low, high = row.words("low"), row.words("high")
        least, most = self._number(row, "low"), self._number(row, "high")
        span = "–".join(dict.fromkeys(filter(None, (low, high))))
        if least is not None and most is not None and least > most:
            said = tell("the least is above the most; kept in words")
            self._notes.add(row.number, "low", span, said)
            least = most = None
        if not value:
            signs = {found.unit for each in (low, high) if (found := read_figure(each, decimal="."))}
            unit = unit or "".join(signs if len(signs) == 1 else ())
            return Figure(" ".join(filter(None, (span, counted or row.words("unit")))), least, most, unit, counted)
        figure = self._figure(row, value, unit, counted)
        if figure.low is not None and (
            (least is not None and figure.low < least) or (most is not None and figure.low > most)
        ):
            said = tell("the number is not between its bounds; these were kept in words")
            self._notes.add(row.number, "value", f"{value} ({span})", said)
            least = most = None
        if least is None and most is None:
            return replace(figure, text=f"{value} ({span})")
        if least == most == figure.low == figure.high:
            return figure
        return between(least, most, value, figure.unit, figure.counted)

    def _figure(self, row: Row, text: str, unit: str = "", counted: str = "") -> Figure:
        negative = _NEGATIVE(text) is not None
        figure = read_figure(text.strip()[negative:], unit, counted, self._decimal(text))
        if figure is not None and negative:
            figure = replace(figure, text=text.strip(), low=_minus(figure.high), high=_minus(figure.low))
        if figure is None:
            if self._is_unclear(text):
                said = tell("thousands or decimals? No other number shows it; kept in words")
            else:
                said = tell("no number that is sure; kept in words")
            self._notes.add(row.number, "figures", text, said)
            return Figure(text, unit=unit, counted=counted)
        if unit and figure.unit != unit:
            said = tell("its words say {unit}, which was kept; left out was: {other}", unit=figure.unit, other=unit)
            self._notes.add(row.number, "unit", text, said)
        return figure

    def _decimal(self, text: str) -> str:
        return "." if type(text) is Number else self._decisions.decimal

    def _is_unclear(self, text: str) -> bool:
        return not self._decimal(text) and shows_decimal(text) == "?"

    def _number(self, row: Row, name: str, most: float | None = None) -> float | None:
        words = row.words(name)
        if not words:
            return None
        decimal = "." if most is not None else self._decimal(words)
        if _NUMBER(words) and (decimal == "." or "." not in words):
            number: float | None = float(words)
        else:
            negative = words.startswith("-")
            figure = read_figure(words[negative:], decimal=decimal)
            number = None if figure is None else -(figure.low or 0.0) if negative else figure.low
        if number is None or (most is not None and abs(number) > most):
            said = tell("thousands or decimals? No other number shows it; left out") if self._is_unclear(words) else ""
            self._notes.add(row.number, name, words, said or tell("this is no such number; left out"))
            return None
        return number


def _minus(number: float | None) -> float | None:
    return None if number is None else -number
