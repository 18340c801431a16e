from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline_gui.core.layout import (
    CHIP_WIDTH,
    COMPACT,
    LANE_MIN,
    LANE_ROWS,
    STRIP,
    Item,
    Label,
    Lane,
    LaneItems,
    Side,
    lay_out_in_bands,
    lay_out_lanes,
    lay_out_packed,
)
from timeline_gui.core.marks import Mark, Shape

WIDTH, HEIGHT = 1000.0, 460.0


def dot(position: int, x: float, title: float = 120.0) -> Item:
    mark = Mark(Shape.DOT, x - 5.5, x + 5.5, x - 5.5, x + 5.5)
    return Item(position, mark, Label(f"Event {position}", title, "30 Jul 2024", 70.0))


def bar(position: int, left: float, right: float, title: float = 120.0) -> Item:
    return Item(position, Mark(Shape.BAR, left, right, left, right), Label(f"Bar {position}", title))


def test_a_label_stands_right_of_its_mark_and_left_where_the_canvas_ends() -> None:
    layout = lay_out_packed([dot(0, 100), dot(1, 980)], WIDTH, HEIGHT)

    first, second = layout.placed
    assert (first.side, first.label_x) == (Side.RIGHT, 100 + 5.5 + 8)
    assert (second.side, second.label_x) == (Side.LEFT, 980 - 5.5 - 8 - 120)


def test_the_label_of_a_long_bar_stays_in_view() -> None:
    (placed,) = lay_out_packed([bar(0, -5000, 400)], WIDTH, HEIGHT).placed

    assert placed.side is Side.BELOW
    assert placed.label_x == 6


def test_what_would_touch_takes_the_next_row() -> None:
    layout = lay_out_packed([dot(0, 100), dot(1, 110), dot(2, 600)], WIDTH, HEIGHT)

    assert [placed.row for placed in layout.placed] == [0, 1, 0]
    assert [placed.y for placed in layout.placed] == [8, 52, 8]


def test_an_event_keeps_its_row_while_that_has_room() -> None:
    before = lay_out_packed([dot(0, 100), dot(1, 110)], WIDTH, HEIGHT)

    after = lay_out_packed([dot(1, 110)], WIDTH, HEIGHT, before)

    assert [placed.row for placed in after.placed] == [1]
    assert [placed.row for placed in lay_out_packed([dot(1, 110)], WIDTH, HEIGHT).placed] == [0]


def test_second_lines_give_way_before_events_are_folded() -> None:
    layout = lay_out_packed([dot(i, 300) for i in range(14)], WIDTH, HEIGHT)

    assert layout.rules is COMPACT
    assert (len(layout.placed), layout.chips) == (14, ())


def test_what_does_not_fit_is_folded_at_its_place_in_time() -> None:
    layout = lay_out_packed([dot(i, 300) for i in range(30)], WIDTH, HEIGHT)

    (chip,) = layout.chips
    assert chip.x == 300
    assert len(layout.placed) + len(chip.positions) == 30
    assert chip.y >= max(placed.y for placed in layout.placed) + COMPACT.row_height
    assert chip.y + 24 <= HEIGHT


def test_chips_stand_above_the_floor() -> None:
    items = [dot(n, 500) for n in range(30)]
    (low,) = lay_out_packed(items, WIDTH, HEIGHT).chips
    layout = lay_out_packed(items, WIDTH, HEIGHT, floor=32.0)
    (high,) = layout.chips

    assert low.y + 24 <= HEIGHT
    assert high.y + 24 <= HEIGHT - 32
    assert len(layout.placed) + len(high.positions) == 30


def test_chips_do_not_touch() -> None:
    layout = lay_out_packed([dot(i, 10 * i + 20, 400) for i in range(90)], WIDTH, HEIGHT)

    xs = sorted(chip.x for chip in layout.chips)
    assert len(xs) > 1
    assert all(right - left >= CHIP_WIDTH for left, right in pairwise(xs))


def test_lanes_stand_below_each_other_with_at_most_six_labelled_rows() -> None:
    crowd = [dot(i, 300) for i in range(10)]
    layout = lay_out_lanes([LaneItems(0, [dot(0, 100)]), LaneItems(1, crowd)], WIDTH)

    first, second = layout.lanes
    assert (first.index, first.y, first.height) == (0, 0, LANE_MIN)
    assert (second.index, second.y) == (1, LANE_MIN)
    labelled = [placed for placed in layout.placed if placed.lane == 1 and placed.side is not Side.NONE]
    bare = [placed for placed in layout.placed if placed.lane == 1 and placed.side is Side.NONE]
    assert (len(labelled), len(bare)) == (LANE_ROWS, 4)
    assert [len(chip.positions) for chip in layout.chips] == [4]
    assert layout.height == second.y + second.height


def test_a_folded_lane_is_a_strip_of_marks_without_labels() -> None:
    layout = lay_out_lanes([LaneItems(0, [dot(0, 100), dot(1, 104)], folded=True), LaneItems(1, [dot(2, 100)])], WIDTH)

    assert layout.lanes[0].height == STRIP
    assert [placed.side for placed in layout.placed if placed.lane == 0] == [Side.NONE, Side.NONE]
    assert not layout.chips
    assert layout.lanes[1].y == STRIP


def test_in_given_bands_nothing_stands_below_its_band() -> None:
    bands = (Lane(0, 0.0, 400.0), Lane(1, 400.0, 78.0))

    layout = lay_out_in_bands([LaneItems(1, [dot(i, 300) for i in range(9)])], bands, WIDTH)

    assert layout.height == 478
    assert all(placed.y >= 400 and placed.y + 32 <= 478 for placed in layout.placed)
    assert sum(len(chip.positions) for chip in layout.chips) == 8
    assert all(chip.y + 24 <= 478 for chip in layout.chips)


items = st.lists(
    st.tuples(st.floats(-200, 1200), st.floats(1, 700), st.floats(20, 320), st.booleans()), max_size=40
).map(
    lambda rows: [
        bar(i, x, x + wide, title) if lasting else dot(i, x, title)
        for i, (x, wide, title, lasting) in enumerate(sorted(rows))
    ]
)


@given(items)
def test_labels_never_collide_and_nothing_is_lost(items: list[Item]) -> None:
    layout = lay_out_packed(items, WIDTH, HEIGHT)

    folded = [position for chip in layout.chips for position in chip.positions]
    assert sorted([placed.item.position for placed in layout.placed] + folded) == list(range(len(items)))
    for a, b in combinations(layout.placed, 2):
        if a.row == b.row:
            assert a.box[1] <= b.box[0] or b.box[1] <= a.box[0]


@given(items, items)
def test_rows_kept_from_before_never_make_labels_collide(before: list[Item], after: list[Item]) -> None:
    layout = lay_out_packed(after, WIDTH, HEIGHT, lay_out_packed(before, WIDTH, HEIGHT))

    for a, b in combinations(layout.placed, 2):
        if a.row == b.row:
            assert a.box[1] <= b.box[0] or b.box[1] <= a.box[0]
