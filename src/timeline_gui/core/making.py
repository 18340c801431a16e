"""Frozen records made by the million: in a quarter of the time that their classes take."""

from collections.abc import Callable
from dataclasses import fields, make_dataclass
from typing import Any, TypeVar

T = TypeVar("T")


def maker(record: type[T]) -> Callable[..., T]:
    """What makes a record of a frozen dataclass with slots, from the values of all its fields in their order.

    The class itself sets each field past its own guard, which is slow; here a class of the same slots without a guard
    sets them, and what it made is then given the class that it is to have.
    """
    unguarded: Any = make_dataclass(record.__name__, [field.name for field in fields(record)], slots=True)  # type: ignore[arg-type]

    def made(*values: object) -> T:
        found: T = unguarded(*values)
        found.__class__ = record
        return found

    return made
