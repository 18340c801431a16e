"""What the message bar is given to say."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from PySide6.QtCore import QCoreApplication

from timeline_gui.core.errors import DamagedError
from timeline_gui.core.model import Problem
from timeline_gui.session.settings import backup_folder
from timeline_gui.session.watch import Fate
from timeline_gui.store import backups

MessageKind: TypeAlias = Literal["info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Message:
    """One line for the message bar, with the details behind it, and the action of the window that helps, by name.

    `path` is the file that the action is for, where that is not the open document.
    """

    kind: MessageKind
    text: str
    problems: tuple[Problem, ...] = ()
    action: str = ""
    action_text: str = ""
    path: Path | None = None


def of_fate(fate: Fate, path: Path | None) -> Message | None:
    """What became of the file of the document, with the way out; None where it is there."""
    translate = QCoreApplication.translate
    restore, save = translate("Session", "Restore a backup…"), translate("Session", "Save a copy…")
    match fate:
        case Fate.THERE:
            return None
        case Fate.GONE:
            text = translate(
                "Session", "%1 is no longer there: it was moved, deleted, or its drive is gone. Save a copy to keep it."
            )
        case Fate.REPLACED:
            text = translate("Session", "Another file has taken the place of %1. Save a copy of this one to keep it.")
        case Fate.OVERWRITTEN:
            text = translate(
                "Session", "Another program has written over %1. Nothing more is written to it. Restore a backup."
            )
    text = text.replace("%1", str(path))
    if fate is Fate.OVERWRITTEN:
        return Message("error", text, (), "restore_backup", restore, path)
    return Message("error", text, action="save_copy", action_text=save)


def of_damage(error: DamagedError) -> Message:
    """What is damaged, with the way out: a backup where there is one, else what can be read of the file."""
    path = Path(error.where)
    if backups.related(path, backup_folder()):
        action, text = "restore_backup", QCoreApplication.translate("Session", "Restore a backup…")
    else:
        action, text = "recover", QCoreApplication.translate("Session", "Recover what can be read…")
    return Message("error", str(error), action=action, action_text=text, path=path)
