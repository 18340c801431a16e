"""The quotes from one source in a list: which stand in its text, and what comes nearest to one that does not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from timeline_gui.core.language import say
from timeline_gui.store import source_texts
from timeline_gui.store.source_texts import SourceQuote
from timeline_gui.ui.sources.text_view import Span
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

MOST = 1000
"""Quotes of one source that are listed."""
_LONGEST = 160


class QuoteList(QListWidget):
    """Two lines a quote: its words, then its event and the verdict.

    Signals:
        quote_changed: `quote` is another one, or none.
        event_requested: the key of the event of a quote that was double-clicked, or on which Enter was pressed.
    """

    quote_changed = Signal()
    event_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._quotes: list[SourceQuote] = []
        self._text: str | None = None
        theme.changed.connect(self._on_theme_changed)
        self._all: Sequence[SourceQuote] = ()
        self.setAccessibleName(self.tr("Quotes from this source"))
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(lambda _row: self.quote_changed.emit())
        self.itemActivated.connect(self._on_activated)

    def show_quotes(self, quotes: Sequence[SourceQuote], text: str | None) -> None:
        """Show these quotes, held against a text, those that it has not first, at most so many as one looks through.

        The row that was chosen stays so where it is the same quote.
        """
        chosen = self.quote.citation if self.quote is not None else None
        self._all = quotes
        self._quotes, self._text = sorted(quotes, key=lambda quote: quote.place is not None)[:MOST], text
        self.blockSignals(True)
        self.clear()
        for quote in self._quotes:
            words = " ".join(quote.quote.split())
            item = QListWidgetItem(
                f"{say().quoted(words[:_LONGEST])}\n{quote.event_title} · {self._verdict(quote)}", self
            )
            icon, colour = ("check", "ok") if quote.place else ("quote", "ink3") if text is None else ("warning",) * 2
            item.setIcon(self._theme.icon(icon, self._theme.colour(colour).name()))
            item.setToolTip(tip(quote.quote))
        if len(quotes) > MOST:
            rest = QListWidgetItem(self.tr("Only the first %Ln are listed", "", MOST), self)
            rest.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setCurrentRow(next((row for row, quote in enumerate(self._quotes) if quote.citation == chosen), -1))
        self.blockSignals(False)
        self.quote_changed.emit()

    @property
    def quote(self) -> SourceQuote | None:
        """The chosen one."""
        row = self.currentRow()
        return self._quotes[row] if 0 <= row < len(self._quotes) else None

    @property
    def places(self) -> list[Span]:
        """Where quotes stand in the text."""
        return [quote.place for quote in self._quotes if quote.place is not None]

    def choose(self, words: str, event: int | None) -> None:
        """Choose a quote by its words, that of an event where several have it."""
        rows = [row for row, quote in enumerate(self._quotes) if quote.quote == words]
        rows.sort(key=lambda row: self._quotes[row].event != event)
        self.setCurrentRow(rows[0] if rows else -1)

    def choose_last(self, event: int) -> None:
        """Choose the last quote of an event."""
        rows = [row for row, quote in enumerate(self._quotes) if quote.event == event]
        self.setCurrentRow(rows[-1] if rows else -1)

    def nearest(self) -> Span | None:
        """For a chosen quote that is not in the text the passage that comes nearest, None for one far from all."""
        quote = self.quote
        if quote is None or quote.place is not None or self._text is None:
            return None
        return source_texts.passage(quote.quote, self._text)

    def told(self, nearest: Span | None) -> str:
        """What there is to say of the chosen quote, "" where it stands in the text."""
        quote = self.quote
        if quote is None or quote.place is not None or self._text is None:
            return ""
        if nearest is None:
            return self.tr("This quote is not in the text, and nothing comes near it.")
        passage = " ".join(self._text[slice(*nearest)].split())[:_LONGEST]
        return self.tr("This quote is not in the text. Nearest to it is “%1”.").replace("%1", passage)

    def _verdict(self, quote: SourceQuote) -> str:
        if self._text is None:
            return self.tr("not checked")
        return self.tr("found word for word") if quote.place is not None else self.tr("not found")

    def _on_theme_changed(self) -> None:
        self.show_quotes(self._all, self._text)

    def _on_activated(self) -> None:
        if self.quote is not None:
            self.event_requested.emit(self.quote.event)
