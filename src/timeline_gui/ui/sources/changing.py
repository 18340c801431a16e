"""Another text for a source: paste it, and see which quotes it no longer holds before it takes the place of the old."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.language import say
from timeline_gui.core.quotes import nearest_passage
from timeline_gui.store.source_texts import SourceQuote, TextPlan
from timeline_gui.ui.room import resize_in_room

_LONGEST = 300
_LETTERS = 4_000_000
"""Looked through for passages near to quotes, so that the dialog opens at once: of a long text a few are told."""


class PasteText(QDialog):
    """Takes the words of a source as plain text.

    Signals:
        text_given: the words (str).
    """

    text_given = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Paste the text of “%1”").replace("%1", title))
        resize_in_room(self, 640, 460)
        self.field = QPlainTextEdit(self)
        self.field.setAccessibleName(self.tr("Text of the source"))
        self.field.setPlaceholderText(self.tr("The words of the source, as they stand there"))
        self.field.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.use_button = buttons.addButton(self.tr("Use this text"), QDialogButtonBox.ButtonRole.AcceptRole)
        column = QVBoxLayout(self)
        column.addWidget(self.field, 1)
        column.addWidget(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.text_given.emit(self.text))
        self.field.textChanged.connect(self._on_text_changed)
        self.field.paste()
        self._on_text_changed()

    @property
    def text(self) -> str:
        """The words, with their own kinds of space."""
        raw = self.field.document().toRawText()
        return raw.replace("\u2029", "\n").replace("\u2028", "\n")

    def _on_text_changed(self) -> None:
        self.use_button.setEnabled(bool(self.text.strip()))


class TextChange(QDialog):
    """Tells which quotes do not stand in a new text, with what comes nearest, and asks whether to use it."""

    def __init__(self, title: str, plan: TextPlan, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("The text of “%1”").replace("%1", title))
        resize_in_room(self, 620, 420)
        found = QLabel(self.tr("Found in it: %Ln quote(s)", "", plan.found), self, wordWrap=True)
        column = QVBoxLayout(self)
        column.addWidget(found)
        self.lists: list[QListWidget] = []
        self._letters = _LETTERS
        for heading, quotes in (
            (self.tr("No longer found in it: %Ln quote(s)", "", len(plan.lost)), plan.lost),
            (self.tr("Not found in it: %Ln quote(s)", "", len(plan.missing)), plan.missing),
        ):
            if quotes:
                label = QLabel(heading, self, wordWrap=True)
                listed = QListWidget(self)
                listed.setAccessibleName(heading)
                listed.setWordWrap(True)
                listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
                listed.setSpacing(2)
                for quote in quotes:
                    QListWidgetItem(self._told(quote, text), listed)
                label.setBuddy(listed)
                column.addWidget(label)
                column.addWidget(listed, 1)
                self.lists.append(listed)
        kept = QLabel(
            self.tr("Their words stay in the citations, marked as not found. Undo brings the old text back."), self
        )
        kept.setWordWrap(True)
        column.addWidget(kept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.use_button = buttons.addButton(self.tr("Use this text"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)

    def _told(self, quote: SourceQuote, text: str) -> str:
        lines = [f"{quote.event_title}: {say().quoted(_in_one_line(quote.quote))}"]
        self._letters -= len(text)
        nearest = nearest_passage(quote.quote, text) if self._letters > 0 else ""
        if nearest:
            lines.append(self.tr("nearest: “%1”").replace("%1", _in_one_line(nearest)))
        return "\n".join(lines)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
