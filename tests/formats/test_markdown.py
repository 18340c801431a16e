"""What goes out is read by markdown-it, which follows CommonMark, with its footnotes as Pandoc and GitHub have them."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from tests.formats.awkward import AWKWARD

from timeline_gui.core.model import Actor, Batch, Citation, Event, Participation, Source
from timeline_gui.formats import markdown

SIGNS = "a 1.-+=:#>*_`~[]()!<>&|\\\\^$@\"'/é²\n"
LINES = st.text(st.sampled_from(SIGNS) | st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


def read(path: Path) -> list[Token]:
    return MarkdownIt("gfm-like", {"linkify": False}).use(footnote_plugin).parse(path.read_text(encoding="utf-8"))


def shown(token: Token) -> str:
    """The words of a line as a reader sees them; anything but words, line breaks and notes is named."""
    said = {
        "text": "",
        "softbreak": "\n",
        "hardbreak": "\n",
        "text_special": "",
        "footnote_ref": "",
        "footnote_anchor": "",
    }
    return "".join(said.get(part.type, f"<{part.type}>") + part.content for part in token.children or ())


def lines(tokens: list[Token], within: str) -> list[str]:
    """The words of what stands within such a block."""
    return [
        shown(inside) for at, inside in enumerate(tokens) if inside.type == "inline" and tokens[at - 1].type == within
    ]


def test_every_claim_has_its_footnote(tmp_path):
    path = tmp_path / "story.md"
    said = markdown.write(AWKWARD, path)
    page = path.read_text(encoding="utf-8")
    assert "left out" in said
    used, defined = re.findall(r"\[\^(\d+)\](?!:)", page), re.findall(r"^\[\^(\d+)\]:", page, re.M)
    assert used == defined == ["1", "2"]
    assert "> “\\*no\\*”[^1]\n>\n> — عبد الله" in page
    assert "**at least 48 children**" in page


def test_text_is_never_taken_for_markdown(tmp_path):
    path = tmp_path / "story.md"
    markdown.write(AWKWARD, path)
    page = path.read_text(encoding="utf-8")
    assert "A \\<b\\>bold\\</b\\>" in page
    assert "\\# Not a heading 1. not a list" in page
    assert [line for line in page.splitlines() if line.startswith("# ")] == ['# A \\<b\\>bold\\</b\\> "story" \\& more']
    assert "30 July 2024: \\=HYPERLINK(1)" in page or "30 July 2024: =HYPERLINK(1)" in page


def test_another_program_reads_headings_quotes_and_footnotes(tmp_path):
    path = tmp_path / "story.md"
    markdown.write(AWKWARD, path)
    tokens = read(path)
    headings = lines(tokens, "heading_open")
    assert headings[0] == 'A <b>bold</b> "story" & more'
    assert "Tuesday 30 July 2024: =HYPERLINK(1)" in headings
    assert [token.tag for token in tokens if token.type == "heading_open"] == ["h1", "h2", "h2", "h2", "h2"]
    depth = 0
    quoted = []
    for token in tokens:
        depth += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if depth and token.type == "inline":
            quoted.append(shown(token))
    assert quoted == ["“*no*”", "— عبد الله"]
    assert sum(token.type == "footnote_open" for token in tokens) == 2
    assert "</script><script>alert(1)" in "".join(lines(tokens, "paragraph_open"))


@given(LINES, LINES)
def test_another_program_takes_no_words_for_signs(title: str, quote: str) -> None:
    event = Event("e", title, date="2024", citations=(Citation("s", quote),))
    with TemporaryDirectory() as folder:
        path = Path(folder) / "story.md"
        markdown.write(Batch("Story", (), (Source("s", "Report"),), (event,)), path)
        tokens = read(path)
    words = [line.split() for line in lines(tokens, "heading_open")]
    assert words == [["Story"], ["2024:", *title.split()]]
    if quote.strip():
        assert " ".join(f"“{quote}”".split()) in " ".join(" ".join(lines(tokens, "paragraph_open")).split())


def test_a_role_stands_apart_from_its_name(tmp_path):
    people = (Actor("q", "Qatar", "state"),)
    batch = Batch("A story", people, events=(Event("e", "Talks", participants=(Participation("q", "host"),)),))
    markdown.write(batch, tmp_path / "story.md")
    assert "\n- Qatar (host)\n" in (tmp_path / "story.md").read_text("utf-8")
