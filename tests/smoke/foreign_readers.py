"""Opens exported files in vis-timeline and TimelineJS, in Chromium: python tests/smoke/foreign_readers.py

Both are installed beforehand, by `npm ci` in `foreign/`. Nothing goes over a network.
"""

import json
import re
import sys
import tempfile
from collections.abc import Callable
from html import unescape
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(CHECKOUT), str(CHECKOUT / "src")]

from tests.formats.awkward import AWKWARD  # noqa: E402
from tests.smoke.web_page import after_its_script  # noqa: E402

from timeline_gui.bundled import DATA  # noqa: E402
from timeline_gui.core import edtf  # noqa: E402
from timeline_gui.core.civil import civil  # noqa: E402
from timeline_gui.core.model import Batch  # noqa: E402
from timeline_gui.formats import exchange, timelinejs, vis  # noqa: E402

PROGRAMS = Path(__file__).parent / "foreign/node_modules"

VIS = """<!doctype html><meta charset="utf-8"><div id="view"></div>
<script src="{programs}/vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"></script><pre id="said"></pre><script>
const exported = {exported};
const view = new vis.Timeline(document.getElementById("view"), new vis.DataSet(exported.items),
    new vis.DataSet(exported.groups));
view.fit({{animation: false}});
setTimeout(() => {{
    const drawn = Object.values(view.itemSet.items).filter(item => item.displayed);
    document.getElementById("said").textContent = JSON.stringify(drawn.map(item =>
        [item.dom.content.textContent, item.data.start.getUTCFullYear()]));
}}, 1000);
</script>"""

TIMELINEJS = """<!doctype html><meta charset="utf-8">
<link rel="stylesheet" href="{programs}/@knight-lab/timelinejs/dist/css/timeline.css">
<script src="{programs}/@knight-lab/timelinejs/dist/js/timeline.js"></script>
<div id="view" style="width: 900px; height: 600px"></div><pre id="said"></pre><script>
const view = new TL.Timeline("view", {exported}, {{font: null}});
setTimeout(() => {{
    const titles = [...document.querySelectorAll(".tl-timemarker .tl-headline")];
    document.getElementById("said").textContent = JSON.stringify(titles.map((title, number) =>
        [title.textContent, view.config.events[number].start_date.data.date_obj.getFullYear()]));
}}, 3000);
</script>"""


def drawn(page: str, write: Callable[[Batch, Path], str], batch: Batch) -> list[tuple[int, str]]:
    """The year and title, on one line, of each event that a program draws of an exported batch."""
    with tempfile.TemporaryDirectory() as folder:
        exported = Path(folder) / "exported.json"
        write(batch, exported)
        shown = Path(folder) / "page.html"
        # In a script a "<" could end it.
        contents = exported.read_text(encoding="utf-8").replace("<", "\\u003c")
        shown.write_text(page.format(programs=PROGRAMS.as_uri(), exported=contents), encoding="utf-8")
        dom = after_its_script(shown, Path(folder))
    said = re.search('<pre id="said">(.*?)</pre>', dom, re.DOTALL)
    if said is None or not said[1]:
        sys.exit(f"Nothing was drawn:\n{dom}")
    return sorted((year, title.replace("\n", "")) for title, year in json.loads(unescape(said[1])))


def expected(batch: Batch, before_first: int) -> list[tuple[int, str]]:
    """The years and titles of all events that have a date; `before_first` is what the program calls 1 BCE."""
    found = []
    for event in batch.events:
        date = edtf.parse(event.date)
        known = date.begin_min if date.begin_min is not None else date.end_max
        if known is not None:
            year = civil(known)[0]
            found.append((year if year > 0 else year + before_first, event.title.replace("\n", "")))
    return sorted(found)


def main() -> None:
    """Fails with what was drawn otherwise than it should be."""
    if not PROGRAMS.is_dir():
        sys.exit(f"The programs are not installed: npm ci --prefix {PROGRAMS.parent}")
    sample = exchange.read(DATA / "qatar-mediation.json")
    programs = (("vis-timeline", VIS, vis.write, 0), ("TimelineJS", TIMELINEJS, timelinejs.write, -1))
    for name, page, write, before_first in programs:
        for batch in (sample, AWKWARD):
            found, wanted = drawn(page, write, batch), expected(batch, before_first)
            if found != wanted:
                sys.exit(f"{name} draws\n{found}\nand not\n{wanted}")
        print(f"{name} draws every event of an exported file that has a date.")


if __name__ == "__main__":
    main()
