from timeline_gui.core.categories import CATEGORIES, OTHER, category_slots


def test_known_categories_keep_their_colour_whatever_else_there_is() -> None:
    assert category_slots(("Battle", "Statement", "meeting")) == (1, 6, 0)


def test_nothing_and_what_is_one_too_many_become_other() -> None:
    assert category_slots(("", *CATEGORIES, "Ninth"))[-1] == OTHER
    assert category_slots(("",)) == (OTHER,)
