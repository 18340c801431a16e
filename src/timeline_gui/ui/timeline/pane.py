"""The centre of the window: timeline, shelf, lane scroll bar, and what floats over the canvas."""

from html import escape

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QScrollBar, QToolButton, QWidget

from timeline_gui.core.columns import Ints
from timeline_gui.core.words import range_in_words
from timeline_gui.session import going
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.bidi import margins
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.card import HoverCard
from timeline_gui.ui.timeline.shelf import Shelf
from timeline_gui.ui.timeline.view import TimelineView

MARGIN = 8
SHELF_FROM = 480
"""In a narrower pane the shelf is folded."""
LISTED_IN_CHIP = 12


class _BrushBar(QFrame):
    """What can be done with a brushed span."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("brush_bar")
        self.text = QLabel(self)
        self.wordings: tuple[str, ...] = ()
        """What it says, longest first."""
        self.zoom, self.filter = QToolButton(self), QToolButton(self)
        self.zoom.setText(self.tr("Zoom"))
        self.filter.setText(self.tr("Filter"))
        self.dismiss = QToolButton(self)
        self.dismiss.setAccessibleName(self.tr("Remove the brush"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(margins(12, 3, 3, 3))
        self._row.setSpacing(4)
        for widget in (self.text, self.zoom, self.filter, self.dismiss):
            self._row.addWidget(widget)

    def fit(self, room: int) -> None:
        """Say as much as there is room for, in pixels."""
        for words in self.wordings:
            self.text.setText(words)
            self._row.activate()
            self.adjustSize()
            if self.width() <= room:
                return


class TimelinePane(QWidget):
    """Holds the timeline and what belongs to it.

    Signals:
        range_filter_requested: first and last second of a brushed span, to be made a filter.
    """

    range_filter_requested = Signal(float, float)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self.timeline = TimelineView(session, theme)
        self.shelf = Shelf(session, theme, self)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.setAccessibleName(self.tr("Scroll the lanes"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.timeline, 1)
        row.addWidget(self._bar)
        row.addWidget(self.shelf)
        self.card = HoverCard(session, theme, self.timeline)
        self._earlier = self._edge_button(self.tr("Events before what is in view"))
        self._later = self._edge_button(self.tr("Events after what is in view"))
        self._later.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._covering = self._edge_button(self.tr("Events that cover all of what is in view"))
        words = self.tr(
            "They begin before and end after what is in view, or may lie anywhere in it. Click to select them."
        )
        self._covering.setToolTip(words)
        self._covering.clicked.connect(self._on_covering_clicked)
        self._earlier.clicked.connect(lambda: self._move_to(last_of_earlier=True))
        self._later.clicked.connect(lambda: self._move_to(last_of_earlier=False))
        self._brush_bar = _BrushBar(self.timeline)
        self._brush_bar.zoom.clicked.connect(self._on_brush_zoom)
        self._brush_bar.filter.clicked.connect(self._on_brush_filter)
        self._brush_bar.dismiss.clicked.connect(lambda: self.timeline.brushing.show(None))

        self._bar.valueChanged.connect(self.timeline.set_scroll)
        self.timeline.picture_changed.connect(self._on_picture_changed, Qt.ConnectionType.QueuedConnection)
        self.timeline.chip_clicked.connect(self._on_chip_clicked)
        self.timeline.brushing.changed.connect(self._on_brushed)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self._on_brushed()
        self._on_picture_changed()

    def _edge_button(self, name: str) -> QToolButton:
        button = QToolButton(self.timeline)
        button.setObjectName("edge_button")
        button.setAccessibleName(name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _on_theme_changed(self) -> None:
        t = self._theme.tokens
        floating = f"background: {t.panel}; border: 1px solid {t.control}; border-radius: 5px;"
        for button in (self._earlier, self._covering, self._later):
            button.setStyleSheet(f"#edge_button {{ {floating} }} #edge_button:hover {{ background: {t.press}; }}")
            button.setFont(self._theme.font("badge"))
        self._brush_bar.setStyleSheet(f"#brush_bar {{ {floating} }} QToolButton {{ color: {t.accent}; }}")
        self._earlier.setIcon(self._theme.icon("chevron-left"))
        self._later.setIcon(self._theme.icon("chevron-right"))
        self._brush_bar.dismiss.setIcon(self._theme.icon("close"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.shelf.set_narrow(event.size().width() < SHELF_FROM)
        self._place_floats()

    def _on_picture_changed(self) -> None:
        if self._session.document is None and len(self._session.columns):
            return  # the window is closing: titles can't be read any more
        picture = self.timeline.picture()
        self._earlier.setText(self.tr("%n earlier", "", picture.earlier))
        self._later.setText(self.tr("%n later", "", picture.later))
        self._covering.setText(self.tr("%n cover all of this", "", len(picture.covering)))
        self._earlier.setVisible(picture.earlier > 0)
        self._covering.setVisible(len(picture.covering) > 0)
        self._later.setVisible(picture.later > 0)
        room = self.timeline.scroll_room
        self._bar.setVisible(room > 0)
        self._bar.blockSignals(True)
        self._bar.setRange(0, round(room))
        self._bar.setPageStep(round(picture.height))
        self._bar.setSingleStep(28)
        self._bar.setValue(round(self.timeline.scroll))
        self._bar.blockSignals(False)
        self._place_floats()
        self.timeline.refresh_hover()

    def _place_floats(self) -> None:
        area = self.timeline.canvas_rect().toRect()
        for widget in (self._earlier, self._covering, self._later, self._brush_bar):
            widget.adjustSize()
        self._brush_bar.fit(area.width() - 2 * MARGIN)
        bottom = area.bottom() - MARGIN
        self._earlier.move(area.left() + MARGIN, bottom - self._earlier.height())
        self._later.move(area.right() - MARGIN - self._later.width(), bottom - self._later.height())
        self._covering.move(area.center().x() - self._covering.width() // 2, bottom - self._covering.height())
        if any(self._covering.geometry().intersects(button.geometry()) for button in (self._earlier, self._later)):
            self._covering.move(self._covering.x(), self._earlier.y() - self._covering.height() - 4)
        brush = self.timeline.brushing.brush
        if brush is not None:
            middle = self.timeline.picture().scale.x((brush.left + brush.right) / 2) + area.left()
            most = area.right() - MARGIN - self._brush_bar.width()
            left = min(max(middle - self._brush_bar.width() / 2, area.left() + MARGIN), most)
            bar = self._brush_bar.rect().translated(round(left), bottom - self._brush_bar.height())
            buttons = (self._earlier, self._covering, self._later)
            counts = [button for button in buttons if button.isVisible()]
            if any(bar.intersects(button.geometry()) for button in counts):
                bar.moveBottom(counts[0].y() - MARGIN)
            self._brush_bar.move(bar.topLeft())

    def _move_to(self, *, last_of_earlier: bool) -> None:
        (left, right), view = self.timeline.picture().span, self._session.view
        found = view.reach.last_before(left) if last_of_earlier else view.reach.first_after(right)
        if found is not None:
            going.centre_on(view, int(view.columns.events.key[found]))

    def _on_covering_clicked(self) -> None:
        view = self._session.view
        view.select(view.columns.events.key[self.timeline.picture().covering])

    # Chips and brush

    def _on_chip_clicked(self, keys: Ints, at: QPointF) -> None:
        menu = self.chip_menu(keys)
        menu.popup(self.timeline.mapToGlobal(at.toPoint() + QPoint(0, 4)))

    def chip_menu(self, keys: Ints) -> QMenu:
        """The events folded into a chip: one selects it, the last entry all of them."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        document = self._session.document
        if document is not None:
            for label in queries.labels(document, keys[:LISTED_IN_CHIP].tolist()):
                action = QAction(label.title.replace("&", "&&")[:80], menu)
                action.triggered.connect(lambda _=False, key=label.key: self._session.view.select([key]))
                menu.addAction(action)
        menu.addSeparator()
        rest = len(keys) - LISTED_IN_CHIP
        text = self.tr("Select all %n", "", len(keys)) + (self.tr(" (%n more)", "", rest) if rest > 0 else "")
        every = QAction(text, menu)
        every.triggered.connect(lambda: self._session.view.select(keys))
        menu.addAction(every)
        return menu

    def _on_brushed(self) -> None:
        brush = self.timeline.brushing.brush
        self._brush_bar.setVisible(brush is not None)
        if brush is not None:
            surely, possibly = self.timeline.brushing.counts()
            parts = [self.tr("%n event(s)", "", surely)]
            if possibly:
                parts.append(self.tr("%n more possibly", "", possibly))
            counts, words = f"<b>{', '.join(parts)}</b>", range_in_words(round(brush.left), round(brush.right))
            self._brush_bar.wordings = (f"{counts}&nbsp; {escape(words)}", counts, f"<b>{parts[0]}</b>")
            self._brush_bar.text.setToolTip(f"{', '.join(parts)}  {words}")
            self._place_floats()

    def _on_brush_zoom(self) -> None:
        brush = self.timeline.brushing.brush
        if brush is not None:
            self.timeline.brushing.show(None)
            self._session.view.set_range(brush.left, brush.right, glide=True)

    def _on_brush_filter(self) -> None:
        brush = self.timeline.brushing.brush
        if brush is not None:
            self.timeline.brushing.show(None)
            self.range_filter_requested.emit(brush.left, brush.right)
