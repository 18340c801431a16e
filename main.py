"""Starts Timeline GUI from a checkout: python3 main.py [DOCUMENT | COMMAND …]. The first start sets up .venv.

Kept to the syntax of Python 3.6, so that a Python too old for the rest can say so.
"""

import os
import sys

CHECKOUT = os.path.dirname(os.path.abspath(__file__))


def start(lock: str, module: str, arguments: "list[str]") -> int:
    """Run a module by the Python of .venv, which is first brought in step with the lock."""
    if sys.version_info < (3, 11):  # noqa: UP036
        version = "{}.{}".format(*sys.version_info[:2])
        sys.stderr.write(
            f"Timeline GUI: Python 3.11 or newer is needed, and {sys.executable} is {version}. "
            f"Start it with a newer one, for instance: python3.12 {sys.argv[0]}\n"
        )
        return 2
    sys.path.insert(0, os.path.join(CHECKOUT, "src"))
    from timeline_gui import bootstrap

    return bootstrap.start(CHECKOUT, lock, module, arguments)


if __name__ == "__main__":
    sys.exit(start("requirements.lock", "timeline_gui", sys.argv[1:]))
