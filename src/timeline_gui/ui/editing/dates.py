"""A date in words or EDTF; what was understood is shown while it is written."""

from PySide6.QtWidgets import QWidget

from timeline_gui.core import edtf
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.spoken import read_date
from timeline_gui.core.words import date_in_words, precision_in_words
from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.theme import Theme


class DateField(LineField):
    """Its value is EDTF, "" for no date."""

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None, *, empty: str = "") -> None:
        super().__init__(label, theme, parent, hint=self.tr("30 July 2024, 2024-07, c. 1850, 44 BC …"))
        self._empty = empty
        self.line.textChanged.connect(self._on_text_changed)
        self._on_text_changed("")

    def explain(self) -> None:
        self.fault = ""
        self._on_text_changed(self.line.text())

    def understood(self) -> str:
        text = self.line.text().strip()
        return read_date(text) if text else ""

    def _on_text_changed(self, text: str) -> None:
        """Say what the words mean; while they are being written, what is wrong with them is no alarm yet."""
        if not text.strip():
            self.say(self._empty)
            return
        try:
            date = edtf.parse(read_date(text))
        except EdtfError as error:
            self.say(str(error), wrong=True)
            return
        words = [date_in_words(date), precision_in_words(date)]
        if date.text != text.strip():
            words.append(date.text)
        self.say("  ·  ".join(filter(None, words)))
