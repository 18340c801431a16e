"""The same change to several events, as a value."""

from dataclasses import dataclass, replace

from timeline_gui.core.model import Event, Participation, Status
from timeline_gui.core.shifting import Unit, shifted


@dataclass(frozen=True, slots=True)
class CommonChange:
    """What shall hold for all of them; None and () leave as it is. `move` is a number of units along time."""

    category: str | None = None
    status: Status | None = None
    add_tags: tuple[str, ...] = ()
    remove_tags: tuple[str, ...] = ()
    add_actor: Participation | None = None
    remove_actor: str | None = None
    move: tuple[int, Unit] | None = None


def changed(event: Event, change: CommonChange) -> Event:
    """The event after the change. Raises EdtfError where its date can't be moved so; an undated one stays so."""
    participants = tuple(part for part in event.participants if part.actor_id != change.remove_actor)
    joining = change.add_actor
    if joining is not None and all(part.actor_id != joining.actor_id for part in participants):
        participants = (*participants, joining)
    kept = [tag for tag in event.tags if tag not in change.remove_tags]
    return replace(
        event,
        category=event.category if change.category is None else change.category,
        status=event.status if change.status is None else change.status,
        tags=tuple(dict.fromkeys((*kept, *change.add_tags))),
        participants=participants,
        date=event.date if change.move is None else shifted(event.date, *change.move),
    )
