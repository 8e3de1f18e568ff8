"""What the cards offer: each side its own promises."""

from PySide6.QtWidgets import QAbstractButton

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
