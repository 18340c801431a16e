"""What a person may say of a file that is read, and who hears how far it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Reading

Watch: TypeAlias = Callable[[int, int, int], None]
"""Hears how many rows and bytes were read, and how many bytes there are; may raise Cancelled."""


def unwatched(_rows: int, _done: int, _total: int) -> None:
    """Nobody wants to know."""


class Unreadable(UserError):
    """A table none of whose columns is known to be a title or date; `reading` is what was seen of them."""

    def __init__(self, what: str, where: str, remedy: str, reading: Reading) -> None:
        super().__init__(what, where, remedy)
        self.reading = reading


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file where it does not say so itself.

    `mapping` gives for a field the name of its column. `columns` gives for the plain name of a column what it means, ""
    for nothing, and `remembered` the same by the shape of a header (`fields.shape`). `day_first` settles 03/04/2024,
    None decides on the whole column. `sheet` names a sheet, "" is the one that fits best. `expand` bounds recurring
    events, as EDTF; "" is the reader's choice. `join` makes one event of rows that report the same.
    `watch` is called often while rows are read.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    remembered: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    day_first: bool | None = None
    sheet: str = ""
    expand: str = ""
    join: bool = False
    watch: Watch = field(default=unwatched, compare=False)
