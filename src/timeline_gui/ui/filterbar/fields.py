"""Changing the criteria that are not lists: the range of time, the text, and whether there are figures."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from timeline_gui.core import edtf
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.filters import Filter
from timeline_gui.core.words import date_in_words
from timeline_gui.session.session import Session
from timeline_gui.ui.controls.buttons import CheckBox
from timeline_gui.ui.filterbar.popover import Popover
from timeline_gui.ui.theme import Theme


class DateField(QWidget):
    """One end of a range, in EDTF or plain words; below it stands what was understood, or why not.

    Signals:
        date_changed: `date` is new, or what is written can't be read any more.
    """

    date_changed = Signal()

    def __init__(self, caption: str, date: str, *, is_start: bool, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_start = is_start
        self.date = date
        """EDTF, "" for no limit."""
        self.fault = ""
        """What is wrong with what is written, "" for nothing."""
        label = QLabel(caption)
        self.edit = QLineEdit(date)
        self.edit.setPlaceholderText(self.tr("no limit"))
        label.setBuddy(self.edit)
        self.edit.setAccessibleName(caption)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setFont(theme.font("second"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (label, self.edit, self.hint):
            layout.addWidget(widget)
        self._read(date)
        self.edit.textChanged.connect(self._on_text_changed)

    def _on_text_changed(self, text: str) -> None:
        self._read(text)
        self.date_changed.emit()

    def _read(self, text: str) -> None:
        understood, self.fault = "", ""
        try:
            date = _read(text) if text.strip() else ""
            read = edtf.parse(date)
            if date and (read.begin_min if self._is_start else read.end_max) is None:
                self.fault = self.tr("A limit needs a date that begins and ends somewhere.")
            else:
                self.date, understood = date, date_in_words(read) if date else ""
        except EdtfError as error:
            self.fault = str(error)
        self.show_hint(self.fault or understood, bool(self.fault))

    def show_hint(self, text: str, fault: bool) -> None:
        """Say something below the field."""
        palette = self.hint.palette()
        palette.setColor(self.hint.foregroundRole(), self._theme.colour("warning" if fault else "ink2"))
        self.hint.setPalette(palette)
        self.hint.setText(text or self.tr("Words or EDTF: April 2024, 2022, about 1850"))
        self.edit.setAccessibleDescription(text)


class DatePopover(Popover):
    """The range of time. What can be read applies as it is typed."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("DatePopover", "Date"), theme, parent)
        self._session = session
        chosen = session.view.filter
        self.start = DateField(self.tr("From"), chosen.start, is_start=True, theme=theme)
        self.end = DateField(self.tr("To"), chosen.end, is_start=False, theme=theme)
        self.surely = CheckBox(self.tr("Only what surely lies in it"), theme)
        self.surely.setToolTip(
            self.tr("Leaves out events whose date may lie in the range and may lie outside, and those without a date")
        )
        self.surely.setChecked(chosen.surely)
        for widget in (self.start, self.end, self.surely):
            self.content.addWidget(widget)
        self.start.date_changed.connect(self._on_changed)
        self.end.date_changed.connect(self._on_changed)
        self.surely.toggled.connect(self._on_changed)

    def first(self) -> QWidget:
        return self.start.edit

    def _on_changed(self) -> None:
        if not self.start.fault and not self.end.fault:
            view = self._session.view
            dated = bool(self.start.date or self.end.date)
            chosen = Filter(start=self.start.date, end=self.end.date)
            lo, hi = chosen.range()
            if lo > hi:
                self.end.show_hint(self.tr("This ends before the range begins."), True)
            else:
                view.set_filter(
                    replace(view.filter, start=chosen.start, end=chosen.end, surely=dated and self.surely.isChecked())
                )


class TextPopover(Popover):
    """Words that an event must hold, as the search finds them."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("TextPopover", "Text"), theme, parent)
        self._session = session
        self.edit = QLineEdit(session.view.filter.text)
        self.edit.setAccessibleName(self.tr("Words in titles, quotes and notes"))
        self.edit.setPlaceholderText(self.tr("Words in titles, quotes and notes"))
        self.edit.textChanged.connect(self._on_changed)
        self.edit.returnPressed.connect(self.close)
        self.content.addWidget(self.edit)

    def first(self) -> QWidget:
        return self.edit

    def _on_changed(self, text: str) -> None:
        view = self._session.view
        view.set_filter(replace(view.filter, text=text.strip()))


class FiguresPopover(Popover):
    """Only events with a figure, or all."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget) -> None:
        super().__init__(QCoreApplication.translate("FiguresPopover", "Figures"), theme, parent)
        self._session = session
        self.box = CheckBox(self.tr("Only events with figures"), theme)
        self.box.setChecked(session.view.filter.figures)
        self.box.toggled.connect(self._on_toggled)
        self.content.addWidget(self.box)

    def first(self) -> QWidget:
        return self.box

    def _on_toggled(self, on: bool) -> None:
        view = self._session.view
        view.set_filter(replace(view.filter, figures=on))


def _read(text: str) -> str:
    # Loaded with the first date that is typed, not at every start.
    from timeline_gui.core.spoken import read_date

    return read_date(text)
