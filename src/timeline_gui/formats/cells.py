"""Cells of plain tables: what a spreadsheet would run as a formula goes out marked as text."""

import re

_FORMULA = re.compile(r"'*[=+\-@\t\r]").match
_MARKED = re.compile(r"'+[=+\-@\t\r]").match


def guarded(text: str) -> str:
    """The text with an apostrophe before it where a spreadsheet would take it for a formula."""
    return f"'{text}" if _FORMULA(text) else text


def unguarded(text: str) -> str:
    """The text that `guarded` was given."""
    return text[1:] if _MARKED(text) else text
