"""An edit as a value: rows before and rows after, whose inverse is its undo."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol, TypeAlias

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


class Block(Protocol):
    """The rows of whole events, in a database of their own."""

    path: Path
    count: int


@dataclass(frozen=True, slots=True)
class EditGroup:
    """One step that a person would name ("Import visits.csv"): its changes are applied in order, all or none.

    Where very many events come, they stand in a block instead of among the changes. A block comes after the changes,
    which may add what its events refer to, and goes before them.
    """

    name: str
    changes: tuple[Change, ...]
    block: Block | None = None
    block_goes: bool = False

    def of(self, *tables: str) -> Iterator[Change]:
        """The changes of some tables, in order."""
        return (change for change in self.changes if change.table in tables)

    def inverse(self) -> "EditGroup":
        """The step that undoes this one."""
        changes = tuple(change.inverse() for change in reversed(self.changes))
        return replace(self, changes=changes, block_goes=not self.block_goes)

    def __len__(self) -> int:
        """How many changes there are, those of events in a block counted as one an event."""
        return len(self.changes) + (self.block.count if self.block else 0)
