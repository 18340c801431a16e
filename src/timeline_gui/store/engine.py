"""SQLAlchemy engines over our own SQLite connections, and the tables of a new document."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event, insert
from sqlalchemy.pool import QueuePool, StaticPool

from timeline_gui.store import fulltext, migrations, sqlite
from timeline_gui.store.schema import TABLES, Base


def pooled_engine(connect: Callable[[], sqlite3.Connection], where: str) -> Engine:
    """An engine that makes its connections by `connect`."""
    return _prepared(create_engine("sqlite://", creator=connect, poolclass=QueuePool), where, "BEGIN")


def single_engine(connection: sqlite3.Connection, where: str, begin: str = "BEGIN") -> Engine:
    """An engine over one connection, which stays open when the engine is gone."""
    return _prepared(create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool), where, begin)


def _prepared(engine: Engine, where: str, begin: str) -> Engine:
    @event.listens_for(engine, "begin")
    def _on_begin(connection: Connection) -> None:
        # The connections are in autocommit; Python's own handling would leave DDL outside the transaction.
        connection.exec_driver_sql(begin)

    @event.listens_for(engine, "handle_error")
    def _on_error(context: ExceptionContext) -> None:
        error = context.original_exception
        if isinstance(error, sqlite3.Error) and (plain := sqlite.explained(error, where)):
            raise plain from error

    return engine


def create_tables(connection: sqlite3.Connection, title: str, where: str) -> None:
    """Make an empty database into an empty document."""
    with single_engine(connection, where, begin="BEGIN IMMEDIATE").begin() as transaction:
        Base.metadata.create_all(transaction)
        for index in fulltext.INDEXES:
            for statement in index.statements.values():
                transaction.exec_driver_sql(statement)
        transaction.exec_driver_sql(f"PRAGMA application_id = {sqlite.APPLICATION_ID}")
        transaction.exec_driver_sql(f"PRAGMA user_version = {migrations.newest(migrations.MIGRATIONS)}")
        created = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        transaction.execute(insert(TABLES["document"]).values(key=1, title=title, created=created))
