"""timeline-gui import: files into a document, all of them or none."""

import argparse
import json
import shlex
import sys
from collections.abc import Iterable
from contextlib import closing
from dataclasses import asdict, dataclass, replace
from datetime import date
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Actor, Batch, Problem, Reading
from timeline_gui.core.names import fold
from timeline_gui.core.problems import message_of
from timeline_gui.core.progress import SilentProgress
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions
from timeline_gui.session.documents import create_from
from timeline_gui.session.likenesses import Likeness, likenesses, unite
from timeline_gui.session.settings import Settings, backup_folder
from timeline_gui.store import backups, edits, imports, queries
from timeline_gui.store.document import Document
from timeline_gui.store.imports import ImportPlan
from timeline_gui.store.opening import memory_document, open_document


@dataclass(frozen=True, slots=True)
class _Planned:
    """What importing would do, what columns were taken for, and who may be known by another name."""

    batch: Batch
    plan: ImportPlan
    columns: tuple[str, ...]
    alike: tuple[Likeness, ...]


def run(options: argparse.Namespace) -> int:
    """Import and report."""
    mapping = [_pair(text, "--map", "FIELD=COLUMN, for instance --map date=When") for text in options.map]
    same = [_pair(text, "--same", "NAME=KNOWN, for instance --same Katar=Qatar") for text in options.same]
    target = Path(options.into)
    asked = ReadOptions(
        day_first=options.day_first,
        sheet=options.sheet,
        join=options.join,
        expand=options.recurring,
        remembered=Settings().columns,
    )
    batches = [(Path(name).name, registry.read(Path(name), options.format, mapping, asked)) for name in options.files]
    planned = _import(batches, same, target, dry=options.dry_run)
    sys.stdout.write(_as_json(planned) if options.json else _in_words(planned, target, dry=options.dry_run))
    return 0


def _columns(name: str, reading: Reading) -> str:
    """What the columns of a table were taken for, on one line."""
    told = ", ".join(f"{column.meaning} from “{column.name}”" for column in reading.columns if column.meaning)
    where = f", sheet “{reading.sheet}”" if reading.sheet else ""
    return f"{name}{where}{', read as you said last time' if reading.remembered else ''}: {told}"


def _pair(text: str, option: str, example: str) -> tuple[str, str]:
    left, equals, right = text.partition("=")
    if not equals or not left or not right:
        raise UserError(f"“{text}” has no two sides", option, f"Write {example}.")
    return left.strip(), right.strip()


def _joined(batches: list[tuple[str, Batch]]) -> Batch:
    """The records of several files as one: what two of them name alike is the same, as in two imports in a row."""
    if len(batches) == 1:
        return batches[0][1]
    problems: list[Problem] = []
    skipped = 0
    with closing(memory_document(Batch(title=batches[0][1].title))) as together:
        for name, batch in batches:
            plan = imports.plan_import(together, batch, name)
            edits.apply(together, plan.group)
            problems += plan.problems
            skipped += plan.skipped
        return replace(
            queries.batch(together),
            problems=tuple(problems),
            skipped=skipped,
            row_ids=any(batch.row_ids for _name, batch in batches),
            unplaced=all(batch.unplaced for _name, batch in batches),
        )


def _import(batches: list[tuple[str, Batch]], same: list[tuple[str, str]], target: Path, *, dry: bool) -> _Planned:
    name = ", ".join(name for name, _batch in batches)
    columns = tuple(_columns(name, batch.reading) for name, batch in batches if batch.reading is not None)
    batch = _joined(batches)
    if not target.exists():
        with closing(memory_document(Batch())) as empty:
            planned = _plan(empty, batch, name, columns, same)
        if not dry:
            create_from(planned.batch, target)
        return planned
    with closing(open_document(target, read_only=dry, backup_folder=backup_folder())) as document:
        planned = _plan(document, batch, name, columns, same)
        if planned.plan.group and not dry:
            _back_up(document)
            edits.apply(document, planned.plan.group, progress=SilentProgress())
        return planned


def _back_up(document: Document) -> None:
    """Copy the document as it was before the first step of the day; where that fails the import goes on."""
    try:
        copy = backups.begin(document, backup_folder(), date.today())
        if copy is not None:
            copy()
    except (UserError, OSError) as error:
        sys.stderr.write(f"timeline-gui: no backup could be made today. {error}\n")


def _plan(
    document: Document, batch: Batch, name: str, columns: tuple[str, ...], same: list[tuple[str, str]]
) -> _Planned:
    known = queries.actors(document)
    united = unite(batch, [_likeness(pair, batch.actors, (*known, *batch.actors)) for pair in same])
    return _Planned(united, imports.plan_import(document, united, name), columns, likenesses(united.actors, known))


def _likeness(pair: tuple[str, str], incoming: Iterable[Actor], known: Iterable[Actor]) -> Likeness:
    """Who of the files is to be taken for whom of the document or them. Raises UserError for a name nobody has."""
    new, old = (fold(name) for name in pair)
    actor = next((actor for actor in incoming if fold(actor.name) == new), None)
    if actor is None:
        raise UserError(f"no actor of the files is called “{pair[0]}”", "--same")
    named = [actor for actor in known if fold(actor.name) == old]
    named = named or [actor for actor in known if old in map(fold, actor.aliases)]
    if not named:
        raise UserError(
            f"no actor of the document or the files is called “{pair[1]}”", "--same", "Names and aliases count."
        )
    return Likeness(actor, named[0].id, named[0].name)


def _as_json(planned: _Planned) -> str:
    plan = planned.plan
    report: dict[str, object] = {
        "added": plan.added,
        "updated": plan.updated,
        "skipped": plan.skipped,
        "problems": [_problem_as_json(problem) for problem in plan.problems],
    }
    if planned.alike:
        report["alike"] = [{"name": each.actor.name, "known": each.known_name} for each in planned.alike]
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _problem_as_json(problem: Problem) -> dict[str, object]:
    fields = asdict(problem)
    del fields["skipped"]
    if not problem.more_rows:
        del fields["more_rows"]
    return fields


def _in_words(planned: _Planned, target: Path, *, dry: bool) -> str:
    plan, verb = planned.plan, "would be" if dry else "were"
    head = f"{plan.added} events {verb} added to {target}, {plan.updated} updated, {plan.skipped} skipped"
    return "\n".join([head, *planned.columns, *map(_problem, plan.problems), *map(_offer, planned.alike)]) + "\n"


def _offer(likeness: Likeness) -> str:
    new, known = likeness.actor.name, likeness.known_name
    return f"“{new}” may be “{known}”: {shlex.join(['--same', f'{new}={known}'])} takes them for one"


def _problem(problem: Problem) -> str:
    where = problem.file + (f", row {problem.row}" if problem.row is not None else "")
    what = f" “{problem.value}”" if problem.value else ""
    return f"{where}: {problem.field}{what}: {message_of(problem)}"
