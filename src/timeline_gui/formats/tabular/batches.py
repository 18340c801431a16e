"""Rows whose cells have been given their meaning become records."""

from collections.abc import Iterable
from pathlib import Path

from timeline_gui.core.event_spool import event_spool
from timeline_gui.core.language import tell
from timeline_gui.core.model import Batch
from timeline_gui.core.names import fold
from timeline_gui.formats.countries import state_of
from timeline_gui.formats.notes import Notes
from timeline_gui.formats.tabular.deciding import Decisions, Survey
from timeline_gui.formats.tabular.naming import may_be_several
from timeline_gui.formats.tabular.refining import without_html
from timeline_gui.formats.tabular.row import Row
from timeline_gui.formats.tabular.rows import Builder


def look_at(row: Row, survey: Survey) -> None:
    """Let a survey see what it decides on."""
    claims = (each for claim in row.claims.values() for each in claim.items())
    names = (("actors", without_html(cell)) for cell, _role in row.actors)
    numbers = (("figures", cell) for cell, _counted in row.counted)
    for name, words in (*row.cells.items(), *claims, *names, *numbers):
        look = survey.looking_at(name)
        if look is not None:
            look(words)


def to_batch(
    rows: Iterable[Row], path: Path, shape: str, decisions: Decisions, notes: Notes, made_by: type[Builder] = Builder
) -> Batch:
    """The events of rows below a header of this shape; what can't be read or was left out is noted."""
    builder = made_by(path.name, shape, decisions, notes)
    events = event_spool()
    for row in rows:
        if event := builder.event(row):
            events.append(event)
    known = {fold(actor.name) for actor in builder.actors}
    for actor in builder.actors if builder.states else ():
        if may_be_several(actor.name, known):
            said = tell("this name may be those of several; kept as one, part them with a semicolon if they are")
            notes.add(None, "actors", actor.name, said)
        if state := state_of(actor.name):
            said = tell("the adjective of {state}; taken for that state if the timeline knows it", state=state.name)
            notes.add(None, "actors", actor.name, said)
    return Batch(
        path.stem,
        builder.actors,
        builder.sources,
        events.settled(),
        notes.problems(),
        notes.skipped,
        row_ids=builder.row_ids,
        unplaced=True,
        most_citations=builder.most_citations,
    )
