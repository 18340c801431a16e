"""Lines between the marks of one event, as exactly as its date is known."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from tests.ui.timeline.conftest import key_of

from timeline_gui.session.session import Session
from timeline_gui.ui.theme import Theme
from timeline_gui.ui.timeline.connectors import Kind, _united, connector_of, connectors
from timeline_gui.ui.timeline.gaps import Gaps
from timeline_gui.ui.timeline.labels import Labels
from timeline_gui.ui.timeline.picture import Picture, build, mark_y


@pytest.fixture
def picture(session: Session, theme: object) -> Picture:
    session.view.set_grouping("actor")
    return build(session.view, Labels(session), session.view.range, 1000, 450, None)


@pytest.mark.parametrize(("title", "kind"), [("Talks", Kind.EXACT), ("River Guard", Kind.VAGUE)])
def test_a_line_joins_the_topmost_and_the_lowest_mark(
    session: Session, picture: Picture, title: str, kind: Kind
) -> None:
    position = session.columns.position(key_of(session, title))
    assert position is not None
    placed = [placed for placed in picture.layout.placed if placed.item.position == position]
    ys = [mark_y(one, picture.layout.rules) for one in placed]

    line = connector_of(picture, position)

    assert line is not None
    assert (line.kind, line.top, line.bottom) == (kind, min(ys), max(ys))
    assert line.x == placed[0].item.mark.centre


def test_an_event_in_one_lane_has_no_line(session: Session, picture: Picture) -> None:
    position = session.columns.position(key_of(session, "Plan for a dam"))
    assert position is not None

    assert connector_of(picture, position) is None
    assert position not in {line.position for line in connectors(picture)}


def test_a_line_makes_way_for_labels() -> None:
    gaps = Gaps(np.array([[10.0, 20.0, 50.0, 40.0], [10.0, 35.0, 50.0, 60.0], [90.0, 0.0, 99.0, 99.0]]))
    assert gaps.along(30, 31, 0, 100) == [(0, 20.0), (60.0, 100)]
    assert gaps.along(30, 31, 25, 55) == []
    assert gaps.along(60, 61, 0, 100) == [(0, 100)]
    region = gaps.region(100, 0, 100)
    assert region.contains(QPoint(30, 10))
    assert not region.contains(QPoint(30, 50))


def test_lines_at_one_place_are_drawn_as_one(session: Session, picture: Picture, theme: Theme) -> None:
    (line, *_) = connectors(picture)
    lines = [replace(line, top=top, bottom=top + 10) for top in (30.0, 5.0, 40.0)]
    assert [(each.top, each.bottom) for each in _united(lines)] == [(5.0, 15.0), (30.0, 50.0)]
