from tests.core.test_lanes import COLUMNS

from timeline_gui.core.categories import OTHER
from timeline_gui.core.colouring import colouring


def test_by_category_as_the_key_has_it() -> None:
    found = colouring(COLUMNS, "category")

    assert (found.criterion, found.names, found.of.tolist()) == ("categories", ("", "Meeting", "Aid"), [0, 1, 1, 2])


def test_by_source_the_one_with_most_events_has_the_first_colour() -> None:
    found = colouring(COLUMNS, "source")

    assert found.values == ("s1", "s2", "")
    assert found.of.tolist() == [0, 0, 1, 1]
    assert found.slots == (0, 1, OTHER)


def test_by_tag_and_status() -> None:
    assert colouring(COLUMNS, "tag:war").of.tolist() == [0, 1, 0, 1]
    assert colouring(COLUMNS, "status").names == ("draft", "confirmed")
    assert colouring(COLUMNS, "status").of.tolist() == [1, 1, 1, 1]


def test_what_the_document_does_not_have_is_by_category() -> None:
    assert colouring(COLUMNS, "tag:gone").by == "category"
