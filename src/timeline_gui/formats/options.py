"""What a person may say of a file that is read, and who hears how far it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Watch: TypeAlias = Callable[[int, int, int], None]
"""Hears how many rows and bytes were read, and how many bytes there are; may raise Cancelled."""


def unwatched(_rows: int, _done: int, _total: int) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file where it does not say so itself.

    `mapping` gives for a field the name of its column. `day_first` settles 03/04/2024, None decides on the whole
    column. `sheet` names a sheet, "" is the one that fits best. `expand` bounds recurring events, as EDTF; "" is the
    reader's choice. `watch` is called often while rows are read.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    sheet: str = ""
    expand: str = ""
    watch: Watch = field(default=unwatched, compare=False)
