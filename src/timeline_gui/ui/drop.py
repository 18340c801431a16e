"""The card over the window while files are held there: what each would become, before anything is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from timeline_gui.core.errors import UserError
from timeline_gui.session import documents
from timeline_gui.ui.theme import Theme

WIDTH = 400
_EDGE, _HEAD, _ROW = 20, 72, 44
_MOST = 6


@dataclass(frozen=True, slots=True)
class Fate:
    """What a dropped file becomes, in words; `taken` where anything does."""

    name: str
    words: str
    taken: bool


def fate(path: Path, *, has_document: bool) -> Fate:
    """What would become of a file."""
    from timeline_gui.formats import registry  # readers are loaded when the first file comes

    opened_instead = QCoreApplication.translate("drop", "A timeline: it is opened instead of this one")
    refused = QCoreApplication.translate("drop", "Not taken: {why}")
    opened = QCoreApplication.translate("drop", "{kind}: opened as a new timeline")
    added = QCoreApplication.translate("drop", "{kind}: shown first, then added")
    try:
        if documents.is_document(path):
            return Fate(path.name, opened_instead, True)
        label = registry.recognise(path).label()
    except UserError as error:
        return Fate(path.name, refused.format(why=error.what), False)
    return Fate(path.name, (added if has_document else opened).format(kind=label), True)


class DropCard(QWidget):
    """Covers the window while files are held over it; it takes no mouse."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("drop_card")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme
        self.fates: tuple[Fate, ...] = ()
        self.hide()

    def offer(self, paths: Sequence[Path], *, has_document: bool) -> None:
        """Show what becomes of these files."""
        self.fates = tuple(fate(path, has_document=has_document) for path in paths)
        self.setGeometry(self._window.rect())
        self.setAccessibleName("; ".join(f"{each.name}: {each.words}" for each in self.fates))
        self.raise_()
        self.show()
        self.update()

    @property
    def title(self) -> str:
        """How many of the files are taken."""
        taken, count = sum(each.taken for each in self.fates), len(self.fates)
        if not taken:
            return self.tr("Nothing here can be taken")
        if count == 1:
            return self.tr("Drop to take the file")
        return self.tr("Drop to take {taken} of %n file(s)", "", count).format(taken=taken)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self._theme.colour
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), colour("canvas", 0.6))
        pen = QPen(colour("accent"), 2)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(8, 8, -8, -8), 6, 6)
        shown = self.fates[:_MOST]
        more = len(self.fates) - len(shown)
        height = _HEAD + _ROW * len(shown) + (24 if more else 0) + 12
        box = QRect((self.width() - WIDTH) // 2, max((self.height() - height) // 2, 8), WIDTH, height)
        painter.setPen(QPen(colour("accent"), 1))
        painter.setBrush(colour("panel"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        self._theme.icon("import", self._theme.tokens.accent).paint(painter, box.left() + _EDGE, box.top() + 20, 26, 26)
        left, room = box.left() + _EDGE + 38, box.width() - 2 * _EDGE - 38
        self._line(painter, QRect(left, box.top() + 14, room, 24), self.title, "title", "ink")
        note = self.tr("Nothing is changed before you say so.")
        self._line(painter, QRect(left, box.top() + 38, room, 18), note, "body", "ink2")
        top = box.top() + _HEAD
        for each in shown:
            painter.fillRect(QRect(box.left() + _EDGE, top, box.width() - 2 * _EDGE, 1), colour("line"))
            icon, token = ("check", "ok") if each.taken else ("cross", "warning")
            ink = getattr(self._theme.tokens, token)
            self._theme.icon(icon, ink).paint(painter, box.left() + _EDGE, top + 14, 16, 16)
            words = QRect(left - 12, top + 4, room + 12, 18)
            self._line(painter, words, each.name, "body-medium", "ink")
            self._line(painter, words.translated(0, 18), each.words, "second", "ink2" if each.taken else "warning")
            top += _ROW
        if more:
            self._line(painter, QRect(left, top, room, 20), self.tr("and %n more", "", more), "second", "ink2")

    def _line(self, painter: QPainter, place: QRect, text: str, style: str, token: str) -> None:
        painter.setFont(self._theme.font(style))
        painter.setPen(self._theme.colour(token))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, shown)
