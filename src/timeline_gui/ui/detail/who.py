"""Who took part, as chips."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from timeline_gui.ui.detail.chip import ActorChip
from timeline_gui.ui.detail.flow import Flow
from timeline_gui.ui.detail.record import Part, Record, offices, parts
from timeline_gui.ui.detail.section import Section
from timeline_gui.ui.detail.text import Run
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.tips import tip


class ParticipantsSection(Section):
    """The participants with their roles.

    Signals:
        actor_ticked: an actor's id, and whether the filter shall ask for it.
    """

    actor_ticked = Signal(str, bool)

    def __init__(self, record: Record, names: Mapping[str, str], theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        shown = parts(record)
        self.add_heading(self.tr("Participants"), len(shown) or None)
        if not shown:
            self.add_words(Run(self.tr("No participants in this event"), "body", "ink3"))
        flow = Flow(self)
        self._chips = [self._chip(part, names, flow) for part in shown]
        for chip in self._chips:
            flow.add(chip)
        self.add(flow)

    def _chip(self, part: Part, names: Mapping[str, str], flow: Flow) -> ActorChip:
        chip = ActorChip(part, self.theme, flow)
        lines = [part.actor.name, *offices(part.actor, names)]
        if part.actor.aliases:
            lines.append(self.tr("Also: {names}").format(names=", ".join(part.actor.aliases)))
        lines.append(self.tr("Click to filter by this actor"))
        chip.setToolTip(tip("\n".join(lines)))
        chip.clicked.connect(lambda on, actor_id=part.actor.id: self.actor_ticked.emit(actor_id, on))
        return chip

    def show_ticked(self, ids: frozenset[str]) -> None:
        """Show which actors the filter asks for."""
        for chip in self._chips:
            chip.setChecked(chip.actor_id in ids)
