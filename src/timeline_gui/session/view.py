"""What the person looks at: filter, selection, finds, range and grouping. All panes listen here."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import QObject, Signal

from timeline_gui.core import filters, lanes, spans
from timeline_gui.core.colouring import BY_CATEGORY, Colouring, colouring
from timeline_gui.core.columns import Columns, Ints, Mask, in_order
from timeline_gui.core.density import Counter, Counters
from timeline_gui.core.filters import MAY, NO, YES, Answers, Counts, Filter
from timeline_gui.core.lanes import PLAIN, Grouping, LaneLook, Lanes
from timeline_gui.core.reach import Reach
from timeline_gui.core.spans import Span
from timeline_gui.core.splice import Splice
from timeline_gui.session.everything import Everything

Others: TypeAlias = Literal["hide", "dim"]
Search: TypeAlias = Callable[[str], Ints]


@dataclass
class _Seen:
    """What follows from answers and look, each worked out when it is first asked for."""

    shown: Mask | None = None
    shown_count: int | None = None
    reach: Reach | None = None
    lanes: Lanes | None = None
    counters: Counters | None = None
    drawn_counters: Counters | None = None

    def forget_lanes(self) -> None:
        self.lanes = self.counters = self.drawn_counters = None


class ViewState(QObject):
    """The state that every pane shows. Changes come in by methods and go out as signals, each only where it did change.

    Signals:
        filter_changed: `filter`, `answers`, `counts` and `shown` are new.
        selection_changed: `selection` or `current` is new.
        hits_changed: `find_text`, `hits` or `hit` is new.
        range_changed: `range` is new.
        look_changed: `grouping`, `others` or `show_may` is new.
        lanes_changed: `lane_look` is new, the grouping the same.
        colour_changed: `colour` is new.
    """

    filter_changed = Signal()
    selection_changed = Signal()
    hits_changed = Signal()
    range_changed = Signal()
    look_changed = Signal()
    lanes_changed = Signal()
    colour_changed = Signal()

    def __init__(self, columns: Columns, search: Search, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._search = search
        self.columns = columns
        self.filter = Filter()
        self.filter_hits: Ints | None = None
        self.answers: Answers = np.empty(0, np.uint8)
        self.counts = Counts(0, 0, 0, 0)
        self.grouping: Grouping = "none"
        self.lane_looks: dict[Grouping, LaneLook] = {}
        self.colour = BY_CATEGORY
        self._seen = _Seen()
        self._everything = Everything()
        self._colouring: Colouring | None = None
        self.others: Others = "hide"
        self.show_may = True
        self.selection: Ints = np.empty(0, np.int64)
        self.selected: Ints = np.empty(0, np.int64)
        """The positions of the selection."""
        self.current: int | None = None
        self.find_text = ""
        self.hits: Ints = np.empty(0, np.int64)
        self.found: Ints = np.empty(0, np.int64)
        """The positions of the finds."""
        self.hit: int = -1
        self.range: Span = spans.this_year()
        self.gliding = False
        self._answer(Filter())

    def reset(self, columns: Columns, everything: Everything | None = None) -> None:
        """Another document: no filter, no selection, no finds, all of it in range, lanes and colours as at first.

        `everything` is what has been worked out of these columns already.
        """
        self.columns, self._everything = columns, everything or Everything()
        self.lane_looks = {}
        self.colour, self._colouring = BY_CATEGORY, None
        self._locate_again()
        self._answer(Filter())
        self.filter_changed.emit()
        self.clear_selection()
        self.find("")
        self.set_range(*self.whole_extent or spans.this_year())

    def set_columns(self, columns: Columns, splice: Splice | None = None) -> None:
        """The document has other rows: answer again, keep of selection and finds what still exists.

        `splice` says how positions came out of those before, where that is known.
        """
        before, self.columns = self.columns, columns
        self._everything.follow(before, columns, splice)
        if before.is_like(columns) and not self.filter.text:
            self.find(self.find_text, again=True)
            return
        self._colouring = None
        self._locate_again()
        self._answer(self.filter)
        self.filter_changed.emit()
        self.select(self.selection, self.current)
        self.find(self.find_text, again=True)

    def _locate_again(self) -> None:
        """Positions of what is selected and found, before anybody who hears of the new columns asks for them."""
        self.selected = self._located(self.selection)
        self.found = self._located(self.hits)

    # Filter

    def set_filter(self, chosen: Filter) -> None:
        """Ask for other events.

        Raises EdtfError for a date that can't be read, and UserError where the document can't be; nothing changes then.
        """
        if chosen == self.filter:
            return
        chosen.range()
        self._answer(chosen)
        self.filter_changed.emit()
        self.find(self.find_text, again=True)

    def _answer(self, chosen: Filter) -> None:
        hits = self._search(chosen.text) if chosen.text else None
        self.answers, self.counts = filters.answered(chosen, self.columns, hits)
        self.filter, self.filter_hits, self._seen = chosen, hits, _Seen()

    @property
    def may_count(self) -> int:
        """Events that may match, undated ones included."""
        return int(np.count_nonzero(self.answers == MAY))

    @property
    def shown(self) -> Mask:
        """The events that panes list: those that match, and those that may where the person wants to see them."""
        if self._seen.shown is None:
            self._seen.shown = self.answers >= (MAY if self.show_may else YES)
            self._seen.shown.flags.writeable = False
        return self._seen.shown

    @property
    def shown_count(self) -> int:
        """How many events panes list."""
        if self._seen.shown_count is None:
            self._seen.shown_count = int(np.count_nonzero(self.shown))
        return self._seen.shown_count

    def without(self, criterion: str) -> Counts:
        """What the filter would find without one criterion."""
        chosen = filters.without(self.filter, criterion)
        return filters.counts(chosen, self.columns, self.filter_hits if chosen.text else None)

    def actor_counts(self) -> Ints:
        """Events of each actor under the other criteria."""
        return filters.actor_counts(self.filter, self.columns, self.filter_hits)

    def tick_actors(self, ids: Iterable[str], on: bool) -> None:
        """Add actors to the filter or take them out."""
        changed = set(ids)
        kept = [actor for actor in self.filter.actors if actor not in changed]
        order = [actor.id for actor in self.columns.actors if actor.id in changed] if on else []
        self.set_filter(replace(self.filter, actors=(*kept, *order)))

    # Look

    def set_grouping(self, grouping: Grouping) -> None:
        """Group the canvas in lanes, or not."""
        if grouping != self.grouping:
            self.grouping = grouping
            self._seen.forget_lanes()
            self.look_changed.emit()

    @property
    def lane_look(self) -> LaneLook:
        """How the lanes of the grouping are arranged."""
        return self.lane_looks.get(self.grouping, PLAIN)

    def set_lane_look(self, look: LaneLook, grouping: Grouping | None = None) -> None:
        """Arrange the lanes of a grouping (that in force, where none is given) otherwise."""
        grouping = grouping or self.grouping
        if look != self.lane_looks.get(grouping, PLAIN):
            self.lane_looks = {**self.lane_looks, grouping: look}
            if grouping == self.grouping:
                self._seen.forget_lanes()
                self.lanes_changed.emit()

    @property
    def drawn(self) -> Mask:
        """The events that have a mark: those shown, and the others where they are only dimmed."""
        return self.columns.on_axis if self.others == "dim" else self.shown & self.columns.on_axis

    @property
    def reach(self) -> Reach:
        """The events shown, to find those of a span of time."""
        if self._seen.reach is None:
            everything = self.shown_count == len(self.columns)
            self._seen.reach = self._whole if everything else Reach(self.columns, self.shown)
        return self._seen.reach

    @property
    def drawn_reach(self) -> Reach:
        """The events that have a mark, to find those of a span of time."""
        return self._whole if self.others == "dim" else self.reach

    @property
    def _whole(self) -> Reach:
        return self._everything.reach(self.columns)

    def sorted_arrays(self) -> Iterator[Ints]:
        """What is kept sorted of all events, and follows each edit."""
        return self._everything.arrays()

    @property
    def all_counter(self) -> Counter:
        """What counts all events on the axis over time, whether they match or not."""
        return self._everything.counter(self.columns)

    @property
    def lanes(self) -> Lanes:
        """The lanes from top to bottom, none where events are not grouped."""
        if self._seen.lanes is None:
            self._seen.lanes = lanes.lanes_of(self.columns, self.grouping, self.lane_look, self.drawn, self.shown)
        return self._seen.lanes

    @property
    def counters(self) -> Counters:
        """What counts the events shown over time, all of them but those of hidden lanes, and by lane."""
        if self._seen.counters is None:
            self._seen.counters = self._counters(self.shown, everything=self.shown_count == len(self.columns))
        return self._seen.counters

    @property
    def drawn_counters(self) -> Counters:
        """The same of all events that have a mark, those too that are only dimmed."""
        if self.others == "hide":
            return self.counters
        if self._seen.drawn_counters is None:
            self._seen.drawn_counters = self._counters(self.drawn, everything=True)
        return self._seen.drawn_counters

    def _counters(self, mask: Mask, *, everything: bool) -> Counters:
        lanes = self.lanes
        if lanes.hidden:
            mask = mask & (lanes.first >= 0)
        whole = self.all_counter if everything and not lanes.hidden else None
        return Counters(self.columns, mask, lanes.members, whole)

    def set_colour(self, by: str) -> None:
        """Colour marks by category, source, status or, after "tag:", a tag."""
        if by != self.colour:
            self.colour, self._colouring = by, None
            self.colour_changed.emit()

    @property
    def colouring(self) -> Colouring:
        """What colours stand for."""
        if self._colouring is None:
            self._colouring = colouring(self.columns, self.colour)
        return self._colouring

    def set_others(self, others: Others) -> None:
        """Hide what does not match, or draw it in grey."""
        if others != self.others:
            self.others = others
            self._seen.forget_lanes()
            self.look_changed.emit()
            self.find(self.find_text, again=True)

    def set_show_may(self, show: bool) -> None:
        """Show or hide the events that only may match."""
        if show != self.show_may:
            self.show_may, self._seen = show, _Seen()
            self.filter_changed.emit()
            self.find(self.find_text, again=True)

    # Selection

    def select(self, keys: Ints | Iterable[int], current: int | None = None) -> None:
        """Select these events, in document order; `current` (else the first) is what the detail pane shows."""
        wanted = np.fromiter(keys, np.int64) if not isinstance(keys, np.ndarray) else keys
        self._select(self.selected if wanted is self.selection else self._located(wanted), current)

    def _select(self, positions: Ints, current: int | None) -> None:
        self.selected = positions
        chosen: Ints = self.columns.events.key[self.selected]
        if current is None or current not in chosen:
            current = int(chosen[0]) if len(chosen) else None
        if np.array_equal(chosen, self.selection) and current == self.current:
            return
        self.selection, self.current = chosen, current
        self.selection_changed.emit()

    def _located(self, keys: Ints) -> Ints:
        """The positions of the keys that exist, ascending; a mask is far faster than sorting a million of them."""
        mask = np.zeros(len(self.columns), dtype=bool)
        mask[self.columns.positions(keys)] = True
        return np.flatnonzero(mask)

    def toggle(self, key: int) -> None:
        """Add an event to the selection, or take it out."""
        if key in self.selection:
            self.select(self.selection[self.selection != key], self.current)
        else:
            self.select(np.append(self.selection, key), key)

    def select_shown(self) -> None:
        """Select all that match."""
        self._select(np.flatnonzero(self.shown), self.current)

    def clear_selection(self) -> None:
        """Select nothing."""
        self.select(())

    # Find

    def find(self, text: str, *, again: bool = False) -> None:
        """Mark the events that hold these words, of those that are seen; it hides nothing."""
        if text == self.find_text and not again:
            return
        found = self._search(text) if text.strip() else np.empty(0, np.int64)
        self.find_text = text
        positions = in_order(self.columns.positions(found))
        if self.others == "hide":
            positions = positions[self.shown[positions]]
        self.found, self.hits = positions, self.columns.events.key[positions]
        self.hit = -1
        self.hits_changed.emit()

    def set_hit(self, index: int) -> None:
        """One of the finds is looked at."""
        self.hit = index
        self.hits_changed.emit()

    # Range

    def set_range(self, left: float, right: float, *, glide: bool = False) -> None:
        """Look from one second to another; narrower than a minute or wider than the calendar is not offered.

        `glide` asks the canvas to move there visibly; the range itself is new at once.
        """
        left, right = spans.offered(left, right)
        if (left, right) != self.range:
            self.range = (left, right)
            self.gliding = glide
            self.range_changed.emit()

    def fit(self, mask: Mask | None = None) -> None:
        """Look at all shown events, or at those of a mask over positions, with some air on both sides."""
        extent = self.extent(self.shown if mask is None else mask)
        if extent is not None:
            self.set_range(*extent, glide=True)

    def extent(self, mask: Mask) -> Span | None:
        """The seconds that the events of a mask fill on the axis, with air; None where none has a place there."""
        return spans.of_events(self.columns, mask)

    @property
    def whole_extent(self) -> Span | None:
        """The same of all events."""
        return self._everything.extent(self.columns)

    def answer_of(self, position: int) -> int:
        """NO, MAY or YES for one event."""
        return int(self.answers[position]) if position < len(self.answers) else NO
