"""The columns of the table of events, and what rows are sorted by in each."""

from enum import IntEnum
from functools import cached_property

import numpy as np

from timeline_gui.core.columns import Columns, Csr
from timeline_gui.ui.table.sorting import Order, by_actors, by_first, by_name, inverted


class Column(IntEnum):
    """The columns from left to right."""

    NUMBER = 0
    DATE = 1
    EVENT = 2
    CATEGORY = 3
    ACTORS = 4
    PLACE = 5
    QUOTE = 6
    TAGS = 7
    SOURCES = 8
    FIGURES = 9
    STATUS = 10
    EDTF = 11
    EARLIEST = 12
    LATEST = 13


AT_FIRST = tuple(Column)[: Column.TAGS]
"""The columns that are seen until somebody chooses others."""


class Ranks:
    """What the same events are sorted by, worked out for each column when it is first asked for."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._known: dict[Column, Order] = {}

    @cached_property
    def tags(self) -> Csr:
        """Position → its tags."""
        return inverted(self._columns.events_of_tag, len(self._columns))

    @cached_property
    def sources(self) -> Csr:
        """Position → the sources that it is cited from."""
        return inverted(self._columns.events_of_source, len(self._columns))

    def by(self, column: Column) -> Order | None:
        """One number for each position; None for a column that follows time, or whose words stand in the file."""
        if column not in self._known and (ranks := self._by(column)) is not None:
            self._known[column] = ranks
        return self._known.get(column)

    def _by(self, column: Column) -> Order | None:
        columns = self._columns
        match column:
            case Column.LATEST:
                return columns.events.end_max
            case Column.STATUS:
                return columns.events.status
            case Column.FIGURES:
                return (~columns.events.figures).view(np.uint8)  # those with figures first
            case Column.TAGS:
                return by_first(columns.events_of_tag, columns.tags, len(columns))
            case Column.SOURCES:
                return by_first(columns.events_of_source, [source.title for source in columns.sources], len(columns))
            case Column.CATEGORY:
                return by_name(columns.events.category, columns.categories)
            case Column.PLACE:
                return by_name(columns.events.place, columns.places)
            case Column.ACTORS:
                return by_actors(columns)
        return None
