"""The one exception for what a person can put right: shown in plain words, never with a traceback."""


class UserError(Exception):
    """Something asked for can't be done: what, where (file, row, column), and what to do about it.

    Every layer may raise it; the window shows it in the message bar, the command line on one line with exit status 2.
    """

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        head = f"{self.where}: {self.what}" if self.where else self.what
        return f"{head.rstrip('.')}. {self.remedy}" if self.remedy else head


class OutOfDateError(UserError):
    """The document is no longer what a step was made for, and won't be again."""


class DamagedError(UserError):
    """A document can't be read as it should; `where` is its path. A backup of it helps, or recovering it."""
