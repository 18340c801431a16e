"""The card that stands over the canvas where the filter leaves nothing: what comes back without which criterion."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from timeline_gui.core import filters
from timeline_gui.core.filters import Counts, Filter
from timeline_gui.session.session import Session
from timeline_gui.ui.controls.painting import paint_frame
from timeline_gui.ui.filterbar.criteria import Criteria
from timeline_gui.ui.theme import Theme

_WIDTH = 350


@dataclass(frozen=True, slots=True)
class _Offer:
    """A line of the card: what would be seen, how many events that is, what the button says, and what it does."""

    said: tuple[str, str, str]
    act: Callable[[], None]


class _Row(QWidget):
    def __init__(self, offer: _Offer, theme: Theme) -> None:
        super().__init__()
        self.said = offer.said
        text, count, button = offer.said
        self._theme = theme
        self.text = QLabel(text)
        self.text.setWordWrap(True)
        self.count = QLabel(count)
        font = theme.font("body")
        font.setWeight(QFont.Weight.DemiBold)
        self.count.setFont(font)
        self.button = QPushButton(button)
        self.button.setAutoDefault(False)
        self.button.setAccessibleName(f"{button}: {text}, {count}")
        self.button.clicked.connect(offer.act)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 5, 0, 5)
        layout.setSpacing(14)
        layout.addWidget(self.text, 1)
        layout.addWidget(self.count)
        layout.addWidget(self.button)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.colour("line"))


class NoMatchCard(QFrame):
    """Hidden while anything is shown; it follows the session by itself. `refresh` shows it as it is now."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("no_match")
        self._session = session
        self._theme = theme
        self._criteria = Criteria(session, self)
        self.title = QLabel()
        self.title.setWordWrap(True)
        self._lead = QLabel(self.tr("Take one away to see:"))
        self.rows: list[_Row] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 12)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self._lead)
        layout.addSpacing(8)
        layout.addLayout(self._rows)
        self.setFixedWidth(_WIDTH)
        session.view.filter_changed.connect(self.refresh)
        session.document_changed.connect(self.refresh)
        session.columns_changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    @property
    def wanted(self) -> bool:
        """Whether there is a filter that leaves nothing to show."""
        view = self._session.view
        return bool(view.filter) and len(view.columns) > 0 and not view.shown.any()

    def refresh(self) -> None:
        """Show what comes back without which criterion, or hide. Rows that say the same stay, and keep the keyboard."""
        offers = self._offers() if self.wanted else []
        if [offer.said for offer in offers] != [row.said for row in self.rows]:
            self._fill(offers)
        if offers:
            self._say_title()
        self.adjustSize()
        self.setVisible(bool(offers))

    def _fill(self, offers: list[_Offer]) -> None:
        for row in self.rows:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [_Row(offer, self._theme) for offer in offers]
        for row in self.rows:
            self._rows.addWidget(row)
            row.show()  # a layout shows what is new later, and the card would be measured without it

    def _offers(self) -> list[_Offer]:
        view, names = self._session.view, filters.active(self._session.view.filter)
        offers = []
        if view.may_count:
            text = self.tr("%Ln may match, hidden", "", view.may_count)
            offers.append(self._offer(text, view.may_count, self.tr("Show"), partial(view.set_show_may, True)))
        for name in names if len(names) > 1 else ():
            count = self._shown(filters.without(view.filter, name), view.without(name))
            text = self.tr("Without {criterion}").format(criterion=self._criteria.phrase(name))
            offers.append(self._offer(text, count, self.tr("Remove"), partial(self._remove, name)))
        clear = partial(view.set_filter, Filter())
        return [*offers, self._offer(self.tr("Without any filter"), view.counts.total, self.tr("Clear all"), clear)]

    def _offer(self, text: str, count: int, button: str, act: Callable[[], None]) -> _Offer:
        events = self.tr("1 event") if count == 1 else self.tr("%Ln events", "", count)
        return _Offer((text, events, button), act)

    def _say_title(self) -> None:
        names = filters.active(self._session.view.filter)
        titles = (self.tr("No event matches this filter"), self.tr("No event matches both filters"))
        self.title.setText(titles[len(names) - 1] if len(names) < 3 else self._of_many(len(names)))
        self.title.setFont(self._theme.font("title"))
        self._lead.setVisible(len(names) > 1)
        palette = self._lead.palette()
        palette.setColor(self._lead.foregroundRole(), self._theme.colour("ink2"))
        self._lead.setPalette(palette)

    def _of_many(self, number: int) -> str:
        return self.tr("No event matches all %Ln filters", "", number)

    def _shown(self, chosen: Filter, counts: Counts) -> int:
        """Of what a filter finds, how much the panes would show: undated events may match any range of time."""
        if not self._session.view.show_may:
            return counts.surely
        return counts.matched + (counts.undated if chosen.dated and not chosen.surely else 0)

    def _remove(self, criterion: str) -> None:
        view = self._session.view
        view.set_filter(filters.without(view.filter, criterion))

    def paintEvent(self, event: QPaintEvent) -> None:
        colour = self._theme.colour
        paint_frame(QPainter(self), self.rect(), colour("panel"), colour("control"), radius=6)
