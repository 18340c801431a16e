"""Figures as people write them, "at least 48 children", one in a line."""

import re
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from timeline_gui.core.model import Figure
from timeline_gui.core.reference import figure_as_text
from timeline_gui.formats.tabular.figures import read_figure
from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.theme import Theme

_CURRENCY = re.compile(r"([A-Z]{3})\b\s*(.*)").fullmatch


def read_words(text: str) -> Figure | None:
    """The figure that the words are, a currency's code after the number taken as its unit; None without a number."""
    figure = read_figure(text)
    money = _CURRENCY(figure.counted) if figure is not None and not figure.unit else None
    if figure is not None and money:
        return replace(figure, unit=money[1], counted=money[2])
    return figure


class FigureField(LineField):
    """Its value is a Figure, or None."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__("", theme, parent, hint=self.tr("at least 48 children"))
        self.value = None
        self.line.setAccessibleName(self.tr("Figure"))

    def written(self, value: Figure | None) -> str:
        return "" if value is None else figure_as_text(value)

    def understood(self) -> Figure | None:
        text = " ".join(self.line.text().split())
        if not text:
            return None
        figure = read_words(text)
        if figure is None:
            raise ValueError(self.tr("Begin with the number: at least 48 children, 90–100 wounded, 2.5 million USD."))
        return figure
