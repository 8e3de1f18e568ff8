"""The small papers on which a date, a hold and an end are said, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.after.fields import Day, Line, OneOf
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note


def hold_kinds() -> Mapping[str, str]:
    """Return what a file can be held for, in the order it is offered."""
    return {
        "complaint": QCoreApplication.translate("Keeping", "A complaint"),
        "court": QCoreApplication.translate("Keeping", "A court or the police"),
        "insurer": QCoreApplication.translate("Keeping", "An insurer or a claim"),
        "other": QCoreApplication.translate("Keeping", "Something else"),
    }


class EndedPaper(Paper):
    """Asks on which day the work ended; *day* is proposed (ISO)."""

    def __init__(self, day: str) -> None:
        super().__init__(
            self.tr("When did the work end?"),
            self.tr("The day of the last session. The time to keep the file counts from it."),
        )
        self._day = Day("ended", self.tr("The work ended on"), day, locale="")
        self.add(self._day)
        self.add_buttons(use=self.tr("Keep this"), leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start on the day."""
        return self._day

    def day(self) -> str:
        """Return the day (ISO)."""
        return self._day.day()


class ByHandPaper(Paper):
    """Asks for a date of one's own, and why; *day* stands there (ISO)."""

    def __init__(self, day: str) -> None:
        super().__init__(
            self.tr("Keep this file until another day"),
            self.tr("For example because an insurer asks for longer. It can be changed any time."),
        )
        self._day = Day("until", self.tr("Keep it until"), day, locale="")
        self._why = Line("why", self.tr("Why"), self.tr("Better without the client's name."))
        self.add(self._day)
        self.add(self._why)
        self.add_buttons(use=self.tr("Keep this"), leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start on the day."""
        return self._day

    def day(self) -> str:
        """Return the day (ISO)."""
        return self._day.day()

    def why(self) -> str:
        """Return the reason."""
        return self._why.words()


class HoldPaper(Paper):
    """Asks what a file is held for, and why."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Put this file on hold"),
            self.tr(
                "As long as it is on hold, nothing of it can be erased or destroyed: not by you, "
                "not by the program."
            ),
        )
        self._kind = OneOf("kind", self.tr("What for"), hold_kinds())
        self._why = Line("why", self.tr("Why"), self.tr("For example who wrote, and when."))
        self._kind.edited.connect(self._on_edited)
        self._why.edited.connect(self._on_edited)
        self.add(self._kind)
        self.add(self._why)
        self.add_buttons(use=self.tr("Put it on hold"), leave=self.tr("Leave it"))
        self._on_edited()

    def first_focus(self) -> QWidget:
        """Start on the kinds."""
        return self._kind

    def kind(self) -> str:
        """Return what it is held for."""
        return self._kind.chosen()

    def why(self) -> str:
        """Return the reason."""
        return self._why.words()

    def _on_edited(self) -> None:
        self.use_button.setEnabled(bool(self.kind() and self.why()))


class LiftPaper(Paper):
    """Asks why a hold is over."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Lift this hold?"),
            self.tr("That it stood stays in the file. From then on the usual time counts again."),
        )
        self._why = Line("why", self.tr("Why it is over"))
        self._why.edited.connect(self._on_edited)
        self.add(self._why)
        self.add_buttons(use=self.tr("Lift it"), leave=self.tr("Leave it"))
        self._on_edited()

    def first_focus(self) -> QWidget:
        """Start on the reason."""
        return self._why

    def why(self) -> str:
        """Return the reason."""
        return self._why.words()

    def _on_edited(self) -> None:
        self.use_button.setEnabled(bool(self.why()))


class MistakePaper(Paper):
    """Asks once before somebody who was added by mistake is removed."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Remove this client?"),
            self.tr(
                "Nothing was held, signed or filed: only the name and the booking go. The list of "
                "entries keeps that there was one, without the name."
            ),
        )
        self.add(Note(self.tr("It cannot be brought back.")))
        self.add_buttons(use=self.tr("Remove the client"), leave=self.tr("Leave it"))
