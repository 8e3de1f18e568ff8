"""A marked copy on the screen: for whom, beside which signed paper; to be printed or saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.handing_over import PRINT, SAVE
from desktop.ui.desk import Desk
from desktop.ui.giving.for_whom import Choice, ForWhom
from desktop.ui.giving.words import given_words
from desktop.ui.moments import long_day
from desktop.ui.pages_page import PagesPage
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note
from desktop.ui.widgets.words_and_ways import WordsAndWays

if TYPE_CHECKING:
    from desktop.services.marked_copy import CopyChoices, MarkedCopy
    from desktop.services.signed_states import SignedState


class CopyPage(PagesPage):
    """Shows the copy; it is made anew each time and neither sealed nor filed."""

    def __init__(self, desk: Desk, document: str) -> None:
        super().__init__(desk, place=QCoreApplication.translate("CopyPage", "Paper"))
        self._document = document
        self._choices: CopyChoices | None = None
        self._copy: MarkedCopy | None = None
        self.for_whom: ForWhom | None = None
        self.beside: ForWhom | None = None
        self.press = Press(desk, self)
        self.press.printed.connect(partial(self._note, PRINT))
        self.press.saved.connect(partial(self._note, SAVE))
        self._save = Button(kind=QUIET, picture="copy", name=self.tr("Save a copy"))
        self._save.setObjectName("save")
        self._save.clicked.connect(self._on_save)
        self.offer(self._save)
        self._told = Note(role="muted")
        self._bar = WordsAndWays(self._told, role="bar", least=0)
        self._told.hide()
        self.put_below(self._bar)

    @property
    def told(self) -> str:
        """What was done with this copy before."""
        return self._told.text()

    def arrive(self) -> None:
        """Find out for whom the copy can be, and make it."""
        self.desk.run(self, partial(_choices, self.desk, self._document), self._on_choices)

    def _on_choices(self, choices: CopyChoices) -> None:
        self._choices = choices
        self.for_whom = ForWhom(_people(choices), name=self.tr("For whom"))
        self.for_whom.setObjectName("for_whom")
        self.for_whom.chosen.connect(self._on_person)
        self.beside = ForWhom([_beside(one) for one in choices.before], name=self.tr("Beside"))
        self.beside.setObjectName("beside")
        self.beside.set_picture("copy")
        self.beside.chosen.connect(self._make)
        for way in (self.beside, self.for_whom):
            self._bar.add(way)
        self._on_person(self.for_whom.people)

    def _on_person(self, people: tuple[str, ...]) -> None:
        """Stand beside what this person signed last."""
        if self._choices is None or self.beside is None:
            return
        state = self._choices.signed_by(people[0] if people else "")
        place = self._choices.before.index(state)
        self.beside.choose(self.beside.choices[place])

    def _make(self, _document: tuple[str, ...]) -> None:
        if self._choices is not None and self.beside is not None:
            document = self.beside.people[0]
            before = next(one for one in self._choices.before if one.filed.id == document)
            job = partial(_made, self.desk, self._choices, before)
            self.desk.run(self, job, self._on_made)

    def _on_made(self, copy: MarkedCopy) -> None:
        self.foot.say(self.tr("A copy to read. It is not the agreement."))
        self.show_pages(copy.content)
        self._on_given(copy)

    def _on_given(self, copy: MarkedCopy) -> None:
        self._copy = copy
        lately = " · ".join(given_words(one) for one in copy.given)
        self._told.setText(self.tr("So far: %1").replace("%1", lately) if lately else "")
        self._told.setVisible(bool(lately))

    def _note(self, how: str) -> None:
        if self._copy is not None and self._choices is not None and self.for_whom is not None:
            to = self.for_whom.people
            job = partial(_given, self.desk, self._choices, self._copy, how, to)
            self.desk.run(self, job, self._on_given)

    def print_pages(self) -> None:
        """Print the copy, once the vault has noted it."""
        if self._copy is not None:
            self.press.print_made(partial(_read, self.desk, self._document, self._copy, "print"))

    def _on_save(self) -> None:
        if self._copy is not None:
            made = partial(_read, self.desk, self._document, self._copy, "export")
            name = self._copy.agreement.id.partition(" ")[0]
            self.press.save_made(made, f"{name}-copy.pdf")


def _people(choices: CopyChoices) -> list[Choice]:
    """Return for whom the copy can be: each of those whose paper it is, or her own file."""
    said = QCoreApplication.translate("ForWhom", "for %1")
    own = Choice(
        (),
        QCoreApplication.translate("ForWhom", "for my own file"),
        QCoreApplication.translate("ForWhom", "For my own file: given to nobody"),
    )
    return [*(Choice((name,), said.replace("%1", name), name) for name in choices.people), own]


def _beside(state: SignedState) -> Choice:
    """Return one signed state as something to stand beside."""
    day = long_day(state.at)
    shown = QCoreApplication.translate("CopyPage", "beside the paper signed %1")
    offered = f"{state.filed.title}, {day}"
    return Choice((state.filed.id,), shown.replace("%1", day), offered)


def _choices(desk: Desk, document: str) -> CopyChoices:
    from desktop.services.marked_copy import copy_choices

    return copy_choices(desk.means, desk.vault, desk.vault.document(document))


def _made(desk: Desk, choices: CopyChoices, before: SignedState) -> MarkedCopy:
    from desktop.services.marked_copy import make_marked_copy

    return make_marked_copy(desk.vault, choices, before)


def _given(
    desk: Desk, choices: CopyChoices, copy: MarkedCopy, how: str, to: tuple[str, ...]
) -> MarkedCopy:
    from desktop.services.marked_copy import give_marked_copy

    return give_marked_copy(desk.vault, choices, copy, how=how, to=to)


def _read(desk: Desk, document: str, copy: MarkedCopy, purpose: str) -> bytes:
    """Return the bytes to print or save, once the vault has noted it."""
    desk.vault.note(purpose, {"document": document, "what": "marked copy"})
    return copy.content
