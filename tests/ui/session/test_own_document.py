"""Her own document at the table: its pages first, our page last, signed and sealed like any."""

from io import BytesIO

import pikepdf
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from desktop.domain.journal import ENCLOSED, PASSED, PRACTITIONER, Act
from desktop.domain.own_document import is_own
from desktop.services.draft_documents import signed_documents
from desktop.services.filed_documents import already_filed
from desktop.services.keep_own_document import NewOwn, add_own_document
from desktop.ui.desk import Desk
from desktop.ui.pdf_pictures import printed_parts
from desktop.ui.practice.own_paper import OwnPaper
from desktop.ui.preview import Preview
from desktop.ui.session.enclosing import ShelfPaper
from desktop.ui.widgets.choice import Tick
from tests.ui.session.conftest import Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_several_papers import at_the_sheet, said
from tests.ui.session.test_signing import on_paper


def two_pages() -> bytes:
    made = pikepdf.new()
    made.add_blank_page(page_size=(612, 792))
    made.add_blank_page(page_size=(612, 792))
    held = BytesIO()
    made.save(held)
    return held.getvalue()


def test_a_document_of_her_own_is_read_signed_and_sealed_at_the_table(
    session: Opens, desk: Desk
) -> None:
    content = two_pages()
    own = add_own_document(desk.means, desk.vault, NewOwn(content, "Consent of the insurer"))
    player = at_the_sheet(session, Act(PRACTITIONER, ENCLOSED, own.key, own.value()))
    player.page.session.act(Act(PRACTITIONER, PASSED, "step.sheet"))
    player.rest()
    player.press("on_to_signing")
    on_paper(player)
    on_paper(player)
    player.press("continue")
    player.rest()
    read = player.find(Preview).pages.pages()

    player.press("on_to_signing")
    on_paper(player)

    filed = already_filed(desk.vault, player.page.live, own.key)
    assert read == 3
    assert filed is not None
    assert filed.title == "Consent of the insurer"
    assert filed.seal_fingerprint
    sealed = desk.vault.read_payload(filed.id)
    assert printed_parts(sealed) == (content, sealed)


def put_in(player: SessionPlayer, words: str, title: str) -> None:
    """Write a document of her own on the paper that lies over the page, and keep it."""
    player.press("own.write")
    asked = player.find(OwnPaper)
    player.fill(title, "own.title")
    asked.findChild(QPlainTextEdit, "own.words").setPlainText(words)  # type: ignore[union-attr]
    asked.use_button.click()
    player.rest()


def test_one_more_document_joins_while_looking_it_over_and_can_be_left_out_again(
    session: Opens,
) -> None:
    player = at_the_sheet(session)
    player.press("check_all")
    player.rest()
    player.press("check.own")
    player.rest()
    put_in(player, "# Yes\nI agree.", "Consent for the insurer")
    offered = [tick.text().strip() for tick in player.seen(Tick)]

    player.find(ShelfPaper).use_button.click()
    player.rest()
    [key] = [one for one in signed_documents(player.page.live) if is_own(one)]
    shown = said(player)

    assert offered.count("Consent for the insurer") == 1
    assert "Other documents to sign" in shown
    assert "Consent for the insurer" in shown
    player.press("check.own")
    player.rest()
    player.find(Tick, f"own.{key}").click()
    player.find(ShelfPaper).use_button.click()
    player.rest()
    assert signed_documents(player.page.live) == ("document.agreement",)


def with_one_more(session: Opens, title: str) -> SessionPlayer:
    """Add a document from the pages that are read before signing."""
    player = at_the_sheet(session)
    player.page.session.act(Act(PRACTITIONER, PASSED, "step.sheet"))
    player.rest()
    player.press("own_document")
    player.rest()
    put_in(player, "I agree.", title)
    player.find(ShelfPaper).use_button.click()
    player.rest()
    return player


def test_one_more_document_is_added_while_reading_and_signed_after_the_others(
    session: Opens, desk: Desk
) -> None:
    player = with_one_more(session, "Consent for a lawyer")
    reading = said(player)

    player.press("on_to_signing")
    on_paper(player)
    hidden = not player.seen(QAbstractButton, "own_document")
    on_paper(player)
    player.press("continue")
    player.rest()
    second = said(player)
    may_add = player.seen(QAbstractButton, "own_document")
    player.press("on_to_signing")
    on_paper(player)

    live = player.page.live
    [key] = [one for one in live.intake.sealed if is_own(one)]
    filed = already_filed(desk.vault, live, key)
    assert "Paper 1 of 2" in reading
    assert "Paper 2 of 2: Consent for a lawyer" in second
    assert hidden
    assert not may_add
    assert filed is not None
    assert filed.title == "Consent for a lawyer"
