"""What stands in the page; tests/smoke/web_page.py opens it in a browser."""

from html.parser import HTMLParser

from tests.formats.awkward import AWKWARD

from timeline_gui.formats import web


class Page(HTMLParser):
    """The elements of a page, and what it would load from elsewhere."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.loaded: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.loaded += [value or "" for name, value in attrs if name in ("src", "srcset", "data", "action")]
        self.loaded += [value or "" for name, value in attrs if name == "href" and not (value or "").startswith("#")]


def test_it_holds_everything_and_loads_nothing(tmp_path):
    path = tmp_path / "story.html"
    web.write(AWKWARD, path)
    text = path.read_text(encoding="utf-8")
    page = Page(text)
    assert page.loaded == []
    assert "default-src 'none'" in text
    assert page.tags.count("article") == 4
    assert page.tags.count("script") == 3


def test_text_is_never_taken_for_html(tmp_path):
    path = tmp_path / "story.html"
    web.write(AWKWARD, path)
    text = path.read_text(encoding="utf-8")
    assert "<b>" not in text
    assert "alert(1)" in text
    assert "<script>alert" not in text
