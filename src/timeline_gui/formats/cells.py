"""Cells of tables: what a spreadsheet would run as a formula goes out marked as text, numbers come in as such."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]").match
_MARKED = re.compile(r"'+[=+\-@\t\r]").match


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if _MARKED(text) else text


class Number(str):
    """The digits of what a file itself has as a number, so that a point in them stands before decimals."""

    __slots__ = ()
