"""The distance of two events in words: "exactly 5 days apart", "between 3 and 33 days apart"."""

from PySide6.QtCore import QCoreApplication, QLocale

from timeline_gui.core import edtf
from timeline_gui.core.distance import Distance, distance
from timeline_gui.core.language import say
from timeline_gui.session.session import Session
from timeline_gui.store import queries

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
_YEARS_FROM = 730
"""From so many days on the words give years too."""
_YEAR = 365.2425


def selected_distance(session: Session) -> str:
    """How far the two selected events lie apart; "" unless exactly two are."""
    keys = session.view.selection
    if len(keys) != 2 or session.document is None:
        return ""
    dates = [edtf.parse(label.date) for label in queries.labels(session.document, keys.tolist())]
    return distance_in_words(distance(*dates)) if len(dates) == 2 else ""


def distance_in_words(found: Distance | None) -> str:
    """A distance as a person says it; None is an unknown one."""
    if found is None:
        return QCoreApplication.translate("Distance", "distance unknown")
    if found.most == 0:
        return _at_once(found)
    least, most = _span(found.least, found.unit), _span(found.most or 0, found.unit)
    years = _in_years(found)
    if found.most is None:
        words = QCoreApplication.translate("Distance", "at least {least} apart")
        least += years
    elif found.least == found.most:
        words = QCoreApplication.translate("Distance", "exactly {most} apart")
        if found.doubtful:
            words = QCoreApplication.translate("Distance", "about {most} apart")
    elif found.least == 0:
        words = QCoreApplication.translate("Distance", "at most {most} apart")
    else:
        words = QCoreApplication.translate("Distance", "between {least} and {most} apart")
        if found.unit == "day":  # the unit is said once
            least = QLocale().toString(found.least)
    most += years
    words = words.format(least=least, most=most)
    if found.doubtful and found.least != found.most:
        return QCoreApplication.translate("Distance", "{distance}, if the dates hold").format(distance=words)
    return words


def _at_once(found: Distance) -> str:
    if not found.moments:
        words = QCoreApplication.translate("Distance", "overlapping or touching in time")
    elif found.unit == "day":
        words = QCoreApplication.translate("Distance", "on the same day")
    else:
        words = QCoreApplication.translate("Distance", "at the same time")
    if found.doubtful:
        return QCoreApplication.translate("Distance", "{distance}, if the dates hold").format(distance=words)
    return words


def _in_years(found: Distance) -> str:
    least, most = found.least, found.least if found.most is None else found.most
    if found.unit != "day" or most < _YEARS_FROM:
        return ""
    low, high = round(least / _YEAR), round(most / _YEAR)
    if low == high or found.least == 0:
        return QCoreApplication.translate("Distance", " (about %n year(s))", "", high)
    return QCoreApplication.translate("Distance", " (about {low} to %n year(s))", "", high).format(
        low=say().number(low)
    )


def _span(count: int, unit: str) -> str:
    """So many of a unit: "33 days", "2 days 1 h 30 min"."""
    days, rest = divmod(count * _SECONDS[unit], _SECONDS["day"])
    hours, rest = divmod(rest, 3600)
    minutes, seconds = divmod(rest, 60)
    parts = [
        days and QCoreApplication.translate("Distance", "%n day(s)", "", days),
        hours and QCoreApplication.translate("Distance", "%n h", "", hours),
        minutes and QCoreApplication.translate("Distance", "%n min", "", minutes),
        seconds and QCoreApplication.translate("Distance", "%n s", "", seconds),
    ]
    return " ".join(part for part in parts if part)
