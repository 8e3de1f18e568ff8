"""The papers on which a seal is changed: its password, and whether it is really meant."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Passage


class KeyPasswordPaper(Paper):
    """Asks for the password of a key file; what does not open says why and stays."""

    def __init__(self, name: str) -> None:
        super().__init__(
            self.tr("Open the key file"),
            self.tr("Whoever issued %1 gave you a password with it.").replace("%1", name),
        )
        self._field = PassphraseField(self.tr("Password of the key file"))
        self._field.entered.connect(self.done)
        self.add(self._field)
        self.add_buttons(use=self.tr("Look at it"), leave=self.tr("Leave it"))

    @property
    def password(self) -> str:
        """What was typed."""
        return self._field.passphrase()

    def first_focus(self) -> QWidget:
        """Start on the password."""
        return self._field


class ChangeSealPaper(Paper):
    """Shows the new seal and asks whether it is meant; nothing happens before that."""

    def __init__(self, title: str, lines: tuple[str, ...], rows: tuple[str, ...] = ()) -> None:
        super().__init__(title)
        for line in lines:
            self.add(Passage(line))
        if rows:
            self.add(fingerprint_rows(rows))
        self.add(
            Passage(
                self.tr(
                    "From now on every paper is sealed with it. Papers sealed before stay "
                    "valid, and this vault still knows them as its own."
                )
            )
        )
        self.add_buttons(use=self.tr("Seal with this from now on"), leave=self.tr("Leave it"))


def fingerprint_rows(rows: tuple[str, ...]) -> Passage:
    """Return a fingerprint as people compare it: rows of pairs, large."""
    words = Passage("\n".join(rows), role="code")
    words.setAccessibleName(" ".join(rows))
    return words
