"""Docks with a title bar of our own: a heading, what it counts, buttons of the pane, detach and close."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from timeline_gui.ui.bidi import margins
from timeline_gui.ui.theme import Theme

TITLE_HEIGHT = 32


class DockTitle(QWidget):
    """The 32 px title of a dock."""

    def __init__(self, dock: QDockWidget, theme: Theme) -> None:
        super().__init__(dock)
        self._theme = theme
        self._dock = dock
        self.heading = QLabel(dock.windowTitle(), self)
        self.note = QLabel(self)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(margins(12, 0, 4, 0))
        self.row.setSpacing(2)
        self.row.addWidget(self.heading)
        self.row.addSpacing(6)
        self.row.addWidget(self.note)
        self.row.addStretch(1)
        self._detach = self.add_button("detach", self.tr("Detach or dock the pane"))
        self._detach.clicked.connect(lambda: dock.setFloating(not dock.isFloating()))
        self._close = self.add_button("close", self.tr("Close the pane"))
        self._close.clicked.connect(dock.close)
        self.setFixedHeight(TITLE_HEIGHT)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), TITLE_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, TITLE_HEIGHT)

    def add_button(self, icon: str, name: str, at: int = -1) -> QToolButton:
        """A small button in the title; `at` is its place in the row, the end by default."""
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setFixedSize(26, 26)
        button.setStyleSheet("QToolButton, QToolButton:focus { padding: 0; min-width: 24px; min-height: 24px; }")
        button.setProperty("icon_name", icon)
        button.setIcon(self._theme.icon(icon))
        if at < 0:
            self.row.addWidget(button)
        else:
            self.row.insertWidget(at, button)
        return button

    def _on_theme_changed(self) -> None:
        self.heading.setFont(self._theme.font("heading"))
        self.note.setFont(self._theme.font("second"))
        self.note.setStyleSheet(f"color: {self._theme.tokens.ink2};")
        for button in self.findChildren(QToolButton):
            button.setIcon(self._theme.icon(str(button.property("icon_name"))))
        self.update()

    def paintEvent(self, _event: object) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("chrome"))
        painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), self._theme.colour("line"))


class Panes(NamedTuple):
    """What stands in the docks."""

    actors: QWidget
    key: QWidget
    detail: QWidget
    table: QWidget
    figures: QWidget
    steps: QWidget


class Docks(NamedTuple):
    """The docks of a window, each by what stands in it."""

    actors: QDockWidget
    key: QDockWidget
    detail: QDockWidget
    table: QDockWidget
    figures: QDockWidget
    steps: QDockWidget


def arrange(window: QMainWindow, theme: Theme, panes: Panes) -> Docks:
    """Dock the panes where the first start has them: who and what first, the event last, tables below."""
    translate = QCoreApplication.translate
    left, right, below = (
        Qt.DockWidgetArea.LeftDockWidgetArea,
        Qt.DockWidgetArea.RightDockWidgetArea,
        Qt.DockWidgetArea.BottomDockWidgetArea,
    )
    window.setCorner(Qt.Corner.BottomLeftCorner, left)
    window.setCorner(Qt.Corner.BottomRightCorner, right)
    # Qt leaves docks at their sides where the window runs from right to left.
    first, last = (right, left) if window.isRightToLeft() else (left, right)
    docks = Docks(
        _add_dock(window, theme, "actors_dock", translate("docks", "Actors"), panes.actors, first),
        _add_dock(window, theme, "key_dock", translate("docks", "Key"), panes.key, first),
        _add_dock(window, theme, "detail_dock", translate("docks", "Event"), panes.detail, last),
        _add_dock(window, theme, "table_dock", translate("docks", "Event table"), panes.table, below),
        _add_dock(window, theme, "figures_dock", translate("docks", "Figures"), panes.figures, below),
        _add_dock(window, theme, "steps_dock", translate("docks", "Steps"), panes.steps, below),
    )
    window.tabifyDockWidget(docks.table, docks.figures)
    window.tabifyDockWidget(docks.figures, docks.steps)
    docks.steps.hide()
    docks.table.raise_()
    size_docks(window, docks)
    return docks


def size_docks(window: QMainWindow, docks: Docks) -> None:
    """Give docks the sizes of the first start, as far as the window has room now."""
    window.resizeDocks([docks.actors, docks.detail], [276, 336], Qt.Orientation.Horizontal)
    window.resizeDocks([docks.actors, docks.key], [590, 280], Qt.Orientation.Vertical)
    window.resizeDocks([docks.table], [220], Qt.Orientation.Vertical)


def _add_dock(
    window: QMainWindow, theme: Theme, name: str, title: str, content: QWidget, area: Qt.DockWidgetArea
) -> QDockWidget:
    """Put a pane into a dock of the window; `name` is what its place is remembered by."""
    dock = QDockWidget(title, window)
    dock.setObjectName(name)
    dock.setTitleBarWidget(DockTitle(dock, theme))
    dock.setWidget(content)
    window.addDockWidget(area, dock)
    return dock


def title_of(dock: QDockWidget) -> DockTitle:
    """The title bar of one of our docks."""
    title = dock.titleBarWidget()
    assert isinstance(title, DockTitle)
    return title
