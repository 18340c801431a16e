"""For how long a window answers nothing: the longest time between two looks of its event loop at the timers."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QTimer

_QUIET_MS = 150
"""So long after the work is done the loop is watched, for what comes a little later."""
_LONGEST_MS = 600_000


def longest_stall(work: Callable[[], object], done: Callable[[], bool] = lambda: True) -> float:
    """Milliseconds for which nothing was answered at the most while some work is begun and until it is done.

    Raises TimeoutError where that takes ten minutes.
    """
    loop, ticker, last, longest = QEventLoop(), QTimer(interval=0), time.perf_counter(), 0.0
    ended = 0.0
    late = last + _LONGEST_MS / 1000

    def tick() -> None:
        nonlocal last, longest, ended
        now = time.perf_counter()
        last, longest = now, max(longest, now - last)
        if begun and not ended and done():
            ended = now
        if (ended and now > ended + _QUIET_MS / 1000) or now > late:
            loop.quit()

    begun = False

    def begin() -> None:
        nonlocal begun
        begun = True
        work()

    ticker.timeout.connect(tick)
    ticker.start()
    QTimer.singleShot(20, begin)
    loop.exec()
    ticker.stop()
    if not ended:
        raise TimeoutError("the work was not done in ten minutes")
    return longest * 1000
