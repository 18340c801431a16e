import pytest

from timeline_gui.formats.plain import plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("no tags at all", "no tags at all"),
        ("a < b and c > d", "a < b and c > d"),
        ("<p>One</p><p>two &amp; three</p>", "One\ntwo & three"),
        ("x<br/>y", "x\ny"),
        ("<script>alert(1)</script>Shown", "Shown"),
        ("<b>bold", "bold"),
        ("  <i>a</i>   b ", "a b"),
    ],
)
def test_words_stay_and_tags_go(text: str, words: str) -> None:
    assert plain(text) == words
