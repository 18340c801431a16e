"""A text that was edited where it is shown otherwise than it is: what nobody touched stays, character by character."""

import re

_PIECES = re.compile(r"\r\n|.", re.DOTALL).findall
_MARK = "\ufeff"
"""Of the order of bytes: Qt hands out no text that begins with it."""
_BREAKS = {"\r\n", "\r", "\n", "\u2029"}
"""What a page shows as the end of a line."""


def on_page(text: str) -> str:
    """A text as a page shows it: of all that ends a line there is one kind."""
    return "".join("\n" if piece in _BREAKS else piece for piece in _PIECES(text))


def page_retyped(before: str, shown: str, now: str) -> str:
    """What `before` becomes where a page showed it as `shown` and has `now` in it."""
    lost = _lost(on_page(before), shown)
    before = before.removeprefix(lost)
    pieces = _PIECES(before) if on_page(before) == shown else list(shown)
    head, typed, tail = _parts(shown, now)
    typed = typed.replace("\u2028", "\n")
    if {piece for piece in pieces if piece in _BREAKS} == {"\r\n"}:
        typed = typed.replace("\n", "\r\n")
    return lost + _trimmed(before, "".join(pieces[:head]) + typed + "".join(pieces[len(pieces) - tail :]))


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
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _trimmed(before: str, text: str) -> str:
    """Without blanks at an end where there was none before."""
    if not before[:1].isspace():
        text = text.lstrip()
    return text if before[-1:].isspace() else text.rstrip()
