"""Likely duplicates, pair by pair: why they are offered, what differs, and what a person decides."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from timeline_gui.core.duplicates import Pair, Reason
from timeline_gui.store.not_same import Kind
from timeline_gui.ui.controls.buttons import Segments
from timeline_gui.ui.dialogs.comparison import Comparison, Facts
from timeline_gui.ui.room import resize_in_room
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip

KINDS: tuple[Kind, ...] = ("event", "actor", "source")
_ROW = 58

Describe: TypeAlias = Callable[[Kind, int], Facts]


@dataclass(frozen=True, slots=True)
class Found:
    """The likely pairs of each kind, and what those in them are called, by key."""

    pairs: Mapping[Kind, list[Pair]] = field(default_factory=dict)
    names: Mapping[Kind, Mapping[int, str]] = field(default_factory=dict)


class Duplicates(QDialog):
    """Not modal: what was merged can be undone in the window, and is offered again then.

    Signals:
        merge_requested: of this kind (Kind) keep this one (key), and merge that one (key) into it.
        pair_opened: two of a kind (Kind, key, key) are to be seen in the window.
        ruled_out: two of a kind (Kind, key, key) are not the same.
    """

    merge_requested = Signal(str, object, object)
    ruled_out = Signal(str, object, object)
    pair_opened = Signal(str, object, object)

    def __init__(self, describe: Describe, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._describe = describe
        self._theme = theme
        self._found = Found()
        self._kind: Kind = "event"
        self.setWindowTitle(self.tr("Duplicates"))
        resize_in_room(self, 1000, 600)
        self.kinds = Segments((self.tr("Events"), self.tr("Actors"), self.tr("Sources")), theme, self)
        self.kinds.setAccessibleName(self.tr("Kind"))
        self.kinds.chosen.connect(lambda index: self._show_kind(KINDS[index]))
        self.note = QLabel(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Likely pairs"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._on_row_changed)
        self.list.itemActivated.connect(self._on_activated)
        self.table = Comparison(theme, self)
        self.left_button = QPushButton(self.tr("Merge into &left"), self)
        self.right_button = QPushButton(self.tr("Merge into &right"), self)
        self.not_same_button = QPushButton(self.tr("&Not the same"), self)
        self.skip_button = QPushButton(self.tr("&Skip"), self)
        self.close_button = QPushButton(self.tr("Close"), self)
        self._arrange()
        self.left_button.clicked.connect(lambda: self._merge(keep_left=True))
        self.right_button.clicked.connect(lambda: self._merge(keep_left=False))
        self.not_same_button.clicked.connect(self._rule_out)
        self.skip_button.clicked.connect(self._skip)
        self.close_button.clicked.connect(self.close)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()
        self.wait()

    def _on_theme_changed(self) -> None:
        self.note.setStyleSheet(f"color: {self._theme.tokens.ink2};")
        self._on_row_changed()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.kinds)
        top.addSpacing(12)
        top.addWidget(self.note, 1)
        actions = QHBoxLayout()
        for button in (self.left_button, self.right_button, self.not_same_button, self.skip_button):
            button.setAutoDefault(False)
            actions.addWidget(button)
        actions.addStretch(1)
        self.close_button.setAutoDefault(False)
        actions.addWidget(self.close_button)
        beside = QSplitter(Qt.Orientation.Horizontal, self)
        beside.addWidget(self.list)
        beside.addWidget(self.table)
        beside.setStretchFactor(1, 1)
        beside.setSizes([340, 640])
        beside.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(beside, 1)
        column.addLayout(actions)

    def wait(self) -> None:
        """Show that pairs are being looked for."""
        self.show_found(Found())
        self.note.setText(self.tr("Looking for likely pairs…"))

    def show_found(self, found: Found) -> None:
        """Show pairs; of the kind that is looked at, or where that has none, of the first that has."""
        self._found = found
        kinds = (self._kind, *KINDS)
        self._show_kind(next((kind for kind in kinds if found.pairs.get(kind)), self._kind))
        self.list.setFocus()

    @property
    def pair(self) -> Pair | None:
        """The pair that is looked at."""
        pairs, row = self._found.pairs.get(self._kind, []), self.list.currentRow()
        return pairs[row] if 0 <= row < len(pairs) else None

    def name_of(self, key: int) -> str:
        """What one of the kind that is looked at is called."""
        return self._found.names.get(self._kind, {}).get(key, "")

    def _show_kind(self, kind: Kind, row: int = 0) -> None:
        self._kind = kind
        self.kinds.set_chosen(KINDS.index(kind))
        pairs, names = self._found.pairs.get(kind, []), self._found.names.get(kind, {})
        self.list.blockSignals(True)
        self.list.clear()
        for pair in pairs:
            called = [" ".join(names.get(key, "").split()) for key in (pair.one, pair.other)]
            reasons = ", ".join(self._reason(reason) for reason in pair.reasons)
            item = QListWidgetItem("\n".join((*called, reasons)), self.list)
            item.setSizeHint(QSize(0, _ROW))
            item.setToolTip(tip(item.text()))
        self.list.blockSignals(False)
        self.note.setText(self.tr("%Ln likely pair(s)", "", len(pairs)) if pairs else self.tr("None that look alike."))
        if pairs:
            self.list.setCurrentRow(min(row, len(pairs) - 1))
        self._on_row_changed()

    def _reason(self, reason: Reason) -> str:
        return {
            "same title": self.tr("same title"),
            "similar titles": self.tr("similar titles"),
            "same date": self.tr("same date"),
            "dates may be the same": self.tr("dates may be the same"),
            "same place": self.tr("same place"),
            "shared actors": self.tr("shared actors"),
            "same name": self.tr("same name"),
            "similar names": self.tr("similar names"),
            "one name holds the other": self.tr("one name holds the other"),
            "same address": self.tr("same address"),
            "same text": self.tr("same text"),
        }[reason]

    def _on_row_changed(self) -> None:
        pair = self.pair
        for button in (self.left_button, self.right_button, self.not_same_button, self.skip_button):
            button.setEnabled(pair is not None)
        if pair is None:
            self.table.show_facts([], [])
            return
        self.table.show_facts(self._describe(self._kind, pair.one), self._describe(self._kind, pair.other))

    # What a person decides

    def _on_activated(self) -> None:
        if (pair := self.pair) is not None:
            self.pair_opened.emit(self._kind, pair.one, pair.other)

    def _merge(self, *, keep_left: bool) -> None:
        if (pair := self.pair) is not None:
            kept, other = (pair.one, pair.other) if keep_left else (pair.other, pair.one)
            self.merge_requested.emit(self._kind, kept, other)

    def _rule_out(self) -> None:
        if (pair := self.pair) is not None:
            self.ruled_out.emit(self._kind, pair.one, pair.other)

    def _skip(self) -> None:
        self.list.setCurrentRow((self.list.currentRow() + 1) % self.list.count())

    def settle(self, kept: int | None = None, gone: int | None = None) -> None:
        """The pair was decided, on to the next one; where one was merged, its other pairs are now those of the kept."""
        decided, row = self.pair, self.list.currentRow()
        left = [_renamed(pair, kept, gone) for pair in self._found.pairs.get(self._kind, []) if pair != decided]
        once = {(pair.one, pair.other): pair for pair in reversed(left) if pair.one != pair.other}
        pairs = sorted(once.values(), key=lambda pair: -pair.score)
        self._found = Found({**self._found.pairs, self._kind: pairs}, self._found.names)
        self._show_kind(self._kind, row)
        self.list.setFocus()


def _renamed(pair: Pair, kept: int | None, gone: int | None) -> Pair:
    if kept is None or gone is None or gone not in (pair.one, pair.other):
        return pair
    one, other = sorted(kept if key == gone else key for key in (pair.one, pair.other))
    return Pair(one, other, pair.score, pair.reasons)
