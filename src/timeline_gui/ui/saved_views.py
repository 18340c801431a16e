"""What the window does with views: back and forward, keep them by name, and say them as a command."""

import json
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from timeline_gui.core.errors import UserError
from timeline_gui.core.names import fold
from timeline_gui.session import views
from timeline_gui.session.history import ViewHistory
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.store.document import Document
from timeline_gui.ui.theme import Theme


class ViewCommands(QObject):
    """The commands on views of one window. Errors that a person can put right go to the message bar."""

    def __init__(self, window: QWidget, session: Session, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._theme = theme
        self.history = ViewHistory(session.view, self)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What the actions on views do."""
        return {
            "view_back": self.history.back,
            "view_forward": self.history.forward,
            "save_view": self.ask_name,
            "manage_views": self.manage,
            "copy_command": self.copy_command,
        }

    def names(self) -> list[str]:
        """The views that the document keeps."""
        from timeline_gui.store.saved_views import saved_views  # with SQLAlchemy, which a start does without

        document = self._session.document
        return [view.name for view in saved_views(document)] if document is not None else []

    def show(self, name: str) -> None:
        """Look at the document as a saved view says; names are found whatever their case. Tells of an unknown one."""
        from timeline_gui.store.saved_views import saved_views

        document = self._session.document
        found = saved_views(document) if document is not None else ()
        kept = next((view for view in found if view.name == name), None)
        kept = kept or next((view for view in found if fold(view.name) == fold(name)), None)
        if kept is None:
            text = self.tr("No view is called “{name}”.").format(name=name)
            self._session.message_raised.emit(Message("error", text))
            return
        try:
            view = views.from_dict(json.loads(kept.definition))
        except json.JSONDecodeError:
            view = None
        if view is None:
            text = self.tr("The view “{name}” can't be read. Save it again.").format(name=kept.name)
            self._session.message_raised.emit(Message("error", text))
            return
        self.history.settle()
        views.show(self._session.view, view)
        self.history.settle()

    def save(self, name: str) -> bool:
        """Keep the view as it is now under a name, in place of one that had it; whether that went well."""
        from timeline_gui.store.saved_views import SavedView, save_view

        definition = json.dumps(views.to_dict(views.captured(self._session.view)), ensure_ascii=False)
        return self._try(lambda document: save_view(document, SavedView(name, definition)))

    def rename(self, name: str, new_name: str) -> bool:
        """Give a saved view another name; whether that went well."""
        from timeline_gui.store.saved_views import rename_view

        return self._try(lambda document: rename_view(document, name, new_name))

    def delete(self, name: str) -> Callable[[], bool] | None:
        """Take a saved view away; what puts it back, None where it could not be deleted."""
        from timeline_gui.store.saved_views import delete_view, save_view, saved_views

        document = self._session.document
        if document is None:
            return None
        kept = next((view for view in saved_views(document) if view.name == name), None)
        if kept is None or not self._try(lambda target: delete_view(target, name)):
            return None
        return lambda: self._session.document is document and self._try(lambda target: save_view(target, kept))

    def _try(self, command: Callable[[Document], object]) -> bool:
        """Write to the document; whether that went well."""
        try:
            command(self._session.writable())
        except UserError as error:
            self._session.report(error)
            return False
        return True

    # Dialogs and menu

    def ask_name(self) -> None:
        """Ask for a name and keep the view under it."""
        from timeline_gui.ui.dialogs.save_view import SaveView

        dialog = SaveView(self.names(), self._theme, self._window)
        dialog.name_chosen.connect(self.save)
        _open(dialog)

    def manage(self) -> None:
        """Show the saved views, to open, renew, rename or delete them."""
        from timeline_gui.ui.dialogs.manage_views import ManageViews

        _open(ManageViews(self, self._theme, self._window))

    def fill_menu(self, menu: QMenu) -> None:
        """Put the saved views into a menu, anew each time it opens, before what stands in it."""
        menu.aboutToShow.connect(lambda: self._refill(menu))

    def _refill(self, menu: QMenu) -> None:
        for action in menu.actions():
            if action.property("saved_view") is not None:
                menu.removeAction(action)
                action.deleteLater()
        for name in self.names():
            action = menu.addAction(name.replace("&", "&&"))
            action.setProperty("saved_view", name)
            action.triggered.connect(lambda _=False, name=name: self.show(name))

    def copy_command(self) -> None:
        """Put the command that lists what the view shows on the clipboard."""
        from timeline_gui.session.command_line import list_command

        if self._session.path is None:
            return
        command = list_command(self._session.view, self._session.path)
        QGuiApplication.clipboard().setText(command)
        self._session.message_raised.emit(Message("info", self.tr("Copied: {command}").format(command=command)))


def _open(dialog: QDialog) -> None:
    from PySide6.QtCore import Qt

    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
