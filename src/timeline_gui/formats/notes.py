"""What a reader has to tell of a file: problems row by row, and fields that nobody here knows, once each."""

from dataclasses import dataclass, field, replace

from timeline_gui.core.language import tell
from timeline_gui.core.model import Problem

UNTITLED = "Untitled"
FIRST = 3
"""Rows that are listed where the same is wrong with the same value."""
MOST = 100_000
"""Faults that are listed; of a file that is at fault in every one of millions of rows the rest are counted."""
_LONGEST = 500


@dataclass(slots=True)
class _Same:
    """Rows where the same is wrong with the same value: how many are listed, the place of the last, and the rest."""

    listed: int = 0
    last: int = 0
    more: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Notes:
    """Collects the problems of one file, named `file` in each."""

    file: str
    _problems: list[Problem] = field(default_factory=list)
    _same: dict[tuple[str, str, str], _Same] = field(default_factory=dict)
    """By field, value and message."""
    _unknown: dict[tuple[str, str], tuple[int | None, int]] = field(default_factory=dict)
    """The row where a field was met first, and how often it was."""
    _repeated: dict[tuple[str, str], tuple[int | None, str, int]] = field(default_factory=dict)
    """The row and value where the same was told of a field first, and how often it was."""
    skipped: int = 0
    """How many rows became no event."""
    added: int = 0
    """How many faults were noted."""
    _kept: int = 0
    _unlisted: int = 0

    def add(self, row: int | None, name: str, value: str, message: str, *, skipped: bool = False) -> None:
        """Note one fault; `skipped` where the row becomes no event.

        Of rows where the same is wrong with the same value the first are listed, the others kept with the last of them.
        """
        self.skipped += skipped
        self.added += 1
        if self._kept >= MOST:
            self._unlisted += 1
            return
        self._kept += 1
        value = _shown(value)
        same = self._same.setdefault((name, value, message), _Same())
        if row is not None and same.listed >= FIRST:
            same.more.append(row)
            return
        same.listed, same.last = same.listed + 1, len(self._problems)
        self._problems.append(Problem(self.file, row, name, value, message, skipped))

    def encoding(self, *, guessed: bool, mixed: bool = False) -> None:
        """Note that the encoding of the file is `guessed`, where it is, or `mixed` of two."""
        if mixed:
            said = tell("some of this is not UTF-8; that was read as Windows-1252, so check letters with accents")
            self.add(None, "", "", said)
        elif guessed:
            self.add(None, "", "", tell("this is not UTF-8; read as Windows-1252, so check letters with accents"))

    def unknown(self, row: int | None, path: str, what: str) -> None:
        """Note a field that is not imported; `what` says in a few words what it is ("the column “era”")."""
        first, times = self._unknown.get((path, what), (row, 0))
        self._unknown[path, what] = first, times + 1

    def left(self, row: int | None, path: str) -> None:
        """Note a key that is not imported, called by its path."""
        self.unknown(row, path, tell("“{name}”", name=path))

    def repeated(self, row: int | None, name: str, value: str, message: str) -> None:
        """Note what holds for very many values of a field, once with the first of them."""
        first, shown, times = self._repeated.get((name, message), (row, value, 0))
        self._repeated[name, message] = first, shown, times + 1

    def problems(self) -> tuple[Problem, ...]:
        """All of them in the order met, then what is told once of many, unknown fields last."""
        fields = [
            Problem(self.file, first, path, "", _unknown(what, times))
            for (path, what), (first, times) in self._unknown.items()
        ]
        listed = list(self._problems)
        for same in self._same.values():
            if same.more:
                listed[same.last] = replace(listed[same.last], more_rows=tuple(same.more))
        often = [
            Problem(self.file, first, name, _shown(value), _repeated(message, times))
            for (name, message), (first, value, times) in self._repeated.items()
        ]
        rest = tell("{count} further problems are not listed", count=self._unlisted)
        return (*listed, *often, *([Problem(self.file, None, "", "", rest)] if self._unlisted else ()), *fields)


def _shown(value: str) -> str:
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"


def _repeated(message: str, times: int) -> str:
    return message if times == 1 else tell("{message} ({times} times)", message=message, times=str(times))


def _unknown(what: str, times: int) -> str:
    if times == 1:
        return tell("{what} is not known and was left out", what=what)
    return tell("{what} is not known and was left out ({times} times)", what=what, times=str(times))
