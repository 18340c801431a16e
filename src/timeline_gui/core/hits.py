"""Where the words that were searched for stand in a text, so that panes can mark the letters."""

import re

from timeline_gui.core.names import fold

_WORDS = re.compile(r'"([^"]*)"|(\w+)')


def hit_spans(text: str, query: str) -> list[tuple[int, int]]:
    """Spans (start, end) of the letters that a query finds in a text: words by their beginning, "phrases" whole.

    Case and accents do not count. Spans do not overlap and stand in order.
    """
    wanted = [fold(phrase or word) for phrase, word in _WORDS.findall(query)]
    wanted = [word for word in wanted if word]
    if not wanted or not text:
        return []
    folded, origin = _folded(text)
    spans = sorted(
        (origin[match.start()], origin[match.end() - 1] + 1)
        for word in wanted
        for match in re.finditer(rf"\b{re.escape(word)}", folded)
        if match.end() > match.start()
    )
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _folded(text: str) -> tuple[str, list[int]]:
    """The folded text, and for each of its letters the index of the one it came from."""
    letters: list[str] = []
    origin: list[int] = []
    for index, letter in enumerate(text):
        for part in fold(letter) or ("" if letter.strip() else letter):
            letters.append(part)
            origin.append(index)
    return "".join(letters), origin
