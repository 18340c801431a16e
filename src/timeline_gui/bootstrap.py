"""A checkout's own environment: made on the first start, kept in step with the lock, mended if interrupted.

`.venv` holds two kinds of files of ours. MARK says that we made it, so that we may remake it. Beside it, for
each lock that was installed to the end, stands a stamp: the kind of Python and the lock itself. A marked
environment without a stamp was left half made.

Standard library only, and little of that on a start that finds all in place: set-up imports its own needs.
"""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

# Each lock holds all that stands in the ones before it.
LOCKS = ("requirements.lock", "requirements-test.lock")
MARK = "made-by-timeline-gui"
# uv does not look at what pip is told by the environment.
UV_NAMES = {
    "PIP_INDEX_URL": "UV_DEFAULT_INDEX",
    "PIP_EXTRA_INDEX_URL": "UV_INDEX",
    "PIP_CERT": "SSL_CERT_FILE",
}

Run = Callable[[list[str], Mapping[str, str], Callable[[str], None]], int]
Which = Callable[[str], str | None]


class SetUpError(Exception):
    """The environment cannot be made; the message says why and what to do."""


def start(checkout: str, lock: str, module: str, arguments: list[str]) -> int:
    """Run a module by the Python of the checkout's environment, set up first where it is not ready.

    Returns the exit status; where the system can, this process becomes the module's and nothing returns.
    """
    if not is_ready(checkout, lock):
        from timeline_gui import preflight

        # Told now, not after a minute of set-up.
        window = module == "timeline_gui" and preflight.wants_window(arguments)
        try:
            if fault := preflight.fault(os.environ if window else {"QT_QPA_PLATFORM": "offscreen"}):
                raise SetUpError(fault)
            set_up(checkout, lock)
        except SetUpError as error:
            _say(f"Timeline GUI: {error}")
            return 2
        except KeyboardInterrupt:
            _say("Timeline GUI: set-up interrupted; the next start does it again.")
            return 130
    paths = [os.path.join(checkout, "src"), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    # -P: the folder that one happens to be in holds no module of ours.
    command = [python_of(os.path.join(checkout, ".venv")), "-P", "-m", module, *arguments]
    if os.name == "nt":
        import subprocess

        return subprocess.call(command)
    sys.stdout.flush()
    sys.stderr.flush()
    return os.execv(command[0], command)


def python_of(environment: str) -> str:
    """The Python of an environment."""
    return os.path.join(environment, *(("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")))


def is_ready(checkout: str, lock: str) -> bool:
    """Whether the environment was made to the end, for this kind of Python and from the lock as it is now."""
    environment = os.path.join(checkout, ".venv")
    made = _read(os.path.join(environment, lock)) == _stamp(checkout, lock)
    return made and os.path.exists(python_of(environment))


def set_up(checkout: str, lock: str, run: Run | None = None, which: Which | None = None) -> None:
    """Make or mend the environment so that it holds what the lock says; its progress goes to standard error.

    `run` runs a program, hands over its lines and returns its exit status; `which` finds a program or None.
    Raises SetUpError. Nothing but an environment that carries our mark is ever removed.
    """
    try:
        with _alone(os.path.join(checkout, LOCKS[0])):
            if not is_ready(checkout, lock):
                _make(checkout, lock, run or _run, which or _which)
    except OSError as error:
        raise SetUpError(
            f"cannot write to {error.filename or checkout} ({error.strerror}). "
            "Put the folder where you may write and there is room, and start again."
        ) from error


def _make(checkout: str, lock: str, run: Run, which: Which) -> None:
    import shutil
    import time

    began = time.monotonic()
    environment = os.path.join(checkout, ".venv")
    if os.path.lexists(environment) and not _is_ours(environment):
        raise SetUpError(
            f"{environment} is in the way: it was made by something else. "
            "Move it away or delete it, and start again."
        )
    if not _is_whole(environment):
        if os.path.exists(environment):
            shutil.rmtree(environment)
        _say(f"Timeline GUI: setting up in {environment}, once; this takes up to a minute.")
        os.mkdir(environment)
        _write(os.path.join(environment, MARK), b"Made by Timeline GUI, and remade by it when needed.\n")
        output: list[str] = []
        # Not the environment's own Python, which was removed just now.
        python = getattr(sys, "_base_executable", sys.executable)
        if run([python, "-m", "venv", "--without-pip", environment], os.environ, output.append):
            raise SetUpError(_no_venv(output))
    else:
        _say(f"Timeline GUI: bringing {environment} up to date.")
    for name in LOCKS:
        if os.path.exists(os.path.join(environment, name)):
            os.remove(os.path.join(environment, name))
    _install(checkout, lock, run, which)
    for name in LOCKS[: LOCKS.index(lock) + 1]:
        _write(os.path.join(environment, name), _stamp(checkout, name))
    _say(f"Timeline GUI: ready after {time.monotonic() - began:.0f} s.")


def _install(checkout: str, lock: str, run: Run, which: Which) -> None:
    python = python_of(os.path.join(checkout, ".venv"))
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
        raise SetUpError(_no_venv(output))
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


def _is_whole(environment: str) -> bool:
    """Whether some lock, be it an old one, was installed to the end for this kind of Python."""
    stamps = (_read(os.path.join(environment, name)) for name in LOCKS)
    return os.path.exists(python_of(environment)) and any(stamp.startswith(_kind()) for stamp in stamps)


def _kind() -> bytes:
    return f"# {sys.implementation.cache_tag}\n".encode()


def _stamp(checkout: str, lock: str) -> bytes:
    return _kind() + _read(os.path.join(checkout, lock))


def _no_venv(output: list[str]) -> str:
    last = " ".join(output[-1:])
    if "No module named" in last and _is_debian():
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        return f"this Python cannot make an environment. Install what it lacks: sudo apt install {package}"
    return f"{sys.executable} cannot make an environment: its modules venv and ensurepip are needed. {last}"


def _is_debian() -> bool:
    return os.path.exists("/etc/debian_version")


def _read(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


def _write(path: str, content: bytes) -> None:
    with open(path + ".new", "wb") as file:
        file.write(content)
    os.replace(path + ".new", path)


@contextmanager
def _alone(path: str) -> Iterator[None]:
    """Hold off a second set-up, started meanwhile, until this one has ended in whatever way."""
    with open(path, "rb") as file:
        if os.name == "nt":
            import msvcrt

            # Far behind the end: a locked byte cannot be read. Gives up after ten tries, one a second.
            file.seek(1 << 30)
            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined,unused-ignore]
                    break
                except OSError:
                    continue
        else:
            import fcntl

            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                _say("Timeline GUI: waiting for another set-up to end.")
                fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _run(command: list[str], environ: Mapping[str, str], show: Callable[[str], None]) -> int:
    import subprocess

    with subprocess.Popen(
        command,
        env=dict(environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            show(line.rstrip())
    return process.returncode


def _which(name: str) -> str | None:
    import shutil

    return shutil.which(name)


def _show(line: str) -> None:
    """Pass on those lines of pip and uv that tell how far they are, or what went wrong."""
    import re

    # pip: "  Downloading numpy-2.4.6-cp311-….whl (16.9 MB)"; uv: "Downloading numpy (16.9MiB)"
    part = re.match(r"\s*(?:Downloading|Using cached) ([^\s-]+(?:-[a-z]\S*)?)(?:-(\S+?)-\S*)? \((.+)\)", line)
    if part:
        name, version, size = part.groups("")
        _say(f"  {name} {version} ({size})".replace("  (", " ("))
    elif line.startswith(("Installing collected", "Prepared")):
        _say("  installing")
    elif line.lower().startswith("error"):
        _say(f"  {line}")


def _say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()
