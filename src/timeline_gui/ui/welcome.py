"""What the centre shows without a document: how to begin, and what was open before."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_gui.core.edtf import DateFlag, Precision
from timeline_gui.core.marks import Edge, Mark, Shape
from timeline_gui.paint.icons import DateKind, paint_icon
from timeline_gui.paint.marks import paint_mark
from timeline_gui.ui.recent import told_apart
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip


class _Drawing(QWidget):
    """A few marks over an axis, in grey."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(200, 76)

    def sizeHint(self) -> QSize:
        return QSize(200, 76)

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        grey, background = self._theme.colour("vague"), self._theme.colour("canvas")
        month, day = Precision.MONTH, Precision.DAY
        for left, kind in (
            (12.0, DateKind(0, day, day)),
            (74.0, DateKind(0, month, month)),
            (142.0, DateKind(DateFlag.APPROXIMATE, day, day)),
        ):
            paint_icon(painter, QRectF(left, 6, 30, 14), kind, grey, background)
        paint_mark(painter, Mark(Shape.BAR, 30, 172, 62, 140, Edge.TICK, Edge.TICK), 40.0, grey)
        painter.fillRect(QRectF(4, 66, 192, 1), grey)
        for x in (36, 84, 132, 180):
            painter.fillRect(QRectF(x, 60, 1, 12), grey)


class Welcome(QWidget):
    """The page of an empty window.

    Signals:
        open_requested, sample_requested: a button was pressed.
        path_requested: a recent document was chosen.
    """

    open_requested = Signal()
    sample_requested = Signal()
    path_requested = Signal(Path)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._theme = theme
        self._heading = QLabel(self)
        self._hint = QLabel(self)
        self._recent_heading = QLabel(self.tr("Recent"), self)
        self._links: list[QPushButton] = []
        opening = QPushButton(self.tr("Open timeline…"), self)
        opening.setProperty("primary", True)
        sample = QPushButton(self.tr("Open the sample"), self)
        opening.clicked.connect(self.open_requested)
        sample.clicked.connect(self.sample_requested)
        self._ways = QWidget(self)
        buttons = QHBoxLayout(self._ways)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.addStretch(1)
        buttons.addWidget(opening)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        self._list = QWidget(self)
        self._recent = QVBoxLayout(self._list)
        self._recent.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(_Drawing(theme, self), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._heading, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._ways)
        column.addSpacing(16)
        column.addWidget(self._list)
        column.addStretch(3)
        self._recent.addWidget(self._recent_heading, 0, Qt.AlignmentFlag.AlignHCenter)
        self.show_opening("")
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def _on_theme_changed(self) -> None:
        self._heading.setFont(self._theme.font("title"))
        self._recent_heading.setFont(self._theme.font("heading"))
        self._hint.setStyleSheet(f"color: {self._theme.tokens.ink2};")

    def show_opening(self, name: str) -> None:
        """Say that a document of this name is on its way; "" offers ways to begin."""
        heading, hint = self.tr("Opening %1…").replace("%1", name), self.tr("It is large and takes a moment.")
        if not name:
            heading = self.tr("No timeline open")
            hint = self.tr("Open one, begin with the sample, or drop a file anywhere in this window.")
        self._heading.setText(heading)
        self._hint.setText(hint)
        for widget in (self._ways, self._list):
            widget.setVisible(not name)

    def set_recent(self, paths: tuple[Path, ...]) -> None:
        """List these documents."""
        for link in self._links:
            self._recent.removeWidget(link)
            link.deleteLater()
        self._links = []
        shown = [path for path in paths if path.exists()][:6]
        self._recent_heading.setVisible(bool(shown))
        for path, name in zip(shown, told_apart(shown), strict=True):
            link = QPushButton(name.replace("&", "&&"), self)
            link.setFlat(True)
            link.setToolTip(tip(str(path)))
            link.setStyleSheet(f"QPushButton {{ border: none; color: {self._theme.tokens.accent}; background: none; }}")
            link.clicked.connect(lambda _=False, path=path: self.path_requested.emit(path))
            self._recent.addWidget(link, 0, Qt.AlignmentFlag.AlignHCenter)
            self._links.append(link)

    def paintEvent(self, _event: QEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.colour("canvas"))
