from collections import Counter

from timeline_gui.core.edtf import DateFlag, parse
from timeline_gui.core.generate import generate


def test_the_same_number_makes_the_same_events() -> None:
    assert generate(50) == generate(50)


def test_references_resolve_and_dates_of_every_kind_are_there() -> None:
    batch = generate(3000)

    actors = {actor.id for actor in batch.actors}
    sources = {source.id for source in batch.sources}
    assert len(batch.events) == 3000
    assert {part.actor_id for event in batch.events for part in event.participants} <= actors
    assert {cited.source_id for event in batch.events for cited in event.citations} <= sources
    flags = {flag for event in batch.events for flag in DateFlag if parse(event.date).flags & flag}
    assert {DateFlag.INTERVAL, DateFlag.APPROXIMATE, DateFlag.BEFORE, DateFlag.UNDATED, DateFlag.OPEN_END} <= flags


def test_few_actors_are_in_many_events() -> None:
    counted = Counter(part.actor_id for event in generate(3000).events for part in event.participants).most_common()

    assert counted[0][1] > 10 * counted[len(counted) // 2][1]


def test_many_events_are_made_as_they_are_read_the_same_each_time() -> None:
    many = generate(60_000).events

    first, again = list(many), list(many)
    assert len(many) == len(first) == 60_000
    assert first == again
    assert len({event.id for event in first}) == 60_000
    assert not isinstance(many, tuple)
