from timeline_gui.core.model import Actor, Batch, Citation, Event, Participation
from timeline_gui.session.likenesses import Likeness, likenesses, unite

KNOWN = (Actor("q", "Qatar"), Actor("u", "United Nations", aliases=("UNO", "Nations unies")))


def test_only_new_names_that_are_nearly_known_are_offered():
    incoming = [Actor("1", "QATAR"), Actor("2", "United Nation"), Actor("3", "Chad"), Actor("q", "Katar")]
    assert [(each.actor.id, each.known_name) for each in likenesses(incoming, KNOWN)] == [("2", "United Nations")]


def test_an_alias_counts_as_a_name():
    incoming = [Actor("1", "uno"), Actor("2", "Nations Unis")]
    assert [(each.actor.id, each.known_id) for each in likenesses(incoming, KNOWN)] == [("2", "u")]


def test_a_taken_likeness_becomes_an_alias_and_nothing_refers_to_the_new_actor_any_more():
    event = Event("e", "Talks", participants=(Participation("2", "host"),), citations=(Citation("s", speaker_id="2"),))
    batch = Batch(actors=(Actor("2", "United Nation"), Actor("3", "Chad")), events=(event,))
    united = unite(batch, likenesses(batch.actors, KNOWN))
    assert united.actors == (Actor("u", "United Nations", aliases=("United Nation",)), Actor("3", "Chad"))
    assert united.events[0].participants == (Participation("u", "host"),)
    assert united.events[0].citations[0].speaker_id == "u"
    assert unite(batch, ()) is batch


def test_names_of_the_file_that_are_nearly_the_same_are_offered_too():
    incoming = [Actor("1", "Netanyahu"), Actor("2", "Netanjahu"), Actor("3", "Qatari")]
    found = likenesses(incoming, KNOWN)
    assert [(each.actor.id, each.known_name) for each in found] == [("2", "Netanyahu"), ("3", "Qatar")]
    united = unite(Batch(actors=tuple(incoming)), found)
    assert [(actor.name, actor.aliases) for actor in united.actors] == [
        ("Netanyahu", ("Netanjahu",)),
        ("Qatar", ("Qatari",)),
    ]


def test_one_who_is_like_another_who_is_like_a_third_is_the_third():
    first, second, third = (Actor(number, f"Name {number}") for number in "123")
    united = unite(
        Batch(actors=(first, second, third)), (Likeness(second, "1", "Name 1"), Likeness(third, "2", "Name 2"))
    )
    assert united.actors == (Actor("1", "Name 1", aliases=("Name 2", "Name 3")),)
    turned = unite(Batch(actors=(first, second)), (Likeness(second, "1", "Name 1"), Likeness(first, "2", "Name 2")))
    assert [actor.name for actor in turned.actors] == ["Name 1"]
