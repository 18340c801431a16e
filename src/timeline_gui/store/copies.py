"""A whole copy of a document under another name."""

from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.store import files
from timeline_gui.store.document import Document


def save_copy(document: Document, path: Path, replace: bool = False) -> None:
    """Write the document as it is now to another file, which appears whole or not at all.

    Raises UserError where the name is taken (unless `replace`), is the document's own, or can't be written.
    """
    if document.path and path.absolute() == document.path.absolute():
        raise UserError(tell("A document can't be its own copy"), str(path), tell("Choose another name."))
    with files.new_file(path, replace) as made, document.cursor() as cursor:
        cursor.execute("VACUUM INTO ?", (str(made),))
