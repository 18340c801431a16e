"""Found letters for Qt, which counts in UTF-16: a letter beyond the first plane is two of its places."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from timeline_gui.core.hits import hit_spans


def utf16_length(text: str) -> int:
    """The length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def hit_places(text: str, query: str) -> list[tuple[int, int]]:
    """Start and length, as Qt counts, of the letters that a query finds."""
    return [(utf16_length(text[:start]), utf16_length(text[start:end])) for start, end in hit_spans(text, query)]


def hit_formats(text: str, query: str, ground: QColor) -> list[QTextLayout.FormatRange]:
    """Formats that put a colour behind the letters that a query finds."""
    marked = QTextCharFormat()
    marked.setBackground(ground)
    formats = []
    for start, length in hit_places(text, query):
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = start, length, marked  # type: ignore[misc,assignment]
        formats.append(part)
    return formats
