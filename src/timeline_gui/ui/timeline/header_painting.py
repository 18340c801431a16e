"""Lane headers with a QPainter: where their parts stand, and how they look."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from timeline_gui.core.columns import Columns
from timeline_gui.core.lanes import Grouping, LaneEntry, Lanes
from timeline_gui.core.layout import STRIP, Lane
from timeline_gui.ui.theme import Theme, text_width
from timeline_gui.ui.timeline.lettering import compact, draw_text

HEADER_WIDTH = 150.0
INDENT = 12.0
ARROW = 20.0
"""Width of the parts that open and fold."""
ICONS = {
    "state": "state",
    "organisation": "organisation",
    "person": "person",
    "armed group": "armed-group",
    "other": "other-actor",
}


@dataclass(frozen=True, slots=True)
class HeaderState:
    """What of the headers is marked: the lanes of the current event and the one under the pointer, by index."""

    acting: frozenset[int]
    focused: int | None
    hovered: int | None
    folded: frozenset[str]
    opened: frozenset[str]


def words_of(entry: LaneEntry, grouping: Grouping) -> str:
    """The name of a lane; that of the events that have none says so."""
    if entry.index >= 0:
        return entry.label
    return {
        "actor": QCoreApplication.translate("lanes", "No actor"),
        "category": QCoreApplication.translate("lanes", "No category"),
        "source": QCoreApplication.translate("lanes", "No source"),
        "place": QCoreApplication.translate("lanes", "No place"),
        "tag": QCoreApplication.translate("lanes", "No tag"),
        "none": "",
    }[grouping]


def count_words(count: int) -> str:
    """How many events a lane has."""
    return QCoreApplication.translate("lanes", "%n event(s)", "", count)


def title_of_lanes(lanes: Lanes, grouping: Grouping) -> tuple[str, str]:
    """What there is a lane for each of, and how many lanes there are and are hidden."""
    names = {
        "actor": QCoreApplication.translate("lanes", "Actor"),
        "category": QCoreApplication.translate("lanes", "Category"),
        "source": QCoreApplication.translate("lanes", "Source"),
        "place": QCoreApplication.translate("lanes", "Place"),
        "tag": QCoreApplication.translate("lanes", "Tag"),
    }
    count = len([entry for entry in lanes.entries if not entry.depth])
    note = QCoreApplication.translate("lanes", "%n lane(s)", "", count)
    hidden = lanes.hidden
    if hidden:
        note += QCoreApplication.translate("lanes", ", %n hidden", "", hidden)
    return names.get(grouping, ""), note


TWO_LINES, THREE_LINES = 40.0, 60.0
"""Pixels that name and count need below each other, and a long name with them; in less they stand side by side."""


def fold_rect(lane: Lane, scroll: float) -> QRectF:
    """The part of a header that folds its lane to a strip, in pixels under the title."""
    return QRectF(HEADER_WIDTH - ARROW - 4, lane.y - scroll, ARROW + 4, min(lane.height, 28.0))


def open_rect(lane: Lane, scroll: float) -> QRectF:
    """The part of a header that opens a body to its officials."""
    return QRectF(0, lane.y - scroll, ARROW, min(lane.height, 28.0))


def paint_title(painter: QPainter, title: str, note: str, acts: bool, height: float, theme: Theme) -> None:
    """What the lanes are, and how many; `acts`: the note is a link that shows the hidden ones."""
    painter.fillRect(QRectF(0, 0, HEADER_WIDTH, height), theme.colour("panel"))
    draw_text(painter, QPointF(12, 20), title, "body-medium", theme.colour("ink"))
    shown = QFontMetricsF(theme.font("second")).elidedText(note, Qt.TextElideMode.ElideRight, HEADER_WIDTH - 16)
    draw_text(painter, QPointF(12, 37), shown, "second", theme.colour("accent" if acts else "ink2"))
    theme.icon("chevron-down", theme.tokens.ink3).paint(painter, int(HEADER_WIDTH - 22), 9, 14, 14)
    painter.fillRect(QRectF(0, height - 1, HEADER_WIDTH, 1), theme.colour("line"))


def name_lines(name: str, style: str, room: float, theme: Theme, *, two: bool) -> list[str]:
    """A name in one line, or in `two` where it is broken at a blank; what finds no room is cut."""
    metrics = QFontMetricsF(theme.font(style))
    blanks = [at for at, letter in enumerate(name) if letter == " " and metrics.horizontalAdvance(name[:at]) <= room]
    if two and blanks and metrics.horizontalAdvance(name) > room:
        lines = [name[: blanks[-1]], name[blanks[-1] + 1 :]]
    else:
        lines = [name]
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines]


def paint_header(
    painter: QPainter,
    lane: Lane,
    scroll: float,
    lanes: Lanes,
    columns: Columns,
    grouping: Grouping,
    state: HeaderState,
    theme: Theme,
) -> None:
    """One header: the arrow of a body, the kind of an actor, name, count and the arrow that folds."""
    entry = lanes.entries[lane.index]
    rect = QRectF(0, lane.y - scroll, HEADER_WIDTH - 1, lane.height)
    if lane.index in state.acting:
        painter.fillRect(rect, theme.colour("selection"))
        painter.fillRect(QRectF(0, rect.top(), 3, rect.height()), theme.colour("accent"))
    elif lane.index == state.hovered:
        painter.fillRect(rect, theme.colour("hover"))
    painter.fillRect(QRectF(0, rect.bottom() - 1, HEADER_WIDTH, 1), theme.colour("line"))
    strip, top = lane.height <= STRIP, rect.top()
    counted = not strip and lane.height < TWO_LINES
    line = top + (15 if strip else 17 if counted else 21)
    if entry.officials and not strip:
        arrow = "chevron-down" if entry.key in state.opened else "chevron-right"
        theme.icon(arrow, theme.tokens.ink2).paint(painter, 4, int(line - 12), 14, 14)
    left = 20.0 + entry.depth * INDENT
    if grouping == "actor" and entry.index >= 0 and not entry.depth:
        name = ICONS[columns.actors[entry.index].kind]
        theme.icon(name, theme.tokens.ink2).paint(painter, int(left), int(line - 12), 14, 14)
        left += 18
    elif grouping != "actor" or not entry.depth:
        left = 12.0
    words, style = words_of(entry, grouping), "second" if strip or entry.depth else "body-medium"
    room = HEADER_WIDTH - ARROW - left - 2
    if counted:
        count = compact(int(lanes.counts[lane.index]))
        draw_text(
            painter,
            QPointF(HEADER_WIDTH - 10 - text_width("second", count), line),
            count,
            "second",
            theme.colour("ink2"),
        )
        room = HEADER_WIDTH - 18 - text_width("second", count) - left
    for shown in name_lines(words, style, room, theme, two=lane.height >= THREE_LINES):
        draw_text(painter, QPointF(left, line), shown, style, theme.colour("ink2" if strip else "ink"))
        line += 16
    if not strip and not counted:
        count = count_words(int(lanes.counts[lane.index]))
        draw_text(painter, QPointF(left, line), count, "second", theme.colour("ink2"))
    line = top + (15 if strip else 17 if counted else 21)
    if not entry.depth and (strip or lane.index in (state.hovered, state.focused)):
        icon = "chevron-right" if entry.key in state.folded else "chevron-up"
        theme.icon(icon, theme.tokens.ink2).paint(painter, int(HEADER_WIDTH - ARROW), int(line - 12), 14, 14)
    if lane.index == state.focused:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawRoundedRect(rect.adjusted(2, 1.5, -2, -2.5), 4, 4)
