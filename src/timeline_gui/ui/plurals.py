"""English for the words in the code: "%n event(s)" is "1 event" or "2,000 events". Other languages have files."""

from PySide6.QtCore import QCoreApplication, QTranslator

_MARK = "(s)"


class EnglishPlurals(QTranslator):
    """Settles the "(s)" of a text by its number; everything else is left to the other translators."""

    def isEmpty(self) -> bool:
        return False

    def translate(  # type: ignore[override]
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """The text with number and plural settled; None (not "", which would be a translation) where it has none."""
        if n < 0 or "n" not in source:
            return None
        number = f"{n:,}"
        settled = source.replace(_MARK, "" if n == 1 else "s")
        return settled.replace("%Ln", number).replace("%n", number)


def install_plurals(app: QCoreApplication) -> None:
    """Install the translator on the application once."""
    if app.findChild(EnglishPlurals) is None:
        app.installTranslator(EnglishPlurals(app))
