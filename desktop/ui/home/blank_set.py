"""Blank papers: one press makes a whole first meeting on paper, before a battery runs out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from desktop.domain.taking_part import ADULT
from desktop.ui.desk import Desk
from desktop.ui.home.made_page import MadePage
from desktop.ui.practice.language import LANGUAGES
from desktop.ui.session.booking_choosers import Chooser, KindChooser
from desktop.ui.widgets.choice import Tick


class BlankSetPage(MadePage):
    """Shows the set for one language and kind of client; each set has a number of its own."""

    def __init__(self, desk: Desk) -> None:
        lead = QCoreApplication.translate(
            "BlankSetPage",
            "The number at its foot is the one to name when you enter it afterwards.",
        )
        place = QCoreApplication.translate("BlankSetPage", "Blank papers")
        super().__init__(desk, place=place, lead=lead)
        self._kind, self._language = ADULT, "en"
        self._number = _number(desk)
        self._kinds = KindChooser(self.tr("For whom"))
        self._languages = Chooser("language", LANGUAGES, self.tr("Language of the papers"))
        self._booklet = Tick(self.tr("With the booklet"))
        self._booklet.setObjectName("booklet")
        self._kinds.chosen.connect(self._on_kind)
        self._languages.chosen.connect(self._on_language)
        self._booklet.toggled.connect(self.show_anew)
        self.add_choices(self._kinds)
        self.add_choices(self._languages, self._booklet)
        self.offer_saving(f"{self._number}.pdf")
        self._show_choices()

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what makes the set; it is noted once it is printed or saved."""
        return partial(
            _made,
            self.desk,
            language=self._language,
            kind=self._kind,
            number=self._number,
            booklet=self._booklet.isChecked(),
            is_printed=is_printed,
        )

    def _on_kind(self, kind: str) -> None:
        self._kind = kind
        self._show_choices()
        self.show_anew()

    def _on_language(self, language: str) -> None:
        self._language = language
        self._show_choices()
        self.show_anew()

    def _show_choices(self) -> None:
        self._kinds.show_choice(chosen=self._kind, proposed=self._kind)
        self._languages.show_choice(chosen=self._language, proposed=self._language)


def _number(desk: Desk) -> str:
    from desktop.services.blank_set import new_set_number

    return new_set_number(desk.means)


def _made(
    desk: Desk, *, language: str, kind: str, number: str, booklet: bool, is_printed: bool
) -> bytes:
    from desktop.services.blank_set import blank_set, note_printed

    made = blank_set(
        desk.means, desk.vault, language=language, kind=kind, number=number, booklet=booklet
    )
    if is_printed:
        note_printed(desk.vault, number)
    return made.content
