"""The canvas and its axis with a QPainter, from a Picture and a theme: no widget, so that an export paints the same."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from timeline_gui.core.columns import Columns
from timeline_gui.core.hits import hit_spans
from timeline_gui.core.layout import CHIP_WIDTH, LABEL_GAP, Chip, Placed, Rules, Side
from timeline_gui.core.ticks import Tick
from timeline_gui.paint.marks import faded, paint_mark
from timeline_gui.ui.theme import Theme, baseline, text_width
from timeline_gui.ui.timeline import connectors
from timeline_gui.ui.timeline.density_painting import paint_behind, paint_density
from timeline_gui.ui.timeline.gaps import Gaps, gaps_of
from timeline_gui.ui.timeline.lettering import compact, draw_text
from timeline_gui.ui.timeline.picture import Picture, is_dimmed, label_rect, mark_y, only_may

TIER = 24.0
AXIS_HEIGHT = 2 * TIER
CLIP = Qt.ClipOperation.IntersectClip


def paint_canvas(painter: QPainter, picture: Picture, theme: Theme, now: float, columns: Columns) -> None:
    """Everything under the pointer's overlay: bands, grid, today, marks, labels and chips."""
    width, height = picture.scale.width, picture.height
    painter.fillRect(QRectF(0, 0, width, height), theme.colour("canvas"))
    _paint_bands(painter, picture, theme, now)
    gaps = gaps_of(picture)
    _paint_grid(painter, picture, theme, now, gaps)
    if picture.density is not None:
        paint_density(painter, picture, theme)
        return
    paint_behind(painter, picture, theme)
    painter.translate(0, -picture.scroll)
    for lane in picture.layout.lanes:
        if lane.index >= 0 and -1 <= lane.y + lane.height - picture.scroll <= height + 1:
            painter.fillRect(QRectF(0, lane.y + lane.height - 1, width, 1), theme.colour("line"))
    colours = [theme.category_colour(slot) for slot in picture.slots]
    if len(picture.lanes):
        if picture.current in picture.selected:
            painter.save()
            painter.setClipRegion(gaps.region(width, picture.scroll, picture.scroll + height), CLIP)
            connectors.paint_column(painter, picture, columns, theme)
            painter.restore()
            # Qt’s SVG goes on with the clip that was restored from, unless one is set anew.
            painter.setClipRect(QRectF(0, picture.scroll, width, height))
        connectors.paint_connectors(painter, picture, theme, colours, gaps)
    for placed in picture.layout.placed:
        if picture.scroll - 60 <= placed.y <= picture.scroll + height + 20:
            paint_event(painter, picture, placed, theme, colours)
    for chip in picture.layout.chips:
        _paint_chip(painter, picture, chip, theme)
    painter.translate(0, picture.scroll)


def event_frame(placed: Placed, rules: Rules) -> QRectF:
    """The box around mark and label that selection, hover and focus fill, in layout pixels."""
    left, top, width, height = label_rect(placed, rules)
    mark = placed.item.mark
    y = mark_y(placed, rules)
    x0, x1 = mark.left, mark.right
    top_edge, bottom = y - 9, y + 9
    if placed.side is not Side.NONE:
        x0, x1 = min(x0, left), max(x1, left + width)
        top_edge, bottom = min(top_edge, top), max(bottom, top + height)
    return QRectF(x0 - 6, top_edge - 1, x1 - x0 + 12, bottom - top_edge + 3)


def paint_event(
    painter: QPainter, picture: Picture, placed: Placed, theme: Theme, colours: list[QColor] | None = None
) -> None:
    """One event: the fill of its state, its mark, its label."""
    position, rules = placed.item.position, picture.layout.rules
    if position in picture.selected:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(theme.colour("selection"))
        edge = QPen(theme.colour("accent"), 1.5) if position == picture.current else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)
        painter.drawRoundedRect(event_frame(placed, rules), 5, 5)
    colours = colours or [theme.category_colour(slot) for slot in picture.slots]
    dimmed = is_dimmed(picture, position)
    background = theme.colour("selection" if position in picture.selected else "canvas")
    colour = theme.colour("dimmed") if dimmed else colours[picture.categories[position]]
    paint_mark(painter, placed.item.mark, mark_y(placed, rules), colour, background)
    if only_may(picture, position):
        _paint_may(painter, placed, rules, colour)
    if placed.side is not Side.NONE:
        _paint_label(painter, picture, placed, theme, dimmed)


def _paint_may(painter: QPainter, placed: Placed, rules: Rules, colour: QColor) -> None:
    mark = placed.item.mark
    pen = QPen(faded(colour, 0.9), 1.2)
    pen.setDashPattern([0.01, 2.4])
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    rect = QRectF(mark.left - 4, mark_y(placed, rules) - 9, mark.right - mark.left + 8, 18)
    painter.drawRoundedRect(rect, 9, 9)


def _paint_label(painter: QPainter, picture: Picture, placed: Placed, theme: Theme, dimmed: bool) -> None:
    label, rules = placed.item.label, picture.layout.rules
    left, top, width, _height = label_rect(placed, rules)
    title_left = left + width - label.title_width if placed.side is Side.LEFT else left
    if placed.item.position in picture.hits and not label.minor:
        _paint_hits(painter, label.title, picture.find_text, title_left, top, theme)
    if label.minor:
        ink = theme.colour("dimmed_text" if dimmed else "ink2")
        draw_text(painter, QPointF(title_left, top + baseline("second", 18)), label.title, "second", ink)
        return
    ink = theme.colour("dimmed_text" if dimmed else "ink")
    room, title = picture.scale.width - title_left - 4, label.title
    if label.title_width > room:
        title = QFontMetricsF(theme.font("body-medium")).elidedText(title, Qt.TextElideMode.ElideRight, room)
    draw_text(painter, QPointF(title_left, top + baseline("body-medium", 18)), title, "body-medium", ink)
    if not rules.stacked or not label.second:
        return
    if placed.side is Side.BELOW:
        at = QPointF(left + label.title_width + LABEL_GAP, top + baseline("second", 18) + 0.5)
    else:
        second_left = left + width - label.second_width if placed.side is Side.LEFT else left
        at = QPointF(second_left, top + 18 + baseline("second", 14))
    draw_text(painter, at, label.second, "second", theme.colour("dimmed_text" if dimmed else "ink2"))


def _paint_hits(painter: QPainter, text: str, query: str, left: float, top: float, theme: Theme) -> None:
    metrics = QFontMetricsF(theme.font("body-medium"))
    for start, end in hit_spans(text, query):
        x0 = left + metrics.horizontalAdvance(text[:start])
        x1 = left + metrics.horizontalAdvance(text[:end])
        painter.fillRect(QRectF(x0 - 1, top + 1, x1 - x0 + 2, 16), theme.colour("hit"))


def _paint_bands(painter: QPainter, picture: Picture, theme: Theme, now: float) -> None:
    scale, height = picture.scale, picture.height
    for tick in picture.axis.upper:
        if _is_odd(tick):
            x0, x1 = max(scale.x(tick.start), 0.0), min(scale.x(tick.end), scale.width)
            painter.fillRect(QRectF(x0, 0, x1 - x0, height), theme.colour("band"))
    today = scale.x(now)
    if today < scale.width:
        left = max(today, 0.0)
        painter.fillRect(QRectF(left, 0, scale.width - left, height), theme.colour("future"))


def _is_odd(tick: Tick) -> bool:
    """Whether a unit of the upper tier is one of every other: its count from 1970 in its own lengths is odd."""
    return bool(round(tick.start / max(tick.end - tick.start, 1)) % 2)


def _paint_grid(painter: QPainter, picture: Picture, theme: Theme, now: float, gaps: Gaps) -> None:
    top = picture.scroll
    lines = [(tick.start, "grid_strong" if tick.strong else "grid") for tick in picture.axis.lower]
    for moment, colour in (*lines, (now, "ink2")):
        x = round(picture.scale.x(moment))
        if 0 <= x <= picture.scale.width:
            for begin, end in gaps.along(x, x + 1, top, top + picture.height):
                painter.fillRect(QRectF(x, begin - top, 1, end - begin), theme.colour(colour))


def _paint_chip(painter: QPainter, picture: Picture, chip: Chip, theme: Theme) -> None:
    rect = QRectF(chip.x - CHIP_WIDTH / 2, chip.y, CHIP_WIDTH, 24)
    held = any(position in picture.selected for position in chip.positions)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(theme.colour("accent" if held else "control"), 1))
    painter.setBrush(theme.colour("selection" if held else "panel"))
    painter.drawRoundedRect(rect, 5, 5)
    painter.setFont(theme.font("badge"))
    painter.setPen(theme.colour("ink"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{compact(len(chip.positions))}")


def paint_axis(painter: QPainter, picture: Picture, theme: Theme, now: float, columns: Columns, flag: str) -> None:
    """The two tiers over the canvas, the bracket of the current event, and the flag of today with its text."""
    width = picture.scale.width
    painter.fillRect(QRectF(0, 0, width, AXIS_HEIGHT), theme.colour("panel"))
    today_flag = _today_flag(picture, now)
    _paint_upper(painter, picture, theme)
    _paint_lower(painter, picture, theme, [today_flag] if today_flag else [])
    painter.fillRect(QRectF(0, AXIS_HEIGHT - 1, width, 1), theme.colour("line"))
    if picture.current is not None and picture.current in picture.selected:
        _paint_bracket(painter, picture, theme, columns)
    if today_flag is not None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colour("ink2"), 1))
        painter.setBrush(theme.colour("panel"))
        painter.drawRoundedRect(today_flag, 4, 4)
        painter.setFont(theme.font("second"))
        painter.setPen(theme.colour("ink"))
        painter.drawText(today_flag, Qt.AlignmentFlag.AlignCenter, flag)


def _today_flag(picture: Picture, now: float) -> QRectF | None:
    x = picture.scale.x(now)
    if not 0 <= x <= picture.scale.width:
        return None
    left = min(max(x - 23, 2.0), picture.scale.width - 48)
    return QRectF(left, TIER + 2.5, 46, 18)


def _paint_bracket(painter: QPainter, picture: Picture, theme: Theme, columns: Columns) -> None:
    at = picture.current
    if at is None or not columns.on_axis[at]:
        return
    x0 = picture.scale.x(int(columns.drawn_start[at]))
    x1 = picture.scale.x(int(columns.drawn_end[at]) + 1)
    if x1 - x0 < 6:
        x0, x1 = (x0 + x1) / 2 - 3, (x0 + x1) / 2 + 3
    painter.fillRect(QRectF(x0, AXIS_HEIGHT - 4, x1 - x0, 4), theme.colour("accent"))


def _paint_upper(painter: QPainter, picture: Picture, theme: Theme) -> None:
    scale = picture.scale
    for tick in picture.axis.upper:
        x0, x1 = scale.x(tick.start), scale.x(tick.end)
        if 0 < x0 <= scale.width:
            painter.fillRect(QRectF(round(x0), 0, 1, AXIS_HEIGHT), theme.colour("line"))
        left = max(x0, 0.0) + 8
        text = next((t for t in (tick.label, tick.short) if left + text_width("context", t) + 6 <= x1), "")
        if text:
            draw_text(painter, QPointF(left, TIER - 7), text, "context", theme.colour("ink"))
    painter.fillRect(QRectF(0, TIER - 0.5, scale.width, 1), theme.colour("line2"))


def _paint_lower(painter: QPainter, picture: Picture, theme: Theme, taken: list[QRectF]) -> None:
    scale = picture.scale
    tick_colour, ink = theme.colour("line"), theme.colour("ink2")
    for tick in picture.axis.lower:
        x0, x1 = scale.x(tick.start), scale.x(tick.end)
        if 0 < x0 <= scale.width:
            long = 10 if tick.label else 6
            painter.fillRect(QRectF(round(x0), AXIS_HEIGHT - long, 1, long), tick_colour)
        text = next((t for t in (tick.label, tick.short) if t and x0 + text_width("second", t) + 6 <= x1), "")
        if not text or x0 + 4 < 0 or x0 + text_width("second", text) > scale.width:
            continue
        area = QRectF(x0 + 4, TIER, text_width("second", text), TIER)
        if not any(area.intersects(other.adjusted(-4, 0, 4, 0)) for other in taken):
            draw_text(painter, QPointF(x0 + 4, AXIS_HEIGHT - 9), text, "second", ink)
