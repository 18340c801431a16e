from collections.abc import Callable
from itertools import combinations

import numpy as np
import pytest
from PySide6.QtCore import QRectF
from tests.ui.conftest import STORY
from tests.ui.timeline.conftest import key_of

from timeline_gui.core import density, edtf
from timeline_gui.core.density import count
from timeline_gui.core.filters import Filter
from timeline_gui.core.generate import generate
from timeline_gui.core.lanes import Grouping, LaneLook
from timeline_gui.core.layout import COMPACT, PACKED, Chip, Placed, Side
from timeline_gui.core.model import Actor, Batch, Event, Participation
from timeline_gui.session.documents import sample_batch
from timeline_gui.session.session import Session
from timeline_gui.session.view import Others
from timeline_gui.ui.timeline.in_view import MOST_MARKS
from timeline_gui.ui.timeline.labels import Labels
from timeline_gui.ui.timeline.picture import (
    COUNTED_LANE,
    TOTALS_HEIGHT,
    Picture,
    build,
    count_ahead,
    is_dimmed,
    label_rect,
    mark_y,
    only_may,
)

YEAR = 365.25 * 86400


def picture_of(
    session: Session, span: tuple[float, float] | None = None, width: float = 1000, height: float = 450
) -> Picture:
    return build(session.view, Labels(session), span or session.view.range, width, height, None)


def years(first: str, last: str) -> tuple[float, float]:
    start, end = edtf.parse(first).begin_min, edtf.parse(last).end_max
    assert start is not None
    assert end is not None
    return float(start), float(end + 1)


def titles(picture: Picture) -> set[str]:
    return {placed.item.label.title for placed in picture.layout.placed}


def placed_of(picture: Picture, session: Session, title: str) -> Placed:
    position = session.columns.position(key_of(session, title))
    (found,) = [placed for placed in picture.layout.placed if placed.item.position == position]
    return found


def labels_of(picture: Picture) -> list[QRectF]:
    return [
        QRectF(*label_rect(placed, picture.layout.rules))
        for placed in picture.layout.placed
        if placed.side is not Side.NONE
    ]


def test_every_event_on_the_axis_is_drawn_and_no_other(session: Session, theme: object) -> None:
    drawn = titles(picture_of(session))

    assert drawn == {event.title for event in STORY.events} - {"Tom Ash warns of a leak", "Survey of the banks"}


def test_what_lies_out_of_view_is_counted_on_its_side(session: Session, theme: object) -> None:
    picture = picture_of(session, years("2022-03", "2022-12"))

    assert titles(picture) == {"Talks at the lake", "Drought in the south"}
    assert picture.earlier == 3
    assert picture.later == 1


def test_what_does_not_match_is_gone_or_grey(session: Session, theme: object) -> None:
    view = session.view
    view.set_filter(Filter(categories=("Meeting",)))
    assert titles(picture_of(session)) == {"Anna Berg opens the dam", "Talks at the lake"}

    view.set_others("dim")

    picture = picture_of(session)
    assert len(titles(picture)) == 6
    assert is_dimmed(picture, placed_of(picture, session, "Treaty").item.position)
    assert not is_dimmed(picture, placed_of(picture, session, "Talks").item.position)


def test_what_only_may_match_is_told_apart(session: Session, theme: object) -> None:
    session.view.set_filter(Filter(start="2021-03-15"))

    picture = picture_of(session)

    assert only_may(picture, placed_of(picture, session, "Plan").item.position)
    assert not only_may(picture, placed_of(picture, session, "Talks").item.position)


def test_a_point_finds_the_nearest_mark_then_a_label(session: Session, theme: object) -> None:
    picture = picture_of(session)
    talks = placed_of(picture, session, "Talks")
    y = mark_y(talks, picture.layout.rules)

    assert picture.hit(talks.item.mark.centre, y) is talks
    assert picture.hit(talks.item.mark.right + 11, y) is talks
    left, top, width, height = label_rect(talks, picture.layout.rules)
    assert picture.hit(left + width - 1, top + height - 1) is talks
    assert picture.hit(500, 449) is None


def test_a_scrolled_picture_answers_where_it_is_seen(session: Session, theme: object) -> None:
    session.view.set_grouping("actor")
    picture = build(session.view, Labels(session), session.view.range, 1000, 100, None, 60.0)
    placed = picture.layout.placed[0]

    assert picture.hit(placed.item.mark.centre, mark_y(placed, picture.layout.rules) - 60) is placed


def test_an_event_stands_in_the_lane_of_each_who_takes_part_or_is_acted_for(session: Session, theme: object) -> None:
    session.view.set_grouping("actor")

    picture = picture_of(session)

    position = session.columns.position(key_of(session, "Talks"))
    entries = picture.lanes.entries
    lanes = {entries[p.lane].label: p.item.label for p in picture.layout.placed if p.item.position == position}
    # Émile Sand acts for Norland and for the Lake Union, so he has no lane of his own.
    assert set(lanes) == {"Norland", "Sudland", "Lake Union"}
    # The topmost names the event, the others who acts in it.
    assert (lanes["Norland"].title, lanes["Norland"].minor) == ("Talks at the lake", False)
    assert (lanes["Lake Union"].title, lanes["Lake Union"].minor) == ("Émile Sand", True)


def test_of_many_lanes_only_those_around_the_ones_in_sight_are_laid_out(
    open_batch: Callable[[Batch], Session], theme: object
) -> None:
    many = Batch(
        title="Many",
        actors=tuple(Actor(f"a{i}", f"Actor {i:03}", "state") for i in range(200)),
        events=tuple(
            Event(id=f"e{i}", title=f"Event {i}", date="2024-01", participants=(Participation(f"a{i % 200}"),))
            for i in range(800)
        ),
    )
    session = open_batch(many)
    session.view.set_grouping("actor")

    top = picture_of(session)
    lower = build(session.view, Labels(session), session.view.range, 1000, 450, None, 5000.0)

    assert (top.laid_out_at, top.reaches(225), top.reaches(226)) == (0, True, False)
    assert len(top.layout.lanes) == 200
    assert [lane.y for lane in top.layout.lanes] == [lane.y for lane in lower.layout.lanes]
    seen = [lane.index for lane in lower.layout.lanes if lane.y < 5450 and lane.y + lane.height > 5000]
    assert set(seen) <= {placed.lane for placed in lower.layout.placed}
    assert len({placed.lane for placed in lower.layout.placed}) < 20


def test_a_low_canvas_drops_second_lines_then_folds_into_chips(session: Session, theme: object) -> None:
    assert picture_of(session, height=450).layout.rules is PACKED
    low = picture_of(session, height=70)

    assert low.layout.rules is COMPACT
    folded = [position for chip in low.layout.chips for position in chip.positions]
    assert folded
    assert len(folded) + len(low.layout.placed) == 6
    chip = low.layout.chips[0]
    found = low.hit(chip.x, chip.y + 12)
    assert isinstance(found, Chip)
    assert found is chip


@pytest.mark.parametrize("count", [MOST_MARKS, MOST_MARKS + 1])
def test_more_events_than_can_be_told_apart_are_counted(
    open_batch: Callable[[Batch], Session], theme: object, count: int
) -> None:
    days = [f"2024-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(count)]
    session = open_batch(Batch("Many", events=tuple(Event(f"e{n}", f"E{n}", date=day) for n, day in enumerate(days))))

    picture = picture_of(session)

    crowded = count > MOST_MARKS
    assert (picture.density is not None) is crowded
    assert bool(picture.layout.placed) is not crowded
    if picture.density is not None:
        assert round(float(picture.density.total.sum())) == count


def far_and_near() -> Batch:
    """Made-up events of our time, and others in years from a thousand million before it to as many after."""
    random = np.random.default_rng(3)
    years = [int(sign * 10 ** random.uniform(0, 9)) for sign in (-1, 1) for _ in range(400)]
    far = [f"Y{year}" if abs(year) > 9999 else f"{'-' * (year < 0)}{abs(year):04}" for year in years]
    lasting = [f"Y{-(10**power)}/Y{10**power}" for power in range(5, 10)]
    near = generate(1200)
    events = (Event(f"f{n}", f"Far {n}", date=date) for n, date in enumerate((*far, *lasting)))
    return Batch("All of time", near.actors, near.sources, (*near.events, *events))


def test_what_is_drawn_and_counted_is_what_lies_in_view_at_every_zoom(
    open_batch: Callable[[Batch], Session], theme: object
) -> None:
    session = open_batch(far_and_near())
    view, columns = session.view, session.columns
    starts, ends = columns.drawn_start, columns.drawn_end
    looks = set()
    for chosen in (Filter(), Filter(categories=("Meeting", "Statement"))):
        view.set_filter(chosen)
        for middle in (-3e16, -6e10, 0.0, 1.2e9, 2.5e13):
            for width in np.geomspace(60, 2.0**57, 24):
                picture = picture_of(session, (middle - width / 2, middle + width / 2))
                left, right = picture.span
                inside = view.shown & columns.on_axis & (starts <= right) & (ends >= left)
                assert picture.crowd == int(inside.sum())
                assert picture.earlier == int((view.shown & columns.on_axis & (ends < left)).sum())
                assert picture.later == int((view.shown & columns.on_axis & (starts > right)).sum())
                if picture.density is None:
                    folded = {position for chip in picture.layout.chips for position in chip.positions}
                    drawn = {placed.item.position for placed in picture.layout.placed} | folded
                    assert drawn | set(picture.covering.tolist()) == set(np.flatnonzero(inside).tolist())
                else:
                    edges = picture.density.edges
                    met = [
                        int((inside & (starts < after) & (ends >= before)).sum())
                        for before, after in zip(edges[:-1].tolist(), edges[1:].tolist(), strict=True)
                        if before >= left and after <= right
                    ]
                    within = (edges[:-1] >= left) & (edges[1:] <= right)
                    assert picture.density.total[within].tolist() == met
                looks.add((picture.density is None, len(picture.covering) > 0))
    assert looks >= {(True, False), (False, False)}


@pytest.mark.parametrize("grouping", ["none", "category"])
def test_of_too_many_events_those_that_cover_all_of_the_view_are_left_to_a_number(
    open_batch: Callable[[Batch], Session], theme: object, grouping: Grouping
) -> None:
    lasting = [Event(f"l{n}", f"L{n}", date=f"{1990 + n % 10}/2019", category="Meeting") for n in range(700)]
    days = [Event(f"d{n}", f"D{n}", date=f"2008-02-{8 + n:02}", category="Killings") for n in range(9)]
    halves = [Event("begins", "Begins", date="2008-02-12/2011"), Event("ends", "Ends", date="2001/2008-02-12")]
    session = open_batch(Batch("Many", events=(*lasting, *days, *halves)))
    view, columns = session.view, session.columns
    view.set_grouping(grouping)
    span = years("2008-02-11", "2008-02-13")

    picture = picture_of(session, span)

    starts, ends = columns.drawn_start, columns.drawn_end
    inside = columns.on_axis & (starts <= span[1]) & (ends >= span[0])
    covers = inside & (starts < span[0]) & (ends > span[1])
    folded = {position for chip in picture.layout.chips for position in chip.positions}
    drawn = {placed.item.position for placed in picture.layout.placed} | folded
    assert picture.density is None
    assert picture.crowd == int(inside.sum()) > MOST_MARKS
    assert set(picture.covering.tolist()) == set(np.flatnonzero(covers).tolist())
    assert drawn == set(np.flatnonzero(inside & ~covers).tolist())

    one = int(picture.covering[0])
    view.select([int(columns.events.key[one])])
    again = picture_of(session, span)
    assert one not in again.covering
    assert one in {placed.item.position for placed in again.layout.placed}


def test_in_lanes_too_many_events_are_counted_by_lane_wherever_one_scrolls(
    open_batch: Callable[[Batch], Session], theme: object
) -> None:
    session = open_batch(generate(1500))
    session.view.set_grouping("category")

    picture = picture_of(session)
    rows = {picture.lanes.entries[lane].key: int(counts.total.sum()) for lane, counts in picture.rows.items()}

    assert picture.density is not None
    assert not picture.layout.placed
    assert [lane.height for lane in picture.layout.lanes] == [COUNTED_LANE] * len(picture.lanes)
    assert sum(rows.values()) == int(picture.density.total.sum())
    cell = picture.cell(*_middle_of(picture, 0))
    assert cell is not None
    assert cell.lane == 0
    assert len(session.view.counters.meeting(0, cell.left, cell.right)) == cell.exact + cell.vague
    assert picture.cell(1.0, TOTALS_HEIGHT + COUNTED_LANE * len(picture.lanes) + 5) is None


@pytest.mark.parametrize("others", ["hide", "dim"])
def test_lanes_that_are_counted_ahead_need_no_counting_for_the_picture(
    open_batch: Callable[[Batch], Session], theme: object, monkeypatch: pytest.MonkeyPatch, others: Others
) -> None:
    session = open_batch(generate(5000))
    session.view.set_others(others)
    session.view.set_filter(Filter(start="1995", end="2020"))
    session.view.set_grouping("category")
    counted = list(count_ahead(session.view, session.view.range, 150.0, 0.0))
    assert 0 < len(counted) < len(session.view.lanes)
    _ = session.view.counters.of(-1), session.view.drawn_counters.of(-1)
    monkeypatch.setattr(density, "counter", None)
    assert set(picture_of(session, height=150).rows) == set(counted)


def test_few_events_are_not_counted_ahead(open_batch: Callable[[Batch], Session], theme: object) -> None:
    session = open_batch(generate(MOST_MARKS // 2))
    session.view.set_grouping("actor")
    assert list(count_ahead(session.view, session.view.range, 500.0, 0.0)) == []


def test_what_does_not_match_is_neither_counted_nor_makes_the_rest_be_counted(
    open_batch: Callable[[Batch], Session], theme: object
) -> None:
    session = open_batch(generate(5000))
    view = session.view
    view.set_others("dim")
    view.set_filter(Filter(categories=("Meeting",)))
    counted = picture_of(session)
    meetings = int((view.shown & view.columns.on_axis).sum())
    first = next(actor.id for actor in view.columns.actors if actor.kind == "person")
    view.set_filter(Filter(actors=(first,)))
    single = picture_of(session)

    assert counted.density is not None
    assert counted.crowd == meetings
    assert single.density is None
    assert single.behind is not None
    assert {placed.item.position for placed in single.layout.placed} <= set(np.flatnonzero(view.shown).tolist())


@pytest.mark.parametrize("grouping", ["none", "category"])
@pytest.mark.parametrize("chosen", [Filter(categories=("Meeting",)), Filter(text="nothing of the kind")])
def test_what_does_not_match_is_counted_in_grey_where_there_is_no_room_for_marks(
    open_batch: Callable[[Batch], Session], theme: object, grouping: Grouping, chosen: Filter
) -> None:
    session = open_batch(generate(5000))
    view = session.view
    view.set_grouping(grouping)
    view.set_filter(chosen)
    assert picture_of(session).behind is None, "nothing is drawn in grey"
    view.set_others("dim")

    behind = picture_of(session).behind

    assert behind is not None
    rest = count(view.columns, ~view.shown, behind.edges)
    assert (behind.exact.tolist(), behind.vague.tolist()) == (rest.exact.tolist(), rest.vague.tolist())
    rows = picture_of(session, height=2000).rows_behind.values()
    assert sum(int(row.total.sum()) for row in rows) == (0 if grouping == "none" else int(rest.total.sum()))


def test_the_totals_are_those_of_the_lanes_that_are_not_hidden(
    open_batch: Callable[[Batch], Session], theme: object
) -> None:
    session = open_batch(generate(5000))
    view = session.view
    view.set_grouping("category")
    view.set_lane_look(LaneLook(hidden=frozenset({"Meeting"})))

    picture = picture_of(session)

    assert picture.density is not None
    assert view.lanes.hidden == 1
    assert picture.crowd == int(view.lanes.counts.sum())
    assert int(picture.density.total.sum()) == sum(int(row.total.sum()) for row in picture.rows.values())


def test_counts_are_there_for_the_lanes_that_one_scrolls_to(
    open_batch: Callable[[Batch], Session], theme: object
) -> None:
    session = open_batch(generate(20_000))
    session.view.set_grouping("actor")

    picture = picture_of(session, height=200)

    assert len(picture.rows) < len(picture.lanes)
    assert picture.reaches(90)
    assert not picture.reaches(150)


def _middle_of(picture: Picture, lane: int) -> tuple[float, float]:
    """A point in the fullest bin of a lane."""
    counts = picture.rows[lane]
    at = int(counts.total.argmax())
    return picture.scale.x(float(counts.edges[at : at + 2].mean())), TOTALS_HEIGHT + COUNTED_LANE * (lane + 0.5)


@pytest.mark.parametrize("grouping", ["none", "actor"])
@pytest.mark.parametrize("width", [420.0, 900.0, 1600.0])
def test_no_two_labels_of_the_sample_ever_collide(
    open_batch: Callable[[Batch], Session], theme: object, grouping: str, width: float
) -> None:
    session = open_batch(sample_batch())
    session.view.set_grouping("actor" if grouping == "actor" else "none")
    left, right = session.view.range
    labels = Labels(session)
    for zoom in np.geomspace(1.0, 400.0, 12):
        for part in (0.0, 0.3, 0.7, 0.95):
            start = left + (right - left) * part * (1 - 1 / zoom)
            picture = build(session.view, labels, (start, start + (right - left) / zoom), width, 420, None)
            for one, other in combinations(labels_of(picture), 2):
                assert not one.intersects(other), (zoom, part)


def test_a_label_of_a_long_bar_stays_in_view(session: Session, theme: object) -> None:
    picture = picture_of(session, years("2022-08", "2022-10"))

    left, _top, width, _height = label_rect(placed_of(picture, session, "Drought"), picture.layout.rules)
    assert left >= 0
    assert left + width <= 1000


def test_rows_are_kept_while_the_picture_moves(session: Session, theme: object) -> None:
    labels, (left, right) = Labels(session), session.view.range
    before = build(session.view, labels, (left, right), 1000, 450, None)
    after = build(session.view, labels, (left + YEAR / 20, right + YEAR / 20), 1000, 450, before.layout)

    rows = before.layout.rows()
    assert all(rows[key] == row for key, row in after.layout.rows().items() if key in rows)


def test_the_selection_and_finds_are_those_in_view(session: Session, theme: object) -> None:
    session.view.select([key_of(session, "Plan"), key_of(session, "Talks")], key_of(session, "Talks"))
    session.view.find("dam")

    picture = picture_of(session, years("2022", "2022"))

    talks = placed_of(picture, session, "Talks").item.position
    assert picture.selected == frozenset({talks})
    assert picture.current == talks
    assert picture.find_text == "dam"
    assert {picture_title(session, position) for position in picture.hits} == {"River Guard blocks the dam"}


def picture_title(session: Session, position: int) -> str:
    key = int(session.columns.events.key[position])
    return next(event.title for event in STORY.events if key_of(session, event.title) == key)
