"""Batches of records for the tests of formats."""

from hypothesis import strategies as st

from timeline_gui.core.model import (
    ACTOR_KINDS,
    QUALIFIERS,
    STATUSES,
    Actor,
    Affiliation,
    Batch,
    Citation,
    Event,
    Figure,
    Participation,
    Place,
    Source,
)

DATES = (
    "",
    "2024-04",
    "2023-10-07/..",
    "[..2024-07-30]",
    "-0044-03-15",
    "1850~",
    "198X",
    "2024-07-30T12:00:00Z",
)

texts = st.text(max_size=12)
names = st.sampled_from(("a", "A", "á", "b")) | st.text(min_size=1, max_size=3)
dates = st.sampled_from(DATES)
numbers = st.none() | st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**15), 10**15)


@st.composite
def figures(draw):
    low, high = draw(numbers), draw(numbers)
    if low is not None and high is not None:
        low, high = sorted((low, high))
    qualifier = draw(st.none() | st.sampled_from(QUALIFIERS))
    return Figure(draw(texts), low, high, draw(texts), draw(texts), qualifier)


@st.composite
def citations(draw, source_ids, actor_ids):
    span = draw(st.none() | st.tuples(st.integers(0, 99), st.integers(0, 99)).map(sorted))
    return Citation(
        source_id=draw(st.sampled_from(source_ids)),
        quote=draw(texts),
        start=span[0] if span else None,
        end=span[1] if span else None,
        locator=draw(texts),
        speaker_id=draw(st.none() | st.sampled_from(actor_ids)),
        date=draw(dates),
        figures=tuple(draw(st.lists(figures(), max_size=2))),
    )


@st.composite
def events(draw, event_id, source_ids, actor_ids):
    roles = st.builds(Participation, st.sampled_from(actor_ids), texts)
    latitude, longitude = st.floats(-90, 90), st.floats(-180, 180)
    place = st.builds(Place, names) | st.builds(Place, texts, latitude, longitude)
    return Event(
        id=event_id,
        title=draw(names),
        summary=draw(texts),
        note=draw(texts),
        date=draw(dates),
        date_text=draw(texts),
        date_note=draw(texts),
        place=draw(st.none() | place),
        category=draw(texts),
        tags=tuple(draw(st.lists(texts, max_size=2))),
        importance=draw(st.none() | st.integers(1, 5)),
        status=draw(st.sampled_from(STATUSES)),
        external_id=draw(texts),
        participants=tuple(draw(st.lists(roles, max_size=3))),
        citations=tuple(draw(st.lists(citations(source_ids, actor_ids), max_size=2))),
    )


@st.composite
def batches(draw):
    """Any batch whose references resolve, with names that clash now and then."""
    actor_ids = draw(st.lists(names, min_size=1, max_size=4, unique=True))
    source_ids = draw(st.lists(names, min_size=1, max_size=2, unique=True))
    event_ids = draw(st.lists(names, max_size=3, unique=True))
    affiliations = st.builds(Affiliation, st.sampled_from(actor_ids), texts, dates)
    actors = [
        Actor(
            actor_id,
            draw(names),
            draw(st.sampled_from(ACTOR_KINDS)),
            tuple(draw(st.lists(texts, max_size=2))),
            tuple(draw(st.lists(affiliations, max_size=2))),
            draw(texts),
        )
        for actor_id in actor_ids
    ]
    sources = [
        Source(source_id, draw(names), *(draw(texts) for _ in range(5)), draw(dates), draw(dates), draw(texts))
        for source_id in source_ids
    ]
    happened = [draw(events(event_id, source_ids, actor_ids)) for event_id in event_ids]
    return Batch(draw(texts), tuple(actors), tuple(sources), tuple(happened))
