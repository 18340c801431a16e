"""Files that are read into the open document: first what that would do, then, as one step, that it is done."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from timeline_gui.core.edits import EditGroup
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch, Problem
from timeline_gui.core.problems import count_of
from timeline_gui.core.progress import Progress
from timeline_gui.session.messages import Message, MessageKind
from timeline_gui.session.session import Session
from timeline_gui.session.tasks import Task

if TYPE_CHECKING:
    from timeline_gui.formats.options import ReadOptions
    from timeline_gui.session.likenesses import Likeness
    from timeline_gui.store.imports import ImportPlan


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """What a file holds, and what importing it would do to the document."""

    batch: Batch
    plan: "ImportPlan"
    likenesses: "tuple[Likeness, ...]" = ()


def import_file(session: Session, path: Path) -> None:
    """Read a file in the background and add what is new in it to the document, as one step."""
    plan_import(session, path, None, lambda planned: finish_import(session, planned.plan, path.name))


def plan_import(
    session: Session,
    path: Path,
    options: "ReadOptions | None",
    done: Callable[[PlannedImport], None],
    same: frozenset[str] = frozenset(),
    *,
    again: bool = False,
) -> None:
    """Read a file in the background and say what importing it would do; nothing is written.

    `same` are the ids of the file's actors who are taken for those that they are like. What keeps a file from being
    read is reported, or where it is read `again` in another way, a problem of the plan.
    """
    target = session.document
    if target is None:
        remedy = tell("Open one first, or drop the file on the window.")
        session.report(UserError(tell("No document is open"), remedy=remedy))
        return

    known = session.columns.actors

    def job(progress: Progress) -> PlannedImport:
        # Loaded where it is used: most starts import nothing.
        from timeline_gui.formats import registry
        from timeline_gui.formats.options import ReadOptions, Unreadable
        from timeline_gui.session.likenesses import likenesses, unite
        from timeline_gui.session.pace import paced
        from timeline_gui.store import imports
        from timeline_gui.store.imports import ImportPlan

        progress.report(0, 0, path.name)
        watched = replace(options or ReadOptions(), watch=paced(progress, path.name))
        try:
            batch = registry.read(path, options=watched)
        except UserError as error:
            reading = error.reading if isinstance(error, Unreadable) else None
            if reading is None and not again:
                raise
            # A person may say what its columns mean, or choose once more.
            problem = Problem(path.name, None, "", "", str(error))
            return PlannedImport(Batch(reading=reading), ImportPlan(EditGroup("", ()), 0, 0, 0, (problem,)))
        progress.report(0, 0, path.name)
        found = likenesses(batch.actors, known)
        batch = unite(batch, (each for each in found if each.actor.id in same))
        return PlannedImport(batch, imports.plan_import(target, batch, path.name, progress), found)

    def planned(found: PlannedImport) -> None:
        if session.document is target:
            done(found)

    session.tasks.run(Task(path.name, job, planned, session.report))


def finish_import(session: Session, plan: "ImportPlan", name: str) -> None:
    """Make a planned import, as one step to undo, and say what it did. What fails is reported."""
    try:
        if plan.group and plan.group.block:
            session.apply_aside(plan.group, lambda: _tell(session, plan, name))
            return
        if plan.group:
            session.apply(plan.group)
    except UserError as error:
        session.report(error)
        return
    _tell(session, plan, name)


def _tell(session: Session, plan: "ImportPlan", name: str) -> None:
    added, updated, skipped, problems = plan.added, plan.updated, plan.skipped, count_of(plan.problems)
    parts = [QCoreApplication.translate("Session", "%n event(s) added", "", added)]
    if updated:
        parts.append(QCoreApplication.translate("Session", "%n updated", "", updated))
    if skipped:
        parts.append(QCoreApplication.translate("Session", "%n already there or without content", "", skipped))
    if problems:
        parts.append(QCoreApplication.translate("Session", "%n problem(s)", "", problems))
    kind: MessageKind = "warning" if problems else "info"
    session.message_raised.emit(Message(kind, f"{name}: {', '.join(parts)}", tuple(plan.problems)))
