"""Which of the eight colours a category gets: colour only names the category, so eight must do."""

from collections.abc import Sequence

CATEGORIES = (
    "Meeting",
    "Agreement",
    "Armed conflict",
    "Humanitarian",
    "Aid and money",
    "Law and votes",
    "Statement",
    "Other",
)
OTHER = len(CATEGORIES) - 1


def category_slots(categories: Sequence[str]) -> tuple[int, ...]:
    """A slot 0…7 for each category of a document: its own by name, else the next free one, else that of "Other"."""
    named = {name.casefold(): slot for slot, name in enumerate(CATEGORIES)}
    taken = {named[name.casefold()] for name in categories if name.casefold() in named}
    free = iter([slot for slot in range(OTHER) if slot not in taken])
    return tuple(
        named[name.casefold()] if name.casefold() in named else next(free, OTHER) if name else OTHER
        for name in categories
    )
