"""The way to the other language, in words of that language: whoever needs it can read it."""

from functools import partial

from PySide6.QtCore import QLocale, SignalInstance

from desktop.ui.tongue import LANGUAGES
from desktop.ui.widgets.button import QUIET, Button


def other_code() -> str:
    """Return the code of the language that is not spoken now."""
    spoken = spoken_code()
    return next(code for code in LANGUAGES if code != spoken)


def spoken_code() -> str:
    """Return the code of the language that is spoken now."""
    code = QLocale().name().partition("_")[0]
    return code if code in LANGUAGES else "en"


def other_language(wanted: SignalInstance) -> Button:
    """Return a button that asks by *wanted* for the language that is not spoken now."""
    other = other_code()
    button = Button(LANGUAGES[other], kind=QUIET, picture="languages")
    button.setObjectName(f"speak.{other}")
    button.clicked.connect(partial(wanted.emit, other))
    return button
