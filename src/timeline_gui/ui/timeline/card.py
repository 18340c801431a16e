"""The card beside an event under the pointer: what it is, when, who, and its first figure."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from timeline_gui.core import edtf
from timeline_gui.core.categories import category_slots
from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.model import Event
from timeline_gui.core.reference import figure_as_text
from timeline_gui.core.words import date_in_words, explain_in_words
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.view import TimelineView

DELAY_MS = 250
WIDTH = 268
AWAY = 14


class _Swatch(QWidget):
    """The small square in a category's colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(10, 18)
        self.colour = QColor()

    def paintEvent(self, _event: QEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.colour)
        painter.drawRoundedRect(QRectF(0, 4, 10, 10), 2, 2)


class HoverCard(QFrame):
    """Shows itself a quarter of a second after the pointer rests on an event, where it covers fewest labels."""

    def __init__(self, session: Session, theme: Theme, timeline: TimelineView) -> None:
        super().__init__(timeline)
        self.setObjectName("hover_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedWidth(WIDTH)
        self._session = session
        self._theme = theme
        self._timeline = timeline
        self._key: int | None = None
        self._at = QPointF()
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self._on_rested)

        self._swatch = _Swatch(self)
        self._category = QLabel(self)
        self._title = QLabel(self, wordWrap=True)
        self._date = QLabel(self, wordWrap=True)
        self._explained = QLabel(self, wordWrap=True)
        self._people = QLabel(self, wordWrap=True)
        self._figure = QLabel(self, wordWrap=True)
        for label in (self._category, self._title, self._date, self._explained, self._people, self._figure):
            label.setTextFormat(Qt.TextFormat.PlainText)
        top = QHBoxLayout()
        top.setSpacing(6)
        top.addWidget(self._swatch)
        top.addWidget(self._category, 1)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(3)
        column.addLayout(top)
        for widget in (self._title, self._date, self._explained, self._people, self._figure):
            column.addWidget(widget)
        theme.changed.connect(self._on_theme_changed)
        timeline.hovered.connect(self._on_hovered)
        timeline.picture_changed.connect(self._on_picture_changed)
        self._on_theme_changed()
        self.hide()

    def _on_theme_changed(self) -> None:
        t = self._theme.tokens
        self.setStyleSheet(
            f"#hover_card {{ background: {t.panel}; border: 1px solid {t.line}; border-radius: 6px; }}"
            f"QLabel {{ color: {t.ink2}; background: transparent; }}"
        )
        ink = f"color: {t.ink};"
        for label, style in (
            (self._category, "badge"),
            (self._title, "context"),
            (self._date, "body"),
            (self._explained, "second"),
            (self._people, "body"),
            (self._figure, "body-medium"),
        ):
            label.setFont(self._theme.font(style))
        for label in (self._title, self._date, self._figure):
            label.setStyleSheet(ink)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(14)
        shadow.setOffset(0, 4)
        shadow.setColor(QColor(0, 0, 0, round(255 * t.shadow_alpha)))
        self.setGraphicsEffect(shadow)

    def _on_hovered(self, key: int | None, at: QPointF) -> None:
        self._key, self._at = key, at
        if key is None:
            self._timer.stop()
            self.hide()
        elif self.isVisible():
            self._on_rested()
        else:
            self._timer.start()

    def _on_picture_changed(self) -> None:
        """What the card stood beside may be elsewhere now: it comes back where the pointer goes on resting."""
        self.hide()
        if self._key is not None:
            self._timer.start()

    def _on_rested(self) -> None:
        if self._key is None or self._session.document is None:
            return
        found = queries.events(self._session.document, [self._key])
        if not found:
            return  # another program has just taken it away, and the picture follows
        self._fill(found[0])
        self.fit_height()
        place = self._timeline.rect_of(self._key)
        if place is not None:
            self._stand_beside(place)
            self.show()
            self.raise_()

    def fit_height(self) -> None:
        """Be as high as the wrapped lines need, of which a size hint knows nothing."""
        self._column.invalidate()
        self.setFixedHeight(self._column.totalHeightForWidth(WIDTH))

    def _fill(self, event: Event) -> None:
        columns = self._session.columns
        slots = dict(zip(columns.categories, category_slots(columns.categories), strict=True))
        self._swatch.colour = self._theme.category_colour(slots.get(event.category, 7))
        self._category.setText(event.category or self.tr("No category"))
        self._title.setText(event.title)
        date = edtf_or_none(event.date) or edtf.parse("")  # another program may write while the document is open
        self._date.setText(date_in_words(date))
        self._explained.setText(explain_in_words(date))
        names = {actor.id: actor.name for actor in columns.actors}
        people = [names.get(part.actor_id, "") for part in event.participants]
        self._people.setText(", ".join(people[:6]) + (f" +{len(people) - 6}" if len(people) > 6 else ""))
        figure = next((figure for citation in event.citations for figure in citation.figures), None)
        self._figure.setText(figure_as_text(figure) if figure is not None else "")
        for label in (self._explained, self._people, self._figure):
            label.setVisible(bool(label.text()))

    def _stand_beside(self, event_rect: QRectF) -> None:
        """On the canvas, or over what is beside it where the canvas is smaller than the card."""
        timeline, window = self._timeline, self._timeline.window()
        area = timeline.canvas_rect().toRect().adjusted(4, 4, -4, -4)
        fits = area.width() >= self.width() and area.height() >= self.height()
        holder = timeline if fits else window
        if self.parentWidget() is not holder:
            self.setParent(holder)
        if not fits:
            area = QRect(timeline.mapFrom(window, QPoint()), window.size()).adjusted(4, 4, -4, -4)
        self.move(timeline.mapTo(holder, self._best_place(event_rect, area)))

    def _best_place(self, event_rect: QRectF, area: QRect) -> QPoint:
        """Below, above or beside the event, where the card covers fewest labels and never the event itself."""
        size = self.size()
        own = event_rect.toRect()
        x = round(self._at.x())
        candidates = [
            QPoint(left, top)
            for top in (own.bottom() + AWAY, own.top() - AWAY - size.height())
            for left in (x + 12, x - size.width() // 2, x - size.width() - 12, own.left())
        ] + [QPoint(own.right() + AWAY, own.top()), QPoint(own.left() - AWAY - size.width(), own.top())]
        labels = [rect.toRect() for rect in self._timeline.label_rects()]
        best, cost = QPoint(area.left(), area.top()), float("inf")
        for point in candidates:
            left = min(max(point.x(), area.left()), max(area.right() - size.width(), area.left()))
            top = min(max(point.y(), area.top()), max(area.bottom() - size.height(), area.top()))
            rect = QRect(QPoint(left, top), size)
            covered = sum(_area(rect.intersected(label)) for label in labels) + 1000 * _area(rect.intersected(own))
            if covered < cost:
                best, cost = rect.topLeft(), covered
        return best


def _area(rect: QRect) -> int:
    return max(rect.width(), 0) * max(rect.height(), 0)
