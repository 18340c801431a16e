import pytest

from timeline_gui.core.hits import hit_spans


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("Deal on exchange of 48 children", "child", ["child"]),
        ("Deal on exchange of 48 children", "exchange 48", ["exchange", "48"]),
        ("The grandchild", "child", []),
        ("Zürich and zurich", "zurich", ["Zürich", "zurich"]),
        ("Sheikh Tamim meets Putin", '"tamim meets"', ["Tamim meets"]),
        ("Sheikh Tamim meets Putin", '"meets tamim"', []),
        ("Вручение писем", "письма вруч", ["Вруч"]),
        ("anything", "", []),
        ("anything", '("*^', []),
        ("aa aab", "aa aab", ["aa", "aab"]),
    ],
)
def test_found_letters(text: str, query: str, marked: list[str]) -> None:
    assert [text[start:end] for start, end in hit_spans(text, query)] == marked
