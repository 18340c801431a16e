import re

from tests.formats.awkward import AWKWARD

from timeline_gui.formats import markdown


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
    assert "\\# Not a heading\n\\1. not a list" in page
    assert [line for line in page.splitlines() if line.startswith("# ")] == ['# A \\<b\\>bold\\</b\\> "story" \\& more']
    assert "30 July 2024: \\=HYPERLINK(1)" in page or "30 July 2024: =HYPERLINK(1)" in page
