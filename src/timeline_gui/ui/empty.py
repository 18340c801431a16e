"""The card over a canvas without a mark: the document has no events yet, or none that has a place on the axis."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme

_WIDTH = 380


class EmptyCard(QFrame):
    """Says why the canvas is bare and what can be done.

    Signals:
        import_requested: the button was pressed.
    """

    import_requested = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("empty_card")
        self.setFixedWidth(_WIDTH)
        self._session = session
        self._theme = theme
        self._title, self._text = QLabel(self), QLabel(self)
        self._text.setWordWrap(True)
        self._import = QPushButton(self.tr("Import a table or exchange file…"), self)
        self._import.clicked.connect(self.import_requested)
        row = QHBoxLayout()
        row.addWidget(self._import)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(6)
        column.addLayout(row)
        session.view.filter_changed.connect(self.refresh)
        session.document_changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    @property
    def wanted(self) -> bool:
        """Whether the document has nothing that the canvas could show under any filter."""
        columns = self._session.columns
        return self._session.document is not None and not columns.on_axis.any()

    def refresh(self) -> None:
        """Show what is the matter, or hide."""
        t = self._theme.tokens
        self._title.setFont(self._theme.font("title"))
        self._text.setStyleSheet(f"color: {t.ink2};")
        self.setStyleSheet(
            f"#empty_card {{ background: {t.panel}; border: 1px solid {t.control}; border-radius: 6px; }}"
        )
        undated = len(self._session.columns)
        self._import.setVisible(not undated)
        if undated:
            self._title.setText(self.tr("No event has a date for the axis"))
            self._text.setText(self.tr("%n event(s) stand on the shelf beside it.", "", undated))
        else:
            self._title.setText(self.tr("No events yet"))
            self._text.setText(
                self.tr("Drop a file on the window, or import one: a table with dates and titles is enough.")
            )
        self.adjustSize()
        self.setVisible(self.wanted)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, bool(undated))
