"""Figures as people write them, "at least 48 children", one in a line."""

import re
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from timeline_gui.core.language import ENGLISH, say
from timeline_gui.core.model import Figure
from timeline_gui.core.reference import figure_as_text
from timeline_gui.formats.tabular.figures import read_figure
from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.theme import Theme

_CURRENCY = re.compile(r"([A-Z]{3})\b\s*(.*)").fullmatch


def read_words(text: str) -> Figure | None:
    """The figure that the words are, a currency's code after the number taken as its unit; None without a number.

    Numbers and qualifiers are those of the language that is spoken, as `figure_as_text` writes them, or English words.
    """
    english = _in_english(text)
    # English words have English numbers, whatever the window speaks.
    figure = read_figure(text, decimal="") if english == text else None
    figure = figure or read_figure(english, decimal=say().decimal)
    figure = replace(figure, text=text) if figure is not None else None
    money = _CURRENCY(figure.counted) if figure is not None and not figure.unit else None
    if figure is not None and money:
        return replace(figure, unit=money[1], counted=money[2])
    return figure


def _in_english(text: str) -> str:
    """The words before a number, and of a large one those after it, as `read_figure` knows them."""
    for name, word in say().qualifiers.items():
        if text.casefold().startswith(f"{word} "):
            text = name + text[len(word) :]
            break
    for (_size, one, several), (_same, english, _many) in zip(say().large, ENGLISH.large, strict=True):
        text = re.sub(rf"(?<=\d )(?:{several}|{one})\b", english, text, count=1, flags=re.IGNORECASE)
    return text


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
