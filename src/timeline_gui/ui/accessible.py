"""Roles for the widgets that are painted by hand: Qt knows them only as areas, a screen reader wants to say more."""

from functools import lru_cache

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@lru_cache(maxsize=1)
def install_roles() -> None:
    """Let each widget that has an `accessible_role` or can `make_accessible` be known by that, once a process."""
    QAccessible.installFactory(_interface)


_kept: list[QAccessibleInterface] = []
"""Interfaces written in Python: Qt deletes them with their widget, Python must not do so before."""


def _interface(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    make = getattr(thing, "make_accessible", None)
    if make is not None:
        _kept[:] = [known for known in _kept if shiboken6.isValid(known)]
        made: QAccessibleInterface = make()
        _kept.append(made)
        return made
    role = getattr(thing, "accessible_role", None)
    return QAccessibleWidget(thing, role) if isinstance(thing, QWidget) and role is not None else None
