"""Runs the whole suite: python3 tests [PYTEST ARGUMENT …]. The first run sets up .venv.

Kept to the syntax of Python 3.6, like main.py.
"""

import os
import sys

CHECKOUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
# In place of this folder, whose parts would be taken for modules of the same name.
sys.path[0] = CHECKOUT

from main import start  # noqa: E402

if __name__ == "__main__":
    os.chdir(CHECKOUT)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.exit(start("requirements-test.lock", "pytest", sys.argv[1:]))
