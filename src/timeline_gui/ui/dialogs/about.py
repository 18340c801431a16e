"""What this program is, and its version."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from timeline_gui import __version__


def about_box(parent: QWidget) -> QMessageBox:
    """The box behind Help > About."""
    box = QMessageBox(parent)
    box.setWindowTitle(QCoreApplication.translate("AboutBox", "About Timeline GUI"))
    box.setText(f"Timeline GUI {__version__}")
    box.setInformativeText(
        QCoreApplication.translate(
            "AboutBox", "Events in time: who did what, when, with which figures, and which source says so. MIT licence."
        )
    )
    return box
