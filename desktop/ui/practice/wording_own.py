"""What the page of the wording says of the practice's own: which counts, and which is to come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, SignalInstance

from desktop.ui.moments import long_day
from desktop.ui.widgets.button import QUIET, Button

if TYPE_CHECKING:
    from desktop.services.publish_wording import Version


def own_facts(versions: tuple[Version, ...]) -> Iterator[str]:
    """Yield since when the practice's own wording counts, and from when another will."""
    from desktop.services.publish_wording import Stage

    facts = {
        Stage.IN_FORCE: QCoreApplication.translate(
            "WordingPage", "Your own wording, version %1, counts since %2."
        ),
        Stage.COMING: QCoreApplication.translate(
            "WordingPage",
            "Version %1 is to count from %2. Until then you can take it back, under “Change the "
            "wording”, “Published wordings”.",
        ),
    }
    for one in reversed(versions):
        if one.stage in facts:
            words = facts[one.stage].replace("%1", one.published.version)
            yield words.replace("%2", long_day(one.published.since))


def asking_button(number: int, wanted: SignalInstance) -> Button:
    """Return the way to the clients whose papers say otherwise than the wording does now."""
    words = QCoreApplication.translate("WordingPage", "Clients to ask again: %1")
    shown = QLocale().toString(number)
    button = Button(words.replace("%1", shown), kind=QUIET, picture="users")
    button.setObjectName("to_ask")
    button.clicked.connect(wanted)
    return button
