"""Titles and second lines of the events in view: read by key, cut to size and measured once."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from timeline_gui.core import edtf
from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.layout import Label
from timeline_gui.core.words import date_in_words
from timeline_gui.session.session import Session
from timeline_gui.store import queries
from timeline_gui.ui.theme import font

TITLE_MAX = 320.0
PART_MAX = 160.0
SEPARATOR = " · "


class Labels:
    """Labels by event key, kept until the document changes."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._labels: dict[int, Label] = {}
        self._candidates: dict[int, tuple[tuple[int, int], ...]] = {}
        self._roles: dict[int, tuple[tuple[str, int, str], ...]] = {}
        self._parts: dict[tuple[int, int], Label] = {}
        self._actors: dict[int, int] = {}
        self._title = QFontMetricsF(font("body-medium"))
        self._second = QFontMetricsF(font("second"))

    def clear(self) -> None:
        """Forget all: the document has other rows."""
        self._labels.clear()
        self._candidates.clear()
        self._roles.clear()
        self._parts.clear()
        self._actors.clear()

    def of(self, keys: Sequence[int]) -> dict[int, Label]:
        """The labels of these events."""
        self._read(keys)
        return self._labels

    def candidates(self, key: int) -> tuple[tuple[int, int], ...]:
        """The bounds of each candidate of a one-of date."""
        self._read([key])
        return self._candidates[key]

    def part(self, key: int, actor: int) -> Label:
        """Who takes part in an event for an actor (an index in the columns), else the role of the actor itself."""
        if (key, actor) not in self._parts:
            text = self._second.elidedText(self._part(key, actor), Qt.TextElideMode.ElideRight, PART_MAX)
            self._parts[key, actor] = Label(text, self._second.horizontalAdvance(text), minor=True)
        return self._parts[key, actor]

    def _part(self, key: int, actor: int) -> str:
        if actor < 0:
            return ""
        self._read([key])
        columns = self._session.columns
        if not self._actors:
            self._actors = {entry.key: index for index, entry in enumerate(columns.actors)}
        members = set(columns.members.of(actor).tolist())
        roles = [(name, self._actors.get(who, -1), role) for name, who, role in self._roles.get(key, ())]
        names = [name for name, who, _role in roles if who in members and who != actor]
        own = [role for _name, who, role in roles if who == actor and role]
        return ", ".join(names or own)

    def _read(self, keys: Sequence[int]) -> None:
        document = self._session.document
        missing = [key for key in keys if key not in self._labels]
        if not missing or document is None:
            return
        for row in queries.labels_by_key(document, missing).values():
            date = edtf_or_none(row.date) or edtf.parse("")  # another program may write while the document is open
            self._candidates[row.key] = tuple(
                (NEVER if lo is None else lo, ALWAYS if hi is None else hi) for lo, hi in date.candidates
            )
            self._roles[row.key] = tuple(
                (name, who, role) for name, (who, role) in zip(row.participants, row.roles, strict=True)
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
