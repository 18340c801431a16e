"""timeline-gui import: files into a document, all of them or none."""

import argparse
import json
import sys
from contextlib import closing
from dataclasses import asdict, replace
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.model import Batch, Problem, Reading
from timeline_gui.formats import registry
from timeline_gui.formats.options import ReadOptions
from timeline_gui.session.documents import create_from
from timeline_gui.session.settings import backup_folder
from timeline_gui.store import edits, imports, queries
from timeline_gui.store.imports import ImportPlan
from timeline_gui.store.opening import memory_document, open_document


def run(options: argparse.Namespace) -> int:
    """Import and report."""
    mapping = [_pair(text) for text in options.map]
    target = Path(options.into)
    asked = ReadOptions(day_first=options.day_first, sheet=options.sheet, join=options.join, expand=options.recurring)
    batches = [(Path(name).name, registry.read(Path(name), options.format, mapping, asked)) for name in options.files]
    name = ", ".join(name for name, _batch in batches)
    plan = _import(_joined(batches), name, target, dry=options.dry_run)
    if options.json:
        sys.stdout.write(_as_json(plan))
    else:
        columns = [_columns(name, batch.reading) for name, batch in batches if batch.reading is not None]
        sys.stdout.write(_in_words(plan, columns, target, dry=options.dry_run))
    return 0


def _columns(name: str, reading: Reading) -> str:
    """What the columns of a table were taken for, on one line."""
    told = ", ".join(f"{column.meaning} from “{column.name}”" for column in reading.columns if column.meaning)
    where = f", sheet “{reading.sheet}”" if reading.sheet else ""
    return f"{name}{where}: {told}"


def _pair(text: str) -> tuple[str, str]:
    field, equals, column = text.partition("=")
    if not equals or not field or not column:
        raise UserError(f"“{text}” is no mapping", "--map", "Write FIELD=COLUMN, for instance --map date=When.")
    return field.strip(), column.strip()


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
        return replace(queries.batch(together), problems=tuple(problems), skipped=skipped)


def _import(batch: Batch, name: str, target: Path, *, dry: bool) -> ImportPlan:
    if not target.exists():
        with closing(memory_document(Batch())) as empty:
            plan = imports.plan_import(empty, batch, name)
        if not dry:
            create_from(batch, target)
        return plan
    with closing(open_document(target, read_only=dry, backup_folder=backup_folder())) as document:
        plan = imports.plan_import(document, batch, name)
        if plan.group and not dry:
            edits.apply(document, plan.group)
        return plan


def _as_json(plan: ImportPlan) -> str:
    report = {
        "added": plan.added,
        "updated": plan.updated,
        "skipped": plan.skipped,
        "problems": [_problem_as_json(problem) for problem in plan.problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _problem_as_json(problem: Problem) -> dict[str, object]:
    fields = asdict(problem)
    del fields["skipped"]
    return fields


def _in_words(plan: ImportPlan, columns: list[str], target: Path, *, dry: bool) -> str:
    verb = "would be" if dry else "were"
    head = f"{plan.added} events {verb} added to {target}, {plan.updated} updated, {plan.skipped} skipped"
    return "\n".join([head, *columns, *(_problem(problem) for problem in plan.problems)]) + "\n"


def _problem(problem: Problem) -> str:
    where = problem.file + (f", row {problem.row}" if problem.row is not None else "")
    what = f" “{problem.value}”" if problem.value else ""
    return f"{where}: {problem.field}{what}: {problem.message}"
