"""The times at which something recurs (RFC 5545): within a range, at most so many, and in bounded time."""

import re
from collections.abc import Iterable
from datetime import datetime
from functools import cache
from math import prod
from time import monotonic

from timeline_gui.core.language import tell

MOST = 10_000
"""Times of one event that are written out."""
MOST_IN_FILE = 100_000
"""Times of all events of a file together."""
_MOST_STEPS = 1_000_000
"""Times that are counted off before the range begins."""
_MOST_IN_VAIN = 10.0
"""Seconds that rules of one file may take before there is a time in the range."""
_DAYS = ("BYMONTH", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYDAY")
_FINER = {"DAILY": ("BYHOUR", "BYMINUTE", "BYSECOND"), "HOURLY": ("BYMINUTE", "BYSECOND"), "MINUTELY": ("BYSECOND",)}
"""What makes several times of one step of a rule."""
_STEPS = {*_FINER, "SECONDLY", "WEEKLY"}


_NO_STEP = re.compile(r"\bINTERVAL=(?:[+-]?0*(?:;|$)|-)", re.IGNORECASE).search


class Recurrence:
    """Counts off the times of the events of one file."""

    def __init__(self) -> None:
        self._in_vain = 0.0
        self._left = MOST_IN_FILE

    def times(
        self,
        rules: Iterable[str],
        first: datetime,
        added: Iterable[datetime],
        gone: Iterable[datetime],
        within: tuple[datetime, datetime],
    ) -> tuple[list[datetime], bool, bool]:
        """The times that rules and single dates give in a range, whether others follow, and whether some are in it.

        Raises ValueError, TypeError or OverflowError for rules that can't be read or take too long to count off.
        """
        from dateutil.rrule import rruleset, rrulestr

        left, right = within
        rules = list(rules)
        if any(_NO_STEP(rule) for rule in rules):
            # Counting off would stand still.
            raise ValueError(tell("its interval is no number of steps"))
        if not self._left:
            raise ValueError(tell("{count} times of others were written out before", count=MOST_IN_FILE))
        if self._in_vain > _MOST_IN_VAIN:
            raise ValueError(tell("too much time went into rules that give no times"))
        if rules:
            lines = "\n".join(f"RRULE:{rule}" for rule in rules if not _never(rule.upper()))
            if not lines:
                raise ValueError(tell("there are no such times"))
            found = rrulestr(lines, dtstart=first, forceset=True, ignoretz=first.tzinfo is None)
        else:
            found = rruleset()
            found.rdate(first)
        for moment in added:
            found.rdate(moment)
        for moment in gone:
            found.exdate(moment)
        times: list[datetime] = []
        most = min(MOST, self._left)
        begun = monotonic()
        for step, moment in enumerate(found):
            if moment > right or len(times) == most:
                self._left -= len(times)
                return times, True, moment <= right
            if moment >= left:
                if not times:
                    self._in_vain += monotonic() - begun
                times.append(moment)
            elif step == _MOST_STEPS:
                self._in_vain += monotonic() - begun
                raise ValueError(tell("it recurs more than {count} times before the range", count=_MOST_STEPS))
        if not times:
            self._in_vain += monotonic() - begun
        self._left -= len(times)
        return times, False, False


def _never(rule: str) -> bool:
    """Whether no day is one of the rule's, such as 31 February, or no step has so many times.

    Counting off such a rule day by day, or second by second, goes on to the end of the calendar.
    """
    parts = dict(part.split("=", 1) for part in rule.split(";") if "=" in part)
    step = parts.get("FREQ", "")
    if step not in _STEPS:
        return False
    places = [int(place) for place in re.findall(r"\d+", parts.get("BYSETPOS", ""))]
    if places and step != "WEEKLY":
        several = prod(len(parts[name].split(",")) for name in _FINER.get(step, ()) if name in parts)
        if min(places) > several:
            return True
    days = ";".join(f"{name}={parts[name]}" for name in _DAYS if name in parts)
    return bool(days) and _no_day(re.sub(r"[+-]?\d+(?=[A-Z]{2})", "", days))


@cache
def _no_day(days: str) -> bool:
    from dateutil.rrule import rrulestr

    try:
        rule = rrulestr(f"FREQ=YEARLY;COUNT=1;{days}", dtstart=datetime(2000, 1, 1), forceset=True)
        return next(iter(rule), None) is None
    except ValueError:
        return False
