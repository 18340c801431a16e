"""When two names are the same: case, accents and runs of white space aside."""

from unicodedata import combining, normalize

# Below stand marks that make another letter (kana voicing, nukta, virama), not an accent.
_FIRST_ACCENT_CLASS = 10


def fold(text: str) -> str:
    """The form in which names are compared: "Zürich " and "ZURICH" fold to the same, "ガ" and "カ" do not."""
    if text.isascii():
        return " ".join(text.casefold().split())
    marked = normalize("NFKD", normalize("NFKD", text).casefold())
    bare = "".join(c for c in marked if not combining(c) or combining(c) < _FIRST_ACCENT_CLASS)
    return " ".join(bare.replace("’", "'").split())
