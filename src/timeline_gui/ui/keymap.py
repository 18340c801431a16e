"""Which keys an action has: those of the table, or those that the person gave it instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from timeline_gui.ui.actions import ACTIONS, Spec

Changed: TypeAlias = Mapping[str, tuple[str, ...]]
"""The keys of the actions that have others than the table says, as portable text."""

PLAIN_IN_WINDOW = ("F1", "F6", "?")
_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class Clash:
    """Why an action can't simply have a key. `other` is the action that has it; None where nobody can have it here."""

    words: str
    other: Spec | None = None


def keys_of(spec: Spec, changed: Changed) -> tuple[str, ...]:
    """The keys of an action, as portable text."""
    return changed.get(spec.name, spec.keys)


def clash(spec: Spec, key: str, changed: Changed) -> Clash | None:
    """What stands against a key for an action, None where nothing does.

    Scopes do not count: a key of the timeline that the window has too would be ambiguous there.
    """
    wanted = QKeySequence(key)
    if wanted.isEmpty():
        return None
    pressed: QKeyCombination = wanted[0]  # type: ignore[index]
    plain = not pressed.keyboardModifiers() & _MODIFIERS and not _is_function_key(pressed.key())
    if spec.scope == "window" and plain and key not in PLAIN_IN_WINDOW:
        words = QCoreApplication.translate("Keymap", "Needs Ctrl or Alt: alone, this key writes a letter.")
        return Clash(words)
    for other in ACTIONS:
        if other.name != spec.name and any(QKeySequence(known) == wanted for known in keys_of(other, changed)):
            words = QCoreApplication.translate("Keymap", "This is a key of “{action}”.")
            return Clash(words.format(action=plain_text(other)), other)
    return None


def with_key(spec: Spec, key: str, changed: Changed) -> dict[str, tuple[str, ...]]:
    """The keys after an action was given one ("" for none); whichever other action had it loses it."""
    result = dict(changed)
    wanted = QKeySequence(key)
    for other in ACTIONS:
        kept = tuple(known for known in keys_of(other, changed) if QKeySequence(known) != wanted)
        if other.name != spec.name and kept != keys_of(other, changed):
            result[other.name] = kept
    result[spec.name] = (key,) if key else ()
    return {name: keys for name, keys in result.items() if keys != _SPECS[name].keys}


def as_in_table(spec: Spec, changed: Changed) -> dict[str, tuple[str, ...]]:
    """The keys after an action got those of the table again; whoever took one over gives it back."""
    own = {QKeySequence(key) for key in spec.keys}
    others = {name: keys for name, keys in changed.items() if name != spec.name}
    return {name: keys for name, keys in others.items() if own.isdisjoint(map(QKeySequence, keys))}


def known(changed: Changed) -> dict[str, tuple[str, ...]]:
    """What of remembered keys still means something: actions that exist, keys that can be pressed, each once."""
    result: dict[str, tuple[str, ...]] = {}
    for name, keys in changed.items():
        if name in _SPECS:
            result[name] = tuple(key for key in keys if QKeySequence(key).count() == 1)
    for name, keys in list(result.items()):
        result[name] = tuple(key for key in keys if clash(_SPECS[name], key, result) is None)
    return result


def plain_text(spec: Spec) -> str:
    """The words of an action without mnemonic and dots."""
    return QCoreApplication.translate("actions", spec.text).replace("&", "").rstrip("…")


def native(keys: tuple[str, ...]) -> str:
    """Keys as they are written on this system."""
    return ", ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)


def _is_function_key(key: Qt.Key) -> bool:
    return Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35


_SPECS = {spec.name: spec for spec in ACTIONS}
