"""The papers by the way: who has the envelope, is it revoked, does the custodian need the desk."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.custodian import MOST_WORDS
from desktop.ui.labelled import labelled
from desktop.ui.session.papers.overlay import Paper


class HolderPaper(Paper):
    """Asks who has the envelope from today on."""

    def __init__(self) -> None:
        super().__init__(self.tr("Who has the envelope now?"))
        self._who = QLineEdit()
        self._who.setObjectName("who")
        self._who.setMaxLength(MOST_WORDS)
        self._who.setAccessibleName(self.tr("Name, and where it lies"))
        self._who.textChanged.connect(self._allow)
        self._who.returnPressed.connect(self._on_enter)
        self.add(labelled(self._who, self.tr("Noted from today on.")))
        self.add_buttons(use=self.tr("Note it"), leave=self.tr("Leave it"))
        self._allow()

    @property
    def who(self) -> str:
        """What was written."""
        return self._who.text().strip()

    def first_focus(self) -> QWidget:
        """Start where one writes."""
        return self._who

    def _allow(self) -> None:
        self.use_button.setEnabled(bool(self.who))

    def _on_enter(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()


class RevokePaper(Paper):
    """Asks whether the sheet is to open nothing any more."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Revoke the custodian's sheet?"),
            self.tr(
                "From now on it opens nothing here. Your own passphrase and recovery sheet stay. "
                "A backup made before still opens with it: make a new one, and ask for the "
                "envelope back."
            ),
        )
        self.add_buttons(use=self.tr("Revoke it"), leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start on leaving it as it is."""
        return self.leave_button


class OwnDeskPaper(Paper):
    """Asks a custodian whether they need the practitioner's own desk."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Go to the practitioner's desk?"),
            self.tr(
                "Sessions are begun there, words changed, and old files destroyed. The three "
                "steps need nothing of it. Later somebody may: to make a backup, or to end files "
                "whose years are over. That you went there is noted."
            ),
        )
        self.add_buttons(use=self.tr("Go there"), leave=self.tr("Stay here"))

    def first_focus(self) -> QWidget:
        """Start on staying."""
        return self.leave_button
