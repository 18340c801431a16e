"""The language that dates, numbers, errors and problems are said in: one for the process, as Qt's translations are."""

from timeline_gui.core.language.english import ENGLISH
from timeline_gui.core.language.german import GERMAN
from timeline_gui.core.language.speaking import LANGUAGES, say, speak, tell
from timeline_gui.core.language.words import Language

__all__ = ["ENGLISH", "GERMAN", "LANGUAGES", "Language", "say", "speak", "tell"]
