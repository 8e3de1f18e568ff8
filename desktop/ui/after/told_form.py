"""A consent was taken back, or something was refused: what, when, and how it was told."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.after.fields import AnyOf, Day, Line, OneOf, Words
from desktop.ui.after.form import FormWords, LaterForm, Target, form_words
from desktop.ui.after.helping import HelpersField
from desktop.ui.desk import Desk
from desktop.ui.widgets.choice import Tick

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.told_answers import Telling

_WHAT, _NO_TO, _OTHER = "later.what", "later.no_to", "other"


class ToldForm(LaterForm):
    """Writes down a withdrawal (about a paper) or a refusal; neither is pressed for anything."""

    def __init__(self, desk: Desk, target: Target, *, withdraws: bool) -> None:
        super().__init__(desk, target)
        self.place = QCoreApplication.translate("ToldForm", "Client")
        self._withdraws = withdraws
        self._key = _WHAT if withdraws else _NO_TO

    def gather(self) -> FormWords:
        """Return the words, and what there is to take back."""
        from desktop.services.withdraw_consent import may_be_withdrawn

        offered: tuple[str, ...] = ()
        if self._withdraws:
            offered = may_be_withdrawn(self.desk.vault, self.target.session, self.target.document)
        return form_words(self.desk, self.target, offered=offered)

    def show_fields(self, gathered: object) -> None:
        """Show what, when, how, by whom, and whether they want to sign."""
        assert isinstance(gathered, FormWords)  # noqa: S101 - what gather returned
        words, target = gathered, self.target
        self.set_heading(*self._heading(words))
        held = target.held.get(self._key)
        ticked = tuple(map(str, held)) if isinstance(held, tuple) else ()
        options = words.options(self._key, only=words.offered)
        self._what = AnyOf(self._key, words.label(self._key), options, ticked=ticked)
        which = words.label("later.which")
        self._which = Line("later.which", which, words=target.words("later.which"))
        self._what.edited.connect(self._show_which)
        self._make_telling(words)
        for part in (self._what, self._which, self._on, self._how, self._by, self._own):
            self.add(part)
        self.add(self._signs)
        self._helping = HelpersField(words.helped, target.held)
        self.add(self._helping)
        self._show_which()

    def _make_telling(self, words: FormWords) -> None:
        """Make the fields for when, how and by whom it was told."""
        target = self.target
        on = target.words("later.told_on") or self.today()
        self._on = Day("later.told_on", words.label("later.told_on"), on, locale=words.locale)
        ways = words.options("later.told_how")
        chosen = target.words("later.told_how")
        self._how = OneOf("later.told_how", words.label("later.told_how"), ways, chosen=chosen)
        by, own = words.label("later.told_by"), words.label("later.words")
        only = self.tr("Only if it was not the client.")
        self._by = Line("later.told_by", by, only, words=target.words("later.told_by"))
        no_need = self.tr("Only if they want them to stand here. No reason is asked for.")
        self._own = Words("later.words", own, no_need, words=target.words("later.words"))
        self._signs = Tick(self.tr("The client wants to sign this page"))
        self._signs.setObjectName("later.signs")
        self._signs.setChecked(target.held.get("later.signs") is True)

    def begins_at(self) -> QWidget | None:
        """Start on the first tick."""
        return self._what.findChild(Tick)

    def job(self) -> Callable[[], LiveIntake]:
        """Return what writes the page."""
        what, telling = self._what.ticked(), self._telling()
        return partial(
            _withdraw if self._withdraws else _refuse, self.desk, self.target, what, telling
        )

    def _heading(self, words: FormWords) -> tuple[str, str]:
        if self._withdraws:
            lead = self.tr(
                "A yes can be taken back at any time, in any way. Nobody has to sign for it: "
                "your own note is enough."
            )
            title = self.tr("Something in “%1” is taken back").replace("%1", words.title)
            return title, lead
        return self.tr("A no is written down"), self.tr(
            "The client does not sign, or does not want something you offered. Nobody has to "
            "sign for it: your own note is enough."
        )

    def _show_which(self) -> None:
        self._which.setVisible(_OTHER in self._what.ticked())

    def _telling(self) -> Telling:
        from desktop.services.told_answers import Telling

        return Telling(
            on=self._on.day(),
            how=self._how.chosen(),
            by=self._by.words(),
            words=self._own.words(),
            which=self._which.words() if _OTHER in self._what.ticked() else "",
            signs=self._signs.isChecked(),
            helpers=self._helping.helpers(),
        )


def _withdraw(desk: Desk, target: Target, what: tuple[str, ...], telling: Telling) -> LiveIntake:
    from desktop.services.withdraw_consent import Withdrawing, withdraw_consent

    act = Withdrawing(target.session, target.document, what, telling)
    return withdraw_consent(desk.means, desk.vault, act)


def _refuse(desk: Desk, target: Target, what: tuple[str, ...], telling: Telling) -> LiveIntake:
    from desktop.services.record_refusal import Refusing, record_refusal

    act = Refusing(target.session, what, telling, target.document)
    return record_refusal(desk.means, desk.vault, act)
