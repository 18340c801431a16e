"""What a reader has to tell of a file: problems row by row, and fields that nobody here knows, once each."""

from dataclasses import dataclass, field

from timeline_gui.core.model import Problem

UNTITLED = "Untitled"
_LONGEST = 500


@dataclass(slots=True)
class Notes:
    """Collects the problems of one file, named `file` in each."""

    file: str
    _problems: list[Problem] = field(default_factory=list)
    _unknown: dict[tuple[str, str], list[int | None]] = field(default_factory=dict)

    def add(self, row: int | None, name: str, value: str, message: str, *, skipped: bool = False) -> None:
        """Note one fault; `skipped` where the row becomes no event."""
        self._problems.append(Problem(self.file, row, name, _shown(value), message, skipped))

    def unknown(self, row: int | None, path: str, what: str) -> None:
        """Note a field that is not imported; `what` says in a few words what it is ("the column “era”")."""
        self._unknown.setdefault((path, what), []).append(row)

    def problems(self) -> tuple[Problem, ...]:
        """All of them in the order met, unknown fields last."""
        fields = [
            Problem(self.file, rows[0], path, "", f"{what} is not known and was left out{_often(len(rows))}")
            for (path, what), rows in self._unknown.items()
        ]
        return (*self._problems, *fields)


def _shown(value: str) -> str:
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"


def _often(times: int) -> str:
    return f" ({times} times)" if times > 1 else ""
