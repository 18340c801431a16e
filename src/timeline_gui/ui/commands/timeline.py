"""The Timeline menu: from event to event, and what stands in the way of seeing them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_gui.core.filters import Filter
from timeline_gui.session import going
from timeline_gui.ui.commands.around import Around

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow

PAGE = 0.9
"""Of the canvas: what one has just seen stays at the edge."""
PAN = 0.15
"""Of the canvas: a step that the eye can follow."""


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    view, timeline = window.session.view, window.timeline
    nearby = Around(window)
    return {
        "around_1": lambda: nearby.show(1),
        "around_3": lambda: nearby.show(3),
        "around_7": lambda: nearby.show(7),
        "around_30": lambda: nearby.show(30),
        "around_other": nearby.ask,
        "brush_earlier": lambda: timeline.brushing.move_edge(-1),
        "brush_later": lambda: timeline.brushing.move_edge(1),
        "brush_end_earlier": lambda: timeline.brushing.move_edge(-1, narrow=True),
        "brush_start_later": lambda: timeline.brushing.move_edge(1, narrow=True),
        "previous": lambda: going.step(view, -1),
        "next": lambda: going.step(view, 1),
        "first": lambda: going.step_to_end(view, last=False),
        "last": lambda: going.step_to_end(view, last=True),
        "pan_earlier": lambda: timeline.pan_by(-timeline.canvas_rect().width() * PAN),
        "pan_later": lambda: timeline.pan_by(timeline.canvas_rect().width() * PAN),
        "page_earlier": lambda: timeline.pan_by(-timeline.canvas_rect().width() * PAGE),
        "page_later": lambda: timeline.pan_by(timeline.canvas_rect().width() * PAGE),
        "show_detail": lambda: show_detail(window),
        "clear_filters": lambda: view.set_filter(Filter()),
    }


def show_detail(window: "MainWindow") -> None:
    """Bring the detail pane to the front and give it the keyboard."""
    window.docks.detail.show()
    window.docks.detail.raise_()
    window.detail.setFocus()
