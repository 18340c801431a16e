"""The File menu: documents, what comes in and what goes out."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    files, settings = window.files, window.settings
    return {
        "new": files.new,
        "open": files.open,
        "open_sample": files.open_sample,
        "import": files.import_,
        "save_copy": files.save_copy,
        "export": files.export,
        "paper_a4": lambda: setattr(settings, "paper", "a4"),
        "paper_letter": lambda: setattr(settings, "paper", "letter"),
        "dossier_notes": lambda: setattr(settings, "dossier_notes", window.actions_["dossier_notes"].isChecked()),
        "close": window.session.close_document,
        "quit": window.close,
    }
