"""What a bin of the canvas counts, in words."""

import numpy as np
from PySide6.QtCore import QCoreApplication

from timeline_gui.core.language import say
from timeline_gui.core.words import range_in_words
from timeline_gui.session.view import ViewState
from timeline_gui.ui.timeline.header_painting import words_of
from timeline_gui.ui.timeline.picture import Cell, Picture

MOSTLY = 3
"""Actors and categories that are told of a bin."""


def cell_in_words(picture: Picture, view: ViewState, cell: Cell) -> str:
    """Its lane, span and counts, and with whom and of which kind most of its events are; a line each."""
    translate = QCoreApplication.translate
    lines = [words_of(picture.lanes.entries[cell.lane], view.grouping)] if cell.lane >= 0 else []
    lines.append(range_in_words(cell.left, cell.right))
    lines.append(translate("Cell", "%n event(s)", "", cell.exact + cell.vague))
    if cell.vague:
        lines.append(translate("Cell", "%n known less exactly", "", cell.vague))
    return "\n".join([*lines, *_mostly(view, cell)])


def _mostly(view: ViewState, cell: Cell) -> list[str]:
    """The actors and categories that most of a bin's events have."""
    columns, positions = view.columns, view.counters.meeting(cell.lane, cell.left, cell.right)
    lines = []
    for counts, names, words in (
        (
            columns.actors_of_event.totals(positions, len(columns.actors)),
            [actor.name for actor in columns.actors],
            QCoreApplication.translate("Cell", "Mostly with %1"),
        ),
        (
            np.bincount(columns.events.category[positions], minlength=len(columns.categories))[1:],
            columns.categories[1:],
            QCoreApplication.translate("Cell", "Mostly %1"),
        ),
    ):
        most = [int(at) for at in np.argsort(-counts, kind="stable")[:MOSTLY] if counts[at]]
        if most:
            lines.append(
                words.replace("%1", ", ".join(f"{names[at]} ({say().number(int(counts[at]))})" for at in most))
            )
    return lines
