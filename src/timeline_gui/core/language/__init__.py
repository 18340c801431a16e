"""The language that dates and numbers are said in: one for the whole process, as Qt's translations are."""

from timeline_gui.core.language.english import ENGLISH
from timeline_gui.core.language.german import GERMAN
from timeline_gui.core.language.words import Language

__all__ = ["ENGLISH", "GERMAN", "LANGUAGES", "Language", "say", "speak"]

LANGUAGES = {language.code: language for language in (ENGLISH, GERMAN)}
_spoken = [ENGLISH]


def say() -> Language:
    """The words that are spoken now."""
    return _spoken[0]


def speak(code: str) -> None:
    """Speak another language from now on: "en", "de". Raises KeyError for one that nobody has written down."""
    _spoken[0] = LANGUAGES[code]
