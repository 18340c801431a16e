"""A whole copy of a document under another name, and a backup as a document again."""

import shutil
from contextlib import closing
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.store import files
from timeline_gui.store.backups import Backup
from timeline_gui.store.document import Document
from timeline_gui.store.opening import open_document


def save_copy(document: Document, path: Path, replace: bool = False) -> None:
    """Write the document as it is now to another file, which appears whole or not at all.

    Raises UserError where the name is taken (unless `replace`), is the document's own, or can't be written.
    """
    if document.path and path.absolute() == document.path.absolute():
        raise UserError(tell("A document can't be its own copy"), str(path), tell("Choose another name."))
    document.require_own_file()
    with files.new_file(path, replace) as made, document.cursor() as cursor:
        cursor.execute("VACUUM INTO ?", (str(made),))


def restore(backup: Backup, path: Path) -> None:
    """Write a backup to a new document, which appears only if it opens and holds together.

    Raises UserError where it does not, where the name is taken, and where it can't be written.
    """
    with files.new_file(path) as made:
        shutil.copyfile(backup.path, made)
        try:
            fault = _fault(made)
        except UserError as error:
            fault = error.what
        if fault:
            raise UserError(
                tell("The backup is damaged ({fault})", fault=fault),
                str(backup.path),
                tell("Nothing was restored. Choose another one, or recover what can be read of it."),
            )


def _fault(path: Path) -> str:
    """What is wrong with the file of a document, "" where nothing is. Raises UserError."""
    with closing(open_document(path, read_only=True)) as document, document.cursor() as cursor:
        (verdict,) = cursor.execute("PRAGMA quick_check(1)").fetchone()
    return "" if verdict == "ok" else tell("some of its pages can't be read")
