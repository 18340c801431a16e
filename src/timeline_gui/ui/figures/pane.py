"""The pane of figures: those of the selected events where several are selected, else of all that match."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QStackedLayout, QTreeView, QWidget

from timeline_gui.core.columns import Ints
from timeline_gui.formats.files import writing
from timeline_gui.session import going
from timeline_gui.session.session import Session
from timeline_gui.store.figures import CitedFigure, figures_of
from timeline_gui.ui.figures.model import Column, FigureModel, as_csv
from timeline_gui.ui.theme import Theme

MOST_EVENTS = 2_000
"""So many events with figures are read at once; the caption says where there are more."""
AT_ONCE = 20_000
"""Events of a document up to which the list follows at once, of more when the window has time."""
_WIDTHS = {Column.FIGURE: 260, Column.WRITTEN: 190, Column.SPEAKER: 170, Column.SOURCE: 200, Column.EVENT: 240}


class _Figures(QTreeView):
    """The list, with Enter and copying."""

    copy_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
            return
        super().keyPressEvent(event)

    def drawBranches(self, *_: object) -> None:
        """What is counted is a heading: a click anywhere on it folds."""


class FiguresPane(QWidget):
    """Numbers side by side, with what they count and who says so.

    Signals:
        caption_changed: `caption` is new.
    """

    caption_changed = Signal(str)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._stale = True
        self._seen = True
        self.caption = ""
        self.model = FigureModel(theme.font("heading"), self)
        self.view = _Figures(self)
        self.view.setObjectName("figures")
        self.view.setAccessibleName(self.tr("Figures"))
        self.view.setModel(self.model)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setIndentation(14)
        self.view.setUniformRowHeights(True)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setSortingEnabled(True)
        self.view.header().setSortIndicator(Column.DATE, Qt.SortOrder.AscendingOrder)
        self.view.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in _WIDTHS.items():
            self.view.header().resizeSection(column, width)
        self.view.activated.connect(self._on_activated)
        self.view.clicked.connect(self._on_clicked)
        self.view.copy_asked.connect(self.copy)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu_requested)
        self._nothing = QLabel(self.tr("None of these events has a figure"), self)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._refresh_if_seen)
        view = session.view
        view.filter_changed.connect(self._on_changed)
        view.selection_changed.connect(self._on_changed)
        session.document_changed.connect(self._on_changed)
        session.columns_changed.connect(self._on_changed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh_if_seen()

    def set_seen(self, seen: bool) -> None:
        """Whether the pane is in front; behind another tab it reads nothing, though Qt calls it visible."""
        self._seen = seen
        self._refresh_if_seen()

    def _on_changed(self) -> None:
        self._stale = True
        if len(self._session.columns) > AT_ONCE:
            self._later.start()  # what was asked for is on the screen first, and several changes are read as one
        else:
            self._refresh_if_seen()

    def _refresh_if_seen(self) -> None:
        if self._seen and self._stale and self.isVisible():
            self.refresh()

    def _positions(self) -> Ints:
        view = self._session.view
        mask = view.shown & view.columns.events.figures
        if len(view.selected) > 1:
            selected = view.selected
            return selected[view.columns.events.figures[selected]]
        found: Ints = mask.nonzero()[0]
        return found

    def refresh(self) -> None:
        """Read the figures anew."""
        self._stale = False
        view, positions = self._session.view, self._positions()
        self.model.show(self._figures(positions[:MOST_EVENTS]))
        self.view.expandAll()
        count = sum(len(group.rows) for group in self.model.groups)
        self._stack.setCurrentIndex(0 if count else 1)
        of = self.tr("of the selection") if len(view.selected) > 1 else self.tr("of all that match")
        figures = self.tr("%n figure(s)", "", count)
        self.caption = f"{figures} {of}"
        if len(positions) > MOST_EVENTS:
            self.caption += ", " + self.tr("the first %n events only", "", MOST_EVENTS)
        self.caption_changed.emit(self.caption)

    def copy(self) -> None:
        """Put the figures on the clipboard as a table, also those that are too many to be listed."""
        QGuiApplication.clipboard().setText(as_csv(self._figures(self._positions())))

    def export_to(self, path: Path) -> None:
        """Write the figures as CSV, also those that are too many to be listed. Raises UserError."""
        with writing(path, encoding="utf-8-sig") as file:
            file.write(as_csv(self._figures(self._positions())))

    def _figures(self, positions: Ints) -> Sequence[CitedFigure]:
        document = self._session.document
        keys = self._session.view.columns.events.key[positions].tolist()
        return figures_of(document, keys) if document is not None else ()

    def _on_clicked(self, index: QModelIndex) -> None:
        if self.model.figure(index) is None:
            first = index.siblingAtColumn(0)
            self.view.setExpanded(first, not self.view.isExpanded(first))

    def _on_activated(self, index: QModelIndex) -> None:
        row = self.model.figure(index)
        if row is not None:
            going.to_event(self._session.view, row.event_key)

    def _on_menu_requested(self, at: QPoint) -> None:
        """What a menu offers is about an event: that of the figure under the pointer, or of the current one."""
        row = self.model.figure(self.view.indexAt(at)) or self.model.figure(self.view.currentIndex())
        view = self._session.view
        if row is not None and row.event_key not in view.selection:
            view.select([row.event_key])

    def _on_theme_changed(self) -> None:
        t = self._theme.tokens
        self.view.setFont(self._theme.font("body"))
        self.view.header().setFont(self._theme.font("body-medium"))
        self._nothing.setStyleSheet(f"color: {t.ink2}; background: {t.canvas};")
        self.view.setStyleSheet(
            f"QTreeView {{ background: {t.canvas}; color: {t.ink}; }}"
            f"QTreeView::item {{ height: 28px; border-bottom: 1px solid {t.line2}; padding: 0 6px; }}"
            f"QTreeView::item:selected {{ background: {t.selection}; color: {t.ink}; }}"
            f"QTreeView::item:hover {{ background: {t.hover}; }}"
            f"QHeaderView::section {{ background: {t.panel}; color: {t.ink2}; border: none; height: 28px;"
            f" border-bottom: 1px solid {t.line}; padding: 0 8px; }}"
        )
