"""What the client reads on buttons and marks: in the client's language, from the pack.

The interface has a language of its own, the practitioner's; the client may have another.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from desktop.ui.letters import speak_in
from desktop.ui.widgets.blank_words import BlankWords

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


def screen(live: LiveIntake, name: str, **values: str) -> str:
    """Return the pack's label ``screen.<name>``, its blanks filled with *values*."""
    return live.wording.label(f"screen.{name}", **values)


def speak_to_the_client(widget: QWidget, live: LiveIntake) -> None:
    """Let fields inside *widget* say in the client's language what they cannot take."""
    speak_in(
        widget,
        screen(live, "letters", letters="%1"),
        too_long=screen(live, "too_long"),
        below_nothing=screen(live, "below_nothing"),
    )


def client_locale(live: LiveIntake) -> str:
    """Return how numbers, times and days are written for the client, for example "es_US"."""
    return locale_in(live, live.wording.language)


def locale_in(live: LiveIntake, language: str) -> str:
    """Return *language* as it is written in the region of the pack."""
    region = QLocale(live.pack.locale).territory()
    return QLocale(QLocale(language).language(), region).name()


def blank_words(live: LiveIntake) -> BlankWords:
    """Return the words around a blank that the client reads."""
    return BlankWords(
        use=screen(live, "use_this"),
        leave=screen(live, "leave_it"),
        suggested=screen(live, "suggested"),
        still_open=screen(live, "still_open"),
        press=screen(live, "press_to_change"),
    )
