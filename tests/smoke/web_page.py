"""Opens the exported web page in Chromium and looks at what its script has drawn: python tests/smoke/web_page.py"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "src")]

from tests.formats.awkward import AWKWARD  # noqa: E402

from timeline_gui.core.model import Batch  # noqa: E402
from timeline_gui.formats import web  # noqa: E402

OPTIONS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--virtual-time-budget=10000"),
    "--dump-dom",
)


def after_its_script(page: Path, folder: Path) -> str:
    """A page after its script has run for some seconds of its own time; `folder` takes what the browser keeps."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if browser is None:
        sys.exit("No browser found: apt install chromium")
    command = [browser, *OPTIONS, f"--user-data-dir={folder}/user", page.as_uri()]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def drawn(batch: Batch) -> str:
    """The web page of a batch."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        web.write(batch, page)
        return after_its_script(page, Path(folder))


def main() -> None:
    """Fails with what was not drawn."""
    for batch, marks, words in ((AWKWARD, 2, "4 of 4, 2 without a place on the axis"), (Batch(), 0, "0 of 0")):
        page = drawn(batch)
        found = page.count('class="mark"')
        if found != marks or words not in page:
            sys.exit(f"{found} marks instead of {marks}, or not “{words}”:\n{page}")
    print("The page draws its events in a browser.")


if __name__ == "__main__":
    main()
