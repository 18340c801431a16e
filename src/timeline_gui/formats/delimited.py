"""Rows of delimited text one by one: no more of a file is held than the row that is read."""

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from typing import Literal

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell

LONGEST_CELL = 10_000_000
"""Characters of the longest cell that is read; what is longer is most often a quotation mark that is not closed."""


def rows(lines: Iterable[str], separator: str, file: str, *, lenient: bool = False) -> Iterator[tuple[int, list[str]]]:
    """The rows by number from 1, blank ones counted, as a spreadsheet shows them.

    `lenient` takes quotation marks in odd places for what they are, and all of them where tabs separate. Raises
    UserError for broken quoting, and for a cell that is too long.
    """
    quoting: Literal[0, 3] = csv.QUOTE_NONE if lenient and separator == "\t" else csv.QUOTE_MINIMAL
    end = _End()
    number = 0
    with _longer_cells():
        reader = csv.reader(chain(lines, end), delimiter=separator, quoting=quoting, strict=not lenient)
        try:
            for number, cells in enumerate(reader, 1):
                if end.reached:
                    raise UserError(tell("the row can’t be read: it does not end"), _where(file, number), _unclosed())
                yield number, cells
        except csv.Error as error:
            where = _where(file, number + 1)
            if "field limit" in str(error):
                what = tell("a cell is longer than {most} characters", most=LONGEST_CELL)
                remedy = tell("Look for a quotation mark that is not closed or not doubled. Else shorten the cell.")
                raise UserError(what, where, remedy) from error
            raise UserError(tell("the row can't be read: {reason}", reason=error), where, _unclosed()) from error


def _where(file: str, row: int) -> str:
    return tell("{file}, row {row}", file=file, row=str(row))


def _unclosed() -> str:
    return tell("Look for a quotation mark that is not closed or not doubled.")


class _End:
    """Comes after the last line, and tells when it is asked for: only a row that is still open does, and comes out."""

    reached = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        self.reached = True
        raise StopIteration


@contextmanager
def _longer_cells() -> Iterator[None]:
    """The limit of the csv module is one for all of the program: it is put back."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)
