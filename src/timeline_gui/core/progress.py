"""How long work tells what it has done, and hears that nobody wants it any more."""

from typing import Protocol


class Cancelled(Exception):
    """The person asked for the work to stop. What was half done is taken back."""


class Progress(Protocol):
    """What a job is handed: it calls `report` often and stops soon after that raises."""

    def report(self, done: int, total: int, what: str = "") -> None:
        """`done` of `total` steps stand; raises Cancelled where the job is to stop. A `total` of 0 is unknown."""
        ...


class SilentProgress:
    """Progress for whoever waits anyway: tells nobody and never cancels."""

    def report(self, done: int, total: int, what: str = "") -> None:
        """Do nothing."""
