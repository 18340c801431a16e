"""Events in YAML: a list of them, one a document of the stream, or the front matter of a note in Markdown.

Keys mean fields as the names of columns do. Every value is read as words, so that 2024-04 stays a month and NO a word.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline_gui.core.errors import UserError
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
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
        return read_objects([_note(front["head"], front["body"], path)], path, options, notes)
    documents = list(_documents(text, path))
    return read_objects(documents[0] if len(documents) == 1 else documents, path, options, notes)


def _note(head: str, body: str, path: Path) -> dict[str, object]:
    """The keys of a note; its words are the summary, and its heading, else its name, the title where none is given."""
    found = next(_documents(head, path), None)
    if not isinstance(found, Mapping):
        remedy = tell("Write them as “date: 2024-07-30”.")
        raise UserError(tell("the front matter has no keys with values"), path.name, remedy)
    note = dict(found)
    given = {column.field for key in note if (column := meaning(key)) is not None}
    heading = _HEADING.search(body)
    if "title" not in given:
        note["title"] = heading[1] if heading else path.stem
    if heading and not body[: heading.start()].strip():
        body = body[heading.end() :]
    if body.strip() and "summary" not in given:
        note["summary"] = body.strip()
    return note


def _documents(text: str, path: Path) -> Iterator[object]:
    """The documents of a stream, every scalar as words."""
    import yaml  # loaded where it is used: no start needs it

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        # A few lines that refer to each other may stand for more than memory holds.
        for event in yaml.parse(text, loader):
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
