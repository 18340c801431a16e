"""Text on its way to paper: what can't be printed is taken out, and the direction and language of a piece is found."""

import re
from dataclasses import dataclass
from unicodedata import bidirectional, name

# Controls, non-characters and lone surrogates; soft hyphens, and marks without a shape (of direction, order, joining),
# which would stand for the plain space when the text is searched or copied. Joiners stay where a script needs them.
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff"
    "\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]|(?<![\u0300-\U0010ffff])[\u200c\u200d]"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?=$|[-_])")
_SCRIPTS = {
    "ARABIC": "ar",
    "HEBREW": "he",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "HANGUL": "ko",
    "CJK": "zh",
    "THAI": "th",
    "DEVANAGARI": "hi",
    "GREEK": "el",
}


@dataclass(frozen=True, slots=True)
class Passage:
    """A line or paragraph as the template takes it; `rtl`: read from right to left; `lang` is "" where not known."""

    text: str
    rtl: bool
    lang: str


def printable(text: str) -> str:
    """The text without what can't be printed."""
    return _UNPRINTABLE.sub("", text)


def one_line(text: str) -> str:
    """The printable text on one line: runs of white space are one space."""
    return " ".join(filter(None, map(printable, text.split())))


def shortened(text: str, most: int) -> str:
    """One line of at most so many characters, cut between words where there are any."""
    line = one_line(text)
    if len(line) <= most:
        return line
    head = line[: most - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[most // 2 :] else head).rstrip(" ,;:.–-") + "…"


def passage(text: str, language: str = "") -> Passage:
    """One line with its direction, that of its first letter, and its language: the one given, else by its script."""
    line = one_line(text)
    given = _LANGUAGE.match(language)
    return Passage(line, runs_rightwards(line), given[0].lower() if given else _language_of(line))


def paragraphs(text: str) -> list[Passage]:
    """The paragraphs of a longer text."""
    return [passage(part) for part in text.splitlines() if one_line(part)]


def runs_rightwards(text: str) -> bool:
    """Whether the text is read from right to left."""
    strong = next((kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL")), "L")
    return strong != "L"


def _language_of(text: str) -> str:
    found = {_SCRIPTS.get(name(letter, "").split(" ", 1)[0].split("-", 1)[0], "") for letter in text if letter > "ʯ"}
    # Han stands in Japanese and Korean too; the other scripts settle which it is.
    return next((lang for lang in ("ja", "ko", "ar", "he", "zh", "th", "hi", "el") if lang in found), "")
