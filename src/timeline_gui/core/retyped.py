"""A text that was edited where it is shown otherwise than it is: what nobody touched stays, character by character."""

import re
from bisect import bisect_left
from collections.abc import Sequence

_MARK = "\ufeff"
"""Of the order of bytes: Qt hands out no text that begins with it."""
_PAIR = "\r\n"
_BREAKS = "\r\n\u2029"
"""What a page shows as the end of a line, each alone; the pair is one."""


def on_page(text: str) -> str:
    """A text as a page shows it: of all that ends a line there is one kind."""
    return text.replace(_PAIR, "\n").replace("\r", "\n").replace("\u2029", "\n")


def page_retyped(before: str, shown: str, now: str) -> str:
    """What `before` becomes where a page showed it as `shown` and has `now` in it."""
    lost = _lost(on_page(before), shown)
    before = before.removeprefix(lost)
    as_before = on_page(before) == shown
    text = before if as_before else shown
    head, typed, tail = _parts(shown, now)
    typed = typed.replace("\u2028", "\n")
    pairs = [pair.start() for pair in re.finditer(_PAIR, text)] if as_before else []
    if pairs and not any(end in text.replace(_PAIR, "") for end in _BREAKS):
        typed = typed.replace("\n", _PAIR)
    start, end = _in_text(head, pairs), _in_text(len(shown) - tail, pairs)
    return lost + _trimmed(before, text[:start] + typed + text[end:])


def _in_text(at: int, pairs: Sequence[int]) -> int:
    """Where a character of the page stands in the text, in which there are pairs at these places."""
    return at + bisect_left(range(len(pairs)), at, key=lambda number: pairs[number] - number)


def line_retyped(before: str, shown: str, now: str) -> str:
    """The same of a line, which shows all as it is: where it was edited, blanks are single spaces."""
    lost, before = _lost(before, shown), shown
    head, typed, tail = _parts(before, now)
    start, typed, end = before[:head], tidy(typed), before[len(before) - tail :]
    if start.endswith(" "):
        typed = typed.lstrip(" ")
    if end.startswith(" "):
        typed = typed.rstrip(" ")
        if not typed and start.endswith(" "):
            end = end[1:]
    return lost + _trimmed(before, start + typed + end)


def tidy(text: str) -> str:
    """A text with single spaces for its blanks, those aside that break no line."""
    return re.sub(r"[ \t\n\v\f\r\u2028\u2029]+", " ", text)


def _lost(before: str, shown: str) -> str:
    """The marks at the beginning that were not handed out."""
    marks = _MARK * (len(before) - len(shown))
    return marks if before == marks + shown else ""


def _parts(before: str, now: str) -> tuple[int, str, int]:
    """How many characters at the beginning are as before, what stands between, and how many at the end are."""
    head = _alike(before, now)
    tail = _alike(before[head:][::-1], now[head:][::-1])
    return head, now[head : len(now) - tail], tail


def _alike(one: str, other: str) -> int:
    """With how many of the same characters both begin."""
    shorter = min(len(one), len(other))
    # Whole pieces are compared at once: a text may be a book.
    return bisect_left(range(1, shorter + 1), True, key=lambda length: one[:length] != other[:length])


def _trimmed(before: str, text: str) -> str:
    """Without blanks at an end where there was none before."""
    if not before[:1].isspace():
        text = text.lstrip()
    return text if before[-1:].isspace() else text.rstrip()
