"""What the command palette offers for some letters: commands, actors to filter by, events, and dates to go to."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from timeline_gui.core import edtf
from timeline_gui.core.edtf import EdtfError
from timeline_gui.core.matching import match
from timeline_gui.core.names import fold
from timeline_gui.session import going
from timeline_gui.store import queries, search
from timeline_gui.ui.actions import WHY_NOT

if TYPE_CHECKING:
    from timeline_gui.ui.main_window import MainWindow

MOST = 60
_MOST_EVENTS = 8
_RECENT_BONUS = 4.0
_FAIR = 3
"""What each letter is worth on average where a match is no accident."""
_LEAST_LETTERS = 3
"""From which on events and actors are looked for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `letters` are those that were typed, `name` is what is remembered as used, "" for nothing.

    `place` says where it stands, or why it can't be done.
    """

    text: str
    place: str
    keys: str
    enabled: bool
    run: Callable[[], object]
    letters: tuple[int, ...] = ()
    name: str = ""


def entries(window: "MainWindow", typed: str, recent: Sequence[str]) -> list[Entry]:
    """What fits, best first; without letters every command, those used last first."""
    likely, unlikely = _commands(window, typed, recent)
    found = [*_dates(window, typed), *likely]
    if len(typed.strip()) >= _LEAST_LETTERS:
        found += [*_actors(window, typed), *_events(window, typed)]
    return [*found, *unlikely][:MOST]


def _commands(window: "MainWindow", typed: str, recent: Sequence[str]) -> tuple[list[Entry], list[Entry]]:
    """The commands that fit, and those whose letters only happen to stand in that order."""
    ranked = []
    for number, (action, place) in enumerate(_actions(window)):
        text = action.text().replace("&", "").rstrip("…")
        fit = match(typed, text)
        by_place = " " in typed.strip() or fold(typed.strip()) in fold(place)
        in_place = match(typed, f"{place} {text}") if by_place else None
        if fit is None and in_place is None:
            continue
        name = action.objectName()
        used = recent.index(name) if name in recent else len(recent)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        letters = fit[1] if fit else ()
        able = action.isEnabled()
        beside = place if able else str(action.property(WHY_NOT) or place)
        entry = Entry(text, beside, keys, able, action.trigger, letters, name)
        score = fit[0] if fit else in_place[0] / 2 if in_place else 0.0
        bonus = _RECENT_BONUS / (1 + used) if used < len(recent) else 0.0
        ranked.append((not entry.enabled, -(score + bonus), used, number, entry))
    ranked.sort(key=lambda row: row[:4])
    fair = -_FAIR * len(typed.strip())
    likely = [row[-1] for row in ranked if not typed.strip() or row[1] < fair]
    return likely, [row[-1] for row in ranked if row[-1] not in likely]


def _actions(window: "MainWindow") -> Iterator[tuple[QAction, str]]:
    """The commands of the menus with the menu that each stands in."""

    def inside(menu: QMenu, path: str) -> Iterator[tuple[QAction, str]]:
        for action in menu.actions():
            submenu = action.menu()
            if isinstance(submenu, QMenu):
                yield from inside(submenu, f"{path} › {submenu.title().replace('&', '')}")
            elif not action.isSeparator() and action.objectName() not in ("", "command_palette"):
                yield action, path

    for action in window.menuBar().actions():
        menu = action.menu()
        if isinstance(menu, QMenu):
            yield from inside(menu, menu.title().replace("&", ""))


def _dates(window: "MainWindow", typed: str) -> Iterator[Entry]:
    from timeline_gui.core.spoken import read_date
    from timeline_gui.core.words import date_in_words

    if not any(letter.isdigit() for letter in typed):
        return
    try:
        date = edtf.parse(read_date(typed))
    except EdtfError:
        return
    if date.begin_min is None and date.end_max is None:
        return
    text = QCoreApplication.translate("Palette", "Go to {date}").format(date=date_in_words(date))
    session = window.session
    yield Entry(text, date.text, "", session.document is not None, lambda: going.to_date(session.view, date))


def _actors(window: "MainWindow", typed: str) -> list[Entry]:
    view = window.session.view
    place = QCoreApplication.translate("Palette", "Show only the events of")
    ranked = []
    for actor in view.columns.actors:
        fits = [fit for name in (actor.name, *actor.aliases) if (fit := match(typed, name))]
        if fits and max(fits)[0] > _FAIR * len(typed.strip()):
            letters = match(typed, actor.name)
            run = _ticking(window, actor.id)
            ranked.append((-max(fits)[0], Entry(actor.name, place, "", True, run, letters[1] if letters else ())))
    return [entry for _score, entry in sorted(ranked, key=lambda pair: pair[0])][:_MOST_EVENTS]


def _ticking(window: "MainWindow", actor_id: str) -> Callable[[], object]:
    return lambda: window.session.view.tick_actors([actor_id], True)


def _events(window: "MainWindow", typed: str) -> Iterator[Entry]:
    document = window.session.document
    if document is None:
        return
    place = QCoreApplication.translate("Palette", "Event")
    keys = search.search(document, window.session.columns, typed)[:_MOST_EVENTS].tolist()
    for label in queries.labels(document, keys):
        fit = match(typed, label.title)
        yield Entry(label.title, place, "", True, _going(window, label.key), fit[1] if fit else ())


def _going(window: "MainWindow", key: int) -> Callable[[], object]:
    return lambda: going.to_event(window.session.view, key)
