"""Another language, for as long as a test asks for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from timeline_gui.core.language import say, speak


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Speak a language inside the block."""
    before = say().code
    speak(code)
    try:
        yield
    finally:
        speak(before)
