"""Go to a date, in words or EDTF; what was understood is shown while typing."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_gui.core import edtf
from timeline_gui.core.edtf import Edtf, EdtfError
from timeline_gui.core.spoken import read_date
from timeline_gui.core.words import date_in_words
from timeline_gui.ui.theme import Theme


class GoToDate(QDialog):
    """Asks for a date; `date` is what was understood, None while nothing is.

    Signals:
        date_chosen: the Edtf that the person confirmed.
    """

    date_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(self.tr("Go to date"))
        self.date: Edtf | None = None
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("Date"))
        self.field.setPlaceholderText(self.tr("April 2024, 2023-11, 44 BC, c. 1850 …"))
        self.field.setMinimumWidth(320)
        self._understood = QLabel(self, wordWrap=True)
        self._understood.setMinimumHeight(36)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        self._buttons.accepted.connect(self.accept)
        self.accepted.connect(lambda: self.date_chosen.emit(self.date))
        self._buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self._understood)
        column.addWidget(self._buttons)
        self.field.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")

    def _on_text_changed(self, text: str) -> None:
        self.date = None
        colour, words = self._theme.tokens.ink2, self.tr("In words or as EDTF")
        if text.strip():
            try:
                date = edtf.parse(read_date(text))
                colour, words = self._theme.tokens.ink2, f"{date_in_words(date)}  ·  {date.text}"
                if date.begin_min is None and date.end_max is None:
                    colour = self._theme.tokens.warning
                    why = self.tr("Without a year it has no place on the axis.")
                    words = f"{date_in_words(date)}. {why}"
                else:
                    self.date = date
            except EdtfError as error:
                colour, words = self._theme.tokens.warning, str(error)
        self._understood.setText(words)
        self._understood.setStyleSheet(f"color: {colour};")
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(self.date is not None)
