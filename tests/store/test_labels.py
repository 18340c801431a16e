"""What stands on marks and in rows."""

from timeline_gui.store import queries
from timeline_gui.store.document import Document
from timeline_gui.store.labels import LONGEST_TITLE, EventLabel, labels, labels_by_key


def test_a_label_has_title_date_place_and_names(story: Document) -> None:
    keys = queries.keys_of_events(story, ["return", "wish"])
    assert labels(story, keys) == [
        EventLabel(keys[0], "Children return", "2024-04", "Doha", ("Qatar", "Russia"), ((1, "mediator"), (2, ""))),
        EventLabel(keys[1], "A wish", "", "", ()),
    ]


def test_labels_come_in_the_order_asked(story: Document) -> None:
    keys = queries.keys_of_events(story, ["war", "meeting", "return"])
    assert [label.title for label in labels(story, [*keys, 999])] == ["War goes on", "Meeting", "Children return"]


def test_of_a_title_without_end_the_beginning_is_read(story: Document) -> None:
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET title = hex(zeroblob(1000000)) WHERE id = 'wish'")
    (label,) = labels(story, queries.keys_of_events(story, ["wish"]))
    assert label.title == "0" * LONGEST_TITLE


def test_what_another_program_has_written_is_shown_as_far_as_it_can_be(story: Document) -> None:
    with story.writing() as connection:
        connection.exec_driver_sql("UPDATE event SET date = 'some day', title = x'41ff42' WHERE id = 'war'")
    (label,) = labels(story, queries.keys_of_events(story, ["war"]))
    assert (label.title, label.date) == ("A�B", "")


def test_no_keys_have_no_labels(story: Document) -> None:
    assert labels(story, []) == []


def test_every_key_has_a_label_also_one_whose_event_is_gone(story: Document) -> None:
    keys = queries.keys_of_events(story, ["meeting"])
    found = labels_by_key(story, [*keys, 999])
    assert [label.title for label in found.values()] == ["Meeting", ""]
    assert list(found) == [*keys, 999]
