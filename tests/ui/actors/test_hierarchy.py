from timeline_gui.session.session import Session
from timeline_gui.ui.actors.hierarchy import Hierarchy


def test_hierarchy_roles_and_circles_above(session: Session) -> None:
    columns = session.columns
    hierarchy = Hierarchy(columns)
    anna, norland, ministry = (columns.actor_index(name) for name in ("anna", "norland", "ministry"))
    assert hierarchy.above((anna,)) == {norland, ministry}
    assert hierarchy.role(anna, ministry) == "Minister"
    assert hierarchy.role(anna, norland) == ""
