"""How fast a file is read and what is left of it, as words for the status bar."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from timeline_gui.core.progress import Progress
from timeline_gui.formats.options import Watch

_SOON = 0.5
"""Seconds after which a rate says something."""


def paced(progress: Progress, name: str, clock: Callable[[], float] = time.monotonic) -> Watch:
    """What hears rows and bytes and tells the progress of a file, with rows a second and the seconds that are left.

    A file that is read twice begins anew the second time.

    Raises Cancelled, through the reader, where the person stops it.
    """
    begun, before, locale = clock(), 0, QLocale()

    def watch(rows: int, done: int, total: int) -> None:
        nonlocal begun, before
        if done < before:
            begun = clock()
        before = done
        passed = clock() - begun
        words = name
        if rows and passed > _SOON:
            text = QCoreApplication.translate("pace", "%1: %2 rows, %3 a second, %4 s left")
            left = round(passed * (total - done) / done) if done else 0
            numbers = (locale.toString(rows), locale.toString(round(rows / passed)), locale.toString(left))
            for place, number in zip(("%2", "%3", "%4"), numbers, strict=True):
                text = text.replace(place, number)
            words = text.replace("%1", name)  # last: a file may be called "%2"
        progress.report(done, total, words)

    return watch
