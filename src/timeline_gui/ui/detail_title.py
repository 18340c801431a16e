"""The title of the event's dock: which of the events shown it is, arrows to those beside it, and a pencil."""

import numpy as np
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from timeline_gui.core.language import say
from timeline_gui.session import going
from timeline_gui.session.session import Session
from timeline_gui.ui.actions import WHY_NOT
from timeline_gui.ui.detail.pane import DetailPane
from timeline_gui.ui.docks import DockTitle


class DetailTitle(QObject):
    """Puts its buttons into a title bar and keeps them and its note true; `edit` is what the pencil does."""

    def __init__(self, title: DockTitle, session: Session, detail: DetailPane, edit: QAction) -> None:
        super().__init__(title)
        self._note = title.note
        self._session = session
        self._detail = detail
        self._edit = edit
        self._pencil = title.add_button("edit", self.tr("Edit the event"), 4)
        self._pencil.setCheckable(True)
        self._pencil.clicked.connect(self._on_pencil_clicked)
        for icon, name, at, step in (
            ("arrow-left", self.tr("Previous event"), 5, -1),
            ("arrow-right", self.tr("Next event"), 6, 1),
        ):
            button = title.add_button(icon, name, at)
            button.clicked.connect(lambda _=False, step=step: going.step(session.view, step))
        for changed in (detail.editing_changed, detail.record_changed):
            changed.connect(self._show_editing)
        for signal in (session.view.selection_changed, session.view.filter_changed, session.document_changed):
            signal.connect(self._count)
        self._count()

    def follow_edit(self) -> None:
        """From now on the pencil says whether its action can be done: the action itself is told by now."""
        self._edit.changed.connect(self._show_whether_it_can_be_edited)
        self._session.document_changed.connect(self._show_whether_it_can_be_edited)
        self._show_whether_it_can_be_edited()

    def _on_pencil_clicked(self) -> None:
        self._edit.trigger()
        self._show_editing()

    def _show_whether_it_can_be_edited(self) -> None:
        self._pencil.setEnabled(self._edit.isEnabled())
        self._pencil.setToolTip(str(self._edit.property(WHY_NOT) or "") or self._pencil.accessibleName())

    def _show_editing(self) -> None:
        self._pencil.setChecked(self._detail.editing)

    def _count(self) -> None:
        view = self._session.view
        position = view.columns.position(view.current) if view.current is not None else None
        words = ""
        if len(view.selection) > 1:
            words = self.tr("%n selected", "", len(view.selection))
        elif position is not None and view.shown[position]:
            at, of = int(np.count_nonzero(view.shown[: position + 1])), view.shown_count
            words = self.tr("%1 of %2").replace("%1", say().number(at)).replace("%2", say().number(of))
        self._note.setText(words)
