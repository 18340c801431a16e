import pytest

from timeline_gui.core.columns import ALWAYS, NEVER
from timeline_gui.core.edtf import DateFlag, parse
from timeline_gui.core.marks import Border, Dated, Edge, Mark, Scale, Shape, mark_of

DAY = 86400
FIRST = 1704067200  # 2024-01-01T00:00:00Z


def drawn(date: str, *, days_wide: float = 366, width: float = 1000, known_until: str = "") -> Mark:
    """The mark of a date on a canvas that begins on 1 January 2024."""
    d = parse(date)
    open_start, open_end = d.flags & DateFlag.OPEN_START, d.flags & DateFlag.OPEN_END
    dated = Dated(
        NEVER if d.begin_min is None else d.begin_min,
        (NEVER if open_start else ALWAYS) if d.begin_max is None else d.begin_max,
        (ALWAYS if open_end else NEVER) if d.end_min is None else d.end_min,
        ALWAYS if d.end_max is None else d.end_max,
        d.flags,
        d.begin_precision,
        d.end_precision,
        NEVER if not known_until else parse(known_until).end_max or NEVER,
        tuple((lo or NEVER, hi or ALWAYS) for lo, hi in d.candidates),
    )
    return mark_of(dated, Scale(FIRST, width / (days_wide * DAY), width))


@pytest.mark.parametrize(
    ("date", "shape"),
    [
        ("2024-04-10", Shape.DOT),
        ("2024-04-10T12:30:00Z", Shape.MOMENT),
        ("2024-04", Shape.BAND),
        ("2024-22", Shape.BAND),
        ("2024", Shape.BAND),
        ("2024-04-10~", Shape.PILL),
        ("2024-04?", Shape.PILL),
        ("[2024-02-10,2024-06-20]", Shape.RINGS),
        ("[2024-02-10,2024-02-11]", Shape.PILL),
        ("2024-04-10/2024-05-10", Shape.BAR),
        ("2024-04-10/..", Shape.BAR),
    ],
)
def test_precision_is_told_by_shape(date: str, shape: Shape) -> None:
    assert drawn(date).shape is shape


def test_a_day_is_a_dot_until_it_is_wide_enough_for_a_block() -> None:
    far, near = drawn("2024-01-03", days_wide=366), drawn("2024-01-03", days_wide=10)

    assert (far.shape, far.right - far.left) == (Shape.DOT, 11)
    assert near.shape is Shape.BLOCK
    assert (near.left, near.right) == pytest.approx((200, 300))


def test_a_vague_date_is_never_narrower_than_its_unit_and_never_a_point() -> None:
    month = drawn("2024-04", days_wide=366)
    tiny = drawn("2024-04", days_wide=36600)

    assert (month.left, month.right) == pytest.approx((91 * 1000 / 366, 121 * 1000 / 366))
    assert month.left < month.solid_left < month.solid_right < month.right
    assert tiny.right - tiny.left == pytest.approx(16)
    assert month.left_edge is month.right_edge is Edge.TICK


def test_close_to_it_a_vague_date_thins_out() -> None:
    assert drawn("2024-04", days_wide=366).strength == 1.0
    assert drawn("2024", days_wide=366).strength == pytest.approx(0.38)


def test_doubt_is_told_by_the_border() -> None:
    assert drawn("2024-04-10~").border is Border.DASHED
    assert (drawn("2024-04-10?").border, drawn("2024-04-10?").question) == (Border.DOTTED, True)
    assert (drawn("2024-04-10%").border, drawn("2024-04-10%").question) == (Border.DASHED, True)
    assert drawn("2024-04/2024-06~").border is Border.DASHED


def test_an_interval_is_crisp_to_the_day_and_soft_to_the_month() -> None:
    crisp, soft = drawn("2024-04-10/2024-05-10"), drawn("2024-04/2024-06")

    assert (crisp.left, crisp.right) == (crisp.solid_left, crisp.solid_right)
    assert crisp.left_edge is crisp.right_edge is Edge.CAP
    assert soft.left < soft.solid_left < soft.solid_right < soft.right
    assert soft.left_edge is soft.right_edge is Edge.TICK


def test_an_open_end_is_solid_as_far_as_the_source_knows() -> None:
    known = drawn("2024-04-10/..", known_until="2024-07-30")
    unknown = drawn("2024-04-10/")

    assert known.solid_right == pytest.approx(212 * 1000 / 366)
    assert (known.left_edge, known.right_edge) == (Edge.CAP, Edge.CHEVRON)
    assert unknown.right_edge is Edge.QUESTION
    assert unknown.right > unknown.solid_right


def test_an_open_start_mirrors_it() -> None:
    mark = drawn("../2024-04-30")

    assert (mark.left_edge, mark.right_edge) == (Edge.CHEVRON, Edge.CAP)
    assert mark.right == pytest.approx(121 * 1000 / 366)


def test_an_interval_whose_ends_may_overlap_has_no_certain_middle() -> None:
    mark = drawn("2024/2024")

    assert mark.solid_left == mark.solid_right
    assert (mark.left, mark.right) == pytest.approx((0, 1000))


def test_pixels_stay_small_enough_for_a_painter() -> None:
    for date in ("-2999/2999", "2024-01-02", "Y-170000002"):
        mark = drawn(date, days_wide=1 / 1440)
        assert abs(mark.left) < 10_000
        assert abs(mark.right) < 10_000
