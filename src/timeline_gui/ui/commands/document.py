"""The File menu: documents, what comes in and what goes out."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from timeline_gui.core.errors import UserError

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    files = window.files
    return {
        "new": files.new,
        "open": files.open,
        "open_sample": files.open_sample,
        "import": files.import_,
        "save_copy": files.save_copy,
        "restore_backup": files.restore,
        "recover": files.recover,
        "export": files.export,
        "export_figures": lambda: _export_figures(window),
        "close": lambda: window.detail.settle(window.session.close_document),
        "quit": QApplication.closeAllWindows,
    }


def _export_figures(window: "MainWindow") -> None:
    """Ask for a name and write the figures of the selection, or of all that match."""
    path = window.session.path
    if path is None:
        return
    what = QCoreApplication.translate("commands", "figures")
    proposed = path.with_name(f"{path.stem} {what}.csv")
    name, _ = QFileDialog.getSaveFileName(
        window,
        QCoreApplication.translate("commands", "Export figures"),
        str(proposed),
        QCoreApplication.translate("commands", "CSV (*.csv)"),
    )
    if name:
        target = Path(name) if name.endswith(".csv") else Path(f"{name}.csv")
        try:
            window.figures.export_to(target)
        except UserError as error:
            window.session.report(error)
