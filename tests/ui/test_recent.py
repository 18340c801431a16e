"""Documents of one name are told apart by their folders."""

from pathlib import Path

from timeline_gui.ui.recent import told_apart


def test_a_name_is_enough_where_it_is_the_only_one() -> None:
    assert told_apart([Path("/a/talks.tlx"), Path("/a/war.tlx")]) == ["talks", "war"]


def test_as_few_folders_as_tell_them_apart() -> None:
    paths = [Path("/doha/2023/talks.tlx"), Path("/doha/2024/talks.tlx"), Path("/cairo/2024/talks.tlx")]
    assert told_apart(paths) == ["talks – 2023", "talks – doha/2024", "talks – cairo/2024"]
