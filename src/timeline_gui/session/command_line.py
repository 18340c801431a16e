"""The command that lists what a view shows, to be pasted into a terminal or a script."""

import shlex
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from timeline_gui.core.columns import Columns
from timeline_gui.core.filters import Filter
from timeline_gui.core.names import fold
from timeline_gui.session.view import ViewState


def list_command(state: ViewState, path: Path) -> str:
    """`timeline-gui list …` for the events that the view shows, quoted for the shell of this system."""
    words = ["timeline-gui", "list", str(path.absolute()), *list_options(state)]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def list_options(state: ViewState) -> list[str]:
    """The filter options of the command line for what the view shows."""
    return list(_options(state))


def _options(state: ViewState) -> Iterator[str]:
    chosen, columns = state.filter, state.columns
    yield from _each("--actor", [_actor(columns, actor_id) for actor_id in chosen.actors])
    if chosen.actors and chosen.all_actors:
        yield "--all-actors"
    yield from _each("--without", [_actor(columns, actor_id) for actor_id in chosen.not_actors])
    if (chosen.actors or chosen.not_actors) and chosen.only_named:
        yield "--only-named"
    yield from _range(state, chosen)
    yield from _each("--text", [chosen.text] if chosen.text else [])
    yield from _each("--category", chosen.categories)
    yield from _each("--tag", chosen.tags)
    yield from _each("--source", [_source(columns, source_id) for source_id in chosen.sources])
    yield from _each("--place", chosen.places)
    yield from _each("--status", chosen.statuses)
    if chosen.figures:
        yield "--with-figures"


def _range(state: ViewState, chosen: Filter) -> Iterator[str]:
    yield from _each("--from", [chosen.start] if chosen.start else [])
    yield from _each("--to", [chosen.end] if chosen.end else [])
    if not chosen.dated:
        return
    if chosen.surely or not state.show_may:
        yield "--surely"
    elif (state.shown & state.columns.undated).any():
        yield "--with-undated"


def _each(option: str, values: Sequence[str]) -> Iterator[str]:
    for value in values:
        # What begins with a hyphen would be taken for another option.
        yield from (f"{option}={value}",) if value.startswith("-") else (option, value)


def _actor(columns: Columns, actor_id: str) -> str:
    """The actor's name, its id where others have the same name."""
    names = [fold(actor.name) for actor in columns.actors]
    index = columns.actor_index(actor_id)
    return columns.actors[index].name if index is not None and names.count(names[index]) == 1 else actor_id


def _source(columns: Columns, source_id: str) -> str:
    """The source's title, its id where others have the same title."""
    titles = [fold(source.title) for source in columns.sources]
    index = next((i for i, source in enumerate(columns.sources) if source.id == source_id), None)
    return columns.sources[index].title if index is not None and titles.count(titles[index]) == 1 else source_id
