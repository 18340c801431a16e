"""Events in YAML: a list of them, one a document of the stream, or the front matter of a note in Markdown.

Keys mean fields as the names of columns do. Every value is read as words, so that 2024-04 stays a month and NO a word.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.core.names import fold
from timeline_gui.formats.files import decode, decode_head, read_bytes
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.options import ReadOptions
from timeline_gui.formats.tabular.fields import meaning
from timeline_gui.formats.tabular.objects import read_objects

_ENDINGS = (".yaml", ".yml")
_NOTES = (".md", ".markdown", ".txt")
_FRONT = re.compile(r"\s*---[ \t]*\r?\n(?P<head>.*?)^(?:---|\.\.\.)[ \t]*\r?$\n?(?P<body>.*)", re.DOTALL | re.MULTILINE)
_HEADING = re.compile(r"#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)
_NOTHING = ("null", "Null", "NULL", "~")


def sniff(head: bytes, ending: str) -> int:
    """How sure it is that a file with this beginning and ending is such a list or note, in percent."""
    text = decode_head(head).lstrip("\ufeff")
    if ending in _ENDINGS:
        return 70
    front = _FRONT.match(text)
    return 70 if front and ending in _NOTES and ":" in front["head"] else 0


def read(path: Path, options: ReadOptions) -> Batch:
    """The events of a file. Raises UserError for what is no YAML, or lists nothing with a title or date."""
    text, guessed = decode(read_bytes(path), path.name)
    text = text.lstrip("\ufeff")
    notes = Notes(path.name)
    notes.encoding(guessed=guessed)
    front = _FRONT.match(text) if path.suffix.lower() not in _ENDINGS else None
    if front:
        return read_objects([_note(front["head"], front["body"], path, notes)], path, options, notes)
    documents = list(_documents(text, path, notes))
    return read_objects(documents[0] if len(documents) == 1 else documents, path, options, notes)


def _note(head: str, body: str, path: Path, notes: Notes) -> dict[str, object]:
    """The keys of a note; its words are the summary, and its heading, else its name, the title where none is given.

    Words stand below a summary that is given, and so does a heading that is not the title.
    """
    found = next(_documents(head, path, notes), None)
    if not isinstance(found, Mapping):
        remedy = tell("Write them as “date: 2024-07-30”.")
        raise UserError(tell("the front matter has no keys with values"), path.name, remedy)
    note = dict(found)
    given = {column.field: key for key in reversed(note) if (column := meaning(key)) is not None}
    heading = _HEADING.search(body)
    if "title" not in given:
        note["title"] = heading[1] if heading else path.stem
    titled = heading is not None and fold(heading[1]) == fold(str(note[given.get("title", "title")]))
    if heading and titled and not body[: heading.start()].strip():
        body = body[heading.end() :]
    if body.strip():
        key = given.get("summary", "summary")
        written = note.get(key, "")
        if isinstance(written, str):
            note[key] = "\n\n".join(filter(None, (written, body.strip())))
        else:
            notes.add(1, key, body.strip(), tell("the words below were left out, since there is a summary"))
    return note


def _documents(text: str, path: Path, notes: Notes) -> Iterator[object]:
    """The documents of a stream, every scalar as words."""
    import yaml  # loaded where it is used: no start needs it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        # A few lines that refer to each other may stand for more than memory holds.
        keys = _Keys(notes)
        for event in yaml.parse(text, loader):
            keys.hear(event)
            if isinstance(event, yaml.AliasEvent):
                mark = event.start_mark
                where = tell("{file}, line {line}", file=path.name, line=str(mark.line + 1)) if mark else path.name
                what = tell("there is a reference (*{name})", name=event.anchor)
                raise UserError(what, where, tell("Write out what it refers to."))
        for document in yaml.load_all(text, loader):
            yield _plain(document)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = path.name
        if mark:
            place = {"file": path.name, "line": str(mark.line + 1), "column": str(mark.column + 1)}
            where = tell("{file}, line {line}, column {column}", **place)
        raise UserError(tell("this is not YAML: {reason}", reason=error.problem), where) from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise UserError(tell("this is not YAML that can be read: {reason}", reason=error), path.name) from error


class _Keys:
    """Hears the parts of a text in their order, and tells keys that stand twice in one object."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._open: list[set[str] | None] = []
        """What is open: the keys of an object so far, None for a list."""
        self._value_next: list[bool] = []

    def hear(self, event: Any) -> None:
        """The next part."""
        import yaml

        if isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()
            self._value_next.pop()
            return
        if not isinstance(event, yaml.NodeEvent):
            return
        if self._open and (keys := self._open[-1]) is not None:
            if not self._value_next[-1] and isinstance(event, yaml.ScalarEvent):
                if event.value in keys:
                    line = event.start_mark.line + 1 if event.start_mark else 0
                    said = tell(
                        "the key stands twice in one object (line {line}); the first value was left out", line=line
                    )
                    self._notes.add(None, event.value, "", said)
                keys.add(event.value)
            self._value_next[-1] = not self._value_next[-1]
        if isinstance(event, yaml.CollectionStartEvent):
            self._open.append(set() if isinstance(event, yaml.MappingStartEvent) else None)
            self._value_next.append(False)


def _plain(value: object) -> object:
    match value:
        case dict():
            return {_key(key): _plain(each) for key, each in value.items()}
        case list():
            return [_plain(each) for each in value]
        case str() if value in _NOTHING:
            return None
    return value


def _key(key: object) -> str:
    return key if isinstance(key, str) else str(key)
