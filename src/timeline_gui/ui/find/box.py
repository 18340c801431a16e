"""The find box: marks what holds the words and steps through it, hiding nothing; Alt+Enter makes a filter of them."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QStyle, QWidget

from timeline_gui.session import going
from timeline_gui.session.session import Session
from timeline_gui.ui.bidi import margins
from timeline_gui.ui.controls.buttons import FlatButton
from timeline_gui.ui.controls.fields import SearchField
from timeline_gui.ui.theme import Theme

_HEIGHT = 30
_WIDTH = 320


class _Words(SearchField):
    """The line itself, with the keys that step and filter."""

    def __init__(self, box: "FindBox", theme: Theme) -> None:
        super().__init__(theme, box)
        self._box = box

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._box.make_filter()
            else:
                self._box.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return
        super().keyPressEvent(event)


class FindBox(QWidget):
    """Words to find, "3 of 3", and buttons to step and clear inside the line."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find_box")
        self._session = session
        self._theme = theme
        self.edit = _Words(self, theme)
        self.edit.setObjectName("search")
        self.edit.setAccessibleName(self.tr("Find in titles, quotes and notes"))
        self.edit.setPlaceholderText(self.tr("Find in titles, quotes and notes"))
        self.edit.setToolTip(self.tr("Enter: next, Shift+Enter: previous, Alt+Enter: show only these, Esc: clear"))
        self.setFocusProxy(self.edit)
        self._inside = QWidget(self)
        self.counted = QLabel()
        self._keys = QLabel(QKeySequence("Ctrl+F").toString(QKeySequence.SequenceFormat.NativeText), self)
        self._keys.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.previous, self.next, self.clear = (FlatButton(theme) for _ in range(3))
        for button, icon, name, act in (
            (self.previous, "chevron-up", self.tr("Previous find"), lambda: self.step(-1)),
            (self.next, "chevron-down", self.tr("Next find"), lambda: self.step(1)),
            (self.clear, "close", self.tr("Clear"), self.edit.clear),
        ):
            button.set_content(leading=icon, name=name)
            button.setToolTip(name)
            button.clicked.connect(act)
        layout = QHBoxLayout(self._inside)
        layout.setContentsMargins(margins(0, 0, 2, 0))
        layout.setSpacing(0)
        layout.addWidget(self.counted)
        layout.addSpacing(4)
        for button in (self.previous, self.next, self.clear):
            layout.addWidget(button)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.edit.textChanged.connect(session.view.find)
        session.view.hits_changed.connect(self.refresh)
        theme.changed.connect(self.refresh)
        self.refresh()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(180, _HEIGHT)

    def refresh(self) -> None:
        """Show the finds as they are now."""
        view = self._session.view
        if view.find_text != self.edit.text():
            self.edit.blockSignals(True)
            self.edit.setText(view.find_text)
            self.edit.blockSignals(False)
        number, found = self.locale().toString(len(view.hits)), len(view.hits) > 0
        if view.hit >= 0:
            text = self.tr("{at} of {number}").format(at=self.locale().toString(view.hit + 1), number=number)
        else:
            text = self.tr("%Ln found", "", len(view.hits)) if found else self.tr("Not found")
        self.counted.setText(text)
        palette = self.counted.palette()
        palette.setColor(self.counted.foregroundRole(), self._theme.colour("ink3" if found else "warning"))
        self.counted.setPalette(palette)
        palette.setColor(self._keys.foregroundRole(), self._theme.colour("ink3"))
        self._keys.setPalette(palette)
        self._keys.setVisible(not view.find_text)
        self.edit.setAccessibleDescription(text if view.find_text.strip() else "")
        self.previous.setEnabled(found)
        self.next.setEnabled(found)
        self._inside.setVisible(bool(view.find_text))
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._arrange()

    def _arrange(self) -> None:
        self.edit.setGeometry(self.rect())
        shown, edge = (self._keys, 10) if self._inside.isHidden() else (self._inside, 0)
        width = shown.sizeHint().width() + edge
        place = QRect(self.width() - width, 1, width - edge, self.height() - 2)
        shown.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))
        shown.raise_()
        self.edit.reserve(max(width - 8, 0))

    def step(self, by: int) -> None:
        """Go to the next find (1) or the previous one (-1)."""
        going.step_hit(self._session.view, by)

    def make_filter(self) -> None:
        """Show only what holds the words, and find nothing any more."""
        text, view = self.edit.text().strip(), self._session.view
        if text:
            view.set_filter(replace(view.filter, text=text))
            self.edit.clear()
