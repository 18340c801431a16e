"""Roles for the widgets that are painted by hand: Qt knows them only as areas, a screen reader wants to say more."""

from functools import lru_cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget


@lru_cache(maxsize=1)
def install_roles() -> None:
    """Let each widget that has an `accessible_role` be known by it, once a process."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    role = getattr(thing, "accessible_role", None)
    return QAccessibleWidget(thing, role) if isinstance(thing, QWidget) and role is not None else None
