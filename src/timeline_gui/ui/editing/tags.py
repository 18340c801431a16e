"""Tags as words with commas between them."""

from typing import Any

from timeline_gui.ui.editing.fields import LineField
from timeline_gui.ui.editing.names import words_of


class TagsField(LineField):
    """Its value is a tuple of tags."""

    def written(self, value: Any) -> str:
        return ", ".join(value or ())

    def understood(self) -> tuple[str, ...]:
        return tuple(words_of(self.line.text(), self.value or ()))
