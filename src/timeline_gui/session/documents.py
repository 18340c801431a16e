"""Documents that come into being: from the sample, from a batch of records, beside nothing and over nothing.

What reads and plans is loaded where it is used: most starts open a document that is there, and need none of it.
"""

from pathlib import Path

from timeline_gui.bundled import DATA
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.store import files

SUFFIX = ".tlx"
_SQLITE = b"SQLite format 3\x00"


def sample_batch() -> Batch:
    """The bundled sample as records."""
    from timeline_gui.formats import registry

    return registry.read(DATA / "qatar-mediation.json", "json")


def is_document(path: Path) -> bool:
    """Whether the file is an SQLite database, or a document whose beginning was hit: ours, or to be refused as such."""
    try:
        with path.open("rb") as file:
            if file.read(len(_SQLITE)) == _SQLITE:
                return True
        return files.was_document(path)
    except OSError:
        return False


def create_from(batch: Batch, path: Path, *, replace: bool = False) -> None:
    """Write a new document with these records; the file appears whole or not at all.

    An existing one is refused, or given up for the new one with `replace`. Raises UserError.
    """
    from timeline_gui.store import bulk, edits, imports, opening, snapshots

    if path.exists() and not replace:
        raise UserError(tell("The file exists already"), str(path), tell("Choose another name."))
    part = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            part.unlink(missing_ok=True)
            created = opening.create_document(part, batch.title)
            keep = None
            try:
                edits.apply(created, imports.plan_import(created, batch, path.stem).group)
                if len(batch.events) >= snapshots.LEAST:
                    keep = snapshots.keeper(bulk.read_columns(created), kept_already=False)
            finally:
                created.close(keep)
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise UserError(tell("The document can't be written"), str(path), error.strerror or "") from error


def free_path(folder: Path, stem: str) -> Path:
    """A path in the folder that nothing has yet: "Name.tlx", else "Name 2.tlx" and so on."""
    path, number = folder / f"{stem}{SUFFIX}", 2
    while path.exists():
        path, number = folder / f"{stem} {number}{SUFFIX}", number + 1
    return path


def sample_document(folder: Path) -> Path:
    """The person's own copy of the sample, made on first use and never overwritten."""
    path = folder / f"Qatar as mediator{SUFFIX}"
    if not path.exists():
        create_from(sample_batch(), path)
    return path


def document_for(path: Path, folder: Path) -> Path:
    """The document to open for a file: itself, or for an importable file a new one in `folder` with its records."""
    if is_document(path) or not path.is_file():
        return path
    from timeline_gui.formats import registry

    batch = registry.read(path)
    target = free_path(folder, batch.title or path.stem)
    create_from(batch, target)
    return target
