import numpy as np

from timeline_gui.session.session import Session
from timeline_gui.ui.actors.histogram import BINS, Binning


def test_a_histogram_shows_events_when_they_begin_and_the_doubt(session: Session) -> None:
    columns = session.columns
    binning = Binning(columns, session.view.extent(np.ones(len(columns), dtype=bool)))
    sudland = columns.events_of_actor.of(columns.actor_index("sudland"))
    histogram = binning.histogram(sudland, np.ones(len(columns), dtype=bool))
    assert len(histogram.exact) == len(histogram.vague) == BINS
    # The talks and the treaty began on a day; February 2022 lies across two bins, and the drought began in one of four.
    assert sum(histogram.exact) == 2
    assert histogram.vague == (0, 0, 0, 2, 2, 1, 1, 0, 0, 0, 0)
    nothing = binning.histogram(sudland, np.zeros(len(columns), dtype=bool))
    assert nothing.highest == 0
