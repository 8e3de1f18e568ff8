"""A paper was made by mistake: why, seen when, and what holds instead."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.after.fields import Day, OneOf, Words
from desktop.ui.after.form import FormWords, LaterForm, Target, form_words
from desktop.ui.desk import Desk
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.void_agreement import Voiding

_HOLDS = ("earlier", "anew", "nothing")


class VoidForm(LaterForm):
    """Writes down that a paper is void; the paper itself stays as it is."""

    def __init__(self, desk: Desk, target: Target) -> None:
        super().__init__(desk, target)
        self.place = QCoreApplication.translate("VoidForm", "Client")
        self._holds: OneOf | None = None

    def gather(self) -> FormWords:
        """Return the words of the fields."""
        return form_words(self.desk, self.target)

    def show_fields(self, gathered: object) -> None:
        """Show what was wrong, when it was seen, and what holds now."""
        assert isinstance(gathered, FormWords)  # noqa: S101 - what gather returned
        words, target = gathered, self.target
        self.set_heading(*self._heading(words))
        wrong = words.label("later.wrong")
        read = self.tr("Everybody who has the paper will read this.")
        self._wrong = Words("later.wrong", wrong, read, words=target.words("later.wrong"))
        on = target.words("later.found_on") or self.today()
        self._on = Day("later.found_on", words.label("later.found_on"), on, locale=words.locale)
        for part in (self._wrong, self._on):
            self.add(part)
        if words.kind == "document.void":
            self.add(Note(self.tr("The paper that the page had made void holds again.")))
        else:
            ways, chosen = words.options("later.holds", only=_HOLDS), target.words("later.holds")
            self._holds = OneOf("later.holds", words.label("later.holds"), ways, chosen=chosen)
            self.add(self._holds)

    def _heading(self, words: FormWords) -> tuple[str, str]:
        if words.kind == "document.void":
            return self.tr("Making it void was a mistake"), self.tr(
                "Neither page is deleted. One more page says that the one before it does not "
                "count, and goes to everybody who has it."
            )
        return self.tr("“%1” was made by mistake").replace("%1", words.title), self.tr(
            "The paper is not deleted. A page of its own says that it is void and why, and "
            "goes to everybody who has it."
        )

    def begins_at(self) -> QWidget | None:
        """Start on what was wrong."""
        return self._wrong

    def job(self) -> Callable[[], LiveIntake]:
        """Return what writes the page."""
        from desktop.services.void_agreement import Voiding

        act = Voiding(
            session=self.target.session,
            document=self.target.document,
            wrong=self._wrong.words(),
            found_on=self._on.day(),
            holds=self._holds.chosen() if self._holds is not None else "",
        )
        return partial(_void, self.desk, act)


def _void(desk: Desk, act: Voiding) -> LiveIntake:
    from desktop.services.void_agreement import void_agreement

    return void_agreement(desk.means, desk.vault, act)
