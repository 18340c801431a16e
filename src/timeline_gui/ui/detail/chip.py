"""A participant: kind, name and role; a click ticks the actor in the filter."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStyle, QWidget

from timeline_gui.core.model import ActorKind
from timeline_gui.ui.controls.painting import RADIUS, paint_focus, paint_frame
from timeline_gui.ui.detail.record import Part
from timeline_gui.ui.detail.text import LINE, Run, lay_out, leading, natural_width
from timeline_gui.ui.theme import Theme

KIND_ICONS: dict[ActorKind, str] = {
    "person": "person",
    "state": "state",
    "organisation": "organisation",
    "armed group": "armed-group",
    "other": "other-actor",
}
_HEIGHT = 26
_PADDING = 8
_ICON = 14
_GAP = 6
_ENDLESS = 100_000


class ActorChip(QAbstractButton):
    """Name and role side by side, or one above the other; checked while the filter asks for it."""

    def __init__(self, part: Part, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.actor_id = part.actor.id
        self._theme = theme
        self._icon = KIND_ICONS[part.actor.kind]
        acts_for = self.tr("for {name}").format(name=", ".join(actor.name for actor in part.acts_for))
        role = ", ".join(filter(None, (acts_for if part.acts_for else "", part.role)))
        self._name = (Run(part.actor.name, "body-medium"),)
        self._role = (Run(role, "body", "ink2"),) if role else ()
        self.setText(f"{part.actor.name} {role}".strip())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        before = _PADDING + _ICON + _GAP
        self._name_width = before + natural_width(lay_out(self._name, theme, _ENDLESS)) + _PADDING
        self._role_width = natural_width(lay_out(self._role, theme, _ENDLESS)) + 2 * _PADDING if role else 0

    def sizeHint(self) -> QSize:
        return QSize(self._name_width + self._role_width, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), _HEIGHT)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        name, role = self._rects(width)
        return max(name.bottom(), role.bottom()) + 1

    def _rects(self, width: int) -> tuple[QRect, QRect]:
        """Where name and role stand, the role under the name where both do not fit beside each other."""
        if not self._role or width >= self._name_width + self._role_width:
            return QRect(0, 0, self._name_width if self._role else width, self._name_height(width)), QRect(
                self._name_width, 0, self._role_width, _HEIGHT if self._role else 0
            )
        top = self._name_height(width)
        lines = lay_out(self._role, self._theme, width - 2 * _PADDING).lineCount()
        return QRect(0, 0, width, top), QRect(0, top, width, (lines - 1) * LINE + _HEIGHT)

    def _name_height(self, width: int) -> int:
        if width >= self._name_width:
            return _HEIGHT
        lines = lay_out(self._name, self._theme, width - self._name_width_around()).lineCount()
        return (lines - 1) * LINE + _HEIGHT

    @staticmethod
    def _name_width_around() -> int:
        return 2 * _PADDING + _ICON + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self._theme.colour
        name, role = self._rects(self.width())
        stacked = bool(self._role) and role.top() > 0

        def placed(rect: QRect) -> QRect:
            return QStyle.visualRect(self.layoutDirection(), self.rect(), rect)

        hot = self.underMouse() or self.isDown()
        ground = "press" if self.isDown() else "selection" if self.isChecked() else "hover" if hot else "canvas"
        paint_frame(painter, self.rect(), colour(ground), None)
        if self._role:
            shape = QPainterPath()
            shape.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(placed(role), colour("chrome" if not hot else "press"))
            painter.setPen(colour("line"))
            beside, above = placed(role), QRect(role)
            if stacked:
                painter.drawLine(above.topLeft(), above.topRight())
            elif self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                painter.drawLine(beside.topRight(), beside.bottomRight())
            else:
                painter.drawLine(beside.topLeft(), beside.bottomLeft())
            painter.restore()
        icon = placed(QRect(_PADDING, (_HEIGHT - _ICON) // 2, _ICON, _ICON))
        self._theme.icon(self._icon, colour("ink2").name()).paint(painter, icon)
        self._draw(painter, self._name, placed(name.adjusted(_PADDING + _ICON + _GAP, 0, -_PADDING, 0)))
        if self._role:
            self._draw(painter, self._role, placed(role.adjusted(_PADDING, 0, -_PADDING, 0)))
        checked = self.isChecked()
        paint_frame(painter, self.rect(), None, colour("accent" if checked else "control" if hot else "line"))
        if self.hasFocus():
            paint_focus(painter, self.rect(), self._theme)

    def _draw(self, painter: QPainter, runs: tuple[Run, ...], rect: QRect) -> None:
        layout = lay_out(runs, self._theme, rect.width() + 1, LINE, leading("", self))
        layout.draw(painter, QPointF(rect.x(), rect.y() + (_HEIGHT - LINE) / 2))
