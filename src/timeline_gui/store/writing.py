"""Runs of alike changes as single statements: where SQLAlchemy writes."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    Insert,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    update,
)
from sqlalchemy.dialects.sqlite import dialect

from timeline_gui.core.edits import Change, Row
from timeline_gui.core.errors import OutOfDateError
from timeline_gui.core.language import tell
from timeline_gui.store.schema import TABLES


def write(connection: Connection, table: str, run: Sequence[Change], where: str) -> None:
    """Write changes of one table that all add, all remove or all alter.

    Raises UserError where a row that is to be removed or altered isn't as it was: somebody else wrote to it.
    """
    comes, goes = run[0].before is None, run[0].after is None
    statement, values = _statement(table, comes, goes)
    if comes:
        rows = [values(change.after) for change in run]
    elif goes:
        rows = [values(_old(change.before or {})) for change in run]
    else:
        rows = [values(_old(change.before or {}) | change.after) for change in run]  # type: ignore[operator]
    if connection.exec_driver_sql(statement, rows).rowcount != len(run):
        raise OutOfDateError(
            tell("The document was changed by another program meanwhile"),
            where,
            tell("This step no longer applies."),
        )


@lru_cache(maxsize=64)
def _statement(table: str, comes: bool, goes: bool) -> tuple[str, Callable[[Any], tuple[Any, ...]]]:
    """A statement for many rows, and what takes its values out of one: SQLAlchemy would do so anew for every row."""
    target = TABLES[table]
    statement: Insert | Delete | Update
    if comes:
        statement = insert(target)
    elif goes:
        statement = delete(target).where(_as_before(target))
    else:
        statement = update(target).where(_as_before(target)).values(_after(target))
    compiled = statement.compile(dialect=dialect())
    return str(compiled), itemgetter(*compiled.positiontup)  # type: ignore[misc]


def _as_before(table: Table) -> ColumnElement[bool]:
    return and_(*(column.is_not_distinct_from(bindparam(f"old {column.name}")) for column in table.columns))


def _after(table: Table) -> dict[str, BindParameter[object]]:
    return {column.name: bindparam(column.name) for column in table.columns}


def _old(row: Row) -> dict[str, object]:
    return {f"old {name}": value for name, value in row.items()}
