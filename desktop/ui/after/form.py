"""A page on which one later paper is written, before its pages are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value
from desktop.domain.later_paper import HELPERS
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.domain.later_paper import Change
    from desktop.domain.pack import FormPack
    from desktop.services.live_intake import LiveIntake


@dataclass(frozen=True, slots=True)
class Target:
    """What a later paper is to be about; ``held`` is what was written before, to go on from."""

    client: str
    session: str
    document: str = ""
    held: Mapping[str, Value] = field(default_factory=dict, repr=False)
    changes: tuple[Change, ...] = field(default=(), repr=False)

    def words(self, key: str) -> str:
        """Return the words written before about *key*."""
        value = self.held.get(key)
        return value if isinstance(value, str) else ""


class LaterForm(ColumnPage):
    """Takes what the paper says, and makes its pages when asked to.

    Signals:
        made: the intake of the new paper; it is on the disk.
    """

    made = Signal(object)

    def __init__(self, desk: Desk, target: Target) -> None:
        super().__init__(widest=760)
        self.desk = desk
        self.target = target
        self._waits = False
        self.foot.onward.connect(self._on_onward)

    def arrive(self) -> None:
        """Gather the words of the paper."""
        self.desk.run(self, self.gather, self._on_gathered)

    def gather(self) -> object:
        """Return what the fields need; runs on the worker's thread."""
        raise AssertionError(type(self).__name__)

    def show_fields(self, gathered: object) -> None:  # noqa: ARG002 - each form has its own
        """Show the fields."""
        raise AssertionError(type(self).__name__)

    def job(self) -> Callable[[], LiveIntake]:
        """Return what writes the paper; runs on the worker's thread."""
        raise AssertionError(type(self).__name__)

    def today(self) -> str:
        """Return today (ISO)."""
        return self.desk.means.clock.now().date().isoformat()

    def begins_at(self) -> QWidget | None:
        """Return the field that the keyboard starts on."""
        return None

    def _on_gathered(self, gathered: object) -> None:
        self.show_fields(gathered)
        self.end()
        self.foot.offer(self.tr("Make the page"))
        first = self.begins_at()
        if first is not None:
            first.setFocus()

    def _on_onward(self) -> None:
        """Write it once, however often the button is pressed."""
        if self._waits:
            return
        self._waits = True
        self.foot.onward_button.setEnabled(False)
        self.desk.run(self, self.job(), self.made.emit, trouble=partial(self._on_trouble))

    def _on_trouble(self, trouble: TroubleSpokenError) -> None:
        self._waits = False
        self.foot.onward_button.setEnabled(True)
        self.desk.tell(str(trouble), tone=Tone.PROBLEM)


@dataclass(frozen=True, slots=True)
class FormWords:
    """The words of the fields, in the practitioner's language, and what can be chosen.

    ``title`` and ``kind`` are of the paper it is about; ``helped`` are, by role, the names of
    those who helped in the session.
    """

    pack: FormPack = field(repr=False)
    language: str
    locale: str
    title: str = field(default="", repr=False)
    kind: str = ""
    offered: tuple[str, ...] = ()
    helped: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)

    def label(self, key: str) -> str:
        """Return what the field *key* is called."""
        said = self.pack.said(self.language, key)
        return said.question or said.title

    def options(self, key: str, *, only: tuple[str, ...] = ()) -> dict[str, str]:
        """Return the words of what can be chosen for *key*, or *only* of some of it."""
        item, said = self.pack.items[key], self.pack.said(self.language, key)
        return {one: said.options[one] for one in item.options if not only or one in only}


def form_words(desk: Desk, target: Target, *, offered: tuple[str, ...] = ()) -> FormWords:
    """Return the words of the fields; runs on the worker's thread.

    Raises:
        VaultError: if the vault could not be read.
    """
    from desktop.services.begin_intake import resume_intake
    from desktop.services.later_paper import pack_of_later_papers
    from desktop.ui.session.client_words import locale_in

    live = resume_intake(desk.vault, target.session)
    language = live.practitioners_language
    filed = desk.vault.document(target.document) if target.document else None
    return FormWords(
        pack=pack_of_later_papers(desk.means, desk.vault, live.pack),
        language=language,
        locale=locale_in(live, language),
        title=filed.title if filed else "",
        kind=filed.kind if filed else "",
        offered=offered,
        helped=_helped(live.answers),
    )


def _helped(answers: Mapping[str, Value]) -> dict[str, tuple[str, ...]]:
    """Return who helped in the session, by role; a supervisor also as the practice names one."""
    from desktop.domain.papers import names

    found = {role: names(answers.get(item)) for role, item in HELPERS.items()}
    return {**found, "supervisor": found["supervisor"] or names(answers.get("practice.supervisor"))}
