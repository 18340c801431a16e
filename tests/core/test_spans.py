"""Which span of time shows what."""

import numpy as np
import pytest
from tests.core.columns_of import columns_of

from timeline_gui.core import spans
from timeline_gui.core.edtf import parse

DAY = spans.DAY


@pytest.mark.parametrize(
    ("wanted", "offered"),
    [
        ((0.0, 1000.0), (0.0, 1000.0)),
        ((100.0, 110.0), (75.0, 135.0)),
        ((-(2.0**62), 2.0**62), (-(2.0**60), 2.0**60)),
    ],
)
def test_a_span_is_a_minute_at_least_and_the_calendar_at_most(wanted: spans.Span, offered: spans.Span) -> None:
    assert spans.offered(*wanted) == offered


def test_events_have_air_on_both_sides_and_undated_ones_take_no_room() -> None:
    columns = columns_of("1970-01-01", "1970-01-02", "")

    left, right = spans.of_events(columns, np.ones(3, dtype=bool)) or (0.0, 0.0)

    assert left == -3 * DAY
    assert right == pytest.approx(5 * DAY, abs=1)
    assert spans.of_events(columns, ~columns.on_axis) is None


def test_a_date_has_half_of_its_length_around_it_and_a_day_at_least() -> None:
    assert spans.of_date(parse("1970-01-01")) == pytest.approx((-DAY, 2 * DAY), abs=1)
    assert spans.of_date(parse("1970")) == pytest.approx((-182.5 * DAY, 547.5 * DAY), abs=2)
    assert spans.of_date(parse("")) is None


@pytest.mark.parametrize(
    ("event", "span"),
    [
        ((40.0, 60.0), (0.0, 100.0)),  # in sight
        ((90.0, 500.0), (0.0, 100.0)),  # its beginning is
        ((-50.0, 150.0), (0.0, 100.0)),  # it fills all of it
        ((200.0, 220.0), (160.0, 260.0)),
        ((-300.0, -100.0), (-250.0, -150.0)),
    ],
)
def test_a_span_moves_only_to_an_event_that_is_out_of_sight(event: spans.Span, span: spans.Span) -> None:
    assert spans.centred_on((0.0, 100.0), event) == span
