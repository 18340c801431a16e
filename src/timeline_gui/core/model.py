"""The words of the house as frozen values: what an event, an actor and a source are, outside any database.

`id` is an opaque string, unique across documents. Records refer to each other by it. Dates are EDTF strings as written.
An unset text is `""`, an unset number, place or reference is `None`.
"""

from dataclasses import dataclass, field
from hashlib import sha1
from typing import Literal, get_args
from uuid import NAMESPACE_URL, uuid4

from timeline_gui.core.spool import Many

ActorKind = Literal["person", "state", "organisation", "armed group", "other"]
Qualifier = Literal["exactly", "more than", "at least", "about", "up to"]
Status = Literal["draft", "confirmed"]

ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)
QUALIFIERS: tuple[Qualifier, ...] = get_args(Qualifier)
STATUSES: tuple[Status, ...] = get_args(Status)

_NAMESPACE = NAMESPACE_URL.bytes
_VARIANT = {digit: "89ab"[number % 4] for number, digit in enumerate("0123456789abcdef")}
"""The digit of an UUID that says of what kind it is, by what the hash has in its place."""


def new_id() -> str:
    """An opaque id for a new actor, source or event."""
    return uuid4().hex


def derived_id(*parts: str) -> str:
    """The id that records with these contents always get, so that importing again finds them."""
    # As uuid.uuid5, which makes an object of it and takes three times as long.
    digest = sha1(_NAMESPACE + "\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{digest[:12]}5{digest[13:16]}{_VARIANT[digest[16]]}{digest[17:32]}"


@dataclass(frozen=True, slots=True)
class Affiliation:
    """An actor acts for another one: Lavrov with Russia, as foreign minister, when (EDTF)."""

    with_id: str
    role: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state, organisation or armed group."""

    id: str
    name: str
    kind: ActorKind = "other"
    aliases: tuple[str, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Where a claim is known from. `text` is the full text where the user gave it, else None."""

    id: str
    title: str
    kind: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    archive_url: str = ""
    published: str = ""
    retrieved: str = ""
    language: str = ""
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number inside a citation. "more than 39,400" has low 39400, no high, and qualifier "more than"."""

    text: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    counted: str = ""
    qualifier: Qualifier | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """One source's claim about one event. `start` and `end` are code points in the source's text."""

    source_id: str
    quote: str = ""
    start: int | None = None
    end: int | None = None
    locator: str = ""
    speaker_id: str | None = None
    date: str = ""
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Participation:
    """An actor's part in an event."""

    actor_id: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where it happened; degrees, WGS 84."""

    name: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: a bundle of citations with a date no more exact than they are."""

    id: str
    title: str
    summary: str = ""
    note: str = ""
    date: str = ""
    date_text: str = ""
    date_note: str = ""
    place: Place | None = None
    category: str = ""
    tags: tuple[str, ...] = ()
    importance: int | None = None
    status: Status = "confirmed"
    external_id: str = ""
    participants: tuple[Participation, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """What an import dropped, altered or could not read, and where; `row` counts from 1 as the user sees the file.

    `skipped` where the row became no event. `more_rows` are those after it where the same is wrong with the same value.
    """

    file: str
    row: int | None
    field: str
    value: str
    message: str
    skipped: bool = False
    more_rows: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column of a table, or a key of its objects: what it was taken to mean, "" for nothing, and some of its values.

    `meaning` is a field, with a role as in "actors:mediator", with the number of the citation as in "quote#2".
    """

    name: str
    meaning: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a file was read, for whoever wants it read otherwise; what a kind of file has not is empty.

    `row` is that of the header, `sheets` are all there are, `remembered` says that the meanings are those of last time.
    """

    columns: tuple[SeenColumn, ...] = ()
    encoding: str = ""
    separator: str = ""
    row: int | None = None
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    remembered: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """Records on their way in or out of a document. References inside it resolve inside it.

    `skipped` counts the rows of a file that are no events; `problems` say which. `reading` is how the file was read,
    `repeats` how many of its rows report what another row does, so that they can be joined on request, and `recurring`
    how many of its events recur, so that a range can be asked for. `row_ids` says that the ids of events come of those
    that a table gives its rows, as another one may to others; `unplaced` that such a file can't say where in a source's
    text a quote stands, nor what date a source gives. `most_citations` is how many of an event such a file holds, 0
    for all.
    """

    title: str = ""
    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    events: Many[Event] = ()
    problems: tuple[Problem, ...] = ()
    skipped: int = 0
    reading: Reading | None = field(default=None, compare=False)
    repeats: int = field(default=0, compare=False)
    recurring: int = field(default=0, compare=False)
    row_ids: bool = field(default=False, compare=False)
    unplaced: bool = field(default=False, compare=False)
    most_citations: int = field(default=0, compare=False)
