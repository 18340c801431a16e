"""What kind of date an event has, on the page: where the event stands, its badge's edge, the words of the key."""

from collections.abc import Sequence

from timeline_gui.core.edtf import DateFlag, Edtf, Precision
from timeline_gui.core.language import say, tell
from timeline_gui.dossier.job import Entry

_OFF_AXIS = DateFlag.UNDATED | DateFlag.BEFORE | DateFlag.AFTER
_DOUBTFUL = DateFlag.APPROXIMATE | DateFlag.UNCERTAIN


def split(entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
    """The events that have a place on the axis, and the others."""
    on_axis = [entry for entry in entries if not entry.date.flags & _OFF_AXIS]
    return on_axis, [entry for entry in entries if entry.date.flags & _OFF_AXIS]


def frame(date: Edtf) -> str:
    """The edge of a date's badge, as its mark has it: solid, faded, dashed or dotted."""
    if date.flags & (_OFF_AXIS | DateFlag.ONE_OF | DateFlag.UNKNOWN_START | DateFlag.UNKNOWN_END):
        return "dotted"
    if date.flags & DateFlag.APPROXIMATE:
        return "dashed"
    if date.flags & DateFlag.UNCERTAIN:
        return "dotted"
    if date.flags & (DateFlag.OPEN_START | DateFlag.OPEN_END):
        return "faded"
    return "solid" if max(date.begin_precision, date.end_precision) <= Precision.DAY else "faded"


def kind_in_words(date: Edtf) -> str:
    """What the shape of a date's mark says, for the key to the picture."""
    flags = date.flags
    if flags & DateFlag.ONE_OF:
        return tell("one of several dates")
    if flags & DateFlag.INTERVAL:
        return _lasting_in_words(date)
    if flags & DateFlag.APPROXIMATE:
        return tell("approximate, uncertain") if flags & DateFlag.UNCERTAIN else tell("approximate")
    if flags & DateFlag.UNCERTAIN:
        return tell("uncertain")
    if date.begin_precision < Precision.DAY:
        return tell("time of day")
    if date.begin_precision == Precision.DAY:
        return tell("exact day")
    return say().somewhere_in[date.begin_precision]


def _lasting_in_words(date: Edtf) -> str:
    flags = date.flags
    if flags & (DateFlag.UNKNOWN_START | DateFlag.UNKNOWN_END):
        return tell("lasted, start or end unknown")
    if flags & (DateFlag.OPEN_START | DateFlag.OPEN_END):
        return tell("goes on") if flags & DateFlag.OPEN_END else tell("began earlier")
    exact = max(date.begin_precision, date.end_precision) <= Precision.DAY
    return tell("lasted") if exact and not flags & _DOUBTFUL else tell("lasted, ends not exact")
