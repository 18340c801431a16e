"""The figures of an event as a ledger: how many, of what, and who says so."""

from PySide6.QtCore import QLocale, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QWidget

from timeline_gui.core.language import say
from timeline_gui.core.model import Citation, Figure
from timeline_gui.ui.detail.record import Record
from timeline_gui.ui.detail.section import Section
from timeline_gui.ui.detail.text import LINE, Run, lay_out, natural_width
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_NUMBER_LINE = 26
_PAD = 4
_GAP = 10
_ENDLESS = 100_000
_WIDEST = 0.55
"""The part of the width that numbers may take before what they count goes under them."""


def number_in_locale(number: float) -> str:
    """Digits grouped as the person's language does, no more decimals than the number has."""
    locale = QLocale()
    if locale.language() == QLocale.Language.C:  # knows no groups
        locale = QLocale(QLocale.Language.English)
    if number == int(number):
        return locale.toString(number, "f", 0)
    decimals = len(f"{number:.6f}".rstrip("0").partition(".")[2])
    return locale.toString(number, "f", decimals)


class FigureRow(QLabel):
    """One figure: its number at the end of a column that all rows share, then what is counted."""

    def __init__(self, figure: Figure, qualifier: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.column = 0
        self.ruled = True
        numbers = [number_in_locale(n) for n in dict.fromkeys((figure.low, figure.high)) if n is not None]
        number = "–".join(numbers)
        self._number = (*((Run(f"{qualifier} ", "second", "ink2"),) if qualifier else ()), Run(number, "figure"))
        if not numbers:
            self._number = (Run(figure.text or "–", "date"),)
        counted = f" {figure.counted}" if figure.unit and figure.counted else figure.counted
        self._counted: tuple[Run, ...] = (Run(figure.unit, "body-medium"), Run(counted, "body", "ink2"))
        if not figure.unit:
            self._counted = (Run(counted),)
        self.number_width = natural_width(lay_out(self._number, theme, _ENDLESS))
        self.setText(" ".join(run.text.strip() for run in (*self._number, *self._counted) if run.text))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if figure.text:
            self.setToolTip(tip(say().quoted(figure.text)))

    def sizeHint(self) -> QSize:
        return QSize(200, _NUMBER_LINE + 2 * _PAD)

    def minimumSizeHint(self) -> QSize:
        return QSize(100, _NUMBER_LINE + 2 * _PAD)

    def _column(self, width: int) -> int:
        """The width of the numbers' column, 0 where what is counted stands under the number."""
        return self.column if self.column <= width * _WIDEST else 0

    def _lines(self, width: int) -> tuple[int, int]:
        column = self._column(width)
        counted = lay_out(self._counted, self._theme, width - column - _GAP if column else width).lineCount()
        numbers = 1 if column else lay_out(self._number, self._theme, width, _NUMBER_LINE).lineCount()
        return numbers, counted if self._counted[0].text or len(self._counted) > 1 else 0

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        numbers, counted = self._lines(width)
        if self._column(width):
            return _NUMBER_LINE + max(counted - 1, 0) * LINE + 2 * _PAD
        return numbers * _NUMBER_LINE + counted * LINE + 2 * _PAD

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, width = QPainter(self), self.width()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        column = self._column(width)
        if self.ruled:
            painter.fillRect(0, self.height() - 1, width, 1, self._theme.colour("line2"))
        # Digits stand under digits, whichever way the window runs.
        end = Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignRight
        start = Qt.AlignmentFlag.AlignAbsolute
        start |= Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        if not column:
            numbers = lay_out(self._number, self._theme, width, _NUMBER_LINE, start)
            numbers.draw(painter, QPointF(0, _PAD))
            below = QPointF(0, _PAD + numbers.lineCount() * _NUMBER_LINE)
            lay_out(self._counted, self._theme, width, LINE, start).draw(painter, below)
            return
        number = lay_out(self._number, self._theme, column + 1, _NUMBER_LINE, end)
        counted = lay_out(self._counted, self._theme, width - column - _GAP, LINE, start)
        drop = _ascent(number) - _ascent(counted)
        number.draw(painter, QPointF(width - column if mirrored else 0, _PAD))
        counted.draw(painter, QPointF(0 if mirrored else column + _GAP, _PAD + drop))


def _ascent(layout: QTextLayout) -> float:
    line = layout.lineAt(0)
    return float(line.y() + line.ascent())


class FiguresSection(Section):
    """All figures of an event, grouped by who says so."""

    def __init__(self, record: Record, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        groups = self._groups(record)
        total = sum(len(figures) for _said_by, figures in groups)
        self.add_heading(self.tr("Figures"), total or None)
        if not groups:
            self.add_words(Run(self.tr("No figures in this event"), "body", "ink3"))
        rows: list[FigureRow] = []
        for said_by, figures in groups:
            mine = [FigureRow(figure, say().qualifier(figure.qualifier), theme, self) for figure in figures]
            mine[-1].ruled = False
            for row in mine:
                self.add(row, gap=0)
            self.add_words(Run(said_by, "second", "ink2"), line=16)
            rows += mine
        column = max((row.number_width for row in rows), default=0)
        for row in rows:
            row.column = column

    def _groups(self, record: Record) -> list[tuple[str, list[Figure]]]:
        found: dict[str, list[Figure]] = {}
        several = len({citation.source_id for citation in record.event.citations if citation.figures}) > 1
        for citation in record.event.citations:
            if citation.figures:
                found.setdefault(self._said_by(citation, record, several), []).extend(citation.figures)
        return list(found.items())

    def _said_by(self, citation: Citation, record: Record, several: bool) -> str:
        source = record.sources[citation.source_id].title
        if citation.speaker_id is None:
            if several:
                return self.tr("Said by “{source}”; no speaker named").format(source=source)
            return self.tr("Said by the source; no speaker named")
        speaker = record.actors[citation.speaker_id].name
        if several:
            return self.tr("Said by {speaker}, in “{source}”").format(speaker=speaker, source=source)
        return self.tr("Said by {speaker}").format(speaker=speaker)
