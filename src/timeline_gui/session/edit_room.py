"""Memory for the next edit of a large document, got in the background before the edit comes."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeAlias

import numpy as np
from PySide6.QtCore import QObject, QTimer

from timeline_gui.core.room import Room, written
from timeline_gui.session.tasks import Task, Tasks

EXPECTED_AFTER_MS = 300
"""Time after a selection or a step in which the panes have let go of what they showed before."""
EXPECTED_AT_MOST = 512_000_000
"""Bytes that are got for an edit which may never come."""

Arrays: TypeAlias = Iterable[np.ndarray[Any, Any]]


class EditRoom(QObject):
    """Room for the arrays that an edit makes anew beside those that are shown: `remade` says which those are."""

    def __init__(
        self, tasks: Tasks, remade: Callable[[], Arrays], failed: Callable[[BaseException], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._remade = remade
        self._failed = failed
        self.room = Room()
        self._soon = QTimer(self, singleShot=True, interval=EXPECTED_AFTER_MS)
        self._soon.timeout.connect(self._on_expected)

    @property
    def is_expected(self) -> bool:
        """Whether an edit is expected in a moment, and memory for it not got yet."""
        return self._soon.isActive()

    def begin_anew(self) -> None:
        """Another document has other arrays."""
        self.stop()
        self.room = Room()

    def stop(self) -> None:
        """Expect no edit any more."""
        self._soon.stop()

    def expect(self) -> None:
        """Somebody begins to edit: get what the next step would wait for."""
        self._get(self.room.lacking(self._remade()))

    def expect_soon(self) -> None:
        """Be ready in a moment also for an edit that no form announces, where that takes little of the machine."""
        self._soon.start()

    def _on_expected(self) -> None:
        sizes = self.room.lacking(self._remade())
        if sum(sizes) <= EXPECTED_AT_MOST:
            self._get(sizes)

    def _get(self, sizes: Sequence[int]) -> None:
        if sizes:
            self._tasks.run(Task("", lambda _progress: written(sizes), self.room.take, self._failed))
