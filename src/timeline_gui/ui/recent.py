"""What documents that were open before are called in a list: by name, and by folder where two have the same."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path


def told_apart(paths: Sequence[Path]) -> list[str]:
    """A name for each path, no two alike: "Talks", or "Talks – Doha/2024" where there are several of that name."""
    alike = Counter(path.stem for path in paths)
    return [path.stem if alike[path.stem] == 1 else f"{path.stem} – {_folder(path, paths)}" for path in paths]


def _folder(path: Path, paths: Sequence[Path]) -> str:
    """As few of the last folders as tell it from the others of its name."""
    folders = path.parent.parts
    others = [other.parent.parts for other in paths if other.stem == path.stem and other != path]
    for count in range(1, len(folders) + 1):
        if all(other[-count:] != folders[-count:] for other in others):
            return "/".join(folders[-count:])
    return str(path.parent)
