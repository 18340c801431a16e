"""A start from a checkout: goes on to the environment of its own, set up first where that is not ready.

`.venv` holds, for each lock that was installed to the end, a stamp: the kind of Python and the lock itself.
Standard library only, and little of that: every start passes through here. Set-up is in `environment`.
"""

import os
import sys

# Each lock holds all that stands in the ones before it.
LOCKS = ("requirements.lock", "requirements-test.lock")


def start(checkout: str, lock: str, module: str, arguments: list[str]) -> int:
    """Run a module by the Python of the checkout's environment, set up first where it is not ready.

    Returns the exit status; where the system can, this process becomes the module's and nothing returns.
    """
    if not is_ready(checkout, lock):
        from timeline_gui import environment

        try:
            if faults := environment.faults(module, arguments):
                raise environment.SetUpError(*faults)
            environment.set_up(checkout, lock)
        except environment.SetUpError as error:
            for fault in error.args:
                sys.stderr.write(f"Timeline GUI: {fault}\n")
            return 2
        except KeyboardInterrupt:
            sys.stderr.write("Timeline GUI: set-up interrupted; the next start does it again.\n")
            return 130
    paths = [os.path.join(checkout, "src"), os.environ.get("PYTHONPATH", "")]
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    # -P: the folder that one happens to be in holds no module of ours.
    command = [python_of(checkout), "-P", "-m", module, *arguments]
    if os.name == "nt":
        import subprocess

        return subprocess.call(command)
    sys.stdout.flush()
    sys.stderr.flush()
    return os.execv(command[0], command)


def environment_of(checkout: str) -> str:
    """Where the environment of a checkout is."""
    return os.path.join(checkout, ".venv")


def python_of(checkout: str) -> str:
    """The Python of a checkout's environment."""
    parts = ("Scripts", "python.exe") if os.name == "nt" else ("bin", "python")
    return os.path.join(environment_of(checkout), *parts)


def is_ready(checkout: str, lock: str) -> bool:
    """Whether the environment was made to the end, for this kind of Python and from the lock as it is now."""
    made = read(os.path.join(environment_of(checkout), lock)) == stamp(checkout, lock)
    return made and os.path.exists(python_of(checkout))


def kind() -> bytes:
    """The first line of a stamp: which Python the environment is for."""
    return f"# {sys.implementation.cache_tag}\n".encode()


def stamp(checkout: str, lock: str) -> bytes:
    """What stands in the environment of a checkout once a lock is installed."""
    return kind() + read(os.path.join(checkout, lock))


def read(path: str) -> bytes:
    """The content of a file; nothing where there is none."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
