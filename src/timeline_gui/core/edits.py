"""An edit as a value: rows before and rows after, whose inverse is its undo."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Row: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Change:
    """One row of one table: added (`before` is None), removed (`after` is None) or altered. Rows are whole."""

    table: str
    before: Row | None
    after: Row | None

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.table, self.after, self.before)


@dataclass(frozen=True, slots=True)
class EditGroup:
    """One step that a person would name ("Import visits.csv"): its changes are applied in order, all or none."""

    name: str
    changes: tuple[Change, ...]

    def inverse(self) -> "EditGroup":
        """The step that undoes this one."""
        return EditGroup(self.name, tuple(change.inverse() for change in reversed(self.changes)))

    def __bool__(self) -> bool:
        return bool(self.changes)
