"""The ways from a client's page to whatever happens to a sealed paper, and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.after.form import LaterForm, Target
    from desktop.ui.desk import Desk
    from desktop.ui.page import Page

_KINDS = {
    "document.amendment": "amend",
    "document.withdrawal": "withdraw",
    "document.refusal": "refuse",
    "document.void": "void",
}


class AfterWays(QObject):
    """Leads from page to page.

    *desk* gives the open vault, *show* shows a page and knows how to make it anew in another
    language, *client* and *document* lead to a client's page and to a filed paper.
    """

    def __init__(
        self,
        parent: QObject,
        *,
        desk: Callable[[], Desk],
        show: Callable[[Page, Callable[[], None] | None], None],
        client: Callable[[str], None],
        document: Callable[[str, str], None],
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._show = show
        self._client = client
        self._document = document

    def choose(self, client: str, session: str) -> None:
        """Ask what changed since the papers of *session* were signed."""
        from desktop.ui.after.after_page import AfterPage

        page = AfterPage(self._desk(), client, session)
        page.back_wanted.connect(partial(self._client, client))
        page.chosen.connect(partial(self._on_chosen, client, session))
        self._show(page, partial(self.choose, client, session))

    def go_on(self, live: LiveIntake) -> None:
        """Show the pages of a later paper, to be signed."""
        from desktop.ui.after.later_page import LaterPage

        page = LaterPage(self._desk(), live)
        page.left.connect(partial(self._client, live.client))
        page.sealed.connect(partial(self._on_sealed, live.client))
        page.change_wanted.connect(self._on_change)
        self._show(page, None)

    def sign_own(self, client: str) -> None:
        """Ask which document of the practice's own *client* signs now."""
        from desktop.ui.after.own_page import OwnPage

        page = OwnPage(self._desk(), client)
        page.back_wanted.connect(partial(self._client, client))
        page.made.connect(self.go_on)
        self._show(page, partial(self.sign_own, client))

    def _on_chosen(self, client: str, session: str, what: str, document: str) -> None:
        from desktop.ui.after.form import Target

        if what == "copy":
            self._copy(client, session, document)
        else:
            self._write(what, Target(client, session, document))

    def _on_change(self, live: LiveIntake) -> None:
        """Open the form again, with what was written before."""
        from desktop.domain.own_document import is_own
        from desktop.ui.after.form import Target

        if is_own(live.intake.later_paper):
            self.sign_own(live.client)
            return
        about, desk = live.intake.about, self._desk()
        desk.run(
            self,
            partial(_document_of, desk, about.agreement),
            lambda document: self._write(
                _KINDS[live.intake.later_paper],
                Target(
                    live.client,
                    about.session,
                    document,
                    live.intake.answers,
                    live.intake.proposed,
                ),
            ),
        )

    def _write(self, what: str, target: Target) -> None:
        page = self._form(what, target)
        page.back_wanted.connect(partial(self.choose, target.client, target.session))
        page.made.connect(self.go_on)
        self._show(page, partial(self._write, what, target))

    def _form(self, what: str, target: Target) -> LaterForm:
        from desktop.ui.after.amend_form import AmendForm
        from desktop.ui.after.told_form import ToldForm
        from desktop.ui.after.void_form import VoidForm

        if what == "amend":
            return AmendForm(self._desk(), target)
        if what == "void":
            return VoidForm(self._desk(), target)
        return ToldForm(self._desk(), target, withdraws=what == "withdraw")

    def _copy(self, client: str, session: str, document: str) -> None:
        from desktop.ui.after.copy_page import CopyPage

        page = CopyPage(self._desk(), document)
        page.back_wanted.connect(partial(self.choose, client, session))
        self._show(page, partial(self._copy, client, session, document))

    def _on_sealed(self, client: str, document: str) -> None:
        if document:
            self._document(client, document)
        else:
            self._client(client)


def _document_of(desk: Desk, agreement: str) -> str:
    """Return the document that was filed as *agreement*; "" for none."""
    return desk.vault.agreement(agreement).documents[0].id if agreement else ""
