from timeline_gui.core.model import Actor, Batch, Citation, Event, Participation
from timeline_gui.session.likenesses import likenesses, unite

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
