"""timeline-gui DOCUMENT --view NAME: whether there is such a view, before a window opens."""

from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.names import fold
from timeline_gui.session.documents import is_document
from timeline_gui.store.opening import open_document
from timeline_gui.store.saved_views import saved_views


def known_view(document: str | None, name: str) -> str:
    """The name as the document has it. Raises UserError, with the names that there are, for one that it has not."""
    if document is None:
        raise UserError(
            "--view goes with a document", "--view", "Name the document: timeline-gui DOCUMENT --view NAME."
        )
    path = Path(document)
    names: list[str] = []
    if is_document(path) or not path.exists():
        opened = open_document(path, read_only=True)
        try:
            names = [view.name for view in saved_views(opened)]
        finally:
            opened.close()
    found = [each for each in names if each == name] or [each for each in names if fold(each) == fold(name)]
    if not found:
        remedy = f"It has: {'; '.join(names)}." if names else "It has no saved views."
        raise UserError(f"no view is called “{name}”", document, remedy)
    return found[0]
