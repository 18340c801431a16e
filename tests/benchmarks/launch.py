"""From process start to the first picture of the sample, beside a bare window of PySide6, numpy and pyqtgraph."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 7
SOURCE = Path(__file__).resolve().parents[2] / "src"

# What a process has taken at the most, in MB. Not `getrusage`: there a child begins with what its parent had.
PEAK = """
with open("/proc/self/status") as status:
    print(next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
"""

BARE = """
import numpy, pyqtgraph as pg
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(pg.PlotWidget())
window.resize(1600, 1000)
window.show()
app.processEvents()
window.grab()
"""

OURS = """
import gc
gc.disable()
from PySide6.QtWidgets import QApplication
app = QApplication([])
from timeline_gui.app import open_window
window = open_window(None)
app.processEvents()
window.timeline.viewport().grab()
"""


def seconds(code: str, home: str) -> float:
    """How long a process takes to run this, with a home of its own."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code + "\nimport os; os._exit(0)"], env=environ(home), check=True)
    return time.perf_counter() - start


def environ(home: str) -> dict[str, str]:
    """The environment of a start, with a home of its own."""
    homes = {f"XDG_{name}_HOME": f"{home}/{name}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    variables = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(SOURCE)}
    variables.pop("PYTHONDONTWRITEBYTECODE", None)  # a start compiles nothing: set-up or an earlier start has
    return variables


def rows() -> list[tuple[str, float, float]]:
    """(what, ours in ms, the floor in ms), taken in turns so that both see the same machine."""
    bare, ours = [], []
    with tempfile.TemporaryDirectory() as home:
        seconds(OURS, home)  # the first start makes the sample
        seconds(BARE, home)
        for _ in range(RUNS):
            bare.append(seconds(BARE, home))
            ours.append(seconds(OURS, home))
    return [("launch to first picture, ms", statistics.median(ours) * 1000, statistics.median(bare) * 1000)]
