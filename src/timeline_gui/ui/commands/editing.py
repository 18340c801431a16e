"""The Edit menu: events made, changed, doubled and deleted."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from timeline_gui.core.lanes import NO_VALUE, LaneEntry
from timeline_gui.core.model import Citation, Event, Participation, Place, new_id
from timeline_gui.core.shifting import date_at
from timeline_gui.session import editing
from timeline_gui.session.editing import can_write, shortened
from timeline_gui.session.messages import Message
from timeline_gui.session.session import Session
from timeline_gui.store import queries, terms

if TYPE_CHECKING:
    from timeline_gui.ui.detail.record import Record
    from timeline_gui.ui.main_window import MainWindow


def handlers(window: "MainWindow") -> dict[str, Callable[[], object]]:
    """What the menu's actions do."""
    return {
        "new_event": lambda: create(window, window.timeline.middle()),
        "edit_event": lambda: _edit(window),
        "duplicate_events": lambda: _duplicate(window),
        "delete_events": lambda: _delete(window),
        "event_history": lambda: _history(window),
    }


def create(window: "MainWindow", at: float, lane: LaneEntry | None = None) -> None:
    """Make an event there, as exactly dated as the zoom can point, and put the cursor in its title.

    What the lane stands for, it has: the actor takes part, the source is cited.
    """
    if can_write(window.session):
        window.detail.settle(lambda: _create(window, at, lane))


def _create(window: "MainWindow", at: float, lane: LaneEntry | None) -> None:
    session = window.session
    title = QCoreApplication.translate("commands", "New event")
    event = Event(new_id(), title, date=date_at(at, window.timeline.seconds_per_pixel), status="draft")
    if lane is not None and lane.key != NO_VALUE:
        event = replace(event, **_of_lane(session, lane))
    _show(window, editing.add_events(session, [event], QCoreApplication.translate("commands", "Add an event")))


def _of_lane(session: Session, lane: LaneEntry) -> dict[str, Any]:
    columns, document = session.columns, session.document
    assert document is not None
    match session.view.grouping:
        case "actor":
            return {"participants": (Participation(columns.actors[lane.index].id),)}
        case "source":
            return {"citations": (Citation(columns.sources[lane.index].id),)}
        case "category":
            return {"category": lane.key}
        case "tag":
            return {"tags": (lane.key,)}
        case "place":
            alike = [term for term in terms.terms(document, "place") if term.name == lane.key]
            return {"place": max(alike, key=lambda term: term.events).place if alike else Place(lane.key)}
    return {}


def move(window: "MainWindow", date: str) -> None:
    """Give the event that is edited the date that it was dragged to."""
    record = window.detail.record
    if record is not None:
        window.detail.settle(lambda: _move(window, window.detail.record or record, date))


def _move(window: "MainWindow", record: "Record", date: str) -> None:
    name = QCoreApplication.translate("commands", "Move “%1” in time").replace("%1", shortened(record.event.title))
    editing.change_events(window.session, {record.key: replace(record.event, date=date)}, name)


def _show(window: "MainWindow", keys: list[int]) -> None:
    """Select events that were just made, and open the one that was made alone."""
    view = window.session.view
    if not keys:
        return
    view.select(keys)
    if len(keys) == 1:
        window.docks.detail.show()
        window.docks.detail.raise_()
        window.detail.edit()
    position = view.columns.position(keys[0])
    if position is not None and not view.shown[position]:
        text = QCoreApplication.translate("commands", "The filter hides the new event.")
        window.session.message_raised.emit(Message("info", text))


def _edit(window: "MainWindow") -> None:
    detail = window.detail
    if detail.editing or can_write(window.session):
        if len(window.session.view.selection) > 1 and not detail.editing:
            from timeline_gui.ui.editing.several import SeveralEvents  # asked for by name only

            window.open_dialog(SeveralEvents(window.session, window.theme, window))
        else:
            window.docks.detail.show()
            window.docks.detail.raise_()
            detail.set_editing(not detail.editing)
    window.actions_["edit_event"].setChecked(detail.editing)


def _title(window: "MainWindow", key: int) -> str:
    document = window.session.document
    labels = queries.labels(document, [key]) if document is not None else []
    return shortened(labels[0].title) if labels else ""


def _duplicate(window: "MainWindow") -> None:
    keys = [int(key) for key in window.session.view.selection]
    if keys:
        window.detail.settle(lambda: _duplicate_events(window, keys))


def _duplicate_events(window: "MainWindow", keys: list[int]) -> None:
    if len(keys) == 1:
        name = QCoreApplication.translate("commands", "Duplicate “%1”").replace("%1", _title(window, keys[0]))
    else:
        count = len(keys)
        name = QCoreApplication.translate("commands", "Duplicate %Ln event(s)", "", count)
    _show(window, editing.duplicate_events(window.session, keys, name))


def _delete(window: "MainWindow") -> None:
    """Delete what is selected: no question, for undo brings it back, and the message says so."""
    keys = [int(key) for key in window.session.view.selection]
    if keys:
        window.detail.settle(lambda: _delete_events(window, keys))


def _delete_events(window: "MainWindow", keys: list[int]) -> None:
    session, count = window.session, len(keys)
    if count == 1:
        name = QCoreApplication.translate("commands", "Delete “%1”").replace("%1", _title(window, keys[0]))
        said = QCoreApplication.translate("commands", "Deleted “%1”. Undo brings it back.").replace(
            "%1", _title(window, keys[0])
        )
    else:
        name = QCoreApplication.translate("commands", "Delete %Ln event(s)", "", count)
        said = QCoreApplication.translate("commands", "Deleted %Ln event(s). Undo brings them back.", "", count)
    window.detail.leave_editing()
    if editing.remove_events(session, keys, name):
        session.message_raised.emit(Message("info", said))


def _history(window: "MainWindow") -> None:
    """Show what was done to the current event."""
    window.detail.settle(lambda: _show_history(window))


def _show_history(window: "MainWindow") -> None:
    from timeline_gui.ui.dialogs.event_history import EventHistory  # asked for by name only

    key, document = window.session.view.current, window.session.document
    if key is not None and document is not None:
        title = queries.labels_by_key(document, [key])[key].title
        window.open_dialog(EventHistory(key, title, window.session, window.theme, window))


def edit_actor(window: "MainWindow", actor_id: str) -> None:
    """Ask what is to be said of an actor."""
    from timeline_gui.ui.editing.actor_form import ActorForm  # asked for by name only

    session = window.session
    index = session.columns.actor_index(actor_id)
    if session.document is not None and index is not None and can_write(session):
        key = session.columns.actors[index].key
        window.open_dialog(ActorForm(key, queries.actor(session.document, key), session, window.theme, window))


def delete_actor(window: "MainWindow", actor_id: str) -> None:
    """Delete an actor, and say in how many events it took part."""
    index = window.session.columns.actor_index(actor_id)
    if index is not None:
        window.detail.settle(lambda: _delete_actor(window, index))


def _delete_actor(window: "MainWindow", index: int) -> None:
    session = window.session
    actor, count = session.columns.actors[index], len(session.columns.events_of_actor.of(index))
    called = shortened(actor.name)
    name = QCoreApplication.translate("commands", "Delete the actor “%1”").replace("%1", called)
    if editing.remove_actor(session, actor.key, name):
        said = QCoreApplication.translate(
            "commands", "Deleted “%1”, who took part in %Ln event(s). Undo brings the actor back.", "", count
        )
        session.message_raised.emit(Message("info", said.replace("%1", called)))
