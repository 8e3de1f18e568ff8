"""Her own document at the table: its pages first, our page last, signed and sealed like any."""

from io import BytesIO

import pikepdf

from desktop.domain.journal import ENCLOSED, PASSED, PRACTITIONER, Act
from desktop.services.filed_documents import already_filed
from desktop.services.keep_own_document import NewOwn, add_own_document
from desktop.ui.desk import Desk
from desktop.ui.pdf_pictures import printed_parts
from desktop.ui.preview import Preview
from tests.ui.session.conftest import Opens
from tests.ui.session.test_several_papers import at_the_sheet
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
