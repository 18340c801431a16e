"""The filter bar: a chip for each criterion, how many events they find, and what becomes of the others."""

from dataclasses import dataclass, replace
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QActionGroup, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QStyle, QWidget

from timeline_gui.core import filters
from timeline_gui.core.filters import Filter
from timeline_gui.session.session import Session
from timeline_gui.session.view import Others
from timeline_gui.ui.controls.buttons import HEIGHT, FlatButton, Part
from timeline_gui.ui.filterbar.chip import Chip
from timeline_gui.ui.filterbar.criteria import LISTS, Criteria
from timeline_gui.ui.filterbar.fields import DatePopover, FiguresPopover, TextPopover
from timeline_gui.ui.filterbar.popover import Popover
from timeline_gui.ui.filterbar.values import ValuesPopover
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

_BAR = 40
_EDGE = 12
_ICON = 16
_GAP = 8


@dataclass(frozen=True, slots=True)
class _Detail:
    """How much the bar says: names in a chip, its greatest width, and which controls keep all their words."""

    names: int
    chip: int
    others: Literal["words", "choice", ""] = "words"
    add: bool = True
    may: bool = True
    counted: bool = True
    folds: bool = False


_DETAILS = (
    _Detail(6, 420),
    _Detail(3, 420),
    _Detail(3, 420, others="choice"),
    _Detail(2, 320, others="choice", add=False),
    _Detail(2, 320, others="choice", add=False, may=False),
    _Detail(1, 240, others="choice", add=False, may=False),
    _Detail(1, 200, others="choice", add=False, may=False, counted=False, folds=True),
    _Detail(1, 200, others="", add=False, may=False, counted=False),
)
"""From much room to little; where chips fold, "+2" stands for those without room."""


class FilterBar(QWidget):
    """Shows the filter of a session and changes it."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self._session = session
        self._theme = theme
        self.criteria = Criteria(session, self)
        self.chips: list[Chip] = []
        self.setFixedHeight(_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._build()
        session.document_changed.connect(self.refresh)
        session.columns_changed.connect(self.refresh)
        session.view.filter_changed.connect(self.refresh)
        session.view.look_changed.connect(self.refresh)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.refresh()

    def _build(self) -> None:
        theme = self._theme
        self.more = FlatButton(theme, self, shape="solid")
        self.more.setMenu(QMenu(self.more))
        self.more.menu().aboutToShow.connect(self._fill_more)
        self.add = FlatButton(theme, self, shape="dashed")
        self.add.setMenu(QMenu(self.add))
        self.add.menu().aboutToShow.connect(self._fill_add)
        self.may = FlatButton(theme, self, shape="dashed")
        self.may.setCheckable(True)
        self.may.toggled.connect(self._session.view.set_show_may)
        self.counted = QLabel(self)
        self.others = FlatButton(theme, self, shape="solid")
        self.others.setToolTip(self.tr("What becomes of the events that do not match"))
        self.others.setMenu(QMenu(self.others))
        self._fill_others()

    # What is shown

    def refresh(self) -> None:
        """Show the filter as it is now."""
        names = filters.active(self._session.view.filter)
        if [chip.criterion for chip in self.chips] != list(names):
            self._make_chips(names)
        self._arrange()

    def _make_chips(self, names: tuple[str, ...]) -> None:
        kept = {chip.criterion: chip for chip in self.chips}
        for name, chip in kept.items():
            if name not in names:
                chip.hide()
                chip.deleteLater()
        self.chips = [kept.get(name) or self._make_chip(name) for name in names]
        after: QWidget | None = None
        for widget in (*self.chips, self.more, self.add, self.may, self.others):
            pair = (widget.body, widget.cross) if isinstance(widget, Chip) else (widget,)
            for part in pair:
                if after is not None:
                    QWidget.setTabOrder(after, part)
                after = part

    def _make_chip(self, criterion: str) -> Chip:
        chip = Chip(criterion, self._theme, self)
        chip.edit_requested.connect(lambda: self.edit(criterion, chip))
        chip.remove_requested.connect(lambda: self._remove(criterion))
        return chip

    def _say(self, detail: _Detail) -> None:
        """Give every control the words of a level of detail."""
        view, criteria = self._session.view, self.criteria
        for chip in self.chips:
            label, whole = criteria.label(chip.criterion), criteria.text(chip.criterion)
            chip.set_text(label, criteria.text(chip.criterion, detail.names), whole)
        add = self.tr("Filter")
        self.add.set_content(*([Part(add, "ink2")] if detail.add else []), leading="plus", name=self.tr("Add a filter"))
        self._say_may(detail.may)
        self._say_counted(detail.counted)
        word = self.tr("Dim") if view.others == "dim" else self.tr("Hide")
        parts = [Part(self.tr("Others"), "ink3")] if detail.others == "words" else []
        name = self.tr("Other events: {choice}").format(choice=word)
        self.others.set_content(*parts, Part(word), trailing="chevron-down", name=name)

    def _say_may(self, words: bool) -> None:
        view = self._session.view
        count = view.may_count
        text = self.tr("%Ln may match", "", count) if words else self.locale().toString(count)
        if view.show_may:
            icon, spoken = "undated", self.tr("%Ln may match, shown", "", count)
        else:
            icon, spoken = "eye-off", self.tr("%Ln may match, hidden", "", count)
        self.may.set_content(Part(text, "ink" if view.show_may else "ink3"), leading=icon, name=spoken)
        why = self.tr("Their date may lie in the range, and may lie outside.")
        what = self.tr("Click to hide them.") if view.show_may else self.tr("Click to show them.")
        self.may.setToolTip(tip(f"{spoken}. {why} {what}"))
        self.may.blockSignals(True)
        self.may.setChecked(view.show_may)
        self.may.blockSignals(False)

    def _say_counted(self, words: bool) -> None:
        view = self._session.view
        counts, active = view.counts, bool(view.filter)
        shown, total = self.locale().toString(counts.surely), counts.total
        if not active:
            text = self.tr("1 event") if total == 1 else self.tr("%Ln events", "", total)
            tip = ""
        else:
            text = self.tr("{shown} of %Ln", "", total)
            if words:
                text = self.tr("{shown} of 1 event") if total == 1 else self.tr("{shown} of %Ln events", "", total)
            text = text.format(shown=shown)
            tip = self.tr("Of %Ln in the document, {shown} surely match the filter.", "", total).format(shown=shown)
        palette = self.counted.palette()
        none = active and counts.surely == 0
        palette.setColor(self.counted.foregroundRole(), self._theme.colour("warning" if none else "ink"))
        self.counted.setPalette(palette)
        self.counted.setText(text)
        self.counted.setToolTip(tip)

    # Where it stands

    def minimumSizeHint(self) -> QSize:
        return QSize(220, _BAR)

    def sizeHint(self) -> QSize:
        return QSize(900, _BAR)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _arrange(self) -> None:
        view = self._session.view
        self.add.setVisible(len(self._session.columns) > 0)
        self.may.setVisible(view.may_count > 0)
        self.counted.setVisible(len(self._session.columns) > 0)
        for detail in _DETAILS:
            self.others.setVisible(bool(view.filter and detail.others))
            self._say(detail)
            widths = [min(chip.sizeHint().width(), detail.chip) for chip in self.chips]
            fitting = self._fitting(widths)
            if fitting == len(widths) or (detail.folds and self._fold(fitting) <= self._room()):
                break
        self._place(widths, fitting)

    def _fitting(self, widths: list[int]) -> int:
        """How many chips there is room for, beside the button for the others."""
        fitting, room = len(widths), self._room()
        while self._needed(widths[:fitting]) + self._fold(fitting) > room and fitting:
            fitting -= 1
        return fitting

    def _needed(self, widths: list[int]) -> int:
        return sum(widths) + _GAP * len(widths)

    def _fold(self, fitting: int) -> int:
        """Say on `more` how many chips it stands for; the room that it takes."""
        folded = len(self.chips) - fitting
        if not folded:
            return 0
        text = self.tr("+%Ln", "filters without room", folded)
        if not fitting and self.others.isVisibleTo(self):
            text = self.tr("1 filter") if folded == 1 else self.tr("%Ln filters", "", folded)
        self.more.set_content(Part(text), trailing="chevron-down", name=self.tr("%Ln more filters", "", folded))
        return self.more.sizeHint().width() + _GAP

    def _room(self) -> int:
        """What is left for chips beside the icon and the other controls."""
        fixed = [w.sizeHint().width() + _GAP for w in (self.add, self.may, self.others) if not w.isHidden()]
        if not self.counted.isHidden():
            fixed.append(self._counted_width() + 2 * _GAP)
        return self.width() - 2 * _EDGE - _ICON - _GAP - sum(fixed)

    def _counted_width(self) -> int:
        return QFontMetrics(self.counted.font()).horizontalAdvance(self.counted.text()) + 2

    def _place(self, widths: list[int], fitting: int) -> None:
        left = _EDGE + _ICON + _GAP
        for index, (chip, width) in enumerate(zip(self.chips, widths, strict=True)):
            chip.setVisible(index < fitting)
            if index < fitting:
                left = self._put(chip, left, width)
        self.more.setVisible(fitting < len(widths))
        for button in (self.more, self.add):
            if not button.isHidden():
                left = self._put(button, left, button.sizeHint().width())
        right = self.width() - _EDGE
        self._rule = 0
        if not self.others.isHidden():
            width = self.others.sizeHint().width()
            self._put(self.others, right - width, width)
            self._rule = right - width - _GAP
            right = self._rule - _GAP
        if not self.counted.isHidden():
            width = self._counted_width()
            self._put(self.counted, right - width, width)
            right -= width + _GAP
        if not self.may.isHidden():
            width = self.may.sizeHint().width()
            self._put(self.may, right - width, width)
        self.update()

    def _put(self, widget: QWidget, left: int, width: int) -> int:
        rect = QRect(left, (_BAR - 1 - HEIGHT) // 2, width, HEIGHT)
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
        return left + width + _GAP

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colour = QPainter(self), self._theme.colour
        painter.fillRect(self.rect(), colour("panel"))
        painter.fillRect(QRect(0, self.height() - 1, self.width(), 1), colour("line"))
        icon = QRect(_EDGE, (_BAR - 1 - _ICON) // 2, _ICON, _ICON)
        icon = QStyle.visualRect(self.layoutDirection(), self.rect(), icon)
        self._theme.icon("filter", self._theme.tokens.ink2).paint(painter, icon)
        if self._rule:
            rule = QStyle.visualRect(self.layoutDirection(), self.rect(), QRect(self._rule, 8, 1, _BAR - 17))
            painter.fillRect(rule, colour("line"))

    def _on_theme_changed(self) -> None:
        font = self._theme.font("body")
        font.setWeight(QFont.Weight.DemiBold)
        self.counted.setFont(font)
        self._arrange()

    # What the person does

    def edit(self, criterion: str, anchor: QWidget) -> Popover:
        """Open what changes a criterion, under a widget."""
        popover: Popover
        if criterion in LISTS:
            popover = ValuesPopover(criterion, self.criteria, self._session, self._theme, self)
        else:
            kinds = {"date": DatePopover, "text": TextPopover, "figures": FiguresPopover}
            popover = kinds[criterion](self._session, self._theme, self)
        popover.show_under(anchor)
        return popover

    def _remove(self, criterion: str) -> None:
        view = self._session.view
        view.set_filter(filters.without(view.filter, criterion))
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._session.view.set_filter(Filter())

    def _fill_add(self) -> None:
        menu, active = self.add.menu(), filters.active(self._session.view.filter)
        menu.clear()
        for name in self.criteria.offered():
            if name not in active:
                action = menu.addAction(self.criteria.label(name))
                action.triggered.connect(lambda _=False, name=name: self._on_added(name))
        if active:
            menu.addSeparator()
            menu.addAction(self.tr("Clear all filters")).triggered.connect(self._clear)

    def _on_added(self, criterion: str) -> None:
        if criterion == "figures":
            view = self._session.view
            view.set_filter(replace(view.filter, figures=True))
        else:
            self.edit(criterion, self.add)

    def _fill_more(self) -> None:
        menu = self.more.menu()
        menu.clear()
        for chip in self.chips:
            if chip.isHidden():
                action = menu.addAction(self.criteria.phrase(chip.criterion))
                action.triggered.connect(lambda _=False, name=chip.criterion: self.edit(name, self.more))
        menu.addSeparator()
        menu.addAction(self.tr("Clear all filters")).triggered.connect(self._clear)

    def _fill_others(self) -> None:
        group = QActionGroup(self.others)
        choices: tuple[tuple[Others, str], ...] = (("hide", self.tr("Hide")), ("dim", self.tr("Dim")))
        for choice, word in choices:
            action = self.others.menu().addAction(word)
            action.setCheckable(True)
            group.addAction(action)
            action.triggered.connect(lambda _=False, choice=choice: self._session.view.set_others(choice))
        self.others.menu().aboutToShow.connect(
            lambda: group.actions()[int(self._session.view.others == "dim")].setChecked(True)
        )
