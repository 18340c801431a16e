"""Where the files that come with the program lie: in the package of a wheel, at the root of a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_HOME = _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parents[1]

RESOURCES = _HOME / "resources"
DATA = _HOME / "data"
