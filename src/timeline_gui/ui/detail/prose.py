"""Words that can be selected and copied, the letters that a search found marked."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLayout,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from timeline_gui.paint.hits import hit_formats, hit_places
from timeline_gui.ui.detail.text import LINE, Picture, Run, Words
from timeline_gui.ui.theme import Theme, font

_BASELINE = 0.8
"""Where Qt's editor puts the baseline in a line of fixed height: the words must not move when they become one."""


class Prose(Words):
    """A text that turns into an editor, for reading only, when pointer or keyboard come to it.

    An editor is six widgets, and few of the texts that are shown are ever selected.
    """

    def __init__(
        self,
        run: Run,
        name: str,
        theme: Theme,
        parent: QWidget | None = None,
        *,
        line: int = LINE,
        picture: Picture | None = None,
    ) -> None:
        super().__init__(run, theme, parent, line=line, picture=picture)
        (self._run,) = self._runs
        self._query = ""
        self._marked: list[QTextLayout.FormatRange] = []
        self.editor: QTextEdit | None = None
        self.setAccessibleName(f"{name}: {self._run.text}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)

    def mark(self, query: str) -> None:
        """Mark the letters that a query finds."""
        self._query = query
        self._marked = hit_formats(self._run.text, query, self._theme.colour("hit")) if query else []
        if self.editor is not None:
            self._mark_in(self.editor)
        self.update()

    def waken(self) -> QTextEdit:
        """The editor, made where there is none yet."""
        if self.editor is None:
            self.editor = _Editor(self._run, self._line, self._theme, self)
            self.editor.setAccessibleName(self.accessibleName())
            self._mark_in(self.editor)
            self._place_editor()
            self.editor.show()
            QWidget.setTabOrder(self, self.editor)
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.update()
        return self.editor

    def _place_editor(self) -> None:
        if self.editor is not None:
            self.editor.setGeometry(self._text_x(), 0, self.width() - self._indent, self.height())

    def _mark_in(self, editor: QTextEdit) -> None:
        marked = QTextCharFormat()
        marked.setBackground(self._theme.colour("hit"))
        selections = []
        for start, length in hit_places(self._run.text, self._query):
            selection = QTextEdit.ExtraSelection()
            cursor = QTextCursor(editor.document())
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            selection.cursor, selection.format = cursor, marked  # type: ignore[misc,assignment]
            selections.append(selection)
        editor.setExtraSelections(selections)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._paint_picture(painter)
        if self.editor is None:
            layout = self._at(self.width())
            first = layout.lineAt(0)
            down = _BASELINE * self._line - first.y() - first.ascent()
            layout.draw(painter, QPointF(self._text_x(), down), self._marked)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_editor()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._place_editor()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.waken()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()  # a label would keep them

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.waken().setFocus(event.reason())


class _Editor(QTextEdit):
    def __init__(self, run: Run, line: int, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.setFont(font(run.style))
        letters = QTextCharFormat()
        letters.setForeground(theme.colour(run.colour))
        block = QTextBlockFormat()
        block.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor = QTextCursor(self.document())
        cursor.setBlockFormat(block)
        cursor.insertText(run.text, letters)
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Without a selection there is nothing of its own to copy: the pane copies the event.
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Stay: the text is as high as the editor, whatever the rounding of a line says."""
