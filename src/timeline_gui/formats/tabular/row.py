"""One row of a table, or one object of a list, whose cells have been given their meaning."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline_gui.core.model import Figure
from timeline_gui.formats.tabular.people import Person


@dataclass(slots=True)
class Row:
    """One event as a file has it. `claims` are citations by number, each a field's words by its name."""

    number: int
    cells: dict[str, str] = field(default_factory=dict)
    actors: list[tuple[str, str]] = field(default_factory=list)
    """Cells of names, each with the role of all that it names."""
    tags: list[str] = field(default_factory=list)
    claims: dict[int, dict[str, str]] = field(default_factory=dict)
    counted: tuple[tuple[str, str], ...] = ()
    """Cells of numbers, each with what it counts."""
    figures: Mapping[int, tuple[Figure, ...]] | None = None
    """Figures that are ready, by the number of their citation."""
    people: tuple[Person, ...] = ()
    """What is known of actors beside their names."""

    def words(self, name: str) -> str:
        """What the row says of a field, "" where nothing."""
        return self.cells.get(name, "")
