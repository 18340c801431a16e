"""The lanes of what is looked at: worked out when somebody asks, kept until something of it changes."""

from dataclasses import dataclass

from timeline_gui.core.columns import Columns, Mask
from timeline_gui.core.lanes import Grouping, LaneLook, LaneRow, LaneTable, lane_rows, lane_table


@dataclass(slots=True, eq=False)
class Lanes:
    """The lanes of one document in its present grouping, and how each grouping is arranged."""

    columns: Columns
    grouping: Grouping
    looks: dict[str, LaneLook]
    _table: LaneTable | None = None
    _rows: tuple[tuple[Mask, LaneLook], tuple[LaneRow, ...]] | None = None

    @property
    def look(self) -> LaneLook:
        """How the lanes of this grouping are arranged."""
        return self.looks.get(self.grouping, LaneLook())

    @property
    def table(self) -> LaneTable:
        """Every lane that there can be."""
        if self._table is None:
            self._table = lane_table(self.columns, self.grouping)
        return self._table

    def rows(self, drawn: Mask) -> tuple[LaneRow, ...]:
        """The lanes that are shown for the events of a mask."""
        if self._rows is None or self._rows[0][0] is not drawn or self._rows[0][1] != self.look:
            self._rows = ((drawn, self.look), lane_rows(self.table, self.look, drawn))
        return self._rows[1]

    def hidden(self) -> int:
        """How many lanes are hidden that exist."""
        return len(self.look.hidden.intersection(self.table.keys))
