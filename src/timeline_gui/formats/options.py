"""What a person may say of a file that is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How to read a file where it does not say so itself.

    `mapping` gives for a field the name of its column. `day_first` settles 03/04/2024, None decides on the whole
    column. `sheet` names a sheet, "" is the one that fits best. `expand` bounds recurring events, as EDTF; "" is the
    reader's choice.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    day_first: bool | None = None
    sheet: str = ""
    expand: str = ""
