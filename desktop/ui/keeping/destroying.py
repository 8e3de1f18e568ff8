"""The two papers before a file is destroyed: what goes and why, and then the act itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.after.fields import Line
from desktop.ui.keeping.words import goes_words
from desktop.ui.moments import long_day
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.destroy_file import DestructionPlan


class DestroyPaper(Paper):
    """Shows what goes and what stays, and asks for a reason and the passphrase.

    Its other use is to save the whole record first.
    """

    def __init__(self, plan: DestructionPlan) -> None:
        super().__init__(
            self.tr("Destroy this file"),
            self.tr("Nothing happens yet. Look at what would go for good, and at what stays."),
        )
        self.add(Heading(plan.whose, role="section"))
        self._lists(plan)
        self._why = Line("reason", self.tr("Why it goes now"), self.tr("Without the name."))
        self._reference = Line(
            "reference",
            self.tr("What the register should know it by"),
            self.tr("Only if you want to: initials or a number. Never the name."),
        )
        self._field = PassphraseField(self.tr("Your passphrase"))
        self._busy = Busy()
        for part in (self._why, self._reference, self._field, self._busy):
            self.add(part)
        self.add_buttons(
            use=self.tr("Go on"), other=self.tr("Save the record first"), leave=self.tr("Leave it")
        )
        self._why.edited.connect(self._on_edited)
        self._field.edited.connect(self._on_edited)
        self._field.entered.connect(self._on_entered)
        self._on_edited()

    def first_focus(self) -> QWidget:
        """Start on the reason."""
        return self._why

    @property
    def typed(self) -> str:
        """The passphrase as it was typed."""
        return self._field.passphrase()

    def why(self) -> str:
        """Return the reason."""
        return self._why.words()

    def reference(self) -> str:
        """Return what the register keeps to know the file by."""
        return self._reference.words()

    def wait(self) -> None:
        """Take no second order while the key is made."""
        self._busy.begin(self.tr("Checking. This takes a moment on purpose."))
        self._enable(ready=False)

    def refuse(self, sentence: str) -> None:
        """Say why it was not taken; the passphrase is forgotten."""
        self._busy.end()
        self._enable(ready=True)
        self._field.clear()
        self._field.setFocus()
        super().refuse(sentence)

    def _lists(self, plan: DestructionPlan) -> None:
        self.add_label(self.tr("This goes"))
        self.add(
            Passage(
                "\n".join(
                    (*goes_words(plan.state), self.tr("The name, and what search knows of it"))
                )
            )
        )
        self.add_label(self.tr("This stays"))
        self.add(
            Passage(
                self.tr(
                    "One line in the register: number, dates, your reason, your name, and the "
                    "fingerprints of the sealed papers, so that one shown later can be recognised. "
                    "Your own documents and the practice's texts stay too."
                )
            )
        )
        self.add_label(self.tr("This is not reached"))
        self.add(Passage(self._copies(plan)))

    def _copies(self, plan: DestructionPlan) -> str:
        words = self.tr("Paper, saved copies, exports, and backups made before.")
        if not plan.copies:
            return words
        newest = self.tr("Backups seen now: %1, the newest of %2.")
        return " ".join(
            (
                words,
                newest.replace("%1", self.locale().toString(len(plan.copies))).replace(
                    "%2", long_day(plan.copies[0].at)
                ),
            )
        )

    def _enable(self, *, ready: bool) -> None:
        for part in (self._why, self._reference, self._field):
            part.setEnabled(ready)
        self.use_button.setEnabled(ready)
        self.other_button.setEnabled(ready)

    def _on_edited(self) -> None:
        self.use_button.setEnabled(bool(self.why() and self.typed))

    def _on_entered(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()


class LastPaper(Paper):
    """Waits for the deliberate act, for as long as it takes; says once more *whose* file it is."""

    def __init__(self, whose: str) -> None:
        super().__init__(
            self.tr("Everything is ready. Nothing is destroyed yet."),
            self.tr(
                "What comes now cannot be undone by anybody. Take your time; nothing happens by "
                "itself."
            ),
        )
        self._sure = Tick(self.tr("I have looked at what goes, and nobody needs it any more."))
        self._sure.setObjectName("sure")
        self._sure.toggled.connect(self.use_button.setEnabled)
        self._busy = Busy()
        self.add(Heading(whose, role="section"))
        self.add(self._sure)
        self.add(Note(self.tr("A sealed certificate is made of it, which you can print.")))
        self.add(self._busy)
        self.add_buttons(use=self.tr("Destroy this file now"), leave=self.tr("Leave it"))
        self.use_button.setEnabled(False)

    def first_focus(self) -> QWidget:
        """Start on leaving it."""
        return self.leave_button

    def wait(self) -> None:
        """Take no second order."""
        self._busy.begin(self.tr("Removing it, and reading every page of the vault afterwards."))
        for part in (self._sure, self.use_button, self.leave_button):
            part.setEnabled(False)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was destroyed."""
        self._busy.end()
        for part in (self._sure, self.leave_button):
            part.setEnabled(True)
        self.use_button.setEnabled(self._sure.isChecked())
        super().refuse(sentence)
