"""Titles and second lines of the events in view: read by key, cut to size and measured once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from timeline_gui.core import edtf
from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.layout import Label
from timeline_gui.core.words import date_in_words
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.theme import font

TITLE_MAX = 320.0
SEPARATOR = " · "


class Labels:
    """Labels by event key, kept until the document changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._labels: dict[int, Label] = {}
        self._candidates: dict[int, tuple[tuple[int, int], ...]] = {}
        self._title = QFontMetricsF(font("body-medium"))
        self._second = QFontMetricsF(font("second"))

    def clear(self) -> None:
        """Forget all: the document has other rows."""
        self._labels.clear()
        self._candidates.clear()

    def of(self, keys: Sequence[int]) -> dict[int, Label]:
        """The labels of these events."""
        self._read(keys)
        return self._labels

    def candidates(self, key: int) -> tuple[tuple[int, int], ...]:
        """The bounds of each candidate of a one-of date."""
        self._read([key])
        return self._candidates[key]

    def _read(self, keys: Sequence[int]) -> None:
        document = self._session.document
        missing = [key for key in keys if key not in self._labels]
        if not missing or document is None:
            return
        for row in queries.labels(document, missing):
            date = edtf.parse(row.date)
            self._candidates[row.key] = tuple(
                (NEVER if lo is None else lo, ALWAYS if hi is None else hi) for lo, hi in date.candidates
            )
            title = self._title.elidedText(row.title.replace("\n", " "), Qt.TextElideMode.ElideRight, TITLE_MAX)
            second = self._fitting([date_in_words(date, short=True)], row.participants)
            self._labels[row.key] = Label(
                title, self._title.horizontalAdvance(title), second, self._second.horizontalAdvance(second)
            )

    def _fitting(self, line: list[str], names: Sequence[str]) -> str:
        """Date and as many names as have room; a part that does not fit is dropped whole."""
        text = SEPARATOR.join(line)
        for index, name in enumerate(names):
            longer = text + (", " if index else SEPARATOR) + name
            if self._second.horizontalAdvance(longer) > TITLE_MAX:
                break
            text = longer
        return text
