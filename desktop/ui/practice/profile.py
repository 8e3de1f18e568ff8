"""My practice: the practitioner settles once what every paper will say about her work."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.domain.rule_choices import rule_choices
from desktop.ui.carry import Carried
from desktop.ui.desk import Desk
from desktop.ui.home.state import missing_answers
from desktop.ui.keeping.files_field import FilesField
from desktop.ui.letters import stay_silent
from desktop.ui.practice.backups.backups_field import BackupsField
from desktop.ui.practice.blank import Blank
from desktop.ui.practice.field import ProfileField
from desktop.ui.practice.keys.keys_field import KeysField
from desktop.ui.practice.language import LanguageChoice
from desktop.ui.practice.log.log_field import LogField
from desktop.ui.practice.logo import LogoField
from desktop.ui.practice.own_documents import OwnDocuments
from desktop.ui.practice.rail_page import RailPage
from desktop.ui.practice.seal_field import SealField
from desktop.ui.practice.sections import LETTERHEAD, PAPERS, ProfileSection, profile_sections
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.rail import RailStop, Standing
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.practice_profile import PracticeProfile

_PATIENCE_MS = 3_000
"""After so long without a key stroke the profile is filed; leaving files it at once."""


class ProfilePage(RailPage):
    """Asks for everything the pack leaves to the practice, section by section.

    Signals:
        wording_wanted: everything needed is there; go through the wording.
        seal_wanted: look at the seal, or change it.
        keys_wanted: look at what opens the vault, or change it.
        backups_wanted: look at the backups.
        log_wanted: look at who opened or changed what.
        files_wanted: look at the files that are old or on hold.
    """

    wording_wanted = Signal()
    seal_wanted = Signal()
    keys_wanted = Signal()
    backups_wanted = Signal()
    log_wanted = Signal()
    files_wanted = Signal()
    files_on_leaving = True

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stay_silent(self)  # every field of the profile has a line of its own for what is wrong
        self._desk = desk
        self._profile: PracticeProfile | None = None
        self._answers: dict[str, Value] = {}
        self._sections: tuple[ProfileSection, ...] = ()
        self._here = 0
        self._is_changed = False
        self._wanted = ""
        self._fields: list[ProfileField] = []
        self._timer = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._timer.timeout.connect(self._file_later)
        self.part_wanted.connect(self._on_part)
        self.foot.onward.connect(self._on_onward)
        self.reword()

    def start_at(self, key: str) -> None:
        """Begin with the blank *key*, wherever it stands."""
        self._wanted = key

    def arrive(self) -> None:
        """Read the profile and its pack."""
        self._desk.run(self, partial(_read, self._desk), self._on_read)

    def reword(self) -> bool:
        """Show the same section in the language spoken now, with everything typed in it."""
        self.place = QCoreApplication.translate("ProfilePage", "My practice")
        if self._profile is not None:
            carried = Carried.of(self)
            self._show()
            carried.hand_to(self)
        if self._desk.window.bar.saved:
            self._desk.window.show_saved(self.tr("Saved"))
        return True

    def leave(self) -> None:
        """File what was changed."""
        from desktop.services.trouble import known_trouble

        self._timer.stop()
        if not self._is_changed:
            return
        self._is_changed = False
        try:
            self._file()
        except Exception as error:
            sentence = known_trouble(error)
            if sentence is None:
                raise
            self._desk.tell(in_our_words(sentence), tone=Tone.PROBLEM)

    def _on_read(self, profile: PracticeProfile) -> None:
        self._profile = profile
        self._answers = dict(profile.set_up.answers)
        self._sections = profile_sections(profile.pack, profile.set_up.language)
        named = (n for n, one in enumerate(self._sections) if self._wanted in one.items)
        still = (n for n, one in enumerate(self._sections) if self._open(one))
        self._here = next(named, next(still, 0))
        self._show()

    def _on_part(self, key: str) -> None:
        self._go_to(next(n for n, one in enumerate(self._sections) if one.key == key))

    def _on_onward(self) -> None:
        if self._here + 1 < len(self._sections):
            self._go_to(self._here + 1)
        elif not any(map(self._open, self._sections)):
            self.wording_wanted.emit()
        else:
            self.back_wanted.emit()

    def _go_to(self, place: int) -> None:
        """Go to another section, unless something here cannot be taken."""
        for one in self._fields:
            if one.objection():
                self.bring_into_view(one)
                one.start()
                return
        self._here = place
        self._show()

    def _show(self) -> None:
        """Show the section people are at."""
        self._show_stops()
        section = self._sections[self._here]
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(Heading(self._title(section)))
        column.addWidget(Passage(self._lead(section)))
        column.addSpacing(4)
        self._fields = [self._field(key) for key in section.items]
        for place, one in enumerate(self._fields):
            if place and place == len(section.needed):
                column.addSpacing(10)
                column.addWidget(Heading(self.tr("This can wait"), role="section"))
                column.addWidget(Note(self.tr("What stays empty is left out of your papers.")))
            column.addWidget(one)
        for made in self._beside_blanks(section):
            column.addWidget(made)
        column.addStretch(1)
        self._show_concerned()
        self.show_part(part)
        self._start(section)

    def _beside_blanks(self, section: ProfileSection) -> Iterator[QWidget]:
        """Yield what a section has beside its blanks; her own documents stand last of all."""
        if section.key == LETTERHEAD:
            yield self._language()
            yield self._logo()
            yield self._seal()
            if not self._desk.vault.rehearsal:
                yield self._keys()
                yield self._backups()
                yield self._log()
                yield self._files()
        if section is self._sections[-1]:
            yield OwnDocuments(self._desk)

    def _start(self, section: ProfileSection) -> None:
        """Put the keyboard into what is wanted, or first needed, else into the first blank."""
        still = (self._wanted,) if self._wanted in section.items else self._open(section)
        first = next((one for one in self._fields if one.key in still), self._fields[0])
        first.start()
        if first is not self._fields[0]:
            QTimer.singleShot(0, first, partial(self.bring_into_view, first))

    def _show_concerned(self) -> None:
        """Show the blanks that concern this practice by what it has answered so far."""
        assert self._profile is not None  # noqa: S101 - fields come with it
        pack = self._profile.pack
        known = {**pack.defaults(), **self._answers}
        for one in self._fields:
            one.setVisible(pack.items[one.key].concerns(known))

    def _show_stops(self) -> None:
        self.show_stops(
            [
                RailStop(one.key, self._title(one), self._standing(place, one))
                for place, one in enumerate(self._sections)
            ]
        )
        still = sum(len(self._open(one)) for one in self._sections)
        number = self.locale().toString(still)
        self.foot.say(
            self.tr("Still needed before the first real session: %1").replace("%1", number)
            if still
            else self.tr("Everything needed is there.")
        )
        self._offer(still)

    def _offer(self, still: int) -> None:
        if self._here + 1 < len(self._sections):
            self.foot.offer(self.tr("Continue"))
        else:
            self.foot.offer(self.tr("Done for now") if still else self.tr("Go through the wording"))

    def _standing(self, place: int, section: ProfileSection) -> Standing:
        if place == self._here:
            return Standing.CURRENT
        return Standing.AHEAD if self._open(section) else Standing.DONE

    def _open(self, section: ProfileSection) -> tuple[str, ...]:
        """Return the blanks of *section* that are needed and not settled."""
        assert self._profile is not None  # noqa: S101 - sections come with it
        pack = self._profile.pack
        missing = missing_answers(pack, self._answers)
        return tuple(key for key in section.items if key in missing)

    def _title(self, section: ProfileSection) -> str:
        named = {LETTERHEAD: self.tr("The practice"), PAPERS: self.tr("More for your papers")}
        return named.get(section.key) or section.title

    def _lead(self, section: ProfileSection) -> str:
        if section.key == LETTERHEAD:
            return self.tr("What stands at the top of every paper and under your signature.")
        if section.key == PAPERS:
            return self.tr("The booklet tells clients these things where you fill them in.")
        return self.tr("These words go into the sentences your clients read at this point.")

    def _field(self, key: str) -> ProfileField:
        assert self._profile is not None  # noqa: S101 - fields come with it
        pack = self._profile.pack
        item = pack.items[key]
        blank = Blank(
            item=item,
            words=pack.said(self._profile.set_up.language, key),
            currency=pack.currency,
            today=self._desk.means.clock.now().date().isoformat(),
            decides=key in rule_choices(pack),
        )
        made = ProfileField(blank, self._answers.get(key, ""), proposal=item.default)
        made.settled.connect(self._on_settled)
        return made

    def _language(self) -> LanguageChoice:
        assert self._profile is not None  # noqa: S101 - the language comes with it
        choice = LanguageChoice(self._profile.set_up.language, self._profile.pack.languages)
        choice.changed.connect(partial(self._on_language, choice))
        return choice

    def _on_language(self, choice: LanguageChoice) -> None:
        """Show the same section in the other language, with the keyboard where it was."""
        assert self._profile is not None  # noqa: S101 - the language comes with it
        kept = replace(self._profile.set_up, language=choice.chosen)
        self._profile = replace(self._profile, set_up=kept)
        self._sections = profile_sections(self._profile.pack, choice.chosen)
        self._is_changed = True
        self._timer.start()
        self._show()
        shown = self.findChildren(LanguageChoice)[-1]
        shown.setFocus()
        self.bring_into_view(shown)

    def _logo(self) -> LogoField:
        assert self._profile is not None  # noqa: S101 - the logo comes with it
        logo = LogoField(self._profile.logo)
        logo.chosen.connect(self._on_logo)
        logo.refused.connect(partial(self._desk.tell, tone=Tone.PROBLEM))
        return logo

    def _seal(self) -> SealField:
        field = SealField()
        field.wanted.connect(self.seal_wanted)
        return field

    def _keys(self) -> KeysField:
        field = KeysField()
        field.wanted.connect(self.keys_wanted)
        return field

    def _backups(self) -> BackupsField:
        field = BackupsField()
        field.wanted.connect(self.backups_wanted)
        return field

    def _log(self) -> LogField:
        field = LogField()
        field.wanted.connect(self.log_wanted)
        return field

    def _files(self) -> FilesField:
        field = FilesField()
        field.wanted.connect(self.files_wanted)
        return field

    def _on_logo(self, content: bytes) -> None:
        from desktop.services.practice_profile import keep_logo

        assert self._profile is not None  # noqa: S101 - the logo comes with it
        self._profile = replace(self._profile, logo=content)
        self._desk.run(self, partial(keep_logo, self._desk.vault, content), self._on_filed)

    def _on_settled(self, key: str, value: Value) -> None:
        if value == "":
            self._answers.pop(key, None)
        else:
            self._answers[key] = value
        self._is_changed = True
        self._timer.start()
        self._show_concerned()
        self._show_stops()

    def _file_later(self) -> None:
        self._is_changed = False
        self._desk.run(self, self._file, self._on_filed)

    def _on_filed(self, _nothing: None) -> None:
        self._desk.window.show_saved(self.tr("Saved"))

    def _file(self) -> None:
        """File the profile as it stands at this moment, whoever asked first."""
        from desktop.services.practice_profile import PRACTITIONER, change_profile

        assert self._profile is not None  # noqa: S101 - only a profile that was read is changed
        answers = dict(self._answers)
        kept = self._profile.set_up
        name = str(answers.get(PRACTITIONER) or kept.practitioner)
        new = replace(kept, practitioner=name, answers=answers)
        change_profile(self._desk.vault, new, practitioner=self._desk.practitioner)


def _read(desk: Desk) -> PracticeProfile:
    from desktop.services.practice_profile import read_profile

    return read_profile(desk.means, desk.vault)
