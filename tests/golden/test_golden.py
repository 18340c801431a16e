"""The pictures are as they were agreed. Where a change is meant: python -m tests.golden, look, commit.

One in twenty thousand pixels may differ, and by two steps of 256 each, for another release of the machine's
FreeType rounds the edge of a letter otherwise. A missing button or a colour of the other theme is far above that.
"""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QImage
from tests.golden.__main__ import CHECKOUT, PICTURES

TOLERANCE = 0.00005
STEPS = 2
NAMES = [
    f"{what}-{theme}"
    for theme in ("light", "dark")
    for what in ("marks", "packed", "dimmed", "lanes", "overview", "density", "counted-lanes")
]


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All pictures as the program paints them now."""
    folder = tmp_path_factory.mktemp("golden")
    environ = {**os.environ, "PYTHONPATH": str(CHECKOUT / "src"), "PYTHONWARNINGS": "error"}
    command = [sys.executable, "-m", "tests.golden", str(folder)]
    done = subprocess.run(command, cwd=CHECKOUT, env=environ, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_as_agreed(painted: Path, name: str) -> None:
    agreed, actual = _pixels(PICTURES / f"{name}.png"), _pixels(painted / f"{name}.png")
    assert agreed.shape == actual.shape, f"{name} has another size"
    differs = np.abs(agreed.astype(np.int16) - actual.astype(np.int16)).max(axis=2) > STEPS
    if differs.mean() > TOLERANCE:
        _keep(name, painted, actual, differs)
        pytest.fail(
            f"{int(differs.sum())} pixels of {name}.png differ. See {name}.actual.png and {name}.diff.png in "
            f"{PICTURES}; if the change is meant, paint all anew: python -m tests.golden"
        )


def test_no_picture_is_left_over() -> None:
    kept = {path.stem for path in PICTURES.glob("*.png")}
    assert {name for name in kept if not name.endswith((".actual", ".diff"))} == set(NAMES)


def _pixels(path: Path) -> npt.NDArray[np.uint8]:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB888)
    assert not image.isNull(), f"{path} is missing: python -m tests.golden"
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _keep(name: str, painted: Path, actual: npt.NDArray[np.uint8], differs: npt.NDArray[np.bool_]) -> None:
    """Put the picture of now beside the agreed one, and one that is pale but where they differ."""
    (PICTURES / f"{name}.actual.png").write_bytes((painted / f"{name}.png").read_bytes())
    pale = np.ascontiguousarray(255 - (255 - actual) // 6)
    pale[differs] = (220, 0, 60)
    height, width = differs.shape
    QImage(pale.data, width, height, 3 * width, QImage.Format.Format_RGB888).save(str(PICTURES / f"{name}.diff.png"))
