"""How well a few typed letters fit a name: "gd" and "go da" both find "Go to date"."""

from timeline_gui.core.names import fold

_AT_WORD, _NEXT_TO, _ANYWHERE = 8, 9, 1
_GAP = 0.05


def match(query: str, text: str) -> tuple[float, tuple[int, ...]] | None:
    """A score, higher for a better fit, and which letters of the text were meant; None where it does not fit.

    The letters of the query stand in the text in their order, best at the beginnings of words and next to each other.
    Case and accents do not count; blanks in the query only part words.
    """
    letters = [letter for letter in fold(query) if letter != " "]
    if not letters:
        return 0.0, ()
    folded = [fold(letter) or letter for letter in text]
    # best[i]: the best way to have matched so far with the last letter at i
    best: dict[int, tuple[float, tuple[int, ...]]] = {}
    for number, letter in enumerate(letters):
        ways: dict[int, tuple[float, tuple[int, ...]]] = {}
        for index, candidate in enumerate(folded):
            if candidate[:1] != letter:
                continue
            worth = _AT_WORD if index == 0 or not text[index - 1].isalnum() else _ANYWHERE
            if number == 0:
                ways[index] = worth - _GAP * index, (index,)
                continue
            before = [
                (score + (max(worth, _NEXT_TO) if at == index - 1 else worth) - _GAP * (index - at), (*places, index))
                for at, (score, places) in best.items()
                if at < index
            ]
            if before:
                ways[index] = max(before)
        best = ways
    return max(best.values(), default=None)
