"""Set-up from nothing, again, interrupted, and on a machine that lacks something."""

import fcntl
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from timeline_gui import bootstrap, environment, preflight

CHECKOUT = Path(__file__).parents[1]


class Machine:
    """A checkout, and programs that only do what set-up needs of them."""

    def __init__(self, folder: Path) -> None:
        self.checkout = str(folder)
        self.environment = folder / ".venv"
        self.ran: list[list[str]] = []
        self.programs: dict[str, str] = {}
        self.fail: dict[str, str] = {}
        self.environ: dict[str, str] = {}
        (folder / "requirements.lock").write_text("numpy==2.0.0 --hash=sha256:aa\n")
        (folder / "requirements-test.lock").write_text("numpy==2.0.0 --hash=sha256:aa\npytest==9.0.0\n")

    def run(self, command, environ, show) -> int:
        self.ran.append(command)
        self.environ = dict(environ)
        for word, line in self.fail.items():
            if word in command:
                show(line)
                return 1
        if "venv" in command:
            python = Path(bootstrap.python_of(self.checkout))
            python.parent.mkdir(parents=True)
            python.write_text("")
        return 0

    def set_up(self, lock: str = "requirements.lock") -> None:
        environment.set_up(self.checkout, lock, run=self.run, which=self.programs.get)

    def is_ready(self, lock: str = "requirements.lock") -> bool:
        return bootstrap.is_ready(self.checkout, lock)

    def tools(self) -> list[str]:
        """What was run, in short."""
        tools = ("/opt/uv", "venv", "ensurepip", "pip")
        return [next(tool for tool in tools if tool in command) for command in self.ran]


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_the_first_start_makes_an_environment_and_installs_the_lock_with_hashes(machine, capfd):
    machine.set_up()

    assert machine.tools() == ["venv", "ensurepip", "pip"]
    lock = os.path.join(machine.checkout, "requirements.lock")
    assert machine.ran[-1][-3:] == ["--require-hashes", "-r", lock]
    assert machine.is_ready()
    out, err = capfd.readouterr()
    assert out == ""
    assert "setting up" in err
    assert "ready after" in err


def test_the_second_start_runs_nothing(machine):
    machine.set_up()
    machine.ran.clear()

    machine.set_up()

    assert machine.ran == []


def test_uv_is_used_where_it_is_on_the_path(machine):
    machine.programs["uv"] = "/opt/uv"
    machine.set_up()
    assert machine.tools() == ["venv", "/opt/uv"]


def test_uv_is_told_what_pip_is_told_by_the_environment(machine, monkeypatch):
    monkeypatch.setenv("PIP_INDEX_URL", "https://index.example/simple")
    monkeypatch.setenv("UV_INDEX", "https://mine.example")
    monkeypatch.setenv("PIP_EXTRA_INDEX_URL", "https://other.example")
    machine.programs["uv"] = "/opt/uv"

    machine.set_up()

    assert machine.environ["UV_DEFAULT_INDEX"] == "https://index.example/simple"
    assert machine.environ["UV_INDEX"] == "https://mine.example"


def test_pip_takes_over_where_uv_fails(machine):
    machine.programs["uv"] = "/opt/uv"
    machine.fail["/opt/uv"] = "error: no route"
    machine.set_up()
    assert machine.tools() == ["venv", "/opt/uv", "ensurepip", "pip"]
    assert machine.is_ready()


def test_a_failed_installation_leaves_the_environment_unready(machine, capfd):
    machine.fail["pip"] = "ERROR: No matching distribution"

    with pytest.raises(environment.SetUpError, match=r"could not be installed.*PIP_INDEX_URL"):
        machine.set_up()

    assert not machine.is_ready()
    assert "ERROR: No matching distribution" in capfd.readouterr().err


def test_an_interrupted_set_up_is_done_again_from_nothing(machine):
    machine.fail["pip"] = "ERROR: interrupted"
    with pytest.raises(environment.SetUpError):
        machine.set_up()
    (machine.environment / "half-written").write_text("")
    machine.fail.clear()
    machine.ran.clear()

    machine.set_up()

    assert machine.tools() == ["venv", "ensurepip", "pip"]
    assert not (machine.environment / "half-written").exists()
    assert machine.is_ready()


def test_another_kind_of_python_makes_the_environment_anew(machine, monkeypatch):
    machine.set_up()
    (machine.environment / "of-the-old-python").write_text("")
    for module in (bootstrap, environment):
        monkeypatch.setattr(module, "kind", lambda: b"# cpython-399\n")
    assert not machine.is_ready()

    machine.set_up()

    assert machine.is_ready()
    assert not (machine.environment / "of-the-old-python").exists()


def test_a_changed_lock_is_installed_on_top(machine):
    machine.set_up()
    (machine.environment / "stays").write_text("")
    Path(machine.checkout, "requirements.lock").write_text("numpy==2.0.1 --hash=sha256:bb\n")
    machine.ran.clear()
    assert not machine.is_ready()

    machine.set_up()

    assert machine.tools() == ["ensurepip", "pip"]
    assert (machine.environment / "stays").exists()
    assert machine.is_ready()


def test_an_interrupted_update_is_made_anew(machine):
    machine.set_up()
    Path(machine.checkout, "requirements.lock").write_text("numpy==2.0.1 --hash=sha256:bb\n")
    machine.fail["pip"] = "ERROR"
    with pytest.raises(environment.SetUpError):
        machine.set_up()
    machine.fail.clear()
    machine.ran.clear()

    machine.set_up()

    assert machine.tools()[0] == "venv"


def test_the_tests_environment_serves_the_app_too(machine):
    machine.set_up("requirements-test.lock")
    assert machine.is_ready("requirements.lock")


def test_the_apps_environment_is_completed_for_the_tests(machine):
    machine.set_up()
    machine.ran.clear()
    assert not machine.is_ready("requirements-test.lock")

    machine.set_up("requirements-test.lock")

    assert machine.tools() == ["ensurepip", "pip"]
    assert machine.is_ready("requirements-test.lock")


def test_a_folder_that_someone_else_made_is_left_alone(machine):
    machine.environment.mkdir()
    (machine.environment / "thesis.txt").write_text("mine")

    with pytest.raises(environment.SetUpError, match=r"in the way.*Move it away"):
        machine.set_up()

    assert (machine.environment / "thesis.txt").read_text() == "mine"
    assert machine.ran == []


def test_a_link_to_elsewhere_is_left_alone(machine, tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / environment.MARK).write_text("")
    machine.environment.symlink_to(elsewhere)

    with pytest.raises(environment.SetUpError, match="in the way"):
        machine.set_up()

    assert (elsewhere / environment.MARK).exists()


def test_a_failing_ensurepip_names_the_package_of_this_very_python(machine, monkeypatch):
    monkeypatch.setattr(environment, "_is_debian", lambda: True)
    machine.fail["ensurepip"] = "/usr/bin/python3: No module named ensurepip"
    package = "python{}.{}-venv".format(*sys.version_info[:2])

    with pytest.raises(environment.SetUpError, match=f"sudo apt install {re.escape(package)}$"):
        machine.set_up()


def test_a_missing_venv_elsewhere_is_said_in_words(machine, monkeypatch):
    monkeypatch.setattr(environment, "_is_debian", lambda: False)
    machine.fail["venv"] = "No module named venv"
    with pytest.raises(environment.SetUpError, match="venv and ensurepip: install a Python that has them"):
        machine.set_up()


def test_a_place_that_cannot_be_written_is_named(machine, monkeypatch):
    def refuse(path: str) -> None:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(environment.SetUpError, match=r"cannot write to .*\.venv \(Permission denied\)"):
        machine.set_up()


def test_two_starts_at_once_wait_for_each_other(machine):
    """A second process finds the lock held, waits, and then finds all in place."""
    second = (
        "import sys; from timeline_gui import environment\n"
        "environment.set_up(sys.argv[1], 'requirements.lock', run=lambda *_: sys.exit('ran something'))"
    )
    waiting: list[subprocess.Popen] = []

    def run(command, environ, show) -> int:
        if not waiting:
            environ = {**os.environ, "PYTHONPATH": str(CHECKOUT / "src")}
            start = [sys.executable, "-c", second, machine.checkout]
            process = subprocess.Popen(start, env=environ, stderr=subprocess.PIPE, text=True)
            waiting.append(process)
            assert process.stderr is not None
            assert "waiting for another set-up" in process.stderr.readline()
        return machine.run(command, environ, show)

    environment.set_up(machine.checkout, "requirements.lock", run=run, which=machine.programs.get)

    _, err = waiting[0].communicate(timeout=30)
    assert (waiting[0].returncode, err) == (0, "")


def test_a_program_that_outlives_a_killed_set_up_is_waited_for(machine, tmp_path):
    """pip may go on writing when its parent is gone; so what set-up runs holds the lock too."""
    gate = tmp_path / "gate"
    os.mkfifo(gate)
    until_the_gate_opens = f"print('up', flush=True); open({str(gate)!r}).read()"
    killed = (
        "import sys; from functools import partial; from timeline_gui import environment\n"
        "def run(command, environ, show):\n"
        f"    environment.run_program([sys.executable, '-c', {until_the_gate_opens!r}], environ, say)\n"
        "say = partial(print, flush=True)\n"
        "environment.set_up(sys.argv[1], 'requirements.lock', run=run)"
    )
    environ = {**os.environ, "PYTHONPATH": str(CHECKOUT / "src")}
    start = [sys.executable, "-c", killed, machine.checkout]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    with subprocess.Popen(start, env=environ, text=True, **pipes) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "up\n"
        process.kill()

    with open(os.path.join(machine.checkout, "requirements.lock"), "rb") as lock:
        with pytest.raises(BlockingIOError):
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        gate.write_text("")
        fcntl.flock(lock, fcntl.LOCK_EX)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("  Downloading numpy-2.4.6-cp311-cp311-linux.whl (16.9 MB)", "  numpy 2.4.6 (16.9 MB)\n"),
        ("  Using cached colorama-0.4.6-py2.py3-none-any.whl (25 kB)", "  colorama 0.4.6 (25 kB)\n"),
        ("Downloading pyside6-essentials (76.6MiB)", "  pyside6-essentials (76.6MiB)\n"),
        ("Installing collected packages: numpy, typst", "  installing\n"),
        ("WARNING: Retrying (Retry(total=4)) after connection broken", "  no answer; trying again\n"),
        ("ERROR: No matching distribution", "  ERROR: No matching distribution\n"),
        ("Looking in indexes: somewhere", ""),
    ],
)
def test_progress_says_what_is_fetched(line, shown, capfd):
    environment._show(line)
    assert capfd.readouterr().err == shown


def test_all_that_a_machine_lacks_is_told_at_once(monkeypatch):
    monkeypatch.setattr(preflight, "fault", lambda *_: "Qt needs libraries")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)

    libraries, venv = environment.faults("pytest", [], which={}.get)

    assert libraries == "Qt needs libraries"
    assert "ensurepip" in venv
    assert environment.faults("pytest", [], which={"uv": "/opt/uv"}.get) == ["Qt needs libraries"]


def test_a_command_is_not_held_up_by_what_only_windows_need(monkeypatch):
    monkeypatch.setattr(preflight, "fault", lambda *_: "Qt needs libraries")
    assert environment.faults("timeline_gui", ["list", "a.tlx"]) == []
    assert environment.faults("timeline_gui", ["a.tlx"]) == ["Qt needs libraries"]
