"""What the pane says while no event is chosen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.detail.section import Column
from timeline_gui.ui.detail.text import Run, Words
from timeline_gui.ui.theme import Theme


class KeyCap(QLabel):
    """A key as it stands on the keyboard."""

    def __init__(self, text: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._theme = theme
        self.setFont(theme.font("badge"))

    def sizeHint(self) -> QSize:
        return QSize(max(QFontMetrics(self.font()).horizontalAdvance(self.text()) + 14, 24), 22)

    minimumSizeHint = sizeHint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_frame(painter, self.rect(), self._theme.colour("canvas"), self._theme.colour("line"), radius=4)
        painter.setPen(self._theme.colour("ink2"))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self.text())


class EmptyState(Column):
    """How to get to an event, by mouse and by keys."""

    def __init__(self, theme: Theme, parent: QWidget, *, any_event: bool) -> None:
        super().__init__(parent)
        self._theme = theme
        self.set_margins(14, 18, 14, 14)
        native = QKeySequence.SequenceFormat.NativeText
        if any_event:
            self._say(self.tr("Select an event"), "context", "ink", 20)
            self._say(self.tr("Its participants, figures and sources, in their own words, stand here."))
            find = QKeySequence(QKeySequence.StandardKey.Find).toString(native)
            keys = [
                (self.tr("Click"), self.tr("select an event")),
                ("← →", self.tr("previous and next in time")),
                (self.tr("Home End"), self.tr("first and last")),
                (find, self.tr("find in titles, quotes and notes")),
                (self.tr("Esc"), self.tr("select nothing")),
            ]
        else:
            self._say(self.tr("No events yet"), "context", "ink", 20)
            self._say(self.tr("Open a document or drop a file on the window."))
            keys = [(QKeySequence(QKeySequence.StandardKey.Open).toString(native), self.tr("open a document"))]
        caps = [KeyCap(key, theme, self) for key, _meaning in keys]
        indent = max(cap.sizeHint().width() for cap in caps) + 12
        for index, (cap, (_key, meaning)) in enumerate(zip(caps, keys, strict=True)):
            words = Words(Run(meaning, "body", "ink2"), theme, self, line=22)
            self.add(words, gap=6 if index else 14, indent=indent, at_start=cap)

    def _say(self, text: str, style: str = "body", colour: str = "ink2", line: int = 18) -> None:
        self.add(Words(Run(text, style, colour), self._theme, self, line=line), gap=6)
