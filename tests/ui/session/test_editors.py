"""What the cards offer: each side its own promises, a goal without a wall of fields."""

from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.session.conftest import TO_SHEET, Opens


def test_each_side_is_offered_its_own_promises_and_none_is_ticked(session: Opens) -> None:
    player = session(*TO_SHEET)
    sides = player.page.live.pack.items["together.promises"].sides

    player.page.table.go_to("together.promises")
    player.rest()

    for side, other in (("practitioner", "client"), ("client", "practitioner")):
        ticks = [player.find(QAbstractButton, f"{side}.{key}") for key in sides[side]]
        assert not any(tick.isChecked() for tick in ticks)
        assert not any(player.seen(QAbstractButton, f"{side}.{key}") for key in sides[other])


def test_a_goal_shows_the_rarer_fields_when_they_are_wanted(session: Opens) -> None:
    player = session(*TO_SHEET)
    player.page.table.go_to("goals.list")
    player.rest()
    before = [bool(player.seen(QWidget, f"goal.{name}")) for name in ("importance", "if_stuck")]

    player.press("goal.more")

    assert before == [True, False]
    assert player.seen(QWidget, "goal.if_stuck")
    assert not player.seen(QAbstractButton, "goal.more")
