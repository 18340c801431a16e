"""What holds for every test: no screen, nobody's own settings or language, the same random values each time."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
_HOME = tempfile.TemporaryDirectory(prefix="timeline-gui-tests-")
for _name in ("CONFIG", "DATA", "CACHE", "STATE"):
    os.environ[f"XDG_{_name}_HOME"] = os.path.join(_HOME.name, _name.lower())

import hypothesis  # noqa: E402
import pytest  # noqa: E402

from timeline_gui import preflight  # noqa: E402

hypothesis.settings.register_profile("suite", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--generated", type=int, help="made-up events of the journeys through large documents")


def pytest_configure() -> None:
    if fault := preflight.fault({"QT_QPA_PLATFORM": os.environ["QT_QPA_PLATFORM"]}):
        pytest.exit(f"Timeline GUI: {fault}", returncode=2)
