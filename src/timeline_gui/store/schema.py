"""The tables of a document. docs/file-format.md explains them to people who open the file with other tools.

Every table has `key`, this file's number for a row. Actors, sources and events have `id` too, an opaque text that
stays the same in every document. Unset text is '', an unset number or reference is null; `position` orders what
belongs to the same row. Nothing cascades: what an edit takes away it must name, or its undo could not bring it back.
"""

from typing import ClassVar

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Double,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Text,
    text,
)
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from timeline_gui.core.model import ACTOR_KINDS, QUALIFIERS, STATUSES

_NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """What all tables share."""

    metadata = MetaData(naming_convention=_NAMES)
    type_annotation_map: ClassVar = {str: Text, int: Integer, float: Double, bytes: LargeBinary}


def _one_of(column: str, values: tuple[str, ...]) -> CheckConstraint:
    listed = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=column)


def _to(column: str) -> ForeignKey:
    return ForeignKey(column, ondelete="RESTRICT")


class DocumentRow(Base):
    """The document itself; one row."""

    __tablename__ = "document"
    __table_args__ = (CheckConstraint("key = 1", name="one"),)
    key: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    created: Mapped[str]


class PlaceRow(Base):
    """Where events happened; degrees, WGS 84."""

    __tablename__ = "place"
    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude"),
        CheckConstraint("(latitude IS NULL) = (longitude IS NULL)", name="both"),
    )
    key: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]


class EventRow(Base):
    """Something that happened. `date` (EDTF) is the truth; bounds, flags and precisions are derived from it."""

    __tablename__ = "event"
    __table_args__ = (
        _one_of("status", STATUSES),
        CheckConstraint("begin_min <= begin_max AND end_min <= end_max", name="bounds"),
        CheckConstraint("begin_min <= end_min AND begin_max <= end_max", name="begin_end"),
        Index(None, "place_key", sqlite_where=text("place_key IS NOT NULL")),
    )
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    summary: Mapped[str]
    note: Mapped[str]
    date: Mapped[str]
    begin_min: Mapped[int | None] = mapped_column(BigInteger)
    begin_max: Mapped[int | None] = mapped_column(BigInteger)
    end_min: Mapped[int | None] = mapped_column(BigInteger)
    end_max: Mapped[int | None] = mapped_column(BigInteger)
    date_flags: Mapped[int]
    begin_precision: Mapped[int]
    end_precision: Mapped[int]
    date_text: Mapped[str]
    date_note: Mapped[str]
    place_key: Mapped[int | None] = mapped_column(_to("place.key"))
    category: Mapped[str]
    importance: Mapped[int | None] = mapped_column(BigInteger)
    status: Mapped[str]
    external_id: Mapped[str]


class ActorRow(Base):
    """A person, state, organisation or armed group."""

    __tablename__ = "actor"
    __table_args__ = (_one_of("kind", ACTOR_KINDS),)
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    kind: Mapped[str]
    description: Mapped[str]


class ActorAliasRow(Base):
    """Another name of an actor."""

    __tablename__ = "actor_alias"
    key: Mapped[int] = mapped_column(primary_key=True)
    actor_key: Mapped[int] = mapped_column(_to("actor.key"), index=True)
    alias: Mapped[str]
    position: Mapped[int]


class AffiliationRow(Base):
    """An actor acts for another one, in a role; `date` (EDTF) says when."""

    __tablename__ = "affiliation"
    key: Mapped[int] = mapped_column(primary_key=True)
    actor_key: Mapped[int] = mapped_column(_to("actor.key"), index=True)
    with_key: Mapped[int] = mapped_column(_to("actor.key"), index=True)
    role: Mapped[str]
    date: Mapped[str]
    position: Mapped[int]


class ParticipationRow(Base):
    """An actor's part in an event."""

    __tablename__ = "participation"
    # With the event's key in it, an actor's events are read from the index alone.
    __table_args__ = (Index(None, "actor_key", "event_key"),)
    key: Mapped[int] = mapped_column(primary_key=True)
    event_key: Mapped[int] = mapped_column(_to("event.key"), index=True)
    actor_key: Mapped[int] = mapped_column(_to("actor.key"))
    role: Mapped[str]
    position: Mapped[int]


class SourceRow(Base):
    """A report, data set or statement; `text` is its full text where given, `sha256` that of its UTF-8 bytes."""

    __tablename__ = "source"
    __table_args__ = (CheckConstraint("(text IS NULL) = (sha256 IS NULL)", name="sha256"),)
    key: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(unique=True)
    title: Mapped[str]
    kind: Mapped[str]
    publisher: Mapped[str]
    author: Mapped[str]
    url: Mapped[str]
    archive_url: Mapped[str]
    published: Mapped[str]
    retrieved: Mapped[str]
    language: Mapped[str]
    sha256: Mapped[str | None]
    text: Mapped[str | None]


class CitationRow(Base):
    """One source's claim about one event; `start` and `end` are code points in its text, `end` excluded."""

    __tablename__ = "citation"
    __table_args__ = (
        CheckConstraint('0 <= start AND start <= "end" AND (start IS NULL) = ("end" IS NULL)', name="anchor"),
        Index(None, "speaker_key", sqlite_where=text("speaker_key IS NOT NULL")),
    )
    key: Mapped[int] = mapped_column(primary_key=True)
    event_key: Mapped[int] = mapped_column(_to("event.key"), index=True)
    source_key: Mapped[int] = mapped_column(_to("source.key"), index=True)
    speaker_key: Mapped[int | None] = mapped_column(_to("actor.key"))
    quote: Mapped[str]
    start: Mapped[int | None] = mapped_column(BigInteger)
    end: Mapped[int | None] = mapped_column(BigInteger)
    locator: Mapped[str]
    date: Mapped[str]
    position: Mapped[int]


class FigureRow(Base):
    """A number inside a citation: "more than 39,400" has low 39400, no high, and qualifier "more than"."""

    __tablename__ = "figure"
    __table_args__ = (
        _one_of("qualifier", QUALIFIERS),
        CheckConstraint("low <= high", name="range"),
    )
    key: Mapped[int] = mapped_column(primary_key=True)
    citation_key: Mapped[int] = mapped_column(_to("citation.key"), index=True)
    text: Mapped[str]
    low: Mapped[float | None]
    high: Mapped[float | None]
    unit: Mapped[str]
    counted: Mapped[str]
    qualifier: Mapped[str | None]
    position: Mapped[int]


class TagRow(Base):
    """A word that events are sorted under."""

    __tablename__ = "tag"
    key: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)


class EventTagRow(Base):
    """An event's tag."""

    __tablename__ = "event_tag"
    event_key: Mapped[int] = mapped_column(_to("event.key"), primary_key=True)
    tag_key: Mapped[int] = mapped_column(_to("tag.key"), primary_key=True, index=True)
    position: Mapped[int]


class SavedViewRow(Base):
    """How the document is looked at, kept by name; `definition` is JSON."""

    __tablename__ = "saved_view"
    key: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    definition: Mapped[str]


class StepRow(Base):
    """One step that changed the document: when, in UTC, and what a person would call it."""

    __tablename__ = "step"
    key: Mapped[int] = mapped_column(primary_key=True)
    made: Mapped[str]
    name: Mapped[str]


class StepChangeRow(Base):
    """What a step did to the events `event_key` to `last_key`; `before` and `after` are JSON of what differs, or ''.

    They refer to no event: what is gone has a history too.
    """

    __tablename__ = "step_change"
    key: Mapped[int] = mapped_column(primary_key=True)
    step_key: Mapped[int] = mapped_column(_to("step.key"), index=True)
    event_key: Mapped[int] = mapped_column(index=True)
    last_key: Mapped[int]
    relation: Mapped[str]
    before: Mapped[str]
    after: Mapped[str]


class NotSameRow(Base):
    """Two actors, events or sources that somebody said are not the same, by id in ascending order."""

    __tablename__ = "not_same"
    kind: Mapped[str] = mapped_column(primary_key=True)
    one_id: Mapped[str] = mapped_column(primary_key=True)
    other_id: Mapped[str] = mapped_column(primary_key=True)


class SnapshotRow(Base):
    """The columns of the document ready to draw, as long as the file's change counter is still `counter`."""

    __tablename__ = "snapshot"
    name: Mapped[str] = mapped_column(primary_key=True)
    counter: Mapped[int]
    data: Mapped[bytes]


TABLES = Base.metadata.tables
