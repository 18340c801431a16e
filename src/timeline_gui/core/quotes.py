"""Whether a quote stands in a text word for word, and if not, which passage comes nearest.

Word for word allows for runs of white space and kinds of quotation mark and dash, nothing else. A quote is
whole words and whole numbers: "400 people" does not stand in "39,400 people".
"""

import re
from collections import Counter
from collections.abc import Iterator
from unicodedata import combining

_QUOTATION_MARKS = "\"'`´‘’‚‛“”„‟«»‹›「」『』〝〞〟＂＇"
_DASHES = "-‐‑‒–—―−﹘﹣－"
_PART = re.compile(rf"(\s+)|([{re.escape(_QUOTATION_MARKS)}])|([{re.escape(_DASHES)}])|(.)", re.DOTALL)
_WORD = re.compile(r"\w+(?:['’.,]\w+)*")
_LEAST_SHARE = 0.5


def find_quote(quote: str, text: str) -> tuple[int, int] | None:
    """Where the quote first stands in the text, as code points [start, end) of the text as given, else None.

    White space at the ends of the quote does not count; a quote without anything else is never found.
    """
    return next(_places(quote, text), None)


def nearest_place(quote: str, text: str, at: int) -> tuple[int, int] | None:
    """As `find_quote`, but of all places where the quote stands the one that begins nearest to a code point."""
    return min(_places(quote, text), key=lambda place: abs(place[0] - at), default=None)


def _places(quote: str, text: str) -> Iterator[tuple[int, int]]:
    wanted = quote.strip()
    if not wanted:
        return
    pattern = re.compile(_pattern(wanted))
    found = pattern.search(text)
    while found:
        whole = not (_splits(text, found.start()) or _splits(text, found.end()))
        if whole:
            yield found.span()
        found = pattern.search(text, found.end() if whole else found.start() + 1)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without white space at its ends, and with the whole of the words and numbers that it begins or cuts.

    Empty, at `start`, where there is nothing but white space.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        while _splits(text, start):
            start -= 1
        while _splits(text, end):
            end += 1
    return start, end


def nearest_passage(quote: str, text: str) -> str:
    """The stretch of the text that shares most words with the quote, as it stands there; "" if under half do.

    Counts words, in any order, in a window little longer than the quote: a help, not a proof. O(text).
    """
    wanted = Counter(_folded_words(quote))
    length = sum(wanted.values())
    width = length + length // 4 + 1
    words = list(_WORD.finditer(text))
    folded = _folded_words(text)
    best, best_start, shared = 0, 0, 0
    open_words = wanted.copy()
    for index, word in enumerate(folded):
        if index >= width:
            left = folded[index - width]
            if left in wanted:
                open_words[left] += 1
                shared -= open_words[left] > 0
        if word in wanted:
            shared += open_words[word] > 0
            open_words[word] -= 1
        if shared > best:
            best, best_start = shared, max(0, index - width + 1)
    if best < max(1, length * _LEAST_SHARE):
        return ""
    window = [i for i in range(best_start, min(best_start + width, len(words))) if folded[i] in wanted]
    return text[words[window[0]].start() : words[window[-1]].end()]


def _folded_words(text: str) -> list[str]:
    return [word.replace("’", "'").casefold() for word in _WORD.findall(text)]


def _pattern(quote: str) -> str:
    def loosened(part: re.Match[str]) -> str:
        space, mark, dash, other = part.groups()
        if space:
            return r"\s++"
        if mark:
            return f"[{re.escape(_QUOTATION_MARKS)}]"
        return f"[{re.escape(_DASHES)}]" if dash else re.escape(other)

    return _PART.sub(loosened, quote)


def _splits(text: str, at: int) -> bool:
    """Whether a cut before `text[at]` goes through a word, a number or a letter with its accent.

    Scripts without case are not held to this: some of them write no space between words.
    """
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    if combining(after):
        return True
    if _bound(before) and _bound(after):
        return True
    around = text[max(0, at - 2) : at + 2]
    return re.search(r"\d[.,]\d", around) is not None


def _bound(character: str) -> bool:
    return character.isdigit() or character.lower() != character.upper()
