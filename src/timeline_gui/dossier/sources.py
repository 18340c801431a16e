"""The sources of a dossier, numbered as they are cited."""

from collections.abc import Sequence
from dataclasses import dataclass

from timeline_gui.core.language import tell
from timeline_gui.core.model import Source
from timeline_gui.core.reference import words
from timeline_gui.dossier.text import Passage, one_line, passage

_LINKS = ("http://", "https://")
_LONGEST_ADDRESS = 2000


@dataclass(frozen=True, slots=True)
class Address:
    """Where a source is found; `link` only where it is an address of the web."""

    label: str
    text: str
    link: bool


@dataclass(frozen=True, slots=True)
class SourceText:
    """One source in the list at the end."""

    number: int
    title: Passage
    facts: str
    addresses: tuple[Address, ...]
    cited_by: str


class Numbering:
    """The numbers of sources in the order in which they are first cited, and by which events."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self._known = {source.id: source for source in sources}
        self._numbers: dict[str, int] = {}
        self._events: dict[str, list[int]] = {}

    def cite(self, source_id: str, event_number: int) -> tuple[int, bool]:
        """The source's number, and whether this is its first citation."""
        first = source_id not in self._numbers
        number = self._numbers.setdefault(source_id, len(self._numbers) + 1)
        events = self._events.setdefault(source_id, [])
        if event_number not in events[-1:]:
            events.append(event_number)
        return number, first

    def source(self, source_id: str) -> Source:
        """The source with this id."""
        return self._known[source_id]

    def texts(self) -> list[SourceText]:
        """Every source that was cited."""
        return [_source(n, self.source(source_id), self._events[source_id]) for source_id, n in self._numbers.items()]


def marked(number: object) -> str:
    """What a source is called by its number: "S3"."""
    return tell("S{number}", number=str(number))


def _source(number: int, source: Source, events: Sequence[int]) -> SourceText:
    published = tell("publication date not known")
    if source.published:
        published = tell("published {date}", date=words(source.published))
    language = tell("language: {name}", name=source.language) if source.language else ""
    retrieved = tell("retrieved {date}", date=words(source.retrieved)) if source.retrieved else ""
    facts = [source.author, source.publisher, source.kind, published, language, retrieved]
    text = tell("Its text is not in the document.") if source.text is None else tell("Its text is in the document.")
    archived = f"{tell('Archived at')} "
    numbers = _ranges(events)
    addresses = [
        Address(label, address, address.lower().startswith(_LINKS) and len(address) <= _LONGEST_ADDRESS)
        for label, address in (("", one_line(source.url)), (archived, one_line(source.archive_url)))
        if address
    ]
    return SourceText(
        number=number,
        title=passage(source.title or tell("Untitled source")),
        facts=". ".join(_sentence(one_line(fact)) for fact in facts if one_line(fact)) + f". {text}",
        addresses=tuple(addresses),
        cited_by=tell("Event {number}.", number=numbers)
        if len(events) == 1
        else tell("Events {numbers}.", numbers=numbers),
    )


def _sentence(text: str) -> str:
    return (text[:1].upper() + text[1:]).rstrip(".")


def _ranges(numbers: Sequence[int]) -> str:
    """ "1–3, 7": ascending numbers, neighbours joined."""
    spans: list[list[int]] = []
    for number in numbers:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return ", ".join(str(lo) if lo == hi else f"{lo}–{hi}" for lo, hi in spans)
