"""Records one by one, as readers yield them, and all together."""

from collections.abc import Iterable, Iterator

from timeline_gui.core.event_spool import event_spool
from timeline_gui.core.model import Actor, Batch, Event, Heading, Problem, Reading, Record, Source


def records(batch: Batch) -> Iterator[Record]:
    """The records of a batch, actors and sources first."""
    yield Heading(batch.title)
    yield from batch.actors
    yield from batch.sources
    yield from batch.events
    yield from batch.problems
    if batch.reading is not None:
        yield batch.reading


def gather(stream: Iterable[Record]) -> Batch:
    """A stream as one batch; of actors and sources with the same id the last one holds."""
    title, actors, sources = "", dict[str, Actor](), dict[str, Source]()
    reading: Reading | None = None
    events, problems = event_spool(), list[Problem]()
    for record in stream:
        match record:
            case Heading():
                title = record.title
            case Actor():
                actors[record.id] = record
            case Source():
                sources[record.id] = record
            case Event():
                events.append(record)
            case Problem():
                problems.append(record)
            case Reading():
                reading = record
    skipped = sum(problem.skipped for problem in problems)
    people, texts = tuple(actors.values()), tuple(sources.values())
    return Batch(title, people, texts, events.settled(), tuple(problems), skipped, reading)
