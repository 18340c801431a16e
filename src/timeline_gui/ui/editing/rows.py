"""What lists in a form share: rows that can be taken away, and a line of text that adds one."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QToolButton, QWidget

from timeline_gui.ui.controls.buttons import FlatButton, Part
from timeline_gui.ui.editing.fields import silence
from timeline_gui.ui.theme import Theme


class _Row(Protocol):
    value: Any

    def show_value(self, value: Any) -> None:
        """Show what the document says."""


R = TypeVar("R", bound=_Row)


def fitted(rows: Sequence[R], values: Sequence[Any], made: Callable[[Any], R]) -> list[R]:
    """Rows for these values: those that are there where they are as many, else those that say it already, and new ones.

    Rows that say nothing yet stay, and come last.
    """
    told = [row for row in rows if row.value is not None]
    new = [row for row in rows if row.value is None]
    same_number = len(told) == len(values)
    found = []
    for value in values:
        row = next((row for row in told if same_number or row.value == value), None)
        if row is not None:
            told.remove(row)
            row.show_value(value)
        found.append(row or made(value))
    return found + new


def place(column: QBoxLayout, rows: Sequence[QWidget], before: Sequence[QWidget], at: int) -> None:
    """Put rows into a column from that place on; those that were in it before and are no more go."""
    for row in before:
        column.removeWidget(row)
        if row not in rows:
            let_go(row)
    for index, row in enumerate(rows):
        column.insertWidget(at + index, row)


class ListEditor(QWidget):
    """Edits what a form lists. `keep` is what is done with others: it says why that could not be, "" where it was.

    Attributes:
        shown: the values that the document is known to have.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.keep: Callable[[tuple[Any, ...]], str] = lambda _values: ""
        self.shown: tuple[Any, ...] = ()

    def hand_out(self, rows: Iterable[_Row]) -> str:
        """Why what the rows say is not kept, "" where it is."""
        values = tuple(row.value for row in rows if row.value is not None)
        if values == self.shown:
            return ""
        before, self.shown = self.shown, values
        reason = self.keep(values)
        if reason:
            self.shown = before
        return reason


def let_go(row: QWidget) -> None:
    """Take a row out of its form; its last letters are not to be written by the focus that leaves it."""
    silence(row)
    row.blockSignals(True)
    row.hide()
    row.deleteLater()


def icon_button(icon: str, name: str, do: Callable[[], object], theme: Theme, parent: QWidget) -> QToolButton:
    """A small button that says by an icon what it does."""
    button = QToolButton(parent)
    button.setIcon(theme.icon(icon, theme.tokens.ink2))
    button.setToolTip(name)
    button.setAccessibleName(name)
    button.setFixedSize(28, 28)
    button.setStyleSheet("QToolButton, QToolButton:focus { padding: 0; min-width: 24px; min-height: 24px; }")
    button.clicked.connect(lambda: do())
    return button


def remove_button(name: str, do: Callable[[], object], theme: Theme, parent: QWidget) -> QToolButton:
    """A small cross that takes something away."""
    return icon_button("close", name, do, theme, parent)


def add_button(text: str, do: Callable[[], None], theme: Theme, parent: QWidget) -> FlatButton:
    """A line of text that adds something."""
    button = FlatButton(theme, parent)
    button.set_content(Part(text, "accent"), leading="plus", icon_token="accent")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(do)
    return button


class Beside(QWidget):
    """Parts beside each other; the numbers are their shares of the width, 0 for as much as they need."""

    def __init__(self, parent: QWidget, *parts: tuple[QWidget, int]) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part, share in parts:
            row.addWidget(part, share, Qt.AlignmentFlag.AlignTop)
