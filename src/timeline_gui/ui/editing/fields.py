"""The fields of a form: a label, an editor, and a line that says what was understood or what is wrong.

A field hands out its value when it is left or confirmed, and only one that differs and can be read. What can't be read
or written stays as it was typed, with the reason under it, and is tried again with the next commit; Esc puts back what
the document says. A field that nobody edited has exactly the value that it was given, whatever its editor makes of it.
"""

from collections.abc import Callable, Iterable
from math import ceil
from typing import Any, Protocol

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from timeline_gui.core.retyped import line_retyped, on_page, page_retyped
from timeline_gui.ui.controls.fields import ChoiceBox
from timeline_gui.ui.theme import Theme

_MOST_LINES = 14
_LONGEST = 2**31 - 1
"""A line edit would cut what is longer than 32,767 characters."""
_FRAME = 6
"""Pixels of border and padding above and below a text."""


class Committable(Protocol):
    """A part of a form."""

    def commit(self) -> bool:
        """Hand out what is written; whether nothing is left that can't be read or kept."""


def commit_all(parts: Iterable[Committable]) -> bool:
    """Commit every part, also those after one that can't be kept; whether nothing is left that can't be."""
    done = [part.commit() for part in parts]
    return all(done)


class Field(QWidget):
    """What all fields share. `value` is what the document says; None is a value like any other.

    Signals:
        committed: the person gave another value, and it was kept.
    """

    committed = Signal(object)

    def __init__(self, label: str, editor: QWidget, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.editor = editor
        self.value: Any = None
        self.keep: Callable[[Any], str] = lambda _value: ""
        """What is done with another value; it says why that could not be done, "" where it was."""
        self.fault = ""
        """Why what is written is not kept."""
        self._keeping = False
        editor.setAccessibleName(label)
        self.label = QLabel(label, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setFont(theme.font("second"))
        self.label.setStyleSheet(f"color: {theme.tokens.ink2};")
        self.label.setBuddy(editor)
        self.note = QLabel(self)
        self.note.setTextFormat(Qt.TextFormat.PlainText)
        self.note.setFont(theme.font("second"))
        self.note.setWordWrap(True)
        self.note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addWidget(self.note)
        self.label.setVisible(bool(label))

    @property
    def name(self) -> str:
        """What a person calls the field."""
        return self.label.text() or self.editor.accessibleName()

    @property
    def typed(self) -> str:
        """The letters that are in the field; "" of one that has none."""
        match self.editor:
            case QLineEdit():
                return self.editor.text()
            case QPlainTextEdit():
                return self.editor.toPlainText()
        return ""

    def say(self, text: str, *, wrong: bool = False) -> None:
        """Say under the field what was understood, or what is wrong; "" says nothing."""
        self.note.setText(text)
        self.note.setStyleSheet(f"color: {self._theme.tokens.warning if wrong else self._theme.tokens.ink2};")
        self.note.setVisible(bool(text))
        self.editor.setAccessibleDescription(text)

    def fail(self, reason: str) -> None:
        """Say that what is written is not kept, and why."""
        self.fault = reason
        self.say(self.tr("Not saved: %1").replace("%1", reason), wrong=True)

    def explain(self) -> None:
        """Say what is understood of what is written."""
        self.fault = ""
        self.say("")

    def show_value(self, value: Any) -> None:
        """Show what the document says, unless the person has written something else that is not kept yet."""
        self.value = value
        if not self.is_changed():
            self.revert()

    def commit(self) -> bool:
        """Hand out what is written, where it differs; whether nothing is left that can't be read or kept."""
        if self._keeping or not self.is_changed():
            return True
        try:
            value = self.read()
        except ValueError as error:
            self.fault = str(error)
            self.say(self.fault, wrong=True)
            return False
        if value == self.value:
            self.revert()
            return True
        before, self.value, self._keeping = self.value, value, True
        kept = False
        self.explain()
        try:
            reason = self.keep(value)
            kept = not reason
        finally:
            self._keeping = False
            if not kept:
                self.value = before
        if reason:
            self.fail(reason)
            return False
        self.show_again()
        self.committed.emit(value)
        return True

    def revert(self) -> None:
        """Put back what the document says."""
        self.show_again()
        self.explain()

    def is_changed(self) -> bool:
        """Whether something else is written than what was shown."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Let the editor show the value."""
        raise NotImplementedError

    def read(self) -> Any:
        """The value that is written. Raises ValueError, which says what is wrong."""
        return self.understood() if self.is_changed() else self.value

    def understood(self) -> Any:
        """What the words mean that somebody wrote. Raises ValueError."""
        raise NotImplementedError


def silence(part: QWidget) -> None:
    """Let nothing be kept any more of what is written in a part of a form, also where the focus leaves it."""
    fields = [part] if isinstance(part, Field) else part.findChildren(Field)
    for field in fields:
        field.keep = lambda _value: ""


class _Line(QLineEdit):
    """A line edit that leaves undo to the document while nothing is written in it, and hands out Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_changed: Callable[[], bool] = lambda: False
        self.revert: Callable[[], None] = lambda: None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(48, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _steps_back(event) and not self.is_changed():
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.is_changed():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _steps_back(event) and not self.is_changed():
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.is_changed():
            self.revert()
        else:
            super().keyPressEvent(event)


def _steps_back(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


class LineField(Field):
    """One line of text."""

    def __init__(self, label: str, theme: Theme, parent: QWidget | None = None, *, hint: str = "") -> None:
        self.line = _Line()
        super().__init__(label, self.line, theme, parent)
        self.value = ""
        self._told = self._shown = ""
        self.line.is_changed, self.line.revert = self.is_changed, self.revert
        self.line.setMaxLength(_LONGEST)
        self.line.setPlaceholderText(hint)
        self.line.editingFinished.connect(self.commit)
        self.line.textEdited.connect(lambda _text: self.explain())

    def hold(self) -> None:
        """Hand out nothing when it is left: the dialog around it reads it when that is confirmed."""
        self.line.editingFinished.disconnect(self.commit)

    def written(self, value: Any) -> str:
        """The value as text."""
        return str(value)

    def is_changed(self) -> bool:
        return self.line.text() != self._shown

    def show_again(self) -> None:
        written = self.written(self.value)
        if self.line.text() != written:
            self.line.setText(written)
            self.line.setCursorPosition(0)
        self._told, self._shown = written, self.line.text()

    def understood(self) -> Any:
        return line_retyped(self._told, self._shown, self.line.text())


class NumberField(LineField):
    """A whole number, or none."""

    def written(self, value: Any) -> str:
        return "" if value is None else str(value)

    def understood(self) -> int | None:
        text = self.line.text().strip()
        try:
            number = int(text) if text else None
        except ValueError:
            raise ValueError(self.tr("Write a whole number, or nothing.")) from None
        if number is not None and abs(number) >= 2**31:
            raise ValueError(self.tr("The number is too large."))
        return number


class _Page(QPlainTextEdit):
    """As many lines high as its text; Ctrl+Enter and leaving it confirm."""

    left = Signal()

    def __init__(self, lines: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.is_changed: Callable[[], bool] = lambda: False
        self.revert: Callable[[], None] = lambda: None
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def _fit(self) -> None:
        wanted = int(self.document().size().height())
        lines = min(max(wanted, self._lines), _MOST_LINES)
        height = ceil(lines * QFontMetricsF(self.font()).lineSpacing() + 2 * self.document().documentMargin()) + _FRAME
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if wanted > lines else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if _steps_back(event) and not self.is_changed():
                event.ignore()
                return False
            if event.key() == Qt.Key.Key_Escape and self.is_changed():
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif _steps_back(event) and not self.is_changed():
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape and self.is_changed():
            self.revert()
        else:
            super().keyPressEvent(event)


class TextField(Field):
    """Text of several lines."""

    def __init__(
        self,
        label: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        lines: int = 2,
        style: str = "body",
        hint: str = "",
    ) -> None:
        self.page = _Page(lines)
        self.page.setPlaceholderText(hint)
        super().__init__(label, self.page, theme, parent)
        self.value = ""
        self._told = self._shown = ""
        self.page.is_changed, self.page.revert = self.is_changed, self.revert
        self.page.setFont(theme.font(style))
        self.page.left.connect(self.commit)

    def _written(self) -> str:
        # Not toPlainText(), which makes spaces of those that break no line.
        return self.page.document().toRawText().replace("\u2029", "\n")

    def is_changed(self) -> bool:
        return self._written() != self._shown

    def show_again(self) -> None:
        if self._written() != on_page(self.value):
            self.page.setPlainText(self.value)
        self._told, self._shown = self.value, self._written()

    def understood(self) -> str:
        return page_retyped(self._told, self._shown, self._written())


class ChoiceField(Field):
    """One of a few values, said in words."""

    def __init__(self, label: str, choices: dict[Any, str], theme: Theme, parent: QWidget | None = None) -> None:
        self.box = ChoiceBox(theme)
        super().__init__(label, self.box, theme, parent)
        for value, words in choices.items():
            self.box.addItem(words, value)
        self._shown = self.box.currentIndex()
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.box.activated.connect(lambda _index: self.commit())

    def is_changed(self) -> bool:
        return self.box.currentIndex() != self._shown

    def show_again(self) -> None:
        self.box.setCurrentIndex(self.box.findData(self.value))
        self._shown = self.box.currentIndex()

    def read(self) -> Any:
        return self.box.currentData() if self.box.currentIndex() >= 0 else self.value
