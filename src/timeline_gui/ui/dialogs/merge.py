"""Which of several actors or events is kept when they become one, and what will happen then."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_WIDE = 520


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of those that become one: its key, what it is called, and what else tells it from the others."""

    key: int
    name: str
    detail: str


class MergeQuestion(QDialog):
    """A list of which one is chosen; the first to begin with.

    Signals:
        kept_chosen: the key of the one to keep.
    """

    kept_chosen = Signal(object)

    def __init__(
        self, candidates: Sequence[Candidate], outcome: Callable[[int], str], theme: Theme, parent: QWidget | None
    ) -> None:
        super().__init__(parent)
        self._outcome = outcome
        self.setWindowTitle(self.tr("Merge"))
        self.setMinimumWidth(_WIDE)
        heading = QLabel(self.tr("Which one is kept?"), self)
        heading.setFont(theme.font("heading"))
        listed = QWidget(self)
        rows = QVBoxLayout(listed)
        self._choices = QButtonGroup(self)
        metrics = QFontMetrics(theme.font("body"))
        for candidate in candidates:
            name, detail = " ".join(candidate.name.split()), f" · {candidate.detail}" if candidate.detail else ""
            room = _WIDE - 80 - metrics.horizontalAdvance(detail)
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, room) + detail
            words = name + detail
            choice = QRadioButton(shown.replace("&", "&&"), listed)
            choice.setAccessibleName(words)
            choice.setToolTip(tip(words))
            self._choices.addButton(choice, len(self._choices.buttons()))
            rows.addWidget(choice)
        rows.addStretch(1)
        self._keys = [candidate.key for candidate in candidates]
        scroll = QScrollArea(self)
        scroll.setWidget(listed)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(min(320, 24 + 26 * len(candidates)))
        self.outcome = QLabel(self, wordWrap=True)
        self.outcome.setMinimumHeight(2 * metrics.height() + 8)
        self.outcome.setStyleSheet(f"color: {theme.tokens.ink2};")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.merge_button = buttons.addButton(self.tr("Merge"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.merge_button.setDefault(True)
        column = QVBoxLayout(self)
        for widget, stretch in ((heading, 0), (scroll, 1), (self.outcome, 0), (buttons, 0)):
            column.addWidget(widget, stretch)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.accepted.connect(lambda: self.kept_chosen.emit(self.kept))
        self._choices.idToggled.connect(self._on_toggled)
        self._choices.button(0).setChecked(True)
        self._choices.button(0).setFocus()

    @property
    def kept(self) -> int:
        """The key of the chosen one."""
        return self._keys[self._choices.checkedId()]

    def _on_toggled(self, _row: int, on: bool) -> None:
        if on:
            self.outcome.setText(self._outcome(self.kept))
            self.merge_button.setAccessibleDescription(self.outcome.text())
