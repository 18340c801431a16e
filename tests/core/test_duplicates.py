"""What is offered as perhaps the same, why, and what is not."""

from dataclasses import replace

import numpy as np
import pytest
import rapidfuzz.fuzz
from tests.core.columns_of import columns_of

from timeline_gui.core.columns import ActorEntry
from timeline_gui.core.duplicates import MOST, Pair, SourceLine, alike_actors, alike_events, alike_sources
from timeline_gui.core.model import ActorKind
from timeline_gui.core.progress import Cancelled


def actor(key: int, name: str, *aliases: str, kind: ActorKind = "person") -> ActorEntry:
    return ActorEntry(key, f"id{key}", name, kind, aliases)


def told(pairs: list[Pair]) -> dict[tuple[int, int], tuple[str, ...]]:
    return {(pair.one, pair.other): pair.reasons for pair in pairs}


def events(*described: tuple[str, str, list[int]], ruled_out: frozenset[tuple[int, int]] = frozenset()) -> list[Pair]:
    """Alike ones of events with a date, a title and actors; keys count from 1 in the order given."""
    columns = columns_of(
        *(date for date, _, _ in described),
        taking_part=[acting for _, _, acting in described],
        actors=(actor(1, "A"), actor(2, "B")),
    )
    titles = {key: title for key, (_, title, _) in enumerate(described, 1)}
    return alike_events(columns, [titles[key] for key in columns.events.key.tolist()], ruled_out)


# Events


def test_the_same_title_on_the_same_day_is_likeliest() -> None:
    found = events(
        ("2024-04-03", "Children return home", []),
        ("2024-04", "Children returned home", []),
        ("2024-04-03", "Children Return Home", []),
    )
    assert found[0] == Pair(1, 3, found[0].score, ("same title", "same date"))
    assert told(found)[1, 2] == ("similar titles", "dates may be the same")


def test_actors_in_common_make_up_for_a_title_that_is_less_alike() -> None:
    one, other = "Talks in Doha about the hostages", "Talks about hostages go on"
    assert told(events(("2024-04-03", one, [0]), ("2024-04-03", other, [0, 1]))) == {
        (1, 2): ("similar titles", "same date", "shared actors")
    }
    assert not events(("2024-04-03", one, [0]), ("2024-04-03", other, [1]))


@pytest.mark.parametrize(
    ("one", "other"), [("2024-04-03", "2024-04-04"), ("2020/2024", "2021-05"), ("2023", "2024-04")]
)
def test_what_cannot_have_begun_at_the_same_time_is_not_the_same(one: str, other: str) -> None:
    assert not events((one, "Talks", [0]), (other, "Talks", [0]))


def test_an_event_without_a_date_may_be_any_that_is_called_so() -> None:
    assert told(events(("", "Children return home", [0]), ("2024-04", "Children return home", [0]))) == {
        (1, 2): ("same title", "shared actors")
    }


def test_identifiers_are_not_alike_and_places_that_differ_ask_for_more() -> None:
    assert not events(("2024", "Q21060225", [0]), ("2024", "Q21060245", [0]))
    pair = (("2024-04-03", "Talks in Doha about the hostages", [0]), ("2024-04-03", "Talks about hostages go on", [0]))
    columns = columns_of(*(date for date, _, _ in pair), taking_part=[[0], [0]], actors=(actor(1, "A"),))
    titles = [title for _, title, _ in pair]
    same, other = (
        replace(columns, events=replace(columns.events, place=np.array(places, np.int32)))
        for places in ([1, 1], [1, 2])
    )
    assert told(alike_events(same, titles))[1, 2][-1] == "same place"
    assert not alike_events(other, titles)


def test_what_was_ruled_out_is_not_offered_again() -> None:
    pair = (("2024", "Talks in Doha", [0]), ("2024", "Talks in Doha", [0]))
    assert events(*pair)
    assert not events(*pair, ruled_out=frozenset({(1, 2)}))


def test_the_work_grows_with_the_events_not_with_their_square(monkeypatch: pytest.MonkeyPatch) -> None:
    compared, ratio = 0, rapidfuzz.fuzz.token_sort_ratio

    def counting(*of: str, score_cutoff: float) -> float:
        nonlocal compared
        compared += 1
        return ratio(*of, score_cutoff=score_cutoff)

    monkeypatch.setattr(rapidfuzz.fuzz, "token_sort_ratio", counting)
    found = events(*(("2024-04-03", f"Talks in Doha {number}", [0]) for number in range(1000)))
    assert len(found) == MOST
    assert compared < 50 * 1000


def test_a_search_that_nobody_wants_any_more_ends() -> None:
    class Stopped:
        def report(self, done: int, total: int, what: str = "") -> None:
            raise Cancelled

    with pytest.raises(Cancelled):
        alike_events(columns_of("2024", "2024"), ["Talks", "Talks"], progress=Stopped())


# Actors


def test_actors_who_share_a_name_or_nearly_do() -> None:
    found = told(
        alike_actors(
            (
                actor(1, "Sergey Lavrov", "Сергей Лавров"),
                actor(2, "Lavrov, Sergej"),
                actor(3, "Сергей Лавров"),
                actor(4, "Lavrov"),
                actor(5, "Sergey Shoigu"),
            )
        )
    )
    assert found[1, 3] == ("same name",)
    assert found[1, 4] == ("one name holds the other",)
    assert not any(5 in pair for pair in found)


def test_the_order_of_names_and_a_letter_do_not_count() -> None:
    assert told(alike_actors((actor(1, "Lavrov Sergey"), actor(2, "Sergej Lavrov")))) == {(1, 2): ("similar names",)}


@pytest.mark.parametrize(("one", "other"), [("George II", "George III"), ("Brigade 12", "Brigade 13")])
def test_a_number_tells_names_apart(one: str, other: str) -> None:
    assert not alike_actors((actor(1, one), actor(2, other)))
    assert alike_actors((actor(1, one), actor(2, one.replace("r", ""))))


def test_a_state_and_a_person_are_not_the_same_for_a_like_name() -> None:
    jordan = actor(1, "Jordan", kind="state")
    assert not alike_actors((jordan, actor(2, "Jordana")))
    assert told(alike_actors((jordan, actor(2, "Jordana", kind="other")))) == {(1, 2): ("similar names",)}
    assert told(alike_actors((jordan, actor(2, "Jordan")))) == {(1, 2): ("same name",)}


# Sources


def test_sources_with_one_address_are_alike_however_it_is_written() -> None:
    one = SourceLine(1, "Report", "http://www.example.org/a/")
    other = SourceLine(2, "Another title", "https://EXAMPLE.org/a#top")
    elsewhere = SourceLine(3, "A third", "https://example.org/b")
    assert told(alike_sources((one, other, elsewhere))) == {(1, 2): ("same address",)}


def test_sources_with_one_title_are_alike_unless_published_on_different_days() -> None:
    lines = [
        SourceLine(key, "Daily report", published=day) for key, day in enumerate(("2024-01", "2024-01", "2024-02"))
    ]
    assert told(alike_sources(lines)) == {(0, 1): ("same title", "same date")}
    assert not alike_sources((SourceLine(1, "Report no. 12"), SourceLine(2, "Report no. 13")))


def test_one_title_at_two_addresses_is_no_reason_without_a_day() -> None:
    one, other = "https://a.example/talks", "https://b.example/talks"
    assert not alike_sources((SourceLine(1, "Talks in Doha", one), SourceLine(2, "Talks in Doha", other)))
    dated = [SourceLine(key, "Talks in Doha", url, "2024-07-30") for key, url in enumerate((one, other))]
    assert told(alike_sources(dated)) == {(0, 1): ("same title", "same date")}


def test_the_same_text_is_a_reason() -> None:
    assert told(alike_sources((SourceLine(1, "A", sha256="f"), SourceLine(2, "B", sha256="f")))) == {
        (1, 2): ("same text",)
    }
