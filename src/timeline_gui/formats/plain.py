"""HTML as plain text: tags go, blocks become lines, entities become letters."""

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(("p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "blockquote", "ul", "ol"))
_SILENT = frozenset(("script", "style"))
_LOOKS_LIKE_HTML = re.compile(r"<[a-zA-Z/!][^>]*>|&[a-zA-Z#]\w*;").search


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT
        if tag in _BLOCKS:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if self._silent <= 0:
            self.parts.append(data)


def plain(text: str) -> str:
    """The words of HTML, without its tags; text that is none stays as it is, trimmed."""
    if not _LOOKS_LIKE_HTML(text):
        return text.strip()
    parser = _Text()
    parser.feed(_closed(text))
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).splitlines())
    return re.sub(r"\n{2,}", "\n", "\n".join(lines)).strip()


def _closed(text: str) -> str:
    """The text with a letter for each "<" that nothing closes: the parser would look to the end for every one."""
    for opening, closing in (("<!--", "-->"), ("<![", "]"), ("<", ">")):
        end = text.rfind(closing) + 1
        if text.find(opening, end) >= 0:
            text = text[:end] + text[end:].replace(opening, f"&lt;{opening[1:]}")
    return text
