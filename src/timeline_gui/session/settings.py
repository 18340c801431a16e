"""What is remembered between starts: window, theme, recent files, and the last view of each document."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, TypeAlias

import platformdirs
from PySide6.QtCore import QByteArray, QLocale, QSettings

from timeline_gui.session import views
from timeline_gui.session.views import View

Choice: TypeAlias = Literal["system", "light", "dark", "white", "black"]
"""A theme; white and black are those of high contrast."""
Paper: TypeAlias = Literal["a4", "letter", "a3"]
DossierPart: TypeAlias = Literal["strip", "entries", "figures", "sources"]
RECENT = 10
MOST_HEADERS = 50
SIZES = (90, 100, 110, 125, 150, 175, 200)
"""Per cent at which the window can be shown."""
_APP = "timeline-gui"


def data_folder() -> Path:
    """Where documents that have no other home live: the user's data folder."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False))


def backup_folder() -> Path:
    """Where copies of documents go: before the first step of a day, and before one is brought up to date."""
    return data_folder() / "backups"


def log_folder() -> Path:
    """Where the log is written."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False))


class Settings:
    """Typed access to one ini file in the user's configuration folder."""

    def __init__(self, path: Path | None = None) -> None:
        path = path or Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.ini"
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def _text(self, name: str) -> str:
        value = self._store.value(name, "")
        return value if isinstance(value, str) else ""

    @property
    def theme(self) -> Choice:
        """Which theme the person chose."""
        match self._text("theme"):
            case "light" | "dark" | "white" | "black" as choice:
                return choice
            case _:
                return "system"

    @theme.setter
    def theme(self, theme: Choice) -> None:
        self._store.setValue("theme", theme)

    @property
    def language(self) -> str:
        """The language of the window: "system" or a code."""
        return self._text("language") or "system"

    @language.setter
    def language(self, language: str) -> None:
        self._store.setValue("language", language)

    @property
    def size(self) -> int:
        """How large texts, rows and panes are, in per cent."""
        found = self._text("size")
        return int(found) if found.isdecimal() and int(found) in SIZES else 100

    @size.setter
    def size(self, size: int) -> None:
        self._store.setValue("size", str(size))

    @property
    def reduce_motion(self) -> bool:
        """Whether nothing is to move by itself."""
        return self._text("motion") == "reduced"

    @reduce_motion.setter
    def reduce_motion(self, on: bool) -> None:
        self._store.setValue("motion", "reduced" if on else "")

    @property
    def paper(self) -> Paper:
        """The paper of the dossier: what was chosen, else what is usual where the person lives."""
        match self._text("dossier/paper"):
            case "a4" | "letter" | "a3" as paper:
                return paper
            case _:
                letter = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
                return "letter" if letter else "a4"

    @paper.setter
    def paper(self, paper: Paper) -> None:
        self._store.setValue("dossier/paper", paper)

    @property
    def dossier_notes(self) -> bool:
        """Whether the dossier holds the analyst's own notes."""
        return self._text("dossier/notes") != "no"

    @dossier_notes.setter
    def dossier_notes(self, on: bool) -> None:
        self._store.setValue("dossier/notes", "yes" if on else "no")

    @property
    def dossier_landscape(self) -> bool:
        """Whether the paper of the dossier lies."""
        return self._text("dossier/landscape") == "yes"

    @dossier_landscape.setter
    def dossier_landscape(self, on: bool) -> None:
        self._store.setValue("dossier/landscape", "yes" if on else "no")

    @property
    def dossier_parts(self) -> tuple[DossierPart, ...]:
        """What the dossier holds beside its first page."""
        known: tuple[DossierPart, ...] = ("strip", "entries", "figures", "sources")
        text = self._text("dossier/parts")
        return tuple(part for part in known if part in text.split()) if text else ("strip", "entries", "sources")

    @dossier_parts.setter
    def dossier_parts(self, parts: tuple[DossierPart, ...]) -> None:
        self._store.setValue("dossier/parts", " ".join(parts) or "none")

    @property
    def export_format(self) -> str:
        """The format that was exported to last."""
        return self._text("export") or "pdf"

    @export_format.setter
    def export_format(self, name: str) -> None:
        self._store.setValue("export", name)

    def layout(self) -> tuple[QByteArray, QByteArray]:
        """Geometry and dock state of the window, empty at first."""
        geometry, state = self._store.value("window/geometry"), self._store.value("window/state")
        return (
            geometry if isinstance(geometry, QByteArray) else QByteArray(),
            state if isinstance(state, QByteArray) else QByteArray(),
        )

    def set_layout(self, geometry: QByteArray, state: QByteArray) -> None:
        """Remember geometry and dock state of the window."""
        self._store.setValue("window/geometry", geometry)
        self._store.setValue("window/state", state)

    def forget_layout(self) -> None:
        """The next window opens as the first one did."""
        self._store.remove("window")

    @property
    def table_columns(self) -> dict[str, object]:
        """How the columns of the event table were last arranged, empty at first."""
        try:
            saved = json.loads(self._text("table") or "{}")
        except json.JSONDecodeError:
            return {}
        return saved if isinstance(saved, dict) else {}

    @table_columns.setter
    def table_columns(self, columns: dict[str, object]) -> None:
        self._store.setValue("table", json.dumps(columns))

    @property
    def columns(self) -> dict[str, dict[str, str]]:
        """What columns were said to mean, by the shape of their header: of the last fifty that were put right."""
        try:
            saved = json.loads(self._text("columns") or "{}")
            return {str(shape): {str(name): str(text) for name, text in said.items()} for shape, said in saved.items()}
        except (json.JSONDecodeError, AttributeError):
            return {}

    def set_columns(self, shape: str, said: Mapping[str, str] | None) -> None:
        """Remember what the columns of a header mean; None forgets it."""
        others = {other: kept for other, kept in self.columns.items() if other != shape}
        if said is not None:
            others[shape] = dict(said)
        self._store.setValue("columns", json.dumps(dict(list(others.items())[-MOST_HEADERS:])))

    @property
    def recent(self) -> tuple[Path, ...]:
        """Documents opened before, the last one first; also those that are gone, perhaps with their drive."""
        try:
            return tuple(map(Path, json.loads(self._text("recent") or "[]")))
        except (json.JSONDecodeError, TypeError):
            return ()

    def add_recent(self, path: Path) -> None:
        """Put a document at the top of the recent ones."""
        self._store.sync()  # another process may have opened one meanwhile
        names = [str(path), *(str(other) for other in self.recent if other != path)]
        self._store.setValue("recent", json.dumps(names[:RECENT]))
        self._store.sync()

    def clear_recent(self) -> None:
        """Forget which documents were opened."""
        self._store.remove("recent")

    @property
    def recent_commands(self) -> tuple[str, ...]:
        """The names of the commands that were last chosen in the palette, the last one first."""
        return tuple(name for name in self._text("commands").split(" ") if name)

    def add_command(self, name: str) -> None:
        """A command was chosen in the palette."""
        others = (other for other in self.recent_commands if other != name)
        self._store.setValue("commands", " ".join([name, *others][:RECENT]))

    @property
    def keys(self) -> Mapping[str, tuple[str, ...]]:
        """The keys that the person gave to actions, by name, as portable text; empty where that can't be read."""
        try:
            found = json.loads(self._text("keys") or "{}")
            return {str(name): tuple(map(str, keys)) for name, keys in found.items()}
        except (json.JSONDecodeError, AttributeError, TypeError):
            return {}

    @keys.setter
    def keys(self, keys: Mapping[str, tuple[str, ...]]) -> None:
        self._store.setValue("keys", json.dumps(dict(keys)))

    @property
    def last(self) -> Path | None:
        """The document that was open when the last window closed."""
        name = self._text("last")
        return Path(name) if name else None

    @last.setter
    def last(self, path: Path) -> None:
        self._store.setValue("last", str(path))

    def view(self, path: Path) -> View | None:
        """How this document was last looked at; None too where that can't be read."""
        try:
            return views.from_dict(json.loads(self._text(_view_name(path)) or "null"))
        except json.JSONDecodeError:
            return None

    def set_view(self, path: Path, view: View) -> None:
        """Remember how this document is looked at."""
        self._store.setValue(_view_name(path), json.dumps(views.to_dict(view)))

    def save(self) -> None:
        """Write now."""
        self._store.sync()


def _view_name(path: Path) -> str:
    return "views/" + str(path.resolve()).replace("/", "|").replace("\\", "|")
