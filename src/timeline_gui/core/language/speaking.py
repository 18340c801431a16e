"""The language of the process, and what is said in it."""

from collections.abc import Callable
from typing import TypeAlias

from timeline_gui.core.language.english import ENGLISH
from timeline_gui.core.language.german import GERMAN
from timeline_gui.core.language.words import Language

Lookup: TypeAlias = Callable[[str], str]
"""The translation of a text; the text itself where there is none."""

LANGUAGES = {language.code: language for language in (ENGLISH, GERMAN)}


def _as_written(text: str) -> str:
    return text


_spoken: list[tuple[Language, Lookup]] = [(ENGLISH, _as_written)]


def say() -> Language:
    """The words that are spoken now."""
    return _spoken[0][0]


def tell(text: str, **values: object) -> str:
    """A sentence in the language that is spoken now, with what stands in braces filled in; whole numbers are grouped.

    `text` is a literal: translators find it by looking through the code.
    """
    language, lookup = _spoken[0]
    given = {name: language.number(value) if type(value) is int else value for name, value in values.items()}
    return lookup(text).format(**given)


def speak(code: str, lookup: Lookup = _as_written) -> None:
    """Speak another language from now on: "en", "de", and tell sentences as `lookup` translates them.

    Raises KeyError for a language that nobody has written down.
    """
    _spoken[0] = LANGUAGES[code], lookup
