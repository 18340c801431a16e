"""A document with its columns, ready to be shown; and whether reading it is a matter of a moment."""

from dataclasses import dataclass
from pathlib import Path

from timeline_gui.core.columns import Columns
from timeline_gui.core.progress import Progress, SilentProgress
from timeline_gui.session.everything import Everything
from timeline_gui.session.settings import backup_folder
from timeline_gui.store import bulk, opening, snapshots
from timeline_gui.store.document import Document

AT_ONCE = 4_000_000
"""Bytes of a file that is read in less than a tenth of a second."""
AT_START = 64_000_000
"""Bytes of a file that a start waits for, so that the document is the first picture; others come in a little later."""


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """`kept` says that the columns are those that the file keeps; `version` is the `data_version` that they are of."""

    document: Document
    columns: Columns
    kept: bool
    version: int


def read_document(path: Path, progress: Progress | None = None) -> Opened:
    """Open a document and read its columns. Raises UserError, or Cancelled where `progress` does; it is closed then."""
    progress = progress or SilentProgress()
    document = opening.open_document(path, backup_folder=backup_folder())
    try:
        version = document.data_version()
        kept = snapshots.read(document)
        columns = kept or bulk.read_sound_columns(document, progress)
        progress.report(0, 0, path.name)
        is_news = document.data_version() != version
        document.begin_log()  # only now: a file that can't be read stays as it is
        if not is_news:
            version = document.data_version()  # which our own log has changed
    except BaseException:
        document.abandon()
        raise
    return Opened(document, columns, kept is not None, version)


def is_quick(path: Path, *, starting: bool = False) -> bool:
    """Whether to read a file while the person waits: it is small, or the program starts and the file keeps columns."""
    try:
        size = path.stat().st_size
    except OSError:
        return True  # opening it says what is wrong
    return size <= (AT_START if starting else AT_ONCE) or (starting and snapshots.is_true(path))


def work_ahead(columns: Columns) -> Everything:
    """Work out what the first picture of a large document needs, away from the window's thread."""
    _ = columns.on_axis, columns.undated, columns.exactly_dated, columns.events_with_members
    everything = Everything()
    everything.work_out(columns)
    return everything
