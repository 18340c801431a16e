"""Problems of a file in words, where one stands for many rows."""

from collections.abc import Iterable

from timeline_gui.core.language import tell
from timeline_gui.core.model import Problem


def count_of(problems: Iterable[Problem]) -> int:
    """How many there are, every row counted."""
    return sum(1 + len(problem.more_rows) for problem in problems)


def message_of(problem: Problem) -> str:
    """What happened, and in how many more rows the same."""
    more = len(problem.more_rows)
    if not more:
        return problem.message
    if more == 1:
        return tell("{message} (and the same in row {row})", message=problem.message, row=str(problem.more_rows[0]))
    return tell("{message} (and the same in {number} more rows)", message=problem.message, number=more)
