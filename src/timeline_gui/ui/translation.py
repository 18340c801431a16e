"""The language of the window: English from the words in the code, others from the files of `resources/translations`."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from timeline_gui.bundled import RESOURCES
from timeline_gui.core.language import LANGUAGES, speak

FOLDER = RESOURCES / "translations"
TEXTS = "texts"
"""The context of what is said below the window."""
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


def language_of(choice: str) -> str:
    """The code of the language for a choice, "system" or a code: English where there is no translation."""
    if choice in LANGUAGES:
        return choice
    wanted = [name.partition("-")[0] for name in QLocale.system().uiLanguages()]
    return next((code for code in wanted if code in LANGUAGES), "en")


def install_language(app: QCoreApplication, choice: str = "en") -> None:
    """Let the application speak one language from now on; what stands on the screen already stays as it is."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.setParent(None)
    # Qt asks the one that was installed last first, and goes on where that knows nothing.
    app.installTranslator(EnglishPlurals(app))
    code = language_of(choice)
    speak(code)
    QLocale.setDefault(QLocale(code))
    if code == "en":
        return
    for name, folder in (
        (f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"timeline-gui_{code}", str(FOLDER)),
    ):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
    speak(code, cache(lambda text: QCoreApplication.translate(TEXTS, text)))
