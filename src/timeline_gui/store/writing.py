"""Runs of alike changes as single statements: where SQLAlchemy writes."""

from collections.abc import Sequence

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Connection,
    Delete,
    Table,
    Update,
    and_,
    bindparam,
    delete,
    insert,
    update,
)

from timeline_gui.core.edits import Change, Row
from timeline_gui.core.errors import UserError
from timeline_gui.store.schema import TABLES


def write(connection: Connection, table: str, run: Sequence[Change], where: str) -> None:
    """Write changes of one table that all add, all remove or all alter.

    Raises UserError where a row that is to be removed or altered isn't as it was: somebody else wrote to it.
    """
    target = TABLES[table]
    if run[0].before is None:
        connection.execute(insert(target), [dict(change.after or {}) for change in run])
        return
    statement: Delete | Update
    if run[0].after is None:
        statement = delete(target).where(_as_before(target))
    else:
        statement = update(target).where(_as_before(target)).values(_after(target))
    parameters = [_old(change.before or {}) | dict(change.after or {}) for change in run]
    if connection.execute(statement, parameters).rowcount != len(run):
        raise UserError(
            "The document was changed by another program meanwhile",
            where,
            "This step no longer applies.",
        )


def _as_before(table: Table) -> ColumnElement[bool]:
    return and_(*(column.is_not_distinct_from(bindparam(f"old {column.name}")) for column in table.columns))


def _after(table: Table) -> dict[str, BindParameter[object]]:
    return {column.name: bindparam(column.name) for column in table.columns}


def _old(row: Row) -> dict[str, object]:
    return {f"old {name}": value for name, value in row.items()}
