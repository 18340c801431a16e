from time import monotonic

import pytest

from timeline_gui.formats.plain import plain
from timeline_gui.formats.tabular.refining import without_html


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


@pytest.mark.parametrize("opening", ["<!--", "<![CDATA[", "<b ", "<a x='", "</", "<?", "<!"])
def test_what_nothing_closes_takes_no_longer_than_its_length(opening: str) -> None:
    text = "<b>Bold</b> " + opening * 50_000
    begun = monotonic()
    assert plain(text).startswith("Bold <")
    assert without_html(text).startswith("Bold <")
    assert monotonic() - begun < 5  # half a minute where each looks to the end
