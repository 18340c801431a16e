"""Documents that were open before: what they are called in a list, and the menu of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from timeline_gui.session.settings import Settings
from timeline_gui.ui.tips import tip


def fill_with_recent(
    menu: QMenu, settings: Settings, open_path: Callable[[Path], object], cleared: Callable[[], object]
) -> None:
    """Offer each time that the menu opens what was open before, and to forget it."""
    translate = QCoreApplication.translate

    def clear() -> None:
        settings.clear_recent()
        cleared()

    def fill() -> None:
        menu.clear()
        recent = settings.recent
        for path, name in zip(recent, told_apart(recent), strict=True):
            gone = not path.exists()
            action = menu.addAction(translate("recent", "%1 (not there)").replace("%1", name) if gone else name)
            action.setEnabled(not gone)
            action.setToolTip(tip(str(path)))
            action.triggered.connect(lambda _=False, path=path: open_path(path))
        menu.setToolTipsVisible(True)
        if menu.isEmpty():
            menu.addAction(translate("recent", "Nothing yet")).setEnabled(False)
        else:
            menu.addSeparator()
            menu.addAction(translate("recent", "&Clear the list")).triggered.connect(clear)

    menu.aboutToShow.connect(fill)


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
