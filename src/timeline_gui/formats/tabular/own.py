"""Rows below the header that this program writes: they come back as they went out, and may have been edited since."""

from collections.abc import Iterable, Iterator, Sequence

from timeline_gui.core.claims import edtf_or_none
from timeline_gui.core.model import Figure, Participation, Place, Source, derived_id
from timeline_gui.formats.sheet_cells import figures_in, people_in, tags_in
from timeline_gui.formats.sheet_rows import CITATION_COLUMNS, EVENT_COLUMNS, MOST_CITATIONS
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.rows import Builder

_COLUMNS = frozenset((*EVENT_COLUMNS, *CITATION_COLUMNS))


def is_own(names: Sequence[str]) -> bool:
    """Whether a header has all the columns that this program writes; further ones may stand beside them."""
    return {name.strip() for name in names} >= _COLUMNS


class OwnBuilder(Builder):
    """Reads cells as `sheet_cells` writes them; what a person has written in other ways is read as in any table."""

    row_ids = False
    states = False
    most_citations = MOST_CITATIONS

    def _names_event(self, row: Row) -> bool:
        return bool(row.words("id")) or super()._names_event(row)

    def _title(self, row: Row) -> str:
        return row.words("title") if row.words("id") else super()._title(row)

    def _event_id(self, row: Row, title: str, written: str) -> tuple[str, str]:
        key = row.words("id")
        return key or super()._event_id(row, title, written)[0], row.words("external_id")

    def _date(self, row: Row) -> str:
        date = row.words("date")
        return date if not row.words("end") and edtf_or_none(date) is not None else super()._date(row)

    def _as_edtf(self, row: Row) -> bool:
        return edtf_or_none(row.words("date")) is not None

    def _tags(self, cell: str) -> Iterable[str]:
        found = tags_in(cell)
        return super()._tags(cell) if found is None else found

    def _participants(self, row: Row) -> tuple[Participation, ...]:
        return tuple(self._each_part(row))

    def _names_in(self, cell: str, role: str) -> Iterable[tuple[str, str]]:
        found = None if role else people_in(cell)
        return super()._names_in(cell, role) if found is None else found

    def _figures_in(self, row: Row, cell: str, unit: str = "", counted: str = "") -> Iterator[Figure]:
        found = figures_in(cell)
        yield from super()._figures_in(row, cell, unit, counted) if found is None else found

    def _published(self, row: Row, words: str) -> str:
        return words if edtf_or_none(words) is not None else super()._published(row, words)

    def _source(self, claim: dict[str, str], row: Row) -> tuple[Source, str]:
        """A citation without a source cites one without a title, not this file."""
        title, url, publisher, author = (claim.get(name, "") for name in ("source", "url", "publisher", "author"))
        key = (title, url, publisher, author, self._published(row, claim.get("published", "")))
        if key not in self._sources:
            source = Source(derived_id("source", *key), title, "", publisher, author, url, published=key[-1])
            self._sources[key] = source
        return self._sources[key], ""

    def _place(self, row: Row) -> Place | None:
        name = row.words("place")
        try:
            latitude, longitude = float(row.words("latitude")), float(row.words("longitude"))
        except ValueError:
            return super()._place(row)
        if abs(latitude) <= 90 and abs(longitude) <= 180:
            return Place(name, latitude, longitude)
        return super()._place(row)
