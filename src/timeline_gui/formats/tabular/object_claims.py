"""Sources, quotes and figures of an object become its citations, each with what its own source says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from timeline_gui.core.language import tell
from timeline_gui.core.model import Figure
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular import fields
from timeline_gui.formats.tabular.fields import Column
from timeline_gui.formats.tabular.object_figures import figures_of
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.values import as_list, beside_name, filled, name_of, names_of, words_of

FIELDS = ("quote", "source", "url", "publisher", "author", "published", "speaker", "locator", "figures")
_OF_SOURCE = ("source", "url", "publisher", "author", "published")
_SOURCE_NAMES = {"name": "source", "title": "source", "headline": "source", "label": "source", "text": "quote"}
_SOURCE_NAMES |= {"date": "published", "href": "url", "id": "", "source id": ""}
_QUOTE_NAMES = {"text": "quote", "words": "quote", "value": "quote", "quote": "quote", "quotation": "quote"}
_QUOTE_NAMES |= {"by": "speaker", "who": "speaker", "person": "speaker", "name": "speaker", "attributed to": "speaker"}
_QUOTE_NAMES |= {"id": ""}


@dataclass(slots=True)
class Claim:
    """One citation in the making."""

    words: dict[str, str] = field(default_factory=dict)
    figures: tuple[Figure, ...] = ()

    def of_same_source(self, other: "Claim") -> "Claim":
        """What another claim says, with the source of this one."""
        source = {name: words for name, words in self.words.items() if name in _OF_SOURCE}
        return Claim({**source, **other.words}, other.figures)

    @property
    def names_source(self) -> bool:
        """Whether it says itself where it is from."""
        return any(self.words.get(name) for name in ("source", "url", "publisher"))


class Claims:
    """Gathers the citations of one row."""

    def __init__(self, row: Row, beside: Mapping[str, Mapping[str, object]], notes: Notes) -> None:
        self._row, self._beside, self._notes = row, beside, notes
        self._sources: dict[int, list[Claim]] = {}
        self._loose: dict[int, dict[str, tuple[str, str]]] = {}
        """Words that stand beside the sources, each with its key."""
        self._quotes: list[tuple[int, Claim]] = []
        self._figures: tuple[Figure, ...] = ()
        self._listed = False

    def take(self, column: Column, key: str, value: object) -> None:
        """Keep what a key says of the citations."""
        match column.field:
            case "source":
                self._listed = isinstance(value, list) and any(isinstance(each, Mapping) for each in value)
                for number, each in enumerate(as_list(value), column.number):
                    self._sources[number] = self._of_source(each, key)
            case "quote":
                self._quotes += enumerate(self._of_quotes(value, key), column.number)
            case "author" if fields.plain(key) == "byline":
                # Who wrote the record is not who wrote its source.
                self._left(key)
            case "figures" if isinstance(value, (Mapping, list)):
                self.take_figures(value, "", key)
            case name:
                values = as_list(value) if name not in ("author", "publisher") else [value]
                for number, each in enumerate(values, column.number):
                    self._loose.setdefault(number, {})[name] = self._words(each, key), key

    def take_figures(self, value: object, counted: str, path: str) -> None:
        """Keep figures of the row itself."""
        self._figures += tuple(figures_of(value, counted, self._row.number, path, self._notes))

    def finish(self) -> None:
        """Put the citations into the row."""
        self._join_loose()
        self._join_quotes()
        every = [claim for _number, claims in sorted(self._sources.items()) for claim in claims]
        if self._figures:
            every = every or [Claim()]
            every[0].figures += self._figures
        for number, claim in enumerate(every, 1):
            self._row.claims[number] = claim.words
        if any(claim.figures for claim in every):
            self._row.figures = {number: claim.figures for number, claim in enumerate(every, 1)}

    def _join_loose(self) -> None:
        """Give words that stand beside the sources to the source of their number.

        An address beside a list of whole sources is that of no one of them, but one more.
        """
        for number, loose in self._loose.items():
            own = {name: loose.pop(name) for name in _OF_SOURCE if self._listed and name in loose}
            if {"url", "publisher"} & own.keys():
                self._sources[max(self._sources) + 1] = [Claim({name: words for name, (words, _key) in own.items()})]
            else:
                for _words, key in own.values():
                    self._left(key)
            for claim in self._sources.setdefault(number, [Claim()]) if loose else ():
                for name, (words, _key) in loose.items():
                    claim.words.setdefault(name, words)

    def _join_quotes(self) -> None:
        """Quotes beside one source are all from it; beside several, each is from the one of its number."""
        alone = len(self._sources) == 1
        if self._quotes and not alone and len(self._sources) > 0 and len(self._quotes) not in (1, len(self._sources)):
            first = self._quotes[0][1].words.get("quote", "")
            said = tell("which of the sources each quote is from is not said; they were taken in their order")
            self._notes.add(self._row.number, "quote", first, said)
        for number, quote in self._quotes:
            at = min(self._sources) if alone else number
            claims = self._sources.setdefault(at, [])
            if quote.names_source or not claims:
                claims.append(quote)
            elif "quote" in claims[0].words:
                claims.append(claims[0].of_same_source(quote))
            else:
                claims[0].words |= quote.words
                claims[0].figures += quote.figures

    def _of_source(self, each: object, path: str) -> list[Claim]:
        """The claims of one source: as many as it has quotes."""
        known = self._beside.get(words_of(each)) if isinstance(each, (str, int)) else None
        if known is None and not isinstance(each, Mapping):
            return [Claim({"source": words_of(each)})]
        base, quotes = Claim(), list[Claim]()
        self._read_source(base, quotes, known if known is not None else each, path, follow=True)  # type: ignore[arg-type]
        if not quotes:
            return [base]
        for quote in quotes:
            own = quote.names_source
            beside = {name: words for name, words in base.words.items() if not own or name not in _OF_SOURCE}
            quote.words = {**beside, **quote.words}
        quotes[0].figures += base.figures
        return quotes

    def _read_source(
        self, base: Claim, quotes: list[Claim], each: Mapping[str, object], path: str, *, follow: bool
    ) -> None:
        for key, plain, inner in filled(each):
            column = fields.meaning(key)
            name = _SOURCE_NAMES.get(plain, column.field if column and column.field in FIELDS else None)
            if follow and plain in ("id", "source") and (known := self._beside.get(words_of(inner))):
                # A reference may lead back to where it stands.
                self._read_source(base, quotes, known, path, follow=False)
            elif name == "quote":
                quotes += self._of_quotes(inner, f"{path}.{key}")
            elif name == "source" and isinstance(inner, Mapping):
                self._read_source(base, quotes, inner, f"{path}.{key}", follow=True)
            elif column and (column.field == "figures" or column.field == "value"):
                base.figures += tuple(figures_of(inner, column.role, self._row.number, f"{path}.{key}", self._notes))
            elif name is None or (
                name and (words := self._words(inner, f"{path}.{key}")) != base.words.setdefault(name, words)
            ):
                self._left(f"{path}.{key}")

    def _of_quotes(self, value: object, path: str) -> list[Claim]:
        """A claim for each quote, with who said it and where it stands."""
        claims = []
        for each in as_list(value):
            if not isinstance(each, Mapping):
                claims.append(Claim({"quote": words_of(each)}))
                continue
            claim = Claim()
            for key, plain, inner in filled(each):
                column = fields.meaning(key)
                name = _QUOTE_NAMES.get(plain, column.field if column and column.field in FIELDS else None)
                if name == "figures":
                    role = column.role if column else ""
                    claim.figures += tuple(figures_of(inner, role, self._row.number, f"{path}.{key}", self._notes))
                elif name is None or name in claim.words:
                    self._left(f"{path}.{key}")
                elif name == "source" and isinstance(inner, Mapping):
                    self._read_source(claim, [], inner, f"{path}.{key}", follow=True)
                elif name:
                    claim.words[name] = self._words(inner, f"{path}.{key}")
            claims.append(claim)
        return claims

    def _words(self, value: object, path: str) -> str:
        """A value in words; what a nested object says beside its name is told."""
        for each in as_list(value):
            for key in beside_name(each):
                self._left(f"{path}.{key}")
        return names_of(as_list(value)) if isinstance(value, list) else name_of(value)

    def _left(self, path: str) -> None:
        self._notes.left(self._row.number, path)
