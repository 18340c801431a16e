"""The criteria of the filter in words: what each is called, which values it can take, and what a chip says."""

from dataclasses import dataclass, replace
from itertools import repeat

from PySide6.QtCore import QObject

from timeline_gui.core import edtf
from timeline_gui.core.filters import CRITERIA, Filter
from timeline_gui.core.model import STATUSES
from timeline_gui.core.words import date_in_words
from timeline_gui.session.session import Session
from timeline_gui.ui.filterbar.facets import facet_counts

LISTS = ("actors", "not_actors", "categories", "tags", "sources", "places", "statuses")
"""The criteria that are chosen from a list of values."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value that a criterion can take: what the filter holds, what people read, and its events under the others."""

    id: str
    label: str
    count: int
    also: tuple[str, ...] = ()
    """Other names that a search finds it by."""


def with_value(chosen: Filter, criterion: str, value: str, on: bool) -> Filter:
    """The filter with one value of a list added or taken out."""
    kept = tuple(other for other in getattr(chosen, criterion) if other != value)
    values = (*kept, value) if on else kept
    return replace(chosen, **{criterion: values})  # type: ignore[arg-type]


class Criteria(QObject):
    """Words for the filter of a session."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._labels: dict[str, dict[str, str]] = {}
        session.document_changed.connect(self._labels.clear)
        session.columns_changed.connect(self._labels.clear)

    def label(self, criterion: str) -> str:
        """What a criterion is called."""
        return {
            "actors": self.tr("Actor"),
            "not_actors": self.tr("Without actor"),
            "date": self.tr("Date"),
            "text": self.tr("Text"),
            "categories": self.tr("Category"),
            "tags": self.tr("Tag"),
            "sources": self.tr("Source"),
            "places": self.tr("Place"),
            "statuses": self.tr("Status"),
            "figures": self.tr("With figures"),
        }[criterion]

    def offered(self) -> tuple[str, ...]:
        """The criteria that this document has values for."""
        columns = self._session.columns
        has = {
            "actors": bool(columns.actors),
            "not_actors": bool(columns.actors),
            "categories": any(columns.categories),
            "tags": bool(columns.tags),
            "sources": bool(columns.sources),
            "places": any(columns.places),
            "figures": bool(columns.events.figures.any()),
        }
        return tuple(name for name in CRITERIA if has.get(name, len(columns) > 0))

    def values(self, criterion: str) -> tuple[Value, ...]:
        """The values of a list that the document has, by name; "none" stands last."""
        view = self._session.view
        columns = self._session.columns
        counts = facet_counts(criterion, view.filter, columns, view.filter_hits)
        aliases = [actor.aliases for actor in columns.actors] if criterion in ("actors", "not_actors") else repeat(())
        values = [
            Value(value, label, int(count), also)
            for (value, label), count, also in zip(self._named(criterion), counts, aliases, strict=False)
            if value or count
        ]
        if criterion != "statuses":
            values.sort(key=lambda value: (not value.id, value.label.casefold()))
        return tuple(values)

    def _named(self, criterion: str) -> list[tuple[str, str]]:
        columns = self._session.columns
        match criterion:
            case "actors" | "not_actors":
                return [(actor.id, actor.name) for actor in columns.actors]
            case "sources":
                return [(source.id, source.title) for source in columns.sources]
            case "categories":
                return [(name, name or self.tr("No category")) for name in columns.categories]
            case "places":
                return [(name, name or self.tr("No place")) for name in columns.places]
            case "statuses":
                words = {"draft": self.tr("Draft"), "confirmed": self.tr("Confirmed")}
                return [(status, words[status]) for status in STATUSES]
        return [(name, name) for name in columns.tags]

    def text(self, criterion: str, limit: int = 0) -> str:
        """What a chip says of an active criterion, with no more than `limit` names where that is not 0."""
        chosen = self._session.view.filter
        match criterion:
            case "date":
                return self._range(chosen)
            case "text":
                return self.tr("“{text}”").format(text=chosen.text)
            case "figures":
                return ""
        if criterion not in self._labels:
            self._labels[criterion] = dict(self._named(criterion))
        labels = self._labels[criterion]
        names = [labels.get(value, self.tr("unknown")) for value in getattr(chosen, criterion)]
        every = criterion == "actors" and chosen.all_actors
        text = self._joined(names, limit, every)
        if criterion == "actors" and chosen.only_named:
            text = self.tr("{names}, without their people").format(names=text)
        return text

    def _joined(self, names: list[str], limit: int, every: bool) -> str:
        if limit and len(names) > limit:
            shown, more = ", ".join(names[:limit]), len(names) - limit
            return self.tr("{names} and %Ln more", "", more).format(names=shown)
        if len(names) < 2:
            return "".join(names)
        pattern = self.tr("{names} and {last}") if every else self.tr("{names} or {last}")
        return pattern.format(names=", ".join(names[:-1]), last=names[-1])

    def _range(self, chosen: Filter) -> str:
        start, end = (date_in_words(edtf.parse(date), short=True) for date in (chosen.start, chosen.end))
        if chosen.start and chosen.end:
            text = start if chosen.start == chosen.end else self.tr("{start} – {end}").format(start=start, end=end)
        elif chosen.start:
            text = self.tr("from {date}").format(date=start)
        else:
            text = self.tr("until {date}").format(date=end)
        return self.tr("{range}, surely").format(range=text) if chosen.surely else text

    def phrase(self, criterion: str) -> str:
        """A criterion with its values, as a line of text: "Actor Qatar or Russia"."""
        return f"{self.label(criterion)} {self.text(criterion, 3)}".strip()
