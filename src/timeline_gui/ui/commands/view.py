"""The View menu: how the events are looked at."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from timeline_gui.core.language import LANGUAGES
from timeline_gui.session import going
from timeline_gui.session.messages import Message
from timeline_gui.session.settings import SIZES, Choice
from timeline_gui.ui.timeline.hand import ZOOM_STEP

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    view, timeline = window.session.view, window.timeline

    def go_to_date() -> None:
        from timeline_gui.ui.dialogs.go_to_date import GoToDate  # with the words of dates, which few starts need

        dialog = GoToDate(window.theme, window)
        dialog.date_chosen.connect(partial(going.to_date, view))
        window.open_dialog(dialog)

    def choose_theme(choice: Choice) -> None:
        window.settings.theme = choice
        window.theme.choose(choice)

    def choose_size(size: int) -> None:
        if size != window.settings.size:
            window.settings.size = size
            words = QCoreApplication.translate("Commands", "The text size changes at the next start.")
            window.session.message_raised.emit(Message("info", words))

    def choose_language(code: str) -> None:
        if code != window.settings.language:
            window.settings.language = code
            words = QCoreApplication.translate("Commands", "The language changes at the next start.")
            window.session.message_raised.emit(Message("info", words))

    def reduce_motion() -> None:
        on = window.actions_["reduce_motion"].isChecked()
        window.settings.reduce_motion = window.theme.reduce_motion = on

    return {
        "zoom_in": lambda: timeline.zoom_at(ZOOM_STEP),
        "zoom_out": lambda: timeline.zoom_at(1 / ZOOM_STEP),
        "zoom_fit": view.fit,
        "zoom_selection": partial(going.to_selection, view),
        "go_to_date": go_to_date,
        "group_none": lambda: view.set_grouping("none"),
        "group_actor": lambda: view.set_grouping("actor"),
        "group_category": lambda: view.set_grouping("category"),
        "group_source": lambda: view.set_grouping("source"),
        "group_place": lambda: view.set_grouping("place"),
        "group_tag": lambda: view.set_grouping("tag"),
        "colour_category": lambda: view.set_colour("category"),
        "colour_source": lambda: view.set_colour("source"),
        "colour_status": lambda: view.set_colour("status"),
        "lanes_by_count": lambda: view.set_lane_look(replace(view.lane_look, sort="count")),
        "lanes_by_name": lambda: view.set_lane_look(replace(view.lane_look, sort="name")),
        "lanes_by_first": lambda: view.set_lane_look(replace(view.lane_look, sort="first")),
        "lanes_own": lambda: view.set_lane_look(replace(view.lane_look, sort="own")),
        "show_all_lanes": lambda: view.set_lane_look(replace(view.lane_look, hidden=())),
        "others_hide": lambda: view.set_others("hide"),
        "others_dim": lambda: view.set_others("dim"),
        "theme_system": lambda: choose_theme("system"),
        "theme_light": lambda: choose_theme("light"),
        "theme_dark": lambda: choose_theme("dark"),
        "theme_white": lambda: choose_theme("white"),
        "theme_black": lambda: choose_theme("black"),
        **{f"language_{code}": partial(choose_language, code) for code in ("system", *LANGUAGES)},
        **{f"size_{size}": partial(choose_size, size) for size in SIZES},
        "reduce_motion": reduce_motion,
        **window.views.handlers(),
    }
