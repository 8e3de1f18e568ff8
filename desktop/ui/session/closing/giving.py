"""Handing a paper over in the session: what is pressed is done, and only then noted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.handing_over import KEPT, LATER, PRINT, SHOW, WRAPPER
from desktop.ui.giving.password import PasswordPaper
from desktop.ui.giving.shown import ShownPaper
from desktop.ui.session.client_words import screen
from desktop.ui.session.closing.made import made
from desktop.ui.session.pages_words import clients_pages_words
from desktop.ui.session.press import Press

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.services.live_intake import LiveIntake
    from desktop.services.means import Means
    from desktop.store.vault import Vault
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.tools import Tools

_PURPOSES = {PRINT: "print", SHOW: "view"}


class Giving(QObject):
    """Prints, saves, wraps or shows a paper, or puts it off, and notes what was done."""

    def __init__(self, page: SessionPage, tools: Tools) -> None:
        super().__init__(page)
        self._page = page
        self._tools = tools

    def hand_over(self, document: str, how: str, to: tuple[str, ...] = ()) -> None:
        """Hand *document* over in the way *how*; *to* nobody is for everybody whose it is."""
        session = self._page.session
        if session.is_waiting:
            return
        noted = partial(session.hand_over, document, how, to)
        if how in {LATER, KEPT}:
            noted()
            return
        desk, live = self._page.desk, self._page.live
        bytes_of = partial(made, desk.vault, live, document, _PURPOSES.get(how, "export"))
        if how == SHOW:
            self._show(document, bytes_of, noted)
        elif how == WRAPPER:
            self._ask_password(document, bytes_of, noted)
        else:
            self._press(document, how, bytes_of, noted)

    def _press(
        self, document: str, how: str, bytes_of: Callable[[], bytes], noted: Callable[[], object]
    ) -> None:
        press = Press(self._page.desk, self._page)
        if how == PRINT:
            press.printed.connect(noted)
            press.print_made(bytes_of)
        else:
            press.saved.connect(noted)
            press.save_made(bytes_of, f"{self._page.live.given_id(document)}.pdf")

    def _show(
        self, document: str, bytes_of: Callable[[], bytes], noted: Callable[[], object]
    ) -> None:
        desk, live = self._page.desk, self._page.live
        paper = ShownPaper(
            self._tools.sharing.host(),
            desk.work,
            title=live.pack.said(live.wording.language, document).title,
            close=screen(live, "close"),
            words=clients_pages_words(live),
        )
        paper.seen.connect(noted)
        self._tools.open_paper(paper)
        desk.run(paper, bytes_of, paper.preview.show_pdf, once_painted=True)

    def _ask_password(
        self, document: str, bytes_of: Callable[[], bytes], noted: Callable[[], object]
    ) -> None:
        from desktop.services.wrap_document import made_up_password

        desk, live = self._page.desk, self._page.live
        paper = PasswordPaper(partial(made_up_password, desk.means, live.wording.language))
        paper.done.connect(partial(self._wrap, paper, document, bytes_of, noted))
        self._tools.open_paper(paper)

    def _wrap(
        self,
        paper: PasswordPaper,
        document: str,
        bytes_of: Callable[[], bytes],
        noted: Callable[[], object],
    ) -> None:
        from desktop.services.wrap_document import wrapped_name

        desk, live = self._page.desk, self._page.live
        press = Press(desk, self._page)
        press.saved.connect(noted)
        press.saved.connect(self._tools.close_paper)
        make = partial(_wrapped, desk.means, desk.vault, live, document, paper.password, bytes_of)
        press.save_made(make, wrapped_name(live.given_id(document)), locked=True)


def _wrapped(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    document: str,
    password: str,
    bytes_of: Callable[[], bytes],
) -> bytes:
    """Return the paper behind *password*; runs on the worker's thread."""
    from desktop.services.wrap_document import Wanted, wrap_document

    wanted = Wanted(document, live.given_id(document), bytes_of(), password)
    return wrap_document(means, live, wanted, rehearsal=vault.rehearsal)
