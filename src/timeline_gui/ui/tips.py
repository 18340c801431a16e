"""Texts as tooltips: Qt reads what looks like HTML as such, and a title is to be shown letter by letter."""

from html import escape


def tip(text: str) -> str:
    """The text as a tooltip that shows just this."""
    if "<" not in text:
        return text
    return f"<qt>{escape(text, quote=False).replace(chr(10), '<br>')}</qt>"
