"""Which options there are. Each command's `run` takes the parsed options and returns the exit status."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from timeline_gui import __version__
from timeline_gui.core.errors import UserError
from timeline_gui.core.language import LANGUAGES
from timeline_gui.core.model import STATUSES


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are one line, like every other error."""

    def error(self, message: str) -> NoReturn:
        raise UserError(message, remedy=f"See {self.prog} --help.")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The options of a command; without one, those of the window. Raises UserError."""
    commands, names = _commands()
    if arguments and (arguments[0] in names or {"-h", "--help", "--version"}.intersection(arguments)):
        return commands.parse_args(arguments)
    window = _Parser(prog="timeline-gui")
    window.add_argument("document", nargs="?")
    window.add_argument("--view", metavar="NAME", default="")
    window.set_defaults(run=_window)
    return window.parse_args(arguments)


def _window(options: argparse.Namespace) -> int:
    if options.view:
        from timeline_gui.cli.viewing import known_view

        options.view = known_view(options.document, options.view)
    from timeline_gui import app

    return app.run(options.document, options.view)


def _commands() -> tuple[argparse.ArgumentParser, set[str]]:
    from timeline_gui.cli import checking, creating, exporting, importing, listing, recovering

    parser = _Parser(
        prog="timeline-gui",
        description="Explore events in time: who did what, when, with which figures, and which source says so.",
        epilog="timeline-gui [DOCUMENT] [--view NAME] opens the window: on DOCUMENT, else the last one, else a "
        "copy of the sample; on a view that is saved in DOCUMENT.",
    )
    parser.add_argument("--version", action="version", version=f"Timeline GUI {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, parser_class=_Parser)

    listed = commands.add_parser("list", help="list events of a document or of a file that can be imported")
    listed.add_argument("document", metavar="DOCUMENT")
    listed.add_argument("--json", action="store_true", help="as exchange JSON with counts")
    _add_filter(listed)
    listed.set_defaults(run=listing.run)

    imported = commands.add_parser("import", help="add the events of files to a document")
    imported.add_argument("files", metavar="FILE", nargs="+")
    imported.add_argument("--into", metavar="DOCUMENT", required=True, help="made where it does not exist")
    imported.add_argument("--format", metavar="NAME", default="", help="json, csv, ics …; else by content")
    imported.add_argument("--map", metavar="FIELD=COLUMN", action="append", default=[])
    imported.add_argument(
        "--same", metavar="NAME=KNOWN", action="append", default=[], help="an actor of a file is this one of DOCUMENT"
    )
    imported.add_argument("--sheet", metavar="NAME", default="", help="of a workbook; else the one that fits best")
    order = imported.add_mutually_exclusive_group()
    order.add_argument("--day-first", action="store_true", default=None, help="03/04/2024 is 3 April")
    order.add_argument("--month-first", action="store_false", dest="day_first", help="03/04/2024 is 4 March")
    imported.add_argument(
        "--recurring",
        metavar="EDTF",
        default="",
        help="of a calendar: write them out in this range",
    )
    imported.add_argument("--join", action="store_true", help="of GDELT: one event of rows that report the same")
    imported.add_argument("--dry-run", action="store_true", help="say what would be done, write nothing")
    imported.add_argument("--json", action="store_true", help="report as JSON")
    imported.set_defaults(run=importing.run)

    exported = commands.add_parser("export", help="write events to a file")
    exported.add_argument("document", metavar="DOCUMENT")
    exported.add_argument("--output", metavar="FILE", required=True)
    exported.add_argument(
        "--format", metavar="NAME", default="", help="pdf, json, csv, xlsx, docx …; else by the ending"
    )
    exported.add_argument("--force", action="store_true", help="replace an existing file")
    exported.add_argument(
        "--language",
        choices=sorted(LANGUAGES),
        default="en",
        help="of what people read; else English",
    )
    _add_filter(exported)
    exported.set_defaults(run=exporting.run)

    checked = commands.add_parser("check", help="check references, dates, and quotes against their sources' texts")
    checked.add_argument("document", metavar="DOCUMENT")
    checked.add_argument("--source-text", metavar="FILE", help="the text of one source, lent for this check")
    checked.add_argument("--source", metavar="TITLE", default="", help="which source the text is of")
    checked.set_defaults(run=checking.run)

    recovered = commands.add_parser("recover", help="write what can be read of a damaged document to a new one")
    recovered.add_argument("document", metavar="DAMAGED")
    recovered.add_argument("--output", metavar="DOCUMENT", required=True)
    recovered.set_defaults(run=recovering.run)

    created = commands.add_parser("new", help="make a document")
    created.add_argument("document", metavar="DOCUMENT")
    content = created.add_mutually_exclusive_group()
    content.add_argument("--sample", action="store_true", help="with the events of the sample")
    content.add_argument("--generate", metavar="N", type=int, help="with N made-up events, the same each time")
    created.add_argument("--force", action="store_true", help="replace an existing file")
    created.set_defaults(run=creating.run)
    return parser, set(commands.choices)


def _add_filter(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "filter", "repeat an option for several values: its values join by OR, options by AND"
    )
    group.add_argument("--actor", metavar="NAME", action="append", default=[], help="by name or alias, with its people")
    group.add_argument("--all-actors", action="store_true", help="events in which all of them take part")
    group.add_argument("--without", metavar="NAME", action="append", default=[], help="in which this actor has no part")
    group.add_argument("--only-named", action="store_true", help="without those affiliated with an actor")
    group.add_argument("--from", metavar="EDTF", dest="start", default="", help="--from=-0044-03 for a leading minus")
    group.add_argument("--to", metavar="EDTF", dest="end", default="")
    group.add_argument("--surely", action="store_true", help="only events that lie in the range for certain")
    group.add_argument("--with-undated", action="store_true", help="undated events too where a range is asked for")
    group.add_argument("--text", metavar="QUERY", default="")
    group.add_argument("--category", metavar="NAME", action="append", default=[])
    group.add_argument("--tag", metavar="NAME", action="append", default=[])
    group.add_argument("--source", metavar="TITLE", action="append", default=[])
    group.add_argument("--place", metavar="NAME", action="append", default=[])
    group.add_argument("--with-figures", action="store_true", help="only events with a figure")
    group.add_argument("--status", choices=STATUSES, action="append", default=[])
