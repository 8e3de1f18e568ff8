"""The few words that stand around a blank, in the language of whoever reads its sentence."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True, slots=True)
class BlankWords:
    """Words of a blank besides its value, and of the small paper that opens on it."""

    use: str
    leave: str
    suggested: str
    still_open: str
    press: str


def interface_words() -> BlankWords:
    """Return them in the language of the interface, for what only the practitioner reads."""
    return BlankWords(
        use=QCoreApplication.translate("BlankWords", "Use this"),
        leave=QCoreApplication.translate("BlankWords", "Leave it"),
        suggested=QCoreApplication.translate("BlankWords", "suggested"),
        still_open=QCoreApplication.translate("BlankWords", "still open"),
        press=QCoreApplication.translate("BlankWords", "Press to change it"),
    )
