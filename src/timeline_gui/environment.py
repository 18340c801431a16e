"""Sets up a checkout's own environment, keeps it in step with the lock, mends it where it was interrupted.

MARK, a file in `.venv`, says that we made it, so that we may remake it. A marked environment without a stamp
(see `bootstrap`) was left half made. Standard library only: nothing is installed yet.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from timeline_gui import preflight
from timeline_gui.bootstrap import LOCKS, environment_of, is_ready, kind, python_of, read, stamp

MARK = "made-by-timeline-gui"
# uv does not look at what pip is told by the environment.
UV_NAMES = {
    "PIP_INDEX_URL": "UV_DEFAULT_INDEX",
    "PIP_EXTRA_INDEX_URL": "UV_INDEX",
    "PIP_CERT": "SSL_CERT_FILE",
}

Show = Callable[[str], None]
Run = Callable[[list[str], Mapping[str, str], Show], int]
Which = Callable[[str], str | None]


class SetUpError(Exception):
    """The environment cannot be made; each argument is one fault: why, and what to do."""


def faults(module: str, arguments: list[str], which: Which = shutil.which) -> list[str]:
    """All that this machine lacks for what is asked, told before a minute of set-up rather than after it."""
    found = []
    if module != "timeline_gui":
        found.append(preflight.fault({"QT_QPA_PLATFORM": "offscreen"}))
    elif preflight.wants_window(arguments):
        found.append(preflight.fault())
    if not (which("uv") or importlib.util.find_spec("ensurepip")):
        found.append(_no_venv())
    return list(filter(None, found))


def run_program(command: list[str], environ: Mapping[str, str], show: Show) -> int:
    """Run a program, hand over its lines as they come, give its exit status."""
    with subprocess.Popen(
        command,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        close_fds=False,  # the lock goes along, see _alone
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            show(line.rstrip())
    return process.returncode


def set_up(checkout: str, lock: str, run: Run = run_program, which: Which = shutil.which) -> None:
    """Make or mend the environment so that it holds what the lock says; progress goes to standard error.

    Raises SetUpError. Nothing but an environment that carries our mark is ever removed.
    """
    try:
        with _alone(os.path.join(checkout, LOCKS[0])):
            if not is_ready(checkout, lock):
                _make(checkout, lock, run, which)
    except OSError as error:
        raise SetUpError(
            f"cannot write to {error.filename or checkout} ({error.strerror}). "
            "Put the folder where you may write and there is room, and start again."
        ) from error


def _make(checkout: str, lock: str, run: Run, which: Which) -> None:
    began = time.monotonic()
    environment = environment_of(checkout)
    if os.path.lexists(environment) and not _is_ours(environment):
        raise SetUpError(
            f"{environment} is in the way: it was made by something else. Move it away or delete it, and start again."
        )
    if _is_whole(checkout):
        _say(f"Timeline GUI: bringing {environment} up to date.")
    else:
        _say(f"Timeline GUI: setting up in {environment}, once; this takes up to a minute.")
        _begin(environment, run)
    for name in LOCKS:
        if os.path.exists(os.path.join(environment, name)):
            os.remove(os.path.join(environment, name))
    _install(checkout, lock, run, which)
    for name in LOCKS[: LOCKS.index(lock) + 1]:
        _write(os.path.join(environment, name), stamp(checkout, name))
    _say(f"Timeline GUI: ready after {time.monotonic() - began:.0f} s.")


def _begin(environment: str, run: Run) -> None:
    """An environment with nothing in it, in place of a half-made one."""
    if os.path.exists(environment):
        shutil.rmtree(environment)
    os.mkdir(environment)
    _write(os.path.join(environment, MARK), b"Made by Timeline GUI, and remade by it when needed.\n")
    # Not the environment's own Python, which was removed just now.
    python = getattr(sys, "_base_executable", sys.executable)
    if run([python, "-m", "venv", "--without-pip", environment], os.environ, _say):
        raise SetUpError(_no_venv())


def _install(checkout: str, lock: str, run: Run, which: Which) -> None:
    python = python_of(checkout)
    requirements = ["--require-hashes", "-r", os.path.join(checkout, lock)]
    uv = which("uv")
    if uv:
        names = {new: os.environ[old] for old, new in UV_NAMES.items() if old in os.environ}
        if not run([uv, "pip", "install", "--python", python, *requirements], {**names, **os.environ}, _show):
            return
        _say("  uv could not do it; trying pip.")
    # A pip that is set to install for the user refuses to do so in an environment.
    environ = {**os.environ, "PIP_USER": "0"}
    output: list[str] = []
    if run([python, "-m", "ensurepip", "--default-pip"], environ, output.append):
        _say("\n".join(output))
        raise SetUpError(_no_venv())
    pip = [python, "-m", "pip", "--no-input", "--disable-pip-version-check", "install", "--progress-bar=off"]
    if run([*pip, *requirements], environ, _show):
        raise SetUpError(
            "the libraries could not be installed, for the reason above. Where it is the network: behind a "
            "proxy set HTTPS_PROXY, with an index of your own PIP_INDEX_URL; then start again."
        )


def _is_ours(environment: str) -> bool:
    """Whether we made it, or have come no further than the empty folder."""
    if os.path.islink(environment) or not os.path.isdir(environment):
        return False
    return os.path.exists(os.path.join(environment, MARK)) or not os.listdir(environment)


def _is_whole(checkout: str) -> bool:
    """Whether some lock, be it an old one, was installed to the end for this kind of Python."""
    stamps = (read(os.path.join(environment_of(checkout), name)) for name in LOCKS)
    return os.path.exists(python_of(checkout)) and any(each.startswith(kind()) for each in stamps)


def _no_venv() -> str:
    package = "python{}.{}-venv".format(*sys.version_info[:2])
    remedy = f"sudo apt install {package}" if _is_debian() else "install a Python that has them"
    return f"{sys.executable} cannot make an environment; it lacks its modules venv and ensurepip: {remedy}"


def _is_debian() -> bool:
    return os.path.exists("/etc/debian_version")


def _write(path: str, content: bytes) -> None:
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.replace(path + ".new", path)


@contextmanager
def _alone(path: str) -> Iterator[None]:
    """Hold off a second set-up, started meanwhile, until this one has ended in whatever way."""
    with open(path, "rb") as file:
        if os.name == "nt":
            _wait_on_windows(file.fileno())
        else:
            import fcntl

            # Programs that we run hold it too: one may outlive us, and write on.
            os.set_inheritable(file.fileno(), True)
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _say("Timeline GUI: waiting for another set-up to end.")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _wait_on_windows(number: int) -> None:
    import msvcrt

    # Far behind the end, since nobody else can read a byte that is locked.
    os.lseek(number, 1 << 30, os.SEEK_SET)
    while True:
        try:
            # Tries for ten seconds, then raises.
            return msvcrt.locking(number, msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,no-any-return]
        except OSError:
            _say("Timeline GUI: waiting for another set-up to end.")


def _show(line: str) -> None:
    """Pass on those lines of pip and uv that tell how far they are, or what went wrong."""
    # pip: "  Downloading numpy-2.4.6-cp311-….whl (16.9 MB)"; uv: "Downloading numpy (16.9MiB)"
    part = re.match(r"\s*(?:Downloading|Using cached) ([^\s-]+(?:-[a-z]\S*)?)(?:-(\S+?)-\S*)? \((.+)\)", line)
    if part:
        name, version, size = part.groups("")
        _say("  " + " ".join(filter(None, (name, version, f"({size})"))))
    elif line.startswith(("Installing collected", "Prepared")):
        _say("  installing")
    elif "Retrying (" in line:
        _say("  no answer; trying again")
    elif line.lower().startswith("error"):
        _say(f"  {line}")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
