"""Sentences in which some words are strong: what was asked for, the names of who took part.

The words go through a sentence of the language that is spoken, whatever their place in it, and come out as runs.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline_gui.core.language import tell

# Characters that no text may hold, so that no name can make itself strong.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARKS = str.maketrans("", "", _OPEN + _CLOSE)
_STRONG = re.compile(f"{_OPEN}(.*?){_CLOSE}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a sentence; `strong` is what was asked for."""

    text: str
    strong: bool = False


def strong(text: str) -> str:
    """Words that stand out in the sentence that takes them up."""
    return f"{_OPEN}{text.translate(_MARKS)}{_CLOSE}"


def runs(sentence: str) -> tuple[Run, ...]:
    """The stretches of a sentence with strong words; none is empty."""
    parts = _STRONG.split(sentence)
    return tuple(Run(text, strong=bool(index % 2)) for index, text in enumerate(parts) if text)


def plain(sentence: str) -> str:
    """The sentence without what makes words strong."""
    return sentence.translate(_MARKS)


def any_of(names: Sequence[str]) -> str:
    """ "A, B or C"."""
    if len(names) < 2:
        return "".join(names)
    return tell("{names} or {last}", names=", ".join(names[:-1]), last=names[-1])


def all_of(names: Sequence[str]) -> str:
    """ "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return tell("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])
