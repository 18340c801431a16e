"""The text of a source with its quotes marked where they stand; words are chosen in it to be cited."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from timeline_gui.ui.sources.positions import Positions
from timeline_gui.ui.theme import Theme

Span = tuple[int, int]
"""Code points [start, end)."""
_LINE_ENDS = str.maketrans("\r\u2028\u2029\x0b\x0c", "\n\n\n\n\n")


class SourceText(QPlainTextEdit):
    """Read only. `copyAvailable` tells when words are selected."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text: str | None = None
        self._positions = Positions("")
        self._marks: tuple[Sequence[Span], Span | None, Span | None] = ((), None, None)
        self.setReadOnly(True)
        by = Qt.TextInteractionFlag
        self.setTextInteractionFlags(by.TextSelectableByMouse | by.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setAccessibleName(self.tr("Text of the source"))
        self.setFont(theme.font("quote"))
        theme.changed.connect(self._paint_marks)

    def show_text(self, text: str | None) -> None:
        """Show a text, "" for None; the same one stays where it was scrolled to."""
        if text != self._text:
            self._text = text
            self._positions = Positions(text or "")
            # As many letters as before, or the places of quotes would move.
            self.setPlainText((text or "").replace("\r\n", " \n").translate(_LINE_ENDS))

    def mark(self, quotes: Sequence[Span], chosen: Span | None = None, nearest: Span | None = None) -> None:
        """Mark where quotes stand, the chosen one most; `nearest` is a passage that is only like a quote."""
        self._marks = (quotes, chosen, nearest)
        self._paint_marks()

    def show_span(self, span: Span, *, select: bool = False) -> None:
        """Scroll to a stretch of the text, and select it if that is wanted."""
        self.setTextCursor(self._cursor(span if select else (span[0], span[0])))
        self.centerCursor()

    @property
    def selected(self) -> Span:
        """The words that are selected, empty for none."""
        cursor = self.textCursor()
        return self._positions.point(cursor.selectionStart()), self._positions.point(cursor.selectionEnd())

    def _cursor(self, span: Span) -> QTextCursor:
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(self._positions.units(span[0]), last))
        cursor.setPosition(min(self._positions.units(span[1]), last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _paint_marks(self) -> None:
        quotes, chosen, nearest = self._marks
        colour = self._theme.colour
        plain, strong, like = QTextCharFormat(), QTextCharFormat(), QTextCharFormat()
        plain.setBackground(colour("ok_fill"))
        plain.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        plain.setUnderlineColor(colour("ok"))
        strong.setBackground(colour("hit"))
        strong.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        strong.setUnderlineColor(colour("ink"))
        like.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        like.setUnderlineColor(colour("warning"))
        like.setForeground(colour("warning"))
        selections = []
        wanted = [(span, plain) for span in quotes if span != chosen]
        wanted += [(span, how) for span, how in ((chosen, strong), (nearest, like)) if span is not None]
        for span, how in wanted:
            selection = QTextEdit.ExtraSelection()
            selection.cursor, selection.format = self._cursor(span), how  # type: ignore[attr-defined]
            selections.append(selection)
        self.setExtraSelections(selections)
